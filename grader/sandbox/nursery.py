"""The parent's side of the zygote."""

import json
import os
import socket
import sys
import threading
from collections import deque
from collections.abc import Sequence
from subprocess import PIPE
from typing import TYPE_CHECKING, Any, Final

from grader.sandbox.errors import NoRoomError, SandboxError
from grader.sandbox.inside import kernel
from grader.sandbox.launch import End, python
from grader.sandbox.text import clean_line

if TYPE_CHECKING:
    from grader.sandbox.plan import Plan

START_SECONDS: Final = 60.0
ANSWER_SECONDS: Final = 20.0
MESSAGE_BYTES: Final = 4096


class Nursery:
    """Starts a zygote, and workers by way of it; the zygote is awaited when first asked something."""

    def __init__(self) -> None:
        if sys.platform == "linux":
            kernel.prctl(kernel.PR_SET_DUMPABLE, 0)  # our memory holds seeds and solutions
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        # A thread that ends would take the zygote with it; then only the closed socket ends that.
        watch = threading.current_thread() is threading.main_thread()
        with theirs:
            number = theirs.fileno()
            self.process = python(
                "zygote",
                str(number),
                str(os.getpid()),
                str(int(watch)),
                pass_fds=[number],
                stderr=PIPE,
            )
        self.ready = False
        self.owed: deque[Owed] = deque()

    def start(self, plan: "Plan", pipes: Sequence[int]) -> "Forked":
        """Have the zygote fork a worker, and do not wait for it.

        Raises:
            SandboxError: The zygote is gone, or did not start.
        """
        if not self.ready:
            self._await_ready()
        return Forked(self, self.ask({"start": plan.to_json()}, pipes))

    def ask(self, message: dict[str, Any], pipes: Sequence[int] = ()) -> "Owed":
        """Send the zygote a request, and do not wait for its answer.

        Raises:
            SandboxError: The zygote is gone.
        """
        self._send(message, pipes)
        self.owed.append(Owed())
        return self.owed[-1]

    def answer(self, owed: "Owed", *names: str) -> dict[str, Any]:
        """Return the answer to a request; the zygote answers in the order in which it was asked.

        Args:
            owed: What `ask` returned.
            names: What the answer tells.

        Raises:
            NoRoomError: The system has no room for another process.
            SandboxError: The zygote is gone. Or it answers something else: an exception such as
                KeyboardInterrupt has come between a request and its answer.
        """
        while owed.answer is None:
            self.owed[0].answer = self._hear(ANSWER_SECONDS)
            self.owed.popleft()
        if "refused" in owed.answer:
            raise NoRoomError(
                f"no worker can be started: {clean_line(owed.answer['refused'], 200)}"
            )
        if owed.answer.keys() != {*names}:
            raise SandboxError("the sandbox's zygote answers something else")
        return owed.answer

    def news(self) -> int | None:
        """Return the descriptor at which the zygote says that it has loaded all, None if it has."""
        return None if self.ready else self.control.fileno()

    def close(self) -> None:
        """Hang up; the zygote kills its workers and ends, at once if it has none yet."""
        self.control.close()
        if not self.ready:
            self.process.kill()
        with self.process:  # waits, and closes its standard error
            pass

    def _await_ready(self) -> None:
        try:
            self._hear(START_SECONDS)
        except SandboxError:
            self.process.kill()
            told = self.process.communicate()[1].decode("utf-8", "replace").strip()
            reason = clean_line(told.rpartition("\n")[2], 200) or "it ended without a word"
            raise SandboxError(f"the sandbox's zygote did not start: {reason}") from None
        self.ready = True

    def _send(self, message: dict[str, Any], pipes: Sequence[int]) -> None:
        packet = json.dumps(message).encode()
        try:
            if pipes:
                socket.send_fds(self.control, [packet], pipes)
            else:
                self.control.send(packet)
        except OSError as error:
            raise SandboxError(f"the sandbox's zygote is gone ({error.strerror})") from None

    def _hear(self, seconds: float) -> dict[str, Any]:
        self.control.settimeout(seconds)
        try:
            answer = self.control.recv(MESSAGE_BYTES)
        except OSError as error:
            raise SandboxError(f"the sandbox's zygote does not answer ({error})") from None
        if not answer:
            raise SandboxError("the sandbox's zygote is gone (it hung up)")
        return dict(json.loads(answer))


class Owed:
    """An answer that the zygote owes; None until it was heard."""

    answer: dict[str, Any] | None = None


class Forked:
    """A worker that the zygote forks."""

    def __init__(self, nursery: Nursery, birth: Owed) -> None:
        self.nursery = nursery
        self.birth = birth
        self.burial: Owed | None = None

    @property
    def number(self) -> int:
        """The zygote's number of it.

        Raises:
            NoRoomError: The zygote could not fork it.
            SandboxError: The zygote is gone.
        """
        return int(self.nursery.answer(self.birth, "started")["started"])

    def kill(self) -> None:
        """Have it killed, and do not wait until it is gone."""
        self._bury(0.0)

    def stop(self, grace: float = 0.0) -> End:
        """Bury it; unless it ends by itself within `grace` seconds, kill it first."""
        return End(**self.nursery.answer(self._bury(grace), *End._fields))

    def over_budget(self) -> bool:
        """Say no: here the kernel sees to it."""
        return False

    def _bury(self, grace: float) -> Owed:
        if self.burial is None:
            self.burial = self.nursery.ask({"stop": self.number, "grace": grace})
        return self.burial
