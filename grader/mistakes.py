"""The vocabulary of mistakes.py and alternatives.py: wrong solutions that people really write.

A wrong answer is matched against these functions on the same inputs; the one that gives exactly
the student's answer is what the student is told. Each takes the arguments of the function it is a
mistake of, and may raise as a student's code would.
"""

from collections.abc import Callable
from typing import Any

from grader.errors import PackError
from grader.frozen import frozen


@frozen
class Mistake:
    """A known wrong solution, callable as the function it stands for; made by `mistake`.

    Attributes:
        name: the name of the wrong function, unique in its exercise.
        function: the name of the function it is a mistake of.
        what: one sentence to the student: what the code does.
        why: one sentence: why it is tempting, or why it is wrong.
        see: one sentence: what to try or look at to see it.
        call: the wrong function.
        is_convention: right in another convention than the task's.
    """

    name: str
    function: str
    what: str
    why: str
    see: str
    call: Callable[..., Any]
    is_convention: bool = False

    def __call__(self, *arguments: Any) -> Any:
        """Return the wrong answer to these arguments; mistakes may be built from mistakes."""
        return self.call(*arguments)

    @property
    def module(self) -> str:
        """The name of the file that defines it, without .py."""
        return self.call.__module__.rpartition(".")[2]


@frozen
class Alternative:
    """Another right way of writing a function, which must pass; made by `alternative`.

    Attributes:
        name: the name of the function in alternatives.py.
        function: the name of the function it is an alternative of.
        call: the alternative.
    """

    name: str
    function: str
    call: Callable[..., Any]

    def __call__(self, *arguments: Any) -> Any:
        """Return the alternative's answer."""
        return self.call(*arguments)

    @property
    def module(self) -> str:
        """The name of the file that defines it, without .py."""
        return self.call.__module__.rpartition(".")[2]


@frozen
class Intermediate:
    """A value on the way to the answer, to be recognised in a wrong one; made by `intermediate`.

    Attributes:
        name: the name of the function in mistakes.py.
        function: the name of the function on whose way it lies.
        called: what a student calls it: "x @ w.T, before the bias is added".
        call: gives the intermediate value from the function's arguments.
    """

    name: str
    function: str
    called: str
    call: Callable[..., Any]

    def __call__(self, *arguments: Any) -> Any:
        """Return the intermediate value."""
        return self.call(*arguments)


def mistake(
    function: str, *, what: str, why: str, see: str
) -> Callable[[Callable[..., Any]], Mistake]:
    """Return a decorator that makes a Mistake of `function`; each text is one sentence or two."""
    _demand_text(function, what, why, see)

    def make(call: Callable[..., Any]) -> Mistake:
        return Mistake(call.__name__, function, what, why, see, call)

    return make


def convention(
    function: str, *, yours: str, asked: str, see: str
) -> Callable[[Callable[..., Any]], Mistake]:
    """Return a decorator for an answer that is right in another convention.

    Args:
        function: the name of the function.
        yours: the convention of the decorated function, as words that follow "You used".
        asked: the convention of the task, as words that follow "the task asks for".
        see: one sentence: where the task says so, or how to get from the one to the other.
    """
    _demand_text(function, yours, asked, see)

    def make(call: Callable[..., Any]) -> Mistake:
        what = f"You used {yours}; the task asks for {asked}."
        why = "Both are in use, and yours is computed correctly."
        return Mistake(call.__name__, function, what, why, see, call, is_convention=True)

    return make


def alternative(function: str) -> Callable[[Callable[..., Any]], Alternative]:
    """Return a decorator that makes an Alternative, another right way of writing `function`."""
    return lambda call: Alternative(call.__name__, function, call)


def intermediate(function: str, called: str) -> Callable[[Callable[..., Any]], Intermediate]:
    """Return a decorator for a value on the way to the answer of `function`, named `called`."""
    return lambda call: Intermediate(call.__name__, function, called, call)


def _demand_text(function: str, *texts: str) -> None:
    if not all(text.strip() for text in texts):
        raise PackError(f"a mistake of {function} lacks a text: give each of its sentences")
