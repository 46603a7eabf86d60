"""Another package that has the name of one of ours, and stands in front of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import generate

HOME = Path(generate.__file__).parent


def run(*in_front: Path) -> subprocess.CompletedProcess[str]:
    """Run the command where Python looks into these folders before ours, as it does with an installed one."""
    path = os.pathsep.join(map(str, (*in_front, HOME)))
    return subprocess.run(
        [sys.executable, "-P", str(HOME / "generate.py"), "--list-formats"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path},
    )


@pytest.mark.parametrize("name", ["deck", "quiz", "source"])
@pytest.mark.parametrize("file", ["{}/__init__.py", "{}.py"], ids=["package", "module"])
def test_what_is_in_the_way_is_said_in_one_line(name: str, file: str, tmp_path: Path) -> None:
    other = tmp_path / file.format(name)
    other.parent.mkdir(exist_ok=True)
    other.write_text("raise RuntimeError\n", encoding="utf-8")
    result = run(tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        f"{other} stands in front of Histodeck's own package {name}: "
        "move or rename it, or install Histodeck into an environment of its own\n"
    )


def test_folder_of_the_same_name_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    assert run(tmp_path).returncode == 0


def test_our_own_packages_may_be_reached_by_a_link(tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("links need rights of their own on this system")
    (tmp_path / "linked").symlink_to(HOME, target_is_directory=True)
    assert run(tmp_path / "linked").returncode == 0
