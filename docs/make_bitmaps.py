"""Draw the bitmaps that lie beside the drawings, for programs that show no SVG: small, and current by a mark in them.

usage: python docs/make_bitmaps.py [--check] [FOLDER]

Draws every SVG in FOLDER, or else those of the bundled lectures, whose bitmap is not current. Needs the Python package
Pillow and, for the bundled ones, the font Carlito. A deck takes a bitmap only for the very drawing it was made of. With
--check nothing is drawn: the bitmaps that are not current are listed, and the exit code is 1 if there are any.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from source.pictures.images import HEADER_END, drawn, mark_of  # noqa: E402 - the project's root has to be on the path first

BUNDLED = ROOT / "source" / "lectures" / "figures"
COLOURS = 256


def main() -> int:
    """Draw the bitmaps that are not current, or list them."""
    folders = [Path(argument) for argument in sys.argv[1:] if argument != "--check"]
    drawings = sorted((folders[0] if folders else BUNDLED).glob("*.svg"))
    stale = [path for path in drawings if not _is_current(path)]
    for path in stale:
        print(path.with_suffix(".png"))
        if "--check" not in sys.argv[1:]:
            drawing = path.read_bytes()
            path.with_suffix(".png").write_bytes(_marked(_small(drawn(drawing)), drawing))
    return 1 if stale and "--check" in sys.argv[1:] else 0


def _is_current(drawing: Path) -> bool:
    bitmap = drawing.with_suffix(".png")
    return bitmap.is_file() and bitmap.read_bytes().startswith(mark_of(drawing.read_bytes()), HEADER_END)


def _small(bitmap: bytes) -> bytes:
    """Return a PNG with a palette, transparency kept: a third of the size, and no difference that is seen."""
    out = BytesIO()
    palette = Image.open(BytesIO(bitmap)).quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    palette.save(out, "PNG", optimize=True)
    return out.getvalue()


def _marked(bitmap: bytes, drawing: bytes) -> bytes:
    return bitmap[:HEADER_END] + mark_of(drawing) + bitmap[HEADER_END:]


if __name__ == "__main__":
    sys.exit(main())
