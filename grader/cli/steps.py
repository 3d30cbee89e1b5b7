"""What commands that run code do, once the sandbox has begun to start; returns exit codes."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from grader import practice
from grader.cli.options import LEVELS
from grader.errors import IsolationError
from grader.exercise import Pack, load_pack
from grader.formats.overview import onward
from grader.formats.text import as_text, page
from grader.grading import draw_ahead
from grader.places import own_pack
from grader.report import ExerciseResult
from grader.sandbox import Sandbox, SandboxError
from grader.seeds import PUBLIC_SEED


def chosen_pack(folder: Path | None) -> Pack:
    """Return the pack of a folder, or the grader's own."""
    return load_pack(folder or own_pack())


def colour() -> bool:
    """Return whether standard output takes colours."""
    return sys.stdout.isatty()


def demand_isolation(sandbox: Sandbox, level: str) -> None:
    """Go on only if student code is shut off well enough.

    Raises:
        IsolationError: it is not, or the sandbox does not work at all.
    """
    try:
        found = sandbox.isolation
    except SandboxError as error:
        raise IsolationError(f"the sandbox does not work here: {error}") from error
    if LEVELS.index(found.level) < LEVELS.index(level):
        raise IsolationError(
            f"isolation is {found.level} here ({'; '.join(found.reasons)}), but {level} is required:"
            " use Linux, or lower --require-isolation"
        )


def check(
    sandbox: Sandbox,
    words: Sequence[str],
    folder: Path | None,
    pack: Path | None,
    level: str,
    *,
    seed: str,
    is_watching: bool,
) -> int:
    """Check or watch a student's exercises."""
    chosen = chosen_pack(pack)
    names = chosen.choose_all(words)
    where = practice.find_folder(chosen, folder)
    draw_ahead(chosen, names or chosen.names, seed, sandbox)
    demand_isolation(sandbox, level)
    if is_watching:
        from grader.watch import watch  # noqa: PLC0415 - a third of what a check takes

        watch(chosen, sandbox, where, names[0] if names else None)
        return 0
    wanted = names or chosen.names
    with _announced(wanted) as done:
        report = practice.check(chosen, sandbox, where, wanted, done, seed)
    click.echo(as_text(page(report, every=bool(names)), colour=colour()), nl=False)
    if report.exit_code == 0:
        click.echo(onward(practice.next_open(chosen, where)))
    return report.exit_code


@contextmanager
def _announced(names: Sequence[str]) -> Iterator[Callable[[ExerciseResult], None]]:
    """Say on a terminal what is being checked, in a line that is gone when all is done."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    ahead = iter(names)

    def tell(_: ExerciseResult | None = None) -> None:
        sys.stderr.write(f"\r\x1b[Kchecking {next(ahead, '')} ...")
        sys.stderr.flush()

    tell()
    try:
        yield tell
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def grade(
    sandbox: Sandbox,
    submission: Path,
    words: Sequence[str],
    pack: Path | None,
    level: str,
    *,
    seed: str | None,
    feedback: str | None,
    views: Sequence[tuple[str, Path | None]],
) -> int:
    """Grade a submission and write the report in each form, when all student code is dead."""
    from grader import marking  # noqa: PLC0415 - four formats that a check needs not

    chosen = chosen_pack(pack)
    names = chosen.choose_all(words) or None
    for _, output in views:
        if output is not None:
            marking.claim(output)
    draw_ahead(chosen, names or chosen.names, seed or PUBLIC_SEED, sandbox)
    demand_isolation(sandbox, level)
    report = marking.mark(chosen, sandbox, submission, names, seed)
    sandbox.close()
    wanted = feedback or ("full" if seed is None else "actual")
    for form, output in views:
        text = marking.as_form(form, report, wanted, colour=colour() and output is None)
        marking.deliver(text, output)
    return report.exit_code
