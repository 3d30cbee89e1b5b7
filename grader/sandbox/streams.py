"""The two kinds of stream that come from a worker: its answers, and what it prints."""

from grader.sandbox.errors import ProtocolError
from grader.sandbox.text import clean
from grader.sandbox.wire import HEADER, Header, read_header


class Printed:
    """What a worker printed, up to a limit; what is more is dropped, so that it never waits for us."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.data = bytearray()

    def add(self, data: bytes) -> None:
        """Take another piece."""
        self.data += data[: max(0, 4 * self.limit + 1 - len(self.data))]

    def take(self, mark: bytes = b"") -> str:
        """Return the text up to a mark, or all so far, cleaned and cut; the rest stays."""
        text, _, self.data = self.data.partition(mark) if mark else (self.data, b"", bytearray())
        return clean(text.decode("utf-8", "replace"), self.limit) if text else ""


class Incoming:
    """One answer, as it arrives piece by piece."""

    def __init__(self, sequence: int, limit: int) -> None:
        self.sequence = sequence
        self.limit = limit
        self.header: Header | None = None
        self.data = bytearray()

    @property
    def missing(self) -> int:
        """How many bytes may be read now without reaching beyond this answer."""
        return (self.header.length if self.header else HEADER.size) - len(self.data)

    def add(self, data: bytes) -> Header | None:
        """Take another piece, at most `missing` bytes; return the header once all is there.

        Raises:
            ProtocolError: It is no answer, or one to another request.
            OversizeError: It is announced to be longer than the limit.
        """
        self.data += data
        if self.header is None and not self.missing:
            header = read_header(bytes(self.data), self.limit)
            if header.sequence != self.sequence:
                raise ProtocolError("an answer to a request that was not made")
            self.header = header
            self.data.clear()
        return None if self.missing else self.header
