"""The parent's end of a worker's pipes: send requests, await answers, drain what is printed."""

import contextlib
import os
import secrets
import selectors
import time
from collections import deque
from collections.abc import Callable
from typing import Final, NamedTuple

from grader.frozen import frozen
from grader.sandbox.errors import ProtocolError
from grader.sandbox.streams import Incoming, Printed
from grader.sandbox.wire import Header, Kind, frame, mark

PIECE: Final = 1 << 18
LAST_PIECES: Final = 16
TICK: Final = 0.25


class DeadlineError(Exception):
    """The time for one exchange is over."""


class BudgetError(Exception):
    """The worker took more memory than it may, where only the parent can notice."""


class HangUpError(Exception):
    """The worker's end of the answers is closed: it died, or closed it."""


class Pipes(NamedTuple):
    """The parent's descriptors."""

    stdout: int
    stderr: int
    requests: int
    answers: int


@frozen
class Reply:
    """A complete answer, not yet decoded, and the wall clock it took, in seconds."""

    kind: Kind
    body: bytearray
    seconds: float


class Asked:
    """A request on its way, and what has come of its answer, of at most `limit` bytes."""

    def __init__(self, kind: Kind, body: bytes, limit: int) -> None:
        self.began = time.monotonic()
        self.sequence = secrets.randbits(64)
        self.incoming = Incoming(self.sequence, limit)
        self.unsent = memoryview(frame(kind, self.sequence, body))


class Channel:
    """Exchanges frames with one worker; whatever that does, nothing here outlasts its deadline.

    Args:
        pipes: The parent's ends; the channel owns them from now on.
        output_bytes: How much printed text to keep.
        over_budget: Asked now and then whether the worker took too much memory.
    """

    def __init__(self, pipes: Pipes, output_bytes: int, over_budget: Callable[[], bool]) -> None:
        self.pipes = pipes
        self.printed = {pipe: Printed(output_bytes) for pipe in (pipes.stdout, pipes.stderr)}
        self.over_budget = over_budget
        self.selector = selectors.DefaultSelector()
        for pipe in pipes:
            os.set_blocking(pipe, False)
        self.unheard: deque[Asked] = deque()
        self.heard = 0.0
        self.watched: set[int] = set()
        for pipe in (pipes.answers, pipes.stdout, pipes.stderr):
            self._watch(pipe, selectors.EVENT_READ)

    def ask(self, kind: Kind, body: bytes, limit: int) -> Asked:
        """Send of a request what fits now, and do not wait for its answer.

        Args:
            kind: What is asked.
            body: The request's value, encoded.
            limit: The most bytes of an answer.

        Raises:
            HangUpError: The worker died or closed its channel.
            ProtocolError: Something came although nothing was asked.
        """
        if not self.unheard:
            self._refuse_early_answer()
        self.unheard.append(Asked(kind, body, limit))
        self._send()
        return self.unheard[-1]

    def hear(self, asked: Asked, seconds: float) -> Reply:
        """Return the answer to the first request that has none.

        What one answer took begins, for its reply, with the answer before it.

        Args:
            asked: That request.
            seconds: The longest to wait, from now.

        Raises:
            DeadlineError: The time is over.
            BudgetError: The worker took too much memory.
            HangUpError: The worker died or closed its channel.
            ProtocolError: What came is no answer to this.
            OversizeError: The answer is too long.
        """
        deadline = time.monotonic() + seconds
        if self.unheard[-1].unsent:
            self._watch(self.pipes.requests, selectors.EVENT_WRITE)
        try:
            while not (header := self._receive(asked.incoming)):
                for pipe in self._ready(deadline):
                    if pipe == self.pipes.requests:
                        self._send()
                    elif pipe != self.pipes.answers:
                        self._hear(pipe)
        finally:
            self._forget(self.pipes.requests)
        if asked.unsent:
            raise ProtocolError("an answer before the question was heard")
        self.unheard.popleft()
        began, self.heard = max(asked.began, self.heard), time.monotonic()
        return Reply(header.kind, asked.incoming.data, self.heard - began)

    def output(self, asked: Asked | None = None) -> str:
        """Return what was printed until an answer, or all; what earlier calls returned is not in it."""
        end, printed = mark(asked.sequence) if asked else b"", self.printed[self.pipes.stdout]
        for _ in range(LAST_PIECES):
            if (end and end in printed.data) or not self._hear(self.pipes.stdout):
                break
        return printed.take(end)

    def complaint(self) -> str:
        """Return what came on the standard error stream."""
        self._hear(self.pipes.stderr)
        return self.printed[self.pipes.stderr].take()

    def close(self) -> None:
        """Give all descriptors back."""
        self.selector.close()
        for pipe in self.pipes:
            os.close(pipe)

    def _ready(self, deadline: float) -> list[int]:
        left = deadline - time.monotonic()
        if left <= 0:
            raise DeadlineError
        if self.over_budget():
            raise BudgetError
        return [key.fd for key, _ in self.selector.select(min(left, TICK))]

    def _refuse_early_answer(self) -> None:
        with contextlib.suppress(BlockingIOError):
            if os.read(self.pipes.answers, 1):
                raise ProtocolError("an answer before there was a question")
            raise HangUpError

    def _receive(self, incoming: Incoming) -> Header | None:
        """Take what there is of an answer, mostly all of it; return its header once that is so."""
        while data := self._read_answer(incoming.missing):
            if header := incoming.add(data):
                return header
        return None

    def _read_answer(self, size: int) -> bytes:
        try:
            data = os.read(self.pipes.answers, min(size, PIECE))
        except BlockingIOError:
            return b""
        if not data:
            raise HangUpError
        return data

    def _send(self) -> None:
        """Send as much as fits of what is asked."""
        for asked in self.unheard:
            while asked.unsent:
                try:
                    n = os.write(self.pipes.requests, asked.unsent[:PIECE])
                except BlockingIOError:
                    return
                except BrokenPipeError:
                    n = len(asked.unsent)
                asked.unsent = asked.unsent[n:]
        self._forget(self.pipes.requests)

    def _hear(self, pipe: int) -> bool:
        """Take what is printed there now; return whether there was anything."""
        try:
            data = os.read(pipe, PIECE)
        except BlockingIOError:
            return False
        self.printed[pipe].add(data)
        if not data:
            self._forget(pipe)
        return bool(data)

    def _watch(self, pipe: int, event: int) -> None:
        self.selector.register(pipe, event)
        self.watched.add(pipe)

    def _forget(self, pipe: int) -> None:
        if pipe in self.watched:
            self.selector.unregister(pipe)
            self.watched.remove(pipe)
