"""How the command is called: so that what a lecturer is told to type can be copied."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

INSTALLED = "histodeck"


def program() -> str:
    """Return the command in short: histodeck where that was called, else python generate.py."""
    return INSTALLED if _is_installed() else "python generate.py"


def again(*arguments: str) -> str:
    """Return the command as it was called, with other *arguments*, as the system's shell takes it."""
    from shutil import which  # only --new pays for it

    if _is_installed():
        own = [INSTALLED if which(INSTALLED) else sys.argv[0]]
    else:
        own = sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1]
    return in_shell((*own, *arguments))


def in_shell(words: Iterable[str]) -> str:
    """Return *words* as they are typed: in quotes where they have blanks or signs."""
    if os.name == "nt":
        from subprocess import list2cmdline

        return list2cmdline(words)
    from shlex import join

    return join(words)


def as_argument(path: Path) -> str:
    """Return *path* so that it is not taken for an option."""
    return f".{os.sep}{path}" if str(path).startswith("-") else str(path)


def _is_installed() -> bool:
    return Path(sys.argv[0]).stem.lower() == INSTALLED
