"""What the parent tells the zygote about one worker."""

import json

from grader.frozen import frozen


@frozen
class Plan:
    """How a worker is to wall itself in.

    Attributes:
        memory_bytes: Address space beyond what it inherits.
        cpu_seconds: Processor time.
        limits, unprivileged, seccomp, landlock: Layers that are asked for.
        user: The user and group id to become, or None to stay.
        seed: For the global random states of Python and NumPy.
        rare: Whether modules that few files name have to be loaded.
    """

    memory_bytes: int
    cpu_seconds: int
    limits: bool
    unprivileged: bool
    seccomp: bool
    landlock: bool
    user: int | None
    seed: int
    rare: bool

    def to_json(self) -> str:
        """Return the plan as one line of JSON."""
        return json.dumps(vars(self))

    @classmethod
    def from_json(cls, text: str) -> "Plan":
        """Return the plan that `to_json` wrote."""
        return cls(**json.loads(text))
