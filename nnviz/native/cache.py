"""What is kept between processes, in the user's cache folder."""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

_DIGEST: Final = 32
_PACKAGE: Final = Path(__file__).parents[1]


def folder() -> Path:
    """Return where this copy of nnviz keeps what it makes.

    It is below NUMBA_CACHE_DIR, or the user's cache folder.
    """
    given = os.environ.get("NUMBA_CACHE_DIR")
    above = Path(given) if given else user_cache_path("nnviz", appauthor=False) / "native"
    return above / sha256(str(_PACKAGE).encode()).hexdigest()[:16]


def write(path: Path, content: bytes) -> None:
    """Write a file, in one piece or not at all; where nothing can be written, it is not kept."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
        try:
            new.write_bytes(content)
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)


def found(path: Path, stamp: bytes) -> bytes | None:
    """Return the machine code at a path, if it was stored with this stamp and is whole."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, machine_code = content[:_DIGEST], content[_DIGEST:]
    return machine_code if digest == sha256(stamp + machine_code).digest() else None


def store(path: Path, stamp: bytes, machine_code: bytes) -> None:
    """Keep machine code; its stamp is what it was made of."""
    write(path, sha256(stamp + machine_code).digest() + machine_code)
