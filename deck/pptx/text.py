"""Paragraphs as DrawingML: every run with its language, superscripts, links."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlsplit

from deck.texts.links import INSIDE
from source.files.package import Relations
from source.files.xml import NOTHING, Xml, element, escaped, joined, within

if TYPE_CHECKING:
    from deck.texts.paragraph import Paragraph
    from source.texts.markup import Run

_RAISED, _LOWERED = 30_000, -25_000
"""How far superscripts and subscripts are moved, in thousandths of a per cent of the size: PowerPoint's own values."""
_JUMP = "ppaction://hlinksldjump"
"""ECMA-376 part 1, 21.1.2.3.5: a link that leads to another slide."""
_NO_STYLE = element("a:lstStyle")
_TEXT_COLOUR = element(
    "a:extLst",
    None,
    element(
        "a:ext",
        {"uri": "{A12FA001-AC4F-418D-AE19-62706E023703}"},
        element(
            "ahyp:hlinkClr",
            {"xmlns:ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor", "val": "tx"},
        ),
    ),
)
"""[MS-ODRAWXML] 2.32.1: with it a link keeps the colour of its text."""
_Marks = tuple[bool, bool, int | None]
"""Whether a run is bold, whether it is italic, and how far it is moved."""
_PLAIN: _Marks = (False, False, None)
_IN_ADDRESSES = ":/?#@!$&'()*+,;=%~"


class Look(NamedTuple):
    """What all runs of a text share: language, size in points and theme colour where the placeholder's are not kept."""

    language: str
    size: float | None = None
    colour: str | None = None
    bold: bool = False
    plain_links: bool = False
    """Whether a link keeps the colour of its text."""

    def at(self, size: float | None) -> Look:
        """Return this look at *size*."""
        return self if size is None else self._replace(size=size)


def text_body(  # noqa: PLR0913 - what a frame says and what its paragraphs say is all optional
    paragraphs: Iterable[Paragraph],
    look: Look,
    relations: Relations,
    *,
    spare: int = 0,
    looks: Xml = NOTHING,
    frame: Xml = NOTHING,
) -> Xml:
    """Return the text of a placeholder; *spare* EMU stay free on its right, *looks* is each paragraph's ``a:pPr``.

    *frame* is the ``a:bodyPr`` and ``a:lstStyle`` where the slide says them itself.
    """
    written = [paragraph(runs, look, relations, looks) for runs in paragraphs] or [paragraph((), look, relations)]
    return Xml(f"<p:txBody>{frame or _frame(spare)}{joined(written)}</p:txBody>")


@cache
def _frame(spare: int) -> Xml:
    return joined([element("a:bodyPr", {"rIns": spare or None}), _NO_STYLE])


def paragraph(runs: Paragraph, look: Look, relations: Relations, looks: Xml = NOTHING) -> Xml:
    """Return one paragraph; *looks* is its ``a:pPr``."""
    if len(runs) == 1:
        inside = _run(runs[0], look, relations)
    else:
        inside = joined([_run(run, look, relations) for run in runs]) or _letters("a:endParaRPr", look)
    return Xml(f"<a:p>{looks}{inside}</a:p>")


def field(kind: str, id_: str, shown: str, look: Look) -> Xml:
    """Return a paragraph with a field that the program fills, such as the slide number."""
    inside = joined([_letters("a:rPr", look), within("a:t", escaped(shown))])
    return within("a:p", element("a:fld", {"id": id_, "type": kind}, inside))


def _run(run: Run, look: Look, relations: Relations) -> Xml:
    baseline = _RAISED if run.superscript else _LOWERED if run.subscript else None
    link = _link(run.link, relations, _TEXT_COLOUR if look.plain_links else NOTHING) if run.link else NOTHING
    look = look._replace(language=run.language) if run.language else look
    letters = _letters("a:rPr", look, (run.bold, run.italic, baseline), link)
    if run.text == "\n":
        return within("a:br", letters)
    return Xml(f"<a:r>{letters}{within('a:t', escaped(run.text))}</a:r>")


@cache
def _letters(name: str, look: Look, marks: _Marks = _PLAIN, link: Xml = NOTHING) -> Xml:
    """Return how letters look; a deck has many runs, and few looks."""
    bold, italic, baseline = marks
    colour = element("a:solidFill", None, element("a:schemeClr", {"val": look.colour})) if look.colour else NOTHING
    attributes = {
        "lang": look.language,
        "sz": round(look.size * 100) if look.size else None,
        "b": 1 if bold or look.bold else None,
        "i": 1 if italic else None,
        "baseline": baseline,
    }
    return element(name, attributes, colour, link)


def _link(address: str, relations: Relations, colour: Xml) -> Xml:
    if address.startswith(INSIDE):
        target = relations.to("slide", relations.linked[address.removeprefix(INSIDE)])
        return element("a:hlinkClick", {"r:id": target, "action": _JUMP}, colour)
    written = as_uri(address)
    if not written:
        return NOTHING
    return element("a:hlinkClick", {"r:id": relations.to("hyperlink", written, external=True)}, colour)


def as_uri(address: str) -> str | None:
    """Return *address* with the characters encoded that a URI cannot hold (RFC 3986), None if it names no place.

    PowerPoint offers to repair a file in which the target of a link is no URI.
    """
    try:
        parts = urlsplit(address)
        known_port = parts.port is None or parts.port >= 0
    except ValueError:
        return None
    named = parts.path if parts.scheme == "mailto" else parts.hostname
    if not (named and known_port):
        return None
    return quote(address, safe=_IN_ADDRESSES)
