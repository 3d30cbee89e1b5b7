"""Results as tables, as JSON with every reading, and as a section of docs/benchmarks.md."""

import os
import platform
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.benchmarks.figures import shown
from tests.benchmarks.measuring import Result, Score, Verdict
from tests.benchmarks.peers import REPORTED, version_of

DOCUMENT = Path(__file__).parents[2] / "docs" / "benchmarks.md"
_COLUMNS = ("contender", "median", "spread", "times ours", "")
_GOAL = re.compile(r"- (?P<word>met|missed|not compared): (?P<text>.+?)(; it is (?P<value>.+))?")
_INTRODUCTION = """# Benchmarks

What nnviz takes, beside what people would use instead. Each figure was measured in one run, in
which all contenders took turns after one unmeasured run each: the ratios count, absolute times are
this machine's. The spread is from the fastest to the slowest run. `python -m tests.benchmarks`
writes this file anew; `pip install -e '.[bench]'` brings the peers.
"""


def machine() -> str:
    """Return what the results were measured on, as a person would say it."""
    return f"{_processor()}, {os.cpu_count()} processors, {platform.system()}"


def versions() -> dict[str, str]:
    """Return the versions of Python and of all that was compared; "absent" if not installed."""
    found = {name: version_of(name) or "absent" for name in REPORTED}
    return {"Python": platform.python_version()} | found


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        text = ""
    match = re.search(r"model name\s*:\s*(.+)", text)
    return match[1] if match else platform.processor() or platform.machine()


def as_record(topic: str, results: Iterable[Result]) -> dict[str, Any]:
    """Return a topic's results as JSON values, every reading included."""
    return {
        "topic": topic,
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine(),
        "versions": versions(),
        "figures": [_figure_record(result) for result in results],
    }


def _figure_record(result: Result) -> dict[str, Any]:
    contenders = [
        {
            "name": score.contender.name,
            "group": score.contender.group,
            "readings": score.values,
            "median": score.median,
            "note": score.note,
            "ran": not score.problem,
        }
        for score in result.scores
    ]
    goals = [
        {"goal": verdict.goal.text, "value": verdict.value, "met": verdict.is_met}
        for verdict in result.verdicts
    ]
    figure = result.figure
    return {
        "title": figure.title,
        "unit": figure.unit,
        "contenders": contenders,
        "goals": goals,
        "limit": figure.limit,
    }


def print_result(console: Console, result: Result) -> None:
    """Print a figure's table, then its goals."""
    table = Table(*_COLUMNS, title=result.figure.title, title_justify="left", title_style="bold")
    for row in _rows(result):
        table.add_row(*row)
    console.print(table)
    for line in _goal_lines(result):
        console.print(f"  {line}", highlight=False)
    console.print()


def _rows(result: Result) -> list[tuple[str, ...]]:
    ours = result.scores[0]
    return [_row(score, ours, result.figure.unit) for score in result.scores]


def _row(score: Score, ours: Score, unit: str) -> tuple[str, ...]:
    if score.median is None:
        return (score.contender.name, "-", "-", "-", score.problem)
    spread = f"{shown(min(score.values), unit)} to {shown(max(score.values), unit)}"
    is_peer = score is not ours and ours.median
    ratio = f"{score.median / ours.median:.2f}x" if is_peer and ours.median else ""
    return (score.contender.name, shown(score.median, unit), spread, ratio, score.note)


def _goal_lines(result: Result) -> list[str]:
    lines = [_goal_line(verdict, result.figure.unit) for verdict in result.verdicts]
    if result.figure.limit and any(verdict.is_met is False for verdict in result.verdicts):
        lines.append(f"limit: {result.figure.limit}")
    return lines


def _goal_line(verdict: Verdict, unit: str) -> str:
    if verdict.value is None:
        return f"not compared: {verdict.goal.text}"
    word = "met" if verdict.is_met else "missed"
    return f"{word}: {verdict.goal.text}; it is {shown(verdict.value, verdict.goal.unit or unit)}"


def write_section(
    topic: str, results: Iterable[Result], picture: str = "", document: Path = DOCUMENT
) -> None:
    """Put a topic's results into the document, in place of what it said of the topic before."""
    old = document.read_text(encoding="utf-8") if document.exists() else ""
    sections = {
        part.splitlines()[0]: part for part in re.split(r"^## ", old, flags=re.MULTILINE)[1:]
    }
    sections[topic] = f"{topic}\n\n" + "\n\n".join(
        [_circumstances(), *([picture] if picture else []), *map(_markdown, results)]
    )
    body = "\n\n".join(f"## {sections[name].strip()}" for name in sorted(sections))
    document.write_text(f"{_INTRODUCTION}\n{_summary(sections)}\n\n{body}\n", encoding="utf-8")


def _summary(sections: Mapping[str, str]) -> str:
    """Return a table of all goals, from what each section says of its own."""
    rows = [row for name in sorted(sections) for row in _goal_rows(sections[name])]
    lines = ["| figure | goal | it is |  |", "|---|---|--:|---|", *map(_markdown_row, rows)]
    n_met = sum(row[-1] == "met" for row in rows)
    return "\n".join([f"{n_met} of {len(rows)} goals are met:", "", *lines])


def _goal_rows(section: str) -> Iterator[tuple[str, ...]]:
    title = ""
    for line in section.splitlines():
        title = line.removeprefix("### ") if line.startswith("### ") else title
        if goal := _GOAL.fullmatch(line):
            yield (title, goal["text"], goal["value"] or "-", goal["word"])


def _circumstances() -> str:
    known = ", ".join(f"{name} {version}" for name, version in versions().items())
    return f"{datetime.now(UTC):%Y-%m-%d}, on {machine()}. {known}."


def _markdown(result: Result) -> str:
    lines = [f"### {result.figure.title}", "", _markdown_row(_COLUMNS), "|---|--:|--:|--:|---|"]
    lines += [_markdown_row(row) for row in _rows(result)]
    goals = [f"- {line}" for line in _goal_lines(result)]
    return "\n".join([*lines, "", *goals]).rstrip()


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
