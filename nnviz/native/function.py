"""Functions in machine code, as Python calls them. Nothing here imports Numba before it must."""

import ctypes
from hashlib import sha256
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Self

from nnviz.native.arguments import words_of
from nnviz.native.modes import IS_COMPILED

if TYPE_CHECKING:
    from nnviz.native.modules import Module

_OPENING: Final = Lock()
"""LLVM and Numba are one for all functions."""


class Native:
    """A declared function: built, kept and loaded when it is first called with a kind of arguments.

    It returns a whole number, a truth value as 0 or 1, or None as 0.

    Args:
        place: where it is declared, "module:name".
    """

    def __init__(self, place: str) -> None:
        self.place = place
        self._declared: Any = None
        self._ways_in: dict[str, Any] = {}

    @classmethod
    def of(cls, function: Any, dispatcher: Any) -> Self:
        """Return the entry that a decorator makes of a function."""
        self = cls(f"{function.__module__}:{function.__qualname__}")
        self._declared = dispatcher
        return self

    @property
    def dispatcher(self) -> Any:
        """The function as Numba knows it; its module is imported, and with it Numba."""
        if self._declared is None:
            module, name = self.place.split(":")
            self._declared = getattr(import_module(module), name)
        return self._declared.dispatcher if isinstance(self._declared, Native) else self._declared

    @property
    def _numba_type_(self) -> Any:
        """What compiled functions see that call this one."""
        return self.dispatcher._numba_type_

    def __call__(self, *arguments: Any) -> int:
        """Call it; other threads of Python run meanwhile.

        Raises:
            TypeError: it takes no such arguments.
            RuntimeError: it raised an exception, as it does only where NUMBA_BOUNDSCHECK is on.
        """
        if not IS_COMPILED:
            return int(self.dispatcher(*arguments) or 0)
        kinds, words = words_of(arguments)
        way_in = self._ways_in.get(kinds) or self._open(kinds, arguments)
        result = ctypes.c_int64()
        room = (ctypes.c_int64 * len(words))(*words)
        if way_in(ctypes.addressof(result), ctypes.addressof(room)) != 0:
            raise RuntimeError(
                f"{self.place} raised an exception; NUMBA_DISABLE_JIT=1 shows which and where"
            )
        return result.value

    def _open(self, kinds: str, arguments: tuple[Any, ...]) -> Any:
        # Loaded by who calls compiled code, not by who only mentions it.
        from nnviz.native import machine, modules  # noqa: PLC0415 - see above

        with _OPENING:
            if kinds not in self._ways_in:
                module = modules.find(self.place, kinds) or self._built(kinds, arguments)
                self._ways_in[kinds] = machine.loaded(_machine_code(module), module.symbol)
        return self._ways_in[kinds]

    def _built(self, kinds: str, arguments: tuple[Any, ...]) -> "Module":
        from nnviz.native import build, modules  # noqa: PLC0415 - imports Numba

        symbol = modules.symbol_of(self.place, kinds)
        text = build.module_of(self.dispatcher, arguments, symbol)
        return modules.keep(self.place, kinds, text)


def _machine_code(module: "Module") -> bytes:
    from nnviz.native import cache, machine  # noqa: PLC0415 - as in `_open`

    path = cache.folder() / f"{module.symbol}.o"
    stamp = sha256(machine.identity().encode() + module.bitcode).digest()
    code = cache.found(path, stamp)
    if code is None:
        code = machine.emitted(module.bitcode)
        cache.store(path, stamp, code)
    return code
