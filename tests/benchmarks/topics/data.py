"""Drawing digits."""

from collections.abc import Iterator

from nnviz.data.handwriting import generate
from tests.benchmarks.figures import Contender, Figure, at_most, timed


def figures(quick: bool) -> Iterator[Figure]:
    """Yield what it takes to draw digits when the kernels are loaded."""
    n = 2_000 if quick else 20_000
    yield Figure(
        title=f"{n:,} drawn digits",
        ours=Contender("nnviz", lambda: timed(lambda: generate(n, seed=1))),
        goals=(at_most(n / 20_000),),
        limit="one distance to a pen's stroke for each pixel; the next idea is to skip far pixels",
    )
