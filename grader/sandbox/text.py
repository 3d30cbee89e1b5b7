"""Text that came from a student's process, made fit to be shown."""

from typing import Final

CUT: Final = " ... (cut)"


def clean(text: str, limit: int) -> str:
    """Return text without control characters, escapes, direction marks and surrogates, cut to `limit`.

    Line feeds and tabs stay. Text that had to be cut ends with `CUT`, within the limit.
    """
    kept = text[: 4 * limit]
    if not kept.isprintable():
        kept = "".join(c for c in kept if c in "\n\t" or c.isprintable())
    if len(kept) <= limit and len(text) <= 4 * limit:
        return kept
    return kept[: limit - len(CUT)] + CUT


def clean_line(text: str, limit: int) -> str:
    """Return `clean` text on one line."""
    return clean(" ".join(text[: 4 * limit].split()), limit)
