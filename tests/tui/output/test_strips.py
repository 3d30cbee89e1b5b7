import pytest
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import Monochrome
from textual.strip import Strip

from nnviz.tui.output.strips import CellStrip, cells_of, cells_of_text, crop_cells
from tests.tui.output.emulator import Emulator

RUNS = [("ab▀", Style.parse("#ff0000 on #00ff00")), ("  ", Style.null()), ("漢x", Style(bold=True))]


def ordinary(runs):
    return Strip([Segment(text, style) for text, style in runs])


def fresh_runs():
    """Styles remember their codes for the first colour system they were written in."""
    return [(text, style.copy()) for text, style in RUNS]


def console(system):
    """A console of which a strip reads nothing but the colours."""
    made = Console()
    made._color_system = system
    return made


@pytest.mark.parametrize("system", list(ColorSystem))
def test_the_cells_are_those_of_an_ordinary_strip(system):
    runs = fresh_runs()
    assert cells_of(CellStrip(lambda: runs), system) == cells_of(ordinary(runs), system)


@pytest.mark.parametrize("system", list(ColorSystem))
def test_rendered_it_looks_like_an_ordinary_strip(system):
    fast, slow = Emulator(10, 1), Emulator(10, 1)
    fast.show(CellStrip(fresh_runs).render(console(system)))
    slow.show(ordinary(fresh_runs()).render(console(system)))
    assert fast.looks == slow.looks


def test_it_is_as_wide_as_its_text():
    assert CellStrip(lambda: RUNS).cell_length == 8


@pytest.mark.parametrize(
    "use",
    [
        lambda strip: strip.crop(1, 7),
        lambda strip: strip.divide([3, 6, 8])[1],
        lambda strip: strip.apply_filter(Monochrome(), Color(0, 0, 0)),
        lambda strip: strip.apply_style(Style(italic=True)),
        lambda strip: strip.adjust_cell_length(12, Style.null()),
        lambda strip: strip.simplify(),
        lambda strip: Strip.join([strip, strip]),
        lambda strip: strip.text_align(20, "center"),
    ],
)
def test_whatever_textual_asks_of_a_strip_it_can_do(use):
    assert list(use(CellStrip(lambda: RUNS))) == list(use(ordinary(RUNS)))


def test_undivided_it_stays_as_fast():
    strip = CellStrip(lambda: RUNS)
    assert strip.crop(0, 8) is strip


def test_an_unknown_attribute_is_an_ordinary_error():
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(CellStrip(lambda: RUNS), "nonsense")  # noqa: B009 - a name that mypy would refuse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aé", ["a", "é"]),
        ("e\u0301x", ["e\u0301", "x"]),
        ("漢", ["漢", ""]),
        ("👩\u200d🚀!", ["👩\u200d🚀", "", "!"]),
        ("❤\ufe0f", ["❤\ufe0f", ""]),
        ("a\x07b", ["a", "b"]),
    ],
)
def test_text_is_divided_as_the_terminal_will(text, expected):
    assert [character for character, _ in cells_of_text(text, "")] == expected


def test_links_are_part_of_a_style():
    ((_, style),) = cells_of(ordinary([("a", Style(link="http://x"))]), ColorSystem.TRUECOLOR)
    assert style.endswith(";http://x")


def test_cropping_never_halves_a_wide_character():
    assert crop_cells(cells_of_text("a漢b", "7"), 2) == [("a", "7"), (" ", "7")]
    assert crop_cells(cells_of_text("ab", ""), 0) == []
