"""Text as it is seen: size and colour of each run after slide, layout, master and theme have had their say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from deck.written.colours import Colour
from deck.written.elements import Element, attribute, every, first, flag, local, number, share
from deck.written.palette import Palette
from deck.written.view import Ground, Link, Paragraph, TextRun

LinkOf = Callable[[str], Link]
"""Where a relation of the slide leads, by its id."""

UNSAID_SIZE = 18.0
"""Points: what PowerPoint takes where nothing in the file says a size."""
_LINK_COLOUR = "{A12FA001-AC4F-418D-AE19-62706E023703}"
"""[MS-ODRAWXML] 2.32.1: with it a link keeps the colour of its text."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Where a text takes its looks from: list styles, nearest first; a table or shape style (*said*); the default."""

    palette: Palette
    styles: tuple[Element, ...]
    default: Element | None
    said: Colour | None = None

    def chain(self, own: Element | None, level: int) -> list[Element]:
        """Return what says how a run looks, nearest first, up to the styles of its placeholders."""
        inherited = (first(style, f"a:lvl{level}pPr/a:defRPr") for style in self.styles)
        return [looks for looks in (own, *inherited) if looks is not None]

    def size(self, own: Element | None, level: int) -> float:
        """Return the size of a run in points."""
        chain = [*self.chain(own, level), first(self.default, f"a:lvl{level}pPr/a:defRPr")]
        return next((number(looks, "sz") / 100 for looks in chain if attribute(looks, "sz")), UNSAID_SIZE)

    def run_from_right(self, own: Element | None, level: int) -> bool:
        """Return whether a paragraph with this ``a:pPr`` runs from right to left."""
        name = f"a:lvl{level}pPr"
        chain = (own, *(first(style, name) for style in self.styles), first(self.default, name))
        return flag(next((said for looks in chain if (said := attribute(looks, "rtl")) is not None), None))

    def colour(self, own: Element | None, level: int) -> Colour | None:
        """Return the colour of a run, None if it cannot be known."""
        if _is_coloured_link(own):
            return self.palette.named("hlink")
        for looks in self.chain(own, level):
            if (found := self.palette.ground(looks)) is not None:
                return found.colours[0] if found.colours else None
        if self.said is not None:
            return self.said
        found = self.palette.ground(first(self.default, f"a:lvl{level}pPr/a:defRPr"))
        if found is not None:
            return found.colours[0] if found.colours else None
        return self.palette.named("tx1")


def paragraphs(body: Element | None, letters: Letters, ground: Ground, link_of: LinkOf) -> tuple[Paragraph, ...]:
    """Return the text of a ``txBody`` that stands on *ground*."""
    return tuple(tuple(_runs(each, letters, ground, link_of)) for each in every(body, "a:p"))


def link(looks: Element | None, link_of: LinkOf) -> Link | None:
    """Return where the properties of a run or shape link to."""
    click = first(looks, "a:hlinkClick")
    if click is None:
        return None
    relation, action = attribute(click, "r:id"), attribute(click, "action") or ""
    if not relation:
        return Link(action, inside=True) if action else None
    return link_of(relation)


def _runs(paragraph: Element, letters: Letters, ground: Ground, link_of: LinkOf) -> Iterator[TextRun]:
    level = number(first(paragraph, "a:pPr"), "lvl") + 1
    from_right = letters.run_from_right(first(paragraph, "a:pPr"), level)
    for child in paragraph:
        kind = local(child)
        if kind not in ("r", "fld", "br"):
            continue
        looks = first(child, "a:rPr")
        yield TextRun(
            text="\n" if kind == "br" else child.findtext("{*}t") or "",
            language=attribute(looks, "lang"),
            size=letters.size(looks, level),
            colour=letters.colour(looks, level),
            ground=ground,
            link=link(looks, link_of),
            field=attribute(child, "type") if kind == "fld" else None,
            raised=share(attribute(looks, "baseline"), 0) > 0,
            from_right=from_right,
        )


def _is_coloured_link(looks: Element | None) -> bool:
    """Return whether a run has the theme's colour of links, which goes before its own."""
    click = first(looks, "a:hlinkClick")
    if click is None:
        return False
    kept = (extension for extension in every(click, "a:extLst/a:ext") if attribute(extension, "uri") == _LINK_COLOUR)
    return not any(attribute(choice, "val") == "tx" for extension in kept for choice in extension)


def is_scaled(body: Element | None) -> bool:
    """Return whether automatic fitting shows this text smaller, or its lines closer, than its sizes say."""
    fit = first(body, "a:bodyPr/a:normAutofit")
    return any(
        attribute(fit, name) not in (None, "0", "0%", "100000", "100%") for name in ("fontScale", "lnSpcReduction")
    )
