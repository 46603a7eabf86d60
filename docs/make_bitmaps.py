"""Draw the bitmaps that lie beside the drawings, for programs that show no SVG: small, and current by a mark in them.

usage: python docs/make_bitmaps.py [FOLDER]

Draws every SVG in FOLDER, or else those of the bundled lectures. Needs the Python package Pillow and, for the bundled
ones, the font Carlito. A deck takes a bitmap only for the very drawing it was made of.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from source.pictures.images import HEADER_END, drawn, mark_of  # noqa: E402 - the project's root has to be on the path first

COLOURS = 256


def main() -> None:
    """Write a PNG beside each drawing."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "source" / "lectures" / "figures"
    for path in sorted(folder.glob("*.svg")):
        drawing = path.read_bytes()
        bitmap = path.with_suffix(".png")
        bitmap.write_bytes(_marked(_small(drawn(drawing)), drawing))
        print(f"{bitmap}: {bitmap.stat().st_size:,} bytes")


def _small(bitmap: bytes) -> bytes:
    """Return a PNG with a palette, transparency kept: a third of the size, and no difference that is seen."""
    out = BytesIO()
    palette = Image.open(BytesIO(bitmap)).quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    palette.save(out, "PNG", optimize=True)
    return out.getvalue()


def _marked(bitmap: bytes, drawing: bytes) -> bytes:
    return bitmap[:HEADER_END] + mark_of(drawing) + bitmap[HEADER_END:]


if __name__ == "__main__":
    main()
