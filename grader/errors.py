"""The errors that a user or an author can mend: each message is one line that names the fix."""

AUTHORS = (Exception, SystemExit)
"""What an author's functions may raise; a SystemExit let through would end the grader as passed."""


class GraderError(Exception):
    """What the command line prints as one line; it exits with `exit_code`.

    The grader knows nothing of nnviz, so these errors mirror nnviz.errors without importing it.
    """

    exit_code = 2


class PackError(GraderError):
    """An exercise folder that breaks the rules of docs/exercises.md: the author's to mend."""

    exit_code = 3


class SubmissionError(GraderError):
    """A folder that cannot be taken as a submission at all."""


class OutputError(GraderError):
    """A report that cannot be written: whatever was found, nobody got to know it."""

    exit_code = 3


class IsolationError(GraderError):
    """This machine isolates student code less than was required; nothing was graded."""

    exit_code = 3
