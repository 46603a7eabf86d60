from __future__ import annotations

import pytest

from tests.deck.check.edits import at, decorate, found, rectangle, said
from tests.deck.decks import placed

FIGURES = {"bars": "Chart", "table": "Table", "flow": "Flow", "drawing": "Picture", "mimics": "Table"}
KINDS = {"Chart": "chart", "Table": "table", "Flow": "group", "Picture": "picture"}


@pytest.mark.parametrize(("slide", "name"), FIGURES.items(), ids=FIGURES)
def test_figure_without_description_is_found(slide: str, name: str) -> None:
    silent = said(name, "p:cNvPr", descr=None)
    assert found(slide, silent) == [(name, "alt-text", f"the {KINDS[name]} has no description")]


@pytest.mark.parametrize("alt", ["nest.svg", "A picture from C:\\slides\\img_0231.JPEG", "scan.tif (2)"])
def test_name_of_a_file_is_no_description(alt: str) -> None:
    message = f"the description is the name of a file: {alt}"
    assert found("drawing", said("Picture", "p:cNvPr", descr=alt)) == [("Picture", "alt-text", message)]


@pytest.mark.parametrize("alt", ["Picture 3", "image", "Picture", "Grafik 3", "Bild", "Tableau 2", "Gráfico 1"])
def test_name_of_its_kind_is_no_description(alt: str) -> None:
    message = f"the description says nothing: {alt}"
    assert found("drawing", said("Picture", "p:cNvPr", descr=alt)) == [("Picture", "alt-text", message)]


@pytest.mark.parametrize(
    "mark",
    [
        "Description automatically generated",
        "Automatisch generierte Beschreibung",
        "Description générée automatiquement",
        "Descripción generada automáticamente",
        "KI-generierte Inhalte können fehlerhaft sein.",
    ],
)
def test_description_by_a_program_is_found(mark: str) -> None:
    alt = f"A close-up of a flower\n\n{mark}"
    message = "a program has written the description, and nobody has read it"
    assert found("drawing", said("Picture", "p:cNvPr", descr=alt)) == [("Picture", "alt-text", message)]


def test_what_is_marked_as_decorative_needs_no_description() -> None:
    assert found("drawing", lambda slide: decorate(placed(slide, "Picture"))) == []


def test_mark_with_another_number_is_ignored_as_powerpoint_ignores_it() -> None:
    other = "{C183D7F6-B498-43B3-948B-1728B52AA6E5}"
    shown = found("drawing", lambda slide: decorate(placed(slide, "Picture"), other))
    assert shown == [("Picture", "alt-text", "the picture has no description")]


def test_decoration_with_a_description_is_found() -> None:
    def both(slide: object) -> None:
        decorate(placed(slide, "Picture"))  # type: ignore[arg-type]
        at(placed(slide, "Picture"), "p:cNvPr").set("descr", "A nest")  # type: ignore[arg-type]

    message = "it is marked as decorative, and yet described"
    assert found("drawing", both) == [("Picture", "alt-text", message)]


def test_wordless_shape_without_description_is_found() -> None:
    drawn = rectangle("Bar", 1, 0.1, 2, 0.1)
    assert found("words", drawn) == []
    assert found("words", drawn, said("Bar", "p:cNvPr", descr=None)) == [
        ("Bar", "alt-text", "the shape has no description")
    ]


def test_members_of_a_described_group_need_no_description() -> None:
    assert found("flow", said("Flow", "p:cNvPr", descr="A nest, a vein and the lung, in this order")) == []
