"""Write the measures of the known fonts: how wide their letters are, how high their lines.

usage: python -m deck.measure.metrics.make FOLDER...

The folders are searched for Carlito and Liberation Sans, which have the measures of Calibri and Arial; the files are
written beside this one. Lengths are in units of the font. Needs fontTools.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

FACES = {"calibri": "Carlito", "arial": "LiberationSans"}
"""What a family is called here, and how the files begin that are measured for it."""

STYLES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold italic": "BoldItalic"}
"""What a style is called here, and how the names of its files end."""

LETTERS = (
    range(0x20, 0x7F),
    range(0xA0, 0x180),
    range(0x218, 0x21C),
    range(0x384, 0x3CF),
    range(0x400, 0x460),
    range(0x1E9E, 0x1E9F),
    range(0x2010, 0x2060),
    range(0x2070, 0x20A0),
    range(0x20AC, 0x20AD),
    range(0x2100, 0x2150),
    range(0x2150, 0x2160),
    range(0x2190, 0x2200),
    range(0x2200, 0x2300),
    range(0x25A0, 0x2600),
)
"""Latin with its accents, Greek, Cyrillic, capital ß, punctuation, raised and lowered digits, €, signs, fractions,
arrows, mathematics, shapes. Where a font lacks letters, the stretch is broken."""


def measured(files: dict[str, Path]) -> dict[str, object]:
    """Return the measures of one family from the font file of each style."""
    fonts = {style: TTFont(path) for style, path in files.items()}
    heights = fonts["regular"]["hhea"]
    line = heights.ascent - heights.descent + heights.lineGap
    return {
        "units": fonts["regular"]["head"].unitsPerEm,
        "line": line,
        **{style: dict(_stretches(_widths(font))) for style, font in fonts.items()},
    }


def _widths(font: TTFont) -> dict[int, int]:
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    return {code: advances[glyphs[code]][0] for codes in LETTERS for code in codes if code in glyphs}


def _stretches(widths: dict[int, int]) -> Iterator[tuple[str, list[int]]]:
    """Yield the widths of letters that follow one another, each stretch with the number of its first letter."""
    first, stretch = -1, list[int]()
    for code, width in widths.items():
        if code != first + len(stretch):
            if stretch:
                yield str(first), stretch
            first, stretch = code, []
        stretch.append(width)
    yield str(first), stretch


def written(measures: dict[str, object]) -> str:
    """Return *measures* as JSON, a stretch of letters in each line."""
    entries = (f" {json.dumps(name)}: {_entry(value)}" for name, value in measures.items())
    return "{\n" + ",\n".join(entries) + "\n}\n"


def _entry(value: object) -> str:
    if not isinstance(value, dict):
        return json.dumps(value)
    lines = (f"  {json.dumps(first)}: {json.dumps(widths, separators=(',', ':'))}" for first, widths in value.items())
    return "{\n" + ",\n".join(lines) + "\n }"


def found(folders: Iterable[Path]) -> dict[str, dict[str, Path]]:
    """Return the font file of each style of each family; FileNotFoundError names the first that is missing."""
    files = {path.name: path for folder in folders for path in sorted(folder.rglob("*.ttf"))}
    wanted = {name: {style: f"{prefix}-{end}.ttf" for style, end in STYLES.items()} for name, prefix in FACES.items()}
    for styles in wanted.values():
        for name in styles.values():
            if name not in files:
                raise FileNotFoundError(name)
    return {name: {style: files[file] for style, file in styles.items()} for name, styles in wanted.items()}


if __name__ == "__main__":
    for family, styles in found(map(Path, sys.argv[1:])).items():
        Path(__file__).with_name(f"{family}.json").write_text(written(measured(styles)), encoding="utf-8", newline="\n")
