"""Proof that an exercise is sound, by running all that its author wrote in the sandbox.

The starter must be `missing`, the solution and the alternatives pass, every mistake fail and be
named, every example of the README be true.
"""

import ast
import doctest
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from grader.attempt import Attempt
from grader.errors import PackError
from grader.exercise import MISTAKES, LoadedExercise, Pack
from grader.grading import Grader
from grader.mistakes import Alternative, Mistake
from grader.report import CheckResult
from grader.sandbox import Returned, Sandbox
from grader.seeds import PUBLIC_SEED
from grader.signatures import parameters
from grader.submission import Source

SEEDS = (PUBLIC_SEED, "doctor 1", "doctor 2")
DECORATORS = {"mistake", "convention", "alternative", "intermediate"}
HINTS = 3
SHOW = """
from solution import *

def show(examples):
    for code in examples:
        exec(compile(code, "README.md", "single"), globals())
        print({mark!r})
"""
MARK = "~~ next example ~~"


@dataclass
class Diagnosis:
    """What the doctor found in one exercise.

    Attributes:
        name: the exercise.
        problems: one sentence each; none means that the exercise is sound.
        mistakes: how many mistakes were tried.
        alternatives: how many alternatives were tried.
        seeds: on how many seeds.
        unnamed: the mistakes that some seed's probes accept, or do not name.
    """

    name: str
    problems: list[str] = field(default_factory=list)
    mistakes: int = 0
    alternatives: int = 0
    seeds: int = 0
    unnamed: set[str] = field(default_factory=set)

    @property
    def named(self) -> int:
        """How many mistakes are rejected and named on every seed, alone or among identical ones."""
        return self.mistakes - len(self.unnamed)


def examine(
    pack: Pack,
    names: Sequence[str],
    sandbox: Sandbox,
    seeds: Sequence[str] = SEEDS,
) -> Iterator[Diagnosis]:
    """Examine exercises one after the other.

    Args:
        pack: the exercises.
        names: which of them, by their full names.
        sandbox: where all of their functions run.
        seeds: what the probes are drawn from; each is tried on all.

    Yields:
        A diagnosis for each name, in order.
    """
    for name in names:
        diagnosis = Diagnosis(name)
        try:
            examination = Examination(pack[name], pack, sandbox, diagnosis)
            examination.papers()
            for seed in seeds:
                examination.functions(seed)
            examination.examples()
        except PackError as error:
            diagnosis.problems.append(str(error))
        diagnosis.problems = list(dict.fromkeys(diagnosis.problems))
        yield diagnosis


@dataclass
class Examination:
    """The examination of one exercise."""

    exercise: LoadedExercise
    pack: Pack
    sandbox: Sandbox
    found: Diagnosis

    def papers(self) -> None:
        """Look at what needs no running: hints, README, signatures, names, counts."""
        exercise, report = self.exercise, self.found.problems.append
        if len(exercise.hints) < HINTS:
            report(f"hints.md has {len(exercise.hints)} sections (## ...): give at least {HINTS}")
        readme = exercise.read("README.md").decode()
        for function, solution in ((name, exercise.solution[name]) for name in exercise.functions):
            if f"`{function}" not in readme:
                report(f"README.md does not mention `{function}(...)`")
            if self._starter().get(function) != parameters(solution):
                report(f"the starter's {function} and the solution's have other parameters")
            if not any(one.function == function for one in exercise.mistakes):
                report(f"mistakes.py has none for {function}")
        unknown = [*exercise.declared.requires, *exercise.declared.uses]
        for name in (name for name in unknown if name not in self.pack.names):
            report(f"checks.py requires or uses {name}, which is no exercise of this pack")

    def functions(self, seed: str) -> None:
        """Run the starter, the solution, the alternatives and the mistakes on one seed's probes."""
        grader = Grader(self.pack, self.sandbox, seed)
        self.found.seeds += 1
        self.found.mistakes = len(self.exercise.mistakes)
        self.found.alternatives = len(self.exercise.alternatives)
        starter = self.exercise.read(self.exercise.file_name)
        for check in self._run(grader, starter):
            if check.outcome != "missing":
                self._problem(f"the starter: {_told(check)}, not missing", seed)
        for check in self._run(grader, b"from solution import *"):
            if check.outcome != "passed":
                self._problem(f"the solution: {_told(check)}", seed)
            for note in (note for note in check.notes if note.kind != "warning"):
                self._problem(f"the solution: {note.text}", seed)
        for alternative in self.exercise.alternatives:
            self._alternative(grader, alternative)
        for mistake in self.exercise.mistakes:
            self._mistake(grader, mistake)

    def examples(self) -> None:
        """Run the `>>>` lines of the README on the solution."""
        text = self.exercise.read("README.md").decode().replace("```", "\n")
        examples = doctest.DocTestParser().get_examples(text)
        if not examples:
            self.found.problems.append("README.md has no example in `>>>` lines")
            return
        source = SHOW.format(mark=MARK).encode()
        modules = {"solution": self.exercise.read("solution.py")}
        with self.sandbox.worker(source, "examples.py", modules=modules) as worker:
            answer = worker.call("show", [[example.source for example in examples]])
        if not isinstance(answer, Returned):
            self.found.problems.append(f"an example of README.md fails: {answer}")
            return
        for example, printed in zip(examples, answer.stdout.split(MARK), strict=False):
            if example.want.split() != printed.split():
                told = f"gives {' '.join(printed.split())}, not {' '.join(example.want.split())}"
                self.found.problems.append(f"README.md: {example.source.strip()} {told}")

    def _alternative(self, grader: Grader, alternative: Alternative) -> None:
        for check in self._run_one(grader, alternative):
            if check.outcome != "passed":
                self._problem(f"the alternative {alternative.name}: {_told(check)}", grader.seed)

    def _mistake(self, grader: Grader, mistake: Mistake) -> None:
        checks = self._run_one(grader, mistake)
        failed = [check for check in checks if check.outcome != "passed"]
        named = [name for one in failed if one.message for name in one.message.mistakes]
        if mistake.name in named:
            return
        self.found.unnamed.add(mistake.name)
        if not failed:
            self._problem(f"the mistake {mistake.name} passes every check", grader.seed)
            return
        instead = ", ".join(dict.fromkeys(named)) or _told(failed[0])
        self._problem(
            f"the mistake {mistake.name} is not named, but told as: {instead}", grader.seed
        )

    def _run_one(self, grader: Grader, one: Mistake | Alternative) -> list[CheckResult]:
        source = f"from solution import *\nfrom {one.module} import {one.name} as {one.function}\n"
        return self._run(grader, source.encode(), self._plain, only=one.function)

    @cached_property
    def _plain(self) -> dict[str, bytes]:
        """The author's files of mistakes and alternatives by module, as a student would write."""
        files = (*self.exercise.folder.glob(MISTAKES), self.exercise.folder / "alternatives.py")
        return {file.stem: undecorated(file.read_bytes()) for file in files if file.exists()}

    def _run(
        self,
        grader: Grader,
        source: bytes,
        extra: dict[str, bytes] | None = None,
        only: str | None = None,
    ) -> list[CheckResult]:
        modules = {one.module: one.read("solution.py") for one in self._used()}
        modules |= {"solution": self.exercise.read("solution.py"), **(extra or {})}
        file = Source("doctor", source)
        attempt = Attempt(self.exercise, file, grader.sandbox, grader.seed, modules)
        return list(attempt.result(only).checks)

    def _used(self) -> Iterator[LoadedExercise]:
        return (self.pack[name] for name in self.exercise.declared.uses if name in self.pack.names)

    def _starter(self) -> dict[str, tuple[str, ...]]:
        """Return the parameters of each function of the starter."""
        tree = ast.parse(self.exercise.read(self.exercise.file_name))
        functions = (node for node in tree.body if isinstance(node, ast.FunctionDef))
        return {one.name: tuple(a.arg for a in one.args.args) for one in functions}

    def _problem(self, text: str, seed: str) -> None:
        suffix = "" if seed == PUBLIC_SEED else f' (seed "{seed}")'
        self.found.problems.append(text + suffix)


def undecorated(source: bytes) -> bytes:
    """Return an author's file as plain functions: without the grader's vocabulary.

    In the sandbox there is no grader to import from, and the file's folder is no package.
    """
    return ast.unparse(_Plainer().visit(ast.parse(source))).encode()


class _Plainer(ast.NodeTransformer):
    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom | None:
        if node.module and node.module.startswith("grader"):
            return None
        return ast.ImportFrom(node.module, node.names, 0)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.decorator_list = [one for one in node.decorator_list if not _is_ours(one)]
        return node


def _is_ours(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else None
    return isinstance(called, ast.Name) and called.id in DECORATORS


def _told(check: CheckResult) -> str:
    message = check.message
    reason = f" ({message.exact or message.title})" if message else ""
    return f"{check.name} is {check.outcome}{reason}"
