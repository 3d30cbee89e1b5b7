"""What crosses between the grader and a student's code: plain values, and nothing that could act."""

from typing import Any, Final, TypeAlias

import numpy as np

from grader.frozen import frozen


@frozen
class Generator:
    """A random generator that is sent as its seed: student code gets `np.random.default_rng(seed)`."""

    seed: int


@frozen
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
scalar no array, and a subclass of any of them is an `Other`. Only named tuples come as the tuples
they are: many of NumPy's functions return them.
"""


def kind_of(value: Value) -> str:
    """Return how a person would call the kind of a value: "NumPy array", "Python float", "list"."""
    if isinstance(value, Other):
        return _plain_name(value.type_name)
    if isinstance(value, np.generic):
        return f"NumPy {value.dtype.name}"
    return KINDS[type(value)]


def remedy(value: Value) -> str:
    """Return what to do about a value that did not come back itself, to follow its kind's name."""
    name = value.type_name.removeprefix("ndarray of ") if isinstance(value, Other) else ""
    return REMEDIES.get(name, "")


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

_TOO_LONG: Final = ": compute in float64, as exercises do; .astype(np.float64) makes it that"
REMEDIES: Final = {
    "MaskedArray": ": make it one with np.asarray(...), or use np.where in place of a mask",
    "longdouble": _TOO_LONG,
    "float128": _TOO_LONG,
    "float96": _TOO_LONG,
    "object": ": its rows have different lengths, or it holds more than numbers",
}
