"""The journey of the activation takes its time, or none."""

from nnviz.tui.animation import SPEEDS, TRANSITIONS_PER_S, USUAL, Journey


def test_a_digit_arrives_after_its_transitions_and_time_stops():
    journey = Journey(3)
    journey.start()

    journey.advance(2.9 / TRANSITIONS_PER_S)
    assert journey.playing
    journey.advance(1.0)

    assert (journey.time, journey.playing) == (3.0, False)


def test_switched_off_the_answer_is_there_at_once_but_replay_still_travels():
    journey = Journey(3, enabled=False)
    journey.start()
    assert (journey.time, journey.playing) == (3.0, False)

    journey.replay()
    assert (journey.time, journey.playing) == (0.0, True)


def test_pause_stands_still_and_goes_on():
    journey = Journey(3)
    journey.start()
    journey.advance(0.1)
    at = journey.time

    journey.toggle()
    journey.advance(1.0)
    assert journey.time == at

    journey.toggle()
    journey.advance(0.1)
    assert journey.time > at


def test_space_at_the_answer_begins_again():
    journey = Journey(2, enabled=False)
    journey.start()

    journey.toggle()

    assert (journey.time, journey.playing) == (0.0, True)


def test_speed_has_a_fastest_and_a_slowest():
    journey = Journey(2)
    journey.faster(99)
    assert journey.speed == len(SPEEDS) - 1
    journey.faster(-99)
    assert journey.speed == 0
    assert SPEEDS[USUAL] == 1
