"""From what a worker claims to what the grader believes: untrusted trees become answers."""

from typing import Any, Final

from grader.frozen import frozen
from grader.sandbox.answers import (
    Answer,
    BadSyntax,
    Forbidden,
    Loaded,
    Raised,
    Returned,
    Sources,
    TooLarge,
)
from grader.sandbox.errors import ProtocolError
from grader.sandbox.text import clean, clean_line
from grader.sandbox.wire import Kind
from grader.values import Value

MAX_NAMES: Final = 500
MAX_NAME: Final = 100
MAX_WARNINGS: Final = 20
MAX_WARNING: Final = 300
MAX_MESSAGE: Final = 2_000
MAX_SHAPES: Final = 20
MAX_PLACE: Final = 10_000_000


@frozen
class Context:
    """What the parent itself knows about an exchange.

    Attributes:
        sources: The student's files.
        output: What was printed, cleaned.
        seconds: How long it took.
        arguments: The arguments as they were sent.
        limit: The most bytes that were allowed.
    """

    sources: Sources
    output: str
    seconds: float
    arguments: tuple[Value, ...]
    limit: int


def read_loaded(kind: Kind, value: Value, context: Context) -> Loaded:
    """Return what came of loading a file.

    Raises:
        ProtocolError: The tree has another form than agreed.
    """
    if kind is not Kind.LOADED:
        return Loaded(error=_mishap(kind, value, context), stdout=context.output)
    names, warnings = _sequence(value, 2, 2)
    functions = tuple(_name(name) for name in _sequence(names, 0, MAX_NAMES))
    return Loaded(functions, None, context.output, _warnings(warnings))


def read_answer(kind: Kind, value: Value, context: Context) -> Answer:
    """Return what came of a call.

    Raises:
        ProtocolError: The tree has another form than agreed.
    """
    if kind is Kind.RETURNED:
        answer, warnings = _sequence(value, 2, 2)
        result, type_name, after = _sequence(answer, 3, 3)
        sent = context.arguments
        after = sent if after is None else tuple(_sequence(after, len(sent), len(sent)))
        told = _warnings(warnings)
        return Returned(result, _name(type_name), after, context.seconds, context.output, told)
    mishap = _mishap(kind, value, context)
    if isinstance(mishap, BadSyntax):  # in text that the student's code compiled by itself
        return Raised("SyntaxError", mishap.message, mishap.filename, mishap.line, mishap.code)
    return mishap


def _mishap(
    kind: Kind, value: Value, context: Context
) -> Raised | Forbidden | BadSyntax | TooLarge:
    if kind is Kind.OVERSIZE:
        return TooLarge(clean_line(_text(value), MAX_WARNING), context.limit)
    if kind is not Kind.RAISED or not isinstance(value, dict):
        raise ProtocolError("an answer of a kind that was not asked for")
    filename, line = _place(value, context.sources)
    code = context.sources.line(filename, line)
    if isinstance(module := value.get("forbidden"), str):
        return Forbidden(clean_line(module, MAX_NAME), filename, line, code)
    message = clean(_text(value.get("message")), MAX_MESSAGE)
    if value.get("syntax") is True:
        return BadSyntax(message, filename, line, _count(value.get("column")), code)
    exception = _name(value.get("exception"))
    shapes = tuple(map(_shape, _sequence(value.get("shapes"), 0, MAX_SHAPES)))
    return Raised(exception, message, filename, line, code, shapes, context.output)


def _place(value: dict[Any, Any], sources: Sources) -> tuple[str | None, int | None]:
    """Return file and line as claimed, if the file is one that was sent."""
    filename = value.get("filename")
    if not isinstance(filename, str) or filename not in sources.files:
        return None, None
    return filename, _count(value.get("line"))


def _count(value: Value) -> int | None:
    return value if type(value) is int and 0 < value <= MAX_PLACE else None


def _shape(value: Value) -> tuple[str, tuple[int, ...]]:
    name, sizes = _sequence(value, 2, 2)
    sizes = _sequence(sizes, 0, 64)
    if not all(type(size) is int and 0 <= size < 1 << 63 for size in sizes):
        raise ProtocolError("a shape that is none")
    return _name(name), tuple(sizes)


def _warnings(value: Value) -> tuple[str, ...]:
    return tuple(clean_line(_text(one), MAX_WARNING) for one in _sequence(value, 0, MAX_WARNINGS))


def _name(value: Value) -> str:
    return clean_line(_text(value), MAX_NAME)


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise ProtocolError("no text where text was agreed")
    return value


def _sequence(value: Value, least: int, most: int) -> list[Any] | tuple[Any, ...]:
    if not isinstance(value, list | tuple) or not least <= len(value) <= most:
        raise ProtocolError("no list, or one of another length than agreed")
    return value
