"""Imports of student code: its own files from memory, what is allowed, and nothing else."""

import builtins
import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Mapping, Sequence
from types import CodeType, ModuleType
from typing import Any, Final

from grader.sandbox.inside.preload import ALLOWED

REAL_IMPORT: Final = builtins.__import__


class ForbiddenImport(ImportError):  # noqa: N818 - the student reads this name
    """A module that exercises do without."""


class MemoryFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the student's modules among the sources that were sent."""

    def __init__(self, sources: Mapping[str, tuple[str, bytes]]) -> None:
        self.sources = sources  # module name -> (file name, source)

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - given by the import system
        target: ModuleType | None = None,  # noqa: ARG002 - given by the import system
    ) -> importlib.machinery.ModuleSpec | None:
        """Find a module of the student's."""
        if fullname not in self.sources:
            return None
        return importlib.util.spec_from_loader(fullname, self)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> None:
        """Let Python make it."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's source."""
        filename, source = self.sources[module.__name__]
        exec(self.code(source, filename), module.__dict__)  # noqa: S102 - it is what a worker is for

    @staticmethod
    def code(source: bytes, filename: str) -> CodeType:
        """Compile a file as Python would: encoding declarations and byte order marks count."""
        return compile(source, filename, "exec", dont_inherit=True)


def refuse_other_imports(own: Mapping[str, Any]) -> None:
    """Let student modules import only what is allowed and one another.

    This gives a plain message, no protection: behind the wall there is nothing else to import.
    """

    def checked(
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002 - the signature of __import__
        locals: Mapping[str, object] | None = None,  # noqa: A002 - the same
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        root = name.partition(".")[0]
        students_own = globals is not None and globals.get("__name__") in own
        if students_own and level == 0 and root not in ALLOWED and root not in own:
            raise ForbiddenImport(f"'{root}' is not available in exercises", name=root)
        return REAL_IMPORT(name, globals, locals, fromlist or (), level)

    builtins.__import__ = checked
    sys.meta_path.append(MemoryFinder(own))
