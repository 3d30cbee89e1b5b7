import gzip
import os
import struct
import tracemalloc
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnviz.data import idx
from nnviz.errors import DataError
from tests.data.made import digits, idx_bytes, unprivileged

Write = Callable[[bytes], Path]

IMAGES, LABELS = digits(3)
WHOLE = idx_bytes(IMAGES)


def said(path: Path) -> str:
    """Return the one line that reading pictures from `path` gives."""
    with pytest.raises(DataError) as caught:
        idx.read_images(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "expected" in message or "truncated" in message
    assert "\n" not in message
    return message


@pytest.fixture(params=["plain", "gzipped"])
def packed(request: pytest.FixtureRequest, tmp_path: Path) -> Write:
    """Write bytes to a file, once as they are and once gzipped, and return its path."""

    def write(content: bytes) -> Path:
        path: Path = tmp_path / "some-images"
        path.write_bytes(gzip.compress(content) if request.param == "gzipped" else content)
        return path

    return write


def test_pictures_come_back_as_they_were_written(packed: Write) -> None:
    images = idx.read_images(packed(WHOLE))
    np.testing.assert_array_equal(images, IMAGES)
    assert images.dtype == np.uint8
    assert images.flags.writeable


def test_labels_come_back_as_they_were_written(packed: Write) -> None:
    labels = idx.read_labels(packed(idx_bytes(LABELS)))
    np.testing.assert_array_equal(labels, LABELS)
    assert labels.dtype == np.uint8


def test_counting_needs_only_the_header(packed: Write) -> None:
    assert idx.count_images(packed(WHOLE[:16])) == 3


def test_labels_in_place_of_pictures_are_named(packed: Write) -> None:
    assert "holds labels; expected an IDX file of pictures" in said(packed(idx_bytes(LABELS) * 9))


def test_pictures_in_place_of_labels_are_named(packed: Write) -> None:
    with pytest.raises(DataError, match="holds pictures; expected an IDX file of labels"):
        idx.read_labels(packed(WHOLE))


def test_a_wrong_magic_number_is_shown(packed: Write) -> None:
    assert "0x89504e47" in said(packed(b"\x89PNG" + WHOLE[4:]))


@pytest.mark.parametrize("length", [16, 17, 16 + 784, len(WHOLE) - 1])
def test_a_truncated_file_says_how_many_pictures_it_has(packed: Write, length: int) -> None:
    whole = (length - 16) // 784
    assert f"ends after {whole} of the 3 pictures its header promises" in said(
        packed(WHOLE[:length])
    )


@pytest.mark.parametrize("length", [1, 2, 15])
def test_a_file_shorter_than_a_header_says_its_size(packed: Write, length: int) -> None:
    assert f"only {length} bytes" in said(packed(WHOLE[:length]))


def test_an_empty_file_is_called_empty(packed: Write) -> None:
    assert "empty" in said(packed(b""))


def test_trailing_bytes_are_refused(packed: Write) -> None:
    assert "3 pictures its header promises and nothing more" in said(packed(WHOLE + b"x"))


def test_bytes_behind_the_gzip_data_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "images.gz"
    path.write_bytes(gzip.compress(WHOLE) + b"x")
    assert "other bytes behind the gzip data" in said(path)


def test_a_gzip_file_without_its_checksum_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "images.gz"
    path.write_bytes(gzip.compress(WHOLE)[:-4])
    assert "cut off before" in said(path)


def test_a_wrong_gzip_checksum_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "images.gz"
    content = bytearray(gzip.compress(WHOLE))
    content[-8] ^= 1
    path.write_bytes(content)
    assert "damaged gzip data" in said(path)


@pytest.mark.parametrize("n_samples", [0, idx.MAX_SAMPLES + 1, 2**32 - 1])
def test_an_impossible_count_is_refused(packed: Write, n_samples: int) -> None:
    assert f"{n_samples:,} pictures promised, expected 1 to 500,000" in said(
        packed(struct.pack(">IIII", idx.IMAGES_MAGIC, n_samples, 28, 28))
    )


def test_pictures_of_another_size_are_refused(packed: Write) -> None:
    header = struct.pack(">IIII", idx.IMAGES_MAGIC, 1, 32, 30)
    assert "pictures of 32x30 pixels, expected 28x28" in said(packed(header + bytes(32 * 30)))


def test_a_label_that_is_no_digit_is_named_with_its_place(packed: Write) -> None:
    path = packed(idx_bytes(np.array([1, 9, 10, 11], np.uint8)))
    with pytest.raises(DataError, match="label 2 is 10, expected 0 to 9"):
        idx.read_labels(path)


def test_a_gzip_bomb_is_left_packed(tmp_path: Path) -> None:
    """256 MB of zeros behind a header that promises one picture."""
    path = tmp_path / "bomb.gz"
    packer = zlib.compressobj(wbits=31)
    with path.open("wb") as file:
        file.write(packer.compress(struct.pack(">IIII", idx.IMAGES_MAGIC, 1, 28, 28)))
        for _ in range(256):
            file.write(packer.compress(bytes(1 << 20)))
        file.write(packer.flush())
    tracemalloc.start()
    try:
        assert "too many bytes at the end" in said(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 2 << 20


def test_a_missing_file_is_called_missing(tmp_path: Path) -> None:
    assert "no such file" in said(tmp_path / "absent")


def test_a_folder_is_called_a_folder(tmp_path: Path) -> None:
    assert "this is a folder" in said(tmp_path)


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "no regular file" in said(tmp_path / "pipe")


def test_a_file_without_permission_says_so(packed: Write) -> None:
    path = packed(WHOLE)
    path.chmod(0)
    with unprivileged():
        assert "no permission" in said(path)


def test_a_name_with_a_line_break_still_gives_one_line(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        idx.read_images(tmp_path / "two\nlines\x1b[31m")
    assert str(caught.value).isprintable()


@settings(max_examples=300, deadline=None)
@given(data=st.data(), gzipped=st.booleans())
def test_damage_gives_a_data_error_or_valid_pictures(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, gzipped: bool
) -> None:
    content = bytearray(gzip.compress(WHOLE, mtime=0) if gzipped else WHOLE)
    length = data.draw(st.integers(0, len(content)))
    # The header is where damage matters most, so half of it falls there.
    places = st.integers(0, 40) | st.integers(0, len(content) - 1)
    for place in data.draw(st.lists(places, max_size=4)):
        content[place] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.getbasetemp() / "damaged"
    path.write_bytes(content[:length] if data.draw(st.booleans()) else content)
    with suppress(DataError):
        assert idx.read_images(path).shape[1:] == (28, 28)
