"""What a student of the small pack writes."""

from pathlib import Path

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x**2\n"


def save(text, name="exercises/01_double/double.py"):
    Path(name).write_text(text)
