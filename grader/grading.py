"""The one engine behind every front end: a pack and a submission in, a report out.

Each check runs in a worker of its own. It is judged, and the reference computed, only after that
worker is gone, so that there is nothing to steal.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from grader.advice import explain_loading
from grader.checks import Check
from grader.errors import PackError
from grader.evidence import Evidence, Probe, draw_probes
from grader.exercise import LoadedExercise, Pack
from grader.judging import judge, outcome_of, result
from grader.report import CheckResult, ExerciseResult, Message, Outcome, Place, Report
from grader.sandbox import Answer, Limits, Raised, Returned, Sandbox, SandboxError, Worker
from grader.seeds import PUBLIC_SEED
from grader.submission import Source, Submission, Trouble

USUAL_CALLS = 10
"""So many calls, each just within its time limit, end at the limit of processor time."""
QUICK_S = 1.0
"""A call that took longer is not made twice to see whether it repeats itself."""


@dataclass(frozen=True)
class Grader:
    """Grades submissions against a pack, in one sandbox.

    Attributes:
        pack: the exercises.
        sandbox: where student code runs.
        seed: what the probes are drawn from.
        is_secret: whether the seed must not appear in reports.
    """

    pack: Pack
    sandbox: Sandbox
    seed: str = PUBLIC_SEED
    is_secret: bool = False

    def grade(
        self,
        submission: Submission,
        names: Sequence[str] | None = None,
        done: Callable[[ExerciseResult], None] = lambda _: None,
    ) -> Report:
        """Grade exercises of a submission.

        Args:
            submission: the student's files.
            names: which exercises, by their full names; all by default.
            done: is told of each exercise as it is finished.

        Raises:
            SandboxError: the sandbox does not work on this machine.
        """
        wanted = self.pack.names if names is None else tuple(names)
        known: dict[str, ExerciseResult] = {}
        for name in wanted:
            done(self._known(name, submission, known))
        isolation = self.sandbox.isolation
        return Report(
            submission.name,
            tuple(known[name] for name in wanted),
            isolation.level,
            isolation.reasons,
            None if self.is_secret else self.seed,
        )

    def _known(
        self, name: str, submission: Submission, known: dict[str, ExerciseResult]
    ) -> ExerciseResult:
        """Return an exercise's result, graded once however many others build on it."""
        if name not in known:
            known[name] = self._exercise(name, submission, known)
        return known[name]

    def _exercise(
        self, name: str, submission: Submission, known: dict[str, ExerciseResult]
    ) -> ExerciseResult:
        exercise = self.pack[name]
        found = submission.find(exercise.file_name, name)
        if isinstance(found, Trouble):
            outcome: Outcome = "missing" if found.is_missing else "errored"
            return _throughout(exercise, outcome, Message("file", found.text))
        for used in exercise.declared.uses:
            if self._known(used, submission, known).outcome != "passed":
                title = f"This builds on {used}, which is not passed yet."
                return _throughout(exercise, "skipped", Message("prerequisite", title), found.path)
        return Attempt(exercise, found, self, self._modules(exercise, submission)).result()

    def _modules(self, exercise: LoadedExercise, submission: Submission) -> dict[str, bytes]:
        """Return the student's own earlier files by module name."""
        used = [self.pack[name] for name in exercise.declared.uses]
        found = {one.module: submission.find(one.file_name, one.name) for one in used}
        return {name: one.content for name, one in found.items() if isinstance(one, Source)}


@dataclass(frozen=True)
class Attempt:
    """One student's file on its way through the checks of one exercise.

    Attributes:
        exercise: the exercise.
        source: the file.
        grader: the sandbox and the seed.
        modules: further files of the student's, by module name.
    """

    exercise: LoadedExercise
    source: Source
    grader: Grader
    modules: Mapping[str, bytes] = field(default_factory=dict)

    def result(self, only: str | None = None) -> ExerciseResult:
        """Run all checks, or those of one function."""
        wanted = (one for one in self.exercise.checks if only in {None, one.function})
        checks = tuple(self._timed(check) for check in wanted)
        return _with(self.exercise, checks, self.source.path)

    def _timed(self, check: Check) -> CheckResult:
        begun = time.perf_counter()
        try:
            found = self._check(check)
        except SandboxError as error:
            found = result(check, "broken", Message("grader", f"The sandbox failed: {error}."))
        except PackError as error:
            found = result(
                check, "broken", Message("grader", f"The exercise itself fails: {error}.")
            )
        return replace(found, seconds=time.perf_counter() - begun)

    def _check(self, check: Check) -> CheckResult:
        probes = draw_probes(check, self.grader.seed, self.exercise.name)
        with self._worker(check) as worker:
            error, functions = worker.loaded.error, worker.loaded.functions
            if error is None and check.function in functions:
                evidence = _ask(worker, check, probes, self._seconds(check))
        if error is not None:
            message = explain_loading(error, self.exercise.file_name)
            return result(check, outcome_of(error), message)
        if check.function not in functions:
            return result(check, "missing", self._no_function(check, functions))
        return judge(self.exercise, check, evidence)

    def _worker(self, check: Check) -> Worker:
        seconds = self._seconds(check)
        # Alike for all checks of one time limit, so that workers can be started ahead.
        limits = Limits(seconds=seconds, cpu_seconds=round(seconds * USUAL_CALLS) + 10)
        name = self.exercise.file_name
        return self.grader.sandbox.worker(
            self.source.content, name, modules=self.modules, limits=limits
        )

    def _seconds(self, check: Check) -> float:
        return check.seconds or self.exercise.declared.seconds

    def _no_function(self, check: Check, functions: Sequence[str]) -> Message:
        title = f"There is no function {check.function}() in {self.source.path}."
        near = get_close_matches(check.function, functions, n=1, cutoff=0.75)
        details = (f"There is {near[0]}(): rename it.",) if near else ()
        return Message("file", title, details, place=Place(self.source.path))


def _ask(worker: Worker, check: Check, probes: tuple[Probe, ...], seconds: float) -> Evidence:
    """Make every call of a check; after one that ended the worker, none."""
    answers: list[Answer | None] = []
    for arguments in (arguments for probe in probes for arguments in probe.calls):
        is_alive = not answers or isinstance(answers[-1], Returned | Raised)
        answers.append(worker.call(check.function, arguments, seconds) if is_alive else None)
    first, last = answers[0], answers[-1]
    again = None
    if isinstance(first, Returned) and first.seconds < QUICK_S and isinstance(last, Returned):
        again = worker.call(check.function, probes[0].calls[0], seconds)
    return Evidence(probes, tuple(answers), again)


def _throughout(
    exercise: LoadedExercise, outcome: Outcome, message: Message, file: str | None = None
) -> ExerciseResult:
    """Return the result of an exercise whose checks all have the same trouble."""
    return _with(exercise, tuple(result(one, outcome, message) for one in exercise.checks), file)


def _with(
    exercise: LoadedExercise, checks: tuple[CheckResult, ...], file: str | None
) -> ExerciseResult:
    declared = exercise.declared
    return ExerciseResult(exercise.name, declared.title, checks, file, declared.requires)
