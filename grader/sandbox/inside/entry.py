"""The program that the parent starts, by path: `python -I -S entry.py CONTROL PARENT WATCH NUMPY`.

Run with -I and -S, Python knows only its standard library here: no site-packages, no .pth file, no
variable and no folder of a student's can put code in. This file adds what is needed by hand: NumPy
from its folder, and the few modules of the sandbox, without running the grader's own packages.
"""

import gc
import importlib
import sys
import types
from pathlib import Path


def open_house() -> None:
    """Make `grader.sandbox.*` importable without the packages' own code, which is the parent's."""
    sandbox = Path(__file__).resolve().parents[1]
    for name, folder in (("grader", sandbox.parent), ("grader.sandbox", sandbox)):
        package = types.ModuleType(name)
        package.__path__ = [str(folder)]
        sys.modules[name] = package


def main() -> None:
    """Load what workers need, then serve as the command line says."""
    gc.disable()  # all that is loaded stays; see preload
    program, *arguments, numpy_folder = sys.argv[1:]
    sys.path.append(numpy_folder)
    open_house()
    preload = importlib.import_module("grader.sandbox.inside.preload")
    serve = importlib.import_module(f"grader.sandbox.inside.{program}").main
    preload.load()
    serve(*arguments)


if __name__ == "__main__":
    main()
