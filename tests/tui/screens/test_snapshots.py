"""Whole screens as text, compared with files that a person has looked at.

`UPDATE_SNAPSHOTS=1 python -m pytest -n0 tests/tui/screens/test_snapshots.py` writes them anew.
"""

import os
from pathlib import Path

import pytest

from nnviz.data import handwriting
from nnviz.net import zoo
from nnviz.tui.session import Session
from tests.tui.made import made_app, shown

FOLDER = Path(__file__).with_name("snapshots")
SCREENS = {
    "explore-80x24": ((80, 24), ""),
    "explore-120x40": ((120, 40), "left left"),
    "explore-why-120x40": ((120, 40), "w"),
    "explore-lens-80x24": ((80, 24), "left left enter x"),
    "explore-pixel-100x30": ((100, 30), "left left left"),
    "knobs-80x24": ((80, 24), "left left k plus"),
    "draw-80x24": ((80, 24), "d space right right down"),
    "explain-80x24": ((80, 24), "e"),
    "keys-120x40": ((120, 40), "question_mark"),
}


@pytest.mark.parametrize("name", SCREENS)
async def test_the_screen_is_as_it_was_looked_at(name):
    size, keys = SCREENS[name]
    session = Session(zoo.load("3b1b"), "3b1b", handwriting.embedded(), 8)
    app = made_app(session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys.split():
            await pilot.press(key)
        await pilot.pause(0.3)
        lines = [line.rstrip() for line in shown(app).splitlines()]

    path = FOLDER / f"{name}.txt"
    text = "\n".join(lines) + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
