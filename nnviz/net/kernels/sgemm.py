"""Where SciPy's sgemm is: machine code that is kept between processes is told so anew in each."""

import ctypes
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType


@cache
def address() -> int:
    """Return where sgemm is in this process; the first call loads BLAS.

    Raises:
        ImportError: SciPy is missing, or too old.
    """
    capsule = _load_cython_blas().__pyx_capi__["sgemm"]
    name_of = ctypes.pythonapi.PyCapsule_GetName
    name_of.restype, name_of.argtypes = ctypes.c_char_p, [ctypes.py_object]
    pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
    pointer_of.restype = ctypes.c_void_p
    pointer_of.argtypes = [ctypes.py_object, ctypes.c_char_p]
    place: int = pointer_of(capsule, name_of(capsule))
    return place


def _load_cython_blas() -> ModuleType:
    """Load one extension module alone: importing scipy.linalg would take 0.15 s more."""
    scipy = find_spec("scipy")
    folder = Path(scipy.origin).with_name("linalg") if scipy and scipy.origin else Path("scipy")
    spec = PathFinder.find_spec("scipy.linalg.cython_blas", [str(folder)])
    if spec is None or spec.loader is None:
        raise ImportError(f"SciPy in {folder} has no cython_blas, expected SciPy >= 1.14")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
