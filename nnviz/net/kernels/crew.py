"""Several workers in one pass: all run the same kernel, and each does its share of every layer.

A share is some neurons of a product of matrices, or some samples of what is done to each value.
No sum is split, and BLAS, which adds in another order where a matrix has another size, is given the
same pieces by everybody: the result is the same however many they are. Where a worker needs what
another one makes, all wait for all.
"""

from typing import Any, Final

from llvmlite import ir
from numba import types

from nnviz.native.primitives import pointer, primitive
from nnviz.net.kernels.options import kernel
from nnviz.net.kernels.structures import Crew, Integers

_INTEGER: Final = ir.IntType(64)
_ALIGNED: Final = 8
_AT_ONCE: Final = 16
"""Rows or columns that kernels of BLAS take at once."""
_PATIENCE: Final = 2_000
"""Looks, of some nanoseconds each, before a waiting worker lets other programs have its processor."""


def _type_count(typing_context: Any, counter: Any) -> Any:
    del typing_context

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        address = pointer(context, builder, signature, arguments)
        return builder.atomic_rmw("add", address, _INTEGER(1), "seq_cst")

    return types.int64(counter), emit


def _type_look(typing_context: Any, counter: Any) -> Any:
    del typing_context

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        address = pointer(context, builder, signature, arguments)
        return builder.load_atomic(address, "seq_cst", _ALIGNED)

    return types.int64(counter), emit


def _type_give_way(typing_context: Any) -> Any:
    del typing_context

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        del signature, arguments
        yielding: Any = builder.module.globals.get("sched_yield")
        if yielding is None:
            kind = ir.FunctionType(ir.IntType(32), [])
            yielding = ir.Function(builder.module, kind, "sched_yield")
        builder.call(yielding, [])
        return context.get_dummy_value()

    return types.void(), emit


def _count_in_python(counter: Integers) -> int:
    counter[0] += 1
    return int(counter[0]) - 1


def _look_in_python(counter: Integers) -> int:
    return int(counter[0])


def _pass_in_python() -> None:
    """Alone, nobody waits."""


_count = primitive(_type_count, _count_in_python)
"""Add one to a counter; return what it was."""
_look = primitive(_type_look, _look_in_python)
_give_way = primitive(_type_give_way, _pass_in_python)


@kernel
def wait(crew: Crew) -> None:
    """Return when every worker of the crew is here."""
    if crew.size > 1:
        everybody = (_count(crew.arrivals) // crew.size + 1) * crew.size
        looks = 0
        while _look(crew.arrivals) < everybody:
            looks += 1
            if looks > _PATIENCE:
                _give_way()


@kernel
def share(n: int, crew: Crew, unit: int = 4) -> tuple[int, int]:
    """Return the first of this worker's among n neurons or samples, and the place after its last.

    Shares are cut at multiples of `unit`; tiles have four rows.
    """
    blocks, last = n // unit, crew.size - 1
    first = blocks * crew.rank // crew.size * unit
    end = blocks * (crew.rank + 1) // crew.size * unit
    return first, n if crew.rank == last else end


@kernel
def pieces_of(pieces: int, crew: Crew) -> tuple[int, int]:
    """Return the first of this worker's pieces of a product by BLAS, and the one after its last."""
    return pieces * crew.rank // crew.size, pieces * (crew.rank + 1) // crew.size


@kernel
def piece_start(n: int, piece: int, pieces: int) -> int:
    """Return the first neuron of a piece of a layer of n: multiples of what BLAS takes at once."""
    return n if piece == pieces else n // _AT_ONCE * piece // pieces * _AT_ONCE


@kernel
def share_by(sgemm: int, n: int, pieces: int, crew: Crew, unit: int = 4) -> tuple[int, int]:
    """Return `share` of n neurons where our loops multiply; where BLAS does, whole pieces."""
    if sgemm == 0:
        return share(n, crew, unit)
    first, end = pieces_of(pieces, crew)
    return piece_start(n, first, pieces), piece_start(n, end, pieces)


@kernel
def strips(rows: int, n: int, first: int, end: int) -> tuple[int, int]:
    """Return in how many pieces of memory columns first, ..., end - 1 of rows of n lie; how long.

    One follows another after n numbers.
    """
    return (1, rows * n) if end - first == n else (rows, end - first)
