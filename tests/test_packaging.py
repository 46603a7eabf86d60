"""What is handed out: the wheel, the sdist, and what pyproject.toml says of them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("deck", "quiz", "source")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.txt").read_text(encoding="utf-8")
BESIDE = {
    ".gitignore",
    ".pre-commit-config.yaml",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "PKG-INFO",
    "README.md",
    "generate.py",
    "noxfile.py",
    "pyproject.toml",
    "requirements.txt",
}
"""What lies in the sdist beside the folders."""

PASSED_OVER = {"__pycache__", "node_modules"}
ABOUT_IT = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}


def in_the_tree(*folders: str) -> set[str]:
    found = (path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())
    named = {path.relative_to(ROOT).as_posix() for path in found if not PASSED_OVER & {*path.parts}}
    return named - {"source/lectures/schema.json"}  # for editors, and not committed


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-d", str(folder)], cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> set[str]:
    (path,) = built.glob("*.whl")
    with ZipFile(path) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def sdist(built: Path) -> set[str]:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def test_wheel_holds_the_packages_and_the_command_and_nothing_else(wheel: set[str]) -> None:
    ours = {name for name in wheel if ".dist-info/" not in name}
    assert ours == in_the_tree(*PACKAGES) | {"generate.py"}
    assert {name.partition(".dist-info/")[2] for name in wheel - ours} == ABOUT_IT


def test_wheel_holds_what_is_read_at_run_time(wheel: set[str]) -> None:
    assert {
        *(f"{package}/py.typed" for package in PACKAGES),
        "deck/measure/metrics/arial.json",
        "quiz/templates/moodle.xml.j2",
        "quiz/templates/selftest.css",
        "source/lectures/asps.lock",
        "source/lectures/asps.yaml",
        "source/lectures/figures/fusion.png",
        "source/lectures/figures/fusion.svg",
        "source/starter.yaml",
    } <= wheel


def test_sdist_holds_what_building_and_testing_need_and_nothing_else(sdist: set[str]) -> None:
    texts = {name for name in in_the_tree("docs") if not name.endswith(".png")}
    assert sdist == in_the_tree(*PACKAGES, "tests", ".github", ".ci") | texts | BESIDE


def test_every_python_of_the_classifiers_is_tried_by_ci_and_no_other() -> None:
    said = re.findall(r"Programming Language :: Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))
    tried = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert re.findall(r"python: \[(.*)\]", tried) == [", ".join(f'"{version}"' for version in said)]
    assert PROJECT["requires-python"] == f">={said[0]}"


def test_every_dependency_has_a_lower_and_an_upper_bound() -> None:
    named = [*PROJECT["dependencies"], *(name for extra in PROJECT["optional-dependencies"].values() for name in extra)]
    others = [name for name in named if not name.startswith("histodeck[")]
    assert [name for name in others if not re.fullmatch(r"[\w.-]+(\[\w+\])?>=[\d.]+,<\d+", name)] == []


def test_lock_gives_a_version_and_hashes_for_each_package() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.partition("\n#    nox -s lock\n")[2].rstrip())
    entry = r"[a-z0-9.-]+==\S+( ; [^\n\\]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+"
    assert [lines for lines in entries if not re.fullmatch(entry, lines)] == []
    assert len(entries) > 50


def test_lock_has_every_dependency() -> None:
    named = [*PROJECT["dependencies"], *(name for extra in PROJECT["optional-dependencies"].values() for name in extra)]
    names = {re.split(r"[\[>]", name.lower())[0] for name in named} - {"histodeck"}
    assert names - set(re.findall(r"^([a-z0-9.-]+)==", LOCK, re.MULTILINE)) == set()


def test_lock_has_no_address() -> None:
    assert "://" not in LOCK


@pytest.mark.parametrize("path", sorted(ROOT.glob("*/*/package-lock.json")), ids=lambda path: path.parent.name)
def test_lock_of_npm_does_not_say_where_packages_are_fetched_from(path: Path) -> None:
    packages = json.loads(path.read_text(encoding="utf-8"))["packages"]
    assert [
        name for name, entry in packages.items() if name and ("resolved" in entry or "integrity" not in entry)
    ] == []
