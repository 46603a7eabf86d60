"""What LibreOffice makes of documents and tables: pages, and the cells that it has read."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.clients import missing


def converted(files: Mapping[str, bytes], to: str, folder: Path, reads: str = "") -> dict[str, Path]:
    """Return *files*, by their names with suffix, opened by LibreOffice and saved as *to*, such as pdf.

    *reads* is the filter that opens them, where LibreOffice cannot tell by itself.
    """
    if not shutil.which("soffice"):
        missing("soffice is missing: install libreoffice-writer and libreoffice-calc")
    for name, content in files.items():
        (folder / name).write_bytes(content)
    out = folder / "out"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(out)]
    command += [f"--infilter={reads}"] * bool(reads) + [str(folder / name) for name in files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    made = {name: out / f"{Path(name).stem}.{to.partition(':')[0]}" for name in files}
    assert [str(path) for path in made.values() if not path.exists()] == []
    return made


def pages(pdf: Path) -> list[str]:
    """Return the words on each page of a PDF, by poppler."""
    if not shutil.which("pdftotext"):
        missing("pdftotext is missing: install poppler-utils")
    told = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout
    return told.decode().split("\f")[:-1]
