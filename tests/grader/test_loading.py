import subprocess
import sys

SLOW = ("watchfiles", "grader.marking", "grader.doctor", "grader.authoring")


def test_a_check_waits_for_nothing_that_only_other_commands_need():
    code = f"import sys, grader.cli.steps\nprint(*(name for name in {SLOW} if name in sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.split() == []


def test_a_sandbox_starts_before_numpy_is_loaded():
    code = "import sys, grader.cli.check, grader.cli.grade\nprint('numpy' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.split() == ["False"]
