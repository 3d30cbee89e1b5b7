"""The sandbox: where student code runs, in processes that hold no secret and return only values."""

import os
import select
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import PurePath
from types import MappingProxyType, TracebackType
from typing import Final, Self, TypeAlias

from grader.sandbox.channel import Channel, Pipes
from grader.sandbox.errors import NoRoomError, SandboxError
from grader.sandbox.inside.preload import names_rare
from grader.sandbox.isolation import Isolation, examination
from grader.sandbox.launch import Launcher, Process
from grader.sandbox.layers import Layers, spare_user
from grader.sandbox.limits import Limits
from grader.sandbox.plan import Plan
from grader.sandbox.starting import launcher
from grader.sandbox.worker import Worker

Kind: TypeAlias = tuple[Limits, int, bool]
"""Limits, seed, and whether rare modules are there: workers alike in these are so until they load."""

NO_MODULES: Final[Mapping[str, bytes]] = MappingProxyType({})
USUAL_LIMITS: Final = Limits()


class Sandbox:
    """Starts workers; what they share, a zygote with NumPy loaded, starts with the first of them.

    Not for several threads at once. From the first worker on, this process cannot be traced or
    dumped by others of its user (PR_SET_DUMPABLE), for its memory holds seeds and solutions.

    Args:
        layers: The layers that every worker must put up; by default all that this machine offers.
            A worker on which one of them fails never starts.
        started: A launcher from `grader.sandbox.starting`, for who wants it to start before NumPy
            is loaded in this process.
    """

    def __init__(self, layers: Layers | None = None, started: Launcher | None = None) -> None:
        self.layers = layers or Layers.available()
        self._launcher = started
        self._ahead: tuple[Kind, Worker] | None = None
        self._examination = examination(self)
        self._awaited: int | None = None
        self._isolation: Isolation | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def isolation(self) -> Isolation:
        """How strong the wall is, by what a worker of our own could do against it (once, 20 ms)."""
        while self._isolation is None:
            self._go_on()
        return self._isolation

    def examined(self) -> bool:
        """Say whether `isolation` is known; go on finding out as far as that needs no waiting."""
        while self._isolation is None:
            if self._awaited is not None and not select.select([self._awaited], [], [], 0.0)[0]:
                return False
            self._go_on()
        return True

    def walling(self) -> Iterator[int]:
        """Have a worker put up its wall ahead.

        Yields:
            The descriptor that can be read when there is something to do again.
        """
        if (news := self._prepared().news()) is not None:
            yield news
        self._start_ahead((USUAL_LIMITS, 0, False))
        if self._ahead is not None:
            conversation = self._ahead[1].conversation
            conversation.hail()
            yield conversation.news

    def worker(
        self,
        source: bytes,
        filename: str,
        *,
        modules: Mapping[str, bytes] = NO_MODULES,
        limits: Limits = USUAL_LIMITS,
        seed: int = 0,
    ) -> Worker:
        """Start a worker and have it load a student's file; its `loaded` waits for that.

        Args:
            source: The file as it is on disk; it is decoded and parsed only in the worker.
            filename: Its name, as messages shall call it. Its stem is the module's name, if it can be one.
            modules: More files of the student's, by the module names to import them by.
            limits: What the worker may use.
            seed: For the global random states of Python and NumPy in the worker, 0 to 2**32 - 1.

        Raises:
            SandboxError: No worker can be started here; no student is to blame.
        """
        stem = PurePath(filename).stem
        name = stem if stem.isidentifier() else "submission"
        files = {one: (f"{one}.py", raw) for one, raw in modules.items()}
        files[name] = filename, source
        kind = limits, seed, names_rare(raw for _, raw in files.values())
        worker = self._walled(kind)
        with ExitStack() as undo:
            undo.callback(worker.close)
            self._start_ahead(kind)
            worker.load(name, files)
            undo.pop_all()
        return worker

    def close(self) -> None:
        """End the zygote and every worker that still lives."""
        self._examination.close()
        self._examination, self._awaited = examination(self), None
        self._end_all()

    def _walled(self, kind: Kind) -> Worker:
        """Return a worker whose wall stands: the one that was started ahead, if it is as asked."""
        worker = self._take_ahead(kind) or self._start(kind)
        try:
            worker.greet()
        except NoRoomError:
            raise
        except SandboxError:  # it, or the zygote, may have been killed since
            worker = self._start(kind)
            worker.greet()
        return worker

    def _start_ahead(self, kind: Kind) -> None:
        """Have the next worker put up its wall while this one works; most are of one kind."""
        with suppress(SandboxError):  # told when it is asked for
            self._ahead = kind, self._start(kind)

    def _take_ahead(self, kind: Kind) -> Worker | None:
        if self._ahead is None:
            return None
        (found, worker), self._ahead = self._ahead, None
        if found == kind:
            return worker
        worker.close()
        return None

    def _start(self, kind: Kind) -> Worker:
        limits, seed, rare = kind
        ours, theirs = _pipes()
        plan = Plan(
            memory_bytes=limits.memory_bytes,
            cpu_seconds=limits.cpu_seconds,
            limits=self.layers.limits,
            unprivileged=self.layers.unprivileged,
            seccomp=self.layers.seccomp,
            landlock=self.layers.landlock,
            user=spare_user() if self.layers.user else None,
            seed=seed,
            rare=rare,
        )
        with ExitStack() as undo:
            undo.callback(_close_all, ours)
            try:
                process = self._launch(plan, theirs)
            finally:
                _close_all(theirs)
            undo.pop_all()
        return Worker(
            process, Channel(Pipes(*ours), limits.output_bytes, process.over_budget), limits
        )

    def _launch(self, plan: Plan, pipes: list[int]) -> Process:
        """Start a process; a zygote that died (of a full memory, say) is replaced once."""
        try:
            return self._prepared().start(plan, pipes)
        except NoRoomError:
            raise
        except SandboxError:
            self._end_all()
        return self._prepared().start(plan, pipes)

    def _end_all(self) -> None:
        if self._ahead is not None:
            self._ahead[1].close()
            self._ahead = None
        if self._launcher is not None:
            self._launcher.close()
            self._launcher = None

    def _prepared(self) -> Launcher:
        """Return what starts workers; to start itself takes it about as long as loading NumPy."""
        if self._launcher is None:
            self._launcher = launcher()
        return self._launcher

    def _go_on(self) -> None:
        """Take the examination a step further."""
        try:
            self._awaited = next(self._examination)
        except StopIteration as end:
            self._isolation = end.value


def _pipes() -> tuple[list[int], list[int]]:
    """Return our ends and the worker's of: stdout, stderr, requests, answers."""
    (out, out_w), (err, err_w), (ask_r, ask), (answer, answer_w) = (os.pipe() for _ in range(4))
    return [out, err, ask, answer], [out_w, err_w, ask_r, answer_w]


def _close_all(descriptors: list[int]) -> None:
    for descriptor in descriptors:
        os.close(descriptor)
