"""References on slides and in notes: titles look as they were meant, and identifiers lead to their papers."""

from __future__ import annotations

from deck.build import deck_bytes
from tests.deck.decks import lecture_of, opened, placed, topic_of

PAPERS = [
    {
        "id": "gut",
        "title": "Growth of <i>H. pylori</i> at 10<sup>6</sup> &amp; more",
        "author": [{"family": "Kim", "given": "A"}, {"family": "Roh", "given": "B"}, {"family": "Seo", "given": "C"}],
        "DOI": "https://doi.org/10.1000/(X)1<2::A>3",
        "issued": "2019",
    },
    {
        "id": "page",
        "type": "webpage",
        "title": "On *KIT* and more",
        "URL": "www.example.org/a page?x={1}",
        "author": [{"family": "Kim", "given": "A"}, {"family": "Oh", "given": "B"}, {"family": "Yun", "given": "C"}],
        "issued": "2019",
    },
    {"id": "script", "type": "webpage", "title": "A trap", "URL": "javascript:alert(1)"},
]


def test_list_of_references_shows_looks_and_leads_to_the_papers() -> None:
    points = ["So it is [@gut]", "And so [@page; @script]"]
    deck = opened(deck_bytes(lecture_of(topics=topic_of(points=points), references=PAPERS)))
    slides = {slide.name: slide for slide in deck.slides}
    body = placed(slides["references-1"], "Points")
    runs = [run for paragraph in body.text_frame.paragraphs for run in paragraph.runs]
    assert [run.text for run in runs if run.font.italic] == ["H. pylori", "KIT"]
    assert body.element.xpath(".//a:r[a:rPr/@baseline > 0]/a:t/text()") == ["6"]
    assert {run.text: run.hyperlink.address for run in runs if run.hyperlink.address} == {
        "10.1000/(X)1<2::A>3": "https://doi.org/10.1000/(X)1%3C2::A%3E3",
        "On ": "http://www.example.org/a%20page?x=%7B1%7D",
        "KIT": "http://www.example.org/a%20page?x=%7B1%7D",
        " and more": "http://www.example.org/a%20page?x=%7B1%7D",
    }


def test_foot_of_a_slide_tells_papers_of_one_year_apart() -> None:
    points = ["So it is [@gut]", "And so [@page]"]
    deck = opened(deck_bytes(lecture_of(topics=topic_of(points=points), references=PAPERS)))
    foot = placed(next(slide for slide in deck.slides if slide.name == "only"), "References").text_frame.text
    assert " ".join(foot.split()) == "1 Kim et al. 2019a · 2 Kim et al. 2019b"


def test_notes_show_looks_too() -> None:
    deck = opened(deck_bytes(lecture_of(topics=topic_of(points=["So it is [@gut]"]), references=PAPERS)))
    notes = next(slide for slide in deck.slides if slide.name == "only").notes_slide.notes_text_frame
    italic = [run.text for paragraph in notes.paragraphs for run in paragraph.runs if run.font.italic]
    assert italic == ["H. pylori"]
