"""Knobs: every key, the brush, the history, the file."""

import numpy as np
import pytest
from textual.binding import Binding
from textual.events import MouseMove

from nnviz.net import files
from nnviz.tui.screens.explore import ExploreScreen
from nnviz.tui.screens.knobs import KnobsScreen
from tests.tui.made import made_app, made_session, shown

KEYS = [
    key
    for binding in KnobsScreen.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
]


@pytest.fixture
def session():
    made = made_session()
    made.focus = (1, 3)
    return made


async def opened(pilot, app):
    await pilot.pause()
    await pilot.press("k")
    await pilot.pause()
    assert isinstance(app.screen, KnobsScreen)
    return app.screen


@pytest.mark.parametrize("key", KEYS)
async def test_every_key_does_something_without_harm(key, session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press(key)
        await pilot.pause()
        while not isinstance(app.screen, ExploreScreen):
            await pilot.press("escape")
            await pilot.pause()


async def test_plus_and_minus_turn_the_chosen_knob(session):
    app = made_app(session)
    network = session.network
    bias = float(network.biases[0][3])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, app)
        weight = float(network.weights[0][3, screen.cursor])
        await pilot.press("plus", "plus", "minus")
        await pilot.press("b", "right_square_bracket", "minus")
        await pilot.press("0")
        await pilot.pause()

        assert network.weights[0][3, screen.cursor] == pytest.approx(weight + 0.1, abs=1e-6)
        assert network.biases[0][3] == pytest.approx(bias - 1, abs=1e-6)
        assert network.gains[0][3] == 0

        await pilot.press("u", "u", "u", "u", "u")
        assert not session.edits.is_changed


async def test_a_typed_value_is_taken_and_nonsense_is_not(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press("b", "equals_sign", *"nan", "enter")
        await pilot.pause()
        assert "expected a number" in shown(app)

        await pilot.press("backspace", "backspace", "backspace", *"-2.5", "enter")
        await pilot.pause()

    assert session.network.biases[0][3] == -2.5


async def test_painting_with_keys_is_one_stroke(session):
    app = made_app(session)
    before = session.network.parameters.copy()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press("space", "right", "right", "down", "space")
        painted = session.network.weights[0][3].reshape(28, 28)[14, 14:17].tolist()
        await pilot.press("u")

    assert painted == [0.5, 0.5, 0.5]
    assert np.array_equal(session.network.parameters, before)


async def test_painting_with_the_mouse_leaves_the_brush_where_it_was_dragged(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press("z")
        await pilot.mouse_down("#picture", offset=(5, 4))
        for column in range(5, 10):
            await pilot._post_mouse_events(
                [MouseMove], widget="#picture", offset=(column, 4), button=1
            )
        await pilot.mouse_up("#picture", offset=(9, 4))
        await pilot.pause()
        row = session.network.weights[0][3].reshape(28, 28)[6]

    assert row[5:10].tolist() == [0.5] * 5
    assert np.count_nonzero(session.network.weights[0][3]) == 5


async def test_a_neuron_keeps_its_knobs_when_the_answer_goes_to_another():
    session = made_session()
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        turned = session.focus
        await pilot.press("b", "right_square_bracket", *["minus"] * 9)
        await pilot.pause()

    assert session.answer != turned[1]
    assert session.focus == turned
    assert session.network.biases[-1][turned[1]] < -5


async def test_the_accuracy_follows_what_is_turned(session):
    session.focus = (3, 0)
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, app)
        assert screen.accuracy == session.accuracy()

        await pilot.press("b", "right_square_bracket", *["plus"] * 30)
        await pilot.pause(0.3)

    assert screen.accuracy == pytest.approx(0.1)


async def test_saving_asks_for_a_name_and_warns_before_it_replaces(session, tmp_path):
    app = made_app(session)
    path = tmp_path / "mine.safetensors"
    async with app.run_test(size=(100, 24)) as pilot:
        screen = await opened(pilot, app)
        await pilot.press("plus", "s")
        await pilot.pause()
        field = app.screen.query_one("Input")
        field.value = str(path)
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is screen
        saved = files.load(path)

        await pilot.press("s")
        await pilot.pause()
        app.screen.query_one("Input").value = str(path)
        await pilot.press("enter")
        await pilot.pause()
        assert "exists: enter again replaces it" in shown(app)

    assert np.array_equal(saved.parameters, session.network.parameters)
    assert not session.edits.is_unsaved


async def test_edits_that_nobody_saved_are_saved_at_the_end(session, tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_state_dir", lambda *_args, **_options: str(tmp_path))
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press("plus")
        await pilot.pause()

    place = app.on_exit_save()

    assert np.array_equal(files.load(place).parameters, session.network.parameters)
    assert app.on_exit_save() is None
