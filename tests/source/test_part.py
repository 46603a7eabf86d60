from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from source.reading.defined import Defined
from source.reading.mistakes import Mistakes, mistake
from source.reading.part import Part, needed, nested, optional, others
from source.reading.values import TRUTH, Written, listed, mapped, number, one_or_more, plain_words, shortened

KNOWN = Defined(Path())


class Stain(Part):
    """A stain and its clone."""

    name: str = needed(plain_words(), "What it is called.")
    clone: str = optional(plain_words(), "The clone.", "unknown", name="clone-name")
    nuclear: bool | None = optional(TRUTH, "Where it is.")


class Panel(Part):
    """Some stains."""

    stains: tuple[Stain, ...] = needed(
        listed(shortened(nested(Stain), lambda written: {"name": written} if isinstance(written, str) else written)),
        "The stains.",
    )
    days: float = optional(number(1, 30), "How long it takes.", 2)
    cells: dict[str, tuple[str, ...]] = others(one_or_more(plain_words()))

    def check(self) -> None:
        if len(self.stains) > 2:
            raise mistake("E204", "too many stains", "take two", "stains", 2)


def found(written: Written) -> list[tuple[object, ...]]:
    with pytest.raises(Mistakes) as mistakes:
        Panel.read(written, KNOWN)
    return [(it.code, it.path, it.of_key) for it in mistakes.value.found]


def test_part_has_what_was_written_and_else_its_defaults() -> None:
    panel = Panel.read({"stains": ["TFE3", {"name": "CAIX", "clone-name": "M75", "nuclear": "no"}], "asps": "+"}, KNOWN)
    assert [(it.name, it.clone, it.nuclear) for it in panel.stains] == [
        ("TFE3", "unknown", None),
        ("CAIX", "M75", False),
    ]
    assert (panel.days, panel.cells) == (2, {"asps": ("+",)})


def test_all_mistakes_are_found_each_with_its_path() -> None:
    assert found({"stains": [{"colour": "TFE3"}, ["CAIX"]], "days": "31", "asps": [None, "+"]}) == [
        ("E202", ("stains", 0), True),
        ("E201", ("stains", 0, "colour"), True),
        ("E203", ("stains", 1), False),
        ("E204", ("days",), False),
        ("E203", ("asps", 0), False),
    ]


def test_values_that_do_not_go_together_are_found_once_each_is_right() -> None:
    assert found({"stains": ["a", "b", "c"]}) == [("E204", ("stains", 2), False)]
    assert found({"stains": ["a", "b", "c"], "days": "x"}) == [("E203", ("days",), False)]


def test_key_without_a_value_is_left_out_where_it_may_be() -> None:
    assert Stain.read({"name": "TFE3", "nuclear": None}, KNOWN).nuclear is None
    with pytest.raises(Mistakes):
        Stain.read({"name": "TFE3", "clone-name": None}, KNOWN)


def test_part_does_not_change_but_gives_another() -> None:
    stain = Stain.read({"name": "TFE3"}, KNOWN)
    with pytest.raises(AttributeError, match="does not change"):
        stain.name = "TFEB"
    assert (stain.but(name="TFEB").name, stain.name) == ("TFEB", "TFE3")


def test_part_can_be_made_without_a_file() -> None:
    assert (Stain(name="TFE3").clone, Panel(stains=()).cells) == ("unknown", {})


def test_attribute_that_is_unknown_or_missing_is_our_own_mistake() -> None:
    stain = Stain(name="TFE3")
    for make, message in (
        (lambda: Stain(name="TFE3", dye="DAB"), "a Stain has no dye"),  # type: ignore[call-arg]
        (lambda: Stain(clone="M75"), "a Stain needs name"),  # type: ignore[call-arg]
        (lambda: stain.but(dye="DAB"), "a Stain has no dye"),  # type: ignore[call-arg]
    ):
        with pytest.raises(TypeError, match=message):
            make()


def test_what_was_worked_out_from_a_part_does_not_go_on_to_another() -> None:
    class Worked(Stain):
        @cached_property
        def title(self) -> str:
            return self.name.title()

    stain = Worked(name="tfe3")
    assert (stain.title, stain.but(name="caix").title) == ("Tfe3", "Caix")


def test_schema_says_what_may_stand_where() -> None:
    definitions: dict[str, Any] = {}
    assert Panel.schema(definitions) == {"$ref": "#/$defs/Panel"}
    assert definitions["Stain"] == {
        "description": "A stain and its clone.",
        "type": "object",
        "properties": {
            "name": {"type": ["string", "number", "boolean"], "description": "What it is called."},
            "clone-name": {
                "type": ["string", "number", "boolean"],
                "description": "The clone.",
                "default": "unknown",
            },
            "nuclear": {"anyOf": [{"type": "boolean"}, {"type": "null"}], "description": "Where it is."},
        },
        "required": ["name"],
        "additionalProperties": False,
    }


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (number(), "2.0", 2),
        (number(), "-1e-3", -0.001),
        (TRUTH, "Yes", True),
        (TRUTH, "off", False),
        (mapped(plain_words(), number(), 1, 2), {"a": "1"}, {"a": 1}),
        (one_or_more(plain_words()), "a", ("a",)),
        (listed(listed(plain_words())), [["a"], []], (("a",), ())),
    ],
)
def test_value_is_read(kind: Any, written: Written, value: object) -> None:
    read = kind.read(written, KNOWN)
    assert (read, type(read)) == (value, type(value))


def test_a_needed_key_that_is_misspelt_is_not_told_to_be_missing() -> None:
    assert found({"stains": [{"names": "TFE3"}]}) == [("E201", ("stains", 0, "names"), True)]
