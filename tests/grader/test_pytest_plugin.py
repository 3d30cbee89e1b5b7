"""`pytest exercises/` as a student runs it, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from grader.exercise import load_pack
from grader.practice import begin

REPOSITORY = Path(__file__).parents[2]
WRONG = "def double(x):\n    return x**2\n"


def pytest_in(folder, *words):
    return subprocess.run(
        [sys.executable, "-m", "pytest", "--rootdir", str(folder), *words],
        cwd=REPOSITORY,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def run(small_pack, tmp_path):
    """Return a function that runs pytest on a student's folder and gives what it printed."""
    folder = tmp_path / "exercises"
    begin(load_pack(small_pack), folder)
    (folder / "01_double" / "double.py").write_text(WRONG)
    (folder / "02_quadruple" / "conftest.py").write_text("")

    def call(*words):
        plugins = ["-p", "xdist.plugin", "-p", "grader.pytest_plugin"]
        options = ["--exercises-pack", str(small_pack), "-c", str(tmp_path / "none.ini"), *words]
        (tmp_path / "none.ini").write_text("[pytest]\n")
        return pytest_in(tmp_path, *plugins, str(folder), *options)

    return call


def test_each_check_is_an_item_and_a_failure_is_our_page(run):
    done = run("-ra")

    assert done.returncode == 1, done.stdout + done.stderr
    assert "You squared." in done.stdout
    assert "1 failed" in done.stdout
    assert "Traceback" not in done.stdout


def test_an_exercise_on_an_open_one_is_skipped(run):
    done = run("-rs", "-k", "monotonous")

    assert "1 skipped, 1 deselected" in done.stdout
    assert "This builds on 01_double" in done.stdout


def test_junit_files_and_two_processes_work(run, tmp_path):
    done = run("-n2", f"--junitxml={tmp_path / 'out.xml'}")

    assert done.returncode == 1, done.stdout + done.stderr
    root = ET.parse(tmp_path / "out.xml").getroot()  # noqa: S314 - pytest's own file
    assert {case.get("name") for case in root.iter("testcase")} == {"values", "monotonous"}


def test_a_students_file_is_never_imported_by_pytest(run, tmp_path):
    proof = tmp_path / "proof"
    (tmp_path / "exercises" / "01_double" / "double.py").write_text(
        f"open({str(proof)!r}, 'w')\n{WRONG}"
    )
    done = run("-k", "values")

    assert not proof.exists()
    assert "Loading double.py raised" in done.stdout


def test_other_python_files_are_not_collected(run, tmp_path):
    (tmp_path / "exercises" / "01_double" / "notes.py").write_text("1 / 0\n")

    assert "collected 2 items" in run().stdout


def test_weak_isolation_is_a_warning(run, tmp_path):
    (tmp_path / "exercises" / "conftest.py").write_text(
        "from grader.sandbox import Isolation, Sandbox\n\n"
        "Sandbox.isolation = Isolation('partial', ('uses the network',))\n"
    )
    done = run("-k", "values")

    assert "the checked code is not fully shut off: it uses the network" in done.stdout


def test_a_run_without_exercises_loads_nothing_heavy(tmp_path):
    (tmp_path / "none.ini").write_text("[pytest]\n")
    (tmp_path / "test_it.py").write_text(
        "import sys\n\ndef test_it():\n    assert not {'numpy', 'grader.grading'} & set(sys.modules)\n"
    )
    ini = str(tmp_path / "none.ini")
    done = pytest_in(tmp_path, "-p", "grader.pytest_plugin", "-c", ini, str(tmp_path))

    assert "1 passed" in done.stdout, done.stdout + done.stderr
