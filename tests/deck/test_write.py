from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from pptx.slide import Slide

from deck.build import deck_bytes
from source.lecture.lecture import Lecture
from tests.deck.decks import (
    BUNDLED,
    NAMES,
    lecture_in,
    lines,
    parts,
    placed,
    read_back,
    titles,
)

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened

Slides = dict[str, Slide]


def test_titles_stand_in_the_order_of_the_lecture(deck: Opened) -> None:
    assert titles(deck) == [
        "Every kind of figure",
        "After this lecture you can",
        "A rare tumour with a telling fusion",
        "Five-year survival is not cure",
        "No single stain makes the diagnosis",
        "Three questions lead from a nested tumour to its name",
        "Three questions separate five nested tumours",
        "Cells reach the lung through the veins of the nests",
        "Nests fall apart in their centres",
        "A bitmap stays as it is",
        "A photograph stays as it is",
        "What to take home",
        "References 1–3",
        "Mimics: further features",
    ]


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_each_topic_of_a_bundled_lecture_has_one_slide(path: Path) -> None:
    lecture = lecture_in(path)
    shown = [title.removesuffix("\N{NO-BREAK SPACE}(?)") for title in titles(read_back(lecture))]
    wanted = [part.title.plain for part in lecture.body]
    assert [title for title in shown if title in wanted] == wanted
    fixed = 1 + bool(lecture.objectives) + bool(lecture.summary) + sum(t.startswith("References ") for t in shown)
    further = sum(any(row.backup for row in matrix.features) for matrix in lecture.differentials)
    questions = sum(bool(question.show_after) for question in lecture.questions)
    assert len(shown) == len(wanted) + fixed + further + 2 * questions
    assert len(set(shown)) == len(shown)


def test_title_slide_says_for_whom_by_whom_and_of_when(slides: Slides) -> None:
    assert placed(slides["title"], "Subtitle").text_frame.text == "A lecture for the tests"
    assert lines(placed(slides["title"], "About")) == [
        "Trainees in pathology",
        "Ada Lovelace, Rudolf Virchow",
        "Content of 2026-02-03",
    ]


def test_claims_carry_superscript_numbers(slides: Slides) -> None:
    assert lines(placed(slides["words"], "Points")) == [
        "It makes up <1.5\N{NO-BREAK SPACE}% of soft tissue sarcomas^1,2^\N{NO-BREAK SPACE}(?)",
        "The fusion is ASPSCR1::TFE3^1,3^, and nuclear TFE3 follows",
        "Written out, H2O and 10^3^\N{NARROW NO-BREAK SPACE}^2^ stay what they are, see the guideline",
        "A list has more points than cards can take",
        "Five are a list",
    ]


def test_markup_becomes_looks(slides: Slides) -> None:
    runs = [run for p in placed(slides["words"], "Points").text_frame.paragraphs for run in p.runs]
    assert [run.text for run in runs if run.font.italic] == ["ASPSCR1::TFE3"]
    assert [run.text for run in runs if run.font.bold] == ["nuclear"]
    lowered = placed(slides["words"], "Points").element.xpath(".//a:r[a:rPr/@baseline < 0]/a:t/text()")
    assert lowered == ["2"]
    links = [(run.text, run.hyperlink.address) for run in runs if run.hyperlink.address]
    assert links == [("the guideline", "https://example.org/a?b=c&d=e")]


def test_short_references_stand_at_the_foot(slides: Slides) -> None:
    assert placed(slides["words"], "References").text_frame.text.replace("\N{NO-BREAK SPACE}", " ") == (
        "(?) awaits review by a specialist  ·  1 Argani 2003  ·  2 Chen et al. 2023  ·  3 Portera & Ho 2001"
    )


def test_list_of_references_is_numbered_and_leads_to_the_papers(slides: Slides) -> None:
    body = placed(slides["references-1"], "Points")
    assert [line.partition("\t")[0] for line in lines(body)] == ["1.", "2.", "3."]
    links = [run.hyperlink.address for p in body.text_frame.paragraphs for run in p.runs if run.hyperlink.address]
    assert links == ["https://doi.org/10.1056/NEJMoa2303383", "https://pubmed.ncbi.nlm.nih.gov/11169942/"]


def test_slide_numbers_are_fields(deck: Opened) -> None:
    shown = []
    for slide in list(deck.slides)[1:]:
        (number,) = placed(slide, "Slide number").element.iter(f"{{{NAMES['a']}}}fld")
        shown.append((number.get("type"), number.findtext("a:t", namespaces=NAMES)))
    assert shown == [("slidenum", str(number)) for number in range(2, 15)]


def test_sections_are_named_and_hold_every_slide(written: bytes) -> None:
    root = dict(parts(written, "ppt/presentation.xml"))["ppt/presentation.xml"]
    ids = [slide.get("id") for slide in root.iterfind(".//p:sldId", NAMES)]
    sections = [
        (section.get("name"), [ids.index(slide.get("id")) + 1 for slide in section.iterfind(".//p14:sldId", NAMES)])
        for section in root.iterfind(".//p14:section", NAMES)
    ]
    assert sections == [
        ("Opening", [1, 2]),
        ("Teaching points", [3]),
        ("Outcome", [4, 5, 6, 7, 8]),
        ("Pictures", [9, 10, 11]),
        ("Summary and references", [12, 13]),
        ("Backup", [14]),
    ]


def test_properties_come_from_the_lecture_alone(deck: Opened, written: bytes) -> None:
    said = deck.core_properties
    assert (said.title, said.author, said.language) == ("Every kind of figure", "Ada Lovelace; Rudolf Virchow", "en-GB")
    assert said.created.isoformat() == said.modified.isoformat() == "2026-02-03T00:00:00"
    assert (said.last_modified_by, said.comments, said.keywords, said.revision) == ("", "", "", 0)
    with ZipFile(BytesIO(written)) as archive:
        assert [name for name in archive.namelist() if name.startswith("docProps/")] == ["docProps/core.xml"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_same_lecture_gives_the_same_bytes(lecture: Lecture, written: bytes) -> None:
    assert deck_bytes(lecture) == written


def test_every_run_has_a_language(written: bytes) -> None:
    languages = {
        run.find("a:rPr", NAMES).get("lang")
        for folder in ("ppt/slides/", "ppt/notesSlides/", "ppt/charts/")
        for _, root in parts(written, folder)
        for run in root.iterfind(".//a:r", NAMES)
    }
    assert languages == {"en-GB"}


def test_colours_and_fonts_are_the_themes(written: bytes) -> None:
    for folder in ("ppt/slides/", "ppt/charts/", "ppt/slideLayouts/", "ppt/slideMasters/", "ppt/tableStyles"):
        for name, root in parts(written, folder):
            assert root.find(".//a:srgbClr", NAMES) is None, name
            faces = {face.get("typeface") for face in root.iterfind(".//a:latin", NAMES)}
            assert faces <= {"+mj-lt", "+mn-lt"}, name


def test_shapes_of_a_slide_have_numbers_of_their_own(deck: Opened) -> None:
    for slide in deck.slides:
        ids = slide.element.xpath(".//p:cNvPr/@id")
        assert sorted(ids) == sorted(set(ids))


def test_nothing_is_scaled_by_the_program(written: bytes) -> None:
    for name, root in parts(written, "ppt/slides/"):
        assert root.find(".//a:normAutofit", NAMES) is None, name


def test_shapes_stand_within_the_slide_and_apart(deck: Opened) -> None:
    for slide in deck.slides:
        boxes = [(s.name, s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes]
        for name, left, top, right, bottom in boxes:
            assert min(left, top) >= 0, name
            assert (right <= deck.slide_width, bottom <= deck.slide_height) == (True, True), name
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                apart = one[3] <= other[1] or other[3] <= one[1] or one[4] <= other[2] or other[4] <= one[2]
                assert apart, (slide.name, one[0], other[0])
