"""What attacks may hit: files, a process and sockets made for it, and whether they were hit."""

import os
import resource
import secrets
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PROCESS = (
    "import os, sys; secret = bytes.fromhex(os.environ['GRADER_SEED']);"
    " print(id(secret) + 32, flush=True); sys.stdin.read()"
)
LIMITS = range(16)  # all that Linux has


@dataclass(frozen=True)
class Sight:
    """What can be seen from outside of the files and the process."""

    files: dict[str, tuple[int, float, bytes]]
    limits: list[tuple[int, int]]
    affinity: set[int]
    niceness: int


class Stage:
    """A grader's folder and process, and services that wait for a connection."""

    def __init__(self) -> None:
        self.secret = secrets.token_bytes(16)
        self.name = secrets.token_hex(8)
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        (self.folder / "solution.py").write_text(f"SECRET = '{self.secret.hex()}'\n")
        (self.folder / "results.json").write_text('{"points": 0}')
        (self.folder / "link").symlink_to("solution.py")
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", PROCESS, self.secret.hex()],
            env={"GRADER_SEED": self.secret.hex()},
            cwd=self.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self.process.stdout is not None
        self.address = int(self.process.stdout.readline())
        self.sockets = self._listen()
        self.before = self.look()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.communicate()
        for listener in self.sockets.values():
            listener.close()
        self.temporary.cleanup()

    def _listen(self) -> dict[str, socket.socket]:
        sockets = {
            "tcp": socket.socket(),
            "udp": socket.socket(type=socket.SOCK_DGRAM),
            "unix": socket.socket(socket.AF_UNIX),
            "abstract": socket.socket(socket.AF_UNIX),
        }
        sockets["tcp"].bind(("127.0.0.1", 0))
        sockets["udp"].bind(("127.0.0.1", 0))
        sockets["unix"].bind(str(self.folder / "socket"))
        sockets["abstract"].bind(b"\0" + self.name.encode())
        for name, listener in sockets.items():
            listener.setblocking(False)
            if name != "udp":
                listener.listen()
        return sockets

    @property
    def target(self) -> dict[str, Any]:
        """What an attack is told: more than an attacker would know."""
        return {
            "solution": str(self.folder / "solution.py"),
            "results": str(self.folder / "results.json"),
            "link": str(self.folder / "link"),
            "folder": str(self.folder),
            "process": self.process.pid,
            "address": self.address,
            "tcp": self.sockets["tcp"].getsockname()[1],
            "udp": self.sockets["udp"].getsockname()[1],
            "unix": str(self.folder / "socket"),
            "abstract": self.name,
        }

    def look(self) -> Sight:
        """See what is there now."""
        return Sight(
            files={
                path.name: (path.lstat().st_mode, path.lstat().st_mtime, self._content(path))
                for path in sorted(self.folder.iterdir())
            },
            limits=[resource.prlimit(self.process.pid, limit) for limit in LIMITS],
            affinity=os.sched_getaffinity(self.process.pid),
            niceness=os.getpriority(os.PRIO_PROCESS, self.process.pid),
        )

    @staticmethod
    def _content(path: Path) -> bytes:
        return path.read_bytes() if path.is_file() else b""

    def harm(self, claimed: str) -> list[str]:
        """Return what an attack achieved, given all that came back from it as text."""
        now = self.look() if self.process.poll() is None else None
        harm = {
            "the process died": now is None or self._stopped(),
            "something changed": now is not None and now != self.before,
            "the secret came out": self.secret.hex() in claimed or repr(self.secret) in claimed,
            **{f"{name} was reached": self._reached(name) for name in self.sockets},
        }
        return [what for what, happened in harm.items() if happened]

    def _stopped(self) -> bool:
        status = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2]
        return status.split()[0] in "TtZX"

    def _reached(self, name: str) -> bool:
        listener = self.sockets[name]
        try:
            if name == "udp":
                return bool(listener.recv(1))
            listener.accept()[0].close()
        except BlockingIOError:
            return False
        return True
