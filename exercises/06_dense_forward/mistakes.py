"""Wrong dense layers that people really write: mistakes_*.py. Here is what lies on the way to the answers."""

from grader.mistakes import intermediate


@intermediate("dense_forward", "x @ w.T, before the biases are added")
def product(x, w, b):
    return x @ w.T
