from __future__ import annotations

from pptx.slide import Slide

from tests.deck.decks import lecture_of, lines, read_back, topic_of

Slides = dict[str, Slide]
ARGANI = "1. Argani P. Aberrant nuclear immunoreactivity for TFE3. Am J Surg Pathol. 2003;27:750–61."
CHEN = (
    "2. Chen AP, Sharon E, O'Sullivan-Coyne G. Atezolizumab for advanced alveolar soft part sarcoma. "
    "New England Journal of Medicine. 2023;389:911–21. doi:10.1056/NEJMoa2303383."
)
PORTERA = "3. Portera CA, Ho V. Alveolar soft part sarcoma. Cancer. 2001;91:585–91. PMID: 11169942."
SURVIVAL = (
    "87 % – five-year survival of localised disease (22 patients)^3^. Checked 2026-01-02, reviewed by Dr R. Viewer"
)
SPREAD = "20 % – five-year survival with metastases^3^. Checked 2026-01-02"
SHARE = (
    "<1.5 % – share of all soft tissue sarcomas^1,2^. Checked 2026-01-03. "
    "Awaits review: The denominator differs between registries^1^."
)


def notes(slide: Slide) -> list[str]:
    return lines(slide.notes_slide.notes_placeholder)


def test_notes_are_a_script_with_facts_and_full_references(slides: Slides) -> None:
    assert notes(slides["bars"]) == [
        "Time: 3 min",
        "Say",
        "Ask for the five-year figure first.",
        "Then show the later one.",
        "Ask",
        "Who would stop follow-up at five years?^2^",
        "Pitfalls",
        "Registries count other patients.",
        "Figure",
        "Bar chart. Survival is 87\N{NO-BREAK SPACE}% when localised and 20\N{NO-BREAK SPACE}% when spread.",
        "Objectives",
        "explain why five-year survival is not cure",
        "name the fusion gene ASPSCR1::TFE3",
        "Facts",
        SURVIVAL,
        SPREAD,
        SHARE,
        "References",
        ARGANI,
        CHEN,
        PORTERA + " Cited: p. 3.",
    ]


def test_headings_of_the_notes_are_bold(slides: Slides) -> None:
    runs = [run for p in slides["bars"].notes_slide.notes_text_frame.paragraphs for run in p.runs]
    assert [run.text for run in runs if run.font.bold] == [
        "Say",
        "Ask",
        "Pitfalls",
        "Figure",
        "Objectives",
        "Facts",
        "References",
    ]


def test_notes_of_backup_rows_stand_on_their_own_slide(slides: Slides) -> None:
    assert notes(slides["backup:core:1"]) == [
        "Awaits review",
        "S100, Alveolar soft part sarcoma: Two series disagree.",
        "References",
        PORTERA,
    ]


def test_notes_of_a_matrix_have_pitfalls_and_cells_and_name_the_backup_rows(slides: Slides) -> None:
    assert notes(slides["core"]) == [
        "Time: 4 min",
        "Say",
        "Walk the columns first.",
        "Pitfalls",
        "TFE3, nuclear: Granular cell tumour can be strong^2^.",
        "Cells",
        "TFE3, nuclear, Alveolar soft part sarcoma: Use a rabbit antibody",
        "Further features",
        "S100: see “Mimics: further features” at the end.",
        "Objectives",
        "name the fusion gene ASPSCR1::TFE3",
        "Facts",
        SURVIVAL,
        "References",
        ARGANI,
        CHEN + " Cited: p. 915.",
        PORTERA,
    ]


def test_lecturer_is_told_first_how_long_it_lasts_and_what_awaits_review(slides: Slides) -> None:
    assert notes(slides["title"]) == [
        "Time: 20 min",
        "Awaits review",
        "Fact share_of_sarcomas: The denominator differs between registries^1^.",
        "Mimics, S100, Alveolar soft part sarcoma: Two series disagree.",
        "References",
        ARGANI,
    ]


def test_levels_of_the_objectives_stand_in_the_notes(slides: Slides) -> None:
    assert notes(slides["objectives"]) == [
        "Levels",
        "explain why five-year survival is not cure (analyse)",
        "name the fusion gene ASPSCR1::TFE3 (recall)",
    ]


def test_everything_that_the_notes_cite_is_listed_below_them() -> None:
    """Also what only the description of a figure, a doubt or the words of a fact cite."""
    facts = {
        "shown": {"value": "5 %", "says": "x [@b]", "cite": "a", "checked": "2026-01-01"},
        "told": {"value": "6 %", "says": "y", "cite": "c", "checked": "2026-01-01", "awaits_review": "z [@d, p. 4]"},
    }
    figure = {"bars": {"Bar": "shown"}, "alt": "Bars of {{ told }}"}
    references = [{"id": name, "title": name.upper()} for name in "abcde"]
    topics = topic_of(figure=figure, awaits_review="Two series disagree [@e].")
    slide = list(read_back(lecture_of(facts=facts, topics=topics, references=references)).slides)[1]
    assert notes(slide) == [
        "Figure",
        "Bars of 6\N{NO-BREAK SPACE}%^2^\N{NO-BREAK SPACE}(?)",
        "Awaits review",
        "Two series disagree^3^.",
        "Facts",
        "6 % – y^2^. Checked 2026-01-01. Awaits review: z^5^",
        "5 % – x^1,4^. Checked 2026-01-01",
        "References",
        "1. A.",
        "2. C.",
        "3. E.",
        "4. B.",
        "5. D. Cited: p. 4.",
    ]


def test_topic_that_awaits_review_says_so() -> None:
    (_, slide) = read_back(lecture_of(topics=topic_of(awaits_review="Two series disagree."))).slides
    assert notes(slide) == ["Awaits review", "Two series disagree."]
