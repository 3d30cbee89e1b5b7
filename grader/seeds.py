"""Where probes come from: a public seed for practice, a secret one for grades."""

import os

from grader.errors import GraderError

PUBLIC_SEED = "public"
SEED_VARIABLE = "GRADER_SEED"


def secret_seed(variable: str | None) -> str | None:
    """Return the secret seed, and take it out of this process's environment.

    Must be called before the first student's process starts.

    Args:
        variable: the environment variable that was named; GRADER_SEED where none was.

    Returns:
        The seed, or None where none was named and GRADER_SEED is not set.

    Raises:
        GraderError: the variable is empty, or was named and is not set: public inputs are no
            substitute.
    """
    name = variable or SEED_VARIABLE
    seed = os.environ.pop(name, None)
    if variable and seed is None:
        raise GraderError(
            f"the environment variable {name} is not set: set it, or leave --seed-env out"
        )
    if seed is not None and not seed.strip():
        raise GraderError(
            f"the environment variable {name} holds no seed: give it one, or unset it"
        )
    return seed
