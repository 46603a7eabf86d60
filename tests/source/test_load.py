from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import source
from source.loading.load import load
from source.reading.problems import LectureProblems

STARTER = Path(source.__file__).with_name("starter.yaml").read_text(encoding="utf-8")


def codes(path: Path) -> list[str]:
    try:
        load(path)
    except LectureProblems as found:
        return [problem.code for problem in found.problems]
    return []


def test_folder_is_no_lecture(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["E101"]


def test_missing_file_is_reported(tmp_path: Path) -> None:
    with pytest.raises(LectureProblems) as found:
        load(tmp_path / "none.yaml")
    assert str(found.value.problems[0]).startswith(
        f"{tmp_path / 'none.yaml'}:1:1: E101 this cannot be read: No such file"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"# " + b"x" * 10_000_001)
    assert codes(path) == ["E107"]


def test_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "windows.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + STARTER.replace("\n", "\r\n").encode())
    assert load(path)[0].about.id == "my-lecture"


def test_a_changed_fact_changes_every_text_that_uses_it(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(STARTER.replace("value: 20 %", "value: 33 %"), encoding="utf-8")
    lecture, _ = load(path)
    assert lecture.topics[0].points[1].plain == "Spread at diagnosis, 33\N{NO-BREAK SPACE}% are"
    assert lecture.questions[0].right[0].text.plain == "33\N{NO-BREAK SPACE}%"


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_give_a_traceback(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "fuzz.yaml"
    path.write_bytes(content)
    assert codes(path) != []


@given(st.data())
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=150
)
def test_no_damage_to_a_lecture_gives_a_traceback(tmp_path: Path, data: st.DataObject) -> None:
    text = STARTER
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.sampled_from([0, 1, 2, 10, 60, 400]))
        piece = data.draw(
            st.sampled_from(
                [
                    "",
                    ":",
                    "-",
                    "{",
                    "[",
                    "&a ",
                    "*a",
                    "\t",
                    '"',
                    "'",
                    "|",
                    "#",
                    "\x00",
                    "\u2028",
                    "{{",
                    "}}",
                    "[@",
                    "~",
                    "null",
                    "\n  ",
                    "\n- x: y\n",
                    "!!int ",
                    "? ",
                    "<<: *a",
                    "é",
                ]
            )
        )
        text = text[:start] + piece + text[start + length :]
    path = tmp_path / "fuzz.yaml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    codes(path)


@pytest.mark.parametrize(
    "value",
    [
        "[]",
        "{}",
        "[a]",
        "{a: b}",
        "''",
        "'x'",
        "7",
        "null",
        "[[[]]]",
        "{a: {a: {a: {}}}}",
        "[{id: [x]}]",
        "[{id: {x: y}}]",
        "{? [a] : b}",
    ],
)
@pytest.mark.parametrize(
    "key", ["lecture", "facts", "objectives", "topics", "differentials", "summary", "questions", "references"]
)
def test_wrong_shape_of_a_section_is_reported(tmp_path: Path, key: str, value: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"{key}: {value}\n", encoding="utf-8")
    assert "E202" in codes(path)  # whatever the section is, topics or the header are missing
