"""Labelled pictures: the real MNIST, and digits drawn by our own generator."""
