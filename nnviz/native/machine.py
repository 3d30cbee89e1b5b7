"""LLVM without Numba: a module's text to machine code for this processor, and into this process."""

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any, Final, TypeAlias

import llvmlite
import llvmlite.binding as llvm

WayIn: TypeAlias = Callable[[Any, Any], int]

_WAY_IN: Final = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p)
_MOST: Final = 3
"""LLVM's highest level of optimization."""


def identity() -> str:
    """Return what machine code depends on but for its source: the compiler and the processor."""
    return f"{llvmlite.__version__} {llvm.get_host_cpu_name()} {_features()}"


def emitted(text: str, symbol: str) -> bytes:
    """Return an object file of a module, optimized around its only way in.

    Raises:
        RuntimeError: it calls what is not there when it runs, such as an allocator.
    """
    module = llvm.parse_assembly(text)
    for function in module.functions:
        if not function.is_declaration and function.name != symbol:
            function.linkage = llvm.Linkage.internal
    options = llvm.create_pipeline_tuning_options(speed_level=_MOST)
    builder = llvm.create_pass_builder(_target(), options)
    builder.getModulePassManager().run(module, builder)
    for function in module.functions:
        if function.is_declaration and function.name.startswith(("NRT_", "Py", "numba_", "_ZN")):
            raise RuntimeError(f"{symbol} calls {function.name}, which only Numba has")
    return bytes(_target().emit_object(module))


def loaded(machine_code: bytes, symbol: str) -> WayIn:
    """Return the way into an object file; no lock of Python's is held inside."""
    file = llvm.ObjectFileRef.from_data(machine_code)
    _engine().add_object_file(file)
    _engine().finalize_object()
    way_in: WayIn = _WAY_IN(_engine().get_function_address(symbol))
    return way_in


def _features() -> str:
    return str(llvm.get_host_cpu_features().flatten())


@cache
def _target() -> Any:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=llvm.get_host_cpu_name(), features=_features(), opt=_MOST, jit=True
    )


@cache
def _engine() -> Any:
    return llvm.create_mcjit_compiler(llvm.parse_assembly(""), _target())
