import contextlib
import gzip
import hashlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from nnviz.data import fetch as fetching
from nnviz.data import mnist
from nnviz.data.fetch import fetch
from nnviz.data.mnist import FileFacts
from nnviz.errors import DownloadError
from tests.data.made import unprivileged, write_folder

Answer = Callable[["Handler", bytes], None]


class Handler(BaseHTTPRequestHandler):
    """Answers each path below a mirror's name in that mirror's way."""

    folder: ClassVar[Path]
    answers: ClassVar[dict[str, Answer]]
    asked: ClassVar[list[str]]

    def do_GET(self) -> None:
        """Answer in the way of the mirror that the path begins with."""
        mirror, name = self.path.strip("/").split("/")
        self.asked.append(f"{mirror}/{name}")
        with contextlib.suppress(ConnectionError):
            self.answers[mirror](self, (self.folder / name).read_bytes())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Keep quiet."""


def send(handler: Handler, length: int, body: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(length))
    handler.end_headers()
    handler.wfile.write(body)


def good(handler: Handler, body: bytes) -> None:
    send(handler, len(body), body)


def absent(handler: Handler, _body: bytes) -> None:
    handler.send_error(404)


def wrong(handler: Handler, body: bytes) -> None:
    other = bytearray(gzip.decompress(body))
    other[-1] ^= 1
    good(handler, gzip.compress(other))


def page(handler: Handler, _body: bytes) -> None:
    good(handler, b"<html>Please log in to this network</html>")


def cut(handler: Handler, body: bytes) -> None:
    send(handler, len(body), body[: len(body) // 2])


def short(handler: Handler, body: bytes) -> None:
    good(handler, body[: len(body) // 2])


def bomb(handler: Handler, body: bytes) -> None:
    good(handler, gzip.compress(gzip.decompress(body) + bytes(1 << 18)))


def endless(handler: Handler, body: bytes) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(body)


def silent(_handler: Handler, _body: bytes) -> None:
    time.sleep(1.5)


def stalled(handler: Handler, body: bytes) -> None:
    send(handler, len(body), body[:100])
    time.sleep(1.5)


def moved(handler: Handler, _body: bytes) -> None:
    handler.send_response(302)
    handler.send_header("Location", f"/good/{handler.path.rsplit('/', 1)[-1]}")
    handler.end_headers()


ANSWERS: dict[str, Answer] = {
    answer.__name__: answer
    for answer in (good, absent, wrong, page, cut, short, bomb, endless, silent, stalled, moved)
}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve `Handler.folder` on this machine; yields the address."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(Handler, "answers", ANSWERS.copy(), raising=False)
    monkeypatch.setattr(Handler, "asked", [], raising=False)
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        http.daemon_threads = True
        thread = threading.Thread(target=http.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


@pytest.fixture
def small(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Serve a small set of digits and let it pass for MNIST; returns the server's address."""
    monkeypatch.setattr(Handler, "folder", tmp_path / "served", raising=False)
    write_folder(tmp_path / "served")
    facts = {}
    for name in mnist.FILES:
        plain = gzip.decompress((tmp_path / "served" / f"{name}.gz").read_bytes())
        facts[name] = FileFacts(len(plain), hashlib.sha256(plain).hexdigest())
    monkeypatch.setattr(fetching, "FILES", facts)
    return server


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


REPOSITORY = Path(__file__).parents[2]
WHOLE = {f"{name}.gz" for name in mnist.FILES}


def said(folder: Path, *mirrors: str) -> str:
    """Return the one line with which fetching fails; no file may be left behind."""
    with pytest.raises(DownloadError) as caught:
        fetch(folder, mirrors, timeout_s=0.5)
    assert not folder.is_dir() or names(folder) <= WHOLE
    message = str(caught.value)
    assert message.isprintable()
    return message


def test_the_real_files_arrive_and_load(
    server: str, mnist_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Handler, "folder", mnist_folder, raising=False)
    assert fetch(tmp_path / "new" / "folder", [f"{server}/good"]) == tmp_path / "new" / "folder"
    assert names(tmp_path / "new" / "folder") == WHOLE
    assert mnist.load(tmp_path / "new" / "folder", "test").name == "MNIST test"


def test_other_digits_are_refused_by_the_published_hashes(
    small: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "FILES", mnist.FILES)
    assert "wrong bytes" in said(tmp_path / "cache", f"{small}/good")


@pytest.mark.parametrize(
    ("mirror", "reason"),
    [
        ("absent", "HTTP 404"),
        ("wrong", "wrong bytes: SHA-256 differs"),
        ("page", "wrong bytes"),
        ("cut", "cut off midway"),
        ("short", "wrong bytes"),
        ("bomb", "wrong bytes: too many bytes at the end"),
        ("endless", "sends more than the file has"),
        ("silent", "no answer in time"),
        ("stalled", "no answer in time"),
    ],
)
def test_a_bad_mirror_is_named_and_the_next_one_used(
    small: str, tmp_path: Path, mirror: str, reason: str
) -> None:
    folder = tmp_path / "cache"
    message = said(folder, f"{small}/{mirror}")
    host = small.removeprefix("http://")
    assert f"train-images-idx3-ubyte.gz: no mirror gave it ({host}: {reason}" in message
    fetch(folder, [f"{small}/{mirror}", f"{small}/good"], timeout_s=0.5)
    assert names(folder) == WHOLE
    assert len(mnist.load(folder, "train")) == 7


def test_every_mirror_that_failed_gives_its_reason(small: str, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{free.getsockname()[1]}"
        message = said(tmp_path / "cache", f"{small}/absent", closed, f"{small}/wrong")
    assert ": HTTP 404; " in message
    assert ": no connection; " in message
    assert ": wrong bytes: SHA-256 differs)" in message


def test_a_mirror_that_worked_is_asked_first_for_the_next_file(small: str, tmp_path: Path) -> None:
    fetch(tmp_path / "cache", [f"{small}/absent", f"{small}/good"])
    assert [asked.split("/")[0] for asked in Handler.asked] == [
        "absent",
        "good",
        "good",
        "good",
        "good",
    ]


def test_redirects_are_followed(small: str, tmp_path: Path) -> None:
    fetch(tmp_path / "cache", [f"{small}/moved/"])
    assert names(tmp_path / "cache") == WHOLE


def test_mirrors_may_come_from_the_environment(
    small: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NNVIZ_MIRRORS", f" {small}/absent , {small}/good/,")
    fetch(tmp_path / "cache")
    assert names(tmp_path / "cache") == WHOLE


def test_complete_files_are_not_fetched_again(small: str, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    fetch(folder, [f"{small}/good"])
    Handler.asked.clear()
    fetch(folder, [f"{small}/good"])
    assert not Handler.asked


def test_a_damaged_file_is_fetched_again(small: str, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    fetch(folder, [f"{small}/good"])
    damaged = folder / "t10k-labels-idx1-ubyte.gz"
    damaged.write_bytes(damaged.read_bytes()[:-5])
    Handler.asked.clear()
    fetch(folder, [f"{small}/good"])
    assert Handler.asked == ["good/t10k-labels-idx1-ubyte.gz"]
    assert len(mnist.load(folder, "test")) == 3


def test_interrupted_by_the_user_it_leaves_no_part_and_can_go_on(
    small: str, tmp_path: Path
) -> None:
    def interrupted(handler: Handler, body: bytes) -> None:
        if "labels" in handler.path:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.5)
        good(handler, body)

    Handler.answers["interrupted"] = interrupted
    folder = tmp_path / "cache"
    with pytest.raises(KeyboardInterrupt):
        fetch(folder, [f"{small}/interrupted"])
    assert names(folder) == {"train-images-idx3-ubyte.gz"}
    Handler.asked.clear()
    fetch(folder, [f"{small}/good"])
    assert len(Handler.asked) == 3
    assert names(folder) == WHOLE


def test_killed_midway_its_part_is_never_taken_for_the_file(
    server: str, mnist_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def half(handler: Handler, body: bytes) -> None:
        send(handler, len(body), body[: len(body) // 2])
        begun.set()
        time.sleep(30)

    monkeypatch.setattr(Handler, "folder", mnist_folder, raising=False)
    Handler.answers["half"] = half
    folder = tmp_path / "cache"
    script = f"from pathlib import Path; from nnviz.data.fetch import fetch; fetch(Path({str(folder)!r}))"
    environment = os.environ | {"NNVIZ_MIRRORS": f"{server}/half"}
    with subprocess.Popen(
        [sys.executable, "-c", script], env=environment, cwd=REPOSITORY
    ) as process:
        assert begun.wait(30)
        process.kill()
    assert not names(folder) & WHOLE
    fetch(folder, [f"{server}/good"])
    assert names(folder) >= WHOLE
    assert mnist.load(folder, "test").name == "MNIST test"


def test_parts_that_a_killed_process_left_long_ago_are_removed(small: str, tmp_path: Path) -> None:
    old = tmp_path / ".t10k-labels-idx1-ubyte.0.part"
    young = tmp_path / ".t10k-labels-idx1-ubyte.1.part"
    other = tmp_path / ".somebody-else.part"
    for part in (old, young, other):
        part.touch()
    for part in (old, other):
        os.utime(part, (0, 0))
    fetch(tmp_path, [f"{small}/good"])
    assert not old.exists()
    assert young.exists()
    assert other.exists()


@pytest.mark.parametrize(
    "address", ["mirror.example", "ftp://mirror.example", "http://", "http://[x"]
)
def test_an_address_that_is_none_is_refused_at_once(tmp_path: Path, address: str) -> None:
    assert f"{address} is no address of a mirror; expected one as https://" in said(
        tmp_path / "cache", address
    )


def test_a_password_in_an_address_is_not_shown(small: str, tmp_path: Path) -> None:
    secret = small.replace("http://", "http://user:secret@")
    assert "secret" not in said(tmp_path / "cache", f"{secret}/absent")


def test_a_destination_that_is_a_file_is_named(small: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DownloadError, match="file: cannot be written to"):
        fetch(tmp_path / "file", [f"{small}/good"])


def test_a_destination_without_permission_is_named(small: str, tmp_path: Path) -> None:
    with unprivileged(), pytest.raises(DownloadError, match="Permission denied"):
        fetch(tmp_path / "new", [f"{small}/good"])


def test_progress_is_shown_on_stderr_only_if_asked(
    small: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fetch(tmp_path / "quiet", [f"{small}/good"])
    assert capsys.readouterr() == ("", "")
    fetch(tmp_path / "shown", [f"{small}/good"], progress=True)
    out, err = capsys.readouterr()
    assert not out
    assert "train-images-idx3-ubyte.gz: 100%" in err
