"""A report as a page that a student reads: what passed, what is wrong, why, where to look."""

from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from grader.compare import is_number
from grader.formats.arrays import as_code, side_by_side
from grader.formats.escape import for_log, for_terminal
from grader.formats.layout import Beside, Indented, Line, Part, Stack, Text, written
from grader.frozen import frozen
from grader.report import CheckResult, ExerciseResult, Message, Note, Numbers, Outcome, Report

MARKS: Mapping[Outcome, tuple[str, str]] = {
    "passed": ("✓", "green"),
    "failed": ("✗", "red"),
    "errored": ("!", "red"),
    "timed_out": ("⧗", "red"),
    "missing": ("·", "dim"),
    "forbidden": ("⊘", "red"),
    "skipped": ("-", "dim"),
    "broken": ("?", "magenta"),
}
ELSEWHERE = "With other inputs it runs, and the answer is wrong:"
SHOWN_WITH_FAILURES = {"printed", "warning"}


def as_text(*parts: Part, colour: bool = False, width: int | None = None) -> str:
    """Return what is to be printed, harmless in a terminal and in a CI log.

    Args:
        parts: what the functions below give.
        colour: whether to use ANSI colours.
        width: columns; the terminal's, or 80, by default.
    """
    return for_log(written(parts, colour=colour, width=width))


def page(report: Report, *, every: bool = False) -> Part:
    """Return the whole report.

    Args:
        report: the report, limited to the feedback that may be seen.
        every: tell of every exercise that did not pass; else of the first thing to do only.
    """
    parts: list[Part] = [line(one) for one in report.exercises]
    if every:
        parts = [part for one in report.exercises for part in (Text(), *exercise(one))][1:]
    elif report.headline:
        chosen, check = report.headline
        parts += [Text(), *exercise(chosen, check)]
    return Stack(*parts, *summary(report))


def line(result: ExerciseResult) -> Text:
    """Return an exercise as one line: mark, name, title, points."""
    mark, style = MARKS[result.outcome]
    points = f"{result.points}/{result.max_points}"
    return Text(
        (f" {mark} ", style),
        (f"{result.name:<22}", "bold"),
        f"{points:>6}  ",
        (result.title, "dim"),
    )


def exercise(result: ExerciseResult, told: CheckResult | None = None) -> Iterator[Part]:
    """Yield an exercise: its checks, then what to know about the first that did not pass.

    Args:
        result: the exercise.
        told: the check to tell about; by default the first that did not pass.
    """
    points = f"{result.points} of {result.max_points} points"
    yield Text((result.name, "bold"), f"  {result.title}  ", (points, "bold"))
    for check in result.checks:
        yield _check(check)
    told = told or next((one for one in result.checks if one.outcome != "passed"), None)
    if told is not None and told.message is not None:
        yield Text()
        yield from message(told.message)
    if told is not None and told.outcome == "missing" and "/" in (result.file or ""):
        yield Indented(Text(f"{_clean(result.name)}/README.md says what it should do."), 4)
    yield from notes(_telling(result, told), failed=told is not None)


def _telling(result: ExerciseResult, told: CheckResult | None) -> Iterator[Note]:
    """Yield what was noticed; what code printed or NumPy warned of only with the check told of."""
    for check in result.checks:
        is_told = told is not None and check.name == told.name
        yield from (one for one in check.notes if is_told or one.kind not in SHOWN_WITH_FAILURES)


def _check(check: CheckResult) -> Part:
    """Return a check as a row; the claim of a passed one takes one line, however narrow it is."""
    mark, style = MARKS[check.outcome]
    passed = check.outcome == "passed"
    word = "" if check.outcome in {"passed", "failed"} else f" [{check.outcome.replace('_', ' ')}]"
    points = f"{check.points}/{check.max_points}".rjust(5)
    name = f"{check.name.replace('_', ' ')}{word}: "
    return Beside(
        [(f"  {mark} ", style), (points, "")], Text(name, (check.claim, "dim"), cut=passed), 2
    )


def message(told: Message) -> Iterator[Part]:
    """Yield what is wrong: one sentence, the student's line, reasons, numbers."""
    yield Indented(Text((_clean(told.title), "bold red" if told.kind != "convention" else "bold")))
    if told.place is not None and (told.place.line or told.place.file not in told.title):
        at = f"line {told.place.line}" if told.place.line else ""
        where = ", ".join(part for part in (_clean(told.place.file), at) if part)
        code = f": {_clean(told.place.code).strip()}" if told.place.code else ""
        yield Indented(Text((where, "cyan"), code), 4)
    for detail in told.details:
        yield Indented(Text(_clean(detail)), 4)
    if told.place is not None and told.numbers is not None:
        yield Indented(Text(ELSEWHERE), 4)
    if told.exact and not _is_one_number(told.numbers):
        yield Indented(Text(_clean(told.exact)), 4)
    if told.numbers:
        yield Text()
        yield from numbers(told.numbers)


def _is_one_number(shown: Numbers | None) -> bool:
    """Return whether the numbers are one expected and one got, so that no sentence need tell them."""
    return shown is not None and all(
        is_number(one) or (isinstance(one, np.ndarray) and one.ndim == 0)
        for one in (shown.expected, shown.got)
    )


def numbers(shown: Numbers) -> Iterator[Part]:
    """Yield the probe on which it is wrong: call, both arrays, and how to repeat it."""
    label = "" if shown.label == "the answer" else f", {shown.label}"
    yield Indented(Text((f"{shown.call}{label}", "bold")), 4)
    yield Indented(Comparison(shown), 6)
    if shown.limit:
        allowed = f"× wrong by more than {shown.limit:.1g}"
        yield Indented(Text((allowed, "dim")), 6)
    code = [as_code(name, value) for name, value in shown.arguments]
    if all(code) and sum(len(one or "") for one in code) < 700:
        call = f"{shown.call.partition('(')[0]}({', '.join(name for name, _ in shown.arguments)})"
        yield Indented(Text(("To see it yourself:", "dim")), 4)
        for one in (*code, call):
            yield Text((one or "", "dim"))


@frozen
class Comparison:
    """What was expected and what came, laid out for the room that there is."""

    shown: Numbers

    def laid_out(self, room: int) -> Iterator[Line]:
        """Yield a line for each row; a line too long all the same ends in "…"."""
        shown = self.shown
        for cells in side_by_side(shown.expected, shown.got, shown.limit, room):
            pieces = [(_clean(text), "bold red" if bad else "") for text, bad in cells]
            yield from Text(*pieces, cut=True).laid_out(room)


def notes(found: Iterable[Note], *, failed: bool) -> Iterator[Part]:
    """Yield what was noticed; what the code printed only where something is wrong."""
    for note in found:
        if note.kind == "printed" and failed:
            yield Indented(Text(("Your code printed:", "dim")))
            lines = _clean(note.text).rstrip().split("\n")
            yield from (Indented(Text(f"│ {one}"), 4) for one in lines)
        elif note.kind != "printed" and (failed or note.kind not in SHOWN_WITH_FAILURES):
            yield Indented(Text((f"Noticed, no points lost: {_clean(note.text)}", "yellow")))


def summary(report: Report) -> Iterator[Part]:
    """Yield the last lines: points, counts, what the numbers mean, isolation."""
    counts = ", ".join(f"{n} {outcome.replace('_', ' ')}" for outcome, n in report.counts.items())
    yield Text()
    yield Text((f"{report.points} of {report.max_points} points", "bold"), f" ({counts})")
    if report.public_seed is not None:
        known = f'Inputs from the public seed "{report.public_seed}": practice, not a grade.'
        yield Text((known, "dim"))
    if report.isolation != "full":
        why = "; ".join(report.isolation_reasons)
        weak = f"Isolation of the checked code: {report.isolation} ({_clean(why)})"
        yield Text((weak, "yellow"))


def _clean(text: str) -> str:
    return for_terminal(text)
