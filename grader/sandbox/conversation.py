"""Requests and answers between the grader and one process, until that ends, whatever it does."""

import contextlib
from collections import deque
from collections.abc import Callable
from typing import Final, TypeVar

from grader.frozen import frozen, replace
from grader.sandbox.answers import Failure, Killed, Protocol, TimedOut, TooLarge
from grader.sandbox.channel import (
    Asked,
    BudgetError,
    Channel,
    DeadlineError,
    HangUpError,
    Reply,
)
from grader.sandbox.ends import post_mortem
from grader.sandbox.errors import OversizeError, ProtocolError, SandboxError
from grader.sandbox.launch import End, Process
from grader.sandbox.limits import MIB
from grader.sandbox.text import clean_line
from grader.sandbox.wire import Kind
from grader.values import Value

OVERHEAD: Final = 2 * MIB  # of an answer: its warnings, shapes and messages
HELLO_SECONDS: Final = 20.0
GRACE_SECONDS: Final = 0.2

T = TypeVar("T")


@frozen
class Sent:
    """A request on its way, or why there is none; what may come back, and to which arguments."""

    asked: Asked | Failure
    seconds: float
    allowed: int
    arguments: tuple[Value, ...]


@frozen
class Received:
    """An answer that has arrived, not yet read, and what was printed until then."""

    sent: Sent
    reply: Reply
    output: str


class Conversation:
    """What is asked of one process and what it answers; its first failure is its end.

    Several requests may be on their way; the process takes them one after the other.
    """

    def __init__(self, process: Process, channel: Channel) -> None:
        self.process: Process | None = process
        self.end: Failure | None = None
        self._channel = channel
        self._greeting: Asked | None = None
        self._unheard: deque[Sent] = deque()

    @property
    def news(self) -> int:
        """The descriptor that can be read once something is answered."""
        return self._channel.pipes.answers

    def hail(self) -> None:
        """Ask whether the wall stands, and do not wait for the answer; `greet` says what is wrong."""
        with contextlib.suppress(HangUpError, ProtocolError):
            self._greeting = self._channel.ask(Kind.HELLO, b"", limit=0)

    def greet(self) -> None:
        """Wait until the process says that its wall stands.

        Raises:
            NoRoomError: The system has no room for another process.
            SandboxError: It could not wall itself in, or is gone.
        """
        try:
            greeting = self._greeting or self._channel.ask(Kind.HELLO, b"", limit=0)
            self._greeting = None
            self._channel.hear(greeting, HELLO_SECONDS)
        except (HangUpError, DeadlineError, ProtocolError, OversizeError):
            self._bury(GRACE_SECONDS)
            reason = clean_line(self._channel.complaint(), 300) or "no reason given"
            self._channel.close()
            raise SandboxError(f"a worker could not wall itself in: {reason}") from None

    def send(
        self,
        kind: Kind,
        body: bytes,
        seconds: float,
        allowed: int = 0,
        arguments: tuple[Value, ...] = (),
    ) -> Sent:
        """Send a request, unless the process has ended, and do not wait for its answer.

        Args:
            kind: What is asked.
            body: The request's value, encoded.
            seconds: For computing and receiving, once all before it is answered.
            allowed: The most bytes of an answer, besides what the request itself needed.
            arguments: Those that it carries.
        """
        limit = allowed + len(body) + OVERHEAD
        asked: Asked | Failure
        if self.end is None:
            asked = self.safely(lambda: self._channel.ask(kind, body, limit), seconds, allowed)
        else:
            asked = self.end
        sent = Sent(asked, seconds, allowed, arguments)
        self._unheard.append(sent)
        return sent

    def receive(self, sent: Sent) -> Received | Failure:
        """Wait for an answer, and do not read it yet; answers before it are of no interest any more."""
        while True:
            first = self._unheard.popleft()
            heard = self._hear(first)
            if first is sent:
                return heard

    def safely(self, exchange: Callable[[], T], seconds: float, allowed: int) -> T | Failure:
        """Exchange something, and kill the process unless it answers as agreed."""
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

    def dismiss(self) -> None:
        """Have the process killed, without waiting: only `close` tells that it is gone."""
        if self.process is not None:
            with contextlib.suppress(SandboxError):  # the zygote is gone, and its workers with it
                self.process.kill()

    def close(self) -> None:
        """Kill the process, if it still lives, and wait until it is gone."""
        if self.process is not None:
            with contextlib.suppress(SandboxError):  # the zygote is gone, and its workers with it
                self._bury(0.0)
            self._channel.close()

    def _hear(self, sent: Sent) -> Received | Failure:
        asked = self.end or sent.asked
        if not isinstance(asked, Asked):
            return asked
        return self.safely(lambda: self._received(sent, asked), sent.seconds, sent.allowed)

    def _received(self, sent: Sent, asked: Asked) -> Received:
        reply = self._channel.hear(asked, sent.seconds)
        return Received(sent, reply, self._channel.output(asked))

    def _finish(self, failure: Failure | None) -> Failure:
        """Bury the process; its end is the failure, where none is known."""
        if self.end is not None:  # the next request found it gone
            return failure or self.end
        with contextlib.closing(self._channel):
            end = self._bury(GRACE_SECONDS if failure is None else 0.0)
            failure = failure or post_mortem(end)
            if isinstance(failure, TimedOut | Killed):
                failure = replace(failure, stdout=self._channel.output())
        self.end = failure
        return failure

    def _bury(self, grace: float) -> End:
        assert self.process is not None
        process, self.process = self.process, None
        return process.stop(grace)
