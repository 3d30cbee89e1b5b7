from pathlib import Path

import numpy as np
import pytest

from nnviz.data import mnist
from nnviz.data.mnist import Split
from nnviz.errors import DataError
from tests.data.made import digits, idx_bytes, save_npz, unprivileged, write_folder

SPLITS: tuple[Split, Split] = ("train", "test")


def said(path: Path, split: Split = "train") -> str:
    """Return the one line that loading `path` gives."""
    with pytest.raises(DataError) as caught:
        mnist.load(path, split)
    message = str(caught.value)
    assert message.isprintable()
    return message


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize("below", [".", "raw", "MNIST/raw"])
@pytest.mark.parametrize(
    ("gz", "dot"), [(True, False), (False, False), (True, True), (False, True)]
)
def test_a_folder_is_read_in_every_usual_spelling(
    tmp_path: Path, split: Split, below: str, gz: bool, dot: bool
) -> None:
    arrays = write_folder(tmp_path / below, gz=gz, dot=dot)
    digits = mnist.load(tmp_path, split)
    np.testing.assert_array_equal(digits.images, arrays[f"x_{split}"])
    np.testing.assert_array_equal(digits.labels, arrays[f"y_{split}"])
    assert mnist.count(tmp_path, split) == len(digits)


def test_the_test_split_needs_no_training_files(tmp_path: Path) -> None:
    write_folder(tmp_path)
    for file in tmp_path.glob("train-*"):
        file.write_bytes(b"broken")
    assert len(mnist.load(tmp_path, "test")) == 3


def test_one_file_is_read_with_the_labels_beside_it(tmp_path: Path) -> None:
    arrays = write_folder(tmp_path)
    digits = mnist.load(tmp_path / "t10k-images-idx3-ubyte.gz", "test")
    np.testing.assert_array_equal(digits.labels, arrays["y_test"])
    assert digits.name == "t10k-images-idx3-ubyte.gz"


def test_one_file_serves_as_either_split(tmp_path: Path) -> None:
    write_folder(tmp_path)
    file = tmp_path / "t10k-images-idx3-ubyte.gz"
    assert len(mnist.load(file, "train")) == len(mnist.load(file, "test")) == 3


def test_a_folder_of_the_pictures_name_does_not_hide_the_file(tmp_path: Path) -> None:
    write_folder(tmp_path, gz=False, dot=True)
    (tmp_path / "train-images-idx3-ubyte").mkdir()
    assert len(mnist.load(tmp_path, "train")) == 7


@pytest.mark.parametrize("split", SPLITS)
def test_keras_file_and_its_folder_are_read(tmp_path: Path, split: Split) -> None:
    arrays = write_folder(tmp_path / "unused")
    save_npz(tmp_path / "mnist.npz", arrays)
    for path in (tmp_path, tmp_path / "mnist.npz"):
        digits = mnist.load(path, split)
        np.testing.assert_array_equal(digits.images, arrays[f"x_{split}"])
        np.testing.assert_array_equal(digits.labels, arrays[f"y_{split}"])
        assert mnist.count(path, split) == len(digits)


def test_other_digits_go_by_the_name_of_their_folder(tmp_path: Path) -> None:
    write_folder(tmp_path / "fashion")
    assert mnist.load(tmp_path / "fashion", "test").name == "fashion"


def test_an_empty_folder_says_what_it_lacks(tmp_path: Path) -> None:
    assert "holds no train-images-idx3-ubyte.gz or train-images-idx3-ubyte, nor mnist.npz" in said(
        tmp_path
    )


def test_missing_labels_are_named(tmp_path: Path) -> None:
    write_folder(tmp_path)
    (tmp_path / "train-labels-idx1-ubyte.gz").unlink()
    assert "no labels beside it; expected train-labels-idx1-ubyte.gz" in said(tmp_path)


def test_a_file_whose_name_tells_no_labels_is_refused(tmp_path: Path) -> None:
    (tmp_path / "digits").write_bytes(idx_bytes(digits(2)[0]))
    assert "what are its labels?" in said(tmp_path / "digits")


def test_different_counts_name_both_files(tmp_path: Path) -> None:
    write_folder(tmp_path, gz=False)
    (tmp_path / "train-labels-idx1-ubyte").write_bytes(idx_bytes(digits(6)[1]))
    message = said(tmp_path)
    assert "7 pictures" in message
    assert f"{tmp_path / 'train-labels-idx1-ubyte'} holds 6 labels" in message


def test_a_path_that_is_not_there_is_called_so(tmp_path: Path) -> None:
    assert "no such file" in said(tmp_path / "absent")


def test_a_folder_without_permission_says_so(tmp_path: Path) -> None:
    write_folder(tmp_path / "closed")
    (tmp_path / "closed").chmod(0)
    with unprivileged():
        assert "no permission" in said(tmp_path / "closed")
    (tmp_path / "closed").chmod(0o700)


def test_pictures_without_labels_do_not_count(tmp_path: Path) -> None:
    write_folder(tmp_path)
    (tmp_path / "t10k-labels-idx1-ubyte.gz").unlink()
    with pytest.raises(DataError, match="no labels beside it"):
        mnist.count(tmp_path, "test")


@pytest.mark.parametrize(
    ("split", "n_samples", "first"), [("train", 60_000, 5), ("test", 10_000, 7)]
)
def test_the_real_mnist_is_recognized_to_the_byte(
    mnist_folder: Path, split: Split, n_samples: int, first: int
) -> None:
    digits = mnist.load(mnist_folder, split)
    assert digits.name == f"MNIST {split}"
    assert digits.images.shape == (n_samples, 28, 28)
    assert digits.labels[0] == first


def test_an_altered_mnist_is_not_called_mnist(mnist_folder: Path, tmp_path: Path) -> None:
    digits = mnist.load(mnist_folder, "test")
    digits.images[0, 0, 0] ^= 1
    (tmp_path / "t10k-images-idx3-ubyte").write_bytes(idx_bytes(digits.images))
    (tmp_path / "t10k-labels-idx1-ubyte").write_bytes(idx_bytes(digits.labels))
    assert mnist.load(tmp_path, "test").name == tmp_path.name


def test_any_file_in_place_of_pictures_gives_one_line(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    path = tmp_path / "x-images-idx3-ubyte"
    for start in (b"", b"PK\x03\x04", b"\x1f\x8b\x08", b"\x00\x00\x08\x03"):
        path.write_bytes(start + rng.bytes(200))
        (tmp_path / "x-labels-idx1-ubyte").write_bytes(idx_bytes(digits(1)[1]))
        assert "expected" in said(path)
