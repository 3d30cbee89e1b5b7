import numpy as np
import pytest

from nnviz.net.arrays import Floats, aligned_zeros
from nnviz.net.files import load, save
from nnviz.net.kernels.packing import buffers_for
from nnviz.net.kernels.structures import alone
from nnviz.net.network import Network

_LINE_BYTES = 64


def _begins_a_line(numbers: Floats) -> bool:
    return numbers.ctypes.data % _LINE_BYTES == 0


@pytest.mark.parametrize("n", [1, 17, 1_000, 2_000_000])
def test_aligned_zeros_begin_where_a_line_of_the_cache_does(n):
    zeros = aligned_zeros(n)
    assert _begins_a_line(zeros)
    assert zeros.shape == (n,)
    assert zeros.dtype == np.float32
    assert zeros.flags.c_contiguous
    assert not zeros.any()


def test_what_kernels_read_again_and_again_begins_a_line(tmp_path):
    path, kept = tmp_path / "network.safetensors", []
    for width in range(1, 13):  # one array in four begins a line by chance
        made, buffers = Network.create((784, width, 10)), buffers_for((784, width, 10), 32)
        save(made, path)
        parameters = [network.parameters for network in (made, made.copy(), load(path))]
        kept += [buffers.a, buffers.delta, alone().room, *parameters]
    assert all(map(_begins_a_line, kept))
