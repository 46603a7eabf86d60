"""Tables of the pages for developers: the map of folders, from what each package says it is for, and the tasks.

make_texts.py writes them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

DOCS = Path(__file__).parent
ROOT = DOCS.parent
ARCHITECTURE, CONTRIBUTING = DOCS / "architecture.md", ROOT / "CONTRIBUTING.md"


def architecture() -> str:
    """Return docs/architecture.md with the map as the tree is."""
    return _with_table(ARCHITECTURE, "map", ("folder", "what is there"), _folders())


def contributing() -> str:
    """Return CONTRIBUTING.md with the tasks as they are in noxfile.py."""
    return _with_table(CONTRIBUTING, "tasks", ("task", "what it does"), _tasks())


def _with_table(page: Path, mark: str, head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    start, end = f"<!-- {mark} -->\n", f"<!-- end of {mark} -->"
    before, _, rest = page.read_text(encoding="utf-8").partition(start)
    table = "\n".join(f"| {first} | {second} |" for first, second in (head, ("---", "---"), *rows))
    return f"{before}{start}{table}\n{end}{rest.partition(end)[2]}".replace("| --- | --- |", "|---|---|")


def _folders() -> Iterator[tuple[str, str]]:
    for package in ("source", "deck", "quiz"):
        for file in sorted((ROOT / package).rglob("__init__.py")):
            yield f"`{file.parent.relative_to(ROOT).as_posix()}/`", _first_line(_parsed(file))


def _tasks() -> Iterator[tuple[str, str]]:
    for node in _parsed(ROOT / "noxfile.py").body:
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            yield f"`{node.name}`", _first_line(node)


def _parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _first_line(node: ast.Module | ast.FunctionDef) -> str:
    return (ast.get_docstring(node) or "").partition("\n")[0].replace("``", "`")
