"""Wrong gradients of a dense layer that people really write: mistakes_*.py. Here is what several of them use and what lies on the way to the answers."""

from grader.mistakes import intermediate


def right(upstream, x, w):
    return upstream @ w, upstream.T @ x, upstream.sum(axis=0)


@intermediate("dense_backward", "dx")
def right_dx(upstream, x, w):
    return upstream @ w


@intermediate("dense_backward", "dw")
def right_dw(upstream, x, w):
    return upstream.T @ x


@intermediate("dense_backward", "db")
def right_db(upstream, x, w):
    return upstream.sum(axis=0)
