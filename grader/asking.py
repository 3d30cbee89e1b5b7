"""Puts the questions of one exercise to a student's file, in as few workers as is fair.

The file is loaded anew for every check, so that nothing which it keeps crosses from one check to
the next. A worker serves the next check only if all that came of it were values, and soon: what
failed may have left anything behind, and the limits of memory and processor time are meant for one
check.
"""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from types import TracebackType
from typing import Self, TypeAlias

from grader.checks import Check
from grader.evidence import Evidence, Probe
from grader.exercise import LoadedExercise
from grader.judging import outcome_of, result
from grader.report import CheckResult, Message, Outcome, Place
from grader.sandbox import (
    Answer,
    Limits,
    LoadError,
    Raised,
    Returned,
    Sandbox,
    Worker,
)
from grader.submission import Source

USUAL_CALLS = 10
"""So many calls, each just within its time limit, end at the limit of processor time."""
QUICK_S = 1.0
"""A call that took longer is not made twice to see whether it repeats itself; a worker that worked
longer serves no further check."""

Heard: TypeAlias = Evidence | CheckResult
"""What came of a check: answers to judge, or at once a result where there are none."""


class Interview:
    """The questions of one exercise to one file; closed by its `with`.

    Args:
        exercise: the exercise.
        source: the file.
        sandbox: where it runs.
        modules: further files of the student's, by module name.
    """

    def __init__(
        self,
        exercise: LoadedExercise,
        source: Source,
        sandbox: Sandbox,
        modules: Mapping[str, bytes],
    ) -> None:
        self.exercise = exercise
        self.source = source
        self.sandbox = sandbox
        self.modules = modules
        self._worker: Worker | None = None
        self._limits = Limits()
        self._is_ready = False
        self._is_used = False
        self._worked_s = 0.0
        self._stopped: dict[str, Check] = {}
        self._unloaded: tuple[Outcome, Message] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def ready(self, check: Check) -> None:
        """Have the file loaded for a check, and do not wait: in a worker as good as new.

        Raises:
            SandboxError: the sandbox fails; no student is to blame.
        """
        if self._refusal(check):
            return
        limits = self._limits_of(check)
        if self._worker is None or limits != self._limits:
            self._start(limits)
        elif not self._is_ready:
            self._worker.reload()
        self._is_ready = True

    def ask(self, check: Check, probes: tuple[Probe, ...]) -> Heard:
        """Make all calls of a check.

        Raises:
            SandboxError: the sandbox fails; no student is to blame.
        """
        if refusal := self._refusal(check):
            return result(check, *refusal)
        worker = self._loaded(check)
        error, functions = worker.loaded.error, worker.loaded.functions
        if error is not None:
            self._unloaded = outcome_of(error), self._explained(error)
            return result(check, *self._unloaded)
        if check.function not in functions:
            return result(check, "missing", self._no_function(check, functions))
        evidence = _answered(worker, check, probes, self._limits.seconds)
        self._look_back(check, evidence)
        return evidence

    def dismiss(self) -> None:
        """Have the worker killed, without waiting."""
        if self._worker is not None:
            self._worker.dismiss()

    def close(self) -> None:
        """End the worker and wait until it is gone: after that nobody can steal what is right."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()

    def _refusal(self, check: Check) -> tuple[Outcome, Message] | None:
        """Return why a check is not asked: nothing loads, or the function was stopped before."""
        if check.function in self._stopped:
            return "timed_out", self._not_again(check.function)
        return self._unloaded

    def _loaded(self, check: Check) -> Worker:
        """Return a worker that is ready; what does not load in a used one is tried in a new one."""
        self.ready(check)
        assert self._worker is not None
        if self._is_used and self._worker.loaded.error is not None:
            self._start(self._limits)
        self._is_ready, self._is_used = False, True
        return self._worker

    def _start(self, limits: Limits) -> None:
        self.close()
        self._limits, self._is_used, self._worked_s = limits, False, 0.0
        self._worker = self.sandbox.worker(
            self.source.content, self.exercise.file_name, modules=self.modules, limits=limits
        )

    def _limits_of(self, check: Check) -> Limits:
        """Return the limits: alike for checks of one time limit, so that they can share a worker."""
        seconds = check.seconds or self.exercise.declared.seconds
        return Limits(seconds=seconds, cpu_seconds=round(seconds * USUAL_CALLS) + 10)

    def _look_back(self, check: Check, evidence: Evidence) -> None:
        """Part with the worker unless it is as good as new; remember what took too long."""
        if any(_took_too_long(one) for one in evidence.answers):
            self._stopped[check.function] = check
        answers = [*evidence.answers, *([evidence.again] if evidence.again else [])]
        returned = [one for one in answers if isinstance(one, Returned)]
        self._worked_s += sum(one.seconds for one in returned)
        if len(returned) < len(answers) or self._worked_s > QUICK_S:
            self.close()

    def _explained(self, error: LoadError) -> Message:
        from grader.advice import explain_loading  # noqa: PLC0415 - a file that loads needs it not

        return explain_loading(error, self.exercise.file_name)

    def _not_again(self, function: str) -> Message:
        earlier = self._stopped[function]
        title = f"{function}() was not called again: it took too long in an earlier check."
        return Message("time", title, (f"That was {earlier.name}: {earlier.claim}",))

    def _no_function(self, check: Check, functions: Sequence[str]) -> Message:
        title = f"There is no function {check.function}() in {self.source.path}."
        near = get_close_matches(check.function, functions, n=1, cutoff=0.75)
        details = (f"There is {near[0]}(): rename it.",) if near else ()
        return Message("file", title, details, place=Place(self.source.path))


def _took_too_long(answer: Answer | None) -> bool:
    if answer is None or isinstance(answer, Returned):
        return False
    return outcome_of(answer) == "timed_out"


def _answered(worker: Worker, check: Check, probes: tuple[Probe, ...], seconds: float) -> Evidence:
    """Make every call of a check; after one that ended the worker, none."""
    calls = [arguments for probe in probes for arguments in probe.calls]
    answers: list[Answer | None] = []
    for answer in worker.calls(check.function, calls, seconds):
        answers.append(answer)
        if not isinstance(answer, Returned | Raised):
            break
    answers += [None] * (len(calls) - len(answers))
    first, last = answers[0], answers[-1]
    again = None
    if isinstance(first, Returned) and first.seconds < QUICK_S and isinstance(last, Returned):
        again = worker.call(check.function, calls[0], seconds)
    return Evidence(probes, tuple(answers), again)
