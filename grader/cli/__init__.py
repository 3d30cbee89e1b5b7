"""The command line. It alone prints; a command's module is imported when the command runs."""

import sys
from importlib import import_module
from typing import NoReturn

import click

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
    try:
        grader.main(prog_name="grader")
    except GraderError as error:
        click.echo(f"grader: {error}", err=True)
        sys.exit(error.exit_code)
    sys.exit(0)
