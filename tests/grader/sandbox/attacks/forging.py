"""Attacks on the channel of answers; the protocol is public, and a worker may write what it likes."""

import json
import sys
from collections.abc import Sized
from typing import Any

from kit import os, struct  # type: ignore[import-not-found]  # sent beside this file to the worker

LOADED, RETURNED, RAISED, OVERSIZE = 5, 6, 7, 8
SIZE: Any = struct.Struct("<Q")
HALF: bytes = b"D" + struct.pack("<d", 0.5)
NONE = b"N"


def sequence() -> int:
    """Find the request's random number where the worker keeps it: it is no secret in here."""
    frame: Any = sys._getframe()
    while not hasattr(frame.f_locals.get("header"), "sequence"):
        frame = frame.f_back
    return int(frame.f_locals["header"].sequence)


def send(body: bytes, kind: int = RETURNED, number: int | None = None, length: int = -1) -> None:
    """Write a frame."""
    number = sequence() if number is None else number
    length = len(body) if length < 0 else length
    raw = struct.pack("<4sB3xQQ", b"NNG1", kind, number, length) + body
    while raw:
        raw = raw[os.write(4, raw) :]


def size(items: Sized) -> bytes:
    packed: bytes = SIZE.pack(len(items))
    return packed


def text(data: bytes) -> bytes:
    return b"S" + size(data) + data


def array(code: int, shape: tuple[int, ...], raw: bytes) -> bytes:
    packed: bytes = struct.pack(f"<BB{len(shape)}Q", code, len(shape), *shape)
    return b"A" + packed + raw


def of(*items: bytes) -> bytes:
    return b"U" + size(items) + b"".join(items)


def returned(value: bytes, name: bytes = text(b"float"), after: bytes = of()) -> bytes:
    return of(of(value, name, after), b"L" + SIZE.pack(0))


def raised(**fields: bytes) -> bytes:
    usual = {"exception": text(b"E"), "message": text(b"m"), "shapes": of()}
    items = {**usual, **fields}.items()
    body = b"".join(text(key.encode()) + item for key, item in items)
    return b"M" + size(items) + body


def wait() -> None:
    sys.modules["time"].sleep(1e6)


def sends(body: bytes, **header: Any) -> Any:
    """Return an attack that sends this and waits."""

    def attack() -> None:
        send(body, **header)
        wait()

    return attack


def verdict_record() -> Any:
    os.write(4, json.dumps({"test": "all", "outcome": "passed", "points": 100}).encode())
    wait()


def pickled_answer() -> Any:
    os.write(4, b"\x80\x04\x95#\0\0\0\0\0\0\0\x8c\x05posix\x94\x8c\x06system\x94\x93\x94" * 4)
    wait()


def numpy_file() -> Any:
    header = b"{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"
    os.write(4, b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header)
    wait()


def endless_bytes() -> Any:
    while True:
        os.write(4, b"\xff" * 65536)


def slow_drip() -> Any:
    for byte in struct.pack("<4sB3xQQ", b"NNG1", RETURNED, sequence(), 1000) + bytes(1000):
        os.write(4, bytes([byte]))
        sys.modules["time"].sleep(0.02)


def half_a_frame() -> Any:
    send(HALF, length=1000)
    wait()


def half_a_frame_and_exit() -> Any:
    send(HALF, length=1000)
    os._exit(0)


def close_answers() -> Any:
    os.close(4)
    wait()


def close_requests() -> Any:
    os.close(3)
    return 0.5


def close_output() -> Any:
    os.close(1)
    return 0.5


def steal_the_next_request() -> Any:
    os.read(3, 100)


def exit_with_success() -> Any:
    os._exit(0)


def exit_as_after_failed_setup() -> Any:
    os._exit(97)


def answer_twice() -> Any:
    """Answer this question, and the next before it is asked."""
    send(returned(HALF))
    send(returned(HALF), number=0)
    wait()


def answer_and_stop_reading() -> Any:
    send(returned(HALF))
    wait()


answer_by_hand = sends(returned(HALF))
wrong_number = sends(returned(HALF), number=12345)
wrong_kind = sends(of(of(), of()), kind=LOADED)
unknown_kind = sends(b"", kind=200)
kind_of_a_request = sends(NONE, kind=3)
no_body = sends(b"")
body_too_long = sends(b"", length=1 << 60)
bytes_after_the_value = sends(returned(HALF) + b"N")
huge_array = sends(returned(array(10, (10**9, 10**9), b"")))
array_of_overflowing_size = sends(returned(array(10, (1 << 63, 1 << 63, 2), b"")))
empty_array_of_huge_shape = sends(returned(array(10, (0, 1 << 62, 1 << 62), b"")))
array_of_unknown_type = sends(returned(array(99, (1,), bytes(8))))
array_of_many_dimensions = sends(returned(array(10, (1,) * 60, bytes(8))))
array_without_its_bytes = sends(returned(array(10, (4,), bytes(8))))
truth_of_two = sends(returned(array(0, (1,), b"\2")))
scalar_with_dimensions = sends(returned(b"X" + array(10, (1,), bytes(8))[1:]))
deep_nesting = sends(b"U\1\0\0\0\0\0\0\0" * 200_000)
many_items = sends(returned(b"L" + SIZE.pack(10**12)))
text_that_is_none = sends(returned(text(b"\xff\xfe\x00")))
surrogates = sends(returned(text(b"\xed\xa0\x80")))
unknown_tag = sends(returned(b"\x80"))
key_twice = sends(returned(b"M" + SIZE.pack(2) + text(b"k") + NONE + text(b"k") + NONE))
key_that_is_a_list = sends(returned(b"M" + SIZE.pack(1) + of() + NONE))
name_that_is_no_text = sends(returned(HALF, name=HALF))
too_many_arguments_back = sends(returned(HALF, after=of(HALF, HALF)))
message_that_is_no_text = sends(raised(message=HALF), kind=RAISED)
shapes_that_are_none = sends(raised(shapes=of(of(text(b"x"), of(HALF)))), kind=RAISED)
negative_shape = sends(
    raised(shapes=of(of(text(b"x"), of(b"I" + SIZE.pack(1) + b"\xff")))), kind=RAISED
)
mishap_that_is_a_list = sends(of(), kind=RAISED)
oversize_without_reason = sends(NONE, kind=OVERSIZE)
