"""`grader check`."""

import sys
from pathlib import Path

import click

from grader.ahead import started_launcher
from grader.cli.options import dir_option, isolation_option, pack_option
from grader.seeds import PUBLIC_SEED


@click.command("check")
@click.argument("exercises", nargs=-1)
@dir_option
@click.option("--watch", "is_watching", is_flag=True, help="Check again on every save.")
@click.option("--seed", default=PUBLIC_SEED, show_default=True, help="Draw inputs from this text.")
@pack_option
@isolation_option("none")
def command(
    exercises: tuple[str, ...],
    folder: Path | None,
    is_watching: bool,
    seed: str,
    pack: Path | None,
    level: str,
) -> None:
    """Check EXERCISES on public inputs: 6, 06 or dense_forward; all by default.

    While watching: h shows a hint, n goes to the next exercise, l lists all, c checks all, q quits.
    """
    started = started_launcher()
    from grader.cli import steps  # noqa: PLC0415 - loads while the sandbox starts
    from grader.sandbox import Sandbox  # noqa: PLC0415 - likewise

    with Sandbox(started=started) as sandbox:
        code = steps.check(
            sandbox, exercises, folder, pack, level, seed=seed, is_watching=is_watching
        )
    sys.exit(code)
