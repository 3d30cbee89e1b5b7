"""What an exception of a student's code means, in words: the line, the shapes, the usual cause."""

import re
import sys
from collections.abc import Iterator

from grader.report import Message, Place
from grader.sandbox import (
    BadSyntax,
    Failure,
    Forbidden,
    Killed,
    LoadError,
    Protocol,
    Raised,
    TimedOut,
    TooLarge,
)
from grader.wording import sentence

ADVICE: tuple[tuple[str, str], ...] = (
    (
        r"Cannot interpret '\d+' as a data type",
        "A shape is one argument, with brackets of its own: np.zeros((2, 3)).",
    ),
    (
        r"(bad operand|unsupported operand).*'function'",
        "A function stands here without its brackets: f(x) is its answer, f alone is the function.",
    ),
    (r"bitwise_xor|for \^", "^ is no power in Python: write ** 2."),
    (
        r"unsupported operand.*'list'|multiply sequence",
        "A list is no array and cannot be calculated with: go through its items.",
    ),
    (
        r"EOF when reading a line",
        "Nobody can type an answer here: the grader calls your functions with inputs of its own.",
    ),
    (
        r"No such file or directory|Permission denied",
        "No file can be read here: all that a function needs comes in its arguments.",
    ),
    (
        r"attempted relative import",
        "Import without dots, and only the files that README.md names; copy what you need of others.",
    ),
    (
        r"matmul|shapes .* not aligned",
        "A @ B needs as many columns in A as B has rows: write both shapes down and let the inner ones meet.",
    ),
    (
        r"could not be broadcast|broadcastable",
        "Element by element, sizes must be equal or 1, counted from the last axis.",
    ),
    (
        r"only (length-1|0-dimensional|integer scalar)",
        "Functions of math, float() and int() take one number: use NumPy's, such as np.exp.",
    ),
    (
        r"truth value of an array",
        "`if` needs one answer, an array has many: use np.where, np.maximum or a mask.",
    ),
    (
        r"Cannot cast ufunc|cannot cast",
        "An array of whole numbers cannot take fractions in place: start from floats.",
    ),
    (
        r"NoneType",
        "Something is None here: does a function end without `return`, or work in place, as rng.shuffle does?",
    ),
    (
        r"positional argument|unexpected keyword",
        "The function must take exactly the parameters that the task names, in this order.",
    ),
    (r"index .* out of bounds|index out of range", "Python counts from 0: the last index is size - 1."),
    (r"axis .* out of bounds", "Axis 0 is the first; an array of one axis has no axis 1."),
    (r"too many indices", "The array has fewer axes than indices: print its shape."),
    (r"name 'np' is not defined", "Put `import numpy as np` at the top of the file."),
    (r"is not defined", "Is the name spelled as where it was made, and made before it is used?"),
    (r"referenced before assignment|not associated with a value", "The name is made only on some path, or after this line."),
    (r"not callable", "Round brackets call a function; square brackets take an element."),
    (r"not subscriptable", "Square brackets take an element of an array or list; this is neither."),
    (r"read-only", "The array cannot be changed in place: make a new one."),
    (r"maximum recursion", "The function calls itself without an end."),
    (r"division by zero|divide by zero", "A divisor is 0 here."),
    (r"math range error", "exp takes numbers up to 709: make them smaller first, without changing the answer."),
    (r"Unable to allocate", "The array would be far too large: do its sizes have the right order?"),
)  # fmt: skip


def explain(failure: Failure, function: str) -> Message:
    """Return what to tell a student whose function gave no value.

    Args:
        failure: what the sandbox saw.
        function: the name of the function that was called.
    """
    match failure:
        case Raised():
            return _of_exception(failure, f"{function}() raised")
        case Forbidden():
            return _forbidden(failure)
        case TimedOut(seconds=seconds):
            title = f"{function}() took longer than {seconds:g} seconds and was stopped."
            why = "Does a loop never end, or go over every element where one array operation would do?"
            return Message("time", title, (why,))
        case Killed():
            return Message("crash", sentence(f"{function}()", DEATHS[failure.reason]))
        case TooLarge():
            title = f"{function}() returned more than fits: {failure.reason}."
            return Message("crash", title, ("Print the shape of what you return.",))
        case Protocol():
            return Message("crash", "Your program interfered with the grader's channel.")


OUTSIDE = (
    'What stands outside functions runs on loading: put tries under `if __name__ == "__main__":`.'
)
SIGNATURE = r", with gufunc signature \S+"

DEATHS = {
    "exit": "ended the whole program: return a value instead of calling exit",
    "memory": "used more memory than allowed: is an array far larger than meant, or a loop without end?",
    "cpu time": "used more processor time than allowed",
    "forbidden syscall": "asked the system for something that exercises do without",
    "signal": "crashed the Python interpreter",
    "silence": "closed the grader's channel",
}


def explain_loading(error: LoadError, file: str) -> Message:
    """Return what to tell a student whose file does not load."""
    match error:
        case BadSyntax():
            title = f"Python cannot read {file}: {error.message}."
            place = Place(error.filename or file, error.line, error.code)
            return Message("exception", title, tuple(_of_syntax(error)), place=place)
        case Raised():
            return _of_exception(error, f"Loading {file} raised", OUTSIDE)
        case Forbidden():
            return _forbidden(error)
        case TimedOut(seconds=seconds):
            title = f"Loading {file} took longer than {seconds:g} seconds."
            return Message("time", title, (OUTSIDE,))
        case Killed():
            title = sentence(f"Loading {file}: it", DEATHS[error.reason])
            return Message("crash", title, (OUTSIDE,))
        case _:
            return explain(error, file)


def _of_syntax(error: BadSyntax) -> Iterator[str]:
    if error.column is not None:
        yield f"It stopped at column {error.column}."
    if re.match(r"\s*(from|import)\s+\d", error.code or ""):
        yield "A name that begins with a digit cannot be imported: copy what you need into this file."


def _forbidden(error: Forbidden) -> Message:
    title = f"The module {error.module} is not available: exercises use NumPy only."
    own = f"If {error.module} is a file of your own, copy what you need of it into this one."
    is_pythons = error.module.partition(".")[0] in sys.stdlib_module_names
    return Message("exception", title, () if is_pythons else (own,), place=_place(error))


def _of_exception(raised: Raised, happened: str, otherwise: str | None = None) -> Message:
    lines = (line.strip() for line in raised.message.splitlines())
    text = re.sub(SIGNATURE, "", next((line for line in lines if line), ""))
    title = f"{happened} {raised.exception}{': ' if text else ''}{text}"
    details = []
    if raised.shapes:
        shapes = ", ".join(f"{name} is {shape}" for name, shape in raised.shapes[:8])
        details.append(f"There, {shapes}.")
    known = [words for pattern, words in ADVICE if re.search(pattern, raised.message)][:1]
    details += known or ([otherwise] if otherwise else [])
    return Message("exception", title, tuple(details), place=_place(raised))


def _place(error: Raised | Forbidden) -> Place | None:
    return Place(error.filename, error.line, error.code) if error.filename else None
