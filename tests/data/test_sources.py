import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from nnviz.data import handwriting, sources
from nnviz.data.digits import Digits
from nnviz.data.mnist import Split
from nnviz.errors import DataError
from tests.data.made import digits, save_npz, write_folder

REPOSITORY = Path(__file__).parents[2]


def drawn(split: Split) -> Digits:
    return Digits(*digits(1), f"drawn {split}")


@pytest.fixture(autouse=True)
def nothing_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Start where there is no MNIST at all; returns the home folder."""
    home = tmp_path / "home"
    work = tmp_path / "course" / "work"
    for folder in (home, work):
        folder.mkdir(parents=True)
    monkeypatch.chdir(work)
    monkeypatch.setenv("HOME", str(home))
    for name in ("NNVIZ_DATA", "KERAS_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(handwriting, "split", drawn)
    return home


def keras_file(folder: Path, n_test: int) -> Path:
    arrays = write_folder(folder / "unused", n_test=n_test)
    (folder / "datasets").mkdir()
    save_npz(folder / "datasets" / "mnist.npz", arrays)
    return folder / "datasets" / "mnist.npz"


def test_without_mnist_drawn_digits_are_the_default() -> None:
    assert sources.load(None, "test").name == "drawn test"


def test_without_mnist_asking_for_it_says_where_was_looked_and_how_to_get_it() -> None:
    with pytest.raises(
        DataError, match=r"looked for it in .*; get it by: nnviz data fetch"
    ) as caught:
        sources.load("mnist", "test")
    for place in (sources.cache_folder(), "mnist.npz", "data/MNIST/raw", "../data/MNIST/raw"):
        assert str(place) in str(caught.value)
    assert str(caught.value).isprintable()


def test_drawn_digits_can_be_asked_for_where_mnist_is() -> None:
    write_folder(sources.cache_folder())
    assert sources.load("handwriting", "train").name == "drawn train"


def test_mnist_is_the_default_where_it_is_found() -> None:
    write_folder(sources.cache_folder(), n_test=4)
    assert len(sources.load(None, "test")) == len(sources.load("mnist", "test")) == 4


def test_the_places_are_looked_at_in_order(
    nothing_found: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each place found later is preferred to those found before."""
    for n_test, root in enumerate(
        (
            nothing_found / ".pytorch/MNIST_data",
            nothing_found / "data",
            Path("../data"),
            Path(),
            Path("data"),
        ),
        start=2,
    ):
        write_folder(root / "MNIST" / "raw", n_test=n_test)
        assert len(sources.load("mnist", "test")) == n_test
    (nothing_found / ".keras").mkdir()
    assert sources.find_mnist() != keras_file(nothing_found / ".keras", 10).parent
    assert len(sources.load("mnist", "test")) == 10
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    keras_file(tmp_path / "keras", 11)
    assert len(sources.load("mnist", "test")) == 11
    write_folder(sources.cache_folder(), n_test=12)
    assert len(sources.load("mnist", "test")) == 12
    write_folder(tmp_path / "named", n_test=13)
    monkeypatch.setenv("NNVIZ_DATA", str(tmp_path / "named"))
    assert len(sources.load("mnist", "test")) == 13


def test_half_a_mnist_is_passed_over() -> None:
    write_folder(sources.cache_folder())
    (sources.cache_folder() / "t10k-labels-idx1-ubyte.gz").unlink()
    assert sources.find_mnist() is None


def test_a_path_is_read_as_such_and_the_home_folder_may_be_a_tilde(nothing_found: Path) -> None:
    arrays = write_folder(nothing_found / "mine")
    np.testing.assert_array_equal(sources.load("~/mine", "test").labels, arrays["y_test"])


def test_the_variable_may_name_a_path_or_a_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(sources.cache_folder())
    write_folder(tmp_path / "named", n_test=5)
    monkeypatch.setenv("NNVIZ_DATA", str(tmp_path / "named"))
    assert len(sources.load(None, "test")) == 5
    monkeypatch.setenv("NNVIZ_DATA", "handwriting")
    assert sources.load(None, "test").name == "drawn test"
    monkeypatch.setenv("NNVIZ_DATA", "mnist")
    assert len(sources.load(None, "test")) == 3


def test_an_argument_comes_before_the_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(tmp_path / "named")
    monkeypatch.setenv("NNVIZ_DATA", str(tmp_path / "named"))
    assert sources.load("handwriting", "test").name == "drawn test"


def test_a_variable_that_names_nothing_is_an_error_not_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NNVIZ_DATA", "absent")
    with pytest.raises(DataError, match="absent: no such file"):
        sources.load(None, "test")


def test_the_list_says_how_to_get_mnist_where_it_is_missing() -> None:
    first, last = sources.available()
    assert (first.name, first.n_train, first.n_test) == ("mnist", 0, 0)
    assert "nnviz data fetch" in first.note
    assert (last.name, last.n_train, last.n_test) == ("handwriting", 60_000, 10_000)


def test_the_list_has_every_mnist_in_the_order_of_preference() -> None:
    write_folder(Path("data/MNIST/raw"), n_test=4)
    write_folder(sources.cache_folder(), n_train=9)
    first, second, _ = sources.available()
    assert first == ("mnist", str(sources.cache_folder()), 9, 3, "what `mnist` means")
    assert (second.where, second.n_test) == ("data/MNIST/raw", 4)
    assert "--data data/MNIST/raw" in second.note


def test_importing_loads_no_compiler_and_no_downloader() -> None:
    script = (
        "import sys, nnviz.data.sources; print({'numba', 'pooch', 'requests'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
