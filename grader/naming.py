"""The words in which mistakes are named: as what the answer shows, or as what is likely."""

from collections.abc import Sequence

from grader.frozen import replace
from grader.mistakes import Mistake
from grader.report import Message, MessageKind

MOST_NAMED = 4


def guessed(seen: Message, found: Sequence[Mistake]) -> Message:
    """Return the message on what is little evidence of mistakes, with them if there are any."""
    message = named(found)
    return also(seen, message) if message else seen


def also(seen: Message, found: Message) -> Message:
    """Return a message that tells another as no more than likely."""
    details = (*seen.details, f"Perhaps: {found.title}", *found.details)
    return replace(seen, details=details, mistakes=found.mistakes)


def named(found: Sequence[Mistake], subject: str = "") -> Message | None:
    """Return the message on mistakes that give the same answer; None without any."""
    if not found:
        return None
    first = found[0]
    kind: MessageKind = "convention" if first.is_convention else "mistake"
    names = tuple(one.name for one in found)
    details = [first.why, first.see]
    if len({one.what for one in found}) > 1:
        details.append("Other mistakes look the very same:")
        details += [f"or: {one.what} {one.see}" for one in found[1:MOST_NAMED]]
        more = len(found) - MOST_NAMED
        details += [f"or one of {more} more."] if more > 0 else []
    return Message(kind, subject + first.what, tuple(details), names)
