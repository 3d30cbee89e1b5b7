"""Files of other programs, and what is said of those that cannot be used."""

import numpy as np
import pytest
import safetensors.numpy

from nnviz.errors import ModelError
from nnviz.net import files

TORCH = {
    "0.weight": np.arange(12, dtype=np.float32).reshape(4, 3),
    "0.bias": np.arange(4, dtype=np.float32),
    "2.weight": np.arange(8, dtype=np.float32).reshape(2, 4),
    "2.bias": np.arange(2, dtype=np.float32),
}
NUMBERED = dict(zip(["W1", "b1", "W2", "b2"], TORCH.values(), strict=True))


def written(folder, tensors, metadata=None):
    path = folder / "net.safetensors"
    safetensors.numpy.save_file(tensors, path, metadata)
    return path


def npz(folder, **arrays):
    path = folder / "net.npz"
    write_npz(path, arrays)
    return path


def write_npz(path, arrays, save=np.savez):
    save(path, **arrays)


def said(path, **arguments):
    """Return what is said of a file, but for its path."""
    with pytest.raises(ModelError) as caught:
        files.load(path, **arguments)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message.removeprefix(f"{path}: ")
