"""`grader doctor`."""

import sys
from pathlib import Path

import click

from grader.cli.options import pack_option
from grader.cli.steps import chosen_pack, colour, demand_isolation
from grader.doctor import examine
from grader.exercise import load_pack
from grader.formats.overview import diagnosis
from grader.formats.text import as_text
from grader.sandbox import Sandbox


@click.command("doctor")
@click.argument("words", nargs=-1, metavar="[PACK] [EXERCISES]...")
@pack_option
def command(words: tuple[str, ...], pack: Path | None) -> None:
    """Prove that exercises are sound, by running all that their authors wrote in the sandbox.

    Starters are missing, solutions and alternatives pass, mistakes fail and are named, examples are
    true. PACK is a path (`./mine`), EXERCISES are names; all of the grader's own by default.
    """
    is_pack = bool(words) and pack is None and ("/" in words[0] or words[0] in {".", ".."})
    chosen = load_pack(Path(words[0])) if is_pack else chosen_pack(pack)
    names = [chosen.choose(word) for word in words[is_pack:]] or list(chosen.names)
    problems = 0
    with Sandbox() as sandbox:
        demand_isolation(sandbox, "none")
        for found in examine(chosen, names, sandbox):
            click.echo(as_text(diagnosis(found), colour=colour()), nl=False)
            problems += len(found.problems)
    sys.exit(int(problems > 0))
