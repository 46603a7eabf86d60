"""Moodle XML, read back by the importer's rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quiz.formats import moodle_xml
from tests.quiz.extreme import extreme_quiz
from tests.quiz.hostile import HOSTILE
from tests.quiz.lectures import as_markup, quiz_in, quiz_with
from tests.quiz.readers.moodle import Choice, Formatted, Question, Refused
from tests.quiz.readers.moodle_xml import read

GOLDEN = Path(__file__).with_name("golden")


def test_the_small_lecture_is_written_as_it_was_reviewed() -> None:
    written = moodle_xml.write(quiz_in(GOLDEN / "small.yaml"))
    assert written.content.decode() == (GOLDEN / "small.moodle.xml").read_text(encoding="utf-8")
    assert written.losses == ()


def test_moodle_stores_every_field() -> None:
    (question,) = read(
        moodle_xml.write(
            quiz_with(
                {"right": {"Yes": "It *is*."}, "explain": "So [@folpe2006].", "level": "apply"}, title="Moles & co"
            )
        ).content
    )
    assert question == Question(
        category=("Moles & co",),
        name="lecture-q0: Which?",
        idnumber="lecture-q0",
        tags=("level:apply", "topic:topic", "lecture:lecture"),
        text=html("<p>Which?</p>"),
        general_feedback=html(
            "<p>So<sup>[1]</sup>.</p><p>Teaching point: A point</p>"
            "<h5>References</h5><ol><li>Folpe AL. A review. 2006.</li></ol>"
        ),
        is_single=True,
        choices=(Choice(html("No"), 0, html("Not.")), Choice(html("Yes"), 100, html("It <em>is</em>."))),
        shuffles=True,
        numbering="ABCD",
        default_grade=1,
        penalty=0.3333333,
    )


def test_points_order_and_kind_are_told_to_moodle() -> None:
    several = {"kind": "several", "right": {"a": "x", "b": "x"}, "wrong": {"c": "y"}}
    quiz = quiz_with(
        {}, {"points": 2.5, "order": ["Yes", "No"]}, {"right": {"2 cm": "x"}, "wrong": {"10 cm": "y"}}, several
    )
    stored = read(moodle_xml.write(quiz).content)
    assert [(it.default_grade, it.shuffles, it.is_single, it.tells_how_many) for it in stored] == [
        (1, True, True, False),
        (2.5, False, True, False),
        (1, False, True, False),
        (1, True, False, True),
    ]
    assert [choice.text.text for choice in stored[1].choices] == ["Yes", "No"]


def test_every_picture_stands_in_the_element_that_shows_it() -> None:
    """Moodle finds it nowhere else; and none is there that nothing shows."""
    content = moodle_xml.write(extreme_quiz()).content.decode()
    holders = re.findall(r"<text>(?:(?!</text>).)*</text>(?:<file [^>]*>[^<]*</file>)*", content, re.DOTALL)
    shown = [re.findall(r"@@PLUGINFILE@@/([0-9a-f]{20}\.png)", holder) for holder in holders]
    assert [re.findall(r'<file name="([^"]*)" path="/" encoding="base64">', holder) for holder in holders] == shown
    assert sorted(map(len, shown))[-4:] == [1, 1, 1, 2]


def test_the_reader_does_not_find_a_picture_in_another_element() -> None:
    content = moodle_xml.write(quiz_with({"right": {"![nests](nest.png)": "x"}})).content.decode()
    moved = re.sub(r"(</text>)(<file .*?</file>)(\s*<feedback format=.html.>.*?)(</feedback>)", r"\1\3\2\4", content)
    assert moved != content
    links = [read(it.encode())[0].choices[0].text.text.split('"')[1] for it in (content, moved)]
    assert [link.split("/")[0] for link in links] == ["data:image", "@@PLUGINFILE@@"]


def html(text: str) -> Formatted:
    return Formatted(text, "html")


def test_every_text_is_in_cdata() -> None:
    """Moodle drops white space between entities, so no text with markup may stand outside."""
    markup = as_markup(" ".join(HOSTILE[:20]))
    text = moodle_xml.write(quiz_with({"ask": markup, "explain": markup}, title=markup)).content.decode()
    outside = text.replace("]]]]><![CDATA[>", "").split("<![CDATA[")
    assert [part.split("]]>")[-1].count("&") for part in outside] == [0] * len(outside)


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        (b'fraction="50"', b'fraction="33"', "Grades"),
        (b"<![CDATA[<em>EWSR1</em>]]>", b"<em>EWSR1</em>", "string expected"),
        (b"<tag><text>level:apply</text></tag>", b"<tag><text>0</text></tag>", "takes for empty"),
        (b"<answernumbering>ABCD", b"<answernumbering>A", "shows as ERR"),
        (b"<idnumber>small-gene", b"<idnumber>" + b"x" * 101, "more than 100 characters"),
        (b"top/ASPS in brief", b"top/", "a category without a name"),
    ],
)
def test_the_reader_refuses_what_moodle_refuses(old: bytes, new: bytes, refusal: str) -> None:
    """The reader stands for Moodle, so it has to be as strict."""
    content = (GOLDEN / "small.moodle.xml").read_bytes()
    assert old in content
    with pytest.raises(Refused, match=refusal):
        read(content.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        (b"<![CDATA[<em>EWSR1</em>]]>", b"", 2),
        (b"<![CDATA[<em>EWSR1</em>]]>", b"&#160;", 3),
        (b"<![CDATA[<em>EWSR1</em>]]>", b"<![CDATA[ ]]>", 2),
    ],
)
def test_the_reader_drops_empty_choices_as_moodle_does(old: bytes, new: bytes, kept: int) -> None:
    content = (GOLDEN / "small.moodle.xml").read_bytes()
    assert old in content
    assert len(read(content.replace(old, new, 1))[0].choices) == kept
