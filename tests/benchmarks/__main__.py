"""Measures topics, prints tables, writes docs/benchmarks.md; see the package's docstring."""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from sys import stdout
from types import ModuleType

import click
from rich.console import Console

from tests.benchmarks.figures import Figure
from tests.benchmarks.measuring import Result, measure
from tests.benchmarks.report import as_record, print_result, write_section

TOPICS = ("training", "inference", "start", "frames", "grading", "data", "memory", "growth")
_WIDTH = 120


def figures_of(topic: str, quick: bool) -> Iterator[Figure]:
    """Yield what a topic measures."""
    yield from _module(topic).figures(quick)


def _module(topic: str) -> ModuleType:
    return import_module(f"tests.benchmarks.topics.{topic}")


def _picture(topic: str, results: list[Result]) -> str:
    module = _module(topic)
    return module.illustrated(results) if hasattr(module, "illustrated") else ""


@click.command()
@click.argument("topic", type=click.Choice([*TOPICS, "all"]), default="all")
@click.option("--quick", is_flag=True, help="Less work for each run; docs/benchmarks.md stays.")
@click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write every reading to this file.",
)
@click.option("--only", default="", help="Figures with this in their title; no document.")
def main(topic: str, quick: bool, json_file: Path | None, only: str) -> None:
    """Measure nnviz beside its peers, and write docs/benchmarks.md."""
    console, records = Console(width=None if stdout.isatty() else _WIDTH), []
    for name in TOPICS if topic == "all" else (topic,):
        results = []
        for figure in (each for each in figures_of(name, quick) if only in each.title):
            results.append(measure(figure))
            print_result(console, results[-1])
        if not (quick or only):
            write_section(name, results, _picture(name, results))
        records.append(as_record(name, results))
    if json_file:
        json_file.write_text(json.dumps(records, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
