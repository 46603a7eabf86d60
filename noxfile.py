"""The tasks of this project, one word on every system: nox -s quick. See CONTRIBUTING.md.

Each task has an environment of its own under .nox, with the versions of requirements.txt where it says nothing else.
"""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path

import nox

LOCK = "requirements.txt"
README = Path("README.md")
CLIENTS = Path("tests", "clients", "node_modules")
FAST = ("-m", "not slow")
MAKERS = ("make_texts", "make_bitmaps", "make_pictures")
"""The scripts in docs that make what is not written by hand."""

OF_THE_TREE = (
    "test_architecture",
    "test_docs",
    "test_packaging",
    "test_structure",
    "test_tasks",
    "test_types",
    "test_way_of_a_fact",
    "test_worked_examples",
)
"""The tests that read documents and source, which are not in the wheel."""

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "uv"
nox.options.error_on_external_run = True
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["lint", "quick"]


@nox.session
def quick(session: nox.Session) -> None:
    """Run the fast tests: what to do before each commit."""
    _locked(session)
    session.run("python", "-m", "pytest", *FAST, *session.posargs)


@nox.session(venv_params=["--seed"])
def tests(session: nox.Session) -> None:
    """Run all tests by the README's second command: in .venv, with the newest versions."""
    # by a Python that has pip, which neither .venv nor the environment of nox need have
    commands = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("python3 -m venv")]
    *setting_up, testing = (list(map(_here, shlex.split(part))) for part in commands[1].split(" && "))
    for words in (*setting_up, [*testing, *session.posargs]):
        session.run(*words, external=True)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, format and types."""
    _locked(session)
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")


@nox.session
def tidy(session: nox.Session) -> None:
    """Put style and format right, where ruff can."""
    _locked(session)
    session.run("ruff", "check", "--fix", ".")
    session.run("ruff", "format", ".")


@nox.session
def texts(session: nox.Session) -> None:
    """Write anew every text that is made: reference, schema, README tables, golden files; with --check only look."""
    _locked(session)
    session.run("python", "docs/make_texts.py", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Write anew all that is made, texts and pictures; with --check only look whether all is current."""
    _locked(session)
    for script in MAKERS:
        session.run("python", f"docs/{script}.py", *session.posargs)


@nox.session(reuse_venv=False)
def wheel(session: nox.Session) -> None:
    """Run the command and the fast tests on the wheel, in a folder without the packages' source."""
    away = Path(session.create_tmp()).resolve()
    shutil.rmtree(away)
    _build(session, "wheel", away)
    session.install("--constraints", LOCK, *map(str, away.glob("*.whl")))
    with session.chdir(away):
        session.run("histodeck", "-o", "out")
    _locked(session)
    _lay_tests(away)
    ignored = [f"--ignore=tests/{name}.py" for name in OF_THE_TREE]
    with session.chdir(away):
        session.run("python", "-m", "pytest", "-o", "pythonpath=tests", *FAST, *ignored, *session.posargs)


@nox.session(reuse_venv=False)
def lowest(session: nox.Session) -> None:
    """Run the fast tests with the lowest versions that pyproject.toml allows."""
    session.install("--resolution", "lowest-direct", "-r", "pyproject.toml", "--extra", "test")
    session.run("python", "-m", "pytest", *FAST, *session.posargs)


@nox.session
def release(session: nox.Session) -> None:
    """Check that the version is ready to be handed out, and write wheel and sdist into dist."""
    _locked(session)
    version = session.run("python", "-c", "import generate; print(generate.VERSION)", silent=True)
    if f"\n## {str(version).strip()}" not in Path("CHANGELOG.md").read_text(encoding="utf-8"):
        session.error(f"CHANGELOG.md has no heading for {version}")
    for script in MAKERS:
        session.run("python", f"docs/{script}.py", "--check")
    shutil.rmtree("dist", ignore_errors=True)
    _build(session, "wheel", Path("dist"))
    _build(session, "sdist", Path("dist"))


@nox.session
def lock(session: nox.Session) -> None:
    """Write requirements.txt anew: versions and hashes for all systems, and no address."""
    options = ("--quiet", "--upgrade", "--universal", "--generate-hashes", "--no-annotate", "--all-extras")
    said = ("--custom-compile-command", "nox -s lock")
    session.run("uv", "pip", "compile", *options, *said, "--python-version", "3.11", "pyproject.toml", "-o", LOCK)


def _here(word: str) -> str:
    """Return a word of the README's commands as this system has it."""
    python = Path(".venv", "Scripts" if sys.platform == "win32" else "bin", "python").absolute()
    return {"python3": "python", ".venv/bin/python": str(python)}.get(word, word)


def _locked(session: nox.Session) -> None:
    session.install("--require-hashes", "-r", LOCK)


def _build(session: nox.Session, what: str, folder: Path) -> None:
    """Write the wheel or the sdist into *folder*."""
    session.run("uv", "build", "-q", f"--{what}", "--build-constraints", LOCK, "--require-hashes", "-o", str(folder))


def _lay_tests(folder: Path) -> None:
    """Lay the tests into *folder*, and beside them their clients, which are many files, by a link."""
    shutil.copytree("tests", folder / "tests", ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
    shutil.copy("pyproject.toml", folder)
    if CLIENTS.is_dir():
        (folder / CLIENTS).symlink_to(CLIENTS.resolve(), target_is_directory=True)
