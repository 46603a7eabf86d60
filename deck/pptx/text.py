"""Paragraphs as DrawingML: every run with its language, superscripts, links."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlsplit

from deck.drawingml.reading import aligned
from deck.texts.links import INSIDE
from source.files.package import Relations
from source.files.xml import NOTHING, Xml, element, escaped, joined, within
from source.texts.direction import in_order, is_from_right, parted, runs_from_right

if TYPE_CHECKING:
    from deck.drawingml.reading import Align
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


class Setting(NamedTuple):
    """How a paragraph is set where it is not as its placeholder says: alignment, height of lines, space after it.

    *usual* is the alignment of the placeholder, *inherits* whether its text runs from right to left. Heights are parts
    of the face's, spaces points.
    """

    align: Align | None = None
    spacing: float | None = None
    space_after: float | None = None
    usual: Align = "l"
    inherits: bool = False


_AS_USUAL = Setting()


class Look(NamedTuple):
    """What all runs of a text share: language, size in points and theme colour where the placeholder's are not kept.

    *from_right* says whether its paragraphs usually run from right to left.
    """

    language: str
    size: float | None = None
    colour: str | None = None
    bold: bool = False
    plain_links: bool = False
    """Whether a link keeps the colour of its text."""
    stands_in_bold: bool = False
    """Whether the placeholder's letters are bold."""
    from_right: bool = False

    def speaking(self, language: str) -> Look:
        """Return this look in another *language*."""
        return self._replace(language=language, from_right=runs_from_right(language))

    def at(self, size: float | None) -> Look:
        """Return this look at *size*."""
        return self if size is None else self._replace(size=size)

    def standing_in(self, *, bold: bool) -> Look:
        """Return this look in a placeholder whose letters are *bold* or not."""
        return self if self.stands_in_bold == bold else self._replace(stands_in_bold=bold)


def text_body(  # noqa: PLR0913 - what a frame says and what its paragraphs say is all optional
    paragraphs: Iterable[Paragraph],
    look: Look,
    relations: Relations,
    *,
    spare: int = 0,
    setting: Setting = _AS_USUAL,
    frame: Xml = NOTHING,
) -> Xml:
    """Return the text of a placeholder; *spare* EMU stay free where its lines end.

    *frame* is the ``a:bodyPr`` and ``a:lstStyle`` where the slide says them itself.
    """
    written = [paragraph(runs, look, relations, setting) for runs in paragraphs] or [
        paragraph((), look, relations, setting if look.from_right else _AS_USUAL)
    ]
    return Xml(f"<p:txBody>{frame or _frame(spare, look.from_right)}{joined(written)}</p:txBody>")


@cache
def _frame(spare: int, from_right: bool) -> Xml:
    return joined([element("a:bodyPr", {"lIns" if from_right else "rIns": spare or None}), _NO_STYLE])


def paragraph(runs: Paragraph, look: Look, relations: Relations, setting: Setting = _AS_USUAL) -> Xml:
    """Return one paragraph, in the direction in which it is read."""
    texts = [run.text for run in runs]
    from_right = False
    if look.from_right or not all(map(str.isascii, texts)):
        from_right = is_from_right("".join(texts), usually=look.from_right)
    if from_right:
        runs = _ordered(runs, texts)
    looks = _set(setting, from_right, look.from_right)
    if len(runs) == 1:
        inside = _run(runs[0], look, relations)
    else:
        inside = joined([_run(run, look, relations) for run in runs]) or _letters("a:endParaRPr", look)
    return Xml(f"<a:p>{looks}{inside}</a:p>")


def _ordered(runs: Paragraph, texts: list[str]) -> Paragraph:
    """Return *runs*, whose texts these are, with marks that keep in order what runs from left to right."""
    apart = parted(texts, [run.superscript for run in runs])
    kept = in_order(apart)
    return tuple(
        run if "\t" == at != run.text else run._replace(text=_tabbed(text))
        for run, at, text in zip(runs, apart, kept, strict=True)
    )


def _tabbed(text: str) -> str:
    """Return *text* with a space before a tab: LibreOffice shows none in a paragraph from right to left."""
    return text.replace("\t", " \t")


@cache
def _set(setting: Setting, from_right: bool, usually: bool) -> Xml:
    """Return the ``a:pPr`` of a paragraph, if it needs one; on a slide that is read from the right each has its own."""
    if from_right or usually or setting.inherits:
        attributes = aligned(setting.align or setting.usual, from_right=from_right) | {"rtl": int(from_right)}
    else:
        attributes = {"algn": setting.align}
    height, after = setting.spacing, setting.space_after
    inside = [
        *([] if height is None else [within("a:lnSpc", element("a:spcPct", {"val": round(height * 100_000)}))]),
        *([] if after is None else [within("a:spcAft", element("a:spcPts", {"val": round(after * 100)}))]),
    ]
    has_any = inside or any(value is not None for value in attributes.values())
    return element("a:pPr", attributes, *inside) if has_any else NOTHING


def field(kind: str, id_: str, shown: str, look: Look, setting: Setting = _AS_USUAL) -> Xml:
    """Return a paragraph with a field that the program fills, such as the slide number."""
    inside = joined([_letters("a:rPr", look), within("a:t", escaped(shown))])
    looks = _set(setting, look.from_right, look.from_right)
    return Xml(f"<a:p>{looks}{element('a:fld', {'id': id_, 'type': kind}, inside)}</a:p>")


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
        # Bold in bold would not be seen, and "Which is not ..." would be read without its not.
        "u": "sng" if bold and (look.bold or look.stands_in_bold) else None,
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
