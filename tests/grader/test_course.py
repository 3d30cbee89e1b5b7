"""What docs/course.md tells a teacher to run, run as it stands there, in clean clones."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

REPOSITORY = Path(__file__).parents[2]
COURSE = (REPOSITORY / "docs" / "course.md").read_text("utf-8")
WORKFLOW = COURSE.partition("```yaml\n")[2].partition("```")[0]
WITHOUT_BIAS = "def dense_forward(x, w, b):\n    return x @ w.T\n"
RIGHT = "def dense_forward(x, w, b):\n    return x @ w.T + b\n"
TRAPS = ("pip", "grader", "numpy", "click", "sitecustomize", "usercustomize", "conftest", "random")

PIP = """#!{python}
import pathlib, sys
install, source = sys.argv[1:]
assert install == "install"
assert pathlib.Path(source, "pyproject.toml").is_file()
command = pathlib.Path(__file__).with_name("grader")
command.write_text(
    "#!{python} -P\\nimport sys\\nsys.path.insert(0, %r)\\n"
    "from grader.cli import main\\nmain()\\n" % str(pathlib.Path(source).resolve())
)
command.chmod(0o755)
"""


def git(*words, folder):
    own = ["-c", "user.name=A Student", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=0"]
    subprocess.run(["git", *own, *words], cwd=folder, check=True, capture_output=True)


def steps():
    """Return the scripts of the workflow's steps in order, as the runner gives them to bash."""
    found = re.finditer(
        r"^ +(?:- )?run: (?:\|\n(?P<lines>(?: {10}.*\n)+)|(?P<line>.*)\n)", WORKFLOW, re.MULTILINE
    )
    return [
        step["line"] or re.sub(r"^ {10}", "", step["lines"], flags=re.MULTILINE) for step in found
    ]


@pytest.fixture
def workspace(tmp_path):
    """Return the folder in which the steps begin: both checkouts, and a pip that is offline."""
    if not (REPOSITORY / ".git").exists() or not shutil.which("git"):
        pytest.skip("clones are made of a git repository, by git")
    folder = tmp_path / "workspace"
    folder.mkdir()
    git("clone", "-q", "--no-local", "--depth=1", f"file://{REPOSITORY}", "nnviz", folder=folder)
    binaries = tmp_path / "bin"
    binaries.mkdir()
    (binaries / "pip").write_text(PIP.format(python=sys.executable))
    (binaries / "pip").chmod(0o755)
    return folder


def hand_in(workspace, files):
    """Make the clone of a student's repository with these files."""
    origin = workspace.parent / "origin"
    git("init", "-q", str(origin), folder=workspace)
    for name, text in files.items():
        (origin / name).write_text(text)
    git("add", "--all", folder=origin)
    git("commit", "-q", "-m", "My solution", folder=origin)
    git("clone", "-q", str(origin), "submission", folder=workspace)


def run(workspace, seed="hush", only="1,6"):
    """Run the steps until one fails and return what the last one did."""
    for script in steps():
        done = subprocess.run(
            ["bash", "-e", "-c", script.replace("submission", f"submission --exercises {only}", 1)],
            cwd=workspace,
            env={
                "PATH": f"{workspace.parent / 'bin'}{os.pathsep}{os.environ['PATH']}",
                "GITHUB_STEP_SUMMARY": str(workspace.parent / "summary"),
                "GRADER_SEED": seed,
            },
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            break
    return done


def test_the_steps_tell_a_student_who_is_not_done_what_is_wrong(workspace):
    hand_in(workspace, {"dense_forward.py": WITHOUT_BIAS})
    done = run(workspace)

    junit, summary = workspace / "junit.xml", workspace.parent / "summary"
    assert done.returncode == 1, done.stderr
    assert ET.parse(junit).getroot().get("tests") == "6"  # noqa: S314 - our own file
    for written in (done.stdout, junit.read_text(), summary.read_text()):
        assert "You left out the bias" in written
        assert "hush" not in written
        assert "expected" not in written


def test_the_job_is_green_when_all_is_passed(workspace):
    hand_in(workspace, {"dense_forward.py": RIGHT})
    done = run(workspace, only="6")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 of 4 points" in (workspace.parent / "summary").read_text()


def test_no_step_runs_a_file_of_the_submission(workspace):
    proof = workspace.parent / "proof"
    trap = f"open({str(proof)!r}, 'w')\n"
    hand_in(workspace, {f"{name}.py": trap for name in TRAPS} | {"dense_forward.py": trap})
    done = run(workspace)

    assert done.returncode == 1, done.stderr
    assert not proof.exists()
    assert '"errored"' in (workspace / "junit.xml").read_text()


def test_a_forgotten_secret_gives_no_grade(workspace):
    hand_in(workspace, {"dense_forward.py": RIGHT, "junit.xml": "<testsuites/>"})
    done = run(workspace, seed="")

    assert done.returncode == 2
    assert "GRADER_SEED holds no seed" in done.stderr
    assert not (workspace / "junit.xml").exists()


def test_no_token_and_no_secret_is_left_for_other_steps():
    assert WORKFLOW.count("uses: actions/checkout") == WORKFLOW.count("persist-credentials: false")
    assert re.search(r"^permissions:\n  contents: read\n", WORKFLOW, re.MULTILINE)
    assert WORKFLOW.count("secrets.") == 1
    assert "pull_request_target" not in WORKFLOW
    assert len(steps()) == 2


def test_nothing_is_installed_by_a_name_that_others_hold():
    assert not re.search(r"pip install nnviz\b", COURSE)
