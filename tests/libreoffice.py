"""LibreOffice, which reads our files as a user's own does: started once in each test process, and asked for each file.

A conversion that finds a LibreOffice with the same profile running is handed over to it, which takes a hundredth of a
start (desktop/source/app/officeipcthread.cxx). That one runs as long as a document is open in it.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

from tests.clients import missing

LONGEST_START, LONGEST_CONVERSION = 120, 300
"""Seconds after which something is wrong, even on a busy machine."""

_running: dict[Path, subprocess.Popen[bytes]] = {}
"""The LibreOffice of this process, once it is needed, by the folder of its profile."""


def converted(files: Mapping[str, bytes], to: str, folder: Path, reads: str = "") -> dict[str, Path]:
    """Return *files*, by their names with suffix, opened by LibreOffice and saved as *to*, such as pdf.

    *reads* is the filter that opens them, where LibreOffice cannot tell by itself.
    """
    for name, content in files.items():
        (folder / name).write_bytes(content)
    out = folder / "out"
    command = [*_asked(), "--convert-to", to, "--outdir", str(out)]
    command += [f"--infilter={reads}"] * bool(reads) + [str(folder / name) for name in files]
    subprocess.run(command, check=True, capture_output=True, timeout=LONGEST_CONVERSION)
    made = {name: out / f"{Path(name).stem}.{to.partition(':')[0]}" for name in files}
    assert [str(path) for path in made.values() if not path.exists()] == []
    return made


def pages(pdf: Path) -> list[str]:
    """Return the words on each page of a PDF, by poppler."""
    if not shutil.which("pdftotext"):
        missing("pdftotext is missing: install poppler-utils")
    told = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout
    return told.decode().split("\f")[:-1]


def ended() -> None:
    """End the LibreOffice of this process, if it was needed."""
    for folder, process in _running.items():
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGTERM)  # it is started by a script and a splash screen
        else:
            process.terminate()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)
    _running.clear()


def _asked() -> list[str]:
    """Return the command that asks the LibreOffice of this process, which is started for the first file."""
    if not shutil.which("soffice"):
        missing("soffice is missing: install libreoffice-calc, libreoffice-impress and libreoffice-writer")
    if not _running:
        folder = Path(mkdtemp(prefix="libreoffice-"))
        _running[folder] = _started(folder)
    return _command(next(iter(_running)))


def _command(folder: Path) -> list[str]:
    return ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]


def _started(folder: Path) -> subprocess.Popen[bytes]:
    """Start LibreOffice, and return it once it has opened a document, beside which it then keeps a lock file."""
    document = folder / "open.rtf"
    document.write_text(r"{\rtf1 open}", encoding="ascii")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([*_command(folder), str(document)], start_new_session=True, **quiet)
    last = time.monotonic() + LONGEST_START
    while not document.with_name(f".~lock.{document.name}#").exists():
        assert process.poll() is None, "LibreOffice ended before it opened a document"
        assert time.monotonic() < last, "LibreOffice opens no document"
        time.sleep(0.05)
    return process
