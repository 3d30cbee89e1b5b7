"""How the cost of training grows with the width, the depth, the batch and the samples."""

from collections.abc import Iterator, Sequence
from functools import partial

from tests.benchmarks.digits import digits_folder
from tests.benchmarks.figures import Contender, Figure, within
from tests.benchmarks.measuring import Result
from tests.benchmarks.plot import Panel, draw
from tests.benchmarks.report import DOCUMENT
from tests.benchmarks.workers import in_child

_PICTURE = DOCUMENT.with_name("benchmarks-growth.svg")
_SIZES, _BATCH = (784, 512, 512, 10), 32
_LIMIT = (
    "weights that another processor has changed, or that no second cache keeps, cost more to read on "
    "the way back; the next idea is to keep them in blocks that one processor reads and changes"
)
_ROUNDS, _LONG_ROUNDS = 51, 21
"""Many short runs in turn: other work on this machine changes by more than the goals allow."""


def figures(quick: bool) -> Iterator[Figure]:
    """Yield the cost of a GFLOP as one thing grows: the same, where it is proportional to FLOPs."""
    widths = [2**n for n in range(4, 10 if quick else 12)]
    samples = [1_000, 2_000, 5_000, *([] if quick else [10_000, 20_000, 60_000])]
    depths, batches = (1, 2, 3, 4, 6, 8), [4**n for n in range(6)]
    with digits_folder(quick) as (folder, _):
        by_width = [_contender(n, folder, sizes=(784, n, n, 10)) for n in widths]
        yield _figure("width of two hidden layers", by_width, widths[-3:-1])
        by_depth = [_contender(n, folder, sizes=(784, *[512] * n, 10)) for n in depths]
        yield _figure("number of hidden layers of 512", by_depth, (2, 4))
        by_batch = [_contender(n, folder, batch=n) for n in batches]
        yield _figure("batch of 784-512-512-10", by_batch, (256,))
        by_sample = [_contender(n, folder, n_samples=n) for n in samples]
        yield _figure("samples for 784-512-512-10", by_sample, samples[:1], _LONG_ROUNDS)


def illustrated(results: Sequence[Result]) -> str:
    """Draw speed over what grows."""
    panels = [
        Panel(result.figure.title.removeprefix("growth: "), "GFLOP/s", sorted(_points(result)))
        for result in results
    ]
    _PICTURE.write_text(draw(panels), encoding="utf-8")
    return f"![Speed over width, depth, batch and samples]({_PICTURE.name})"


def _points(result: Result) -> Iterator[tuple[float, float]]:
    for score in result.scores:
        if score.median:
            yield float(score.contender.name), 1 / score.median


def _figure(
    title: str, contenders: list[Contender], beside: Sequence[int], rounds: int = _ROUNDS
) -> Figure:
    """Return a figure in which the largest is held against smaller ones."""
    return Figure(
        title=f"growth: {title}",
        ours=contenders[-1],
        peers=tuple(contenders[:-1]),
        goals=tuple(within(0.15, _cost_at(n)) for n in beside),
        unit="s/GFLOP",
        limit=_LIMIT,
        rounds=rounds,
    )


def _contender(
    value: int,
    folder: str,
    sizes: tuple[int, ...] = _SIZES,
    batch: int = _BATCH,
    n_samples: int | None = None,
) -> Contender:
    work = {"sizes": sizes, "batch": batch, "rate": 0.1, "folder": folder, "n_samples": n_samples}
    prepared = partial(in_child, "tests.benchmarks.contenders.ours:cost", work)
    return Contender(str(value), prepared, group=_cost_at(value))


def _cost_at(value: int) -> str:
    return f"the cost of a GFLOP at {value}"
