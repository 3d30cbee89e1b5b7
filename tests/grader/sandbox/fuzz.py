"""Feeds damaged answers to the grader's side; run `python -m tests.grader.sandbox.fuzz 1000000`."""

import random
import sys
from collections import Counter
from typing import Any, Final

import numpy as np

from grader.sandbox.answers import Loaded, Sources
from grader.sandbox.errors import OversizeError, ProtocolError
from grader.sandbox.reading import Context, read_answer, read_loaded
from grader.sandbox.streams import Incoming
from grader.sandbox.tree import SCALARS, decode, encode
from grader.sandbox.wire import Kind, frame
from grader.values import Generator, Other

SEQUENCE: Final = 0x0123456789ABCDEF
LIMIT: Final = 1 << 20
CONTEXT: Final = Context(Sources({"f.py": b"a\nb\n"}), "", 0.0, (1, 2), LIMIT)
SIZES: Final = [0, 1, 2, 255, 1 << 16, 1 << 31, 1 << 32, 1 << 48, 1 << 63, (1 << 64) - 1]

VALUES: Final[list[Any]] = [
    np.arange(6.0).reshape(2, 3),
    np.zeros((0, 4), "f4"),
    np.array([True, False]),
    np.array(1j),
    [np.float32(1.5), 2, -(1 << 70), 0.5, None, True, "text"],
    {"w": (np.ones(3), [1, [2, [3]]]), 5: {}, "é": Other("matrix")},
    (Generator(3), Other("object")),
]
MISHAP: Final = {
    "exception": "ValueError",
    "message": "shapes (2,3) and (2,4) not aligned",
    "filename": "f.py",
    "line": 2,
    "column": 1,
    "shapes": [("x", (2, 3)), ("w", (2, 4))],
    "syntax": False,
    "forbidden": None,
}


def corpus() -> list[tuple[Kind, bytes]]:
    """Return valid answers of every kind."""
    bodies: list[tuple[Kind, Any]] = [
        *((Kind.RETURNED, ((value, "float", (value, 1.0)), ["a warning"])) for value in VALUES),
        (Kind.RAISED, MISHAP),
        (Kind.RAISED, {**MISHAP, "syntax": True}),
        (Kind.RAISED, {**MISHAP, "forbidden": "torch"}),
        (Kind.LOADED, (["f", "g"], ["a warning"])),
        (Kind.OVERSIZE, "more bytes than allowed"),
    ]
    return [(kind, encode(body, LIMIT)) for kind, body in bodies]


def damage(data: bytearray, rng: random.Random) -> None:
    """Change bytes as an attacker might: sizes, tags, cuts, copies."""
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        at = rng.randrange(len(data) + 1)
        match rng.randrange(6):
            case 0:
                data[at : at + 1] = rng.randbytes(1)
            case 1:
                data[at : at + 8] = rng.choice(SIZES).to_bytes(8, "little")
            case 2:
                del data[at : at + rng.choice((1, 8, 50))]
            case 3:
                data[at:at] = rng.randbytes(rng.choice((1, 8, 50)))
            case 4:
                data[at : at + 1] = rng.choice(b"NTFIDSAXGOLUM").to_bytes(1, "little")
            case _:
                start = rng.randrange(len(data) + 1)
                data[at:at] = data[start : start + rng.randrange(64)]


def receive(data: bytes) -> Any:
    """Do with bytes what the parent does, whoever asked."""
    incoming = Incoming(SEQUENCE, LIMIT)
    header, position = None, 0
    while header is None:
        piece = data[position : position + incoming.missing]
        if not piece:
            raise EOFError
        position += len(piece)
        header = incoming.add(piece)
    read = read_loaded if header.kind is Kind.LOADED else read_answer
    return read(header.kind, decode(incoming.data), CONTEXT)


def is_plain(value: Any) -> bool:
    """Say whether a tree holds nothing but base types."""
    if type(value) in {list, tuple}:
        return all(map(is_plain, value))
    if type(value) is dict:
        return all(type(key) in {str, int} and is_plain(item) for key, item in value.items())
    if type(value) is np.ndarray:
        return value.dtype.kind in "biufc"
    return type(value) in {bool, int, float, str, type(None), Other, Generator} | SCALARS


def fuzz(count: int, seed: int = 0) -> Counter[str]:
    """Receive this many damaged answers and count what came of them.

    Raises:
        Exception: Anything but the two errors that are agreed; or a value that is not plain.
    """
    rng = random.Random(seed)
    valid = corpus()
    found: Counter[str] = Counter()
    for _ in range(count):
        kind, body = rng.choice(valid)
        data = bytearray(body)
        if rng.random() < 0.8:
            damage(data, rng)
            data = bytearray(frame(kind, SEQUENCE, bytes(data)))
        else:
            data = bytearray(frame(kind, SEQUENCE, bytes(data)))
            damage(data, rng)
        try:
            answer = receive(bytes(data))
        except (ProtocolError, OversizeError, EOFError) as error:
            found[type(error).__name__] += 1
            continue
        value = getattr(answer, "value", None)
        assert isinstance(answer, Loaded) or is_plain(value), data.hex()
        found[type(answer).__name__] += 1
    return found


if __name__ == "__main__":
    sys.stdout.write(f"{dict(fuzz(int(sys.argv[1])))}\n")
