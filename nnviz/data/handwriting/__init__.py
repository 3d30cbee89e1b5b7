"""Digits drawn by our own generator: strokes of a pen as people move it, scanned as MNIST was.

Nothing here is a picture of MNIST. `allographs.txt` holds the shapes, written by hand, and `hand.py`
the spreads of all that varies between writers, pens and scans. How often a shape is used, and the
spreads, were tuned on MNIST's training set only.

Measured once on MNIST's test set: a 784-256-10 network (ReLU, Adam, 8 epochs) trained on the 60,000
digits of `split("train")` reads 95.4 % of MNIST's test set; trained on MNIST's training set instead,
it reads 98.1 % of the 10,000 digits of `split("test")`.
"""

from nnviz.data.handwriting.generation import N_EMBEDDED, SEEDS, SIZES, embedded, generate, split

__all__ = ["N_EMBEDDED", "SEEDS", "SIZES", "embedded", "generate", "split"]
