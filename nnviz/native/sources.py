"""Which files a compiled function is made of, and whether they are as they were."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Final

_BUILDER: Final = "nnviz.native.build"


def digests(place: str, files: Iterable[str]) -> dict[str, str]:
    """Return the SHA-256 of each file.

    Args:
        place: where the function is declared, "module:name".
        files: as from `files_of`.

    Raises:
        OSError: one is not there any more.
    """
    root = _root(place)
    return {file: sha256((root / file).read_bytes()).hexdigest() for file in files}


def files_of(place: str) -> list[str]:
    """Return the files whose edits may change a function: its own, all that they import, `build`.

    Args:
        place: where the function is declared, "module:name".

    Returns:
        Those of its own package and of nnviz, beside which packages are, such as "nnviz/errors.py".
    """
    root, module = _root(place), place.partition(":")[0]
    packages = {module.partition(".")[0], __name__.partition(".")[0]}
    found: set[Path] = set()
    waiting = {module, _BUILDER}
    while waiting:
        file = _file(root, waiting.pop())
        if file is not None and file not in found:
            found.add(file)
            imported = _imports(file.read_bytes())
            waiting |= {name for name in imported if name.partition(".")[0] in packages}
    return sorted(file.relative_to(root).as_posix() for file in found)


def _root(place: str) -> Path:
    """Return the folder in which the function's package is."""
    module = place.partition(":")[0]
    spec = find_spec(module)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parents[module.count(".")]


def _file(root: Path, module: str) -> Path | None:
    bare = root.joinpath(*module.split("."))
    files = (bare.with_suffix(".py"), bare / "__init__.py")
    return next((file for file in files if file.is_file()), None)


def _imports(source: bytes) -> Iterator[str]:
    """Yield what a file imports at its top; of what it takes from a module, all as modules.

    Under a condition or in a function it imports what only types or Python's own calls need.
    """
    import ast  # noqa: PLC0415 - of no use where nothing is built

    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
