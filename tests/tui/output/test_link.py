import pytest

from nnviz.tui.output.link import QUERY, Link


class Clock:
    """Time that passes when told so."""

    now = 100.0

    def __call__(self):
        """Tell the time."""
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def link(clock):
    return Link(clock)


def exchange(link, clock, rtt_s):
    link.sent()
    clock.now += rtt_s
    link.answered()


def test_the_first_frame_goes_at_once_and_asks(link):
    assert link.wait_s() == 0
    assert link.sent() == QUERY
    assert link.outstanding == 1


def test_before_the_first_answer_there_are_ten_frames_a_second(link, clock):
    link.sent()
    assert link.wait_s() == pytest.approx(0.1)
    clock.now += 0.1
    assert link.wait_s() == 0


def test_a_terminal_that_answers_gets_frames_without_delay(link, clock):
    exchange(link, clock, 0.001)
    assert link.answering
    assert link.wait_s() == 0


@pytest.mark.parametrize(("rtt_s", "window"), [(0.001, 2), (0.08, 2), (0.2, 3), (0.4, 4)])
def test_more_frames_are_under_way_on_longer_ways(link, clock, rtt_s, window):
    exchange(link, clock, rtt_s)
    for _ in range(window):
        assert link.wait_s() == 0
        link.sent()
    assert link.wait_s() > 0


def test_one_alone_is_under_way_where_answers_are_late(link, clock):
    exchange(link, clock, 0.05)
    for _ in range(20):
        exchange(link, clock, 0.3)
    link.sent()
    assert link.wait_s() > 0


def test_an_answer_makes_room(link, clock):
    exchange(link, clock, 0.001)
    link.sent()
    link.sent()
    link.answered()
    assert link.wait_s() == 0


def test_without_answers_for_a_second_it_goes_on_slowly(link, clock):
    exchange(link, clock, 0.001)
    link.sent()
    link.sent()
    assert link.wait_s() == pytest.approx(1.0)
    clock.now += 1.0
    assert link.wait_s() == 0
    assert not link.answering
    link.sent()
    assert link.wait_s() == pytest.approx(1.0)


def test_answers_that_return_are_noticed(link, clock):
    exchange(link, clock, 0.001)
    link.sent()
    link.sent()
    clock.now += 2
    link.wait_s()
    link.answered()
    assert link.answering


def test_the_round_trip_is_measured(link, clock):
    assert link.rtt_s is None
    exchange(link, clock, 0.08)
    assert link.rtt_s == pytest.approx(0.08)


def test_an_answer_nobody_asked_for_changes_nothing(link):
    link.answered()
    assert not link.answering
    assert link.outstanding == 0


def test_a_mute_terminal_does_not_fill_the_memory(link):
    for _ in range(1000):
        link.sent()
    assert link.outstanding < 100


def test_after_a_reset_nothing_is_expected(link, clock):
    exchange(link, clock, 0.001)
    link.sent()
    link.reset()
    assert link.outstanding == 0
    assert not link.answering


def test_an_answer_may_come_while_the_wait_is_worked_out():
    class AnsweredMeanwhile(Link):
        @property
        def window(self):
            self.answered()
            return 1

    link = AnsweredMeanwhile()
    link.answering = True
    link.sent()

    assert 0 < link.wait_s() <= 1
    assert link.outstanding == 0
