import pytest

from nnviz.tui.output import pacing
from nnviz.tui.output.pacing import FrameClock


class Timer:
    """Fires when told so."""

    def __init__(self, interval, tick):
        self.interval, self.tick, self.stopped = interval, tick, False

    def stop(self):
        """Fire no more."""
        self.stopped = True


class App:
    """Has timers that never fire by themselves and a terminal that is full when told so."""

    def __init__(self):
        self.congested = False
        self.timers = []

    def set_interval(self, interval, tick):
        """Remember a timer."""
        self.timers.append(Timer(interval, tick))
        return self.timers[-1]


@pytest.fixture
def now(monkeypatch):
    time = [100.0]
    monkeypatch.setattr(pacing, "monotonic", lambda: time[0])
    return time


@pytest.fixture
def app():
    return App()


@pytest.fixture
def clock(app, now):  # noqa: ARG001 - the clock reads it
    return FrameClock(app, 30)


def run(app, now, seconds):
    """Let the timer fire as often as it would."""
    end = now[0] + seconds
    while now[0] < end:
        timer = app.timers[-1]
        now[0] += timer.interval
        timer.tick()


def test_nothing_runs_without_subscribers(app, clock):
    assert not clock.running
    assert not app.timers


def test_subscribers_learn_how_much_time_has_passed(app, now, clock):
    heard: list[float] = []
    clock.subscribe(heard.append)
    run(app, now, 0.1)
    assert heard == pytest.approx([1 / 30] * len(heard), rel=0.01)
    assert len(heard) >= 3


def test_subscribing_twice_calls_once(app, now, clock):
    heard: list[float] = []
    clock.subscribe(heard.append)
    clock.subscribe(heard.append)
    run(app, now, 0.01)
    assert len(heard) == 1


def test_the_last_to_leave_stops_the_clock(app, clock):
    clock.subscribe(print)
    clock.unsubscribe(print)
    clock.unsubscribe(print)
    assert not clock.running
    assert app.timers[-1].stopped


def test_every_reason_to_pause_must_go(clock):
    clock.subscribe(print)
    clock.pause("blurred")
    clock.pause("user")
    clock.resume("blurred")
    assert not clock.running
    clock.resume("user")
    assert clock.running


def test_a_full_terminal_is_not_drawn_for(app, now, clock):
    heard: list[float] = []
    clock.subscribe(heard.append)
    app.congested = True
    run(app, now, 0.5)
    assert not heard


def test_what_was_left_out_is_drawn_as_soon_as_there_is_room(app, now, clock):
    heard: list[float] = []
    clock.subscribe(heard.append)
    app.congested = True
    run(app, now, 0.05)
    clock.catch_up()
    assert not heard
    app.congested = False
    clock.catch_up()
    clock.catch_up()
    assert len(heard) == 1


def test_no_leap_after_a_long_stall(app, now, clock):
    heard: list[float] = []
    clock.subscribe(heard.append)
    now[0] += 60
    run(app, now, 0.01)
    assert heard[0] <= 0.25


def test_it_slows_down_for_a_slow_terminal_and_recovers(app, now, clock):
    clock.subscribe(lambda _dt_s: None)
    app.congested = True
    run(app, now, 5)
    assert clock.fps == 7.5
    app.congested = False
    run(app, now, 20)
    assert clock.fps == 30
    assert clock.drawn_fps == pytest.approx(30, rel=0.05)
