"""The words in which messages speak of a function: its parameters, and the parts it returns."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from functools import cache
from typing import Any


@cache
def parameters(function: Callable[..., Any]) -> tuple[str, ...]:
    """Return the names of a function's parameters."""
    return tuple(inspect.signature(function).parameters)


@cache
def part_names(function: Callable[..., Any]) -> tuple[str, ...]:
    """Return the names that a reference returns in a tuple, `return dx, dw, db`; else ()."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    returned = [node.value for node in ast.walk(tree) if isinstance(node, ast.Return)]
    last = returned[-1] if returned else None
    if not isinstance(last, ast.Tuple):
        return ()
    parts = enumerate(last.elts)
    return tuple(p.id if isinstance(p, ast.Name) else f"part {at + 1}" for at, p in parts)
