"""The entries of `passes`, by name: who imports them here loads Numba only where it must compile."""

from typing import TYPE_CHECKING

from nnviz.native.function import Native

if TYPE_CHECKING:
    from nnviz.net.kernels.passes import evaluate, is_finite, train
else:
    evaluate, is_finite, train = (
        Native(f"nnviz.net.kernels.passes:{name}") for name in ("evaluate", "is_finite", "train")
    )

__all__ = ["evaluate", "is_finite", "train"]
