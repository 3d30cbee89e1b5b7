"""Modules of LLVM: those that nnviz ships, and those that are kept after an edit.

`UPDATE_MODULES=1 python -m pytest -n0 tests/native/test_modules.py` ships them anew, as after an
edit of anything that compiled functions are made of.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nnviz.native import cache, machine, modules, sources

EXAMPLES = "tests.native.examples:is_positive"
OUTDATED = "something that compiled code is made of was edited; ship it anew with\n    "
COMMAND = "UPDATE_MODULES=1 .venv/bin/python -m pytest -n0 tests/native/test_modules.py"
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith("NUMBA_")}


NEEDS = max(
    (json.loads(file.read_bytes())["llvm"] for file in modules.SHIPPED.glob("*.json")), default=0
)
readable = pytest.mark.skipif(
    machine.VERSION < NEEDS, reason=f"LLVM is {machine.VERSION}; what is shipped needs {NEEDS}"
)


def use_all(folder: Path, *options: str) -> None:
    command = [sys.executable, "-m", "tests.native.uses", *options]
    done = subprocess.run(
        command,
        cwd=Path(__file__).parents[2],
        env=PLAIN | {"NUMBA_CACHE_DIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{OUTDATED}{COMMAND}\n{done.stderr[-1000:]}"


def ship(folder: Path) -> None:
    shutil.rmtree(modules.SHIPPED, ignore_errors=True)
    modules.SHIPPED.mkdir()
    use_all(folder, "--build")
    for file in (*folder.rglob("*.bc"), *folder.rglob("*.json")):
        shutil.copyfile(file, modules.SHIPPED / file.name)


@readable
def test_nnviz_compiles_its_functions_without_numba(tmp_path):
    if os.environ.get("UPDATE_MODULES"):
        ship(tmp_path / "made")
    use_all(tmp_path / "empty")


@readable
def test_nothing_else_is_shipped(tmp_path):
    use_all(tmp_path)
    emitted = {file.stem for file in tmp_path.rglob("*.o")}
    assert {file.stem for file in modules.SHIPPED.iterdir()} == emitted


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Return the record of a module that was just kept."""
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    module = modules.keep(EXAMPLES, "kind", text(modules.symbol_of(EXAMPLES, "kind")))
    assert modules.find(EXAMPLES, "kind") == module
    return cache.folder() / f"{module.symbol}.json"


def text(symbol: str) -> str:
    return f"define i32 @{symbol}(ptr %0, ptr %1) {{\n ret i32 0\n}}"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sources", {"tests/native/examples.py": "another"}),
        ("sources", {"tests/native/gone.py": "0"}),
        ("sources", None),
        ("llvm", 10_000),
        ("llvm", "22"),
        ("words", "32 bits, big-endian"),
        ("bitcode", "another"),
    ],
)
def test_a_module_that_does_not_fit_is_not_found(kept, name, value):
    kept.write_text(json.dumps(json.loads(kept.read_text()) | {name: value}))
    assert modules.find(EXAMPLES, "kind") is None


@pytest.mark.parametrize("record", ["", "[]", '{"llvm": 1}', "\xff"])
def test_a_damaged_record_is_no_record(kept, record):
    kept.write_text(record, "latin-1")
    assert modules.find(EXAMPLES, "kind") is None


def test_a_module_of_other_kinds_or_switches_is_another(monkeypatch):
    names = {modules.symbol_of(EXAMPLES, "one"), modules.symbol_of(EXAMPLES, "two")}
    monkeypatch.setenv("NUMBA_BOUNDSCHECK", "1")
    assert len(names | {modules.symbol_of(EXAMPLES, "one")}) == 3


def test_a_function_is_made_of_all_that_its_file_imports():
    files = sources.files_of("nnviz.net.kernels.passes:train")
    assert {"nnviz/net/kernels/passes.py", "nnviz/net/arrays.py"} <= set(files)
    assert {"nnviz/native/build.py", "nnviz/net/kernels/tiles.py"} <= set(files)
    assert not {"nnviz/net/network.py", "nnviz/native/cache.py"} & set(files)
