"""The house keeps its shape: imports go one way, and modules stay small."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = ("source", "deck", "quiz", "generate")
MAY_IMPORT = {"source": {"source"}, "deck": {"deck", "source"}, "quiz": {"quiz", "source"}, "generate.py": set(OURS)}
MODULES = sorted(
    [*ROOT.glob("source/**/*.py"), *ROOT.glob("deck/**/*.py"), *ROOT.glob("quiz/**/*.py"), ROOT / "generate.py"]
)


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


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module_has_at_most_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
