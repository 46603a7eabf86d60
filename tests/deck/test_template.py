from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls
from typing import TYPE_CHECKING

import pytest

from deck.house.design import PAGE, SLOTS
from deck.house.template import house_template
from deck.house.theme import COLOURS
from deck.slides.matrix.cells import GROUNDS
from tests.deck.decks import lecture_of, read_back

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened

SCHEME = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
LARGE = 24
"""Points from which WCAG 2.1 (1.4.3) takes letters for large."""


@pytest.fixture(scope="module")
def small() -> Opened:
    return read_back(lecture_of())


def test_page_is_16_to_9(small: Opened) -> None:
    assert (small.slide_width, small.slide_height) == (12_192_000, 6_858_000)


def test_layouts_have_names_and_placeholders(small: Opened) -> None:
    shown = {
        layout.name: [shape.name for shape in layout.placeholders if shape.name not in ("Footer", "Slide number")]
        for layout in small.slide_layouts
    }
    head = ["Title", "Label", "Label with links"]
    topic = [*head, "Points", "Figure", "Caption", "References"]
    assert shown == {
        "Title": ["Title", "Subtitle", "About"],
        "Section": ["Title"],
        "Topic with evidence on the right": topic,
        "Topic with wide evidence": topic,
        "Text": [*head, "Points", "References"],
        "Matrix": [*head, "Figure", "Legend", "References"],
        "Question": [*head, "Points", "Caption", "Figure", "References"],
        "Answer": [*head, "Points", "Caption", "Figure", "Explanation", "References"],
        "References": ["Title", "Label", "Points"],
    }


def test_placeholders_stand_within_the_page_and_apart() -> None:
    for name, slots in SLOTS.items():
        for number, one in enumerate(slots):
            assert one.box.is_inside(PAGE), (name, one.name)
            for other in slots[number + 1 :]:
                apart = (
                    one.box.right <= other.box.left
                    or other.box.right <= one.box.left
                    or one.box.bottom <= other.box.top
                    or other.box.bottom <= one.box.top
                )
                assert apart, (name, one.name, other.name)


def test_sizes_have_floors() -> None:
    floors = {"title": 24, "body": 18, "references": 12, "caption": 12, "legend": 12, "figure": 12, "footer": 12}
    for name, slots in SLOTS.items():
        for slot in slots:
            least = 14 if (name, slot.name) == ("references", "body") else floors.get(slot.name, 12)
            assert slot.style.ladder[-1] >= least, (name, slot.name)
            assert list(slot.style.ladder) == sorted(slot.style.ladder, reverse=True)


def test_letters_stand_out_from_their_ground() -> None:
    for name, slots in SLOTS.items():
        ground = "dk2" if name in ("title", "section") else "lt1"
        for slot in slots:
            least = 3 if slot.style.ladder[-1] >= LARGE else 4.5
            assert contrast(rgb(slot.style.colour), rgb(ground)) >= least, (name, slot.name)


def test_marks_stand_out_from_their_ground() -> None:
    for mark, (ground, colour) in GROUNDS.items():
        assert contrast(rgb(colour), rgb(*ground or ("bg1", 100))) >= 4.5, mark


def test_other_pairs_of_colours_stand_out() -> None:
    pairs = [("bg1", "dk2", 100), ("dk2", "accent3", 45), ("hlink", "lt1", 100), ("accent2", "lt1", 100)]
    for colour, ground, tint in pairs:
        assert contrast(rgb(colour), rgb(ground, tint)) >= 4.5, (colour, ground)


def rgb(name: str, tint: int = 100) -> tuple[float, ...]:
    """Return a theme colour between 0 and 1, mixed with white in HSL as lumMod and lumOff do."""
    written = COLOURS[SCHEME.get(name, name)]
    hue, light, saturation = rgb_to_hls(*(int(written[place : place + 2], 16) / 255 for place in (0, 2, 4)))
    return hls_to_rgb(hue, light * tint / 100 + (100 - tint) / 100, saturation)


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """Return the contrast ratio of WCAG 2.1."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: tuple[float, ...]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_template_names_no_other_author_and_carries_nothing_along() -> None:
    names = sorted(part.name for part in house_template().parts)
    layouts = [f"/ppt/slideLayouts/slideLayout{number}.xml" for number in range(1, 10)]
    assert names == [
        "/ppt/notesMasters/notesMaster1.xml",
        *layouts,
        "/ppt/slideMasters/slideMaster1.xml",
        "/ppt/tableStyles.xml",
        "/ppt/theme/theme1.xml",
        "/ppt/theme/theme2.xml",
    ]
