from pathlib import Path

from tests.cli.terminal import Terminal

ENDLESS = ["train", "--hidden", "300,300", "--epochs", "100000"]


def test_a_terminal_gets_lines_above_a_bar(digits_folder: Path) -> None:
    with Terminal([*ENDLESS, "--data", digits_folder], size=(24, 130)) as terminal:
        assert terminal.shows("epoch      2/100000  train loss")
        rows = [row.rstrip() for row in terminal.text.splitlines() if row.strip()]
        assert rows[0].startswith("784-300-300-10")
        assert rows[1].startswith("epoch      1/100000")
        assert "━" in rows[-1]
        assert not any("━" in row for row in rows[:-1])
        terminal.interrupt()
        assert terminal.ends() == 130
        assert "━" not in terminal.text
        assert "training ended by Ctrl-C" in terminal.text


def test_a_pipe_gets_lines_only_while_the_bar_is_on_the_terminal(
    digits_folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.txt"
    options = ["train", "--epochs", "3", "--data", digits_folder]
    with out.open("w") as stdout, Terminal(options, stdout=stdout) as terminal:
        assert terminal.ends() == 0
        assert "━" in terminal.raw
        assert "train loss" not in terminal.text
    lines = out.read_text().splitlines()
    assert [line.partition("/")[0] for line in lines] == ["epoch 1", "epoch 2", "epoch 3"]
