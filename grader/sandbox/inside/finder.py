"""Imports of student code: its own files from memory, what is allowed, and nothing else."""

import builtins
import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Container, Mapping, Sequence
from functools import lru_cache
from opcode import opmap
from types import CodeType, FrameType, ModuleType
from typing import Final

from grader.sandbox.inside.preload import ALLOWED

REAL_IMPORT: Final = builtins.__import__
IMPORT_STATEMENT: Final = opmap["IMPORT_NAME"]


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
    @lru_cache(maxsize=16)
    def code(source: bytes, filename: str) -> CodeType:
        """Compile a file, once, as Python would: encoding declarations and byte order marks count."""
        return compile(source, filename, "exec", dont_inherit=True)


def refuse_other_imports(own: Mapping[str, tuple[str, bytes]]) -> None:
    """Let import statements in student files name only what is allowed and one another.

    This gives a plain message, no protection: behind the wall there is nothing else to import.
    """
    files = {filename for filename, _ in own.values()}

    def checked(
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002 - the signature of __import__
        locals: Mapping[str, object] | None = None,  # noqa: A002 - the same
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        root = name.partition(".")[0]
        known = level > 0 or root in ALLOWED or root in own
        if not known and _is_import_statement(sys._getframe(1), files):  # noqa: SLF001 - the one way to know
            raise ForbiddenImport(f"'{root}' is not available in exercises", name=root)
        return REAL_IMPORT(name, globals, locals, fromlist or (), level)

    builtins.__import__ = checked
    sys.meta_path.append(MemoryFinder(own))


def _is_import_statement(caller: FrameType, files: Container[str]) -> bool:
    """Say whether a student's import statement is running, and not C code that imports on its way."""
    code = caller.f_code
    return code.co_filename in files and code.co_code[caller.f_lasti] == IMPORT_STATEMENT
