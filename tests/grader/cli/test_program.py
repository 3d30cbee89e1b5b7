"""The program as a whole: its help, and what ends it."""

import subprocess
import sys
from pathlib import Path

import pytest

from grader import ahead


def test_help_lists_the_commands_and_exit_codes(run):
    shown = run("--help", pack=False).output

    assert "init" in shown
    assert "Exit codes: 0 all passed; 1 not all" in shown
    for command in ("init", "check", "hint", "list", "grade", "doctor", "new"):
        assert run(command, "--help", pack=False).exit_code == 0


def as_program(script, *, stdout=subprocess.PIPE):
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[3],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )


def test_a_report_that_cannot_be_printed_is_no_verdict(small_pack, tmp_path):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    words = ["grader", "grade", str(tmp_path), "--pack", str(small_pack)]
    with Path("/dev/full").open("w") as full:
        done = as_program(
            f"import sys; sys.argv = {words}; from grader.cli import main; main()", stdout=full
        )

    assert done.returncode == 3
    assert done.stderr == "grader: the report cannot be printed: No space left on device\n"


def test_a_closed_standard_output_is_no_verdict_and_no_traceback(small_pack, tmp_path):
    command = [sys.executable, "-m", "grader", "grade", str(tmp_path), "--pack", str(small_pack)]
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *command],
        cwd=Path(__file__).parents[3],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )

    assert done.returncode == 3
    assert done.stderr == "grader: the report cannot be printed: Bad file descriptor\n"


def test_exercises_that_end_the_program_do_not_end_it_as_passed(small_pack, tmp_path):
    checks = small_pack / "01_double" / "checks.py"
    checks.write_text("import sys\nsys.exit(0)\n")
    words = ["grader", "grade", str(tmp_path), "--pack", str(small_pack)]
    done = as_program(f"import sys; sys.argv = {words}; from grader.cli import main; main()")

    assert done.returncode == 3
    assert done.stderr == "grader: 01_double/checks.py cannot be loaded: SystemExit: 0\n"


@pytest.mark.parametrize(
    ("trouble", "code"),
    [("ZeroDivisionError", 3), ("OSError(5, 'broken')", 3), ("KeyboardInterrupt", 130)],
)
def test_what_ends_the_grader_itself_is_never_taken_for_a_verdict(trouble, code):
    script = f"""
import sys
from grader import cli

def command(*args):
    raise {trouble}

sys.argv = ["grader", "list"]
cli.grader.get_command = command
cli.main()
"""
    assert as_program(script).returncode == code


def test_an_error_is_one_line_without_orders_whatever_a_folder_is_called():
    words = ["grader", "grade", "no\n::error::x \x1b[2J ##[error]y"]
    done = as_program(f"import sys; sys.argv = {words}; from grader.cli import main; main()")

    assert done.returncode == 2
    assert done.stderr == (
        "grader: no ::error::x [2J ## [error]y does not exist: give a folder with the student's files\n"
    )


def test_the_sandbox_starts_before_the_command_line_is_read_if_code_will_run(monkeypatch):
    monkeypatch.setattr(ahead, "_started", [])
    ahead.begin(["list"])
    assert not ahead._started
    ahead.begin(["check", "1"])
    begun = ahead._started[0]
    taken = ahead.started_launcher()
    taken.close()
    assert taken is begun
    assert not ahead._started


def test_a_sandbox_that_no_command_takes_ends_with_the_program():
    script = """
from grader import ahead
ahead.begin(["check"])
print(ahead._started[0].process.pid)
"""
    process = as_program(script).stdout.strip()
    assert process
    assert not Path(f"/proc/{process}").exists()


def test_the_grader_itself_starts_no_thread_of_blas():
    script = "from grader.ahead import settle; settle(); import numpy, os; print(os.listdir('/proc/self/task'))"
    if not Path("/proc/self/task").exists():
        pytest.skip("this system does not tell of threads so")
    assert as_program(script).stdout.count("'") == 2
