"""The header of a .npy file, matched as text rather than evaluated: nothing in a file is ever run.

Source of the format: NumPy's documentation, "numpy.lib.format".
"""

import math
import re
from typing import IO, Final, Literal, NamedTuple

MAGIC: Final = b"\x93NUMPY"
_MAX_HEADER_BYTES: Final = 10_000
_HEADER = re.compile(
    r"\{'descr': '([^']{1,20})', 'fortran_order': (True|False), "
    r"'shape': \(([0-9, ]{0,4000})\),? ?\}\s*"
)


class Header(NamedTuple):
    """What a header says: how to read the bytes behind it.

    Attributes:
        dtype: NumPy's name of the type, such as "<f4"; of objects "|O".
        order: of the values, rows first (C) or columns first (F).
        shape: widths, none for a single number.
    """

    dtype: str
    order: Literal["C", "F"]
    shape: tuple[int, ...]

    @property
    def n_bytes(self) -> int:
        """Size of the values, in bytes; for a dtype that ends with its size, as numbers' do."""
        return math.prod(self.shape) * int(self.dtype[2:])


def read_header(file: IO[bytes]) -> Header | None:
    """Read the header of an array; the file is then at the first value.

    Returns:
        None where this is no .npy file, or one of structures.
    """
    match = _HEADER.fullmatch(_text(file))
    if match is None:
        return None
    shape = tuple(int(width) for width in match[3].replace(",", " ").split())
    return Header(match[1], "F" if match[2] == "True" else "C", shape)


def _text(file: IO[bytes]) -> str:
    """Return the header's dictionary as text, or "" where the file is no .npy."""
    if file.read(len(MAGIC)) != MAGIC:
        return ""
    major = file.read(2)[:1]
    length = int.from_bytes(file.read(2 if major == b"\x01" else 4), "little")
    return file.read(min(length, _MAX_HEADER_BYTES)).decode("latin-1")
