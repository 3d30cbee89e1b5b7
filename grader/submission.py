"""A student's folder: which of its files belongs to which exercise, and their bytes.

Nothing in the folder is trusted or run. Names may be anything; links, devices and pipes are not
followed or waited for; sizes are bounded.
"""

import codecs
import os
import re
import stat
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from grader.errors import SubmissionError
from grader.frozen import frozen
from grader.sandbox.text import clean_line

LARGEST = 1 << 20
DEEPEST = 4
MOST_ENTRIES = 5000
IGNORED = {"__pycache__", "node_modules", "site-packages"}
COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)")
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@frozen
class Source:
    """A student's file: its bytes, and its path relative to the submission for messages."""

    path: str
    content: bytes


@frozen
class Trouble:
    """Why there is no file to grade, in one sentence; `is_missing` where simply none is there."""

    text: str
    is_missing: bool = False


@frozen
class Submission:
    """A folder that was looked through once.

    Attributes:
        name: what to call it.
        folder: where it is.
        entries: the paths of everything in it, relative to the folder, in order; folders excluded.
    """

    name: str
    folder: Path
    entries: tuple[Path, ...]

    def find(self, file_name: str, exercise: str) -> Source | Trouble:
        """Return the file of an exercise, or why there is none.

        Args:
            file_name: "dense_forward.py".
            exercise: "06_dense_forward"; a file in a folder of this name is preferred.
        """
        found = [entry for entry in self.entries if entry.name == file_name]
        own = [entry for entry in found if entry.parent.name == exercise] or found
        if not own:
            return Trouble(self._why_missing(file_name), is_missing=True)
        read = [self._read(entry) for entry in own]
        if len(read) == 1 or len({getattr(one, "content", None) for one in read}) == 1:
            return read[0]
        names = " and ".join(clean_line(str(entry), 100) for entry in own[:3])
        return Trouble(f"There is more than one {file_name}, and they differ: {names}. Keep one.")

    def _why_missing(self, file_name: str) -> str:
        text = f"There is no file {file_name}."
        notebook = f"{file_name.removesuffix('.py')}.ipynb"
        names = [entry.name for entry in self.entries]
        if notebook in names:
            return f"{text} {notebook} is a notebook: copy its code to {file_name}."
        if near := get_close_matches(file_name, names, n=1, cutoff=0.8):
            return f"{text} Is it {clean_line(near[0], 80)}? Rename it."
        linked = next((entry for entry in self.entries if self._is_linked_folder(entry)), None)
        if linked:
            shown = clean_line(str(linked), 100)
            return f"{text} {shown} is a link, which is not followed: hand in the folder itself."
        return text

    def _is_linked_folder(self, entry: Path) -> bool:
        path = self.folder / entry
        return path.is_symlink() and path.is_dir()

    def _read(self, entry: Path) -> Source | Trouble:
        shown = clean_line(str(entry), 200)
        try:
            content = read_ordinary(self.folder / entry)
        except OSError as error:
            if (self.folder / entry).is_symlink():
                return Trouble(f"{shown} is a link: hand in the file itself.")
            return Trouble(f"{shown} cannot be read: {error.strerror}.")
        except ValueError as error:
            return Trouble(f"{shown} {error}.")
        problem = text_problem(content)
        return Trouble(f"{shown} {problem}") if problem else Source(shown, content)


def read_ordinary(path: Path) -> bytes:
    """Return the bytes of a file that may be anything: nothing is followed or waited for.

    Raises:
        OSError: it is a link, or cannot be read.
        ValueError: it is no ordinary file, or too large; the message completes its name.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        kept = os.fstat(handle)
        if not stat.S_ISREG(kept.st_mode):
            raise ValueError("is no ordinary file")
        if kept.st_size > LARGEST:
            raise ValueError(f"has {kept.st_size} bytes; at most {LARGEST} are read")
        return file.read(LARGEST)


def read_submission(folder: Path, name: str | None = None) -> Submission:
    """Look through a folder, without following links.

    Args:
        folder: the submission.
        name: what to call it; the folder's own name by default.

    Raises:
        SubmissionError: there is no such folder, or it holds far too many entries.
    """
    if not folder.is_dir():
        what = "is a file" if folder.exists() else "does not exist"
        raise SubmissionError(f"{folder} {what}: give a folder with the student's files")
    entries: list[Path] = []
    for entry in _walk(folder, folder, DEEPEST):
        entries.append(entry)
        if len(entries) > MOST_ENTRIES:
            raise SubmissionError(f"{folder} holds more than {MOST_ENTRIES} files: hand in fewer")
    return Submission(name or clean_line(folder.resolve().name, 100), folder, tuple(entries))


def _walk(folder: Path, root: Path, depth: int) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            inside = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in inside:
        if entry.name.startswith(".") or entry.name in IGNORED:
            continue
        if not entry.is_dir(follow_symlinks=False):
            yield Path(entry.path).relative_to(root)
        elif depth > 0:
            yield from _walk(Path(entry.path), root, depth - 1)


def text_problem(content: bytes) -> str | None:
    """Say why these bytes are no Python text, or None where they may be: Python itself decides."""
    if content.startswith(UTF16):
        return "is written in UTF-16: save it as UTF-8."
    if b"\0" in content:
        return "is no text file: it holds zero bytes."
    if any(COOKIE.match(line) for line in content.splitlines()[:2]):
        return None
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return f"is not UTF-8 (line {line}): save it as UTF-8."
    return None
