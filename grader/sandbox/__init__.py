"""Where student code runs: a process that holds no secret and returns only values.

with Sandbox() as sandbox, sandbox.worker(source, "neuron.py") as worker:
    if worker.loaded.error is None:
        answer = worker.call("weighted_sum", [x, w, b])
"""

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
from grader.sandbox.errors import SandboxError
from grader.sandbox.isolation import Isolation
from grader.sandbox.layers import Layers
from grader.sandbox.limits import Limits
from grader.sandbox.supervisor import Sandbox
from grader.sandbox.worker import Worker

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
    "TimedOut",
    "TooLarge",
    "Worker",
]
