"""Draw the digits of this exercise anew: `python exercises/15_train/make_digits.py`.

This alone needs nnviz. digits.npz is what students' networks learn from, unseen.npz what they are
judged by; the seeds belong to no other set of digits of this project.
"""

from pathlib import Path

import numpy as np

from nnviz.data.handwriting import generate

FILES = {"digits.npz": (2000, 1501), "unseen.npz": (1000, 1502)}


def main():
    """Write both files beside this one: uint8 images of shape (n, 28, 28), uint8 labels."""
    for name, (n_samples, seed) in FILES.items():
        digits = generate(n_samples, seed)
        path = Path(__file__).with_name(name)
        np.savez_compressed(path, images=digits.images, labels=digits.labels)


if __name__ == "__main__":
    main()
