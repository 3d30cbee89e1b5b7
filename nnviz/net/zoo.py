"""The networks that come with nnviz."""

from pathlib import Path
from typing import Final

from nnviz.errors import ModelError
from nnviz.net import files
from nnviz.net.network import Network

SHIPPED: Final = Path(__file__).with_name("shipped")


def names() -> tuple[str, ...]:
    """Return the names of the networks that come with nnviz, in alphabetical order."""
    return tuple(sorted(path.stem for path in SHIPPED.glob("*.safetensors")))


def load(
    name_or_path: str,
    activation: str | None = None,
    loss: str | None = None,
    output: str | None = None,
) -> Network:
    """Return a shipped network, or one from a file.

    Args:
        name_or_path: one of names(), which goes before a file so called; or a path.
        activation: see `files.load`.
        loss: see `files.load`.
        output: see `files.load`.

    Raises:
        ModelError: there is neither such a network nor such a file, or it cannot be used.
    """
    if name_or_path in names():
        return files.load(SHIPPED / f"{name_or_path}.safetensors", activation, loss, output)
    path = Path(name_or_path)
    if not path.suffix and not path.exists():
        raise ModelError(
            f"no network is called {name_or_path!r}: there are {', '.join(names())}; "
            "or give a .safetensors or .npz file"
        )
    return files.load(path, activation, loss, output)
