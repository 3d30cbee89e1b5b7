"""`python -m grader` and the command `grader`."""

from grader.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
