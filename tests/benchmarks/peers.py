"""Which distributions are installed here."""

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version

REPORTED = (
    *("nnviz", "numpy", "numba", "scipy", "textual", "torch", "scikit-learn", "keras"),
    *("otter-grader", "pytest"),
)
"""Distributions whose versions stand beside every result."""


def version_of(distribution: str) -> str | None:
    """Return the version of a distribution, or None where it is not installed."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def missing(distributions: Iterable[str]) -> list[str]:
    """Return those that are not installed."""
    return [name for name in distributions if version_of(name) is None]
