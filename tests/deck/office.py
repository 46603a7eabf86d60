"""What LibreOffice draws: decks printed to PDF, and the words on each page with their places, by poppler."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from tests.clients import missing
from tests.libreoffice import converted

_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
_PROGRAMS = {"soffice": "libreoffice-impress", "pdftotext": "poppler-utils", "fc-list": "fontconfig"}
_FONTS = {
    "Carlito": "fonts-crosextra-carlito",
    "DejaVu Sans": "fonts-dejavu-core",
    "Liberation Sans": "fonts-liberation",
    "Open Sans": "fonts-open-sans",
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A word on a page, in points from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def needed() -> None:
    """Skip the test where a program or font is missing, or fail it where CI is set."""
    for program, package in _PROGRAMS.items():
        if not shutil.which(program):
            missing(f"{program} is missing: install {package}")
    families = subprocess.run(["fc-list", ":", "family"], check=True, capture_output=True, text=True).stdout
    for font, package in _FONTS.items():
        if font not in families:
            missing(f"the font {font} is missing: install {package}")


def drawn(decks: Mapping[str, bytes], folder: Path) -> dict[str, list[list[Drawn]]]:
    """Return the words on each page of *decks* as LibreOffice prints them, in one run; *folder* is empty."""
    needed()
    made = converted({f"{name}.pptx": deck for name, deck in decks.items()}, "pdf", folder)
    return {name: _pages(made[f"{name}.pptx"]) for name in decks}


def _pages(pdf: Path) -> list[list[Drawn]]:
    told = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return [[_word(*match) for match in _WORD.findall(page)] for page in told.split("<page ")[1:]]


def _word(left: str, top: str, right: str, bottom: str, text: str) -> Drawn:
    plain = unicodedata.normalize("NFKC", unescape(text))
    return Drawn(plain, float(left), float(top), float(right), float(bottom))
