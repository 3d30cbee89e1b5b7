"""What a worker's silence, death or answer means to the grader."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from grader.frozen import frozen
from grader.sandbox.text import clean_line
from grader.values import Value

LINE_END: Final = re.compile("\r\n|\r|\n")  # as Python counts lines; str.splitlines knows more ends

Death: TypeAlias = Literal["exit", "signal", "memory", "cpu time", "forbidden syscall", "silence"]


@frozen
class Returned:
    """The function returned.

    Attributes:
        value: What it returned, built of base types only (see `grader.values.Value`).
        type_name: The name of the returned value's type, as the student's process tells it.
        arguments_after: The arguments as they were after the call: shows changes made in place.
        seconds: Wall clock, measured by the parent.
        stdout: What it printed, cleaned and capped.
        warnings: Python's and NumPy's warnings, each one line, at most 20.
    """

    value: Value
    type_name: str
    arguments_after: tuple[Value, ...]
    seconds: float
    stdout: str = ""
    warnings: tuple[str, ...] = ()


@frozen
class Raised:
    """The student's code raised, SystemExit and MemoryError included.

    Attributes:
        exception: The name of the exception's type: "ValueError".
        message: Its text, cleaned and capped.
        filename: Which of the student's files, where known.
        line: The line of the innermost frame that is the student's own, counted from 1.
        code: That line, taken from the source that the parent holds.
        shapes: Names and shapes of the arrays among that frame's local variables.
        stdout: What was printed before.
    """

    exception: str
    message: str
    filename: str | None = None
    line: int | None = None
    code: str | None = None
    shapes: tuple[tuple[str, tuple[int, ...]], ...] = ()
    stdout: str = ""


@frozen
class BadSyntax:
    """The file is no Python: line and column are counted from 1."""

    message: str
    filename: str | None = None
    line: int | None = None
    column: int | None = None
    code: str | None = None


@frozen
class Forbidden:
    """The student's code imported a module that exercises do without."""

    module: str
    filename: str | None = None
    line: int | None = None
    code: str | None = None


@frozen
class TimedOut:
    """No answer within the limit, in seconds; the worker was killed."""

    seconds: float
    stdout: str = ""


@frozen
class Killed:
    """The worker died, or closed its channel, without an answer.

    Attributes:
        reason: "exit" (the code ended its own process), "memory" (the system took it down), "cpu
            time", "forbidden syscall", "signal" (a crash) or "silence" (it closed its channel).
        detail: The exit status, or the signal's name.
        stdout: What was printed before.
    """

    reason: Death
    detail: str = ""
    stdout: str = ""


@frozen
class Protocol:
    """The worker sent something that is no answer: only code that forges answers does."""

    reason: str


@frozen
class TooLarge:
    """The answer is larger than allowed; `limit` is in bytes."""

    reason: str
    limit: int


Failure: TypeAlias = Raised | Forbidden | TimedOut | Killed | Protocol | TooLarge
Answer: TypeAlias = Returned | Failure
LoadError: TypeAlias = BadSyntax | Failure


@frozen
class Loaded:
    """What came of loading the student's file.

    Attributes:
        functions: The names of everything callable in it, where it loaded.
        error: Why it did not load.
        stdout: What it printed meanwhile.
        warnings: As in `Returned`.
    """

    functions: tuple[str, ...] = ()
    error: LoadError | None = None
    stdout: str = ""
    warnings: tuple[str, ...] = ()


@frozen
class Sources:
    """The student's files as sent, by the names that tracebacks give them."""

    files: Mapping[str, bytes] = MappingProxyType({})

    def line(self, filename: str | None, number: int | None) -> str | None:
        """Return one line of a file, or None where the place is not in it."""
        if filename is None or number is None or filename not in self.files:
            return None
        lines = LINE_END.split(self.files[filename].decode("utf-8", "replace"))
        return clean_line(lines[number - 1], 200) if 0 < number <= len(lines) else None
