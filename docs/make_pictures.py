"""Draw the README's pictures and the contact sheets from real output.

usage: python docs/make_pictures.py [--check]

Needs LibreOffice Impress, poppler-utils, the font Carlito, Chromium, and the Python packages Pillow and playwright.
Each picture has a mark in it of the file that it was drawn from. With --check nothing is drawn, and nothing needed: the
pictures of another state are listed, and the exit code is 1 if there are any.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright
from pptx import Presentation

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent))

import generate  # noqa: E402 - the project's root has to be on the path first
from source.pictures.images import HEADER_END, mark_of  # noqa: E402

DRAWN_FROM = {
    "deck-asps.png": "asps/asps.pptx",
    "deck-ccrcc.png": "ccrcc/ccrcc.pptx",
    "deck-vascular.png": "vascular/vascular.pptx",
    "slides.png": "asps/asps.pptx",
    "page.png": "asps/asps-quiz.html",
}
"""Each picture in docs, and the file that it shows."""
SHOWN = ("title", "histology", "core", "prognosis", "mimics", "fusion")
"""The slides of the README's picture, by the ids of their topics."""
GROUND, GAP = "#8a8794", 10
WIDE, SMALL = 800, 480
PHONE = {"width": 390, "height": 780}


def main() -> int:
    """Draw the pictures in docs, or list those that show another state."""
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        if code := generate.main(["-o", name, "-f", "pptx", "-f", "selftest"]):
            return code
        stale = [picture for picture, file in DRAWN_FROM.items() if not _shows(DOCS / picture, out / file)]
        for picture in stale:
            print(f"docs/{picture}")
            if "--check" not in sys.argv[1:]:
                file = out / DRAWN_FROM[picture]
                (DOCS / picture).write_bytes(_marked(_picture(picture, file), file))
    return 1 if stale and "--check" in sys.argv[1:] else 0


def _shows(picture: Path, file: Path) -> bool:
    return picture.is_file() and picture.read_bytes().startswith(mark_of(file.read_bytes()), HEADER_END)


def _marked(picture: Image.Image, file: Path) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    content = out.getvalue()
    return content[:HEADER_END] + mark_of(file.read_bytes()) + content[HEADER_END:]


def _picture(picture: str, file: Path) -> Image.Image:
    if file.suffix == ".html":
        return _sheet(_phone(file), 2)
    slides = _drawn(file)
    if picture == "slides.png":
        return _sheet([_scaled(slides[number], WIDE) for number in _numbers(file)], 2)
    return _sheet([_scaled(slide, SMALL) for slide in slides], 4)


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
    sys.exit(main())
