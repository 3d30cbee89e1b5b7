"""The errors that a user can cause: each message is one line that names the thing and the fix."""

from pathlib import Path


def shown(name: Path | str) -> str:
    """Return `name` as one printable line: it may hold line breaks and escape codes.

    Args:
        name: a path, or other text from outside.
    """
    text = str(name)
    return text if text.isprintable() else ascii(text)


class NnvizError(Exception):
    """A mistake that the user can mend; the command line prints it and exits with `exit_code`.

    The message names the thing, what it is, what was expected and, where known, the fix.
    """

    exit_code = 2


class DataError(NnvizError):
    """Pictures or labels that cannot be read, or cannot be what they claim to be."""


class ModelError(NnvizError):
    """A network's file or architecture that cannot be used."""


class DownloadError(NnvizError):
    """No mirror gave the file that was asked for."""

    exit_code = 1


class DivergedError(NnvizError):
    """Training met a value that is not finite; the message names the step and the layer."""

    exit_code = 1
