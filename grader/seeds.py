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
        GraderError: the named variable is not set or empty: public inputs are no substitute.
    """
    seed = os.environ.pop(variable or SEED_VARIABLE, "")
    if variable and not seed:
        raise GraderError(
            f"the environment variable {variable} holds no seed: set it, or leave --seed-env out"
        )
    return seed or None
