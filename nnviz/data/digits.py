"""What every source of digits yields."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, eq=False)
class Digits:
    """Labelled handwritten digits.

    Attributes:
        images: uint8, shape (n_samples, 28, 28); 0 is paper, 255 is ink.
        labels: uint8, shape (n_samples,), each 0 to 9.
        name: what a person should read, such as "MNIST test" or "drawn digits".
    """

    images: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.uint8]
    name: str

    def __len__(self) -> int:
        return len(self.labels)

    def pixels(self, index: int) -> npt.NDArray[np.float32]:
        """Return picture `index` as a network takes it: float32, shape (784,), from 0 to 1."""
        pixels: npt.NDArray[np.float32] = self.images[index].reshape(-1) / np.float32(255)
        return pixels
