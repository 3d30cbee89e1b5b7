"""The test card, by its keys."""

import pytest
from textual.binding import Binding

from nnviz.render.fidelity import COLORS, PALETTES, Fidelity
from nnviz.tui.screens.explore import ExploreScreen
from nnviz.tui.screens.keys import KeysScreen
from nnviz.tui.screens.test_card import TestCardScreen, claims_of
from nnviz.tui.terminal import Terminal
from nnviz.tui.widgets.scene_view import SceneView
from tests.tui.made import made_app, shown, until

pytestmark = pytest.mark.filterwarnings("default::ResourceWarning")
KEYS = [
    key
    for binding in TestCardScreen.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
]


@pytest.fixture
def app():
    return made_app()


async def opened(pilot):
    pilot.app.action_test_card()
    await until(pilot, lambda: "brightness" in shown(pilot.app))


@pytest.mark.parametrize("size", [(64, 20), (80, 24), (120, 40), (200, 60)])
async def test_everything_is_there_in_every_window(size, app):
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        text = shown(app)

    for word in ("colours", "glyphs", "half block", "brightness", *PALETTES):
        assert word in text
    assert size[1] < 24 or size[0] < 80 or "|1234567890|" in text


async def test_each_palette_is_drawn_in_its_own_colours(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("b")
        for palette in PALETTES:
            fidelity = app.screen.query_one(f"#{palette}", SceneView).fidelity
            assert fidelity == Fidelity(palette=palette, dark=False)


@pytest.mark.parametrize("key", KEYS)
async def test_every_key_does_something_without_harm(key, app):
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        before = app.fidelity
        await pilot.press(key)
        await pilot.pause()

        assert (app.fidelity != before) == (key in "cupb")
        assert isinstance(app.screen, TestCardScreen | KeysScreen | ExploreScreen)
        assert isinstance(app.screen, TestCardScreen) == (key in "cupb")


async def test_switches_go_round_and_leave_what_was_chosen(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press(*"c" * len(COLORS), *"p" * len(PALETTES), "u", "u", "b", "b")
        assert app.fidelity == Fidelity()
        await pilot.press("u", "escape")
        await pilot.pause()

        assert isinstance(app.screen, ExploreScreen)
        assert app.screen.views[0].fidelity == Fidelity(unicode=False)


async def test_nothing_but_ascii_is_left_of_the_pictures_in_ascii(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("u")
        await pilot.pause()

        for view in app.screen.query(SceneView):
            assert all(line.isascii() for line in view.scene.cells.lines())


def test_claims_give_the_reason_or_say_that_it_was_chosen():
    terminal = Terminal(
        colors="256",
        ssh=True,
        tmux=True,
        reasons={"colors": "TERM is xterm-256color", "unicode": "output is encoded as UTF-8"},
    )
    detected = claims_of(terminal, Fidelity(colors="256"))
    chosen = claims_of(terminal, Fidelity(colors="16", unicode=False))

    assert [claim.value for claim in detected] == ["256", "Unicode", "1 cell", "ssh and tmux"]
    assert detected[0].reason == "TERM is xterm-256color"
    assert [claim.reason for claim in chosen[:2]] == ["chosen here", "chosen here"]
