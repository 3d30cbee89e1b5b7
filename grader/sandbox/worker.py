"""One worker, as the grader holds it."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from types import TracebackType
from typing import Final, Self, TypeVar

import numpy as np

from grader.sandbox.answers import Answer, BadSyntax, Failure, Loaded, Sources
from grader.sandbox.channel import Channel
from grader.sandbox.conversation import Conversation, Received, Sent
from grader.sandbox.errors import SandboxError
from grader.sandbox.launch import Process
from grader.sandbox.limits import Limits
from grader.sandbox.reading import Context, read_answer, read_loaded
from grader.sandbox.tree import decode, encode
from grader.sandbox.wire import Kind
from grader.values import Value

LARGEST_REQUEST: Final = 1 << 32

T = TypeVar("T")


class Visit:
    """One loading of a student's files, and the calls of what is in them; see `Worker`.

    Nothing is left of what an earlier visit of the same worker set. What is asked is sent at once
    and answered in this order; an answer that is not heard before a later one is lost.
    """

    def __init__(
        self, conversation: Conversation, limits: Limits, sources: Sources, files: bytes
    ) -> None:
        self._conversation = conversation
        self._limits = limits
        self._sources = sources
        self._loading = conversation.send(Kind.LOAD, files, limits.load_seconds)

    @cached_property
    def loaded(self) -> Loaded:
        """The functions in the file, or why it did not load; waits until one of them is known."""
        found = self._read(self._conversation.receive(self._loading), read_loaded)
        return found if isinstance(found, Loaded) else Loaded(error=found)

    def ask(
        self,
        function: str,
        args: Sequence[Value],
        timeout_s: float | None = None,
        answer_bytes: int | None = None,
    ) -> Sent:
        """Send a call, and do not wait for its answer; see `Worker.call`."""
        allowed = self._limits.answer_bytes if answer_bytes is None else answer_bytes
        seconds = self._limits.seconds if timeout_s is None else timeout_s
        arguments = tuple(args)
        body = encode((function, arguments, allowed), LARGEST_REQUEST)
        return self._conversation.send(Kind.CALL, body, seconds, allowed, arguments)

    def hear(self, sent: Sent) -> Answer:
        """Wait for the answer to a call of this visit; see `Worker.call`."""
        error = self.loaded.error
        if isinstance(error, BadSyntax):
            raise SandboxError("a file with a syntax error has no functions to call")
        if error is not None:
            return error
        return self._read(self._conversation.receive(sent), read_answer)

    def _read(
        self, received: Received | Failure, read: Callable[[Kind, Value, Context], T]
    ) -> T | Failure:
        if not isinstance(received, Received):
            return received
        sent, reply = received.sent, received.reply
        context = Context(
            self._sources, received.output, reply.seconds, sent.arguments, sent.allowed
        )
        return self._conversation.safely(
            lambda: read(reply.kind, decode(reply.body), context), sent.seconds, sent.allowed
        )


class Worker:
    """A process with one student's file in it; made by `Sandbox.worker`, closed by its `with`."""

    visit: Visit
    """The last one, from `load` on."""

    def __init__(self, process: Process, channel: Channel, limits: Limits) -> None:
        self.conversation = Conversation(process, channel)
        self._limits = limits
        self._sources = Sources()
        self._files = b""

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
        """What came of loading the file the last time; waits until that is known."""
        return self.visit.loaded

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

    def reload(self) -> Visit:
        """Have the files loaded anew, without waiting: nothing is left of what their modules held.

        The global random states, and what else a file may have set, are as at the first time. A
        worker that has ended stays as it is.
        """
        self.visit = Visit(self.conversation, self._limits, self._sources, self._files)
        return self.visit

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
        visit = self.visit
        return visit.hear(visit.ask(function, args, timeout_s, answer_bytes))

    def greet(self) -> None:
        """Wait until the worker says that its wall stands; see `Conversation.greet`."""
        self.conversation.greet()

    def dismiss(self) -> None:
        """Have the process killed, without waiting: only `close` tells that it is gone."""
        self.conversation.dismiss()

    def close(self) -> None:
        """Kill the process, if it still lives, and wait until it is gone."""
        self.conversation.close()
