"""What docs/course.md tells a teacher to run, run as it stands there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
COURSE = (REPOSITORY / "docs" / "course.md").read_text("utf-8")


@pytest.fixture
def clone(tmp_path):
    """Return a folder with a student's work, and a command `grader` on the path."""
    binaries = tmp_path / "bin"
    binaries.mkdir()
    command = binaries / "grader"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m grader "$@"\n')
    command.chmod(0o755)
    folder = tmp_path / "clone"
    folder.mkdir()
    (folder / "dense_forward.py").write_text("def dense_forward(x, w, b):\n    return x @ w.T\n")
    return folder


def run(script, folder, **variables):
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        env={
            "PATH": f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(REPOSITORY),
            **variables,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def graded_step():
    """Return the script of the workflow's step, as the runner gives it to bash."""
    block = re.search(r"run: \|\n(?P<lines>(?: {10}.*\n)+)", COURSE)
    assert block is not None
    script = "".join(line[10:] + "\n" for line in block["lines"].splitlines())
    return script.replace("grader grade .", "grader grade . --exercises 1,6")


def test_the_workflows_step_writes_its_files_and_fails_a_job_that_is_not_done(clone):
    summary = clone.parent / "step-summary.md"
    done = run(graded_step(), clone, GRADER_SEED="hush", GITHUB_STEP_SUMMARY=str(summary))

    assert done.returncode == 1, done.stderr
    assert "You left out the bias" in summary.read_text()
    assert (clone / "junit.xml").read_text().startswith("<?xml")
    for written in (done.stdout, summary.read_text(), (clone / "junit.xml").read_text()):
        assert "hush" not in written
        assert "expected" not in written


def test_the_workflow_is_green_when_all_is_passed(clone):
    (clone / "dense_forward.py").write_text("def dense_forward(x, w, b):\n    return x @ w.T + b\n")
    script = graded_step().replace("--exercises 1,6", "--exercises 6")
    summary = clone.parent / "summary"
    done = run(script, clone, GRADER_SEED="hush", GITHUB_STEP_SUMMARY=str(summary))

    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 of 4 points" in summary.read_text()


def test_the_workflow_keeps_tokens_from_student_code():
    assert "persist-credentials: false" in COURSE
    assert "contents: read" in COURSE
