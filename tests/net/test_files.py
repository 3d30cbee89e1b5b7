import json
import os
import struct

import numpy as np
import pytest
import safetensors.numpy

from nnviz.errors import ModelError
from nnviz.net import archives, files
from nnviz.net.network import Network
from tests.data.made import unprivileged
from tests.net import cases
from tests.net.stored import NUMBERED, TORCH, npz, said, write_npz, written


def ours(folder, **changes):
    """Write a file of ours with changed metadata; None takes an entry away."""
    made = cases.network()
    metadata = files._metadata(made) | changes
    kept = {key: value for key, value in metadata.items() if value is not None}
    return written(folder, files._tensors(made), kept)


def test_what_is_saved_is_loaded(tmp_path):
    made = cases.network("relu", "mse", "linear")
    made.history = {"epochs": 3, "command": "nnviz train", "accuracy": [0.5, 0.75]}
    files.save(made, tmp_path / "net.safetensors")
    loaded = files.load(tmp_path / "net.safetensors")
    np.testing.assert_array_equal(loaded.parameters, made.parameters)
    assert (loaded.sizes, loaded.activations, loaded.loss, loaded.history, loaded.gains) == (
        *(made.sizes, made.activations, made.loss, made.history),
        None,
    )


def test_gains_are_saved_only_if_a_neuron_is_scaled(tmp_path):
    made = cases.network()
    made.gains = [np.ones(width, np.float32) for width in cases.SIZES[1:]]
    files.save(made, tmp_path / "net")
    assert files.load(tmp_path / "net").gains is None
    made.gains[1][2] = 0.5
    files.save(made, tmp_path / "net")
    gains = files.load(tmp_path / "net").gains
    assert gains is not None
    np.testing.assert_array_equal(np.concatenate(gains), np.concatenate(made.gains))


def test_the_file_is_as_documented(tmp_path):
    files.save(cases.network(), tmp_path / "net")
    with safetensors.safe_open(tmp_path / "net", "np") as opened:
        names = set(opened.keys())
        metadata = opened.metadata()
    assert names == {"0.weight", "0.bias", "1.weight", "1.bias", "2.weight", "2.bias"}
    assert metadata["format_version"] == "1"
    assert json.loads(metadata["architecture"])["sizes"] == list(cases.SIZES)


def test_equal_networks_are_equal_files(tmp_path):
    written_bytes = set()
    for name in "abcdefgh":
        made = cases.network()
        made.history = {"b": 1, "a": [2, 3]}
        files.save(made, tmp_path / name)
        written_bytes.add((tmp_path / name).read_bytes())
    assert len(written_bytes) == 1


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_a_pytorch_sequential_is_loaded_with_the_activation_given(tmp_path, dtype):
    path = written(tmp_path, {name: tensor.astype(dtype) for name, tensor in TORCH.items()})
    made = files.load(path, activation="relu")
    assert made.sizes == (3, 4, 2)
    assert made.activations == ("relu", "softmax")
    assert made.loss == "cross-entropy"
    np.testing.assert_array_equal(made.weights[1], TORCH["2.weight"])
    np.testing.assert_array_equal(made.biases[0], TORCH["0.bias"])


def test_bfloat16_is_the_upper_half_of_a_float32(tmp_path):
    halves = {name: tensor.view(np.uint32) >> 16 for name, tensor in TORCH.items()}
    header, data = {}, b""
    for name, half in halves.items():
        packed = half.astype("<u2").tobytes()
        end = len(data) + len(packed)
        header[name] = {"dtype": "BF16", "shape": half.shape, "data_offsets": [len(data), end]}
        data += packed
    encoded = json.dumps(header).encode()
    path = tmp_path / "net.safetensors"
    path.write_bytes(struct.pack("<Q", len(encoded)) + encoded + data)
    made = files.load(path, activation="tanh")
    np.testing.assert_array_equal(made.weights[0], TORCH["0.weight"])


def test_loss_and_output_of_another_programs_file_can_be_given(tmp_path):
    path = written(tmp_path, TORCH)
    made = files.load(path, activation="tanh", loss="mse", output="softmax")
    assert (made.activations, made.loss) == (("tanh", "softmax"), "mse")


def test_without_hidden_layers_no_activation_is_needed(tmp_path):
    path = written(tmp_path, {name: TORCH[name] for name in ("0.weight", "0.bias")})
    assert files.load(path).activations == ("softmax",)


@pytest.mark.parametrize(
    "names",
    [
        ["W1", "b1", "W2", "b2"],
        ["w0", "b0", "w1", "b1"],
        ["weights_0", "biases_0", "weights_1", "biases_1"],
        ["weight1", "bias1", "weight5", "bias5"],
        ["0.weight", "0.bias", "2.weight", "2.bias"],
    ],
)
def test_npz_is_loaded_by_any_of_the_usual_names(tmp_path, names):
    arrays = dict(zip(names, TORCH.values(), strict=True))
    made = files.load(npz(tmp_path, **arrays), activation="relu")
    np.testing.assert_array_equal(made.weights[1], TORCH["2.weight"])


def test_npz_turned_round_is_turned_back_if_shapes_prove_it(tmp_path):
    turned = {name: array.T for name, array in NUMBERED.items()}
    made = files.load(npz(tmp_path, **turned), activation="relu")
    assert made.sizes == (3, 4, 2)
    np.testing.assert_array_equal(made.weights[0], TORCH["0.weight"])


def test_biases_may_be_columns_and_files_compressed_and_in_fortran_order(tmp_path):
    path = tmp_path / "net.npz"
    columns = {
        name: array.reshape(-1, 1) if name[0] == "b" else np.asfortranarray(array, ">f8")
        for name, array in NUMBERED.items()
    }
    write_npz(path, columns, np.savez_compressed)
    made = files.load(path, activation="relu")
    np.testing.assert_array_equal(made.weights[0], TORCH["0.weight"])
    np.testing.assert_array_equal(made.biases[0], TORCH["0.bias"])


def test_square_weights_of_unknown_order_are_refused(tmp_path):
    square = {"W1": np.eye(3), "b1": np.ones(3)}
    assert said(npz(tmp_path, **square)).startswith("has only square weights, which could be")
    named = {"0.weight": np.triu(np.ones((3, 3))), "0.bias": np.ones(3)}
    np.testing.assert_array_equal(files.load(npz(tmp_path, **named)).weights[0], named["0.weight"])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"2.weight": None}, "has no weight for layer 2"),
        ({"0.bias": None}, "has no bias for layer 0"),
        ({"1.running_mean": np.ones(4)}, "holds '1.running_mean', expected only dense layers:"),
        (
            {"2.weight": np.ones((2, 5))},
            "has weights and biases that do not follow each other: (4,",
        ),
        ({"2.weight": np.ones((2, 4, 1))}, "has weights and biases that do not follow each other:"),
        ({"2.bias": np.ones((2, 2))}, "layer 2's bias has shape (2, 2), expected (n_out,)"),
        ({"2.bias": np.ones(3)}, "has weights and biases that do not follow each other:"),
        ({"0.weight": np.ones((4, 0))}, "has weights and biases that do not follow each other:"),
        ({"W0": np.ones((4, 3))}, "has two arrays that could be layer 0's weight"),
        ({"0.bias": np.ones(4, np.int64)}, "'0.bias' holds I64, expected floats (F32, F16,"),
        ({"0.bias": np.array([1, 2, np.nan, 4])}, "'0.bias' holds values that are not finite"),
        ({"0.bias": np.full(4, 1e300)}, "'0.bias' holds values that are not finite float32"),
    ],
)
def test_what_is_not_a_chain_of_finite_dense_layers_is_named(tmp_path, changes, message):
    tensors = {name: array for name, array in (TORCH | changes).items() if array is not None}
    assert said(written(tmp_path, tensors), activation="relu").startswith(message)


def test_another_programs_file_asks_for_its_activation(tmp_path):
    assert said(written(tmp_path, TORCH)).startswith(
        "does not say its activation: give --activation (sigmoid, tanh, relu, leaky-relu or linear)"
    )
    assert said(written(tmp_path, TORCH), activation="swish").startswith(
        "a hidden layer's activation is 'swish', expected one of sigmoid"
    )


def test_a_file_of_ours_needs_no_activation_and_takes_none(tmp_path):
    assert said(ours(tmp_path), activation="relu").startswith("says its own activations and loss:")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format_version": "2"}, "has format version '2', expected 1; upgrade nnviz"),
        ({"format_version": None}, "has format version 'None', expected 1"),
        ({"architecture": None}, "has a broken architecture in its metadata"),
        ({"architecture": "[" * 100000}, "has a broken architecture in its metadata"),
        ({"history": "[]"}, "has a broken history in its metadata"),
        ({"architecture": "{}"}, "has an architecture without the names of its activations"),
        (
            {"architecture": '{"sizes": [1], "activations": ["relu"], "loss": "mse"}'},
            "1 activations for 3 layers, expected one for each",
        ),
        (
            {
                "architecture": '{"sizes": [6, 5, 4, 2], "activations": ["relu", "relu", "linear"],'
                ' "loss": "mse"}'
            },
            "has an architecture whose sizes are not those of its weights",
        ),
    ],
)
def test_metadata_of_ours_that_contradict_themselves_are_named(tmp_path, changes, message):
    assert said(ours(tmp_path, **changes)).startswith(message)


def test_gains_that_do_not_fit_are_named(tmp_path):
    made = cases.network()
    tensors = files._tensors(made) | {"0.gain": np.ones(5, np.float32)}
    path = written(tmp_path, tensors, files._metadata(made))
    assert said(path) == "has gains that are not one number for each neuron"


def test_files_that_cannot_be_read_are_named(tmp_path):
    assert said(tmp_path / "absent.safetensors") == "cannot be read: No such file or directory"
    assert said(tmp_path) == "is a directory, expected a .safetensors or .npz file"
    os.mkfifo(tmp_path / "pipe")
    assert said(tmp_path / "pipe").startswith("is not a regular file, expected")


def test_a_file_without_permission_is_named(tmp_path):
    path = written(tmp_path, TORCH)
    path.chmod(0)
    with unprivileged():
        assert said(path) == "cannot be read: Permission denied"


def test_a_path_with_control_characters_cannot_garble_the_screen(tmp_path):
    with pytest.raises(ModelError, match=r"\\n") as caught:
        files.load(tmp_path / "two\nlines")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "huge.safetensors"
    with path.open("wb") as file:
        file.truncate(archives.MAX_BYTES + 1)
    assert said(path) == "is 1024 MiB, expected at most 1024 MiB"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "header too small"),
        (b"hello, world", "header too large"),
        (struct.pack("<Q", 1 << 62) + b"{}", "header too large"),
        (struct.pack("<Q", 2) + b"[]", "invalid JSON in header"),
        (struct.pack("<Q", 2) + b"\xff\xff", "invalid UTF-8 in header"),
    ],
)
def test_files_of_another_kind_are_named(tmp_path, data, reason):
    path = tmp_path / "net"
    path.write_bytes(data)
    assert said(path).startswith(f"is not a whole safetensors or .npz file ({reason}")


def test_a_header_that_claims_more_than_the_file_has_is_named(tmp_path):
    header = b'{"0.weight":{"dtype":"F32","shape":[4000000000,4000000000],"data_offsets":[0,64]}}'
    path = tmp_path / "net"
    path.write_bytes(struct.pack("<Q", len(header)) + header + b"\0" * 64)
    assert said(path).startswith("is not a whole safetensors or .npz file (")


def test_loaded_networks_can_be_changed(tmp_path):
    made = files.load(written(tmp_path, TORCH), activation="relu")
    assert isinstance(made, Network)
    made.weights[0][0, 0] = 5
    assert made.parameters[0] == 5
