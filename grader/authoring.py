"""A new exercise folder for authors: every file in its place, with the questions it has to answer."""

import re
from keyword import iskeyword
from pathlib import Path

from grader.errors import GraderError
from grader.exercise import FOLDER_NAME
from grader.progress import write_whole

README = """# {number} {title}

What it is for, in two sentences. Write `{module}(x)` in `{module}.py`.

## Formula

    y = 2·x

## Shapes

| name | shape | is |
|---|---|---|
| `x` | (n_samples, n_in) | one sample a row |
| returns `y` | (n_samples, n_in) | |

## Convention

What could be read in two ways, and which one is meant here.

## Example

```python
>>> import numpy as np
>>> {module}(np.array([[1.0, -2.0]]))
array([[ 2., -4.]])
```
"""
STARTER = '''"""{number} {title}. The task stands in README.md beside this file."""

import numpy as np


def {module}(x):
    """Return y.

    Args:
        x: one sample a row, shape (n_samples, n_in).

    Returns:
        y, shape (n_samples, n_in).
    """
    raise NotImplementedError
'''
SOLUTION = '''"""The reference: slow and obvious."""

import numpy as np


def {module}(x):
    y = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        y[place] = 2 * x[place]
    return y
'''
CHECKS = '''"""What is claimed, and on which inputs."""

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="{title}")


@check("{module}", points=2)
def values(draw: Draw):
    """y is twice x."""
    return draw.normal(draw.sizes("n_samples", "n_in"))
'''
MISTAKES = '''"""Wrong ways that people really write."""

from grader.mistakes import mistake


@mistake(
    "{module}",
    what="You squared x instead of doubling it.",
    why="2 * x and x**2 agree where x is 0 or 2.",
    see="Give x = 3: it should be 6, and is 9.",
)
def squared(x):
    return x**2
'''
HINTS = """# Hints

## Nudge

A question that turns the eye to the right place.

## Formula

The formula, with every symbol explained.

## Walk-through

1. Every step but the typing.
"""
FILES = {
    "README.md": README,
    "{module}.py": STARTER,
    "solution.py": SOLUTION,
    "checks.py": CHECKS,
    "mistakes.py": MISTAKES,
    "hints.md": HINTS,
}


def make_exercise(pack: Path, name: str) -> Path:
    """Make the folder of a new exercise, which the doctor finds sound.

    Args:
        pack: the folder of exercises; made at need.
        name: "16_conv": two digits and the name of the student's module.

    Returns:
        The new folder.

    Raises:
        GraderError: the name is no such name, or the folder is there already.
    """
    if not FOLDER_NAME.fullmatch(name):
        raise GraderError(f"{name!r} is no name for an exercise: two digits and words, as 16_conv")
    _demand_free(name.partition("_")[2])
    folder = pack / name
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise GraderError(f"{folder} cannot be made: {error.strerror}") from error
    number, module = name.split("_", 1)
    words = {"number": number, "module": module, "title": _title(module)}
    for file, text in FILES.items():
        write_whole(folder / file.format(**words), text.format(**words))
    return folder


def _demand_free(module: str) -> None:
    """Refuse a word that cannot name a function, or whose file is one of the author's."""
    if iskeyword(module):
        raise GraderError(
            f"{module} is a word of Python's own, no name of a function: choose another"
        )
    if f"{module}.py" in {*FILES, "alternatives.py"} or module.startswith("mistakes_"):
        raise GraderError(f"{module}.py is a file of the author's: choose another name")


def _title(module: str) -> str:
    return re.sub("_", " ", module).capitalize()
