"""Draw the README's pictures and the contact sheets from real output.

usage: python docs/make_pictures.py

Needs LibreOffice Impress, poppler-utils, the font Carlito, Chromium, and the Python package playwright.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright
from pptx import Presentation

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent))

import generate  # noqa: E402 - the project's root has to be on the path first

LECTURES = ("asps", "ccrcc", "vascular")
SHOWN = ("title", "histology", "core", "prognosis", "mimics", "fusion")
"""The slides of the README's picture, by the ids of their topics."""
GROUND, GAP = "#8a8794", 10
WIDE, SMALL = 800, 480
PHONE = {"width": 390, "height": 780}


def main() -> None:
    """Write docs/slides.png, docs/page.png and docs/deck-LECTURE.png."""
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        generate.main(["-o", str(out), "-f", "pptx", "-f", "selftest"])
        for lecture in LECTURES:
            slides = _drawn(out / lecture / f"{lecture}.pptx")
            _sheet([_scaled(slide, SMALL) for slide in slides], 4).save(DOCS / f"deck-{lecture}.png", optimize=True)
            if lecture == "asps":
                chosen = [slides[number] for number in _numbers(out / lecture / f"{lecture}.pptx")]
                _sheet([_scaled(slide, WIDE) for slide in chosen], 2).save(DOCS / "slides.png", optimize=True)
        _sheet(_phone(out / "asps" / "asps-quiz.html"), 2).save(DOCS / "page.png", optimize=True)


def _numbers(deck: Path) -> list[int]:
    """Return where the slides of SHOWN stand in the deck; a slide's name is its topic's id."""
    names = [slide.name for slide in Presentation(str(deck)).slides]
    return [names.index(name) for name in SHOWN]


def _drawn(deck: Path) -> list[Image.Image]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name, str(deck)]
        subprocess.run(convert, check=True, capture_output=True)
        pages = ["pdftoppm", "-png", "-scale-to-x", str(WIDE * 2), "-scale-to-y", "-1"]
        subprocess.run([*pages, str(folder / f"{deck.stem}.pdf"), str(folder / "slide")], check=True)
        return [Image.open(path).convert("RGB") for path in sorted(folder.glob("slide*.png"))]


def _scaled(picture: Image.Image, width: int) -> Image.Image:
    return picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)


def _sheet(pictures: Sequence[Image.Image], columns: int) -> Image.Image:
    """Return the pictures row by row on one ground."""
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), GROUND)
    for place, picture in enumerate(pictures):
        row, column = divmod(place, columns)
        sheet.paste(picture, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return sheet.quantize(256, dither=Image.Dither.NONE)


def _phone(page_file: Path) -> list[Image.Image]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport=PHONE, device_scale_factor=2)
        page.goto(page_file.as_uri())
        before = _photographed(page)
        page.locator(".shown label").first.click()
        page.locator(".shown .check").click()
        page.wait_for_timeout(300)
        after = _photographed(page)
        browser.close()
    return [before, after]


def _photographed(page: Page) -> Image.Image:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "page.png"
        page.screenshot(path=str(path))
        return Image.open(path).convert("RGB")


if __name__ == "__main__":
    main()
