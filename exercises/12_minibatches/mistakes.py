"""Wrong ways of making batches that people really write: mistakes_*.py. Here is what several of them use."""


def cut(order, size):
    return [order[i : i + size] for i in range(0, len(order), size)]
