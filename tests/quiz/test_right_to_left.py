"""A quiz in Arabic: every text that a platform shows says its direction and language, and figures keep their order."""

from __future__ import annotations

import json
import re
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree, html

from quiz.anki.notes import FIELDS, note_of
from quiz.formats import FORMATS
from quiz.items import Quiz, quiz_of
from quiz.texts.directed import directed, isolated
from source.words.printed import Words
from source.words.tables import english
from tests.languages import lecture_in
from tests.quiz.lectures import LECTURES, quiz_in
from tests.quiz.readers.registry import READERS

ARABIC, ENGLISH = Words("ar-EG"), Words("en")
_MARK = "\N{LEFT-TO-RIGHT MARK}"
_ISOLATE, _END = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


@cache
def quiz() -> Quiz:
    """Return a quiz in Arabic; the words of our own are the author's, and English, so that readers know them."""
    own = {name: english().get(name) or "" for name in english().names()}
    return quiz_of(lecture_in("ar"))._replace(words=Words("ar", own))


@cache
def written(name: str) -> bytes:
    return FORMATS[name].write(quiz()).content


def items(name: str) -> list[str]:
    """Return the items of a package."""
    with ZipFile(BytesIO(written(name))) as package:
        return [package.read(entry).decode() for entry in package.namelist() if "q-one" in entry]


def test_moodle_is_told_the_direction_of_each_text() -> None:
    root = etree.fromstring(written("moodle"))
    question = root.find("question[@type='multichoice']")
    texts = [node.text for node in question.iter("text") if node.getparent().get("format") == "html"]
    assert len(texts) == 2 + 4 * 2
    for text in texts:
        outermost = html.fragment_fromstring(text)
        assert (outermost.get("dir"), outermost.get("lang")) == ("rtl", "ar")


def test_gift_is_told_the_direction_of_each_text() -> None:
    text = written("gift").decode()
    marked = re.findall(r"(?:\[html\])(<\w+ [^>]*>)", text)
    assert len(marked) == len(re.findall(r"\[html\]", text)) == 2 + 4 * 2
    assert set(marked) == {'<div dir\\="rtl" lang\\="ar">', '<span dir\\="rtl" lang\\="ar">'}


def test_qti_12_is_told_the_direction_of_each_text() -> None:
    with ZipFile(BytesIO(written("qti12"))) as package:
        root = etree.fromstring(package.read("arabic.xml"))
    texts = [node.text for node in root.iter("{*}mattext")]
    assert len(texts) == 2 + 4 * 2
    assert all('dir="rtl" lang="ar"' in text for text in texts)


def test_qti_3_is_told_the_direction_of_each_text() -> None:
    (item,) = items("qti3")
    root = etree.fromstring(item.encode())
    shown = [*root.iter("{*}qti-prompt"), *root.iter("{*}qti-simple-choice"), *root.iter("{*}qti-content-body")]
    assert len(shown) == 1 + 4 + 5
    assert [node.xpath("count(.//*[@dir='rtl'])") for node in shown] == [1.0] * len(shown)


def test_qti_21_has_characters_for_it_since_its_schema_has_no_attribute() -> None:
    (item,) = items("qti21")
    assert "dir=" not in item
    choices = etree.fromstring(item.encode()).iter("{*}simpleChoice")
    texts = ["".join(choice.itertext()) for choice in choices]
    assert [(text[0], text[-1]) for text in texts] == [(_ISOLATE, _END)] * 4


def test_h5p_has_characters_for_it_since_its_servers_drop_the_attribute() -> None:
    with ZipFile(BytesIO(written("h5p"))) as package:
        (question,) = json.loads(package.read("content/content.json"))["questions"]
    params = question["params"]
    texts = [answer["text"] for answer in params["answers"]]
    texts += [answer["tipsAndFeedback"]["chosenFeedback"] for answer in params["answers"]]
    texts += [told["feedback"] for told in params["overallFeedback"]]
    texts += re.findall("<p>(.*?)</p>", params["question"])
    assert len(texts) == 4 + 4 + 1 + 2
    assert {(text[0], text[-1]) for text in texts} == {(_ISOLATE, _END)}
    assert "dir=" not in json.dumps(params)


def test_examsoft_has_paragraphs_from_right_to_left() -> None:
    document = docx.Document(BytesIO(written("examsoft")))
    normal = document.styles["Normal"].element
    assert {block.style.name for block in document.paragraphs} == {"Normal"}
    assert normal.find(qn("w:pPr")).find(qn("w:bidi")) is not None


def test_page_runs_from_right_to_left() -> None:
    assert b'<html lang="ar" dir="rtl">' in written("selftest")
    page = written("selftest").decode().replace(_MARK, "|").replace("\N{NO-BREAK SPACE}", " ")
    assert "قياسها |5 cm (3-7)|." in page
    assert 'dir="auto"' not in page
    assert b'dir="rtl"' not in FORMATS["selftest"].write(quiz_in(LECTURES[0])).content


def test_anki_is_told_the_direction_of_each_field() -> None:
    (note,) = (note_of(item, quiz()) for item in quiz().items)
    fields = dict(zip(FIELDS, note.fields, strict=True))
    shown = {name: html.fragment_fromstring(fields[name]) for name in ("Stem", "Question", "Options", "Right", "Wrong")}
    assert {name: (it.tag, it.get("dir"), it.get("lang")) for name, it in shown.items()} == {
        "Stem": ("div", "rtl", "ar"),
        "Question": ("div", "rtl", "ar"),
        "Options": ("ol", "rtl", "ar"),
        "Right": ("ol", "rtl", "ar"),
        "Wrong": ("ol", "rtl", "ar"),
    }
    assert [it.get("dir") for name in ("Options", "Right", "Wrong") for it in shown[name].iter("li")] == [None] * 8


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"h5p", "qti21"}))
def test_every_reader_finds_the_question(name: str) -> None:
    made = FORMATS[name].write(quiz())
    assert len(READERS[name](made)) == len(quiz().items) - sum(loss.is_left_out for loss in made.losses)


def test_figures_keep_their_order_between_tags() -> None:
    shown = directed("<p>جرعة <em>5</em> mg/kg &lt; 10 %</p><p>نعم</p>", ARABIC, "div").replace(_MARK, "|")
    assert shown == '<div dir="rtl" lang="ar-EG"><p>جرعة <em>|5</em> mg/kg &lt; 10 %|</p><p>نعم</p></div>'


def test_number_of_a_citation_stays_at_its_word() -> None:
    shown = directed("<p>نعم<sup>[1, p. 9]</sup> CD31+ 10<sup>6</sup> mg</p>", ARABIC, "div").replace(_MARK, "|")
    assert "نعم<sup>[|1, p. 9|]</sup> |CD31+ 10<sup>6</sup> mg|</p>" in shown


def test_each_paragraph_is_isolated_by_itself() -> None:
    shown = isolated("<p>نعم <b>لا</b></p><p>نعم</p>", ARABIC)
    assert shown.replace(_ISOLATE, "[").replace(_END, "]") == "<p>[نعم <b>لا</b>]</p><p>[نعم]</p>"


@pytest.mark.parametrize("words", [ENGLISH, Words("de"), Words("ar-Latn")])
def test_what_runs_from_left_to_right_stays_as_it_is(words: Words) -> None:
    text = "<p>5 mg/kg אמת</p>"
    assert directed(text, words, "div") == isolated(text, words) == text


def test_nothing_stays_nothing() -> None:
    assert directed("", ARABIC, "span") == isolated("", ARABIC) == ""
