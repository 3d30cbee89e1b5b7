"""What a dense network may look like, and where each layer lies in the flat parameter vector."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from nnviz.errors import ModelError
from nnviz.net.activations import ACTIVATIONS, HIDDEN
from nnviz.net.losses import LOSSES

MAX_PARAMETERS: Final = 1 << 28
"""1 GiB of float32: far above any network one can watch, far below what kills a machine."""


def choose(kind: str, name: str, known: Iterable[str]) -> str:
    """Return `name` if it is one of `known`.

    Args:
        kind: what the name is of; begins the message.
        name: what a user gave.
        known: what there is.

    Raises:
        ModelError: it is not; the message lists `known`.
    """
    if name not in known:
        raise ModelError(f"{kind} is {name!r}, expected one of {', '.join(known)}")
    return name


def count_parameters(sizes: Sequence[int]) -> int:
    """Return the number of weights and biases of layers of `sizes`, the input's first."""
    return sum((n_in + 1) * n_out for n_in, n_out in pairwise(sizes))


def check(sizes: Sequence[int], activations: Sequence[str], loss: str) -> None:
    """Accept only an architecture that can be computed and trained.

    Args:
        sizes: the width of each layer, the input's first.
        activations: one name for each layer but the input.
        loss: a key of LOSSES.

    Raises:
        ModelError: a width, an activation, the loss or their combination cannot be used.
    """
    _check_sizes(sizes)
    if len(activations) != len(sizes) - 1:
        raise ModelError(
            f"{len(activations)} activations for {len(sizes) - 1} layers, expected one for each"
        )
    for name in activations[:-1]:
        choose("a hidden layer's activation", name, HIDDEN)
    check_output(activations[-1], loss)


def check_output(output: str, loss: str) -> None:
    """Accept only an output activation that fits the loss.

    Raises:
        ModelError: either name is unknown, or the loss needs another output.
    """
    choose("the output's activation", output, ACTIVATIONS)
    fitting = LOSSES[choose("loss", loss, LOSSES)].outputs
    if output not in fitting:
        raise ModelError(f"{loss} needs the output {fitting[0]}, not {output}")


def _check_sizes(sizes: Sequence[int]) -> None:
    shown = "-".join(map(str, sizes[:9]))
    if len(sizes) < 2 or min(sizes) < 1:
        raise ModelError(
            f"the layers are {shown or 'none'}, expected at least an input and an output, "
            "each at least 1 wide"
        )
    if count_parameters(sizes) > MAX_PARAMETERS:
        raise ModelError(
            f"{shown} has {count_parameters(sizes):,} parameters, expected at most "
            f"{MAX_PARAMETERS:,}; make layers narrower"
        )
