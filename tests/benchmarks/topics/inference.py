"""One image through a network, and how long compiled code takes to be there."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from tempfile import TemporaryDirectory

from tests.benchmarks.figures import Contender, Figure, Reading, Run, at_most, times_as_fast
from tests.benchmarks.workers import in_child, in_fresh_child

_HOOKS = "PyTorch with hooks"
_NETWORKS = ((784, 16, 16, 10), (784, 30, 10), (784, 128, 64, 10), (784, 800, 800, 10))
_KERNELS = "tests.benchmarks.contenders.kernels"


def figures(quick: bool) -> Iterator[Figure]:
    """Yield one image through four networks, then the kernels' way into a process."""
    for sizes in _NETWORKS:
        yield _one_image(sizes, 200 if quick else 5_000)
    yield Figure(
        title="kernels from the on-disk cache: to the first batch in a new process",
        ours=_fresh("nnviz", imports=False),
        peers=(_fresh("nnviz, with its imports", imports=True),),
        goals=(at_most(0.06),),
        limit=(
            "half of it is importing llvmlite, whose library has 180 MB; the next idea is to map "
            "machine code without LLVM"
        ),
    )
    yield Figure(
        title="kernels compiled: everything, in a new process with an empty cache",
        ours=Contender("nnviz", partial(_compiling_everything, {})),
        # Any switch of Numba's has everything built by it, as after an edit.
        peers=(Contender("nnviz, by Numba", partial(_compiling_everything, {"NUMBA_OPT": "3"})),),
        goals=(at_most(6),),
        limit=(
            "LLVM's optimization and the emitting of machine code; the next idea is to compile "
            "what training and evaluation have in common only once"
        ),
    )


def _one_image(sizes: tuple[int, ...], calls: int) -> Figure:
    place, work = "tests.benchmarks.contenders.one_image", {"sizes": sizes, "calls": calls}
    peers = [
        Contender(
            f"PyTorch, hooks, {threads}-threaded",
            partial(in_child, f"{place}:pytorch", {**work, "threads": threads}),
            _HOOKS,
            ("torch",),
        )
        for threads in (1, 2)
    ]
    goals = (times_as_fast(3, _HOOKS), at_most(60e-6)) if sizes == _NETWORKS[0] else ()
    return Figure(
        title=f"inference: one image with every z and a, {'-'.join(map(str, sizes))}",
        ours=Contender("nnviz, NumPy only", partial(in_child, f"{place}:ours", work)),
        peers=tuple(peers),
        goals=goals,
        limit="sixteen calls of NumPy of 0.3 to 1.2 µs each; a compiled pass would wait for LLVM",
    )


def _fresh(name: str, imports: bool) -> Contender:
    place = f"{_KERNELS}:first_batch"
    return Contender(name, partial(in_fresh_child, place, {"imports": imports}))


@contextmanager
def _compiling_everything(switches: dict[str, str]) -> Iterator[Run]:
    def run() -> Reading:
        with TemporaryDirectory() as cache:
            environment = {"NUMBA_CACHE_DIR": cache, **switches}
            with in_child(f"{_KERNELS}:everything", environment=environment) as run_once:
                return run_once()

    yield run
