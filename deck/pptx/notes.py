"""The speaker's page of a slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.house.notes_master import slide_image
from deck.namespaces import root
from deck.pptx.shapes import AS_ON_MASTER, mark, properties, shape, tree
from deck.pptx.text import Look, text_body
from source.files.package import PackagePart, Relations
from source.files.xml import NOTHING, document

if TYPE_CHECKING:
    from deck.paragraph import Paragraph

_IMAGE = slide_image(2)
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"


def notes_page(name: str, slide: str, master: str, notes: tuple[Paragraph, ...], language: str) -> PackagePart:
    """Return the part *name*: the notes of the part *slide*, on the notes master *master*."""
    relations = Relations()
    relations.to("notesMaster", master)
    relations.to("slide", slide)
    text = text_body(notes, Look(language), relations)
    script = shape(properties(3, "Script"), mark("body", 1), NOTHING, text, locked=True)
    return PackagePart(name, _TYPE, document(root("p:notes", tree(_IMAGE, script), AS_ON_MASTER)), relations.all())
