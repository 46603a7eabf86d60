"""A small lecture to start from, with its schema beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

from source.loading.schema import schema_text

_HERE = Path(__file__).parents[1]


def start_new(path: Path) -> str:
    """Write a small lecture as *path* and its schema beside it; return what stood in the way, if anything did."""
    if path.exists():
        return f"{path} exists: choose another name"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_HERE / "starter.yaml", path)
        path.with_name("schema.json").write_text(schema_text(), encoding="utf-8", newline="\n")
    except OSError as error:
        return f"{error.filename}: cannot be written: {error.strerror}"
    return ""
