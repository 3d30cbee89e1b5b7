"""Where student code runs: a process that holds no secret and returns only values.

with Sandbox() as sandbox, sandbox.worker(source, "neuron.py") as worker:
    if worker.loaded.error is None:
        answer = worker.call("weighted_sum", [x, w, b])
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.sandbox.answers import (
        Answer,
        BadSyntax,
        Failure,
        Forbidden,
        Killed,
        Loaded,
        LoadError,
        Protocol,
        Raised,
        Returned,
        TimedOut,
        TooLarge,
    )
    from grader.sandbox.conversation import Sent
    from grader.sandbox.errors import SandboxError
    from grader.sandbox.isolation import Isolation
    from grader.sandbox.layers import Layers
    from grader.sandbox.limits import Limits
    from grader.sandbox.supervisor import Sandbox
    from grader.sandbox.worker import Visit, Worker

__all__ = [
    "Answer",
    "BadSyntax",
    "Failure",
    "Forbidden",
    "Isolation",
    "Killed",
    "Layers",
    "Limits",
    "LoadError",
    "Loaded",
    "Protocol",
    "Raised",
    "Returned",
    "Sandbox",
    "SandboxError",
    "Sent",
    "TimedOut",
    "TooLarge",
    "Visit",
    "Worker",
]

_HOMES = {
    "answers": (
        *("Answer", "BadSyntax", "Failure", "Forbidden", "Killed", "LoadError", "Loaded"),
        *("Protocol", "Raised", "Returned", "TimedOut", "TooLarge"),
    ),
    "errors": ("SandboxError",),
    "isolation": ("Isolation",),
    "layers": ("Layers",),
    "limits": ("Limits",),
    "supervisor": ("Sandbox",),
    "conversation": ("Sent",),
    "worker": ("Visit", "Worker"),
}


def __getattr__(name: str) -> object:
    """Load what is asked for: `starting` must not wait for NumPy, which most of the rest needs."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
