"""What is mutated: the lectures of the project, cut down to a few topics, and the files that a lecture can name."""

from __future__ import annotations

import struct
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generate import BUNDLED
from source.reading.tree import grow
from tests.deck import hard_templates

if TYPE_CHECKING:
    from random import Random

Tree = dict[str, Any]

TESTS = Path(__file__).parents[1]
SOURCES = (
    BUNDLED.with_name("starter.yaml"),
    *sorted(BUNDLED.glob("*.yaml")),
    *sorted((TESTS / "lectures").glob("*.yaml")),
    *sorted((TESTS / "deck" / "lectures").glob("*.yaml")),
    *sorted((TESTS / "quiz" / "golden").glob("*.yaml")),
)
BROKEN = tuple(sorted((TESTS / "source" / "broken").glob("*.yaml")))

MOST_RAW = 12_000
"""Bytes of a lecture that is mutated as it is written; larger ones are cut down first."""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"><rect width="9" height="9"/>{}</svg>'


@cache
def trees() -> tuple[Tree, ...]:
    """Return the lectures as plain values."""
    return tuple(grow(path.read_text(encoding="utf-8"), path.name).root for path in SOURCES)


@cache
def raw_texts() -> tuple[bytes, ...]:
    """Return the small lectures as they are written, comments and all, and those that are broken already."""
    return tuple(
        content for path in (*SOURCES, *BROKEN) if len(content := path.read_bytes()) <= MOST_RAW and len(content) > 0
    )


def cut_down(random: Random) -> Tree:
    """Return a copy of a lecture with a few of its topics, and of what belongs to them."""
    whole = random.choice(trees())
    count = random.choice([1, 1, 2, 3])
    start = random.randrange(len(whole["topics"]))
    topics = whole["topics"][start : start + count]
    names = {topic.get("id") for topic in topics}
    matrices = [each for each in whole.get("differentials") or () if not each.get("after") or each["after"] in names][
        :1
    ]
    slides = names | {each.get("id") for each in matrices}
    questions = [each for each in whole.get("questions") or () if _belongs(each, names, slides)][:3]
    kept = {**whole, "topics": topics, "differentials": matrices, "questions": questions}
    text = repr((topics, matrices, questions, whole.get("summary")))
    for key in ("references", "objectives"):
        kept[key] = [each for each in whole.get(key) or () if str(each.get("id")) in text or random.random() < 0.02]
    kept["facts"] = {name: each for name, each in (whole.get("facts") or {}).items() if name in text}
    cited = repr(kept["facts"])
    kept["references"] += [
        each
        for each in whole.get("references") or ()
        if str(each.get("id")) in cited and each not in kept["references"]
    ]
    return deepcopy({key: value for key, value in kept.items() if value or key in whole})


def _belongs(question: Tree, topics: set[Any], slides: set[Any]) -> bool:
    shown = question.get("show_after")
    if question.get("topic") not in topics or (shown and shown not in slides):
        return False
    return all(str(cell).split("/")[0] in slides for cell in _listed(question.get("cells")))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


GOOD_PICTURES = ("nest.svg", "figures/nest.svg", "fish.png", "Größe (1).png", "tiny.svg", "one.png")
BAD_PICTURES = (
    "missing.png",
    "cut.png",
    "empty.png",
    "noise.png",
    "huge.png",
    "cut.svg",
    "script.svg",
    "flat.svg",
    "../outside.png",
    "/etc/passwd",
    "figures",
    "a" * 300 + ".png",
    "nul\x07.png",
    "%00.png",
    "https://example.org/x.png",
    "lecture.yaml",
)
TEMPLATES = ("plain.pptx", "dark.pptx", "feetless.pptx", "odd.potx")
BAD_TEMPLATES = ("missing.pptx", "noise.pptx", "cut.pptx", "fish.png", "figures")
LIBRARIES = ("library.json", "library.bib")
BAD_LIBRARIES = ("missing.json", "noise.bib", "library.xml", "figures", "lecture.yaml")


def furnish(folder: Path) -> None:
    """Put into *folder* what lectures name: pictures, templates and libraries, whole and broken."""
    for source in SOURCES:
        for path in sorted((source.parent / "figures").glob("*")):
            _put(folder / "figures" / path.name, path.read_bytes())
    fish = (BUNDLED / "figures" / "fish.png").read_bytes()
    nest = (TESTS / "lectures" / "figures" / "nest.svg").read_bytes()
    for name, content in {
        "nest.svg": nest,
        "fish.png": fish,
        "Größe (1).png": fish,
        "tiny.svg": SVG.format(1, 1, "").encode(),
        "one.png": hard_templates.picture("red").getvalue(),
        "cut.png": fish[:4_000],
        "empty.png": b"",
        "noise.png": bytes(range(256)) * 8,
        "huge.png": fish[:16] + struct.pack(">II", 2**31 - 1, 2**31 - 1) + fish[24:],
        "cut.svg": nest[: len(nest) // 2],
        "script.svg": SVG.format(9, 9, "<script>alert(1)</script>").encode(),
        "flat.svg": SVG.format(100_000, 1, "").encode(),
        "plain.pptx": hard_templates.saved(hard_templates.plain()),
        "dark.pptx": hard_templates.dark(),
        "feetless.pptx": hard_templates.without_feet(),
        "odd.potx": hard_templates.potx(),
        "noise.pptx": bytes(range(256)) * 8,
        "cut.pptx": hard_templates.dark()[:9_000],
        "library.json": b'[{"id": "smith2019", "type": "article-journal", "title": "On it & <i>more</i>"}]',
        "library.bib": b"@article{smith2020, title = {On \\emph{it}}, author = {Smith, J.}, year = 2020}",
        "noise.bib": bytes(range(256)),
        "library.xml": b"<xml/>",
    }.items():
        _put(folder / name, content)


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
