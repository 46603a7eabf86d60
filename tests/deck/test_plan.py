from __future__ import annotations

from deck.plan.content import Deck
from deck.plan.deck import plan
from deck.slides.matrix.slide import MatrixSlide
from deck.slides.references import ReferencesSlide
from deck.slides.statements import StatementsSlide
from deck.slides.title import TitleSlide
from deck.slides.topic.slide import TopicSlide
from source.lecture.lecture import Lecture
from tests.deck.decks import lecture_of, topic_of


def kinds(deck: Deck) -> list[tuple[type, str]]:
    return [(type(slide), slide.head.id) for slide in deck.slides]


def listed(lecture: Lecture) -> ReferencesSlide:
    """Return the list of references in the deck of *lecture*."""
    (slide,) = (slide for slide in plan(lecture).slides if isinstance(slide, ReferencesSlide))
    return slide


def test_slides_follow_the_lecture(lecture: Lecture) -> None:
    assert kinds(plan(lecture)) == [
        (TitleSlide, "title"),
        (StatementsSlide, "objectives"),
        (StatementsSlide, "words"),
        (TopicSlide, "bars"),
        (TopicSlide, "table"),
        (TopicSlide, "flow"),
        (MatrixSlide, "core"),
        (TopicSlide, "chain"),
        (TopicSlide, "drawing"),
        (TopicSlide, "bitmap"),
        (TopicSlide, "photograph"),
        (StatementsSlide, "summary"),
        (ReferencesSlide, "references"),
        (MatrixSlide, "backup:core:1"),
    ]


def test_smallest_lecture_has_a_title_and_its_topic() -> None:
    assert kinds(plan(lecture_of())) == [(TitleSlide, "title"), (StatementsSlide, "only")]


def test_matrix_without_a_topic_of_its_own_follows_all_topics() -> None:
    cells = {"a": "+", "b": "-"}
    matrix = {
        "id": "m",
        "title": "M",
        "entities": {"a": "A", "b": "B"},
        "features": [{"id": "f", "name": "F", **cells}],
    }
    assert kinds(plan(lecture_of(differentials=[matrix])))[1:] == [(StatementsSlide, "only"), (MatrixSlide, "m")]


def test_matrix_of_backup_rows_alone_shows_them() -> None:
    row = {"id": "f", "name": "F", "a": "+", "b": "-", "backup": "true"}
    matrix = {"id": "m", "title": "M", "entities": {"a": "A", "b": "B"}, "features": [row]}
    slide = plan(lecture_of(differentials=[matrix])).slides[-1]
    assert isinstance(slide, MatrixSlide)
    assert [row.name[0].text for row in slide.rows] == ["F"]


def test_list_holds_what_slides_and_notes_cite_by_first_citation(lecture: Lecture) -> None:
    slide = listed(lecture)
    assert [(number, runs[0].text.partition(".")[0]) for number, runs, _ in slide.entries] == [
        (1, "Argani P"),
        (2, "Chen AP, Sharon E, O'Sullivan-Coyne G"),
        (3, "Portera CA, Ho V"),
    ]


def test_every_text_may_cite() -> None:
    """Whatever text of a lecture has a citation: it is numbered, in the order of the slides."""
    names = [f"r{number:02}" for number in range(19)]
    cite = {name: f"words [@{name}]" for name in names}
    fact = {"value": "5 %", "says": cite["r16"], "cite": "r17", "checked": "2026-01-01", "awaits_review": cite["r18"]}
    cells = {"a": {"mark": "+", "says": cite["r07"], "note": cite["r08"], "awaits_review": cite["r15"]}, "b": "-"}
    matrix = {
        "id": "m",
        "label": cite["r13"],
        "title": cite["r06"],
        "entities": {"a": cite["r14"], "b": "B"},
        "features": [{"id": "f", "name": "F", "pitfall": cite["r09"], **cells}],
    }
    figure = {"columns": ["A", "B"], "rows": [["c", cite["r05"]]], "alt": "Table"}
    topics = topic_of(
        label=cite["r11"], title=cite["r03"], points=[cite["r04"]], figure=figure, awaits_review=cite["r12"]
    )
    lecture = lecture_of(
        lecture={"title": cite["r00"], "subtitle": cite["r01"]},
        facts={"unused": fact},
        objectives=[{"id": "o", "level": "recall", "can": cite["r02"]}],
        topics=topics,
        differentials=[matrix],
        summary=[cite["r10"]],
        references=[{"id": name, "title": f"Title {name}"} for name in reversed(names)],
    )
    slide = listed(lecture)
    order = ["r00", "r01", "r02", "r03", "r04", "r05", "r06", "r07", "r08", "r09", "r10"]
    order += ["r11", "r12", "r13", "r14", "r15", "r16", "r18"]
    assert [runs[0].text for _, runs, _ in slide.entries] == [f"Title {name}." for name in order]


def test_sections_of_one_name_are_told_apart() -> None:
    topics = [
        {**topic, "id": f"t{number}", "title": f"Title {number}", "section": section}
        for number, section in enumerate(["Opening", "Opening (2)", "Opening"])
        for topic in topic_of()
    ]
    deck = plan(lecture_of(topics=topics))
    assert [section.name for section in deck.sections] == ["Opening", "Opening (2)", "Opening (2) (2)", "Opening (3)"]


def test_chart_without_caption_still_names_its_sources() -> None:
    facts = {"f": {"value": "5 %", "says": "x", "cite": "r", "checked": "2026-01-01"}}
    topics = topic_of(figure={"bars": {"Bar": "f"}, "alt": "Bars"})
    slide = plan(lecture_of(facts=facts, topics=topics, references=[{"id": "r", "title": "R"}])).slides[1]
    assert isinstance(slide, TopicSlide)
    assert [(run.text, run.superscript) for run in slide.caption] == [("Data", False), ("1", True)]


def test_printed_identifiers_lead_to_the_source() -> None:
    page = {"id": "r", "type": "webpage", "title": "A page", "URL": "https://example.org/a?b=c", "PMCID": "PMC123"}
    ((_, runs, _),) = listed(lecture_of(topics=topic_of(cite="r"), references=[page])).entries
    assert {run.text: run.link for run in runs if run.link} == {
        "A page": "https://example.org/a?b=c",
        "PMC123": "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/",
    }
