"""What a student needs to know about an exception: its text, the place, the shapes at hand."""

import traceback
from types import FrameType
from typing import Any, Final

import numpy as np

from grader.sandbox.inside.finder import ForbiddenImport

MAX_MESSAGE: Final = 2_000
MAX_SHAPES: Final = 20


def describe(error: BaseException, files: frozenset[str]) -> dict[str, Any]:
    """Return an exception as a tree: type, message, place in the student's files, shapes there."""
    found: dict[str, Any] = {
        "exception": type(error).__name__,
        "message": _message(error)[:MAX_MESSAGE],
        "filename": None,
        "line": None,
        "column": None,
        "shapes": [],
        "syntax": isinstance(error, SyntaxError) and error.filename in files,
        "forbidden": error.name if isinstance(error, ForbiddenImport) else None,
    }
    if isinstance(error, SyntaxError) and error.filename in files:
        found |= {"filename": error.filename, "line": error.lineno, "column": error.offset}
        found["message"] = error.msg
        return found
    frame, line = _innermost(error, files)
    if frame is not None:
        found |= {"filename": frame.f_code.co_filename, "line": line, "shapes": _shapes(frame)}
    return found


def _message(error: BaseException) -> str:
    """Return the exception's text; a student's own exception may fail even at that."""
    try:
        return str(error)
    except BaseException as second:  # noqa: BLE001 - any failure of its __str__ is no reason to fail
        return f"(its text could not be made: {type(second).__name__})"


def _innermost(error: BaseException, files: frozenset[str]) -> tuple[FrameType | None, int]:
    """Return the deepest frame that runs the student's own source, and its line."""
    own = [
        (frame, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename in files
    ]
    return own[-1] if own else (None, 0)


def _shapes(frame: FrameType) -> list[tuple[str, tuple[int, ...]]]:
    arrays = {name: item for name, item in frame.f_locals.items() if type(item) is np.ndarray}
    return [(name, array.shape) for name, array in arrays.items()][:MAX_SHAPES]
