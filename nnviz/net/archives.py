"""Bytes of a file -> named float32 arrays. Nothing in a file is ever run or believed unchecked."""

import io
import json
import zipfile
import zlib
from collections.abc import Sequence
from typing import Any, Final, Literal, TypeAlias

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, deserialize

from nnviz.errors import ModelError
from nnviz.net.arrays import Floats
from nnviz.npy import MAGIC, read_header

MAX_BYTES: Final = 1 << 30
"""No network that one can watch is larger than 1 GiB."""

Tensors: TypeAlias = dict[str, Floats]
Metadata: TypeAlias = dict[str, str]

# The safetensors names of NumPy's floats; BF16 is the upper half of a float32.
_SAFETENSORS_DTYPES: Final = {"F16": "<f2", "F32": "<f4", "F64": "<f8"}

_NPY_FLOATS: Final = {"<f2", "<f4", "<f8", ">f2", ">f4", ">f8"}


def read_archive(data: bytes) -> tuple[Tensors, Metadata]:
    """Return the arrays in a safetensors or .npz file, told apart by their first bytes.

    Args:
        data: the whole file.

    Returns:
        Finite float32 arrays by name, and safetensors' metadata (empty for .npz).

    Raises:
        ModelError: the file is broken, or holds an array that is not of finite floats.
    """
    if data.startswith(b"PK"):
        return _read_npz(data), {}
    return _read_safetensors(data)


def quoted(name: str) -> str:
    """Return a name out of a file so that it cannot fill or garble the screen."""
    return repr(name if len(name) <= 60 else name[:57] + "...")


def _read_safetensors(data: bytes) -> tuple[Tensors, Metadata]:
    try:
        entries = deserialize(data)  # type: ignore[no-untyped-call] # safetensors' own stubs omit it
        header = json.loads(data[8 : 8 + int.from_bytes(data[:8], "little")])
    except (SafetensorError, ValueError, RecursionError) as error:
        reason = str(error).removeprefix("Error while deserializing: ")
        raise ModelError(
            f"is not a whole safetensors or .npz file ({reason.splitlines()[0][:80]})"
        ) from None
    tensors = {name: _decode(name, entry) for name, entry in entries}
    return tensors, header.get("__metadata__") or {}


def _decode(name: str, entry: dict[str, Any]) -> Floats:
    dtype, data = entry["dtype"], entry["data"]
    values: npt.NDArray[Any]
    if dtype == "BF16":
        values = (np.frombuffer(data, "<u2").astype(np.uint32) << 16).view(np.float32)
    elif dtype in _SAFETENSORS_DTYPES:
        values = np.frombuffer(data, _SAFETENSORS_DTYPES[dtype])
    else:
        raise ModelError(f"{quoted(name)} holds {dtype}, expected floats (F32, F16, BF16 or F64)")
    return _finite(name, _shaped(name, values, entry["shape"]))


def _shaped(
    name: str, values: npt.NDArray[Any], shape: Sequence[int], order: Literal["C", "F"] = "C"
) -> npt.NDArray[Any]:
    """Return `values` in a shape that has as many numbers, and may still be too much for NumPy."""
    try:
        return values.reshape(shape, order=order)
    except ValueError:
        raise ModelError(
            f"{quoted(name)} has shape {str(tuple(shape))[:60]}, "
            "expected (n_out, n_in) of weights or (n_out,) of biases"
        ) from None


def _finite(name: str, values: npt.NDArray[Any]) -> Floats:
    with np.errstate(over="ignore", invalid="ignore"):
        floats = np.ascontiguousarray(values, np.float32)
    if not np.isfinite(floats).all():
        raise ModelError(f"{quoted(name)} holds values that are not finite float32 numbers")
    return floats


def _read_npz(data: bytes) -> Tensors:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if sum(member.file_size for member in members) > MAX_BYTES:
                raise ModelError(f"unpacks to more than {MAX_BYTES >> 20} MiB")
            arrays = {member.filename: _read_member(archive, member) for member in members}
    # What zipfile raises for broken, encrypted and exotic archives.
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
        raise ModelError(f"is a broken .npz file ({str(error)[:80]})") from None
    return {name.removesuffix(".npy"): _parse_npy(name, raw) for name, raw in arrays.items()}


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise ModelError(
            f"{quoted(member.filename)} is packed by method {member.compress_type}, "
            "expected stored or deflated, as NumPy writes"
        )
    with archive.open(member) as file:
        # Without a limit it would inflate whatever there is, not what its entry says there is.
        return file.read(member.file_size)


def _parse_npy(name: str, raw: bytes) -> Floats:
    if not raw.startswith(MAGIC):
        raise ModelError(
            f"holds {quoted(name)}, which is not an array: "
            "save PyTorch and Keras networks as safetensors"
        )
    file = io.BytesIO(raw)
    header = read_header(file)
    if header is None or header.dtype not in _NPY_FLOATS:
        raise ModelError(f"{quoted(name)} is not an array of floats (float16, float32 or float64)")
    held = file.read()
    if header.n_bytes != len(held):
        raise ModelError(f"{quoted(name)} has not as many numbers as its header says")
    values = np.frombuffer(held, header.dtype)
    return _finite(name, _shaped(name, values, header.shape, header.order))
