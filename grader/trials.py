"""Calls of our own functions (references, mistakes, alternatives) on the inputs of a probe.

Their answers go through the same encoding as a student's, so that both sides of a comparison are
built of the same plain types.
"""

import warnings
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np

from grader.errors import AUTHORS
from grader.frozen import frozen
from grader.plain import plain
from grader.values import Generator, Value


@frozen
class Gave:
    """A call returned this value."""

    value: Value


@frozen
class Threw:
    """A call raised; the exception's type by name, and its text."""

    exception: str
    message: str = ""


Result: TypeAlias = Gave | Threw


def attempt(function: Callable[..., Any], arguments: Sequence[Value]) -> Result:
    """Call one of our own functions with copies of the arguments.

    What it raises is a result: the mistake `x @ w` raises wherever the sizes differ, and so does
    the student's code that makes it.
    """
    ready = _ready(plain(tuple(arguments)))
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            return Gave(plain(function(*ready)))
    except AUTHORS as error:
        return Threw(type(error).__name__, str(error))


def _ready(value: Any) -> Any:
    if isinstance(value, Generator):
        return np.random.default_rng(value.seed)
    if isinstance(value, dict):
        return {key: _ready(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_ready(item) for item in value)
    return value
