"""What is no report: how far a student is, and what the doctor found."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from grader.exercise import Pack
from grader.formats.escape import for_terminal
from grader.formats.layout import Indented, Part, Stack, Text
from grader.formats.text import MARKS
from grader.progress import Step

if TYPE_CHECKING:
    from grader.doctor import Diagnosis


def standing(pack: Pack, rows: Iterable[tuple[str, Step, bool]]) -> Part:
    """Return how far a student is: a line for each exercise, and what is next.

    Args:
        pack: the exercises.
        rows: name, what is remembered, and whether the file changed since, for each exercise.
    """
    lines: list[Part] = []
    points = total = 0
    upcoming: str | None = None
    for name, step, changed in rows:
        loaded = pack[name]
        points, total = points + step.points, total + loaded.points
        if upcoming is None and step.outcome != "passed":
            upcoming = name
        mark, style = MARKS.get(step.outcome, MARKS["missing"])  # type: ignore[call-overload]  # a file's word may be none of ours
        lines.append(
            Text(
                "→" if name == upcoming else " ", (f"{mark} ", style), (f"{name:<22}", "bold"),
                f"{step.points:>3}/{loaded.points:<3} ", (loaded.declared.title, "dim"),
                (" (changed since)" if changed else "", "yellow"),
            )
        )  # fmt: skip
    then = f"Next: grader check {upcoming}" if upcoming else "All passed."
    return Stack(*lines, Text(f"\n{points} of {total} points. {then}"))


def onward(upcoming: str | None) -> str:
    """Return what to do after all that was checked has passed.

    Args:
        upcoming: the first exercise that is not passed; None if all are.
    """
    if upcoming is None:
        return "Passed, and so are all exercises."
    return f"Passed. Next: {upcoming}/README.md, then grader check {upcoming}"


def diagnosis(found: "Diagnosis") -> Part:
    """Return what the doctor found in one exercise."""
    mark, style = MARKS["failed" if found.problems else "passed"]
    counts = (
        f"{found.named} of {found.mistakes} mistakes named, {found.alternatives} alternatives"
        f" ({found.seeds} seeds)"
    )
    head = Text((f"{mark} ", style), (f"{found.name:<22}", "bold"), (counts, "dim"))
    return Stack(head, *(Indented(Text(for_terminal(one)), 4) for one in found.problems))
