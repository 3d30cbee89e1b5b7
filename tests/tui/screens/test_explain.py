"""Explain reaches everything that is on a screen."""

import pytest

from nnviz.render.scene import Element, Zone
from nnviz.tui.values import VALUES, value_now
from tests.tui.made import made_app, made_session, shown


@pytest.mark.parametrize("element", Element)
@pytest.mark.parametrize("layer", [0, 1, 3])
def test_every_element_has_a_value(element, layer):
    session = made_session()
    zone = Zone(element, 0, 0, 1, 1, layer, 2)

    assert set(VALUES) == set(Element)
    assert any(character.isdigit() for character in value_now(session, zone))


async def test_explain_begins_with_the_focus_and_tab_walks_through_the_screen():
    session = made_session()
    session.focus = (1, 4)
    app = made_app(session)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        first = shown(app)
        titles = set()
        for _ in app.screen.places:
            await pilot.press("tab")
            await pilot.pause()
            titles.add(app.screen.query_one(".card").border_title)

    assert "hidden layer 1, neuron 4: a = " in first
    assert {"digit", "pixel", "link", "answer", "probability", "bias", "weights"} <= titles


async def test_a_right_click_explains_what_is_under_it():
    app = made_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        await pilot.click("#status", offset=(3, 0), button=3)
        await pilot.pause()

        assert app.screen.query_one(".card").border_title == "digit"


async def test_the_mark_is_gone_when_the_sheet_is():
    app = made_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        views = app.screen.views
        before = [view.scene.cells.attributes.copy() for view in views]
        await pilot.press("e", "tab", "escape")
        await pilot.pause()

        for view, attributes in zip(views, before, strict=True):
            assert (view.scene.cells.attributes == attributes).all()


async def test_the_window_may_change_its_size_under_an_explanation():
    app = made_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        for _ in app.screen.places:
            await pilot.press("shift+tab")
            await pilot.resize_terminal(80, 24)
            await pilot.pause()
            await pilot.resize_terminal(120, 40)
            await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.press("tab")
        await pilot.pause()
        view, zone = app.screen.places[app.screen.at % len(app.screen.places)]

    assert zone in view.scene.zones


def test_the_weights_of_a_pixel_are_those_out_of_it():
    session = made_session()
    session.focus = (0, 300)
    out = session.network.weights[0][:, 300]

    value = value_now(session, Zone(Element.WEIGHTS, 0, 0, 1, 1))

    assert value == f"16 weights from {out.min():+.3f} to {out.max():+.3f}"
