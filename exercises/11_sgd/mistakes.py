"""Wrong steps that people really write: mistakes_*.py. Here is what several of them use."""


def each(parameters, gradients, step):
    """Return step(p, g) of each pair."""
    return [step(p, g) for p, g in zip(parameters, gradients)]
