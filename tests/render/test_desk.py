"""Everything of the Draw screen has its place, whatever the window."""

import pytest

from nnviz.render.desk import SIDE, desk


def rectangles(places):
    """Return (top, left, bottom, right) of all that stands on the desk."""
    sheets = [sheet for sheet in (places.paper, places.received) if sheet is not None]
    found = [(sheet.top, sheet.left, sheet.bottom, sheet.right) for sheet in sheets]
    top, left = places.bars
    found.append((top, left, top + 10, left + places.bar_columns))
    top, left = places.answer
    found.append((top, left, top + 5 * places.answer_times, left + 6 * places.answer_times))
    return found


@pytest.mark.parametrize("width", range(64, 240, 3))
@pytest.mark.parametrize("rows", [19, 23, 31, 32, 39, 58, 59, 80])
def test_nothing_overlaps_or_leaves_the_window(rows, width):
    found = rectangles(desk(rows, width))

    for top, left, bottom, right in found:
        assert 1 <= top < bottom <= rows
        assert 0 <= left < right <= width
    for index, (top, left, bottom, right) in enumerate(found):
        for other in found[index + 1 :]:
            assert bottom <= other[0] or other[2] <= top or right <= other[1] or other[3] <= left


@pytest.mark.parametrize(("rows", "width", "times"), [(23, 80, 1), (39, 120, 2), (59, 200, 4)])
def test_the_paper_grows_with_the_window(rows, width, times):
    places = desk(rows, width)

    assert places.paper.times == times
    assert places.received is not None


def test_each_cell_of_the_paper_is_two_pixels():
    paper = desk(23, 80).paper

    assert paper.pixel_at(paper.top + 1, paper.left + 1) == (0, 0)
    assert paper.pixel_at(paper.bottom - 1, paper.right - 1) == (SIDE, SIDE)
    assert paper.pixel_at(paper.top + 1.5, paper.left + 1.5) == (1, 0.5)
    assert paper.rounding == 2


def test_a_frame_belongs_to_its_sheet():
    paper = desk(39, 120).paper

    assert paper.holds(paper.top, paper.left)
    assert paper.holds(paper.bottom - 1, paper.right - 1)
    assert not paper.holds(paper.bottom, paper.left)
    assert not paper.holds(paper.top, paper.right)
