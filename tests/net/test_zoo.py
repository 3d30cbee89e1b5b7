import numpy as np
import pytest

from nnviz.errors import ModelError
from nnviz.net import files, zoo
from tests.net import cases
from tests.net.stored import write_npz


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """Ship one network, `small`, from a folder of the test's own."""
    folder = tmp_path / "shipped"
    folder.mkdir()
    files.save(cases.network(seed=1), folder / "small.safetensors")
    monkeypatch.setattr(zoo, "SHIPPED", folder)
    monkeypatch.chdir(tmp_path)
    return folder


def test_every_shipped_network_takes_a_digit_and_knows_its_history():
    assert "untrained" in zoo.names()
    for name in zoo.names():
        made = zoo.load(name)
        assert made.sizes[0] == 784
        assert made.forward(np.zeros(784, np.float32)).shape == (10,)
        assert made.history


@pytest.mark.usefixtures("shipped")
def test_a_name_goes_before_a_file(tmp_path):
    files.save(cases.network(seed=2), tmp_path / "small")
    assert zoo.names() == ("small",)
    loaded = zoo.load("small")
    np.testing.assert_array_equal(loaded.parameters, cases.network(seed=1).parameters)
    by_path = zoo.load("./small")
    np.testing.assert_array_equal(by_path.parameters, cases.network(seed=2).parameters)


@pytest.mark.usefixtures("shipped")
def test_a_path_is_loaded_with_what_it_needs(tmp_path):
    tensors = {"0.weight": np.ones((4, 3)), "0.bias": np.ones(4)}
    write_npz(tmp_path / "other.npz", tensors | {"1.weight": np.ones((2, 4)), "1.bias": np.ones(2)})
    made = zoo.load("other.npz", activation="tanh", loss="mse", output="linear")
    assert (made.activations, made.loss) == (("tanh", "linear"), "mse")


@pytest.mark.usefixtures("shipped")
def test_an_unknown_name_lists_those_there_are():
    with pytest.raises(ModelError) as caught:
        zoo.load("smal")
    assert str(caught.value) == (
        "no network is called 'smal': there are small; or give a .safetensors or .npz file"
    )


@pytest.mark.usefixtures("shipped")
def test_a_missing_file_is_named():
    with pytest.raises(ModelError, match=r"^absent\.safetensors: cannot be read: No such file"):
        zoo.load("absent.safetensors")
