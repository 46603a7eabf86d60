"""A small lecture to start from, copied beside its schema."""

from __future__ import annotations

import shutil
from pathlib import Path

_HERE = Path(__file__).parents[1]


def start_new(path: Path) -> str:
    """Write a small lecture as *path* and its schema beside it; return what stood in the way, if anything did."""
    if path.exists():
        return f"{path} exists: choose another name"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_HERE / "starter.yaml", path)
        shutil.copyfile(_HERE / "lectures" / "schema.json", path.with_name("schema.json"))
    except OSError as error:
        return f"{error.filename}: cannot be written: {error.strerror}"
    return ""
