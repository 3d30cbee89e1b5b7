"""Weights, biases and gains turned by hand, with undo, redo and reset."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnviz.net.arrays import Floats
from nnviz.net.network import Network


@dataclass(frozen=True, eq=False)
class Edit:
    """One change of some knobs.

    Attributes:
        knobs: int, shape (n,): places in the vector of all knobs.
        before: float32, shape (n,).
        after: float32, shape (n,).
        stroke: edits of the same stroke are undone together; 0 is no stroke.
    """

    knobs: npt.NDArray[np.intp]
    before: Floats
    after: Floats
    stroke: int = 0


class Edits:
    """Every knob of one network: its parameters, then a gain for each neuron.

    Args:
        network: edited in place; `gains` is set while any gain is not 1.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        gains = network.gains or [np.ones(size, np.float32) for size in network.sizes[1:]]
        self._knobs: Floats = np.concatenate([network.parameters, *gains])
        self._original = self._knobs.copy()
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._saved: Edit | None = None

    @property
    def is_changed(self) -> bool:
        """Whether any knob differs from the network as it was opened."""
        return not np.array_equal(self._knobs, self._original)

    @property
    def is_unsaved(self) -> bool:
        """Whether there are edits that no file holds."""
        return self.is_changed and (self._done[-1] if self._done else None) is not self._saved

    def mark_saved(self) -> None:
        """Remember that a file holds the knobs as they are."""
        self._saved = self._done[-1] if self._done else None

    def weight_knob(self, layer: int, neuron: int, source: int) -> int:
        """Return the knob of the weight from `source` into a neuron; layer 1 is the first."""
        return self._start(layer) + neuron * self._network.sizes[layer - 1] + source

    def bias_knob(self, layer: int, neuron: int) -> int:
        """Return the knob of a neuron's bias; layer 1 is the first."""
        return (
            self._start(layer)
            + self._network.sizes[layer] * self._network.sizes[layer - 1]
            + neuron
        )

    def gain_knob(self, layer: int, neuron: int) -> int:
        """Return the knob of a neuron's gain; layer 1 is the first."""
        return self._network.n_parameters + sum(self._network.sizes[1:layer]) + neuron

    def value(self, knob: int) -> float:
        """Return where a knob stands."""
        return float(self._knobs[knob])

    def original(self, knob: int) -> float:
        """Return where a knob stood when the network was opened."""
        return float(self._original[knob])

    def turn(self, knobs: npt.ArrayLike, values: npt.ArrayLike, stroke: int = 0) -> None:
        """Set some knobs.

        Args:
            knobs: int, shape (n,) or one knob; each at most once.
            values: finite numbers, shape (n,) or one for all.
            stroke: not 0: undone together with the edits before of the same stroke.
        """
        places = np.atleast_1d(np.asarray(knobs, np.intp))
        after = np.broadcast_to(np.asarray(values, np.float32), places.shape).copy()
        edit = Edit(places, self._knobs[places], after, stroke)
        if np.array_equal(edit.before, edit.after):
            return
        self._done.append(edit)
        self._undone.clear()
        self._set(places, after)

    def undo(self) -> bool:
        """Take the last edit, or stroke of edits, back; return whether there was one."""
        return self._shift(self._done, self._undone, backwards=True)

    def redo(self) -> bool:
        """Do again what was undone last; return whether there was something."""
        return self._shift(self._undone, self._done, backwards=False)

    def reset(self) -> bool:
        """Put every knob back where it was; return whether any had moved. Can be undone."""
        moved = np.flatnonzero(self._knobs != self._original)
        self.turn(moved, self._original[moved])
        return bool(moved.size)

    def _shift(self, source: list[Edit], target: list[Edit], *, backwards: bool) -> bool:
        if not source:
            return False
        stroke = source[-1].stroke
        while True:
            edit = source.pop()
            target.append(edit)
            self._set(edit.knobs, edit.before if backwards else edit.after)
            if not (stroke and source and source[-1].stroke == stroke):
                return True

    def _set(self, knobs: npt.NDArray[np.intp], values: Floats) -> None:
        self._knobs[knobs] = values
        n_parameters = self._network.n_parameters
        self._network.parameters[:] = self._knobs[:n_parameters]
        gains = self._knobs[n_parameters:]
        ends = np.cumsum(self._network.sizes[1:])[:-1]
        self._network.gains = None if (gains == 1).all() else list(np.split(gains, ends))

    def _start(self, layer: int) -> int:
        sizes = self._network.sizes
        return sum(sizes[i] * (sizes[i - 1] + 1) for i in range(1, layer))
