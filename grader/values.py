"""What crosses between the grader and a student's code: plain values, and nothing that could act."""

from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np


@dataclass(frozen=True, slots=True)
class Generator:
    """A random generator that is sent as its seed: student code gets `np.random.default_rng(seed)`."""

    seed: int


@dataclass(frozen=True, slots=True)
class Other:
    """Stands where student code gave something that is no value: only its type's name came back.

    `type_name` is untrusted text, at most 100 printable characters: "matrix", "ndarray of object".
    """

    type_name: str


Value: TypeAlias = (
    np.ndarray[Any, Any]
    | np.generic
    | bool
    | int
    | float
    | str
    | Generator
    | Other
    | list[Any]
    | tuple[Any, ...]
    | dict[Any, Any]
    | None
)
"""A tree of plain values; lists, tuples and dictionaries (keys: str or int) hold values again.

What comes back from student code is built of exactly these types, never of their subclasses, so
that `type(value)` says what the student really returned: a Python float is no NumPy scalar, a NumPy
scalar no array, and a subclass of any of them is an `Other`.
"""


def kind_of(value: Value) -> str:
    """Return how a person would call the kind of a value: "NumPy array", "Python float", "list"."""
    if isinstance(value, Other):
        return _plain_name(value.type_name)
    if isinstance(value, np.generic):
        return f"NumPy {value.dtype.name}"
    return KINDS[type(value)]


def _plain_name(type_name: str) -> str:
    """Return the name of a type without the words that only NumPy uses."""
    held = type_name.removeprefix("ndarray of ")
    if held == type_name:
        return type_name
    return f"array of {'objects' if held == 'object' else held}"


KINDS: Final = {
    np.ndarray: "NumPy array",
    bool: "Python bool",
    int: "Python int",
    float: "Python float",
    str: "text",
    type(None): "None",
    Generator: "random generator",
    list: "list",
    tuple: "tuple",
    dict: "dictionary",
}
