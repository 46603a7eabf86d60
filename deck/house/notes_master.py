"""The notes master: how a speaker's page looks, slide above and script below."""

from __future__ import annotations

from deck.drawingml.colours import fill, scheme_colour
from deck.drawingml.namespaces import NAMESPACES
from deck.drawingml.reading import aligned
from deck.drawingml.shapes import geometry, properties, shape, transform, tree
from deck.geometry import Box, inches
from source.files.package import PackagePart, Relations
from source.files.xml import Xml, document, element, escaped, joined
from source.texts.direction import runs_from_right
from source.words.printed import Words

PAGE = Box(0, 0, inches(7.5), inches(10))
_PICTURE = Box(inches(0.75), inches(0.75), inches(6), inches(3.375))
_SCRIPT = Box(inches(0.75), inches(4.4), inches(6), inches(5))
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"


def notes_master(name: str, theme: str, colour_map: Xml, words: Words) -> PackagePart:
    """Return the notes master as the part *name*, on the theme part *theme*."""
    relations = Relations()
    relations.to("theme", theme)
    root = element(
        "p:notesMaster",
        NAMESPACES,
        tree(slide_image(2, words, _PICTURE), _script(3, words), ground=_ground()),
        colour_map,
        element("p:notesStyle", None, _level(from_right=runs_from_right(words.language))),
    )
    return PackagePart(name, _TYPE, document(root), relations.all())


def slide_image(id_: int, words: Words, where: Box | None = None) -> Xml:
    """Return the picture of the slide on a notes page; without *where* it is placed by the master."""
    locks = element("a:spLocks", {"noGrp": 1, "noRot": 1, "noChangeAspect": 1})
    head = element(
        "p:nvSpPr",
        None,
        properties(id_, words["names.slide"]),
        element("p:cNvSpPr", None, locks),
        element("p:nvPr", None, element("p:ph", {"type": "sldImg", "idx": 2 if where else None})),
    )
    looks = (
        joined([transform(where), geometry("rect"), element("a:noFill"), element("a:ln", {"w": 12_700}, fill("tx1"))])
        if where
        else Xml("")
    )
    return element("p:sp", None, head, element("p:spPr", None, looks))


def _script(id_: int, words: Words) -> Xml:
    mark = element("p:nvPr", None, element("p:ph", {"type": "body", "sz": "quarter", "idx": 1}))
    prompt = words.run("prompts.script")
    language = prompt.language or words.language
    text = element(
        "p:txBody",
        None,
        element("a:bodyPr", {"vert": "horz", "lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}),
        element("a:lstStyle"),
        element(
            "a:p",
            None,
            element("a:r", None, element("a:rPr", {"lang": language}), element("a:t", None, escaped(prompt.text))),
        ),
    )
    looks = joined([transform(_SCRIPT), geometry("rect")])
    return shape(properties(id_, words["names.script"]), mark, looks, text, locked=True)


def _ground() -> Xml:
    return element("p:bg", None, element("p:bgRef", {"idx": 1001}, scheme_colour("bg1")))


def _level(*, from_right: bool) -> Xml:
    faces = (
        element(f"a:{script}", {"typeface": f"+mn-{end}"})
        for script, end in (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))
    )
    letters = element("a:defRPr", {"sz": 1200, "kern": 1200}, fill("tx1"), *faces)
    space = element("a:spcBef", None, element("a:spcPts", {"val": 300}))
    return element("a:lvl1pPr", {"marL": 0, **aligned("l", from_right=from_right)}, space, letters)
