"""What a person may type where one thing is asked for."""

import pytest
from textual.widgets import Input, Static

from nnviz.render.fidelity import Fidelity
from nnviz.tui.app import ExploreApp, Opening
from nnviz.tui.screens.ask import AskScreen
from nnviz.tui.terminal import Terminal
from tests.tui.made import made_app, made_session, shown


async def answered(app, keys, text):
    """Answer `text` to the question that `keys` lead to; return what is then said."""
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        asking = app.screen
        assert isinstance(asking, AskScreen)
        asking.query_one(Input).value = text
        await pilot.press("enter")
        await pilot.pause()
        if app.screen is asking:
            return str(asking.query_one("#complaint", Static).content)
        await pilot.pause(0.1)
        return " ".join(notification.message for notification in app._notifications)


@pytest.mark.parametrize("text", ["60", "-1", "--5", "9" * 5000, "[/x]", "[bold", "1.5", "²"])
async def test_what_is_no_digit_of_these_is_said_and_asked_again(text):
    assert "expected a number from 0 to 59" in await answered(made_app(), "g", text)


@pytest.mark.parametrize("text", ["7", "#7", "07"])
async def test_a_number_leads_to_its_digit(text):
    session = made_session()
    await answered(made_app(session), "g", text)
    assert session.index == 7


@pytest.mark.parametrize("text", ["nan", "inf", "1e7", "[/x]", "much"])
async def test_what_is_no_value_is_said_and_asked_again(text):
    page = await answered(made_app(), ["k", "equals_sign"], text)
    assert "expected a number from -1e6 to 1e6" in page


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("~nosuchuser/a.safetensors", "there is no folder"),
        ("x" * 300 + ".safetensors", "File name too long"),
        ("a\0b.safetensors", "cannot be written"),
        ("[/x].safetensors", "there is no folder"),
        ("mine.npz", "expected a name that ends in .safetensors"),
    ],
)
async def test_where_nothing_can_be_saved_is_said_and_asked_again(
    text, reason, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert reason in await answered(made_app(), "ks", text)


async def test_brackets_in_a_name_are_a_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "saved: nnviz" in await answered(made_app(), "ks", "[b]x[c].safetensors")
    assert (tmp_path / "[b]x[c].safetensors").exists()


async def test_brackets_in_the_name_of_what_is_opened_are_shown():
    class NeverOpened(ExploreApp):
        def open(self):
            """Stay."""

    app = NeverOpened(Opening("nets/[/v2].safetensors"), Terminal(), Fidelity(), render="plain")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "opening nets/[/v2].safetensors" in shown(app)
