"""The command line. It alone prints; a command's module is imported when the command runs."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from nnviz import __version__
from nnviz.errors import NnvizError

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 + SIGINT, as shells have it."""
FAILED = 1

SUMMARIES = {
    "explore": "Watch a network read handwriting; `nnviz` alone does this.",
    "show": "Print a still picture of a digit, the layers and the answer.",
    "train": "Train a network.",
    "eval": "Measure how well a network reads.",
    "data": "Find or download the digits.",
    "models": "List the networks that come with nnviz.",
}
_MODULES = {"eval": "evaluate"}

EXIT_CODES = (
    "Exit codes: 0 done; 1 failed at work (no connection, training diverged); 2 wrong input "
    "(an option, a file, missing data); 130 ended by Ctrl-C."
)


class Commands(click.Group):
    """A group that imports only the command that runs, and runs `explore` where none is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        del ctx
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        del ctx
        if cmd_name not in SUMMARIES:
            return None
        module = import_module(f"nnviz.cli.{_MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take options without a command for those of `explore`."""
        own = {name for option in self.get_params(ctx) for name in option.opts}
        is_explore = not args or (args[0].startswith("-") and args[0] not in own)
        if is_explore and not ctx.resilient_parsing:
            args = ["explore", *args]
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))


@click.group(
    cls=Commands,
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def commands() -> None:
    """See, touch and build neural networks in a terminal.

    Without a command, explore starts, and takes its own options: see `nnviz explore --help`.
    """


def main() -> NoReturn:
    """Run the command line and end the process."""
    sys.exit(run())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; what a user did wrong is one line on stderr.

    Args:
        arguments: without the program's name; None takes the process's own.
    """
    try:
        code = commands.main(arguments, prog_name="nnviz", standalone_mode=False)
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        return _complain(_usage_line(error), error.exit_code)
    except NnvizError as error:
        return _complain(str(error), error.exit_code)
    except MemoryError as error:
        return _complain(f"out of memory: {error}; use less of it", FAILED)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _complain(f"{where}{error.strerror or error}", FAILED)
    return int(code or 0)


def _complain(message: str, exit_code: int) -> int:
    click.echo(f"nnviz: {message}", err=True)
    return exit_code


def _usage_line(error: click.ClickException) -> str:
    message = " ".join(error.format_message().split()).rstrip(".")
    message = message[:1].lower() + message[1:]
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{message}; see: {context.command_path} --help" if context else message
