"""The presentation itself: its slides in order, its sections, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from deck.drawingml.namespaces import NAMESPACES
from deck.house.notes_master import PAGE as NOTES_PAGE
from deck.house.placeholders import default_text_style
from deck.house.template import OFFICE
from source.files.package import PackagePart, Relations
from source.files.xml import NOTHING, Xml, document, element

if TYPE_CHECKING:
    from deck.plan.content import Deck
    from deck.template.layout import Template

NAME = "/ppt/presentation.xml"
_FIRST_SLIDE_ID = 256
"""ECMA-376 part 1, 19.7.13: ids of slides start at 256."""
_SECTIONS_EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""[MS-PPTX] 2.2.3: the list of sections."""
_SECTIONS_NAMESPACE = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def presentation(deck: Deck, template: Template, sections: Sequence[tuple[str, tuple[str, ...]]]) -> PackagePart:
    """Return the presentation part; *sections* are their names and the names of their slides' parts."""
    relations = Relations()
    handout = template.handout_master
    masters = [relations.to("slideMaster", master) for master in template.masters]
    notes = relations.to("notesMaster", template.notes_master)
    slides = [relations.to("slide", part) for _, parts in sections for part in parts]
    for kind, part in (*template.shared, *((p.name[5:-4], p.name) for p in settings())):
        relations.to(kind, part)
    fonts = _fonts(template, relations) if template.fonts else NOTHING
    root = element(
        "p:presentation",
        {**NAMESPACES, "saveSubsetFonts": 1, "autoCompressPictures": 0},
        _ids("p:sldMasterIdLst", "p:sldMasterId", masters, template.first_master_id),
        element("p:notesMasterIdLst", None, element("p:notesMasterId", {"r:id": notes})),
        _handout(relations.to("handoutMaster", handout)) if handout else NOTHING,
        _ids("p:sldIdLst", "p:sldId", slides, _FIRST_SLIDE_ID),
        element("p:sldSz", {"cx": template.width, "cy": template.height}),
        element("p:notesSz", {"cx": NOTES_PAGE.width, "cy": NOTES_PAGE.height}),
        fonts,
        default_text_style(),
        element("p:extLst", None, _sections(deck, sections)),
    )
    return PackagePart(NAME, OFFICE + "presentationml.presentation.main+xml", document(root), relations.all())


def _ids(list_name: str, name: str, relations: list[str], first: int) -> Xml:
    listed = (element(name, {"id": first + number, "r:id": id_}) for number, id_ in enumerate(relations))
    return element(list_name, None, *listed)


def _handout(relation: str) -> Xml:
    return element("p:handoutMasterIdLst", None, element("p:handoutMasterId", {"r:id": relation}))


def _fonts(template: Template, relations: Relations) -> Xml:
    """Return the list of embedded fonts (ECMA-376 part 1, 19.2.1.9)."""
    return element(
        "p:embeddedFontLst",
        None,
        *(
            element(
                "p:embeddedFont",
                None,
                element("p:font", dict(font.said)),
                *(element(f"p:{hand}", {"r:id": relations.to("font", file)}) for hand, file in font.files),
            )
            for font in template.fonts
        ),
    )


def _sections(deck: Deck, sections: Sequence[tuple[str, tuple[str, ...]]]) -> Xml:
    starts = accumulate((len(parts) for _, parts in sections), initial=_FIRST_SLIDE_ID)
    each = (_section(deck.id, name, start, len(parts)) for (name, parts), start in zip(sections, starts, strict=False))
    listed = element("p14:sectionLst", {"xmlns:p14": _SECTIONS_NAMESPACE}, *each)
    return element("p:ext", {"uri": _SECTIONS_EXTENSION}, listed)


def _section(deck: str, name: str, start: int, length: int) -> Xml:
    id_ = f"{{{str(uuid5(NAMESPACE_URL, f'{deck}#{name}')).upper()}}}"
    slides = (element("p14:sldId", {"id": start + number}) for number in range(length))
    return element("p14:section", {"name": name, "id": id_}, element("p14:sldIdLst", None, *slides))


def settings() -> tuple[PackagePart, ...]:
    """Return the two parts of settings that every presentation has."""
    kinds = (("presProps", "p:presentationPr"), ("viewProps", "p:viewPr"))
    return tuple(
        PackagePart(f"/ppt/{name}.xml", f"{OFFICE}presentationml.{name}+xml", document(element(root, NAMESPACES)))
        for name, root in kinds
    )


def properties(deck: Deck) -> dict[str, str]:
    """Return title, authors, language and date of the file, all from the lecture."""
    creator = {"dc:creator": "; ".join(deck.authors)} if deck.authors else {}
    days = {"dcterms:created": deck.date, "dcterms:modified": deck.date}
    return {"dc:title": deck.title, **creator, "dc:language": deck.language, **days}
