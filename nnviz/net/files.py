"""Networks to and from files: safetensors of ours or of PyTorch, and .npz. Never pickle."""

import json
import stat
from pathlib import Path

import numpy as np
import safetensors.numpy

from nnviz.errors import ModelError, shown
from nnviz.net.archives import MAX_BYTES, Tensors, read_archive
from nnviz.net.assembly import FORMAT_VERSION, build_foreign, build_ours, layers_of
from nnviz.net.network import Network
from nnviz.net.saving import replace_file


def load(
    path: Path | str,
    activation: str | None = None,
    loss: str | None = None,
    output: str | None = None,
) -> Network:
    """Return the network in a file.

    Args:
        path: a safetensors file of ours; one with the state dict of a PyTorch nn.Sequential
            (`0.weight`, `0.bias`, `2.weight`, ...); or an .npz with arrays such as W1, b1, W2, b2
            or weights_0, biases_0. Weights are (n_out, n_in); (n_in, n_out) is turned round
            where the shapes prove it. float16, bfloat16 and float64 become float32.
        activation: of every hidden layer. Only for files that are not ours, and needed there.
        loss: a key of LOSSES. Only for files that are not ours; None is cross-entropy.
        output: the last activation. Only for files that are not ours; None fits the loss.

    Raises:
        ModelError: the file cannot be read or used; one line that begins with its path.
    """
    path = Path(path)
    try:
        return _parse(_read(path), activation, loss, output)
    except ModelError as error:
        raise ModelError(f"{shown(path)}: {error}") from None


def save(network: Network, path: Path | str) -> None:
    """Write a network so that `path` holds either what it held before or all of the new file.

    The same network gives the same bytes.

    The tensors are `0.weight` (n_out, n_in), `0.bias` (n_out,), `1.weight`, ..., all float32,
    and `0.gain` (n_out,), ... if a neuron is scaled; the metadata are `format`,
    `format_version`, `architecture` (sizes, activations, loss) and `history`, both in JSON.

    Raises:
        ModelError: a number is not finite, or the file cannot be written.
    """
    path = Path(path)
    if not np.isfinite(network.parameters).all():
        raise ModelError(f"{shown(path)}: not saved: the network has numbers that are not finite")
    data = _ordered(safetensors.numpy.save(_tensors(network), _metadata(network)))
    replace_file(path, data)


def _read(path: Path) -> bytes:
    try:
        # Opening a named pipe would wait for its writer.
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            kind = "a directory" if stat.S_ISDIR(status.st_mode) else "not a regular file"
            raise ModelError(f"is {kind}, expected a .safetensors or .npz file")
        if status.st_size > MAX_BYTES:
            raise ModelError(
                f"is {status.st_size >> 20} MiB, expected at most {MAX_BYTES >> 20} MiB"
            )
        return path.read_bytes()
    except OSError as error:
        raise ModelError(f"cannot be read: {error.strerror}") from None


def _parse(data: bytes, activation: str | None, loss: str | None, output: str | None) -> Network:
    tensors, metadata = read_archive(data)
    if metadata.get("format") != "nnviz":
        return build_foreign(layers_of(tensors), activation, loss or "cross-entropy", output)
    if activation or loss or output:
        raise ModelError("says its own activations and loss: leave out --activation and --loss")
    return build_ours(tensors, metadata)


def _tensors(network: Network) -> Tensors:
    tensors = {}
    for layer, (weights, biases) in enumerate(zip(network.weights, network.biases, strict=True)):
        tensors[f"{layer}.weight"] = weights
        tensors[f"{layer}.bias"] = biases
    if network.gains is not None and any((gain != 1).any() for gain in network.gains):
        tensors |= {f"{layer}.gain": gain for layer, gain in enumerate(network.gains)}
    return tensors


def _metadata(network: Network) -> dict[str, str]:
    architecture = {
        "sizes": network.sizes,
        "activations": network.activations,
        "loss": network.loss,
    }
    return {
        "format": "nnviz",
        "format_version": str(FORMAT_VERSION),
        "architecture": json.dumps(architecture),
        "history": json.dumps(network.history),
    }


def _ordered(data: bytes) -> bytes:
    """Sort the header, which the library writes in any order: equal networks are equal files."""
    end = 8 + int.from_bytes(data[:8], "little")
    header = json.dumps(json.loads(data[8:end]), sort_keys=True, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 8)
    return len(header).to_bytes(8, "little") + header + data[end:]
