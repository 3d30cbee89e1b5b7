"""From a declared function to the text of one LLVM module, by Numba's front end.

Numba would optimize every function by itself, emit it, and do both again inside all that call it.
Here its libraries only hold what they are given, until the module of a whole entry is taken.
"""

from collections.abc import Sequence
from typing import Any

import numba
from llvmlite import ir
from numba.core.codegen import CPUCodeLibrary
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_lock import global_compiler_lock

_WORD = ir.IntType(64)


class _Nowhere:
    """Stands for the engine in which nothing is ever loaded."""

    def set_env(self, name: str, environment: object) -> None:
        """Ignore the objects that Numba's own wrappers would look up."""


class _Unoptimized(CPUCodeLibrary):
    """Functions as they were lowered, and all that they call."""

    @property
    def codegen(self) -> Any:
        return _Nowhere()

    def _optimize_functions(self, module: Any) -> None:
        module.data_layout = self._codegen._data_layout  # noqa: SLF001 - no other way to set it

    def _optimize_final_module(self) -> None:
        pass

    def _finalize_final_module(self) -> None:
        self._finalized = True

    def get_pointer_to_function(self, name: str) -> int:
        del name
        self._ensure_finalized()
        return 0


class Whole(CompilerBase):
    """Numba's pipeline, into libraries that wait for the whole."""

    def define_pipelines(self) -> list[Any]:
        """Return the usual passes."""
        name = self.state.func_id.func_qualname
        self.state["library"] = _Unoptimized(self.state.targetctx.codegen(), name)
        return [DefaultPassBuilder.define_nopython_pipeline(self.state)]


def module_of(dispatcher: Any, arguments: Sequence[Any], symbol: str) -> str:
    """Return LLVM's text of a function for such arguments, with all that it calls.

    Args:
        dispatcher: the function, as Numba's decorator left it.
        arguments: of the kind that it shall take.
        symbol: the name of its only way in: int32 symbol(int64 *result, int64 *words). It returns
            0, or another number where the function raised an exception.
    """
    types = tuple(numba.typeof(argument) for argument in arguments)
    with global_compiler_lock:
        dispatcher.compile(types)
        compiled = dispatcher.overloads[types]
        library = _Unoptimized(compiled.target_context.codegen(), symbol)
        library.add_ir_module(_way_in(compiled, symbol))
        library.add_linking_library(compiled._asdict()["library"])
        library.finalize()
        return str(library.get_llvm_str())


def _way_in(compiled: Any, symbol: str) -> ir.Module:
    description, context = compiled.fndesc, compiled.target_context
    inner = context.call_conv.get_function_type(description.restype, description.argtypes)
    module = ir.Module(symbol)
    outer = ir.FunctionType(ir.IntType(32), [_WORD.as_pointer()] * 2)
    function = ir.Function(module, outer, symbol)
    builder = ir.IRBuilder(function.append_basic_block())
    result, words = function.args
    exception = builder.alloca(inner.args[1].pointee)
    arguments = [_argument(builder, words, *place) for place in enumerate(inner.args[2:])]
    called = ir.Function(module, inner, description.llvm_func_name)
    room = builder.bitcast(result, inner.args[0])
    builder.ret(builder.call(called, [room, exception, *arguments]))
    return module


def _argument(builder: ir.IRBuilder, words: Any, number: int, kind: Any) -> Any:
    """Take a value of a kind from the low bits of a word."""
    word = builder.load(builder.gep(words, [_WORD(number)]))
    if isinstance(kind, ir.PointerType):
        return builder.inttoptr(word, kind)
    if isinstance(kind, ir.DoubleType):
        return builder.bitcast(word, kind)
    if isinstance(kind, ir.FloatType):
        return builder.bitcast(builder.trunc(word, ir.IntType(32)), kind)
    return word if kind == _WORD else builder.trunc(word, kind)
