"""Whether a file can be written, found out before hours of training."""

import stat
import tempfile
from pathlib import Path

from nnviz.data.files import shown
from nnviz.errors import ModelError


def check_can_save(path: Path) -> None:
    """Accept only a path at which `nnviz.net.files.save` can write; nothing is left there.

    Raises:
        ModelError: it cannot; one line that begins with the path.
    """
    try:
        _check_kind(path)
        # Permission bits do not tell: root ignores them, read-only file systems go beyond them.
        with tempfile.TemporaryFile(dir=path.parent.resolve()):
            pass
    except OSError as error:
        reason = error.strerror or str(error)
        raise ModelError(f"{shown(path)}: cannot be written: {reason}") from None


def _check_kind(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if not path.parent.is_dir():
            folder = f"there is no folder {shown(path.parent)}"
            raise ModelError(f"{shown(path)}: {folder}; make it first") from None
        return
    if not stat.S_ISREG(mode):
        kind = "a directory" if stat.S_ISDIR(mode) else "not a regular file"
        raise ModelError(f"{shown(path)}: is {kind}, expected a file to write")
