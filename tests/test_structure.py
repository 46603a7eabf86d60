"""The house stays easy to find one's way in: small folders, small modules, and no kind asked for outside its room."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(path for part in ("source", "deck", "quiz") for path in (ROOT / part).rglob("*.py"))
MODULES.append(ROOT / "generate.py")
FOLDERS = sorted({path.parent for path in MODULES} - {ROOT})

MOST_MODULES = 15
OPEN_FOLDERS = {"deck/check/rules", "quiz/formats"}
"""Folders of one kind of module, of which there may be any number."""

MOST_LINES = 250

ROOMS = ("deck.figures", "deck.slides", "source.figures")
"""The packages of the kinds of figures and slides."""

REGISTRIES = {"deck/figures/__init__.py", "deck/slides/__init__.py", "source/figures/__init__.py"}
"""Where the kinds are listed, and may be told apart."""

ASK_FOR_KINDS: set[str] = set()
"""Other modules that still ask of what kind a figure or a slide is. The list may only shrink."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_a_folder_says_what_it_is(folder: Path) -> None:
    assert (folder / "__init__.py").is_file()


def test_a_folder_is_one_idea() -> None:
    modules = Counter(name(path.parent) for path in MODULES if path.name != "__init__.py")
    assert {folder for folder, count in modules.items() if count > MOST_MODULES} <= OPEN_FOLDERS


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(tree(path))


def test_modules_are_short() -> None:
    assert [name(path) for path in MODULES if len(path.read_text("utf-8").splitlines()) > MOST_LINES] == []


def test_only_a_registry_knows_kinds_apart() -> None:
    asking = {name(path) for path in MODULES if any(map(is_kind, asked_for(tree(path))))}
    assert asking - REGISTRIES == ASK_FOR_KINDS


def test_types_are_known_once_a_lecture_is_read() -> None:
    untyped = {name(path) for path in MODULES if "typing.Any" in dict(imports(tree(path))).values()}
    assert {file for file in untyped if not file.startswith(("source/reading/", "source/loading/"))} == set()


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("from deck.figures.table import Table\nisinstance(x, Table)", ["deck.figures.table.Table"]),
        ("from deck.figures.table import Table as T\nisinstance(x, int | T)", ["deck.figures.table.Table"]),
        ("from source.figures import Bars\nissubclass(type(x), (int, Bars))", ["source.figures.Bars"]),
        ("from source import figures\nisinstance(x, figures.Bars)", ["source.figures.Bars"]),
        ("import source.figures\nisinstance(x, source.figures.Bars)", ["source.figures.Bars"]),
        ("from source.figures import Bars\nmatch x:\n    case Bars(alt=alt): pass", ["source.figures.Bars"]),
        ("from source.figures import Bars\ntype(x) is Bars", ["source.figures.Bars"]),
        ("from source.figures import Bars\nx = Bars(alt=alt)", []),
        ("from deck.page.marks import Table\nisinstance(x, Table)", []),
        ("class Bars: pass\nisinstance(x, Bars)", []),
    ],
)
def test_asking_for_a_kind_is_found(code: str, asked: list[str]) -> None:
    assert [found for found in asked_for(ast.parse(code)) if is_kind(found)] == asked


def is_kind(full_name: str) -> bool:
    """Return whether it is a class, and defined where the kinds are."""
    room, _, last = full_name.rpartition(".")
    return room.startswith(ROOMS) and last[:1].isupper()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def asked_for(module: ast.Module) -> Iterator[str]:
    """Yield the full names of the classes that *module* tells apart: by isinstance, a case, or a type compared."""
    imported = dict(imports(module))
    for node in ast.walk(module):
        for expression in classes_in(node):
            for part in ast.walk(expression):
                if isinstance(part, ast.Name | ast.Attribute):
                    first, *others = ast.unparse(part).split(".")
                    yield ".".join([imported.get(first, first), *others])


def classes_in(node: ast.AST) -> list[ast.expr]:
    """Return what says which class is asked for, where *node* asks for one."""
    match node:
        case ast.Call(func=ast.Name(id="isinstance" | "issubclass"), args=[_, asked]):
            return [asked]
        case ast.MatchClass(cls=asked):
            return [asked]
        case ast.Compare(left=ast.Call(func=ast.Name(id="type")), comparators=asked):
            return asked
    return []


def imports(module: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each name that an import from a module gives, with the full name of what it stands for."""
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom):
            yield from ((alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names)
