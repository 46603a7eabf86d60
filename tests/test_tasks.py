"""The tasks of noxfile.py are what people, pre-commit and CI are told to run."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TASKS = {
    node.name
    for node in ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8")).body
    if isinstance(node, ast.FunctionDef) and node.decorator_list
}
CALLERS = (".ci/run", ".github/workflows/ci.yml", ".pre-commit-config.yaml", "CONTRIBUTING.md", "docs/architecture.md")


def called(text: str) -> set[str]:
    """Return the words behind nox -s, and behind what .ci/run calls it by."""
    lines = re.findall(r"(?:nox -s|^task) ((?:[a-z]+ ?)+)", text, re.MULTILINE)
    return {word for line in lines for word in line.split()}


@pytest.mark.parametrize("name", CALLERS)
def test_every_task_that_is_called_is_there(name: str) -> None:
    named = called((ROOT / name).read_text(encoding="utf-8"))
    assert named
    assert named <= TASKS


def test_ci_runs_lint_docs_and_all_tests() -> None:
    by_ci = {"docs", "lint", "lowest", "quick", "tests", "wheel"}
    assert called((ROOT / ".ci" / "run").read_text(encoding="utf-8")) == by_ci
    assert called((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")) == {"lint", "tests", "wheel"}


def test_ci_asks_that_no_test_is_skipped() -> None:
    assert "\nexport CI=true\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
