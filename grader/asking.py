"""Puts the questions of one exercise to a student's file, in as few workers as is fair.

The file is loaded anew for every check, so that nothing which it keeps crosses from one check to
the next. A worker serves the next check only if all that came of it were values, and soon: what
failed may have left anything behind, and the limits of memory and processor time are meant for one
check.
"""

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from types import TracebackType
from typing import Self, TypeAlias

from grader.checks import Arguments, Check
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
    Sent,
    Visit,
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


def nothing() -> None:
    """Do nothing meanwhile."""


class Question:
    """All calls of one check, sent as they are made; heard once."""

    def __init__(
        self, visit: Visit, check: Check, probes: tuple[Probe, ...], limits: Limits
    ) -> None:
        self.visit = visit
        self.check = check
        self.probes = probes
        self._seconds = limits.seconds
        self._calls = [arguments for probe in probes for arguments in probe.calls]
        self._sent = [self._ask(arguments) for arguments in self._calls]

    def heard(self, meanwhile: Callable[[], None] = nothing) -> Evidence:
        """Hear the answers, after one that ended the worker none; the first call is asked again.

        Args:
            meanwhile: is done once no more is to be asked.
        """
        first = self.visit.hear(self._sent[0])
        is_quick = isinstance(first, Returned) and first.seconds < QUICK_S
        again = [self._ask(self._calls[0])] if is_quick else []
        meanwhile()
        answers: list[Answer | None] = [first]
        for sent in (*self._sent[1:], *again):
            if not isinstance(answers[-1], Returned | Raised):
                break
            answers.append(self.visit.hear(sent))
        n_calls = len(self._calls)
        answers += [None] * (n_calls + 1 - len(answers))
        return Evidence(self.probes, tuple(answers[:n_calls]), answers[n_calls])

    def _ask(self, arguments: Arguments) -> Sent:
        return self.visit.ask(self.check.function, arguments, self._seconds)


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
        self._ahead: Question | None = None
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

    def put(self, check: Check, probes: tuple[Probe, ...]) -> None:
        """Send all calls of a check ahead, and do not wait; unless they need another worker.

        Raises:
            SandboxError: the sandbox fails; no student is to blame.
        """
        limits = self._limits_of(check)
        if self._refusal(check) or (self._worker is not None and limits != self._limits):
            return
        self._ahead = Question(self._visit(limits), check, probes, limits)

    def ask(
        self, check: Check, probes: tuple[Probe, ...], meanwhile: Callable[[], None] = nothing
    ) -> Heard:
        """Make all calls of a check.

        Args:
            check: which.
            probes: its inputs.
            meanwhile: is done once no more is to be asked, before all is answered.

        Raises:
            SandboxError: the sandbox fails; no student is to blame.
        """
        if refusal := self._refusal(check):
            return result(check, *refusal)
        question = self._question(check, probes)
        error, functions = question.visit.loaded.error, question.visit.loaded.functions
        if error is not None:
            self._unloaded = outcome_of(error), self._explained(error)
            return result(check, *self._unloaded)
        if check.function not in functions:
            return result(check, "missing", self._no_function(check, functions))
        evidence = question.heard(meanwhile)
        self._look_back(check, evidence)
        return evidence

    def dismiss(self) -> None:
        """Have the worker killed, without waiting."""
        if self._worker is not None:
            self._worker.dismiss()

    def close(self) -> None:
        """End the worker and wait until it is gone: after that nobody can steal what is right."""
        worker, self._worker, self._ahead = self._worker, None, None
        if worker is not None:
            worker.close()

    def _refusal(self, check: Check) -> tuple[Outcome, Message] | None:
        """Return why a check is not asked: nothing loads, or the function was stopped before."""
        if check.function in self._stopped:
            return "timed_out", self._not_again(check.function)
        return self._unloaded

    def _question(self, check: Check, probes: tuple[Probe, ...]) -> "Question":
        """Return the calls of a check on their way, in a file that has loaded if it ever does.

        What does not load in a used worker is tried in a new one.
        """
        question, self._ahead = self._ahead, None
        limits = self._limits_of(check)
        if question is None or question.check is not check:
            question = Question(self._visit(limits), check, probes, limits)
        if self._is_used and question.visit.loaded.error is not None:
            self.close()
            question = Question(self._visit(limits), check, probes, limits)
        return question

    def _visit(self, limits: Limits) -> Visit:
        """Have the file loaded, and do not wait: in a worker as good as new."""
        if self._worker is not None and limits == self._limits:
            self._is_used = True
            return self._worker.reload()
        self.close()
        self._limits, self._is_used, self._worked_s = limits, False, 0.0
        self._worker = self.sandbox.worker(
            self.source.content, self.exercise.file_name, modules=self.modules, limits=limits
        )
        return self._worker.visit

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
