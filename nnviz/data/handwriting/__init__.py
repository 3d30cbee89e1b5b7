"""Digits drawn by our own generator: strokes of a pen as people move it, scanned as MNIST was.

Nothing here is a picture of MNIST. `allographs.txt` holds the shapes, `hand.py` the spreads of all
that varies between writers, pens and scans.
"""

from nnviz.data.handwriting.generation import N_EMBEDDED, SEEDS, SIZES, embedded, generate, split

__all__ = ["N_EMBEDDED", "SEEDS", "SIZES", "embedded", "generate", "split"]
