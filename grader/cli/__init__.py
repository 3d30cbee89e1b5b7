"""The command line. It alone prints; a command's module is imported when the command runs."""

import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn

import click

from grader import ahead
from grader.errors import GraderError

SUMMARIES = {
    "init": "Make a folder of starters and tasks; nothing is overwritten.",
    "check": "Check your work on public inputs; --watch does it on every save.",
    "hint": "Show the next hint of an exercise.",
    "list": "Show how far you are and what is next.",
    "grade": "Grade a student's folder, on secret inputs if you like.",
    "doctor": "Prove that exercises are sound.",
    "new": "Make the folder of a new exercise, for its author.",
}
_MODULES = {"list": "standing"}

STDOUT = 1
EXIT_CODES = (
    "Exit codes: 0 all passed; 1 not all; 2 wrong usage; 3 the grader, an exercise or the "
    "isolation of student code does not work."
)


class Commands(click.Group):
    """A group that imports only the command that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        del ctx
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        del ctx
        if cmd_name not in SUMMARIES:
            return None
        module = import_module(f"grader.cli.{_MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXIT_CODES,
)
@click.version_option(package_name="nnviz", prog_name="grader")
def grader() -> None:
    """Build a neural network yourself, piece by piece, and be told which mistake it is.

    Begin with `grader init`, then `grader check --watch`.
    """


def main() -> NoReturn:
    """Run the command line; every error that a person can mend is one line on stderr."""
    ahead.settle()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a sign shows "?"
    try:
        grader.main(prog_name="grader", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(ahead.INTERRUPTED)
    except GraderError as error:
        _end(str(error), error.exit_code)
    except OSError as error:
        _end(f"the system refuses: {error}", ahead.BROKEN)
    sys.exit(0)


def _end(text: str, code: int) -> NoReturn:
    """Say what is wrong in one line, which may hold names of files that students chose."""
    from grader.formats.escape import for_log  # noqa: PLC0415 - loads NumPy, seldom needed
    from grader.sandbox.text import clean_line  # noqa: PLC0415 - as above

    click.echo(for_log(f"grader: {clean_line(text, 2000)}"), err=True)
    os.dup2(os.open(os.devnull, os.O_WRONLY), STDOUT)  # Python tries again as it ends
    sys.exit(code)
