"""Mistakes against YAML: each is told at its place with what to write, and the rest of the file is read on."""

from __future__ import annotations

from pathlib import Path

import pytest

import source
from source.loading.load import load
from source.reading.problems import LectureProblems

STARTER = Path(source.__file__).with_name("starter.yaml").read_text(encoding="utf-8")


def problems(folder: Path, content: str | bytes) -> list[str]:
    path = folder / "lecture.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    try:
        load(path)
    except LectureProblems as found:
        return [str(each).replace(str(path), "") for each in found.problems]
    return []


def changed(*changes: tuple[str, str]) -> str:
    text = STARTER
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


TITLE = "title: Spread at diagnosis decides the five-year outlook"
POINT = "- Spread at diagnosis, {{ survival_spread }} are"
LABEL = "    label: Prognosis\n"
COLON = "a colon and a blank stand in a text without quotes"
BLANKS = "this line begins with spaces that are none for YAML, as word processors write them"

HYPHEN = "a list's entries begin with a hyphen, not with"
NO_BLANK = ":36:10: no blank follows the colon of label"
SIGN = ":42:9: a text cannot begin with {} without quotes".format

SLIPS = {
    "tab": ((LABEL, "\tlabel: Prognosis\n"), ":36:1: this line is indented with a tab", "two for each step"),
    "colon": ((TITLE, "title: Outlook: poor"), f":37:19: {COLON}", '"Outlook: poor"'),
    "colon behind a hyphen and words": ((POINT, "- Spread: bad: so"), f":42:20: {COLON}", '- "Spread: bad: so"'),
    "colon in Word's quotes": ((TITLE, "title: „Ausblick: schlecht“"), f":37:21: {COLON}", '"Ausblick: schlecht"'),
    "colon in a wrapped text": ((TITLE, "title: Outlook\n      and: poor"), f":38:10: {COLON}", "Outlook"),
    "no blank behind a colon": (
        (LABEL, "    label:Prognosis\n"),
        NO_BLANK,
        "label: P",
    ),
    "a blank of Word behind a colon": (
        (LABEL, "    label:\u00a0P\n"),
        NO_BLANK,
        ": P",
    ),
    "no blank behind a hyphen": ((POINT, "-Spread"), ":42:7: no blank follows the hyphen", "write: - Spread"),
    "a wide colon": (
        (LABEL, "    label：预后\n"),
        ":36:10: the wide colon behind label is none for YAML",
        "label: 预后",
    ),
    "a dash of Word": ((POINT, "– Spread"), f":42:7: {HYPHEN} –", "write: - Spread"),
    "a bullet": ((POINT, "• Spread"), f":42:7: {HYPHEN} •", "write: - Spread"),
    "a star of Markdown": ((POINT, "* Spread"), f":42:7: {HYPHEN} *", "write: - Spread"),
    "a number": ((POINT, "2. Spread"), f":42:7: {HYPHEN} 2.", "write: - Spread"),
    "an entry too far left": (
        ("  - id: late\n", "- id: late\n"),
        ":55:1: id begins in column 1, where nothing above it does",
        "begin it in column 3, straight below the entry in line 35",
    ),
    "a point too far left": (
        ("      - Spread at", "     - Spread at"),
        ":42:6: this entry begins in column 6, where nothing above it does",
        "column 7, straight below the entry in line 41",
    ),
    "an apostrophe in single quotes": (
        (TITLE, "title: 'Ewing's sarcoma'"),
        ":37:12: the quotes close before the text ends",
        'title: "Ewing\'s sarcoma"',
    ),
    "quotes in quotes": (
        (TITLE, 'title: "The "nest" is seen"'),
        ":37:12: the quotes close before the text ends",
        "title: 'The \"nest\" is seen'",
    ),
    "straight and typographic quotes": (
        (TITLE, 'title: "Outlook”'),
        ':37:12: the " that opens here is not closed',
        'title: "Outlook"',
    ),
    "a backslash in double quotes": (
        (TITLE, 'title: "The \\delta chain"'),
        ":37:17: a backslash within double quotes makes a sign, but none here",
        "use single quotes: title: 'The \\delta chain'",
    ),
    "blanks of Word": ((LABEL, "\u00a0\u00a0\u00a0 label: P\n"), f":36:1: {BLANKS}", "type spaces"),
    "blanks of Japanese": ((LABEL, "\u3000\u3000label: P\n"), f":36:1: {BLANKS}", "type spaces"),
    "too far right": (
        (LABEL, f"  {LABEL}"),
        ":36:7: label begins in column 7, where nothing above it does",
        "column 5",
    ),
    "too far left": ((LABEL, LABEL[1:]), ":36:4: label begins in column 4, where nothing above it does", "below id"),
    "open quotes": ((TITLE, 'title: "Outlook'), ':37:12: the " that opens here is not closed', 'title: "Outlook"'),
    "open single quotes": ((POINT, "- 'Outlook"), ":42:9: the ' that opens here is not closed", "'Outlook'"),
    "words behind quotes": (
        (TITLE, 'title: "H&E" is enough'),
        ":37:12: the quotes close before the text ends",
        "title: '\"H&E\" is enough'",
    ),
    "italics first": (
        (POINT, "- *TFE3* is lost"),
        SIGN("*"),
        '- "*TFE3* is lost"',
    ),
    "bold first": ((POINT, "- **Not** lost"), SIGN("*"), '"**Not** lost"'),
    "citation first": ((POINT, "- @lee said"), SIGN("@"), '"@lee said"'),
    "per cent first": ((TITLE, "title: % alive"), ":37:12: a text cannot begin with % without quotes", '"% alive"'),
    "greater first": (
        (POINT, "- > 5 mm is large"),
        SIGN(">"),
        '"> 5 mm is large"',
    ),
    "brackets first": (
        (POINT, "- [sic] is said"),
        SIGN("["),
        '"[sic] is said"',
    ),
    "fact first": (
        (POINT, "- {{ survival_spread }} live"),
        SIGN("{"),
        '- "{{ survival_spread }} live"',
    ),
    "fact alone": (
        (POINT, "- {{ survival_spread }}"),
        SIGN("{"),
        '"{{ survival_spread }}"',
    ),
    "exclamation first": (
        (POINT, "- !Caution here"),
        ":42:9: YAML takes !Caution for a type, and leaves it out",
        "quotes",
    ),
    "ampersand first": ((POINT, "- &c is said"), ":42:9: YAML takes &c for a name, and leaves it out", "quotes"),
    "list on the line of its key": (
        ("points:                     # two to four\n      - Localised", "points: - Localised"),
        ":40:13: the list of points begins on the line of its key",
        "begin the list on the next line",
    ),
    "no colon": (("    notes:\n", "    notes\n"), ":50:10: no colon follows notes", "write: notes:"),
    "a line that hangs in the air": (
        (TITLE, "title: Spread\n    decides the outlook"),
        ":38:5: this line has no key, and goes on with no text",
        "indent it further",
    ),
    "bracket left open": (
        ("[Two years, 77 %]", "[Two years, 77 %"),
        ":66:11: the [ that opens here is not closed",
        "write ] at its end",
    ),
    "second document": (("\nsummary:", "\n---\nsummary:"), ":73:1: a second document starts here", "remove the line"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_with_what_to_write(tmp_path: Path, name: str) -> None:
    change, where, hint = SLIPS[name]
    (said,) = problems(tmp_path, changed(change))
    first, _, second = said.partition("\n")
    assert first.replace(" E103", "") == where
    assert hint in second


@pytest.mark.parametrize("name", SLIPS)
def test_what_else_is_wrong_is_told_in_the_same_run(tmp_path: Path, name: str) -> None:
    change, where, _ = SLIPS[name]
    others = (("level: recall", "level: recal"), ("language: en-GB", "langage: en-GB"))
    told = [each.partition("\n")[0] for each in problems(tmp_path, changed(*others, change))]
    lines = change[1].count("\n") - change[0].count("\n")
    rest = [":12:3: E201 langage is not a key here"]
    if name != "list on the line of its key":  # an entry cannot be read there: what depends on it may be no mistake
        rest.append(f":{80 + lines}:12: E203 'recal' is not one of the words for this")
    assert sorted(told) == sorted([*rest, where.replace(": ", ": E103 ", 1)])


def test_a_text_in_braces_with_a_citation_is_shown_in_quotes(tmp_path: Path) -> None:
    right = 'right: {Nests: They are seen [@portera2001], at once.}\n    old:\n      "{{ survival_spread }}"'
    told = problems(tmp_path, changed(('right:\n      "{{ survival_spread }}"', right)))
    assert told[0].startswith(":82:20: E103 this text within { } has [ in it")
    assert 'put quotes round it: "They are seen [@portera2001]"' in told[0]


def test_an_answer_too_long_for_a_key_is_told_how_to_write_it(tmp_path: Path) -> None:
    long = '"' + "so it goes " * 95 + '"'
    (said,) = problems(tmp_path, changed(("Follow-up must continue beyond ten years", long)))
    assert said.startswith(":97:1054: E103 the text in front of this colon has 1047 letters, and YAML takes 1024")
    assert "a question mark and a blank in front of it, and the colon on a line of its own" in said
    answer = "Follow-up must continue beyond ten years: Deaths"
    assert problems(tmp_path, changed((answer, f"? {long}\n      : Deaths"))) == []


def test_tabs_are_told_once_and_read_as_wide_as_they_fit(tmp_path: Path) -> None:
    tabbed = changed(("recall", "recal")).replace("    ", "\t")
    told = problems(tmp_path, tabbed)
    assert told[0].startswith(":19:1: E103 this line is indented with a tab, and so are ")
    assert [each for each in told[1:] if "E104" in each or "E202" in each] == []


def test_a_colon_without_a_blank_makes_no_other_key(tmp_path: Path) -> None:
    told = problems(tmp_path, STARTER.replace("    title: ", "    title:"))
    assert [each.partition("\n")[0] for each in told] == [
        f":{line}:10: E103 no blank follows the colon of title" for line in (37, 57, 108, 118)
    ]


def test_a_point_that_looks_like_a_key_is_shown_in_quotes(tmp_path: Path) -> None:
    (said,) = problems(tmp_path, changed((POINT, "- Spread: bad")))
    assert said.startswith(":42:9: E203 a text is expected here")
    assert said.endswith('put quotes round a text that has a colon and a space in it: "Spread: bad"')


def test_hyphens_without_a_blank_are_told_to_be_no_list(tmp_path: Path) -> None:
    (said,) = problems(tmp_path, STARTER.replace("      - Loc", "      -Loc").replace("      - Spr", "      -Spr"))
    assert said == ":41:7: E203 a list is expected here\n    a space has to follow each hyphen: - Localised"


def test_what_is_wrong_elsewhere_is_told_beside_what_was_pasted_as_references(tmp_path: Path) -> None:
    json = '[\n  {"id": "portera2001"}\n]\n'
    start = STARTER.index("references:                     #")
    text = f"{STARTER[:start]}references:\n{json}".replace("level: recall", "level: recal")
    told = [each.partition("\n")[0] for each in problems(tmp_path, text)]
    assert told == [
        ":80:12: E203 'recal' is not one of the words for this",
        ":106:1: E103 this JSON cannot stand here as it is",
    ]


def test_an_entry_without_its_hyphen_is_told_once(tmp_path: Path) -> None:
    told = problems(tmp_path, changed(("  - id: late\n", "    id: late\n")))
    assert told[0] == (
        ":55:5: E104 id stands here a second time; the first is in line 35\n"
        "    keep one of the two, or begin it with a hyphen: - id: late"
    )
    assert sum("E104" in each for each in told) == 1


def test_a_second_lecture_in_the_file_is_told_once(tmp_path: Path) -> None:
    (said,) = problems(tmp_path, f"{STARTER}---\n{STARTER}")
    assert said == ":125:1: E103 a second document starts here\n    put it into a file of its own"


def test_what_cannot_be_understood_hides_nothing_that_is_sure(tmp_path: Path) -> None:
    text = changed(("language: en-GB", "langage: en-GB"), ("  - id: late\n", "  - ]]{{: - ?x: '\n  - id: late\n"))
    told = [each.partition("\n")[0] for each in problems(tmp_path, text)]
    assert ":12:3: E201 langage is not a key here" in told
    assert any(each.startswith((":54:", ":55:")) and "E103" in each for each in told)
    assert not any(code in each for each in told for code in ("E202", "E302", "E303", "E401"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            b"PK\x03\x04" + bytes(90),
            ":1:1: E102 this is a file of Word, PowerPoint, Excel or another zip, and no lecture",
        ),
        (b"%PDF-1.7\n%\xe2\xe3", ":1:1: E102 this is a PDF, and no lecture"),
        (b"\x89PNG\r\n", ":1:1: E102 this is a picture, and no lecture"),
        (b"lecture:\0\0", ":1:1: E102 this is no text, and no lecture"),
        (b"Dear colleagues,\nnote: this", ":1:1: E103 this is no lecture, which has keys: lecture, topics ..."),
        (b"Dear all,\nnote: this: too", ":1:1: E103 this is no lecture, which has keys: lecture, topics ..."),
        (b"# Title\n\n- one\n- two\n", ":3:1: E203 a lecture has keys: lecture, topics ..."),
    ],
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    (told,) = problems(tmp_path, content)
    assert told.partition("\n")[0] == said
    assert "--new my.yaml" in told


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_notepads_unicode_is_named_and_read_on(tmp_path: Path, encoding: str) -> None:
    told = problems(tmp_path, changed(("level: recall", "level: recal")).encode(encoding))
    assert [each.split("\n")[0] for each in told] == [
        ":1:1: E102 the file is UTF-16, which Notepad calls Unicode, and not UTF-8",
        ":80:12: E203 'recal' is not one of the words for this",
    ]


def test_umlauts_of_windows_are_named_and_read_on(tmp_path: Path) -> None:
    text = changed(("label: Prognosis", "label: Überleben"), ("level: recall", "level: recal"))
    told = problems(tmp_path, text.encode("cp1252"))
    assert [each.split("\n")[0] for each in told] == [
        ":36:12: E102 the byte 0xDC is not UTF-8 text, but Ü as older programs write it",
        ":80:12: E203 'recal' is not one of the words for this",
    ]


def test_a_broken_byte_among_letters_in_utf_8_changes_no_other(tmp_path: Path) -> None:
    text = changed(("label: Prognosis", "label: Ü\ufffe"), ("level: recall", "level: récall")).encode()
    told = problems(tmp_path, text.replace("\ufffe".encode(), b"\xdc"))
    assert [each.split("\n")[0] for each in told] == [
        ":36:13: E102 the byte 0xDC is not UTF-8 text",
        ":80:12: E203 'récall' is not one of the words for this",
    ]


def test_a_file_with_line_ends_of_windows_is_right(tmp_path: Path) -> None:
    assert problems(tmp_path, STARTER.replace("\n", "\r\n")) == []
