"""A report as JSON; docs/report.md documents every key."""

import json
import math
from typing import Any

import numpy as np

from grader.formats.escape import for_json
from grader.report import (
    VERSION,
    CheckResult,
    ExerciseResult,
    Message,
    Numbers,
    Report,
)
from grader.values import Value, kind_of

LARGEST = 1000
"""Arrays of more elements are told by their shape alone."""


def to_json(report: Report) -> str:
    """Return the report as indented JSON text that ends with a line feed."""
    text = json.dumps(as_tree(report), indent=2, ensure_ascii=True, allow_nan=False)
    return for_json(text) + "\n"


def as_tree(report: Report) -> dict[str, Any]:
    """Return the report as dictionaries, lists, text and finite numbers."""
    return {
        "version": VERSION,
        "submission": report.submission,
        "points": report.points,
        "max_points": report.max_points,
        "seed": report.public_seed,
        "isolation": {"level": report.isolation, "reasons": list(report.isolation_reasons)},
        "counts": dict(sorted(report.counts.items())),
        "exercises": [_exercise(one) for one in report.exercises],
    }


def _exercise(result: ExerciseResult) -> dict[str, Any]:
    return {
        "name": result.name,
        "title": result.title,
        "file": result.file,
        "outcome": result.outcome,
        "points": result.points,
        "max_points": result.max_points,
        "checks": [_check(one) for one in result.checks],
    }


def _check(check: CheckResult) -> dict[str, Any]:
    return {
        "name": check.name,
        "function": check.function,
        "claim": check.claim,
        "outcome": check.outcome,
        "points": check.points,
        "max_points": check.max_points,
        "seconds": round(check.seconds, 4),
        "message": None if check.message is None else _message(check.message),
        "notes": [{"kind": note.kind, "text": note.text} for note in check.notes],
    }


def _message(message: Message) -> dict[str, Any]:
    place = message.place
    return {
        "kind": message.kind,
        "title": message.title,
        "details": list(message.details),
        "mistakes": list(message.mistakes),
        "place": place and {"file": place.file, "line": place.line, "code": place.code},
        "exact": message.exact,
        "numbers": None if message.numbers is None else _numbers(message.numbers),
    }


def _numbers(numbers: Numbers) -> dict[str, Any]:
    return {
        "call": numbers.call,
        "arguments": {name: as_value(value) for name, value in numbers.arguments},
        "label": numbers.label,
        "path": list(numbers.path),
        "expected": as_value(numbers.expected),
        "got": as_value(numbers.got),
        "limit": numbers.limit,
    }


def as_value(value: Value) -> Any:
    """Return a value as JSON holds it; what does not fit is a text in angle brackets.

    Arrays of up to 1000 elements are nested lists. nan and inf, which JSON lacks, are the texts
    "nan", "inf" and "-inf".
    """
    if isinstance(value, np.ndarray | np.generic):
        small = value.size <= LARGEST and value.dtype.kind in "fiub"
        return as_value(value.tolist()) if small else f"<{value.dtype.name} of {value.shape}>"
    if isinstance(value, list | tuple):
        return [as_value(item) for item in value[:LARGEST]]
    if isinstance(value, dict):
        return {str(key): as_value(item) for key, item in value.items()}
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if type(value) is int and abs(value) >= 1 << 53:
        return "<int beyond 2**53>"
    return value if isinstance(value, bool | int | str | None) else f"<{kind_of(value)}>"
