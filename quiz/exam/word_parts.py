"""The parts of a Word document beside its text: sections, tables and the footer (ECMA-376 part 1, 17).

They are written by hand rather than by python-docx: a paper is a dozen kinds of paragraphs, and takes a tenth of the
time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from quiz.exam.drawing import PICTURE
from quiz.exam.runs import TAB, paragraph, run, said
from quiz.texts.templates import template
from source.files.package import PackagePart, pack
from source.files.xml import NOTHING, Xml, document, element, joined, within
from source.texts.direction import runs_from_right

if TYPE_CHECKING:
    from jinja2 import Template

    from quiz.exam.runs import Around
    from quiz.items import Quiz
    from source.words.printed import Words

LINE, GAP = 9638, 400
"""The width of a line of A4 and the gap between columns of text, in twentieths of a point, as all widths here."""

_OFFICE = "http://schemas.openxmlformats.org/"
_WORDS = {
    "xmlns:w": _OFFICE + "wordprocessingml/2006/main",
    "xmlns:r": _OFFICE + "officeDocument/2006/relationships",
}
_WORDS_AND_PICTURES = {
    **_WORDS,
    "xmlns:wp": _OFFICE + "drawingml/2006/wordprocessingDrawing",
    "xmlns:a": _OFFICE + "drawingml/2006/main",
    "xmlns:pic": PICTURE,
}
_KIND = "application/vnd.openxmlformats-officedocument."
_BESIDE = {
    "styles": _KIND + "wordprocessingml.styles+xml",
    "settings": _KIND + "wordprocessingml.settings+xml",
    "theme": _KIND + "theme+xml",
}
_FOOTER = "/word/footer.xml"
_SIDE = 1134
_MARGINS = {f"w:{side}": _SIDE for side in ("top", "right", "bottom", "left")} | {
    f"w:{part}": 567 for part in ("header", "footer")
}
_PAGE_HEIGHT = 680
"""Points on a page of A4 between its margins, without the heading of a question."""
_LINES = {"": (94, 14.5), "KeyReason": (100, 13.0), "KeyText": (108, 13.0), "KeyReference": (122, 11.5)}
"""Letters that stand in a line, and its height in points, by the style of a paragraph."""
_TAG, _STYLE = re.compile(r"<[^>]*>"), re.compile(r'<w:pStyle w:val="(\w+)"')
_PICTURE_HEIGHT = re.compile(r'<wp:extent [^>]*cy="(\d+)"')
_WHOLE = within("w:trPr", element("w:cantSplit"))
"""Of a row in which no page ends (17.4.6), unless it is longer than one."""
_PAGE = re.compile(r"\{(pages?)\}")
_FIELDS = {"page": " PAGE ", "pages": " NUMPAGES "}


def word_document(quiz: Quiz, title: str, around: Around, body: Iterable[Xml]) -> bytes:
    """Return a .docx with *body*, sections and all, and *title* in its properties and its footer.

    *around* is what the body points to.
    """
    written = joined(body)
    parts = [PackagePart(_part(name), kind, _fixed(name, quiz.words)) for name, kind in _BESIDE.items()]
    parts.append(PackagePart(_FOOTER, _KIND + "wordprocessingml.footer+xml", _footer(title, quiz.words)))
    for name in _BESIDE:
        around.relations.to(name, _part(name))
    main = document(element("w:document", _WORDS_AND_PICTURES, element("w:body", None, written)))
    kind = _KIND + "wordprocessingml.document.main+xml"
    first = PackagePart(_part("document"), kind, main, around.relations.all())
    return pack((first, *parts, *around.pictures.values()), _properties(quiz, title))


def _part(name: str) -> str:
    return f"/word/{name}.xml"


def _properties(quiz: Quiz, title: str) -> dict[str, str]:
    """Return what the file says of itself; screen readers say the title, and checkers ask for it."""
    days = {"dcterms:created": quiz.date, "dcterms:modified": quiz.date}
    return {"dc:title": title, "dc:creator": "; ".join(quiz.authors), **days, "dc:language": quiz.language}


def section(around: Around, columns: int = 1, begins: str | None = None) -> Xml:
    """Return the properties of a section of A4 in so many *columns*, that *begins* on the next page or goes on."""
    footer = around.relations.to("footer", _FOOTER)
    return element(
        "w:sectPr",
        None,
        element("w:footerReference", {"w:type": "default", "r:id": footer}),
        element("w:type", {"w:val": begins}) if begins else NOTHING,
        element("w:pgSz", {"w:w": 11906, "w:h": 16838}),
        element("w:pgMar", {**_MARGINS, "w:gutter": 0}),
        element("w:cols", {"w:num": columns, "w:space": GAP}),
        element("w:bidi") if around.from_right else NOTHING,
    )


def table(name: str, widths: Sequence[int], rows: Iterable[Iterable[Xml]], around: Around) -> Xml:
    """Return a table of *rows* of runs; the first row is its header, and a screen reader says its *name*.

    It begins on the right where its words do.
    """
    looks = element(
        "w:tblPr",
        None,
        element("w:tblStyle", {"w:val": "ExamGrid"}),
        element("w:bidiVisual") if around.from_right else NOTHING,
        element("w:tblW", {"w:w": sum(widths), "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblLook", {"w:val": "04A0", "w:firstRow": 1, "w:firstColumn": 1, "w:noVBand": 1}),
        element("w:tblCaption", {"w:val": name}),
    )
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": width}) for width in widths))
    sized = [element("w:tcPr", None, element("w:tcW", {"w:w": width, "w:type": "dxa"})) for width in widths]
    written = (_row(sized, cells, is_head=not place) for place, cells in enumerate(rows))
    return element("w:tbl", None, looks, grid, *written)


def together(name: str, blocks: Sequence[Xml]) -> Xml:
    """Return *blocks*, of which the last is a paragraph, so that no page ends within them; *name* is what they are.

    They are the one cell of a table: LibreOffice gives up on long chains of paragraphs that are to be kept together.
    What is longer than a page stays paragraphs, or their heading would be left behind on the page before.
    """
    if sum(map(_height, blocks)) > _PAGE_HEIGHT:
        return joined(blocks)
    looks = element(
        "w:tblPr",
        None,
        element("w:tblStyle", {"w:val": "Together"}),
        element("w:tblW", {"w:w": LINE, "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblLook", {"w:val": "0000"}),
        element("w:tblCaption", {"w:val": name}),
    )
    size = within("w:tcPr", element("w:tcW", {"w:w": LINE, "w:type": "dxa"}))
    row = element("w:tr", None, _WHOLE, element("w:tc", None, size, *blocks))
    return element("w:tbl", None, looks, within("w:tblGrid", element("w:gridCol", {"w:w": LINE})), row)


def _height(block: Xml) -> float:
    """Return about how many points high *block* stands, rather more than less: its lines, and its pictures."""
    style = _STYLE.search(block)
    letters, high = _LINES.get(style[1] if style else "", _LINES[""])
    lines = sum(-(-len(_TAG.sub("", text)) // letters) or 1 for text in block.split("<w:br/>"))
    return lines * high + 2 + sum(int(height) for height in _PICTURE_HEIGHT.findall(block)) / 12_700


def beside(widths: Sequence[int]) -> int:
    """Return how many tables with columns of these *widths* stand beside one another."""
    return max(1, (LINE + GAP) // (sum(widths) + GAP))


def _row(sized: Sequence[Xml], cells: Iterable[Xml], *, is_head: bool) -> Xml:
    kept = element("w:trPr", None, element("w:cantSplit"), element("w:tblHeader") if is_head else NOTHING)
    written = (
        element("w:tc", None, size, paragraph("GridCell", cell)) for size, cell in zip(sized, cells, strict=True)
    )
    return element("w:tr", None, kept, *written)


def _footer(title: str, words: Words) -> bytes:
    page = words.run("exam.page")
    parts = _PAGE.split(page.text)
    shown = (_field(_FIELDS[part]) if place % 2 else said(page._replace(text=part)) for place, part in enumerate(parts))
    runs = [run_ for part, run_ in zip(parts, shown, strict=True) if part]
    return document(element("w:ftr", _WORDS, paragraph("Footer", run(title), TAB, *runs)))


def _field(instruction: str) -> Xml:
    return element("w:fldSimple", {"w:instr": instruction}, run("1"))


def _fixed(name: str, words: Words) -> bytes:
    separator = ";" if words["punctuation.decimal"] == "," else ","
    from_right = runs_from_right(words.language)
    written = _template(name).render(language=words.language, words=words, separator=separator, from_right=from_right)
    return (written.replace("<w:b/>", "<w:b/><w:bCs/>") if from_right else written).encode()


@cache
def _template(name: str) -> Template:
    return template(f"exam.{name}.xml.j2", {}, autoescape=True)
