"""The measures of letters are those of the fonts, and no letter is without one."""

from __future__ import annotations

import importlib.util
import subprocess
from pathlib import Path

import pytest

from deck.measure.letters import letters_of, line_of
from deck.measure.typefaces import is_known, measured_as
from tests.clients import missing

METRICS = Path(importlib.util.find_spec("deck.measure.metrics").origin).parent


def test_measures_are_what_the_script_makes_of_the_fonts() -> None:
    if not importlib.util.find_spec("fontTools"):
        missing("fontTools is missing: pip install fonttools")
    from deck.measure.metrics.make import found, measured, written

    files = subprocess.run(["fc-list", ":", "file"], check=True, capture_output=True, text=True).stdout
    folders = {Path(line.rstrip(": ")).parent for line in files.splitlines()}
    try:
        fonts = found(sorted(folders))
    except FileNotFoundError as error:
        missing(f"the font {error} is missing: install fonts-crosextra-carlito and fonts-liberation")
    for family, styles in fonts.items():
        assert written(measured(styles)) == (METRICS / f"{family}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("letter", "hand", "face", "units"),
    [
        ("A", "regular", "Calibri", 1185),
        ("A", "bold", "Calibri", 1241),
        ("A", "italic", "Calibri", 1185),
        ("m", "bold italic", "Calibri", 1646),
        ("A", "regular", "Arial", 1366),
        ("µ", "regular", "Calibri", 1126),
        ("≥", "regular", "Arial", 1124),
        ("→", "regular", "Calibri", 1854),
        ("ş", "regular", "Calibri", 801),
        ("ω", "regular", "Arial", 1599),
    ],
)
def test_width_is_that_of_the_font(letter: str, hand: str, face: str, units: int) -> None:
    assert letters_of(hand, face)[letter] == units / 2048


@pytest.mark.parametrize("name", ["Calibri", "calibri", "Carlito", "Calibri Light"])
def test_carlito_has_the_measures_of_calibri(name: str) -> None:
    assert is_known(name)
    assert line_of(name) == pytest.approx(1.2207, abs=1e-4)


@pytest.mark.parametrize("name", ["Arial", "Helvetica", "Liberation Sans"])
def test_liberation_sans_has_the_measures_of_arial(name: str) -> None:
    assert is_known(name)
    assert line_of(name) == pytest.approx(1.1499, abs=1e-4)


SENTENCE = "The same fusion makes different tumours"


def width_of(text: str, face: str) -> float:
    return sum(letters_of("regular", face)[letter] for letter in text)


def test_face_that_nothing_is_known_of_is_as_wide_as_arial_and_as_high_as_calibri() -> None:
    assert not is_known("Garamond")
    assert width_of(SENTENCE, "Garamond") == width_of(SENTENCE, "Arial") > width_of(SENTENCE, "Calibri")
    assert line_of("Garamond") == pytest.approx(line_of("Calibri"), abs=0.001)


@pytest.mark.parametrize(
    ("face", "wider", "line"),
    [("Verdana", 1.15, 1.22), ("Open Sans", 1.05, 1.37), ("Segoe UI Light", 1.02, 1.34), ("POPPINS", 1.13, 1.5)],
)
def test_wide_and_high_faces_take_more_room_than_arial(face: str, wider: float, line: float) -> None:
    assert not is_known(face)
    assert width_of(SENTENCE, face) == pytest.approx(wider * width_of(SENTENCE, "Arial"))
    assert line_of(face) == line


@pytest.mark.parametrize("weight", ["SemiBold", "Black", "Heavy", "ExtraBold"])
def test_heavy_face_is_measured_in_bold(weight: str) -> None:
    for hand, bold in (("regular", "bold"), ("italic", "bold italic")):
        assert letters_of(hand, f"Montserrat {weight}") == letters_of(bold, "Montserrat")


def test_letter_that_arial_lacks_is_as_wide_in_a_wide_face_as_its_parts() -> None:
    assert letters_of("regular", "Verdana")["ắ"] == letters_of("regular", "Verdana")["a"]


@pytest.mark.parametrize(
    ("face", "words"), [("Garamond", "Arial"), ("Verdana", "Arial, 15 % wider"), ("PT Sans", "Arial")]
)
def test_words_say_how_a_face_is_measured(face: str, words: str) -> None:
    assert measured_as(face) == words


@pytest.mark.parametrize(
    ("letter", "like"),
    [
        ("\N{NO-BREAK SPACE}", " "),
        ("\N{NON-BREAKING HYPHEN}", "-"),
        ("ắ", "a"),
        ("Ǻ", "A"),
        ("⁵", "5"),
        ("⅓", "1⁄3"),
        ("\N{COMBINING ACUTE ACCENT}", ""),
    ],
)
def test_letter_that_a_font_lacks_is_measured_by_its_parts(letter: str, like: str) -> None:
    letters = letters_of("regular", "Arial")
    assert letters[letter] == pytest.approx(sum(letters[part] for part in like))


@pytest.mark.parametrize(("letter", "width"), [("א", 0.65), ("日", 1), ("⇄", 1), ("😀", 1)])
def test_other_scripts_and_signs_have_a_width_too(letter: str, width: float) -> None:
    assert letters_of("regular", "Calibri")[letter] == width
