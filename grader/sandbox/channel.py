"""The parent's end of a worker's pipes: send a request, await its answer, drain what is printed."""

import contextlib
import os
import secrets
import selectors
import time
from collections.abc import Callable
from typing import Final, NamedTuple

from grader.frozen import frozen
from grader.sandbox.errors import ProtocolError
from grader.sandbox.streams import Incoming, Printed
from grader.sandbox.wire import Header, Kind, frame

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
    """A request on its way, and what has come of its answer."""

    def __init__(self, incoming: Incoming, unsent: memoryview, began: float) -> None:
        self.incoming = incoming
        self.unsent = unsent
        self.began = began


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
        self.watched: set[int] = set()
        for pipe in (pipes.answers, pipes.stdout, pipes.stderr):
            self._watch(pipe, selectors.EVENT_READ)

    def exchange(self, kind: Kind, body: bytes, *, seconds: float, limit: int) -> Reply:
        """Send a request and return its answer.

        Args:
            kind: What is asked.
            body: The request's value, encoded.
            seconds: For sending, computing and receiving together.
            limit: The most bytes of an answer.

        Raises:
            DeadlineError: The time is over.
            BudgetError: The worker took too much memory.
            HangUpError: The worker died or closed its channel.
            ProtocolError: What came is no answer to this.
            OversizeError: The answer is too long.
        """
        return self.hear(self.ask(kind, body, limit), seconds)

    def ask(self, kind: Kind, body: bytes, limit: int) -> Asked:
        """Send of a request what fits now, and do not wait for its answer; see `exchange`."""
        began = time.monotonic()
        self._refuse_early_answer()
        incoming = Incoming(secrets.randbits(64), limit)
        return Asked(incoming, self._send(memoryview(frame(kind, incoming.sequence, body))), began)

    def hear(self, asked: Asked, seconds: float) -> Reply:
        """Return the answer, which may take so many seconds from now; see `exchange`."""
        deadline = time.monotonic() + seconds
        if asked.unsent:
            self._watch(self.pipes.requests, selectors.EVENT_WRITE)
        try:
            while True:
                for pipe in self._ready(deadline):
                    if pipe == self.pipes.requests:
                        asked.unsent = self._send(asked.unsent)
                    elif pipe != self.pipes.answers:
                        self._hear(pipe)
                    elif header := self._receive(asked.incoming):
                        if asked.unsent:
                            raise ProtocolError("an answer before the question was heard")
                        taken = time.monotonic() - asked.began
                        return Reply(header.kind, asked.incoming.data, taken)
        finally:
            self._forget(self.pipes.requests)

    def output(self) -> str:
        """Return what was printed since the last time."""
        for _ in range(LAST_PIECES):
            if not self._hear(self.pipes.stdout):
                break
        return self.printed[self.pipes.stdout].take()

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

    def _send(self, unsent: memoryview) -> memoryview:
        """Send as much as fits and return the rest."""
        try:
            unsent = unsent[os.write(self.pipes.requests, unsent[:PIECE]) :]
        except BlockingIOError:
            return unsent
        except BrokenPipeError:
            unsent = unsent[:0]
        if not unsent:
            self._forget(self.pipes.requests)
        return unsent

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
