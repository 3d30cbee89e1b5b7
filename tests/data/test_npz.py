import io
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnviz.data import mnist, npz
from nnviz.errors import DataError
from tests.data.made import digits, save_npz


def save(path: Path, **changed: npt.NDArray[np.generic]) -> Path:
    """Write a small file as Keras' mnist.npz, with some arrays replaced."""
    images, labels = digits(3)
    arrays = {"x_train": images, "y_train": labels, "x_test": images[:2], "y_test": labels[:2]}
    save_npz(path, arrays | changed)
    return path


def said(path: Path) -> str:
    """Return the one line that loading the test split of `path` gives."""
    with pytest.raises(DataError) as caught:
        mnist.load(path, "test")
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "expected" in message
    assert message.isprintable()
    return message


def with_member(path: Path, name: str, content: bytes) -> Path:
    """Write a zip file with one .npy in it, of any content."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}.npy", content)
    return path


def npy(header: str, values: bytes = b"") -> bytes:
    text = header.encode("latin-1")
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text + values


@pytest.mark.parametrize("dtype", ["u1", "<i4", ">i8", "<u2"])
@pytest.mark.parametrize("order", ["C", "F"])
def test_integers_of_every_kind_come_back(tmp_path: Path, dtype: str, order: str) -> None:
    array = np.arange(24).astype(dtype).reshape(2, 3, 4)
    array = np.asfortranarray(array) if order == "F" else array
    np.savez_compressed(tmp_path / "a.npz", a=array)
    found = npz.read_array(tmp_path / "a.npz", "a")
    np.testing.assert_array_equal(found, array)
    assert found.flags.c_contiguous
    assert found.flags.writeable
    assert npz.read_shape(tmp_path / "a.npz", "a") == (2, 3, 4)


def test_labels_may_be_wider_integers(tmp_path: Path) -> None:
    path = save(tmp_path / "a.npz", y_test=np.array([9, 0], ">i8"))
    assert mnist.load(path, "test").labels.dtype == np.uint8


@pytest.mark.parametrize("label", [-1, 10, 256])
def test_labels_are_checked_before_they_are_narrowed(tmp_path: Path, label: int) -> None:
    path = save(tmp_path / "a.npz", y_test=np.array([0, label], np.int64))
    assert f"label 1 is {label}" in said(path)


@pytest.mark.parametrize("shape", [f"0, {'9' * 30}", "0, " + "1, " * 100])
def test_a_shape_that_numpy_cannot_hold_is_damage(tmp_path: Path, shape: str) -> None:
    header = npy(f"{{'descr': '|u1', 'fortran_order': False, 'shape': ({shape}), }}")
    path = with_member(tmp_path / "a.npz", "y_test", header)
    with pytest.raises(DataError, match="damaged"):
        npz.read_array(path, "y_test")


def test_an_array_of_objects_is_refused_and_nothing_in_it_is_run(tmp_path: Path) -> None:
    ran = tmp_path / "ran"

    class Touch:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return Path.touch, (str(ran),)

    path = save(tmp_path / "a.npz", x_test=np.array([Touch(), Touch()], object))
    assert "x_test is an array of dtype '|O'" in said(path)
    assert not ran.exists()


def test_a_missing_array_is_named(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", x_test=digits(1)[0])
    assert "holds no array y_test" in said(tmp_path / "a.npz")


def test_pictures_of_another_shape_or_dtype_are_refused(tmp_path: Path) -> None:
    flat = save(tmp_path / "flat.npz", x_test=np.zeros((2, 784), np.uint8))
    assert "x_test has shape (2, 784), expected (n_samples, 28, 28)" in said(flat)
    wide = save(tmp_path / "wide.npz", x_test=np.zeros((2, 28, 28), np.int16))
    assert "x_test is of int16, expected uint8" in said(wide)
    number = save(tmp_path / "number.npz", x_test=np.array(3, np.uint8))
    assert "x_test has shape (), expected (n_samples, 28, 28)" in said(number)
    with pytest.raises(DataError, match="has shape"):
        mnist.count(number, "test")


def test_labels_of_another_shape_are_refused(tmp_path: Path) -> None:
    path = save(tmp_path / "a.npz", y_test=np.zeros((2, 10), np.uint8))
    assert "y_test has shape (2, 10), expected (n_samples,)" in said(path)


def test_different_counts_are_refused(tmp_path: Path) -> None:
    path = save(tmp_path / "a.npz", y_test=digits(3)[1])
    assert "2 pictures" in said(path)


def test_a_header_that_states_less_than_the_file_holds_is_refused(tmp_path: Path) -> None:
    """A zip bomb: 64 MB of zeros behind the header of one label."""
    header = "{'descr': '|u1', 'fortran_order': False, 'shape': (1,), }\n"
    path = tmp_path / "bomb.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("y_test.npy", npy(header, bytes(1 << 26)))
    assert "y_test states shape (1,), 1 bytes, and holds 67,108,864" in said(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no npy file",
        b"\x93NUMPY",
        b"\x93NUMPY\x02\x00\xff\xff\xff\xff{}",
        npy("__import__('os').getcwd()"),
        npy("(" * 9000),
        npy("{'descr': '|u1', 'fortran_order': False, 'shape': (" + "9" * 5000 + ",), }"),
        npy("{'descr': '|u1', 'fortran_order': False, 'shape': (-1,), }"),
        npy("{'descr': '\x1b[31m', 'fortran_order': False, 'shape': (1,), }", b"1"),
    ],
)
def test_a_broken_array_header_gives_one_line(tmp_path: Path, content: bytes) -> None:
    said(with_member(tmp_path / "a.npz", "y_test", content))


def test_a_packing_that_numpy_never_uses_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.npz", "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("y_test.npy", b"")
    assert "y_test is packed by method 12" in said(tmp_path / "a.npz")


def test_a_truncated_file_is_refused(tmp_path: Path) -> None:
    path = save(tmp_path / "a.npz")
    path.write_bytes(path.read_bytes()[:-30])
    assert "damaged" in said(path)


def small_file() -> bytes:
    images, labels = digits(2)
    buffer = io.BytesIO()
    np.savez_compressed(buffer, x_test=images // 64, y_test=labels)
    return buffer.getvalue()


SMALL = small_file()


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_damage_gives_a_data_error_or_valid_digits(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(SMALL)
    # Headers are at the front, between the members and, the directory, at the end.
    places = st.integers(0, 80) | st.integers(-300, -1) | st.integers(0, len(content) - 1)
    for place in data.draw(st.lists(places, max_size=4)):
        content[place] ^= data.draw(st.integers(1, 255))
    length = data.draw(st.integers(4, len(content)) | st.just(len(content)))
    path = tmp_path_factory.getbasetemp() / "damaged.npz"
    path.write_bytes(content[:length])
    with suppress(DataError):
        assert mnist.load(path, "test").images.shape == (2, 28, 28)
