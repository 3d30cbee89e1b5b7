"""Broken and hostile files: each gives one line, or a finite network."""

import json
import struct
import tracemalloc
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnviz.errors import ModelError
from nnviz.net import archives, files
from tests.net import cases
from tests.net.stored import NUMBERED, TORCH, npz, said, write_npz, written


def zipped(folder, members, compression=zipfile.ZIP_DEFLATED):
    path = folder / "net.npz"
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def npy(header, data=b""):
    encoded = header.encode() + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(encoded)) + encoded + data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x80\x04]", "holds 'W1.npy', which is not an array: save PyTorch and Keras networks as"),
        (b"\x93NUMPY", "'W1.npy' is not an array of floats"),
        (
            npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"),
            "'W1.npy' is not an array",
        ),
        (
            npy("{'descr': '<i8', 'fortran_order': False, 'shape': (1,), }"),
            "'W1.npy' is not an arr",
        ),
        (npy("__import__('os')"), "'W1.npy' is not an array of floats"),
        (
            npy("{'descr': '<f8', 'fortran_order': False, 'shape': (8589934592,), }", b"\0" * 8),
            "'W1.npy' has not as many numbers as its header says",
        ),
        (
            npy(f"{{'descr': '<f8', 'fortran_order': False, 'shape': ({'9' * 5000},), }}"),
            "'W1.npy' is not an array of floats",
        ),
        (
            npy(f"{{'descr': '<f8', 'fortran_order': True, 'shape': (0, {'9' * 30}), }}"),
            f"'W1.npy' has shape (0, {'9' * 30}), expected",
        ),
    ],
)
def test_npz_members_that_are_not_arrays_of_floats_are_named(tmp_path, data, message):
    assert said(zipped(tmp_path, {"W1.npy": data})).startswith(message)


def test_objects_in_an_npz_are_never_unpickled(tmp_path):
    assert said(npz(tmp_path, W1=np.array([{}]))).startswith("'W1.npy' is not an array of floats")


def test_an_npz_that_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    path = zipped(tmp_path, {"W1.npy": bytes(10**6)})
    monkeypatch.setattr(archives, "MAX_BYTES", 10**5)
    assert said(path).startswith("unpacks to more than")


def test_no_more_is_inflated_than_an_npz_says_it_holds(tmp_path):
    path = zipped(tmp_path, {"W1.npy": bytes(10**8)})
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, data.rindex(b"PK\x01\x02") + 24, 100)
    path.write_bytes(data)
    tracemalloc.start()
    message = said(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert message.startswith("is a broken .npz file")
    assert peak < 10**7


def test_an_npz_packed_as_numpy_never_does_is_refused(tmp_path):
    path = zipped(tmp_path, {"W1.npy": b""}, zipfile.ZIP_BZIP2)
    assert said(path).startswith("'W1.npy' is packed by method 12, expected stored or deflated")


@pytest.mark.parametrize("shape", [[0, 2**62], [1] * 100])
def test_a_shape_that_numpy_cannot_hold_is_named(tmp_path, shape):
    size = 0 if 0 in shape else 4
    entry = {"dtype": "F32", "shape": shape, "data_offsets": [0, size]}
    header = json.dumps({"0.weight": entry}).encode()
    path = tmp_path / "net.safetensors"
    path.write_bytes(struct.pack("<Q", len(header)) + header + bytes(size))
    message = said(path)
    assert message.startswith("'0.weight' has shape (")
    assert len(message) < 200


def test_an_empty_npz_holds_no_arrays(tmp_path):
    assert said(zipped(tmp_path, {})) == "holds no arrays"


def test_a_long_name_in_a_file_does_not_fill_the_screen(tmp_path):
    path = zipped(tmp_path, {"\x1b[2J" + "x" * 5000: b""})
    message = said(path)
    assert len(message) < 300
    assert message.isprintable()


def corrupted(data, cuts):
    """Return a copy of a file that was changed or cut off somewhere."""
    changed = bytearray(data)
    for place, byte in cuts:
        changed[place % len(changed)] = byte
    return bytes(changed)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    made = cases.network()
    made.gains = [np.full(width, 2, np.float32) for width in cases.SIZES[1:]]
    files.save(made, folder / "ours")
    write_npz(folder / "plain.npz", NUMBERED)
    write_npz(folder / "packed.npz", NUMBERED, np.savez_compressed)
    return {
        "ours": (folder / "ours").read_bytes(),
        "foreign": written(folder, TORCH).read_bytes(),
        "plain": (folder / "plain.npz").read_bytes(),
        "packed": (folder / "packed.npz").read_bytes(),
    }


def outcome(path, kind):
    """Return a network, or the error that a person would read."""
    try:
        return files.load(path, activation=None if kind == "ours" else "relu")
    except ModelError as error:
        return error


@pytest.mark.parametrize("kind", ["ours", "foreign", "plain", "packed"])
def test_a_truncated_file_is_refused(tmp_path, whole, kind):
    path = tmp_path / "net"
    for length in range(0, len(whole[kind]), 7):
        path.write_bytes(whole[kind][:length])
        refused = outcome(path, kind)
        assert isinstance(refused, ModelError)
        assert str(refused).isprintable()


@pytest.mark.parametrize("kind", ["ours", "foreign", "plain", "packed"])
@given(changes=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=4))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_file_with_changed_bytes_is_refused_or_finite(tmp_path_factory, whole, kind, changes):
    path = tmp_path_factory.getbasetemp() / "changed"
    path.write_bytes(corrupted(whole[kind], changes))
    found = outcome(path, kind)
    if isinstance(found, ModelError):
        assert str(found).isprintable()
    else:
        assert np.isfinite(found.parameters).all()
