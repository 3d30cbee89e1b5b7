"""One worker, as the grader holds it."""

import contextlib
import dataclasses
import signal
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Final, Self, TypeVar

import numpy as np

from grader.sandbox.answers import (
    Answer,
    BadSyntax,
    Death,
    Failure,
    Killed,
    Loaded,
    LoadError,
    Protocol,
    Sources,
    TimedOut,
    TooLarge,
)
from grader.sandbox.channel import (
    Asked,
    BudgetError,
    Channel,
    DeadlineError,
    HangUpError,
    Reply,
)
from grader.sandbox.errors import OversizeError, ProtocolError, SandboxError
from grader.sandbox.launch import End, Process
from grader.sandbox.limits import MIB, Limits
from grader.sandbox.reading import Context, read_answer, read_loaded
from grader.sandbox.text import clean_line
from grader.sandbox.tree import decode, encode
from grader.sandbox.wire import Kind
from grader.values import Value

OVERHEAD: Final = 2 * MIB  # of an answer: its warnings, shapes and messages
LARGEST_REQUEST: Final = 1 << 32
HELLO_SECONDS: Final = 20.0
GRACE_SECONDS: Final = 0.2
OUT_OF_MEMORY: Final = 96  # a worker's exit status when not even its report fitted
DEADLY: Final[Mapping[int, Death]] = {
    signal.SIGKILL: "memory",  # not by us: the system was short of it
    signal.SIGXCPU: "cpu time",
    signal.SIGSYS: "forbidden syscall",
}

T = TypeVar("T")


class Worker:
    """A process with one student's file in it; made by `Sandbox.worker`, closed by its `with`."""

    def __init__(self, process: Process, channel: Channel, limits: Limits) -> None:
        self._process: Process | None = process
        self._channel = channel
        self._limits = limits
        self._sources = Sources()
        self._end: Failure | None = None
        self._files = b""
        self._loading: Asked | Loaded | Failure | None = None
        self._loaded = Loaded()

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
    def loaded(self) -> Loaded:
        """The functions in the file, or why it did not load; waits until one of them is known."""
        if self._loading is not None:
            loading, self._loading = self._loading, None
            found = loading if not isinstance(loading, Asked) else self._heard_loading(loading)
            self._loaded = found if isinstance(found, Loaded) else Loaded(error=found)
        return self._loaded

    def load(self, name: str, sources: Mapping[str, tuple[str, bytes]]) -> None:
        """Send the student's files to a worker that has been greeted, and do not wait.

        Args:
            name: The main module's name.
            sources: File name and source of each module, the main one included.
        """
        self._sources = Sources(dict(sources.values()))
        packed = {key: (file, np.frombuffer(raw, "u1")) for key, (file, raw) in sources.items()}
        self._files = encode((name, packed), LARGEST_REQUEST)
        self.reload()

    def reload(self) -> None:
        """Have the files loaded anew: nothing is left of what their modules held.

        The global random states, and what else a file may have set, are as at the first time. A
        worker that has ended stays as it is.
        """
        if self._end is None:
            limit = len(self._files) + OVERHEAD
            self._loading = self._safely(
                lambda: self._channel.ask(Kind.LOAD, self._files, limit), 0.0, 0
            )

    def call(
        self,
        function: str,
        args: Sequence[Value],
        timeout_s: float | None = None,
        *,
        answer_bytes: int | None = None,
    ) -> Answer:
        """Call a function of the student's.

        A worker that was killed, or whose file did not load, gives that same answer to every call.

        Args:
            function: Its name.
            args: Its arguments; the worker gets copies.
            timeout_s: Wall clock in seconds, in place of the limits'.
            answer_bytes: The largest answer, in place of the limits'.

        Returns:
            What came of it; see `grader.sandbox.answers`.

        Raises:
            SandboxError: The zygote is gone; or the file is no Python, so that nothing can be called.
        """
        if isinstance(self.loaded.error, BadSyntax):
            raise SandboxError("a file with a syntax error has no functions to call")
        if failure := self._end or self.loaded.error:
            return failure
        allowed = self._limits.answer_bytes if answer_bytes is None else answer_bytes
        seconds = self._limits.seconds if timeout_s is None else timeout_s
        body = encode((function, tuple(args), allowed), LARGEST_REQUEST)
        limit = allowed + len(body) + OVERHEAD
        return self._safely(
            lambda: self._read(
                self._channel.exchange(Kind.CALL, body, seconds=seconds, limit=limit),
                len(args),
                allowed,
                read_answer,
            ),
            seconds,
            allowed,
        )

    def dismiss(self) -> None:
        """Have the process killed, without waiting: only `close` tells that it is gone."""
        if self._process is not None:
            with contextlib.suppress(SandboxError):  # the zygote is gone, and its workers with it
                self._process.kill()

    def close(self) -> None:
        """Kill the process, if it still lives, and wait until it is gone."""
        if self._process is not None:
            with contextlib.suppress(SandboxError):  # the zygote is gone, and its workers with it
                self._bury(0.0)
            self._channel.close()

    def greet(self) -> None:
        """Wait until the worker says that its wall stands.

        Raises:
            NoRoomError: The system has no room for another process.
            SandboxError: The worker could not wall itself in, or is gone.
        """
        try:
            self._channel.exchange(Kind.HELLO, b"", seconds=HELLO_SECONDS, limit=0)
        except (HangUpError, DeadlineError, ProtocolError, OversizeError):
            self._bury(GRACE_SECONDS)
            reason = clean_line(self._channel.complaint(), 300) or "no reason given"
            self._channel.close()
            raise SandboxError(f"a worker could not wall itself in: {reason}") from None

    def _heard_loading(self, asked: Asked) -> Loaded | LoadError:
        seconds = self._limits.load_seconds
        return self._safely(
            lambda: self._read(self._channel.hear(asked, seconds), 0, 0, read_loaded), seconds, 0
        )

    def _read(
        self,
        reply: Reply,
        arguments: int,
        allowed: int,
        read: Callable[[Kind, Value, Context], T],
    ) -> T:
        output = self._channel.output()
        context = Context(self._sources, output, reply.seconds, arguments, allowed)
        return read(reply.kind, decode(reply.body), context)

    def _safely(self, exchange: Callable[[], T], seconds: float, allowed: int) -> T | Failure:
        """Exchange something, and kill the worker unless it answers as agreed."""
        try:
            return exchange()
        except DeadlineError:
            return self._finish(TimedOut(seconds))
        except BudgetError:
            return self._finish(Killed("memory"))
        except HangUpError:
            return self._finish(None)
        except ProtocolError as error:
            return self._finish(Protocol(clean_line(str(error), 300)))
        except OversizeError as error:
            return self._finish(TooLarge(clean_line(str(error), 300), allowed))

    def _finish(self, failure: Failure | None) -> Failure:
        """Bury the worker; its end is the failure, where none is known."""
        with contextlib.closing(self._channel):
            end = self._bury(GRACE_SECONDS if failure is None else 0.0)
            failure = failure or post_mortem(end)
            if isinstance(failure, TimedOut | Killed):
                failure = dataclasses.replace(failure, stdout=self._channel.output())
        self._end = failure
        return failure

    def _bury(self, grace: float) -> End:
        assert self._process is not None
        process, self._process = self._process, None
        return process.stop(grace)


def post_mortem(end: End) -> Killed:
    """Say why a worker ended that stopped answering.

    Its exit status is the student's word as much as ours; it never counts as an answer.
    """
    if end.killed:
        return Killed("silence", "it closed its channel and lived on")
    code = end.code
    if code < 0:
        return Killed(DEADLY.get(-code, "signal"), signal.Signals(-code).name)
    return Killed("memory" if code == OUT_OF_MEMORY else "exit", f"status {code}")
