import pytest

from tests.benchmarks.programs import UnseenScreen

CURSOR, DEVICE = "\x1b[6n", "\x1b[c"


@pytest.mark.parametrize(
    ("pieces", "answers"),
    [
        ((f"a{CURSOR}b{DEVICE}",), ["\x1b[1;1R", "\x1b[?62;22c"]),
        (("a\x1b[", "6n"), ["\x1b[1;1R"]),
        ((CURSOR[:1], CURSOR[1:] + CURSOR[:3], CURSOR[3:]), ["\x1b[1;1R"] * 2),
        ((CURSOR, "nothing", "more"), ["\x1b[1;1R"]),
        (("\x1b[6", "m", "n"), []),
    ],
)
def test_each_question_is_answered_once_however_it_is_cut(pieces, answers):
    screen = UnseenScreen()
    for piece in pieces:
        screen.show(piece)

    assert screen.answers == "".join(answers)
