"""The rules of the house that a machine can check, so that one command runs all that CI runs."""

import ast
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
TOOLS = {
    "ruff check": [sys.executable, "-m", "ruff", "check", "--no-fix"],
    "ruff format": [sys.executable, "-m", "ruff", "format", "--check"],
    "mypy": [sys.executable, "-m", "mypy"],
    "lint-imports": [str(Path(sysconfig.get_path("scripts")) / "lint-imports")],
}
HEADLESS = ("nnviz.net", "nnviz.data", "nnviz.render")
EXEMPT_DECORATORS = {"njit", "compiled", "kernel", "ordered_kernel", "overload", "override"}


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("tool", TOOLS)
def test_nothing_is_found_by(tool: str) -> None:
    done = run(*TOOLS[tool])
    assert done.returncode == 0, f"\n{done.stdout}{done.stderr}"


def modules(package: str) -> list[str]:
    """Return the names of a package's modules, those of its subpackages too."""
    files = sorted((REPOSITORY / package.replace(".", "/")).rglob("*.py"))
    parts = [file.relative_to(REPOSITORY).with_suffix("").parts for file in files]
    return [".".join(part for part in names if part != "__init__") for names in parts]


def loaded_with(names: list[str]) -> set[str]:
    """Import modules in a fresh interpreter and return all that is loaded then."""
    script = f"import sys, {', '.join(names)}; print(*sys.modules)"
    done = run(sys.executable, "-c", script)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("package", HEADLESS)
def test_no_module_loads_a_screen(package: str) -> None:
    assert "textual" not in loaded_with(modules(package))


@pytest.mark.parametrize(
    "package",
    ["nnviz.net.network", "nnviz.net.files", "nnviz.net.zoo", "nnviz.data.sources", "nnviz.render"],
)
def test_the_first_picture_waits_for_no_compiler_and_no_downloader(package: str) -> None:
    assert not {"numba", "scipy", "pooch", "requests"} & loaded_with(modules(package) or [package])


def public_functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yield every function and method that users of a package may call, with a name to show."""
    for package in HEADLESS:
        for file in sorted((REPOSITORY / package.replace(".", "/")).rglob("*.py")):
            where = file.relative_to(REPOSITORY).as_posix()
            for scope in public_scopes(ast.parse(file.read_text("utf-8"))):
                for node in scope.body:
                    if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                        yield f"{where}:{node.lineno} {node.name}", node


def public_scopes(module: ast.Module) -> list[ast.Module | ast.ClassDef]:
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    return [module, *(node for node in classes if not node.name.startswith("_"))]


def is_exempt(function: ast.FunctionDef) -> bool:
    """Kernels fill the buffers of one caller; overloads and overrides are documented elsewhere."""
    names = {
        part.id if isinstance(part, ast.Name) else part.attr
        for decorator in function.decorator_list
        for part in ast.walk(decorator)
        if isinstance(part, ast.Name | ast.Attribute)
    }
    return bool(names & EXEMPT_DECORATORS)


def unnamed_parameters(function: ast.FunctionDef) -> list[str]:
    """Return the parameters that the docstring does not mention by name."""
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    named += [extra for extra in (arguments.vararg, arguments.kwarg) if extra]
    docstring = ast.get_docstring(function) or ""
    return [
        argument.arg
        for argument in named
        if argument.arg not in {"self", "cls"}
        and not re.search(rf"\b{re.escape(argument.arg)}\b", docstring)
    ]


def test_public_functions_document_each_parameter_by_name() -> None:
    silent = [
        f"{name}: {', '.join(missing)}"
        for name, function in public_functions()
        if not is_exempt(function) and (missing := unnamed_parameters(function))
    ]
    assert not silent, "\n" + "\n".join(silent)


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    folders = ("nnviz", "grader", "exercises", "tests")
    files = [file for folder in folders for file in (REPOSITORY / folder).rglob("*.py")]
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in files}
    assert not {file: length for file, length in lengths.items() if length > 400}


def test_the_map_in_contributing_names_only_what_is_there() -> None:
    text = (REPOSITORY / "CONTRIBUTING.md").read_text("utf-8")
    house = text.split("## The map of the house")[1].split("Imports point one way")[0]
    folders: list[str] = []
    for line in filter(str.strip, house.splitlines()):
        depth = (len(line) - len(line.lstrip())) // 2 - 2
        folders[depth:] = [line.split()[0]]
        assert (REPOSITORY / "".join(folders)).exists(), "".join(folders)
