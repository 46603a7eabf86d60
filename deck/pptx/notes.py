"""The speaker's page of a slide."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from deck.drawingml.namespaces import root
from deck.drawingml.shapes import AS_ON_MASTER, mark, properties, shape, tree
from deck.house.notes_master import slide_image
from deck.pptx.text import Look, text_body
from source.files.package import PackagePart, Relations
from source.files.xml import NOTHING, Xml, document
from source.words.printed import Words

if TYPE_CHECKING:
    from deck.texts.paragraph import Paragraph

_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"


def notes_page(name: str, relations: Relations, notes: tuple[Paragraph, ...], look: Look, words: Words) -> PackagePart:
    """Return the part *name* with the *notes* of a slide; *relations* lead to this and to the notes master."""
    text = text_body(notes, look, relations)
    script = shape(properties(3, words["names.script"]), mark("body", 1), NOTHING, text, locked=True)
    return PackagePart(
        name, _TYPE, document(root("p:notes", tree(_image(words), script), AS_ON_MASTER)), relations.all()
    )


@cache
def _image(words: Words) -> Xml:
    return slide_image(2, words)
