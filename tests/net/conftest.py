"""Numba's cache notices a change of an entry point's own file only; for tests all files count."""

from pathlib import Path

import nnviz.net


def _forget_stale_kernels() -> None:
    folder = Path(nnviz.net.__file__).parent / "kernels"
    newest = max(file.stat().st_mtime for file in folder.glob("*.py"))
    for index in folder.glob("__pycache__/*.nbi"):
        if index.stat().st_mtime < newest:
            index.unlink(missing_ok=True)


_forget_stale_kernels()
