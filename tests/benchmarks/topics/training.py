"""One epoch of four networks, and of each optimizer.

Everyone has the pixels as they train with them: nnviz as bytes, which it scales within the measured
epoch; all others as float32, scaled beforehand. For the networks a row tells what nnviz does with
those.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from tests.benchmarks.digits import digits_folder
from tests.benchmarks.figures import Contender, Figure, Goal, times_as_fast
from tests.benchmarks.workers import in_child

FRAMEWORK, NUMPY = "the fastest framework", "plain NumPy"
TEXTBOOK, BLAS = "the textbook loop", "the matrix products alone"
_RATES = {"momentum": 0.05, "nesterov": 0.05, "adagrad": 0.01, "rmsprop": 0.001, "adam": 0.001}
_NARROW_LIMIT = (
    "pixel rows come from memory in random order, a fifth of the time as bytes and two fifths as "
    "float32; the next idea is to fetch the next batch's rows between the products of this one"
)
_MIDDLE_LIMIT = (
    "workers wait for each other twice in each layer; the next idea is that each takes its samples "
    "through several layers before they meet"
)
_WIDE_LIMIT = (
    "weights are fetched from the third cache three times in each batch; the next idea is to send "
    "back through a block of them and change it while it is in the second"
)


def figures(quick: bool) -> Iterator[Figure]:
    """Yield the four networks, then the optimizers."""
    with digits_folder(quick) as (folder, digits):
        for sizes, batch, dropout, goals, limit in _NETWORKS:
            work = {"sizes": sizes, "batch": batch, "rate": 0.5, "folder": folder}
            title = f"{'-'.join(map(str, sizes))}, batch {batch}"
            title += f", dropout {dropout}" if dropout else ""
            yield Figure(
                title=f"training: one epoch of {title}; {digits}",
                ours=_contender("nnviz", "ours", "", work, dropout=dropout, pixels="bytes"),
                peers=_peers({**work, "dropout": dropout}),
                goals=goals,
                limit=limit,
            )
        for optimizer, rate in _RATES.items():
            yield _optimizer_figure(folder, digits, optimizer, rate)


_NETWORKS: tuple[tuple[tuple[int, ...], int, float, tuple[Goal, ...], str], ...] = (
    (
        *((784, 16, 16, 10), 32, 0.0),
        (times_as_fast(6, FRAMEWORK), times_as_fast(2, NUMPY), times_as_fast(0.5, BLAS)),
        _NARROW_LIMIT,
    ),
    (
        *((784, 30, 10), 10, 0.0),
        (times_as_fast(6, FRAMEWORK), times_as_fast(25, TEXTBOOK), times_as_fast(0.5, BLAS)),
        _NARROW_LIMIT,
    ),
    (
        *((784, 128, 64, 10), 32, 0.0),
        (times_as_fast(2.5, FRAMEWORK), times_as_fast(1.5, NUMPY), times_as_fast(0.75, BLAS)),
        _MIDDLE_LIMIT,
    ),
    (
        *((784, 800, 800, 10), 50, 0.4),
        (times_as_fast(1.15, FRAMEWORK), times_as_fast(0.9, BLAS)),
        _WIDE_LIMIT,
    ),
)


def _peers(work: dict[str, Any]) -> tuple[Contender, ...]:
    peers = [_contender("nnviz, pixels as float32", "ours", "", work)]
    for compiled, name in ((False, "PyTorch"), (True, "torch.compile")):
        for threads in (1, 2):
            more = {"threads": threads, "compiled": compiled}
            title = f"{name}, {threads}-threaded"
            peers.append(_contender(title, "torch_nets", FRAMEWORK, work, "torch", **more))
    peers += [
        _contender("scikit-learn", "sklearn_nets", FRAMEWORK, work, "scikit-learn"),
        _contender("Keras on PyTorch", "keras_nets", FRAMEWORK, work, "keras"),
        _contender("NumPy", "plain_numpy", NUMPY, work),
    ]
    for threads in (1, 2):
        title = f"the GEMMs alone, {threads}-threaded"
        peers.append(_contender(title, "blas_limit", BLAS, work, threads=threads))
    if work["sizes"] == (784, 30, 10):
        peers.append(_contender("NumPy, sample by sample", "textbook", TEXTBOOK, work))
    return tuple(peers)


def _optimizer_figure(folder: str, digits: str, optimizer: str, rate: float) -> Figure:
    sizes = (784, 128, 64, 10)
    work = {"sizes": sizes, "batch": 32, "rate": rate, "folder": folder, "optimizer": optimizer}
    group = "PyTorch's fastest variant"
    return Figure(
        title=f"training: one epoch of 784-128-64-10 with {optimizer}; {digits}",
        ours=_contender("nnviz", "ours", "", work, pixels="bytes"),
        peers=tuple(
            _contender(
                *(f"PyTorch, {variant}, {threads}-threaded", "torch_nets", group, work, "torch"),
                threads=threads,
                variant=variant,
            )
            for variant in ("fused", "foreach", "forloop")
            for threads in (1, 2)
        ),
        goals=(times_as_fast(2, group),),
        limit="an update reads and writes each parameter and what is remembered of it; the next idea "
        "is to update each layer while its gradient is still in the cache",
    )


def _contender(
    name: str, module: str, group: str, work: dict[str, Any], needs: str = "", **more: Any
) -> Contender:
    place = f"tests.benchmarks.contenders.{module}:train"
    prepared = partial(in_child, place, {**work, **more})
    return Contender(name, prepared, group, (needs,) if needs else ())
