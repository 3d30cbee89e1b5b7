"""What is wrong with this answer, in the words that help most?

In this order: a known mistake that gives exactly this answer; the mistakes of its parts; a
relation to the right answer; the exception; the first differing number.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from grader.advice import explain
from grader.checks import Check
from grader.compare import Difference, errors, shape_text
from grader.evidence import Case, Probe
from grader.exercise import LoadedExercise
from grader.matching import matching, matching_part, matching_verdicts
from grader.mistakes import Mistake
from grader.relating import relation, substitution
from grader.report import Message, MessageKind, Numbers
from grader.sandbox import Returned
from grader.signatures import parameters, part_names
from grader.values import Value

MOST_NAMED = 4


def diagnose(exercise: LoadedExercise, check: Check, cases: Sequence[Case]) -> Message:
    """Return the message on a check that did not pass, for its first case that is not right.

    Args:
        exercise: where the mistakes and the reference are.
        check: a check that compares with the reference.
        cases: all cases of the check, at least one of them not right.
    """
    bad = next(case for case in cases if not case.is_right)
    shown = next((case for case in cases if case.wrong), None)
    numbers, exact = _numbers(exercise, check, shown) if shown else (None, None)
    known = [one for one in exercise.mistakes if one.function == check.function]
    message = _named(matching(known, cases)) or _of_parts(exercise, check, known, cases)
    if message is None and bad.answer is not None and not isinstance(bad.answer, Returned):
        return replace(explain(bad.answer, check.function), numbers=numbers, exact=exact)
    message = message or _related(exercise, check, cases) or _difference(exercise, check, bad)
    if not isinstance(bad.answer, Returned) and bad.answer is not None:
        raised = explain(bad.answer, check.function)
        message = replace(message, details=(*message.details, raised.title), place=raised.place)
    return replace(message, numbers=numbers, exact=exact)


def diagnose_property(
    exercise: LoadedExercise,
    check: Check,
    probes: Sequence[Probe],
    said: Sequence[str | None],
) -> Message:
    """Return the message on a check by property.

    Args:
        exercise: where the mistakes are.
        check: the check.
        probes: its inputs.
        said: what the property says of each probe, at least one of them a sentence.
    """
    known = [one for one in exercise.mistakes if one.function == check.function]
    sentence = next(one for one in said if one is not None)
    named = _named(matching_verdicts(known, check, probes, said))
    if named is None:
        return Message("property", sentence)
    return replace(named, details=(sentence, *named.details))


def _named(found: Sequence[Mistake], subject: str = "") -> Message | None:
    if not found:
        return None
    first = found[0]
    kind: MessageKind = "convention" if first.is_convention else "mistake"
    names = tuple(one.name for one in found)
    if len({one.what for one in found}) == 1:
        return Message(kind, subject + first.what, (first.why, first.see), names)
    others = [f"or: {one.what} {one.see}" for one in found[1:MOST_NAMED]]
    more = [f"or one of {len(found) - MOST_NAMED} more."] if len(found) > MOST_NAMED else []
    same = "Other mistakes give the very same numbers:"
    return Message(kind, subject + first.what, (first.why, first.see, same, *others, *more), names)


def _of_parts(
    exercise: LoadedExercise, check: Check, known: Iterable[Mistake], cases: Sequence[Case]
) -> Message | None:
    """Name the mistakes of single items of a tuple, the first wrong item first."""
    names = part_names(exercise.solution[check.function])
    wrong = _wrong_parts(cases) if names else []
    found = [_named(matching_part(known, cases, part), f"{names[part]}: ") for part in wrong]
    messages = [message for message in found if message]
    if not messages:
        return None
    also = tuple(f"Besides, {message.title}" for message in messages[1:])
    missed = [names[part] for part, one in zip(wrong, found, strict=True) if one is None]
    more = (f"Besides, {' and '.join(missed)} {_are(missed)} wrong.",) if missed else ()
    mistakes = tuple(name for message in messages for name in message.mistakes)
    details = (*messages[0].details, *also, *more)
    return replace(messages[0], details=details, mistakes=mistakes)


def _are(names: Sequence[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _wrong_parts(cases: Sequence[Case]) -> list[int]:
    """Return the items of a tuple that are wrong in some case; [] where the tuple itself is."""
    paths = [one.path for case in cases for one in case.wrong]
    if not paths or not all(paths) or any(case.result is None for case in cases):
        return []
    return sorted({path[0] for path in paths if isinstance(path[0], int)})


def _related(exercise: LoadedExercise, check: Check, cases: Sequence[Case]) -> Message | None:
    solution = exercise.solution[check.function]
    names = part_names(solution)
    parts: list[int | None] = [*_wrong_parts(cases)] if names else [None]
    middle = [one for one in exercise.intermediates if one.function == check.function]
    for part in parts:
        wrong = [case for case in cases if _is_wrong(case, part)]
        subject = "The answer" if part is None else names[part]
        clause = relation(wrong, parameters(solution), middle, part)
        if clause:
            sizes = _sizes(clause, wrong[0], parameters(solution))
            return Message("symptom", f"{subject} {clause}.", (*sizes, *_pattern(cases)))
        clause = substitution(wrong, parameters(solution), solution, part)
        if clause:
            title = f"{subject} is what comes out {clause}."
            return Message("symptom", title, _pattern(cases))
    return None


def _sizes(clause: str, case: Case, names: Sequence[str]) -> tuple[str, ...]:
    """Say how large the sizes and numbers are that a clause speaks of."""
    numbers = {**case.sizes, **dict(zip(names, case.arguments, strict=False))}
    told = [
        f"{name} is {value:g}"
        for name, value in numbers.items()
        if isinstance(value, int | float) and re.search(rf"\b{re.escape(name)}\b", clause)
    ]
    return (f"On the first inputs where it is wrong, {' and '.join(told)}.",) if told else ()


def _is_wrong(case: Case, part: int | None) -> bool:
    return any(part is None or one.path[:1] == (part,) for one in case.wrong)


def _pattern(cases: Sequence[Case]) -> tuple[str, ...]:
    """Say which sort of inputs is answered rightly, where that tells something."""
    right = {case.shapes for case in cases if case.is_right}
    wrong = {case.shapes for case in cases if not case.is_right}
    if not right or right & wrong:
        return ()
    if wrong == {"single"}:
        return ("It is right for several samples, and wrong for one alone.",)
    if right == {"single"}:
        return ("It is right for one sample alone: what depends on the number of samples?",)
    if wrong == {"square"}:
        return ("It is wrong only where all sizes are equal.",)
    if right == {"square"}:
        return ("It is right only where all sizes are equal.",)
    return ()


def _difference(exercise: LoadedExercise, check: Check, case: Case) -> Message:
    first = case.wrong[0]
    label = _label(exercise, check, first)
    return Message("difference", f"{_capital(label)} {first.text}.", _hints(first))


def _hints(difference: Difference) -> tuple[str, ...]:
    if difference.kind == "finite":
        return ("Look for exp of a large number, log of 0, and 0 divided by 0.",)
    if difference.got is None:
        return ("A function without `return` gives None; print shows, return hands on.",)
    return ()


def _label(exercise: LoadedExercise, check: Check, difference: Difference) -> str:
    names = part_names(exercise.solution[check.function])
    path = difference.path
    if path and names and isinstance(path[0], int):
        return names[path[0]] + "".join(f"[{at!r}]" for at in path[1:])
    return "item " + "".join(f"[{at!r}]" for at in path) if path else "the answer"


def _capital(label: str) -> str:
    return label[0].upper() + label[1:] if label.startswith(("the ", "item ")) else label


def _numbers(exercise: LoadedExercise, check: Check, case: Case) -> tuple[Numbers, str | None]:
    first = case.wrong[0]
    names = parameters(exercise.solution[check.function])
    arguments = tuple(zip(names, case.arguments, strict=False))
    call = ", ".join(f"{name} {_size(value)}".rstrip() for name, value in arguments)
    label = _label(exercise, check, first)
    numbers = Numbers(
        f"{check.function}({call})", arguments, first.path, label, first.expected, first.got,
        first.limit,
    )  # fmt: skip
    return numbers, _first_number(first, label)


def _size(value: Value) -> str:
    if isinstance(value, np.ndarray):
        return shape_text(value.shape)
    if isinstance(value, list | tuple):
        return f"[{len(value)}]"
    return f"= {value:g}" if isinstance(value, int | float) else ""


def _first_number(difference: Difference, label: str) -> str | None:
    """Say where the first wrong number is: "row 0, column 2 of dw is 0.5, expected 0.25"."""
    if difference.kind != "value":
        return None
    got, expected = np.asarray(difference.got), np.asarray(difference.expected)
    wrong = np.argwhere(errors(got, expected) > difference.limit)
    place = tuple(int(at) for at in wrong[0])
    where = _where(place) + (" of " if place else "")
    pair = f"{_short(got[place])}, expected {_short(expected[place])}"
    return f"{_capital(where + label) if not place else where + label} is {pair}."


def _where(place: tuple[int, ...]) -> str:
    if len(place) == 2:
        return f"row {place[0]}, column {place[1]}"
    return f"element {list(place)}" if len(place) != 1 else f"element {place[0]}"


def _short(number: Any) -> str:
    return f"{number:.6g}"
