"""The frame on made-up contenders; what it measures is for people to look at, not for a test."""

import json
from contextlib import contextmanager
from io import StringIO
from sys import stdout

import pytest
from click.testing import CliRunner
from rich.console import Console

from tests.benchmarks import __main__ as command
from tests.benchmarks.figures import (
    Contender,
    ContenderError,
    Figure,
    Reading,
    at_least,
    at_most,
    at_most_more,
    at_most_times,
    shown,
    timed,
    times_as_fast,
    within,
)
from tests.benchmarks.measuring import measure
from tests.benchmarks.peers import missing, version_of
from tests.benchmarks.plot import Panel, draw
from tests.benchmarks.report import as_record, print_result, write_section
from tests.benchmarks.workers import in_child, in_fresh_child


def contender(name, *values, group="", needs=()):
    """Return one that measures `values`, one after the other, after 1000 for the unmeasured run."""

    @contextmanager
    def prepared():
        readings = iter([1000, *values])
        yield lambda: Reading(next(readings), "a note")

    return Contender(name, prepared, group, needs)


def broken(name, message):
    @contextmanager
    def prepared():
        def run():
            raise ContenderError(message)

        yield run

    return Contender(name, prepared, "a peer")


def verdicts(*goals):
    figure = Figure(
        "seconds",
        contender("ours", 9, 2, 1, 2, 3),
        (
            contender("slow", 9, 9, 9, 9, 9, group="a peer"),
            contender("fast", 3, 4, 5, 3, 9, group="a peer"),
            contender("other", 1, 1, 1, 1, 1, group="another"),
        ),
        goals,
    )
    return [(verdict.value, verdict.is_met) for verdict in measure(figure).verdicts]


def test_goals_compare_the_median_with_the_best_of_their_group():
    assert verdicts(times_as_fast(2, "a peer"), times_as_fast(2.1, "a peer")) == [
        (2, True),
        (2, False),
    ]
    assert verdicts(at_most_times(2, "another"), at_most_more(1.5, "a peer")) == [
        (2, True),
        (-2, True),
    ]
    assert verdicts(within(0.5, "a peer"), within(0.4, "a peer")) == [(0.5, True), (0.5, False)]
    assert verdicts(at_most(2), at_most(1.9), at_least(3, "fps")) == [
        (2, True),
        (2, False),
        (2, False),
    ]


def test_a_goal_whose_group_did_not_run_is_not_compared():
    assert verdicts(times_as_fast(1, "nobody")) == [(None, None)]


def test_contenders_take_turns_and_each_begins_a_round():
    order = []

    def one(name):
        return Contender(name, lambda: timed(lambda: order.append(name)))

    measure(Figure("turns", one("a"), (one("b"),), rounds=3))
    assert "".join(order) == "ab" + "ab" + "ba" + "ab"


def test_absent_and_broken_peers_keep_their_line():
    peers = (contender("gone", needs=("no-such-thing",)), broken("odd", "learnt nothing"))
    result = measure(Figure("seconds", contender("ours", 1, 1, 1, 1, 1), peers))
    output = StringIO()
    print_result(Console(file=output, width=100), result)
    assert "not installed: no-such-thing" in output.getvalue()
    assert "learnt nothing" in output.getvalue()


def test_installed_is_what_has_a_version():
    assert missing(["pytest", "no-such-thing"]) == ["no-such-thing"]
    assert version_of("pytest") == pytest.__version__


def test_the_record_survives_json_with_every_reading():
    figure = Figure("seconds", contender("ours", 1, 2, 3, 4, 5), goals=(at_most(3),))
    record = as_record("made-up", [measure(figure)])
    assert json.loads(json.dumps(record)) == record
    assert record["figures"][0]["contenders"][0]["readings"] == [1, 2, 3, 4, 5]
    assert record["figures"][0]["goals"] == [{"goal": "at most 3.00 s", "value": 3, "met": True}]


def test_a_section_replaces_its_own_and_leaves_the_others(tmp_path):
    document = tmp_path / "benchmarks.md"
    for topic, title in (("b", "first"), ("a", "second"), ("b", "third")):
        figure = Figure(title, contender("ours", 2, 2, 2, 2, 2), goals=(at_most(1),), limit="why")
        write_section(topic, [measure(figure)], document=document)
    text = document.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        *("# Benchmarks", "## a", "### second", "## b", "### third"),
    ]
    assert text.count("- missed: at most 1.00 s; it is 2.00 s\n- limit: why") == 2


def test_the_document_begins_with_every_goal(tmp_path):
    document = tmp_path / "benchmarks.md"
    goals = (at_most(2), at_least(3, "s"), times_as_fast(1, "nobody"))
    for topic in ("b", "a", "b"):
        figure = Figure(f"of {topic}", contender("ours", 2, 2, 2, 2, 2), goals=goals)
        write_section(topic, [measure(figure)], document=document)
    summary = document.read_text(encoding="utf-8").split("## a")[0]
    assert "2 of 6 goals are met" in summary
    assert [line for line in summary.splitlines() if "of a" in line or "of b" in line] == [
        f"| of {topic} | {row} |"
        for topic in "ab"
        for row in (
            "at most 2.00 s | 2.00 s | met",
            "at least 3.00 s | 2.00 s | missed",
            "at least 1x as fast as nobody | - | not compared",
        )
    ]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1.5, "s", "1.50 s"),
        (0.0123, "s", "12.3 ms"),
        (26e-6, "s", "26.0 µs"),
        (-0.002, "s", "-2.00 ms"),
        (1234.0, "s", "1,234 s"),
        (0.0076, "s/GFLOP", "7.60 ms/GFLOP"),
        (0, "B", "0.00 B"),
        (187e6, "B", "187 MB"),
        (6.1, "x", "6.10x"),
    ],
)
def test_values_are_shown_with_three_digits(value, unit, text):
    assert shown(value, unit) == text


def counting(start):
    """Give a run, in a child, that counts up, prints, and ends in an error."""
    numbers = iter(range(start, 3))

    def run():
        stdout.write("a library says hello\n")
        number = next(numbers)
        if number == 2:
            raise ContenderError("two is enough")
        return Reading(number, "from a child")

    return run


def test_a_child_runs_again_and_again_and_a_fresh_one_anew():
    place = f"{__name__}:counting"
    with in_child(place, {"start": 0}) as run:
        assert [run(), run()] == [(0, "from a child"), (1, "from a child")]
        with pytest.raises(ContenderError, match="two is enough"):
            run()
    with in_fresh_child(place, {"start": 1}) as run:
        assert [run().value, run().value] == [1, 1]


def test_a_child_that_ends_says_why():
    with (
        in_child(f"{__name__}:counting", {"start": 3}) as run,
        pytest.raises(ContenderError, match=r"its process ended: .*StopIteration"),
    ):
        run()


def test_a_chart_goes_up_where_values_do():
    svg = draw([Panel("width", "GFLOP/s", [(16, 1), (256, 2), (4000, 4)])])
    spots = svg.split('points="')[1].split('"')[0].split()
    heights = [float(spot.split(",")[1]) for spot in spots]
    assert heights == sorted(heights, reverse=True)
    assert ">4k<" in svg


def test_the_command_prints_a_topic_and_writes_its_readings(tmp_path, monkeypatch):
    def figures(_topic, quick):
        yield Figure(f"quick: {quick}", contender("ours", 1, 1, 1, 1, 1))
        yield Figure("another", contender("ours"))

    monkeypatch.setattr(command, "figures_of", figures)
    file = tmp_path / "readings.json"
    arguments = ["data", "--quick", "--only", "quick", "--json", str(file)]
    result = CliRunner().invoke(command.main, arguments)
    assert result.exit_code == 0
    assert "quick: True" in result.output
    [record] = json.loads(file.read_text(encoding="utf-8"))
    assert [figure["title"] for figure in record["figures"]] == ["quick: True"]
