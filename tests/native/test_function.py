"""Compiled functions as Python calls them: what goes in, what comes out, and what is kept."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from nnviz.native import cache
from nnviz.native.arguments import words_of
from nnviz.native.function import Native
from tests.native import examples

EXAMPLES = "tests.native.examples"


def arguments():
    values = np.arange(6, dtype=np.float64).reshape(2, 3)
    nest = examples.Nest(examples.Pair(values, np.float32(0.25)), (7, -3))
    return nest, True, 1.5, np.array([1, 255], np.uint8), np.zeros(6)


@pytest.fixture
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    return tmp_path


def run(script, cache_folder, **environment):
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"NUMBA_CACHE_DIR": str(cache_folder)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() or done.stderr.strip().splitlines()[-1]


@pytest.mark.parametrize(("name", "answer"), [("gather", 6), ("gather_twice", 12)])
def test_arguments_of_every_kind_arrive_and_a_number_comes_back(name, answer):
    given = arguments()
    assert getattr(examples, name)(*given) == answer
    assert given[-1].tolist() == [5, 0.25, -3, 1, 3, 255]


@pytest.mark.parametrize(("value", "answer"), [(2, 1), (-2, 0), (0.5, 1), (np.float32(-1), 0)])
def test_a_truth_value_comes_back_for_numbers_of_each_kind(value, answer):
    assert examples.is_positive(value) == answer


@pytest.mark.parametrize(
    "value", ["text", None, np.zeros((2, 2))[:, 0], np.zeros(2, ">f8"), 1j, [1]]
)
def test_what_has_no_words_is_a_type_error(value):
    with pytest.raises(TypeError, match="a compiled function takes"):
        words_of([value])


def test_kinds_tell_types_dimensions_and_access_but_no_sizes():
    still = np.zeros(3)
    still.flags.writeable = False
    alike = {words_of([np.zeros(n)])[0] for n in (1, 2, 1000)}
    others = [still, np.zeros((3, 3)), np.zeros(3, np.float32), 3, 3.0, np.float32(3), True]
    assert len({words_of([one])[0] for one in others} | alike) == len(others) + 1


def test_a_process_that_finds_machine_code_imports_no_numba(tmp_path):
    script = (
        f"import sys; from nnviz.native.function import Native\n"
        f"print(Native('{EXAMPLES}:is_positive')(3), 'numba' in sys.modules)"
    )
    assert run(script, tmp_path) == "1 True"
    assert run(script, tmp_path) == "1 False"


def test_a_function_by_name_and_the_declared_one_share_what_is_kept(own_cache):
    # Only here is the declared one called with this kind, so that it is not loaded before.
    assert examples.is_positive(np.int32(1)) == 1
    kept = set(own_cache.rglob("*.*"))
    assert Native(f"{EXAMPLES}:is_positive")(np.int32(1)) == 1
    assert set(own_cache.rglob("*.*")) == kept != set()


@pytest.mark.parametrize("kept", [0, 10, 200])
@pytest.mark.parametrize("ending", ["o", "bc", "json"])
def test_what_is_cut_short_is_made_again(own_cache, kept, ending):
    assert Native(f"{EXAMPLES}:is_positive")(np.int16(1)) == 1
    (file,) = own_cache.rglob(f"*.{ending}")
    whole = file.read_bytes()
    file.write_bytes(whole[:kept])
    assert Native(f"{EXAMPLES}:is_positive")(np.int16(1)) == 1
    assert len(file.read_bytes()) == len(whole)


def test_machine_code_that_was_made_of_something_else_is_not_found(tmp_path):
    path = tmp_path / "code.o"
    cache.store(path, b"stamp", b"code")
    assert cache.found(path, b"stamp") == b"code"
    assert cache.found(path, b"other") is None


def test_after_an_edit_of_what_it_imports_a_function_is_built_again(tmp_path, monkeypatch):
    package = tmp_path / "edited"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "number.py").write_text("NUMBER = 1\n")
    (package / "entry.py").write_text(
        "from edited.number import NUMBER\n"
        "from nnviz.native.declare import entry_with\n"
        "@entry_with()\n"
        "def add(value):\n"
        "    return value + NUMBER\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    script = "from nnviz.native.function import Native; print(Native('edited.entry:add')(5))"
    assert run(script, tmp_path / "cache") == "6"
    (package / "number.py").write_text("NUMBER = 9\n")
    assert run(script, tmp_path / "cache") == "14"


def test_where_nothing_can_be_kept_it_works_all_the_same(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "file"))
    assert Native(f"{EXAMPLES}:is_positive")(np.int8(1)) == 1


def test_threads_may_call_first_at_once(own_cache):
    function = Native(f"{EXAMPLES}:is_positive")
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(function, [np.uint16(2)] * 8)) == [1] * 8
    assert len(list(own_cache.rglob("*.o"))) == 1


def test_an_index_out_of_bounds_is_told_where_bounds_are_checked(tmp_path):
    script = (
        f"import numpy as np; from {EXAMPLES} import reach_beyond\n"
        "print(reach_beyond(np.zeros(3), 3))"
    )
    told = run(script, tmp_path, NUMBA_BOUNDSCHECK="1")
    assert told.startswith(f"RuntimeError: {EXAMPLES}:reach_beyond raised an exception; ")
    assert run(script, tmp_path, NUMBA_DISABLE_JIT="1").startswith("IndexError: index 3 is out")


def test_compiled_functions_cannot_allocate(own_cache):
    with pytest.raises(Exception, match="signature:\n \n >>> empty"):
        examples.allocate(3)
    assert not list(own_cache.rglob("*.*"))
