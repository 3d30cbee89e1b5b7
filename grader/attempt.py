"""One student's file on its way through the checks of one exercise: drawn, asked, judged."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import zip_longest
from typing import Final

from grader.asking import Heard, Interview
from grader.checks import Check
from grader.errors import PackError
from grader.evidence import Evidence, Probe, draw_probes
from grader.exercise import LoadedExercise
from grader.frozen import replace
from grader.judging import judge, result
from grader.report import CheckResult, ExerciseResult, Message, Outcome
from grader.sandbox import Sandbox, SandboxError
from grader.submission import Source

NOTHING: Final[Iterator[None]] = iter(())


class Row:
    """A check on its way: the inputs, then what came of them, and how long that took."""

    def __init__(self, check: Check) -> None:
        self.check = check
        self.probes: tuple[Probe, ...] = ()
        self.heard: Heard | None = None
        self.seconds = 0.0


class Attempt:
    """One student's file on its way through the checks of one exercise.

    Args:
        exercise: the exercise.
        source: the file.
        sandbox: where it runs.
        seed: what the inputs are drawn from.
        modules: further files of the student's, by module name.
    """

    def __init__(
        self,
        exercise: LoadedExercise,
        source: Source,
        sandbox: Sandbox,
        seed: str,
        modules: Mapping[str, bytes],
    ) -> None:
        self.exercise = exercise
        self.source = source
        self.seed = seed
        self.interview = Interview(exercise, source, sandbox, modules)
        self.rows: list[Row] = []

    def result(self, only: str | None = None) -> ExerciseResult:
        """Run all checks, or those of one function."""
        with self.interview:
            self.begin(only)
            self.ask()
        return self.judged()

    def begin(self, only: str | None = None) -> None:
        """Ask the first of all checks, or of those of one function, and do not wait."""
        self.rows = [Row(one) for one in self.exercise.checks if only in {None, one.function}]
        for row in self.rows[:1]:
            self._step(row, self._put)

    def ask(self, meanwhile: Iterator[None] = NOTHING) -> None:
        """Ask all questions, and have the worker killed.

        Args:
            meanwhile: a step of it is taken whenever the worker has enough to do.
        """
        for row, following in zip_longest(self.rows, self.rows[1:]):
            self._step(row, self._draw)
            self._step(row, partial(self._ask, following=following, meanwhile=meanwhile))
        self.interview.dismiss()

    def judged(self) -> ExerciseResult:
        """Judge what was heard and is not judged yet."""
        for _ in self.judging:
            pass
        checks = tuple(_timed(row) for row in self.rows)
        return _of_exercise(self.exercise, checks, self.source.path)

    @cached_property
    def judging(self) -> Iterator[None]:
        """Judges one check at each step, once the worker is gone."""
        return self._judgements()

    def _judgements(self) -> Iterator[None]:
        self.interview.close()
        heard = [(row.check, row.heard) for row in self.rows if isinstance(row.heard, Evidence)]
        for row in self.rows:
            self._step(row, lambda row: self._judge(row, heard))
            yield

    def _draw(self, row: Row) -> None:
        """Draw the inputs, unless they are drawn."""
        row.probes = row.probes or draw_probes(row.check, self.seed, self.exercise.name)

    def _put(self, row: Row) -> None:
        self._draw(row)
        self.interview.put(row.check, row.probes)

    def _ask(self, row: Row, following: Row | None, meanwhile: Iterator[None]) -> Heard:
        def elsewhere() -> None:
            begun = time.perf_counter()
            if following is not None:
                self._step(following, self._put)
            next(meanwhile, None)
            row.seconds -= time.perf_counter() - begun

        return self.interview.ask(row.check, row.probes, elsewhere)

    def _judge(self, row: Row, heard: Sequence[tuple[Check, Evidence]]) -> Heard:
        assert isinstance(row.heard, Evidence)
        check = row.check
        beside = [one for one in heard if one[0].function == check.function and one[0] != check]
        return judge(self.exercise, check, row.heard, beside)

    def _step(self, row: Row, step: Callable[[Row], Heard | None]) -> None:
        """Take a check one step further; what fails but for the student is broken."""
        if isinstance(row.heard, CheckResult):
            return
        begun = time.perf_counter()
        try:
            row.heard = step(row)
        except SandboxError as error:
            row.heard = _broken(row.check, f"The sandbox failed: {error}.")
        except PackError as error:
            row.heard = _broken(row.check, f"The exercise itself fails: {error}.")
        row.seconds += time.perf_counter() - begun


def _timed(row: Row) -> CheckResult:
    assert isinstance(row.heard, CheckResult)
    return replace(row.heard, seconds=row.seconds)


def _broken(check: Check, why: str) -> CheckResult:
    return result(check, "broken", Message("grader", why))


def throughout(
    exercise: LoadedExercise, outcome: Outcome, message: Message, file: str | None = None
) -> ExerciseResult:
    """Return the result of an exercise whose checks all have the same trouble."""
    return _of_exercise(
        exercise, tuple(result(one, outcome, message) for one in exercise.checks), file
    )


def _of_exercise(
    exercise: LoadedExercise, checks: tuple[CheckResult, ...], file: str | None
) -> ExerciseResult:
    declared = exercise.declared
    return ExerciseResult(exercise.name, declared.title, checks, file, declared.requires)
