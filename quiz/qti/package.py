"""The package that holds QTI 2.1 or QTI 3: manifest, test, items and pictures.

All files lie beside each other but for the pictures, in one folder: so an address is right whether a program reads it
from the item's file, as the standard has it, or from the package's root.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.qti.item import all_points, identifier, number, path, qti_item
from quiz.texts.plain import to_name
from quiz.texts.templates import template
from source.files.zip import archive

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Template

    from quiz.items import Quiz
    from quiz.qti.item import QtiItem
    from quiz.texts.pictures import Picture

TEST = "assessment.xml"
"""The test's file. No item has this name: an item's identifier has a hyphen."""


class Binding(NamedTuple):
    """What differs between versions of QTI: its templates by the beginning of their names, and the manifest's words."""

    templates: str
    namespace: str
    package: str
    metadata: str
    schema: str
    version: str
    item_type: str
    test_type: str
    qti_metadata_first: bool
    """Whether a resource's qtiMetadata stands before its lom, as the schema of the version has it."""
    has_direction: bool
    """Whether elements have ``dir``."""


def package(quiz: Quiz, binding: Binding) -> bytes:
    """Return *quiz* as a package: manifest, test, items and pictures."""
    items = _items(quiz, binding)
    shared = {
        "quiz": quiz,
        "title": to_name(quiz.title),
        "binding": binding,
        "items": items,
        "identifier": identifier(quiz.id),
        "test": TEST,
        "words": quiz.words,
    }
    parts = [
        ("imsmanifest.xml", _filled("qti-manifest", **shared)),
        (TEST, _filled(f"{binding.templates}-test", **shared, points=number(all_points(quiz)))),
        *((item.file, _filled(f"{binding.templates}-item", **shared, item=item)) for item in items),
    ]
    return archive([*parts, *((path(picture), picture.content) for picture in _pictures(items))])


def _items(quiz: Quiz, binding: Binding) -> tuple[QtiItem, ...]:
    return tuple(
        qti_item(item, f"{identifier(item.id)}.xml", quiz.id, quiz.words, has_direction=binding.has_direction)
        for item in quiz.items
    )


def _pictures(items: Iterable[QtiItem]) -> tuple[Picture, ...]:
    return tuple(dict.fromkeys(picture for item in items for picture in item.pictures))


def _filled(name: str, **values: object) -> bytes:
    return _template(f"{name}.xml.j2").render(values).encode()


@cache
def _template(name: str) -> Template:
    return template(name, {"path": path}, autoescape=True)
