"""Machine code kept between processes, in the user's cache folder."""

import os
from contextlib import suppress
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from secrets import token_hex
from typing import Final

from platformdirs import user_cache_path

_DIGEST: Final = 32
_PACKAGE: Final = Path(__file__).parents[1]
_FOLDERS: Final = ("native", "net", "data")
"""All that compiled code is made of is in these, so that no edit there leaves stale code."""


def folder() -> Path:
    """Return where machine code is kept: NUMBA_CACHE_DIR, or the user's cache folder."""
    given = os.environ.get("NUMBA_CACHE_DIR")
    return Path(given) if given else user_cache_path("nnviz", appauthor=False) / "native"


def found(path: Path, stamp: bytes) -> bytes | None:
    """Return what is kept at a path, if it was stored with this stamp and is whole."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, machine_code = content[:_DIGEST], content[_DIGEST:]
    return machine_code if digest == sha256(stamp + machine_code).digest() else None


def store(path: Path, stamp: bytes, machine_code: bytes) -> None:
    """Keep machine code, in one piece or not at all; where nothing can be written, it is not kept."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.{token_hex(4)}")
        try:
            new.write_bytes(sha256(stamp + machine_code).digest() + machine_code)
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)


def name_of(*words: str) -> str:
    """Return a name for machine code: another for other words, and for other copies of nnviz."""
    return sha256("\n".join([str(_PACKAGE), *words]).encode()).hexdigest()[:32]


def stamp_of(own_file: Path) -> bytes:
    """Return what changes with every edit and update that machine code depends on.

    Args:
        own_file: where the function is written.
    """
    sources = [own_file, *(file for name in _FOLDERS for file in (_PACKAGE / name).rglob("*.py"))]
    numba = find_spec("numba")
    if numba is not None and numba.origin is not None:
        sources.append(Path(numba.origin))
    return sha256("\n".join(sorted(map(_version, sources))).encode()).digest()


def _version(file: Path) -> str:
    status = file.stat()
    return f"{file} {status.st_size} {status.st_mtime_ns}"
