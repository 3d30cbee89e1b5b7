"""What is wrong with this answer, in the words that help most?

In this order: a known mistake that gives exactly this answer; the mistakes of its parts; a
relation to the right answer; a known mistake and a relation together; the exception; the first
differing number.
"""

from collections.abc import Callable, Sequence
from functools import cached_property, partial

from grader import wording
from grader.advice import explain
from grader.agreeing import Beside
from grader.checks import Check
from grader.evidence import Case, Evidence, Probe
from grader.exercise import LoadedExercise
from grader.frozen import frozen, replace
from grader.handed import handed_back
from grader.matching import inherited, is_of_part, matching, matching_part, matching_verdicts
from grader.mistakes import Mistake
from grader.naming import also, guessed, named
from grader.relating import (
    Question,
    compound,
    nearness,
    relation,
    substituted,
    substitution,
)
from grader.report import Message
from grader.sandbox import Returned
from grader.signatures import parameters, part_names


def diagnose(
    exercise: LoadedExercise,
    check: Check,
    cases: Sequence[Case],
    others: Sequence[tuple[Check, Evidence]] = (),
) -> Message:
    """Return the message on a check that did not pass.

    Args:
        exercise: where the mistakes and the reference are.
        check: a check that compares with the reference.
        cases: all cases of the check, at least one of them not right.
        others: the function's other checks, and what it did there.
    """
    message = Inquiry(exercise, check, cases, Beside(exercise, others)).message()
    shown = next((case for case in cases if case.wrong), None)
    if shown is None:
        return message
    return replace(
        message,
        numbers=wording.numbers(exercise, check, shown),
        exact=wording.joined(message.exact, wording.exact(exercise, check, shown)),
    )


def diagnose_property(
    exercise: LoadedExercise,
    check: Check,
    probes: Sequence[Probe],
    said: Sequence[str | None],
    others: Sequence[tuple[Check, Evidence]] = (),
) -> Message:
    """Return the message on a check by property: what it says, and which mistakes make it say so.

    A sentence fits many causes, so that a mistake is no more than likely.

    Args:
        exercise: where the mistakes are.
        check: the check.
        probes: its inputs.
        said: what the property says of each probe, at least one of them a sentence.
        others: the function's other checks, and what it did there.
    """
    known = [one for one in exercise.mistakes if one.function == check.function]
    message = Message("property", next(one for one in said if one is not None))
    beside = Beside(exercise, others)
    found = matching_verdicts(known, check, probes, said)
    meant = [one for one in found if beside.agrees(one)]
    meant = meant or [one for one in found if beside.allows(one)]
    return guessed(message, meant)


@frozen
class Inquiry:
    """The search for what is wrong with one function's answers.

    Attributes:
        exercise: where the mistakes and the reference are.
        check: what was claimed.
        cases: all calls, at least one of them not answered rightly.
        beside: what the function's other checks saw.
    """

    exercise: LoadedExercise
    check: Check
    cases: Sequence[Case]
    beside: Beside

    def message(self) -> Message:
        """Return the most telling message."""
        message = self._found()
        if message.mistakes:
            return message
        return guessed(message, [one for one in self.fitting if self.beside.allows(one)])

    def _found(self) -> Message:
        bad = next(case for case in self.cases if not case.is_right)
        found = self._known() or self._handed_back() or self._known_parts()
        if isinstance(bad.answer, Returned):
            found = found or self._related(self._clause) or self._compound()
            return found or self._related(self._nearness) or self._difference(bad)
        if bad.answer is None:
            return found or Message("crash", f"{self.check.function}() gave no answer.")
        raised = explain(bad.answer, self.check.function)
        if found is None:
            return raised
        if not any(case.wrong for case in self.cases):
            return also(raised, found)
        return replace(found, details=(*found.details, raised.title), place=raised.place)

    @cached_property
    def mistakes(self) -> list[Mistake]:
        """The mistakes of this function, then those of the functions that it may build on."""
        own = [one for one in self.exercise.mistakes if one.function == self.check.function]
        return own + inherited(self.exercise, self.check.function)

    @cached_property
    def fitting(self) -> list[Mistake]:
        """The mistakes that give all answers of this check, whatever other checks saw."""
        return matching(self.mistakes, self.cases)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The names of the items of the answer where it is a tuple."""
        return part_names(self.exercise.solution[self.check.function])

    @cached_property
    def wrong_parts(self) -> list[int]:
        """The items of a tuple that are wrong in some case; [] where the tuple itself is."""
        paths = [one.path for case in self.cases for one in case.wrong]
        if not self.parts or not all(paths) or any(case.result is None for case in self.cases):
            return []
        return sorted({path[0] for path in paths if isinstance(path[0], int)})

    def _known(self) -> Message | None:
        return named([one for one in self.fitting if self.beside.agrees(one)])

    def _handed_back(self) -> Message | None:
        """Tell right items that are returned in another order, beside others, or not all."""
        order = handed_back(self.cases)
        if order is None:
            return None
        given = ["something else" if at is None else self._item(at) for at in order]
        returned = f"({', '.join(given)})" if len(given) > 1 else f"{given[0]} alone"
        asked = f"({', '.join(self.parts)})" if self.parts else "the answer alone"
        return Message("symptom", f"You returned {returned}; the task asks for {asked}.")

    def _item(self, at: int) -> str:
        return self.parts[at] if self.parts else "the answer"

    def _known_parts(self) -> Message | None:
        """Name the mistakes of single items of a tuple, the first wrong item first."""
        found = [self._known_part(part) for part in self.wrong_parts]
        messages = [one for one in found if one]
        if not messages:
            return None
        also = tuple(f"Besides, {one.title}" for one in messages[1:])
        pairs = zip(self.wrong_parts, found, strict=True)
        missed = self._besides([part for part, one in pairs if one is None])
        mistakes = tuple(name for one in messages for name in one.mistakes)
        details = (*messages[0].details, *also, *missed)
        return replace(messages[0], details=details, mistakes=mistakes)

    def _known_part(self, part: int) -> Message | None:
        fits = partial(self.beside.agrees, part=part)
        found = matching_part(self.mistakes, self.cases, part, fits)
        is_own = any(is_of_part(one, self.cases[0], part) for one in found[:1])
        how = ":" if is_own else " comes out as in this mistake:"
        return named(found, f"{self.parts[part]}{how} ")

    def _besides(self, parts: Sequence[int]) -> tuple[str, ...]:
        names = [self.parts[part] for part in parts]
        verb = "is" if len(names) == 1 else "are"
        return (f"Besides, {wording.listed(names)} {verb} wrong.",) if names else ()

    def _related(self, clause_of: Callable[[int | None], str | None]) -> Message | None:
        """Tell the relation of the answer, or of its wrong parts, to what is right."""
        parts: list[int | None] = [*self.wrong_parts] or [None]
        clauses = [clause_of(part) for part in parts]
        first = next((one for one in clauses if one), None)
        if first is None:
            return None
        alike = [part for part, one in zip(parts, clauses, strict=True) if one == first]
        others = [part for part in parts if part not in alike and part is not None]
        subject = wording.listed([self._name(part) for part in alike])
        subject = f"Each of {subject}" if len(alike) > 1 else subject
        question = self._question(alike[0])
        sizes = wording.sizes(first, question.cases[0], question.names)
        details = (*wording.pattern(self.cases), *self._besides(others))
        return Message("symptom", wording.sentence(subject, first), details, exact=sizes)

    def _clause(self, part: int | None) -> str | None:
        question = self._question(part)
        solution = self.exercise.solution[self.check.function]
        return relation(question) or substitution(question, solution)

    def _nearness(self, part: int | None) -> str | None:
        return nearness(self._question(part))

    def _compound(self) -> Message | None:
        """Tell a mistake and a relation that hold together."""
        for part in (None, *self.wrong_parts):
            question = self._question(part)
            question = replace(question, cases=[*question.cases, *self.beside.cases])
            found = compound(question, self.mistakes) or substituted(question, self.mistakes)
            if found:
                mistake, clause = found
                subject = "" if part is None else f"{self.parts[part]}: "
                second = wording.sentence("And then the answer", clause)
                title = f"{subject}Two things at once. {mistake.what} {second}"
                details = (mistake.why, mistake.see)
                return Message("mistake", title, details, (mistake.name,))
        return None

    def _difference(self, bad: Case) -> Message:
        message = wording.difference(self.exercise, self.check, bad)
        right = wording.right_arrays(self.exercise, self.check, self.cases)
        return replace(message, details=(*message.details, *right, *wording.pattern(self.cases)))

    def _question(self, part: int | None) -> Question:
        """Return the wrong cases of one part, or of the whole answer."""
        wrong = [
            case
            for case in self.cases
            if any(part is None or one.path[:1] == (part,) for one in case.wrong)
        ]
        names = parameters(self.exercise.solution[self.check.function])
        middle = [one for one in self.exercise.intermediates if one.function == self.check.function]
        return Question(wrong, names, middle, part)

    def _name(self, part: int | None) -> str:
        """Return what is wrong: the answer, a part of it, or those of its arrays that are."""
        whole = "The answer" if part is None else self.parts[part]
        return wording.wrong_arrays(self.exercise, self.check, self.cases, part) or whole
