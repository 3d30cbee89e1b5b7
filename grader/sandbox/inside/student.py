"""Runs student code and puts what comes of it into bytes. Nothing here is trusted by the parent."""

import contextlib
import importlib
import sys
import warnings
from types import ModuleType
from typing import Any, Final, TypeAlias

import numpy as np

from grader.sandbox.errors import OversizeError
from grader.sandbox.inside import mishap
from grader.sandbox.inside.finder import MemoryFinder, refuse_other_imports
from grader.sandbox.inside.start import Start
from grader.sandbox.tree import decode, encode
from grader.sandbox.wire import Kind
from grader.values import Generator

REPORT_BYTES: Final = 1 << 20
MAX_FUNCTIONS: Final = 500
MAX_WARNINGS: Final = 20
MAX_WARNING: Final = 250

Reply: TypeAlias = tuple[Kind, Any, int]


class Student:
    """The one submission that this process serves; `seed` is for the global random states."""

    def __init__(self, seed: int = 0) -> None:
        self.start = Start(seed)
        self.module = ModuleType("nothing")
        self.files: frozenset[str] = frozenset()
        self.generators: dict[int, int] = {}
        self.kept: list[Any] = []
        self.stdout = sys.stdout  # student code may put something else in its place

    def answer(self, kind: Kind, request: bytearray) -> tuple[Kind, bytes]:
        """Do what was asked; whatever happens on the way becomes an answer too."""
        try:
            try:
                with warnings.catch_warnings(record=True) as caught:
                    warnings.simplefilter("default")
                    kind, answer, limit = self._do(kind, request)
            finally:
                self._flush()
            told = [self._warning(one) for one in caught[:MAX_WARNINGS]]
            most = limit + len(request) + REPORT_BYTES
            return kind, encode((answer, told), most, self.generators)
        except OversizeError as error:
            return Kind.OVERSIZE, encode(str(error), REPORT_BYTES)
        except BaseException as error:  # noqa: BLE001 - SystemExit and KeyboardInterrupt are a student's too
            return Kind.RAISED, encode(mishap.describe(error, self.files), REPORT_BYTES)

    def _do(self, kind: Kind, request: bytearray) -> Reply:
        given: Any = decode(request)
        if kind is Kind.LOAD:
            return self.load(*given)
        function, arguments, limit = given
        awake = tuple(self._awaken(argument) for argument in arguments)
        value = getattr(self.module, function)(*awake)
        after = None if self._equals(request, (function, awake, limit)) else awake
        return Kind.RETURNED, (value, type(value).__name__, after), limit

    def _flush(self) -> None:
        with contextlib.suppress(ValueError, OSError):  # it was closed: what it held is lost
            self.stdout.flush()

    def load(self, name: str, sources: dict[str, tuple[str, np.ndarray[Any, Any]]]) -> Reply:
        """Run the student's file; the answer is the names of all that can be called in it.

        What an earlier run of it left behind is gone before.
        """
        own = {module: (file, raw.tobytes()) for module, (file, raw) in sources.items()}
        self.files = frozenset(file for file, _ in own.values())
        self.module = ModuleType("nothing")
        self.generators.clear()
        self.kept.clear()
        self.start.again(own)
        refuse_other_imports(own)
        self.module = _load(name, own)
        callables = [key for key, item in vars(self.module).items() if callable(item)]
        return Kind.LOADED, callables[:MAX_FUNCTIONS], 0

    def _equals(self, request: bytearray, now: tuple[Any, ...]) -> bool:
        """Say whether a request would be sent in the same bytes now: nothing was changed in place."""
        try:
            return encode(now, len(request), self.generators) == request
        except OversizeError:
            return False

    def _awaken(self, argument: Any) -> Any:
        """Return the argument with live generators in place of their seeds."""
        if isinstance(argument, list | tuple):
            return type(argument)(map(self._awaken, argument))
        if isinstance(argument, dict):
            return {key: self._awaken(item) for key, item in argument.items()}
        if isinstance(argument, Generator):
            rng = np.random.default_rng(argument.seed)
            self.kept.append(rng)  # an identity must not be used again
            self.generators[id(rng)] = argument.seed
            return rng
        return argument

    def _warning(self, caught: warnings.WarningMessage) -> str:
        place = f" (line {caught.lineno})" if caught.filename in self.files else ""
        return f"{caught.category.__name__}: {caught.message}"[:MAX_WARNING] + place


def _load(name: str, own: dict[str, tuple[str, bytes]]) -> ModuleType:
    """Import the main file by its name, or, where a module of Python has that name, beside it."""
    if name not in sys.modules:
        return importlib.import_module(name)
    module = ModuleType(name)
    MemoryFinder(own).exec_module(module)
    return module
