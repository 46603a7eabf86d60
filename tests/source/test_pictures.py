from __future__ import annotations

import os
from pathlib import Path

import pytest

import source
from source.pictures.size import size_of
from source.pictures.usable import MOST_BYTES, usable
from source.reading.defined import Defined
from source.reading.mistakes import Mistakes
from tests.quiz.lectures import png

FIGURES = sorted((Path(source.__file__).parent / "lectures" / "figures").iterdir())
SVG = 'xmlns="http://www.w3.org/2000/svg"'
BAD = {
    "cut.svg": (f"<svg {SVG}><rect", r"it is damaged \(.+\)"),
    "page.svg": ("<html></html>", "its content is not SVG"),
    "none.svg": (f'<svg {SVG} width="0" height="0"/>', "it has no width or height"),
    "bomb.svg": (
        f'<!DOCTYPE svg [<!ENTITY a "b">]><svg {SVG} width="1" height="1">&a;</svg>',
        "it has a document type",
    ),
    "script.svg": (f'<svg {SVG} width="1" height="1"><script>alert(1)</script></svg>', "it has a <script>"),
    "far.svg": (
        f'<svg {SVG} width="1" height="1"><image href="/etc/x.png"/></svg>',
        "it points outside of itself: /etc",
    ),
    "style.svg": (
        f'<svg {SVG} width="1" height="1"><rect fill="url(http://x/)"/></svg>',
        "it points outside of itself",
    ),
    "cut.png": ("\x89PNG\r\n\x1a\n", "it is damaged"),
    "empty.png": ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0", "it has no width or height"),
    "flat.png": (png(8_000, 1).decode("latin-1"), "it is a strip of 8000 × 1, in which nothing can be seen"),
    "thread.svg": (f'<svg {SVG} width="1" height="101"/>', "it is a strip of 1 × 101"),
    "cut.jpg": ("\xff\xd8\xff", "it is damaged"),
    "odd.jpg": ("\xff\xd8\xff\xe0" + "\xff" * 100, "it is damaged"),
}


@pytest.mark.parametrize("name", BAD)
def test_picture_that_cannot_be_shown_is_refused_with_the_reason(name: str) -> None:
    content, reason = BAD[name]
    with pytest.raises(ValueError, match=reason):
        size_of(content.encode("latin-1"), Path(name).suffix)


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.name)
def test_bundled_figures_have_one_shape(path: Path) -> None:
    width, height = size_of(path.read_bytes(), path.suffix)
    assert round(width / height, 2) == 1.72


def test_size_of_a_photograph_stands_behind_all_that_a_camera_adds() -> None:
    added = [segment(0xE1, b"Exif\0\0" + b"\xff\xc0" * 40), segment(0xDB, bytes(65)), segment(0xC4, bytes(31))]
    frame = segment(0xC2, b"\x08" + (600).to_bytes(2, "big") + (800).to_bytes(2, "big") + bytes(10))
    assert size_of(b"\xff\xd8" + b"".join(added) + frame, ".jpg") == (800, 600)


def segment(marker: int, content: bytes) -> bytes:
    """Return a segment of a JPEG file (ITU-T T.81, B.1.1.4)."""
    return bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content


def test_picture_may_be_as_large_as_is_said(tmp_path: Path) -> None:
    picture = tmp_path / "nest.png"
    picture.write_bytes(png(4, 3))
    os.truncate(picture, MOST_BYTES)
    assert usable("nest.png", Defined(tmp_path)) == str(picture.resolve())
    os.truncate(picture, MOST_BYTES + 1)
    with pytest.raises(Mistakes) as refused:
        usable("nest.png", Defined(tmp_path))
    assert [it.message for it in refused.value.found] == ["the picture nest.png cannot be used: it has more than 20 MB"]


def test_size_of_a_drawing_is_its_own_or_that_of_its_view_box() -> None:
    assert size_of(f'<svg {SVG} width="30mm" height="20mm"/>'.encode(), ".svg") == (30, 20)
    assert size_of(f'<svg {SVG} width="100%" viewBox="0 0 40 10"/>'.encode(), ".svg") == (40, 10)
