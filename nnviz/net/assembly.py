"""Named arrays, ours or another program's -> the layers of a network, checked one by one."""

import json
import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, Final, TypeAlias

import numpy as np

from nnviz.errors import ModelError
from nnviz.net.archives import Metadata, Tensors, quoted
from nnviz.net.arrays import Floats, aligned_zeros
from nnviz.net.network import Network, default_output

FORMAT_VERSION: Final = 1

Layers: TypeAlias = list[tuple[Floats, Floats]]
"""Weights (n_out, n_in) and biases (n_out,) of each layer."""

# `0.weight`: PyTorch's nn.Sequential, and ours.  `W1`, `b1`, `weights_0`, `biases_0`: .npz.
_SEQUENTIAL: Final = re.compile(r"(?P<index>\d{1,6})\.(?P<kind>weight|bias)")
_NUMBERED: Final = re.compile(
    r"(?P<kind>w|weights?|b|bias|biases)_?(?P<index>\d{1,6})", re.IGNORECASE
)
_GAIN: Final = re.compile(r"(\d{1,6})\.gain")


def build_ours(tensors: Tensors, metadata: Metadata) -> Network:
    """Return the network of a file that we wrote.

    Args:
        tensors: `0.weight`, `0.bias`, `1.weight`, ... and perhaps `0.gain`, ...
        metadata: `format`, `format_version`, `architecture` and `history`, the last two in JSON.

    Raises:
        ModelError: the file is from a newer nnviz, or its parts contradict each other.
    """
    if metadata.get("format_version") != str(FORMAT_VERSION):
        raise ModelError(
            f"has format version {quoted(str(metadata.get('format_version')))}, "
            f"expected {FORMAT_VERSION}; upgrade nnviz"
        )
    architecture = _json_object(metadata, "architecture")
    gains = {name: tensors[name] for name in tensors if _GAIN.fullmatch(name)}
    layers = layers_of({name: tensors[name] for name in tensors if name not in gains})
    activations, loss = _names_in(architecture)
    network = _network(layers, activations, loss, _json_object(metadata, "history"))
    if architecture.get("sizes") != list(network.sizes):
        raise ModelError("has an architecture whose sizes are not those of its weights")
    if gains:
        network.gains = _ordered_gains(gains, network)
    return network


def build_foreign(layers: Layers, activation: str | None, loss: str, output: str | None) -> Network:
    """Return the network of a file that says nothing but numbers.

    Args:
        layers: weights and biases of each layer.
        activation: of every hidden layer; may be None where there is none.
        loss: a key of LOSSES.
        output: the last activation; None is the loss's default.

    Raises:
        ModelError: the activation is needed and not given, or a name is unknown.
    """
    n_hidden = len(layers) - 1
    if activation is None and n_hidden > 0:
        raise ModelError(
            "does not say its activation: give --activation (sigmoid, tanh, relu, leaky-relu "
            "or linear)"
        )
    hidden = [activation or ""] * n_hidden
    return _network(layers, [*hidden, output or default_output(loss)], loss, {})


def layers_of(tensors: Tensors) -> Layers:
    """Return weights and biases in the order of the numbers in their names, which may have gaps.

    Weights stored as (n_in, n_out) are turned round if the biases' lengths prove it.

    Args:
        tensors: all by names such as `0.weight`, `0.bias`, or all such as `W1`, `b1`.

    Raises:
        ModelError: a name, a missing half or a shape does not make a chain of dense layers.
    """
    parts: dict[tuple[int, str], Floats] = {}
    for name, tensor in tensors.items():
        key = _layer_and_kind(name)
        if key in parts:
            raise ModelError(f"has two arrays that could be layer {key[0]}'s {key[1]}")
        parts[key] = tensor
    layers = [_pair(parts, index) for index in sorted({index for index, _ in parts})]
    if not layers:
        raise ModelError("holds no arrays")
    is_known_order = all(map(_SEQUENTIAL.fullmatch, tensors))
    return _chained(layers) if is_known_order else _proven(layers)


def _layer_and_kind(name: str) -> tuple[int, str]:
    for pattern in (_SEQUENTIAL, _NUMBERED):
        if match := pattern.fullmatch(name):
            return int(match["index"]), "weight" if match["kind"][0] in "wW" else "bias"
    raise ModelError(
        f"holds {quoted(name)}, expected only dense layers: 0.weight, 0.bias, ... "
        "(safetensors) or W1, b1, ... (.npz)"
    )


def _pair(parts: Mapping[tuple[int, str], Floats], index: int) -> tuple[Floats, Floats]:
    for kind in ("weight", "bias"):
        if (index, kind) not in parts:
            raise ModelError(f"has no {kind} for layer {index}")
    biases = parts[index, "bias"]
    # Nielsen's networks keep biases as columns, (n_out, 1).
    if biases.ndim == 0 or biases.size != max(biases.shape):
        raise ModelError(f"layer {index}'s bias has shape {biases.shape}, expected (n_out,)")
    return parts[index, "weight"], biases.reshape(-1)


def _proven(layers: Layers) -> Layers:
    """Return layers whose weights' shapes prove that they are, or turned round are, (n_out, n_in)."""
    turned = [(weights.T, biases) for weights, biases in layers]
    if not _is_chain(turned):
        return _chained(layers)
    if not _is_chain(layers):
        return turned
    raise ModelError(
        "has only square weights, which could be (n_out, n_in) or (n_in, n_out): "
        "name them 0.weight, 0.bias, ... if they are (n_out, n_in)"
    )


def _chained(layers: Layers) -> Layers:
    if _is_chain(layers):
        return layers
    shapes = ", ".join(f"{w.shape} with {b.shape}" for w, b in layers[:6])
    raise ModelError(
        f"has weights and biases that do not follow each other: {shapes}; expected weights "
        "(n_out, n_in), n_in being the n_out before, and biases (n_out,)"
    )


def _is_chain(layers: Layers) -> bool:
    if any(w.ndim != 2 or w.size == 0 or w.shape[0] != len(b) for w, b in layers):
        return False
    return all(after.shape[1] == before.shape[0] for (before, _), (after, _) in pairwise(layers))


def _network(
    layers: Layers, activations: Iterable[str], loss: str, history: dict[str, Any]
) -> Network:
    sizes = [layers[0][0].shape[1], *(len(biases) for _, biases in layers)]
    parts = [part.ravel() for layer in layers for part in layer]
    parameters = np.concatenate(parts, out=aligned_zeros(sum(map(len, parts))))
    return Network(sizes, tuple(activations), loss, parameters, history)


def _ordered_gains(gains: Tensors, network: Network) -> list[Floats]:
    ordered = [gains.get(f"{layer}.gain") for layer in range(network.n_layers)]
    result = [gain for gain in ordered if gain is not None]
    widths = [(width,) for width in network.sizes[1:]]
    if len(gains) != network.n_layers or [gain.shape for gain in result] != widths:
        raise ModelError("has gains that are not one number for each neuron")
    return result


def _json_object(metadata: Mapping[str, str], key: str) -> dict[str, Any]:
    try:
        value = json.loads(metadata.get(key, ""))
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise ModelError(f"has a broken {key} in its metadata")
    return value


def _names_in(architecture: Mapping[str, Any]) -> tuple[list[str], str]:
    activations, loss = architecture.get("activations"), architecture.get("loss")
    if not isinstance(activations, list) or not isinstance(loss, str):
        raise ModelError("has an architecture without the names of its activations and loss")
    return [str(name) for name in activations], loss
