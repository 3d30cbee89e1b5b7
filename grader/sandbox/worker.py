"""One worker, as the grader holds it."""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Final, Self, TypeVar

import numpy as np

from grader.frozen import replace
from grader.sandbox.answers import (
    Answer,
    BadSyntax,
    Failure,
    Killed,
    Loaded,
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
)
from grader.sandbox.ends import Received, Sent, post_mortem
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
        self._loading: Sent | None = None
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
            sent, self._loading = self._loading, None
            found = self._read(self._receive(sent), read_loaded)
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
            self._loading = self._send(Kind.LOAD, self._files, self._limits.load_seconds)

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
        return next(self.calls(function, [args], timeout_s, answer_bytes=answer_bytes))

    def calls(
        self,
        function: str,
        calls: Sequence[Sequence[Value]],
        timeout_s: float | None = None,
        *,
        answer_bytes: int | None = None,
    ) -> Iterator[Answer]:
        """Yield the answers to several calls; see `call`.

        Each is sent when the one before is answered, and worked on while that answer is read.
        """
        error = self.loaded.error
        if isinstance(error, BadSyntax):
            raise SandboxError("a file with a syntax error has no functions to call")
        self._end = self._end or error  # what did not load answers nothing but that
        allowed = self._limits.answer_bytes if answer_bytes is None else answer_bytes
        seconds = self._limits.seconds if timeout_s is None else timeout_s
        sent: Sent | None = None
        for args in (*calls, None):
            received = None if sent is None else self._receive(sent)
            if args is not None:
                body = encode((function, tuple(args), allowed), LARGEST_REQUEST)
                sent = self._send(Kind.CALL, body, seconds, allowed, len(args))
            if received is not None:
                yield self._read(received, read_answer)

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

    def _send(
        self, kind: Kind, body: bytes, seconds: float, allowed: int = 0, arguments: int = 0
    ) -> Sent:
        """Send a request, unless the worker has ended, and do not wait for its answer."""
        limit = allowed + len(body) + OVERHEAD
        if self._end is not None:
            return Sent(self._end, seconds, allowed, arguments)
        asked = self._safely(lambda: self._channel.ask(kind, body, limit), seconds, allowed)
        return Sent(asked, seconds, allowed, arguments)

    def _receive(self, sent: Sent) -> Received | Failure:
        """Wait for an answer, and do not read it yet."""
        asked = self._end or sent.asked
        if not isinstance(asked, Asked):
            return asked
        return self._safely(
            lambda: Received(sent, self._channel.hear(asked, sent.seconds), self._channel.output()),
            sent.seconds,
            sent.allowed,
        )

    def _read(
        self, received: Received | Failure, read: Callable[[Kind, Value, Context], T]
    ) -> T | Failure:
        if not isinstance(received, Received):
            return received
        sent, reply = received.sent, received.reply
        context = Context(
            self._sources, received.output, reply.seconds, sent.arguments, sent.allowed
        )
        return self._safely(
            lambda: read(reply.kind, decode(reply.body), context), sent.seconds, sent.allowed
        )

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
        if self._end is not None:  # the next request found it gone
            return failure or self._end
        with contextlib.closing(self._channel):
            end = self._bury(GRACE_SECONDS if failure is None else 0.0)
            failure = failure or post_mortem(end)
            if isinstance(failure, TimedOut | Killed):
                failure = replace(failure, stdout=self._channel.output())
        self._end = failure
        return failure

    def _bury(self, grace: float) -> End:
        assert self._process is not None
        process, self._process = self._process, None
        return process.stop(grace)
