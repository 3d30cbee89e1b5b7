"""`python -m nnviz.data.handwriting` writes the embedded digits anew.

To be run after every change of the generator; a test says when it was forgotten.
"""

import numpy as np

from nnviz.data.handwriting import N_EMBEDDED, SEEDS, generate
from nnviz.data.handwriting.generation import EMBEDDED


def main() -> None:
    """Write the first digits of the test set into the package."""
    digits = generate(N_EMBEDDED, SEEDS["test"])
    np.savez_compressed(EMBEDDED, images=digits.images, labels=digits.labels)


if __name__ == "__main__":
    main()
