"""LLVM without Numba: from a module's text to machine code for this processor, in this process."""

import ctypes
import sys
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeAlias

import llvmlite
import llvmlite.binding as llvm

WayIn: TypeAlias = Callable[[Any, Any], int]

VERSION: Final[int] = llvm.llvm_version_info[0]
"""LLVM's; it reads bitcode of its own and of every older version."""
WORDS: Final = f"{sys.maxsize.bit_length() + 1} bits, {sys.byteorder}-endian"
"""What processors must have in common for the same bitcode."""

_WAY_IN: Final = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p)


def identity() -> str:
    """Return what machine code depends on but for its module: compiler, processor, this file."""
    recipe = sha256(Path(__file__).read_bytes()).hexdigest()
    return f"{llvmlite.__version__} {llvm.get_host_cpu_name()} {_features()} {recipe}"


def condensed(text: str, symbol: str) -> bytes:
    """Return the bitcode of a module's text, made as small as it gets for any processor.

    Args:
        text: as Numba lowered it.
        symbol: the name of its only way in.

    Raises:
        RuntimeError: it calls what is not there when it runs, such as an allocator.
    """
    module = llvm.parse_assembly(text)
    module.triple = ""  # or else it could call what only this system's C library has
    for function in module.functions:
        if not function.is_declaration and function.name != symbol:
            function.linkage = llvm.Linkage.internal
    _optimize(module, _any_machine(), level=2, is_last=False)
    for function in module.functions:
        if function.is_declaration and function.name.startswith(("NRT_", "Py", "numba_", "_ZN")):
            raise RuntimeError(f"{symbol} calls {function.name}, which only Numba has")
    return bytes(module.as_bitcode())


def emitted(bitcode: bytes) -> bytes:
    """Return an object file of a module, for this processor."""
    module = llvm.parse_bitcode(bitcode)
    module.triple = _host().triple
    module.data_layout = str(_host().target_data)
    _optimize(module, _host(), level=3, is_last=True)
    return bytes(_host().emit_object(module))


def loaded(machine_code: bytes, symbol: str) -> WayIn:
    """Return the way into an object file; no lock of Python's is held inside."""
    file = llvm.ObjectFileRef.from_data(machine_code)
    _engine().add_object_file(file)
    _engine().finalize_object()
    way_in: WayIn = _WAY_IN(_engine().get_function_address(symbol))
    return way_in


def _optimize(module: Any, target: Any, level: int, is_last: bool) -> None:
    """Run LLVM's passes; how wide vectors are, and how long loops, is for the last time to say."""
    options = llvm.create_pipeline_tuning_options(speed_level=level)
    options.loop_vectorization = options.loop_interleaving = options.loop_unrolling = is_last
    builder = llvm.create_pass_builder(target, options)
    builder.getModulePassManager().run(module, builder)


def _features() -> str:
    return str(llvm.get_host_cpu_features().flatten())


@cache
def _host() -> Any:
    return _machine(cpu=llvm.get_host_cpu_name(), features=_features())


@cache
def _any_machine() -> Any:
    return _machine(cpu="", features="")


def _machine(cpu: str, features: str) -> Any:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=cpu, features=features, opt=3, jit=True
    )


@cache
def _engine() -> Any:
    return llvm.create_mcjit_compiler(llvm.parse_assembly(""), _host())
