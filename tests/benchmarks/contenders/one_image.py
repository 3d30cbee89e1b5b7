"""One image through a network, every pre-activation and activation kept."""

import sys
from collections.abc import Callable
from time import perf_counter
from typing import Any

import numpy as np

from nnviz.net.network import Network
from tests.benchmarks.figures import ContenderError, Reading, Run

_COMPILERS = ("numba", "scipy")


def ours(sizes: list[int], calls: int) -> Run:
    """Give a run of Network.forward with its trace, which must do without a compiler."""
    network = Network.create(sizes)
    x = _image(sizes)
    run = _average(lambda: network.forward(x, trace=True), calls)
    loaded = [name for name in _COMPILERS if name in sys.modules]
    if loaded:
        raise ContenderError(f"loads {', '.join(loaded)}")
    return run


def pytorch(sizes: list[int], calls: int, threads: int) -> Run:
    """Give a run of a module with a forward hook on each layer, which keeps what comes out."""
    import torch

    from tests.benchmarks.contenders.torch_nets import network_of

    torch.set_num_threads(threads)
    model = network_of(tuple(sizes)).append(torch.nn.Softmax(-1)).eval()
    kept: list[Any] = []
    for layer in model:
        layer.register_forward_hook(lambda _layer, _inputs, output: kept.append(output))
    x = torch.from_numpy(_image(sizes))

    def trace() -> None:
        kept.clear()
        with torch.inference_mode():
            model(x)

    return _average(trace, calls)


def _image(sizes: list[int]) -> Any:
    return np.random.default_rng(0).random(sizes[0], np.float32)


def _average(function: Callable[[], Any], calls: int) -> Run:
    def run() -> Reading:
        began = perf_counter()
        for _ in range(calls):
            function()
        return Reading((perf_counter() - began) / calls)

    return run
