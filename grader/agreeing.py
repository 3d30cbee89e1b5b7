"""Does a mistake that fits one check also explain what the function's other checks saw?

Inputs of a narrow check may be such that many mistakes come to the same there. Whoever made one of
them made it in every check.
"""

from collections.abc import Sequence
from functools import cached_property

from grader.checks import Check
from grader.errors import PackError
from grader.evidence import Case, Evidence, Probe, compared, verdicts
from grader.exercise import LoadedExercise
from grader.frozen import frozen
from grader.matching import alike, item, verdicts_of
from grader.mistakes import Mistake
from grader.sandbox import Returned
from grader.trials import Gave, attempt


@frozen
class Said:
    """What a check's property says of the student's answers, probe by probe."""

    check: Check
    probes: Sequence[Probe]
    verdicts: Sequence[str | None]


@frozen
class Beside:
    """What a student's function did in its other checks.

    Attributes:
        exercise: where the reference is.
        heard: the other checks of the function that were asked, and their evidence.
    """

    exercise: LoadedExercise
    heard: Sequence[tuple[Check, Evidence]] = ()

    @cached_property
    def cases(self) -> list[Case]:
        """The calls of checks that compare with the reference, where a value or exception came."""
        found: list[Case] = []
        for check, evidence in self.heard:
            if check.property is None:
                solution = self.exercise.solution[check.function]
                expected = [attempt(solution, arguments) for arguments in evidence.calls]
                found += compared(check, evidence, expected)
        return [case for case in found if case.result is not None]

    @cached_property
    def said(self) -> list[Said]:
        """The verdicts of checks by property, where every call gave a value."""
        found = [_said(check, evidence) for check, evidence in self.heard if check.property]
        return [one for one in found if one is not None]

    def agrees(self, mistake: Mistake, part: int | None = None) -> bool:
        """Return whether a mistake, or its item `part`, comes to the same in all other checks."""
        return all(_explains(mistake, case, part) for case in self.cases) and all(
            verdicts_of(mistake, one.check, one.probes) == one.verdicts for one in self.said
        )

    def allows(self, mistake: Mistake, part: int | None = None) -> bool:
        """Return whether no right answer speaks against a mistake: there may be two at once."""
        return all(
            _explains(mistake, case, part) for case in self.cases if _is_right(case, part)
        ) and all(
            verdicts_of(mistake, one.check, one.probes) == one.verdicts
            for one in self.said
            if not any(one.verdicts)
        )


def _explains(mistake: Mistake, case: Case, part: int | None) -> bool:
    mistaken, given = attempt(mistake.call, case.arguments), case.result
    if part is not None:
        mistaken, given = item(mistaken, part), item(given, part)
    return alike(mistaken, given, case.rules.kinds, exact=False)


def _is_right(case: Case, part: int | None) -> bool:
    """Return whether an answer, or its item `part`, is right."""
    if part is None or not isinstance(case.result, Gave):
        return case.is_right
    return not any(one.path[:1] in {(), (part,)} for one in case.wrong)


def _said(check: Check, evidence: Evidence) -> Said | None:
    returned = [one for one in evidence.answers if isinstance(one, Returned)]
    if len(returned) < len(evidence.answers):
        return None
    try:
        return Said(check, evidence.probes, verdicts(check, evidence.probes, evidence.values))
    except PackError:  # that check is broken, and says so
        return None
