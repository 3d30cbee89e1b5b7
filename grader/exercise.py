"""A folder of files, read and checked, as a frozen exercise; a pack is a folder of exercises.

checks.py, solution.py, mistakes.py and alternatives.py are the author's and run in the grader.
Nothing here ever reads a submission.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from importlib.util import module_from_spec, spec_from_file_location
from inspect import isfunction
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any, TypeVar

from grader.checks import Check, Exercise
from grader.errors import AUTHORS, GraderError, PackError
from grader.frozen import frozen
from grader.mistakes import Alternative, Intermediate, Mistake

FOLDER_NAME = re.compile(r"\d\d_[a-z][a-z0-9_]*")
HINT = re.compile(r"^## +(?P<title>.+?)\s*$\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)

MISTAKES = "mistakes*.py"

T = TypeVar("T")
Named = TypeVar("Named", Mistake, Intermediate, Alternative)


@frozen
class Hint:
    """One step of help: "Nudge", "Formula", "Walk-through", in the order of hints.md.

    Attributes:
        title: the heading.
        text: Markdown.
    """

    title: str
    text: str


@frozen
class LoadedExercise:
    """Everything about one exercise; what is seldom needed is read when it is asked for.

    Attributes:
        folder: where it lies; its name, "06_dense_forward", names the exercise.
        declared: the author's declaration.
        checks: in the order of checks.py, at least one.
        solution: the reference functions by name.
    """

    folder: Path
    declared: Exercise
    checks: tuple[Check, ...]
    solution: Mapping[str, Callable[..., Any]]

    @property
    def name(self) -> str:
        """The folder's name, such as "06_dense_forward"."""
        return self.folder.name

    @property
    def module(self) -> str:
        """The name of the student's module, such as "dense_forward"."""
        return self.name.split("_", 1)[1]

    @property
    def file_name(self) -> str:
        """The name of the file that a student writes, such as "dense_forward.py"."""
        return f"{self.module}.py"

    @property
    def points(self) -> int:
        """The sum of the points of all checks."""
        return sum(check.points for check in self.checks)

    @property
    def functions(self) -> tuple[str, ...]:
        """The names of the functions that a student writes, in the order of the checks."""
        return tuple(dict.fromkeys(check.function for check in self.checks))

    @cached_property
    def mistakes(self) -> tuple[Mistake, ...]:
        """The known wrong solutions, in the order of mistakes.py, or of mistakes_*.py."""
        return self._found(MISTAKES, Mistake)

    @cached_property
    def intermediates(self) -> tuple[Intermediate, ...]:
        """The named values on the way to an answer."""
        return self._found(MISTAKES, Intermediate)

    @cached_property
    def alternatives(self) -> tuple[Alternative, ...]:
        """The other right ways, from alternatives.py; empty where there is no such file."""
        return self._found("alternatives.py", Alternative)

    @cached_property
    def hints(self) -> tuple[Hint, ...]:
        """The sections of hints.md, from the gentlest on."""
        found = HINT.finditer(self.read("hints.md").decode())
        return tuple(Hint(hint["title"], hint["text"].strip()) for hint in found)

    def read(self, file: str) -> bytes:
        """Return the bytes of a file of this folder.

        Raises:
            PackError: it is missing.
        """
        try:
            return (self.folder / file).read_bytes()
        except OSError as error:
            raise PackError(f"{self.name}/{file} cannot be read: {error.strerror}") from error

    def _found(self, pattern: str, kind: type[Named]) -> tuple[Named, ...]:
        found: dict[str, Named] = {}
        for file in sorted(self.folder.glob(pattern)):
            for name, one in _own_members(_load(file), kind):
                place = f"{self.name}/{file.name}: {name}"
                if one.function not in self.solution:
                    raise PackError(f"{place} is of {one.function}, no function of solution.py")
                if found.setdefault(name, one) is not one:
                    raise PackError(f"{place} is a name that another file has: choose another")
        return tuple(found.values())


@frozen
class Pack:
    """A folder of exercises.

    Attributes:
        folder: where they lie.
        names: the exercises' folder names in order, at least one.
    """

    folder: Path
    names: tuple[str, ...]

    def __iter__(self) -> Iterator[LoadedExercise]:
        """Load the exercises one after the other, in order."""
        return (self[name] for name in self.names)

    def __getitem__(self, name: str) -> LoadedExercise:
        """Return the exercise of this exact name; it is loaded once.

        Raises:
            PackError: the folder breaks a rule.
        """
        if name not in self._loaded:
            self._loaded[name] = load_exercise(self.folder / name)
        return self._loaded[name]

    @cached_property
    def _loaded(self) -> dict[str, LoadedExercise]:
        return {}

    def choose(self, word: str) -> str:
        """Return the name that a person means: "6", "06", "dense_forward" or the whole name.

        Raises:
            GraderError: none or several are meant.
        """
        exact = [name for name in self.names if word.rstrip("/") in {name, name.split("_", 1)[1]}]
        by_number = [name for name in self.names if word.isdigit() and int(name[:2]) == int(word)]
        begun = [name for name in self.names if word and word in name]
        chosen = exact or by_number or begun
        if len(chosen) == 1:
            return chosen[0]
        names = ", ".join(chosen or self.names)
        problem = "could be several exercises" if chosen else "is no exercise"
        raise GraderError(f"{word!r} {problem}: choose one of {names}")

    def choose_all(self, words: Iterable[str]) -> tuple[str, ...]:
        """Return the names that several words mean, each once, in the pack's order."""
        chosen = {self.choose(word) for word in words}
        return tuple(name for name in self.names if name in chosen)


def load_pack(folder: Path) -> Pack:
    """Return the pack of a folder whose subfolders are named as "06_dense_forward".

    Raises:
        PackError: there is no such folder, or no exercise in it.
    """
    if not folder.is_dir():
        raise PackError(f"{folder} is no folder of exercises: give one with --pack")
    folders = (entry for entry in folder.iterdir() if (entry / "checks.py").is_file())
    names = tuple(sorted(entry.name for entry in folders if FOLDER_NAME.fullmatch(entry.name)))
    if not names:
        raise PackError(f"{folder} holds no exercise such as 01_neuron/checks.py")
    return Pack(folder, names)


def load_exercise(folder: Path) -> LoadedExercise:
    """Return the exercise in a folder.

    Raises:
        PackError: a file is missing or breaks a rule; the message says which.
    """
    checks = _load(folder / "checks.py")
    declared = list(_members(checks, Exercise))
    if len(declared) != 1:
        raise PackError(f"{folder.name}/checks.py declares {len(declared)} exercises, not one")
    solution = {
        name: value
        for name, value in vars(_load(folder / "solution.py")).items()
        if isfunction(value)
    }
    found = tuple(_members(checks, Check))
    _demand_checks(folder.name, found, solution)
    return LoadedExercise(folder, declared[0], found, MappingProxyType(solution))


def _demand_checks(name: str, checks: tuple[Check, ...], solution: Mapping[str, object]) -> None:
    if not checks:
        raise PackError(f"{name}/checks.py has no check: without one every answer would pass")
    for check in checks:
        if check.function not in solution:
            raise PackError(f"{name}/solution.py lacks {check.function}, which {check.name} checks")


def _members(module: ModuleType, kind: type[T]) -> Iterator[T]:
    return (value for value in vars(module).values() if isinstance(value, kind))


def _own_members(module: ModuleType, kind: type[Named]) -> Iterator[tuple[str, Named]]:
    """Give what a file defines, without what it imports from its neighbours."""
    for name, value in vars(module).items():
        if isinstance(value, kind) and value.call.__module__ == module.__name__:
            yield name, value


def _load(file: Path) -> ModuleType:
    """Import an author's file by its path, in a package of its own for its folder.

    The package makes `from .solution import softmax` work in mistakes.py, and keeps the checks of
    one exercise from being taken for those of another.
    """
    package = f"_exercise_{abs(hash(file.parent.resolve()))}_{file.parent.name}"
    if package not in sys.modules:
        sys.modules[package] = ModuleType(package)
        sys.modules[package].__path__ = [str(file.parent)]
    name = f"{package}.{file.stem}"
    if name not in sys.modules:
        sys.modules[name] = _run(name, file)
    return sys.modules[name]


def _run(name: str, file: Path) -> ModuleType:
    spec = spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except PackError:
        raise
    except AUTHORS as error:
        told = f"{file.parent.name}/{file.name}"
        if not file.exists():
            raise PackError(f"{told} is missing") from error
        why = f"{type(error).__name__}: {error}"
        raise PackError(f"{told} cannot be loaded: {why}") from error
    return module
