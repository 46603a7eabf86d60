"""The speaker's page of a slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.notes_master import slide_image
from deck.package import Part, Relations
from deck.shapes import properties, shape, tree
from deck.write_text import Look, text_body
from deck.xml import NAMESPACES, NOTHING, document, element

if TYPE_CHECKING:
    from deck.slides import Paragraph

_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"


def notes_page(name: str, slide: str, master: str, notes: tuple[Paragraph, ...], language: str) -> Part:
    """Return the part *name*: the notes of the part *slide*, on the notes master *master*."""
    relations = Relations()
    relations.to("notesMaster", master)
    relations.to("slide", slide)
    mark = element("p:nvPr", None, element("p:ph", {"type": "body", "idx": 1}))
    script = shape(properties(3, "Script"), mark, NOTHING, text_body(notes, Look(language), relations), locked=True)
    root = element(
        "p:notes",
        NAMESPACES,
        tree(slide_image(2), script),
        element("p:clrMapOvr", None, element("a:masterClrMapping")),
    )
    return Part(name, _TYPE, document(root), relations.all())
