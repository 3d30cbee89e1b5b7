"""What training holds in memory at its highest.

All digits are loaded, but only some are trained on: the highest is reached with the first updates.
"""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import Any

from tests.benchmarks.digits import digits_folder
from tests.benchmarks.figures import Contender, Figure, at_most
from tests.benchmarks.workers import in_fresh_child

_BATCH, _N_UPDATES = 32, 20
_NETWORKS = ((784, 16, 16, 10), (784, 800, 800, 10))


def figures(quick: bool) -> Iterator[Figure]:
    """Yield the most memory of a part of an epoch, for a narrow and a wide network."""
    n_pixels = 784 * (7_000 if quick else 70_000)
    with digits_folder(quick) as (folder, digits):
        for sizes in _NETWORKS:
            work = {"sizes": sizes, "batch": _BATCH, "rate": 0.5, "folder": folder}
            work |= {"measured": "memory", "n_updates": _N_UPDATES}
            n_parameters = sum((n_in + 1) * n_out for n_in, n_out in pairwise(sizes))
            yield Figure(
                title=f"memory: {_N_UPDATES} updates of {'-'.join(map(str, sizes))}, batch {_BATCH}; "
                f"all of {digits} loaded as float32",
                ours=_contender("nnviz", "ours", "", work),
                peers=_peers(work),
                # The digits, training and test, as float32; three times the parameters; 150 MB.
                goals=(at_most(4.0 * n_pixels + 12 * n_parameters + 150e6, "B"),),
                unit="B",
                limit=(
                    "LLVM's library takes 40 MB, Python with NumPy 25; the next idea is to map "
                    "machine code without LLVM"
                ),
            )


def _peers(work: dict[str, Any]) -> tuple[Contender, ...]:
    return (
        _contender("nnviz, pixels as bytes", "ours", "", work, pixels="bytes"),
        _contender("PyTorch", "torch_nets", "torch", work, threads=1),
        _contender("scikit-learn", "sklearn_nets", "scikit-learn", work),
        _contender("Keras on PyTorch", "keras_nets", "keras", work),
        _contender("NumPy", "plain_numpy", "", work),
    )


def _contender(name: str, module: str, needs: str, work: dict[str, Any], **more: Any) -> Contender:
    place = f"tests.benchmarks.contenders.{module}:train"
    prepared = partial(in_fresh_child, place, {**work, **more})
    return Contender(name, prepared, needs=(needs,) if needs else ())
