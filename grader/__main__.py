"""`python -m grader` and the command `grader`."""

import sys
from typing import NoReturn

from grader import ahead

__all__ = ["main"]


def main() -> NoReturn:
    """Run the command line; the sandbox starts while that is loaded."""
    ahead.settle()
    ahead.begin(sys.argv[1:])
    from grader import cli  # noqa: PLC0415 - takes longer than the sandbox should wait

    cli.main()


if __name__ == "__main__":
    main()
