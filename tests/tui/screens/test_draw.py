"""Draw, by its keys and its mouse."""

import numpy as np
import pytest
from textual import events
from textual.binding import Binding

from nnviz.data.prepare import as_mnist
from nnviz.render.fidelity import Fidelity
from nnviz.tui.canvas import FINE
from nnviz.tui.screens.draw import DrawScreen
from nnviz.tui.screens.explain import ExplainScreen
from nnviz.tui.screens.explore import ExploreScreen
from nnviz.tui.screens.keys import KeysScreen
from tests.tui.made import made_app, made_session, shown

pytestmark = pytest.mark.filterwarnings("default::ResourceWarning")
INVITATION = "draw a digit: hold the mouse, or move with the arrows and press space"
KEYS = [
    key
    for binding in DrawScreen.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
]


@pytest.fixture
def session():
    return made_session()


def stroke(pilot, *places, button=1):
    """Press at the first (column, row), drag over the others and release."""
    view = pilot.app.screen.view
    kinds = [events.MouseDown, *[events.MouseMove] * (len(places) - 1), events.MouseUp]
    for kind, (x, y) in zip(kinds, [*places, places[-1]], strict=True):
        view.post_message(
            kind(view, x, y, 0, 0, button, shift=False, meta=False, ctrl=False, screen_x=x)
        )


def inked_rows(session):
    """Return the first and the last row of pixels with ink in their middle."""
    middle = session.pen.canvas.ink[FINE // 2 :: FINE]
    rows = np.flatnonzero((middle > 0.5).any(axis=1))
    return int(rows[0]), int(rows[-1])


@pytest.mark.parametrize("size", [(64, 20), (80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize("fidelity", [Fidelity(), Fidelity(colors="none", unicode=False)])
async def test_an_empty_paper_says_what_to_do_and_ink_is_answered(size, fidelity, session):
    app = made_app(session, fidelity=fidelity)
    async with app.run_test(size=size) as pilot:
        await pilot.press("d")
        await pilot.pause()
        before = shown(app)
        await pilot.press("space", "down", "down", "space")
        await pilot.pause()
        after = shown(app)

    output = session.network.forward(as_mnist(session.pen.canvas.ink).reshape(-1) / np.float32(255))
    assert INVITATION[: size[0] - 1] in before
    assert "reads" not in before
    assert f"reads {output.argmax()} {100 * output.max():.1f} %" in after
    assert INVITATION not in after


@pytest.mark.parametrize("key", KEYS)
async def test_every_key_does_something_without_harm(key, session):
    """The drawing is still there after the key, or comes back by undo."""
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "space", "down", "space")
        await pilot.press(key)
        await pilot.pause()
        if isinstance(app.screen, ExplainScreen | KeysScreen):
            await pilot.press("escape")
        elif isinstance(app.screen, ExploreScreen):
            await pilot.press("d")
        if key in {"u", "c"}:
            await pilot.press("y" if key == "u" else "u")
        await pilot.pause()

        assert isinstance(app.screen, DrawScreen)
        assert not session.pen.canvas.is_empty


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (("up", "left"), (13, 13)),
        (("k", "h"), (13, 13)),
        (("down", "right"), (15, 15)),
        (("j", "l"), (15, 15)),
        (("shift+up", "shift+left"), (10, 10)),
        (("K", "H"), (10, 10)),
        (("J", "L"), (18, 18)),
        (("shift+down", "shift+right"), (18, 18)),
    ],
)
async def test_keys_move_the_pen(keys, place, session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", *keys)
        await pilot.pause()

        assert (int(session.pen.place.row), int(session.pen.place.column)) == place
        assert session.pen.canvas.is_empty


async def test_tools_are_named_under_the_paper(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        notes = []
        for keys in (("d",), ("space",), ("e",), ("space", "]", "full_stop"), ("[", "comma", "[")):
            await pilot.press(*keys)
            await pilot.pause()
            notes.append(shown(app).splitlines()[16][:30].strip("╰╯─ "))

    assert notes == [
        "pen up, 2.5 px",
        "pen down, 2.5 px",
        "eraser down, 2.5 px",
        "eraser up, 3.5 px",
        "eraser up, 2 px",
    ]


async def test_the_mouse_draws_where_it_is_and_the_right_button_erases(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        stroke(pilot, (5, 4), (10, 4), (20, 4))
        await pilot.pause()
        drawn = session.pen.canvas.ink.copy()
        rows = inked_rows(session)
        stroke(pilot, (5, 4), (20, 4), button=3)
        await pilot.pause()

        assert rows == (4, 5)
        assert np.flatnonzero(drawn.max(axis=0) > 0.5)[[0, -1]] // FINE == pytest.approx([3, 20])
        assert session.pen.canvas.is_empty
        assert INVITATION in shown(app)


async def test_a_terminal_that_reports_pixels_draws_to_the_half_cell(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "[", "[", "[")
        await pilot.pause()
        stroke(pilot, (5.5, 4.25), (20.5, 4.25))
        await pilot.pause()

        assert inked_rows(session) == (4, 4)


async def test_a_stroke_may_leave_the_paper_and_come_back(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        stroke(pilot, (25, 4), (70, 4), (70, 12), (25, 12))
        await pilot.pause()

        assert inked_rows(session) == (4, 21)
        await pilot.press("u")
        assert session.pen.canvas.is_empty


async def test_a_press_beside_the_paper_draws_nothing(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        stroke(pilot, (40, 4), (10, 4))
        await pilot.pause()

        assert session.pen.canvas.is_empty


async def test_enter_takes_what_the_network_receives_into_explore(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "space", "J", "K", "space")
        await pilot.press("enter")
        await pilot.pause()

        assert isinstance(app.screen, ExploreScreen)
        assert np.array_equal(session.drawing, as_mnist(session.pen.canvas.ink))
        assert "your drawing" in shown(app)


async def test_an_empty_paper_is_not_taken(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "enter")
        await pilot.pause()

        assert isinstance(app.screen, DrawScreen)
        assert session.drawing is None


async def test_leaving_keeps_the_drawing_and_its_history_for_the_next_time(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "space", "J", "escape")
        await pilot.pause()
        assert session.drawing is None
        await pilot.press("n", "d")
        await pilot.pause()

        assert "reads" in shown(app).splitlines()[0]
        assert not session.pen.is_down
        await pilot.press("u")
        assert session.pen.canvas.is_empty


async def test_explain_speaks_of_the_drawing_not_of_the_digit_in_explore(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "space", "J", "K", "space")
        await pilot.pause()
        percent = {line[60:].strip() for line in shown(app).splitlines()[7:17]}
        await pilot.click("#draw", offset=(70, 9), button=3)
        await pilot.pause()
        text = shown(app)

    value = next(line.split()[-1] for line in percent if line.startswith("2"))
    assert f"class 2: {value} %" in text


async def test_another_fidelity_draws_the_same_in_another_way(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "space", "J", "space")
        app.action_swap_unicode()
        await pilot.pause()

        lines = app.screen.view.scene.cells.lines()
        assert all(line.isascii() for line in lines)
        assert any("#" in line for line in lines[1:16])


async def test_a_burst_of_movements_is_drawn_at_once(session):
    app = made_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        view = app.screen.view
        drawn: list[object] = []
        view.show = drawn.append
        stroke(pilot, *[(3 + step % 24, 3 + step // 24) for step in range(150)])
        await pilot.pause()

    assert 1 <= len(drawn) < 30
