"""What tests of the engine share: one sandbox, the shipped exercises, submissions from text."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from grader.exercise import Pack, load_pack
from grader.grading import Grader
from grader.places import own_pack
from grader.report import Report
from grader.sandbox import Sandbox
from grader.submission import read_submission

Check = Callable[..., Report]

settings.register_profile("grader", deadline=None)  # a busy machine is not a failure
settings.load_profile("grader")


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack(own_pack())


@pytest.fixture
def grade(tmp_path: Path, pack: Pack, sandbox: Sandbox) -> Check:
    """Return a function that grades one exercise's source: `grade(source, "06_dense_forward")`."""

    def graded(source: str | bytes, name: str = "06_dense_forward", seed: str = "test") -> Report:
        content = source if isinstance(source, bytes) else source.encode()
        (tmp_path / pack[name].file_name).write_bytes(content)
        return Grader(pack, sandbox, seed).grade(read_submission(tmp_path), [name])

    return graded


@pytest.fixture
def small_pack(tmp_path: Path) -> Path:
    """Return the folder of a pack with two tiny exercises, the second building on the first."""
    folder = tmp_path / "pack"
    write_exercise(folder / "01_double", DOUBLE)
    write_exercise(folder / "02_quadruple", QUADRUPLE)
    return folder


@pytest.fixture
def grade_small(tmp_path: Path, small_pack: Path, sandbox: Sandbox) -> Check:
    """Return a function that grades files against the small pack: `grade_small({"double.py": ...})`."""
    folder = tmp_path / "submission"
    folder.mkdir()

    def graded(files: dict[str, str], names: list[str] | None = None, **options: Any) -> Report:
        for name, text in files.items():
            (folder / name).write_text(text)
        return Grader(load_pack(small_pack), sandbox).grade(
            read_submission(folder), names, **options
        )

    return graded


def write_exercise(folder: Path, files: dict[str, str]) -> None:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text)


HINTS = "# Hints\n\n## Nudge\n\na\n\n## Formula\n\nb\n\n## Walk-through\n\nc\n"
DOUBLE = {
    "README.md": "`double(x)`\n\n```python\n>>> import numpy as np\n>>> double(np.array([1.0]))\narray([2.])\n```\n",
    "double.py": "def double(x):\n    raise NotImplementedError\n",
    "solution.py": "def double(x):\n    return 2 * x\n",
    "checks.py": """
from grader.checks import Exercise, check

exercise = Exercise(title="Twice as much")

@check("double", points=2, pure=True)
def values(draw):
    '''Twice x.'''
    return draw.normal(draw.sizes("n_samples", "n_in"))
""",
    "mistakes.py": """
from grader.mistakes import mistake

@mistake("double", what="You squared.", why="w", see="s")
def squared(x):
    return x**2
""",
    "hints.md": HINTS,
}
QUADRUPLE = {
    "README.md": "`quadruple(x)`\n\n```python\n>>> quadruple(1.0)\n4.0\n```\n",
    "quadruple.py": "def quadruple(x):\n    raise NotImplementedError\n",
    "solution.py": "def quadruple(x):\n    return 4 * x\n",
    "checks.py": """
from grader.checks import Calls, Exercise, check

exercise = Exercise(title="Four times", requires=("01_double",), uses=("01_double",))

def grows(returned, *calls):
    if not all(isinstance(one, float) for one in returned):
        return "Return a float."
    return None if returned[0] < returned[1] else "It should grow."

@check("quadruple", property=grows)
def monotonous(draw):
    '''More in, more out.'''
    return Calls(((1.0,), (2.0,)))
""",
    "mistakes.py": """
from grader.mistakes import mistake

@mistake("quadruple", what="You turned it.", why="w", see="s")
def turned(x):
    return -4 * x
""",
    "hints.md": HINTS,
}
