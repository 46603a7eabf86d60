"""The programs that check our files as a user's own would: npm packages beside the tests, in tests/clients."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

CLIENTS = Path(__file__).with_suffix("")


def client(name: str) -> Path:
    """Return the folder of the npm package *name*; without it the test is skipped, or fails where CI is set."""
    folder = CLIENTS / "node_modules" / name
    return folder if folder.is_dir() else missing(f"{name} is missing: run npm install in tests/clients")


def missing(hint: str) -> NoReturn:
    """Skip the test with *hint* on what to install; where CI is set, fail it."""
    if os.environ.get("CI"):
        pytest.fail(hint)
    pytest.skip(hint)
