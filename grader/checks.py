"""The vocabulary of checks.py: what an exercise is, and what is claimed of its functions.

    from grader.checks import Draw, Exercise, check

    exercise = Exercise(title="A dense layer, forward", requires=("01_neuron",))

    @check("dense_forward", points=3)
    def batch(draw: Draw):
        '''z = x @ w.T + b for every row of x.'''
        n_samples, n_in, n_out = draw.sizes("n_samples", "n_in", "n_out")
        return draw.normal((n_samples, n_in)), draw.normal((n_out, n_in)), draw.normal(n_out)

The function under the decorator draws the arguments of one probe; its docstring is the claim that
a student reads. docs/exercises.md tells the rest.
"""

from collections.abc import Callable
from inspect import cleandoc
from typing import Any

from grader.errors import PackError
from grader.frozen import frozen
from grader.probes import Draw, Shapes
from grader.values import Value

__all__ = ["SHAPES", "Calls", "Check", "Draw", "Exercise", "Shapes", "check"]

Arguments = tuple[Value, ...]
Property = Callable[..., str | None]

SHAPES: tuple[Shapes, ...] = ("distinct", "distinct", "square", "single")
TOLERANCE = 1e-5


@frozen
class Exercise:
    """What an author declares about an exercise.

    Attributes:
        title: a few words for lists, "A dense layer, forward".
        requires: folder names of the exercises to do before; their troubles are told first.
        uses: folder names of exercises whose files the student's code may import by module name
            (`from dense_forward import dense_forward`). Where one of them is not passed, this
            exercise is skipped, since its answers would say nothing.
        seconds: the time limit of each call of its checks.
    """

    title: str
    requires: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    seconds: float = 5.0


@frozen
class Calls:
    """Several calls, in order and in one process, that together are one probe.

    Attributes:
        arguments: the arguments of each call.
    """

    arguments: tuple[Arguments, ...]


@frozen
class Check:
    """One claim about one function, worth points; made by `check`.

    Attributes:
        name: the name of the drawing function, unique in its exercise.
        function: the student's function.
        claim: what the student reads.
        points: a whole number.
        draw: gives the arguments of one probe, or Calls.
        shapes: one entry for each probe.
        property: judges the returned value in place of the comparison with the solution.
        tolerance: the largest error, as a share of the largest value of the solution's array.
        kinds: the dtype kinds (NumPy's letters) that an array may have, "f" being floats.
        derivative: the answer is a derivative, so that a numerical one is noticed.
        pure: a change of the arguments in place fails the check; else it is only mentioned.
        seconds: the time limit of each call, where it is not the exercise's.
    """

    name: str
    function: str
    claim: str
    points: int
    draw: Callable[[Draw], Any]
    shapes: tuple[Shapes, ...] = SHAPES
    property: Property | None = None
    tolerance: float = TOLERANCE
    kinds: str = "f"
    derivative: bool = False
    pure: bool = False
    seconds: float | None = None

    def calls(self, draw: Draw) -> tuple[Arguments, ...]:
        """Return the arguments of each call of the probe that `draw` gives."""
        drawn = self.draw(draw)
        if isinstance(drawn, Calls):
            return drawn.arguments
        return (drawn,) if isinstance(drawn, tuple) else ((drawn,),)


def check(
    function: str,
    *,
    points: int = 1,
    shapes: tuple[Shapes, ...] = SHAPES,
    property: Property | None = None,  # noqa: A002  the word for it; this module needs no property()
    tolerance: float = TOLERANCE,
    kinds: str = "f",
    derivative: bool = False,
    pure: bool = False,
    seconds: float | None = None,
) -> Callable[[Callable[[Draw], Any]], Check]:
    """Return a decorator that makes a Check of a function that draws one probe.

    Args:
        function: the name of the student's function.
        points: what the check is worth, 1 or more; it is all or nothing.
        shapes: how the sizes of each probe relate, one probe an entry, at least two.
        property: `property(returned, *arguments)` gives None, or one sentence on what is wrong,
            addressed to the student and free of random numbers, so that a mistake is recognised
            by its sentences. Of Calls it gets the tuple of all returned values, then the
            arguments of each call as a tuple. It runs in the grader, never beside student code;
            `returned` may be any tree of plain values, wrong ones too.
        tolerance: largest allowed error relative to the largest magnitude of the solution's array.
        kinds: dtype kinds allowed for arrays and numbers: "f", or "fiub" where a mask or a
            count is as good.
        derivative: whether the answer is a derivative.
        pure: whether arguments changed in place fail the check.
        seconds: time limit of each call; None is the exercise's.

    Raises:
        PackError: no docstring, points that are no positive int, or fewer than two probes.
    """

    def make(draw: Callable[[Draw], Any]) -> Check:
        name = draw.__name__
        if not draw.__doc__:
            raise PackError(f"check {name} has no docstring: write the claim a student reads")
        if not isinstance(points, int) or points < 1:
            raise PackError(f"check {name} is worth {points} points: give a whole number from 1")
        if len(shapes) < 2:
            raise PackError(f"check {name} has {len(shapes)} probes: at least two are needed")
        claim = " ".join(cleandoc(draw.__doc__).split())
        options = (property, tolerance, kinds, derivative, pure, seconds)
        return Check(name, function, claim, points, draw, shapes, *options)

    return make
