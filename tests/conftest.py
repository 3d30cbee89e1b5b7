"""What tests of several packages share."""

from pathlib import Path

import pytest

MNIST_FOLDER = Path(__file__).parents[1] / "../shared/mnist"


@pytest.fixture(scope="session")
def mnist_folder() -> Path:
    """Return the folder with the real MNIST; it is never part of the repository."""
    if not MNIST_FOLDER.is_dir():
        pytest.skip("the real MNIST is not in ../shared/mnist beside the repository")
    return MNIST_FOLDER.resolve()
