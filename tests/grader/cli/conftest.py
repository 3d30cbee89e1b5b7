"""The command line in one process, on the small pack, in an empty folder."""

import pytest
from click.testing import CliRunner

from grader.cli import grader


@pytest.fixture
def run(small_pack, tmp_path, monkeypatch):
    """Return a function that runs a command against the small pack, in an empty folder."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    monkeypatch.delenv("GRADER_SEED", raising=False)

    def call(*words, pack=True):
        arguments = [*words, *(["--pack", str(small_pack)] if pack else [])]
        return CliRunner().invoke(grader, arguments, catch_exceptions=True)

    return call


@pytest.fixture
def begun(run):
    run("init")
    return run
