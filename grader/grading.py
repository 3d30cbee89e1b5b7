"""The one engine behind every front end: a pack and a submission in, a report out.

An exercise is judged, and its reference computed, only after its workers are gone, so that there
is nothing to steal. The worker of the next exercise works meanwhile: to that one the right answers
of an exercise which is over are of no use.
"""

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from grader.attempt import NOTHING, Attempt, throughout
from grader.errors import PackError
from grader.evidence import draw_probes
from grader.exercise import LoadedExercise, Pack
from grader.frozen import frozen
from grader.report import ExerciseResult, Message, Outcome, Report
from grader.sandbox import Sandbox
from grader.seeds import PUBLIC_SEED
from grader.submission import Source, Submission, Trouble


@frozen
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
        with Session(self, submission, wanted, done) as session:
            session.run()
        isolation = self.sandbox.isolation
        return Report(
            submission.name,
            tuple(session.known[name] for name in wanted),
            isolation.level,
            isolation.reasons,
            None if self.is_secret else self.seed,
        )


def draw_ahead(pack: Pack, names: Sequence[str], seed: str, sandbox: Sandbox) -> None:
    """Load exercises and draw their inputs while the sandbox is examined, as far as there is time.

    What fails is told when the exercise is graded.
    """
    with suppress(PackError):
        for name in names:
            for check in pack[name].checks:
                if sandbox.examined():
                    return
                draw_probes(check, seed, name)


class Session:
    """One submission on its way through exercises; closed by its `with`.

    Args:
        grader: the exercises, the sandbox and the seed.
        submission: the student's files.
        wanted: which exercises, in order.
        done: is told of each of them, in this order, as soon as it is known.
    """

    def __init__(
        self,
        grader: Grader,
        submission: Submission,
        wanted: Sequence[str],
        done: Callable[[ExerciseResult], None],
    ) -> None:
        self.grader = grader
        self.submission = submission
        self.known: dict[str, ExerciseResult] = {}
        self._wanted = wanted
        self._untold = deque(wanted)
        self._done = done
        self._asked: Attempt | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._asked is not None:
            self._asked.interview.close()

    def run(self) -> None:
        """Take all exercises that are wanted, and those that they build on."""
        for name in self._wanted:
            self._take(name)
        self._settle()

    def _take(self, name: str) -> None:
        """Ask an exercise's questions; the one before is judged meanwhile."""
        if name in self.known or (self._asked and self._asked.exercise.name == name):
            return
        exercise = self.grader.pack[name]
        found = self._file(exercise)
        if isinstance(found, Source):
            modules = self._modules(exercise)
            attempt = Attempt(exercise, found, self.grader.sandbox, self.grader.seed, modules)
            attempt.begin()
            before, self._asked = self._asked, attempt
            attempt.ask(before.judging if before else NOTHING)
            if before:
                self._know(before.judged())
        else:
            self._settle()
            self._know(found)

    def _settle(self) -> None:
        """Judge what is asked."""
        if self._asked is not None:
            attempt, self._asked = self._asked, None
            self._know(attempt.judged())

    def _know(self, result: ExerciseResult) -> None:
        self.known[result.name] = result
        while self._untold and self._untold[0] in self.known:
            self._done(self.known[self._untold.popleft()])

    def _file(self, exercise: LoadedExercise) -> Source | ExerciseResult:
        """Return the file to ask; or the result where there is none, or what it builds on is open."""
        found = self.submission.find(exercise.file_name, exercise.name)
        if isinstance(found, Trouble):
            outcome: Outcome = "missing" if found.is_missing else "errored"
            return throughout(exercise, outcome, Message("file", found.text))
        for used in exercise.declared.uses:
            self._take(used)
            self._settle()
            if self.known[used].outcome != "passed":
                title = f"This builds on {used}, which is not passed yet."
                return throughout(exercise, "skipped", Message("prerequisite", title), found.path)
        return found

    def _modules(self, exercise: LoadedExercise) -> dict[str, bytes]:
        """Return the student's own earlier files by module name."""
        used = [self.grader.pack[name] for name in exercise.declared.uses]
        found = {one.module: self.submission.find(one.file_name, one.name) for one in used}
        return {name: one.content for name, one in found.items() if isinstance(one, Source)}
