"""Painting weights: a round brush over the picture of a neuron's inputs."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

VALUES = (0.5, -0.5, 0.0)
"""What the brush can leave behind."""
LARGEST = 3


@dataclass
class Brush:
    """What painting leaves behind.

    Attributes:
        colour: place in VALUES.
        radius: in numbers of the picture; 0 paints a single one.
        is_down: whether moving the cursor paints.
    """

    colour: int = 0
    radius: int = 0
    is_down: bool = False

    @property
    def value(self) -> float:
        """What a painted weight becomes."""
        return VALUES[self.colour]

    @property
    def description(self) -> str:
        """The brush in words."""
        return (
            f"brush {self.value:+g}, size {2 * self.radius + 1}, {'down' if self.is_down else 'up'}"
        )

    def next_colour(self) -> None:
        """Take the next value."""
        self.colour = (self.colour + 1) % len(VALUES)

    def resize(self, steps: int) -> None:
        """Make the brush larger or smaller."""
        self.radius = min(max(self.radius + steps, 0), LARGEST)

    def covered(
        self, position: tuple[int, int], shape: tuple[int, int], count: int
    ) -> npt.NDArray[np.intp]:
        """Return the inputs under the brush.

        Args:
            position: row and column of its middle.
            shape: rows and columns of the picture.
            count: inputs there are; the picture's last row may be short.
        """
        rows, columns = np.indices(shape)
        distance = np.hypot(rows - position[0], columns - position[1])
        inputs = np.flatnonzero(distance.ravel() <= self.radius + 0.3)
        return inputs[inputs < count]
