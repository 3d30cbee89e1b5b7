import numpy as np
import pytest

from nnviz.render.fidelity import Fidelity
from nnviz.render.flow import Flow, n_links
from nnviz.render.links import strongest
from nnviz.render.neuron import NeuronView
from nnviz.render.scene import Element
from nnviz.render.status import Status
from nnviz.render.still import MIN_WIDTH, still_scene

PLAIN = Fidelity(colors="none", unicode=False)
STATUS = Status(
    index=3,
    n_digits=10_000,
    data_name="MNIST test",
    label=7,
    answer=7,
    confidence=0.9,
    network="small 784-4-10",
    accuracy=None,
    n_scored=0,
)


@pytest.fixture
def flow() -> Flow:
    rng = np.random.default_rng(0)
    layers = tuple(rng.random(n, np.float32) for n in (784, 4, 10))
    weights = [rng.standard_normal((n, m), np.float32) for n, m in ((4, 784), (10, 4))]
    return Flow(
        activations=layers,
        functions=("sigmoid", "softmax"),
        links=tuple(strongest(w, a, 20) for w, a in zip(weights, layers, strict=False)),
        names=("pixels", "hidden 1", "answer"),
        classes=tuple("0123456789"),
    )


@pytest.fixture
def view(flow: Flow) -> NeuronView:
    return NeuronView(
        title="output layer, neuron 7 of 10",
        layer=2,
        neuron=7,
        function="softmax",
        weights=np.array([1, -2, 3, -4], np.float32),
        inputs=flow.activations[1],
        bias=0.5,
        gain=1.0,
        a=0.9,
        source=lambda neuron: f"hidden 1 #{neuron}",
    )


def test_the_status_is_above_the_flow(flow: Flow) -> None:
    lines = still_scene(STATUS, flow, None, 80, PLAIN).cells.lines()
    assert len(lines) == 18
    assert lines[0].startswith(" #3 of 10,000 MNIST test  label 7  reads 7 90.0 % right")
    assert lines[1].startswith("pixels 784")
    assert "answer 10" in lines[1]


def test_everything_has_arrived(flow: Flow) -> None:
    lines = still_scene(STATUS, flow, None, 80, PLAIN).cells.lines()
    percents = [f"{100 * value:.1f}" for value in flow.activations[-1]]
    assert [
        line.split()[-1] for line in lines if line.split()[-1:] and "." in line[70:]
    ] == percents


def test_a_neuron_is_below_with_nothing_blank_after_it(flow: Flow, view: NeuronView) -> None:
    scene = still_scene(STATUS, flow, view, 80, PLAIN)
    lines = scene.cells.lines()
    assert "output layer, neuron 7 of 10" in lines[19]
    assert lines[18].strip() == ""
    assert lines[-1].strip()


def test_zones_lie_where_their_pictures_are(flow: Flow, view: NeuronView) -> None:
    scene = still_scene(STATUS, flow, view, 80, PLAIN)
    hits = {zone.element for zone in scene.zones}
    assert {Element.DIGIT, Element.PIXEL, Element.OUTPUT, Element.WEIGHTS, Element.BIAS} <= hits
    [bias] = [zone for zone in scene.zones if zone.element is Element.BIAS]
    text = scene.cells.line(bias.top)[bias.left : bias.left + bias.width]
    assert text == "+ 0.500 (bias)"


@pytest.mark.parametrize("width", [1, MIN_WIDTH, 80, 119, 120, 200])
def test_every_width_is_kept_down_to_the_least(flow: Flow, view: NeuronView, width: int) -> None:
    cells = still_scene(STATUS, flow, view, width, Fidelity()).cells
    assert cells.width == max(width, MIN_WIDTH)


def test_wide_pictures_are_large(flow: Flow) -> None:
    small = still_scene(STATUS, flow, None, 119, PLAIN).cells
    large = still_scene(STATUS, flow, None, 120, PLAIN).cells
    assert (small.height, large.height) == (18, 30)


def test_wide_pictures_have_more_links() -> None:
    assert n_links(20) == n_links(60) < n_links(200)
