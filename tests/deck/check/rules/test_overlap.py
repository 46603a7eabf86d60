from __future__ import annotations

from typing import TYPE_CHECKING

from tests.deck.check.edits import Edit, at, decorate, dropped, found, rectangle, text_box, xml
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide

ROOM = dropped("Points", "References")


def test_text_box_on_another_is_found() -> None:
    one, other = text_box("One", 1, 2, 3, 1, name="One"), text_box("Other", 3, 2.5, 3, 1, name="Other")
    assert found("words", ROOM, one, other) == [("One", "overlap", "it lies on Other, by 25.4 × 12.7 mm")]


def test_figure_on_text_is_found() -> None:
    def wider(slide: Slide) -> None:
        chart = placed(slide, "Chart")
        chart.left -= 914_400

    (finding,) = found("bars", wider)
    assert finding[:2] == ("Chart", "overlap")
    assert finding[2].startswith("it lies on Points, by ")


def below(gap: float) -> list[tuple[str, str, str]]:
    """Return what is found of two boxes of which one ends *gap* millimetres below the top of the other."""
    one = text_box("One", 1, 2, 3, 1, name="One")
    other = text_box("Other", 1, 3 - gap / 25.4, 3, 1, name="Other")
    return found("words", ROOM, one, other)


def test_a_millimetre_is_no_overlap() -> None:
    assert below(0.99) == []
    assert below(1.05) == [("One", "overlap", "it lies on Other, by 76.2 × 1.1 mm")]


def test_text_may_stand_in_an_empty_shape_that_holds_the_whole_of_it() -> None:
    inside, ground = text_box("Aside", 2, 2.5, 3, 1), rectangle("Card", 1, 2, 6, 3)
    assert found("words", ROOM, inside, ground) == []
    out = text_box("Aside", 5, 2.5, 3, 1)
    assert found("words", ROOM, out, ground) == [("Note", "overlap", "it lies on Card, by 50.8 × 25.4 mm")]


def test_shape_with_words_is_no_container() -> None:
    inside, ground = text_box("Aside", 2, 2.5, 3, 1), rectangle("Card", 1, 2, 6, 3, words="A card")
    assert found("words", ROOM, inside, ground) == [("Note", "overlap", "it lies on Card, by 76.2 × 25.4 mm")]


def test_shape_that_covers_a_text_is_found() -> None:
    ground, inside = rectangle("Card", 1, 2, 6, 3), text_box("Aside", 2, 2.5, 3, 1)
    assert found("words", ROOM, ground, inside) == [("Card", "overlap", "it lies on Note, by 76.2 × 25.4 mm")]


def test_decoration_may_lie_on_others() -> None:
    bar = rectangle("Bar", 1, 2, 0.1, 3)
    assert [rule for _, rule, _ in found("words", bar)] == ["overlap"]
    assert found("words", bar, lambda slide: decorate(placed(slide, "Bar"))) == []


def test_connectors_may_cross_others() -> None:
    def crossed(slide: Slide) -> None:
        line = slide.shapes.add_connector(1, 914_400, 914_400, 6_000_000, 4_000_000)
        at(line, "p:cNvPr").set("descr", "From the title to the points")
        slide.shapes.title.element.addnext(line.element)

    assert found("words", crossed) == []


def test_group_is_where_its_members_are() -> None:
    """An arrow that loops out of the frame of its group, as one back to an earlier step does, is part of the figure."""

    def looped(slide: Slide) -> None:
        arrow = at(placed(slide, "Flow"), "p:cxnSp/p:spPr/a:prstGeom")
        arrow.set("prst", "bentConnector3")
        at(arrow, "a:avLst").append(xml('<a:gd name="adj1" fmla="val -800000"/>'))

    ((name, rule, message),) = found("flow", looped)
    assert (name, rule) == ("Flow", "overlap")
    assert message.startswith("it lies on Points, by ")


def turned(degrees: float) -> Edit:
    return lambda slide: setattr(placed(slide, "One"), "rotation", degrees)


def test_rotation_is_taken_into_account() -> None:
    """Two boxes of 4 × 1 inches, one below the other: on its edge, the upper one reaches into the lower one."""
    one, other = text_box("One", 2, 3.4, 4, 1, name="One"), text_box("Other", 2, 4.6, 4, 1, name="Other")
    assert found("words", ROOM, one, other) == []
    assert found("words", ROOM, one, other, turned(90)) == [("One", "overlap", "it lies on Other, by 25.4 × 25.4 mm")]
    assert found("words", ROOM, one, other, turned(180)) == []
