"""A report as Markdown, for the step summary of a CI run."""

from collections.abc import Iterator

from grader.formats.escape import fenced, for_markdown
from grader.formats.text import ELSEWHERE, MARKS, as_text, numbers
from grader.report import CheckResult, ExerciseResult, Message, Report

LARGEST = 900_000
"""Bytes; GitHub refuses step summaries beyond 1 MiB."""


def to_markdown(report: Report) -> str:
    """Return the report as Markdown: a table, then what to know about each exercise."""
    text = "\n".join(_lines(report)) + "\n"
    raw = text.encode()
    if len(raw) <= LARGEST:
        return text
    return raw[:LARGEST].decode(errors="ignore") + "\n\n(cut here: too long)\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"## {for_markdown(report.submission)}: {report.points} of {report.max_points} points"
    yield ""
    yield "| exercise | points | outcome |"
    yield "|---|---:|---|"
    for result in report.exercises:
        mark = MARKS[result.outcome][0]
        title = for_markdown(f"{result.name} {result.title}")
        outcome = result.outcome.replace("_", " ")
        yield f"| {title} | {result.points}/{result.max_points} | {mark} {outcome} |"
    for result in report.exercises:
        yield from _exercise(result)
    yield ""
    if report.public_seed is not None:
        yield "Inputs from the public seed: practice, not a grade."
    if report.isolation != "full":
        yield f"Isolation of the checked code: {report.isolation}."


def _exercise(result: ExerciseResult) -> Iterator[str]:
    told = next((one for one in result.checks if one.outcome != "passed"), None)
    if told is None or told.message is None:
        return
    yield ""
    yield f"### {for_markdown(result.name)}"
    yield ""
    yield from _check(told, told.message)


def _check(check: CheckResult, message: Message) -> Iterator[str]:
    yield f"**{for_markdown(message.title)}**"
    yield ""
    yield f"{for_markdown(check.name)}: {for_markdown(check.claim)}"
    yield ""
    if message.place and message.place.code:
        yield fenced(f"line {message.place.line}: {message.place.code.strip()}")
    elsewhere = ELSEWHERE if message.place and message.numbers else None
    for detail in filter(None, (*message.details, elsewhere, message.exact)):
        yield f"- {for_markdown(detail)}"
    if message.numbers:
        yield ""
        yield fenced(as_text(*numbers(message.numbers), width=100).rstrip())
