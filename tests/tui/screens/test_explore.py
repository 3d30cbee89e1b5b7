"""Explore, by its keys and its mouse."""

import asyncio

import pytest
from textual.binding import Binding

from nnviz.net.network import Network
from nnviz.tui.screens.draw import DrawScreen
from nnviz.tui.screens.explain import ExplainScreen
from nnviz.tui.screens.explore import ExploreScreen
from nnviz.tui.screens.keys import KeysScreen
from nnviz.tui.screens.knobs import KnobsScreen
from nnviz.tui.screens.too_small import TooSmallScreen
from nnviz.tui.session import Session
from tests.tui.made import made_app, made_digits, made_session, shown

pytestmark = pytest.mark.filterwarnings("default::ResourceWarning")
KEYS = [
    key
    for binding in ExploreScreen.BINDINGS
    if isinstance(binding, Binding) and binding.action != "app.quit"
    for key in binding.key.split(",")
]


@pytest.fixture
def session():
    return made_session()


@pytest.mark.parametrize("size", [(64, 20), (80, 24), (120, 40), (200, 60)])
async def test_the_digit_its_label_and_every_class_are_on_the_screen(size, session):
    app = made_app(session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = shown(app)

    assert "#0 of 60 made digits  label 0  reads" in text
    assert all(f" {k} " in text or f" {k}*" in text for k in range(10))
    assert size[1] < 24 or "z = " in text


@pytest.mark.parametrize("key", KEYS)
async def test_every_key_does_something_without_harm(key, session):
    """The screen still answers after the key, whatever it opened."""
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        if not isinstance(app.screen, ExploreScreen):
            await pilot.press("escape")
            await pilot.pause()
        await pilot.press("n")
        await pilot.pause()

        assert isinstance(app.screen, ExploreScreen)


async def test_keys_find_digits(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        found = []
        for key in ("n", "pagedown", "p", "pageup", "end", "home", "7", "7"):
            await pilot.press(key)
            found.append(session.index)
        await pilot.press("m")
        misread = session.index

    assert found == [1, 11, 10, 0, 59, 0, 7, 17]
    assert session.answer != session.digits.labels[misread]


async def test_going_to_a_number_refuses_what_is_not_there(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("g", "9", "9", "enter")
        await pilot.pause()
        assert "expected a number from 0 to 59" in shown(app)

        await pilot.press("backspace", "backspace", "4", "2", "enter")
        await pilot.pause()

    assert session.index == 42


async def test_random_goes_to_another_digit(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("r")

    assert session.index != 0


async def test_arrows_walk_from_the_answer_to_the_pixels_and_back(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        layers = []
        for key in ("left", "left", "left"):
            await pilot.press(key)
            layers.append(session.focus[0])
        inked = session.pixels[session.focus[1]]
        while session.focus[0] == 0:
            await pilot.press("right")
        for key in ("right", "right", "right"):
            await pilot.press(key)
            layers.append(session.focus[0])
        before = session.focus[1]
        await pilot.press("up")
        after = session.focus[1]
        await pilot.press("a")

    assert layers == [2, 1, 0, 2, 3, 3]
    assert inked > 0
    assert after == before - 1
    assert session.focus == (3, session.answer)


async def test_a_click_chooses_a_neuron_and_the_lens_tells_of_it(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        place = app.screen._picture.arrangement.place(1)
        row, column = place.corner(5)
        await pilot.click("#flow", offset=(column, 1 + row // 2))
        await pilot.pause()
        text = shown(app)

    assert session.focus == (1, 5)
    assert "hidden layer 1, neuron 5 (0 to 15)" in text


async def test_why_needs_room_and_takes_it(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("w")
        await pilot.pause()
        why = shown(app)
        await pilot.press("escape")
        await pilot.pause()
        flow = shown(app)

    assert "the answer" in why
    assert "(blank picture)" in why
    assert "pixels 784" in flow


async def test_the_lens_turns_between_weights_and_weight_x_input(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        before = shown(app)
        await pilot.press("x")
        await pilot.pause()
        after = shown(app)

    assert "weights" in before
    assert "weight x input" in after


@pytest.mark.parametrize(
    ("key", "screen"),
    [
        ("d", DrawScreen),
        ("k", KnobsScreen),
        ("e", ExplainScreen),
        ("question_mark", KeysScreen),
    ],
)
async def test_screens_open_and_escape_comes_back(key, screen, session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, screen)

        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ExploreScreen)


async def test_the_list_of_keys_names_every_key():
    app = made_app()
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        text = shown(app)

    tooltips = [
        binding.tooltip for binding in ExploreScreen.BINDINGS if isinstance(binding, Binding)
    ]
    assert all(tooltip in text for tooltip in tooltips)


async def test_a_digit_travels_and_arrives():
    app = made_app(animation=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert screen.journey.playing
        started = screen.journey.time

        await pilot.pause(0.4)
        assert screen.journey.time > started

        screen.journey.time = 2.99
        await pilot.pause(0.3)
        assert not screen.journey.playing
        assert not app.clock.running


@pytest.mark.parametrize("key", ["f", "space", "o"])
async def test_where_nothing_moves_by_itself_a_key_still_lets_the_digit_travel(key):
    app = made_app(animation=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(key)
        assert app.screen.journey.playing
        app.screen.journey.time = 2.99
        await pilot.pause(0.3)

        assert app.screen.journey.time == 3
        assert not app.clock.running


async def test_an_arrow_that_comes_before_the_first_picture_does_no_harm(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)):
        for _ in range(1000):
            await asyncio.sleep(0)
            if isinstance(app.screen, ExploreScreen) and app.screen.is_mounted:
                break
        assert app.screen.query_one("#flow").scene.cells.height == 0
        app.screen.action_walk(0, -1)


async def test_arrows_walk_alike_with_the_lens_alone(session):
    session.focus = (1, 3)
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("down")

    assert session.focus == (1, 4)


@pytest.mark.parametrize("n_outputs", [1, 2, 40])
async def test_other_numbers_of_outputs_than_ten_do_no_harm(n_outputs):
    network = Network.create((784, 5, n_outputs), loss="mse")
    app = made_app(Session(network, "made", made_digits()))
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ["w", "e", "escape", "enter", "a", "k", "b", "plus", "escape", "d", "space"]:
            await pilot.press(key)
            await pilot.pause()
        await pilot.press("right", "down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ExploreScreen)


async def test_a_small_window_says_so_and_recovers(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.resize_terminal(50, 12)
        await pilot.pause()
        assert isinstance(app.screen, TooSmallScreen)
        assert "this window is 50 x 12" in shown(app)

        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert isinstance(app.screen, ExploreScreen)
        assert "#0 of 60" in shown(app)


async def test_changing_the_look_redraws_every_picture():
    app = made_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "▀" in shown(app)

        app.action_swap_unicode()
        await pilot.pause()

        flow = app.screen.query_one("#flow")
        assert "".join(flow.scene.cells.lines()).isascii()


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (20, 8), (80, 6), (80, 9), (63, 19)])
@pytest.mark.parametrize("key", ["n", "w", "d", "k", "e", "question_mark", "g"])
async def test_any_screen_survives_any_window_and_comes_back(size, key, session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        opened = app.screen
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert isinstance(app.screen, TooSmallScreen)

        await pilot.resize_terminal(90, 30)
        await pilot.pause()
        assert app.screen is opened


@pytest.mark.parametrize("size", [(20, 5), (80, 6)])
async def test_a_window_that_is_too_small_from_the_start_says_so(size):
    app = made_app()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, TooSmallScreen)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "#0 of 60" in shown(app)
