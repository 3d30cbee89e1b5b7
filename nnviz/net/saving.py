"""Files replaced in one piece, and whether that can be done, found out before hours of training."""

import os
import secrets
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from nnviz.errors import ModelError, shown


def check_can_save(path: Path) -> None:
    """Accept only a path at which `replace_file` can write; nothing is left there.

    Raises:
        ModelError: it cannot; one line that begins with the path.
    """
    try:
        if _mode_of(path) is None and not path.parent.is_dir():
            raise ModelError(
                f"{shown(path)}: there is no folder {shown(path.parent)}; make it first"
            )
        # Permission bits do not tell: root ignores them, read-only file systems go beyond them.
        with tempfile.TemporaryFile(dir=path.parent.resolve()):
            pass
    # A name with a NUL in it is a ValueError.
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ModelError(f"{shown(path)}: cannot be written: {reason}") from None


def replace_file(path: Path, data: bytes) -> None:
    """Write `data` so that `path` holds either what it held before or all of it.

    A link stays one, and what it points to is replaced; permissions stay.

    Raises:
        ModelError: the file cannot be written; one line that begins with the path.
    """
    try:
        mode = _mode_of(path)
        _replace(path.resolve(), mode, data)
    except OSError as error:
        raise ModelError(f"{shown(path)}: cannot be written: {error.strerror}") from None


def _replace(path: Path, mode: int | None, data: bytes) -> None:
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with new.open("xb") as file:
            file.write(data)
            file.flush()
            if mode is not None:
                os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    # The file is whole already; a folder that may not be read, say, cannot be synchronized.
    with suppress(OSError):
        _sync_folder(path.parent)


def _mode_of(path: Path) -> int | None:
    """Return the permissions of a file, or None where there is none yet."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        kind = "a directory" if stat.S_ISDIR(mode) else "not a regular file"
        raise ModelError(f"{shown(path)}: is {kind}, expected a file to write")
    return stat.S_IMODE(mode)


def _sync_folder(folder: Path) -> None:
    """Make a new name survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
