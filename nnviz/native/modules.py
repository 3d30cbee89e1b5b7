"""What Numba's front end makes of a function: a module of LLVM, the same for every processor.

Those of nnviz's own functions are shipped, so that nobody needs Numba who has edited nothing. A
record beside each module says which sources it is made of; where one has changed, it is not used.
"""

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from nnviz.native import cache, machine, sources
from nnviz.native.modes import switches

SHIPPED: Final = Path(__file__).with_name("shipped")


class Module(NamedTuple):
    """A function for arguments of one kind.

    Attributes:
        symbol: the name of its only way in.
        bitcode: LLVM's, for no processor in particular.
    """

    symbol: str
    bitcode: bytes


def symbol_of(place: str, kinds: str) -> str:
    """Return the name of a function's way in, and of the files that hold it.

    Args:
        place: where the function is declared, "module:name".
        kinds: of its arguments.
    """
    digest = sha256("\n".join([place, kinds, *switches()]).encode()).hexdigest()
    return f"nnviz_{place.partition(':')[2]}_{digest[:16]}"


def find(place: str, kinds: str) -> Module | None:
    """Return what was made of a function, shipped or kept, if its sources are as they were.

    Args:
        place: where the function is declared, "module:name".
        kinds: of its arguments.
    """
    symbol = symbol_of(place, kinds)
    for folder in (SHIPPED, cache.folder()):
        with suppress(OSError, ValueError, KeyError, TypeError):
            record = json.loads((folder / f"{symbol}.json").read_bytes())
            bitcode = (folder / f"{symbol}.bc").read_bytes()
            if _is_readable(record, bitcode) and _is_fresh(record, place):
                return Module(symbol, bitcode)
    return None


def keep(place: str, kinds: str, text: str) -> Module:
    """Return the module of a function that was just built, and keep it for other processes.

    Args:
        place: where the function is declared, "module:name".
        kinds: of its arguments.
        text: LLVM's, with its symbol as the only way in.

    Raises:
        RuntimeError: it calls what is not there when it runs, such as an allocator.
    """
    symbol = symbol_of(place, kinds)
    bitcode = machine.condensed(text, symbol)
    record = {
        "function": place,
        "arguments": kinds,
        "llvm": machine.VERSION,
        "words": machine.WORDS,
        "bitcode": sha256(bitcode).hexdigest(),
        "sources": sources.digests(place, sources.files_of(place)),
    }
    cache.write(cache.folder() / f"{symbol}.bc", bitcode)
    cache.write(cache.folder() / f"{symbol}.json", f"{json.dumps(record, indent=1)}\n".encode())
    return Module(symbol, bitcode)


def _is_readable(record: dict[str, object], bitcode: bytes) -> bool:
    """Return whether it is whole, for words like this machine's, and not of a newer LLVM."""
    is_whole = record["bitcode"] == sha256(bitcode).hexdigest()
    fits = record["words"] == machine.WORDS
    return (
        is_whole and fits and isinstance(record["llvm"], int) and record["llvm"] <= machine.VERSION
    )


def _is_fresh(record: dict[str, object], place: str) -> bool:
    recorded = record["sources"]
    return isinstance(recorded, dict) and recorded == sources.digests(place, recorded)
