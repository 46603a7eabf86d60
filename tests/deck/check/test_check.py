from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import source
from deck.check import RULES, UnreadableDeckError, findings, rules
from tests.deck.check.edits import good
from tests.deck.decks import BUNDLED, CARDS, EVERY_FIGURE, deck_in

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NO_PARTS = f'<Relationships xmlns="{PACKAGE}/relationships"/>'
STARTER = Path(source.__file__).with_name("starter.yaml")


def modules(folder: Path, prefix: str = "") -> list[str]:
    return sorted(path.stem.removeprefix(prefix) for path in folder.glob(f"{prefix}*.py") if path.stem != "__init__")


def test_rules_are_listed_in_order_each_under_the_name_of_its_module() -> None:
    listed = {name: rule.__name__.rpartition(".")[2].replace("_", "-") for name, rule in RULES.items()}
    assert listed == {name: name for name in sorted(RULES)}
    assert [name.replace("-", "_") for name in RULES] == modules(Path(rules.__file__).parent)


def test_every_rule_has_tests() -> None:
    assert [name.replace("-", "_") for name in RULES] == modules(Path(__file__).parent / "rules", "test_")


@pytest.mark.parametrize("name", RULES)
def test_rule_says_what_must_hold_why_who_says_so_and_what_to_do(name: str) -> None:
    first, _, rest = (RULES[name].__doc__ or "").partition("\n\n")
    assert first.endswith(".")
    assert "\n" not in first
    assert [line.partition(":")[0] for line in rest.splitlines() if line.startswith(("Why:", "Source:", "Fix:"))] == [
        "Why",
        "Source",
        "Fix",
    ]


@pytest.mark.parametrize("lecture", [*BUNDLED, STARTER, EVERY_FIGURE, CARDS], ids=lambda path: path.stem)
def test_nothing_is_found_in_decks_of_this_project(lecture: Path) -> None:
    assert findings(deck_in(lecture)) == ()


def test_nothing_is_found_in_the_deck_that_the_tests_change() -> None:
    assert findings(good()) == ()


def zipped(**members: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"A deck of cards",
        zipped(readme="nothing"),
        zipped(**{"[Content_Types].xml": "<Types"}),
        zipped(**{"[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>', "_rels/.rels": NO_PARTS}),
    ],
    ids=["empty", "text", "zip", "broken", "bare"],
)
def test_what_is_no_presentation_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(UnreadableDeckError, match=r"^this is not a PowerPoint presentation: "):
        findings(content)


def test_damaged_deck_is_said_to_be_unreadable() -> None:
    with pytest.raises(UnreadableDeckError, match=r"^this is not a PowerPoint presentation: "):
        findings(good()[:-1000])
