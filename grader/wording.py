"""The numbers of a wrong answer, and where they stand, in words."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from grader.checks import Check
from grader.compare import Difference, Path, article, errors, is_number, leaves, shape_text
from grader.evidence import Case
from grader.exercise import LoadedExercise
from grader.report import Message, Numbers
from grader.signatures import parameters, part_names
from grader.trials import Gave
from grader.values import Value, kind_of

CAPITALS = ("the ", "item ", "each of ")


def difference(exercise: LoadedExercise, check: Check, case: Case) -> Message:
    """Return a message on the first thing that differs in a case."""
    first = case.wrong[0]
    label = _label(exercise, check, first)
    return Message("difference", f"{_capital(label)} {_said(first)}.", _hints(first, case.sizes))


def _said(difference: Difference) -> str:
    """Return what is wrong; of a number only that it is one, for any kind of number will do."""
    if difference.kind == "type" and is_number(difference.expected):
        return f"is {article(kind_of(difference.got))}, not one number"
    return difference.text


def _hints(difference: Difference, sizes: Mapping[str, int]) -> tuple[str, ...]:
    if difference.kind == "shape":
        return _named_shapes(difference, sizes)
    if difference.kind == "finite":
        return ("Look for exp of a large number, log of 0, and 0 divided by 0.",)
    if difference.got is None and not difference.path:
        return ("A function without `return` gives None; print shows, return hands on.",)
    if isinstance(difference.got, str):
        return (
            "str() and f-strings make text, which cannot be calculated with: return the number.",
        )
    return ()


def _named_shapes(difference: Difference, sizes: Mapping[str, int]) -> tuple[str, ...]:
    """Say both shapes in names: "(n_in, n_out), where (n_samples, n_out) is asked for"."""
    got, expected = (
        _in_names(np.shape(value), sizes) if isinstance(value, np.ndarray) else None
        for value in (difference.got, difference.expected)
    )
    told = f"By its sizes that is {got}, where {expected} is asked for."
    return (told,) if got and expected and got != expected else ()


def _in_names(shape: tuple[int, ...], sizes: Mapping[str, int]) -> str | None:
    """Return a shape in the names of its sizes, None where a size has no name or several."""
    named = {size: name for name, size in sizes.items()} | {1: "1"}
    is_clear = len(set(sizes.values())) == len(sizes)
    if not is_clear or not shape or not all(size in named for size in shape):
        return None
    return f"({', '.join(named[size] for size in shape)}{',' if len(shape) == 1 else ''})"


def numbers(exercise: LoadedExercise, check: Check, case: Case) -> Numbers:
    """Return the probe of a case, with the first leaf that differs."""
    first = case.wrong[0]
    names = parameters(exercise.solution[check.function])
    arguments = tuple(zip(names, case.arguments, strict=False))
    sizes = ", ".join(f"{name} {_size(value)}".rstrip() for name, value in arguments)
    return Numbers(
        call=f"{check.function}({sizes})",
        arguments=arguments,
        path=first.path,
        label=_label(exercise, check, first),
        expected=first.expected,
        got=first.got,
        limit=first.limit,
    )


def exact(exercise: LoadedExercise, check: Check, case: Case) -> str | None:
    """Say where the first wrong number is: "row 0, column 2 of dw is 0.5, expected 0.25"."""
    first = case.wrong[0]
    if first.kind != "value":
        return None
    label = _label(exercise, check, first)
    got, expected = np.asarray(first.got), np.asarray(first.expected)
    place = tuple(int(at) for at in np.argwhere(errors(got, expected) > first.limit)[0])
    where = f"{_where(place)} of {label}" if place else label
    return f"{where[0].upper()}{where[1:]} is {got[place]:.6g}, expected {expected[place]:.6g}."


def pattern(cases: Sequence[Case]) -> tuple[str, ...]:
    """Say which sort of inputs is answered rightly, where that tells something."""
    right = {case.shapes for case in cases if case.is_right}
    wrong = {case.shapes for case in cases if not case.is_right}
    if not right or right & wrong:
        return ()
    told = {
        "single": "It is right for several samples, and wrong for one alone.",
        "square": "It is wrong only where all sizes are equal.",
    }
    others = {
        "single": "It is right for one sample alone: what depends on the number of samples?",
        "square": "It is right only where all sizes are equal.",
    }
    for words, group in ((told, wrong), (others, right)):
        if len(group) == 1 and (one := next(iter(group))) in words:
            return (words[one],)
    return ()


def right_arrays(exercise: LoadedExercise, check: Check, cases: Sequence[Case]) -> tuple[str, ...]:
    """Say which arrays of an answer are right in all cases: the search can begin at their end."""
    right = [path for path, is_right in _arrays(cases).items() if is_right]
    names = [_named(exercise, check, path) for path in right]
    verb = "is" if len(names) == 1 else "are"
    return (f"Right {verb} {listed(names)}.",) if names else ()


def wrong_arrays(
    exercise: LoadedExercise, check: Check, cases: Sequence[Case], part: int | None
) -> str | None:
    """Name the wrong arrays of an answer, or of a part of it; None where all of it is wrong."""
    arrays = {p: one for p, one in _arrays(cases).items() if part is None or p[:1] == (part,)}
    wrong = [path for path, is_right in arrays.items() if not is_right]
    if not wrong or len(wrong) == len(arrays):
        return None
    names = listed([_named(exercise, check, path) for path in wrong])
    return _capital(f"{'each of ' if len(wrong) > 1 else ''}{names}")


def _arrays(cases: Sequence[Case]) -> Mapping[Path, bool]:
    """Return whether each array of an answer is right wherever it occurs in the cases."""
    found: dict[Path, bool] = {}
    for case in (one for one in cases if isinstance(one.result, Gave)):
        wrong = [one.path for one in case.wrong]
        for path, _ in leaves(case.expected):
            is_right = not any(path[: len(one)] == one for one in wrong)
            found[path] = found.get(path, True) and is_right
    return found


def sizes(clause: str, case: Case, names: Sequence[str]) -> str | None:
    """Say how large the sizes and numbers are that a clause speaks of; they tell of the inputs."""
    known = {**case.sizes, **dict(zip(names, case.arguments, strict=False))}
    told = [
        f"{name} is {value:g}"
        for name, value in known.items()
        if isinstance(value, int | float) and re.search(rf"\b{re.escape(name)}\b", clause)
    ]
    return f"On the first inputs where it is wrong, {listed(told)}." if told else None


def joined(*sentences: str | None) -> str | None:
    """Return sentences as one text; None without any."""
    return " ".join(filter(None, sentences)) or None


def listed(words: Sequence[str]) -> str:
    """Return "a", "a and b", or "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def sentence(subject: str, clause: str) -> str:
    """Return a sentence; a clause that ends as a question stays one."""
    return f"{subject} {clause}{'' if clause.endswith('?') else '.'}"


def _label(exercise: LoadedExercise, check: Check, difference: Difference) -> str:
    return _named(exercise, check, difference.path)


def _named(exercise: LoadedExercise, check: Check, path: Path) -> str:
    names = part_names(exercise.solution[check.function])
    if path and names and isinstance(path[0], int):
        return names[path[0]] + "".join(f"[{at!r}]" for at in path[1:])
    return "item " + "".join(f"[{at!r}]" for at in path) if path else "the answer"


def _capital(label: str) -> str:
    return label[0].upper() + label[1:] if label.startswith(CAPITALS) else label


def _size(value: Value) -> str:
    if isinstance(value, np.ndarray):
        return shape_text(value.shape)
    if isinstance(value, list | tuple):
        return f"[{len(value)}]"
    return f"= {value:g}" if isinstance(value, int | float) else ""


def _where(place: tuple[Any, ...]) -> str:
    if len(place) == 2:
        return f"row {place[0]}, column {place[1]}"
    return f"element {place[0]}" if len(place) == 1 else f"element {list(place)}"
