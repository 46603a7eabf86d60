"""The house keeps its shape: imports go one way and never in a circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = ("source", "deck", "quiz", "generate")
MAY_IMPORT = {"source": {"source"}, "deck": {"deck", "source"}, "quiz": {"quiz", "source"}, "generate.py": set(OURS)}
MODULES = sorted(
    [*ROOT.glob("source/**/*.py"), *ROOT.glob("deck/**/*.py"), *ROOT.glob("quiz/**/*.py"), ROOT / "generate.py"]
)
NAMED = {
    path.relative_to(ROOT).with_suffix("").as_posix().removesuffix("/__init__").replace("/", "."): path
    for path in MODULES
}
"""Every module by the name by which it is imported; a package is its ``__init__``."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_go_one_way(path: Path) -> None:
    part = path.relative_to(ROOT).parts[0]
    assert imported(path) & set(OURS) <= MAY_IMPORT[part]


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names.add((node.module or "").split(".")[0])
    return names


def test_imports_never_lead_back() -> None:
    assert circle_in({module: imports_of(module) for module in NAMED}) == []


@pytest.mark.parametrize(
    ("imports", "circle"),
    [
        ({"a": {"b"}, "b": {"c"}, "c": set()}, []),
        ({"a": {"b"}, "b": {"a"}}, ["a", "b", "a"]),
        ({"a": {"b"}, "b": {"c"}, "c": {"b"}}, ["b", "c", "b"]),
    ],
)
def test_circle_of_imports_is_found(imports: dict[str, set[str]], circle: list[str]) -> None:
    assert circle_in(imports) in (circle, circle[::-1])


def circle_in(imports: dict[str, set[str]]) -> list[str]:
    """Return modules of which each imports the next and the last the first again; none where there are no such."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return [*error.args[1]]
    return []


def imports_of(module: str) -> set[str]:
    """Return the modules of ours that *module* imports: at once, in a function, for types only, or by their names.

    To import a module loads the packages that it is in as well. Those that both are in are loaded before.
    """
    found = {each for each in named_in(ast.parse(NAMED[module].read_text(encoding="utf-8"))) if each in NAMED}
    loaded = {package for each in found for package in packages_of(each) if not f"{module}.".startswith(f"{package}.")}
    return (found | loaded) - {module}


def packages_of(module: str) -> Iterator[str]:
    parts = module.split(".")
    return (".".join(parts[:depth]) for depth in range(1, len(parts)))


def named_in(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            asked = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (each if each in NAMED else node.module or "" for each in asked)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value  # as the registry of formats names its modules
