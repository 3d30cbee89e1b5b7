"""What Explore opens, and where edits go when nobody saved them. Knows no screen."""

from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from nnviz.data import sources
from nnviz.errors import DataError
from nnviz.net import files, zoo
from nnviz.tui.session import Session

if TYPE_CHECKING:
    from nnviz.tui.app import Opening


def opened(opening: "Opening") -> Session:
    """Return the session that was asked for.

    Raises:
        ModelError: the network cannot be used.
        DataError: the digits cannot be used.
    """
    network = zoo.load(opening.model, opening.activation, opening.loss)
    digits = sources.load_to_look_at(opening.data, opening.index)
    if not 0 <= opening.index < len(digits):
        last = len(digits) - 1
        raise DataError(f"--index {opening.index}: {digits.name} has digits 0 to {last:,}")
    return Session(network, Path(opening.model).name, digits, opening.index)


def save_edits(session: Session) -> str:
    """Save the edited network beside the user's other state and return the path.

    Raises:
        ModelError: it cannot be written.
    """
    folder = Path(platformdirs.user_state_dir("nnviz", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    stem = Path(session.network_name).stem
    path = _free(folder, f"{stem}-{datetime.now().astimezone():%Y%m%d-%H%M%S}")
    files.save(session.network, path)
    session.edits.mark_saved()
    return str(path)


def _free(folder: Path, stem: str) -> Path:
    """Return a path at which nothing is yet: two sessions may end in one second."""
    path, numbers = folder / f"{stem}.safetensors", count(2)
    while path.exists():
        path = folder / f"{stem}-{next(numbers)}.safetensors"
    return path
