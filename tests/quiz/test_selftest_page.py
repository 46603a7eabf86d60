"""The self-test page as a file: hostile texts, no scripts, paper, small screens, screen readers, other languages."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.formats import FORMATS, selftest
from quiz.items import Item, Quiz
from source.texts.markup import Run
from source.texts.text import Text
from source.words.printed import Words
from tests.clients import client, missing
from tests.quiz.hostile import HOSTILE, texts
from tests.quiz.lectures import as_markup, nest_by, quiz_in, quiz_with
from tests.quiz.readers.selftest_page import expected, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page, ViewportSize

    from tests.quiz.conftest import Opened

pytestmark = pytest.mark.slow

SMALL = quiz_in(Path(__file__).with_name("selftest.yaml"))
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def html(quiz: Quiz) -> bytes:
    return FORMATS["selftest"].write(quiz).content


def check(page: Page, place: int = 0) -> None:
    page.locator(".question.shown .option").nth(place).click()
    page.locator(".question.shown .check").click()


def to_score(page: Page) -> None:
    while page.locator("[data-to=next]").is_visible():
        page.locator("[data-to=next]").click()
    page.locator("[data-to=score]").click()


def hostile_question(words: str) -> dict[str, Any]:
    markup = as_markup(words)
    right, wrong = {f"{markup} R": markup}, {markup: markup, f"{markup} W": markup}
    return {"stem": markup, "ask": markup, "right": right, "wrong": wrong, "explain": markup}


def assert_shown_as_written(page: Page, words: str) -> None:
    texts_of = "selector => [...document.querySelectorAll(`.question.shown ${selector}`)].map((it) => it.textContent)"
    assert page.evaluate(texts_of, ":is(.stem p, .ask, .why, .explain p, .point p)") == [words] * 7
    assert sorted(page.evaluate(texts_of, ".option .text")) == sorted([words, f"{words} R", f"{words} W"])
    assert page.title() == re.sub("[ \t]+", " ", f"{words} – Self-test")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_as_written(opened: Opened, words: str) -> None:
    quiz = quiz_with(hostile_question(words), title=as_markup(words), point=as_markup(words))
    page = opened(quiz, viewport=PHONE)
    check(page)
    assert_shown_as_written(page, words)
    assert told(page) == expected(quiz.items[0], [0], "Question 1 of 1")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


DEPARTMENTS = "The Long Name of a Department, " * 9
PICTURED = quiz_with(
    {
        "stem": f'A wide field:\n\n![a wide field of nests](wide.png "{DEPARTMENTS}CC BY 4.0")',
        "right": {'![a nest of large cells](nest.png "A. Nonym, CC BY 4.0")': "It is a nest."},
        "wrong": {"![a sheet of cells](sheet.png)": "A sheet.", "![wide, as above](wide.png)": "Wide.", "None": "No."},
    }
)


@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_pictures_fit_the_screen_and_are_read_out_by_what_they_show(opened: Opened, viewport: ViewportSize) -> None:
    page = opened(PICTURED, viewport=viewport)
    for name in ("a nest of large cells", "a sheet of cells", "None", "wide, as above"):
        assert page.get_by_role("radio", name=name).count() == 1
    page.get_by_role("radio", name="a sheet of cells").check()
    page.get_by_role("button", name="Check").click()
    assert told(page) == expected(PICTURED.items[0], [1], "Question 1 of 1")
    page.reload()
    assert told(page) == expected(PICTURED.items[0], [1], "Question 1 of 1")
    page.get_by_text("Why not the other answers").click()
    outside = """() => [...document.querySelectorAll("img")].filter((it) => it.checkVisibility()).map((it) => {
      const [image, holder] = [it, it.closest(".stem, .option, .reason")].map((box) => box.getBoundingClientRect());
      const ratio = it.getAttribute("width") / it.getAttribute("height");
      return [it.complete && it.naturalWidth > 0, image.left >= holder.left && image.right <= holder.right,
        Math.abs(image.width / image.height - ratio) < 0.02, image.height <= innerHeight];
    })"""
    assert page.evaluate(outside) == [[True] * 4] * 7
    assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"]


def test_who_made_a_picture_is_shown_whatever_the_words(opened: Opened) -> None:
    quiz = quiz_with(*({"stem": nest_by(words)} for words in HOSTILE))
    page = opened(quiz, viewport=PHONE)
    said = page.evaluate("[...document.querySelectorAll('img + br + small')].map((it) => it.textContent)")
    assert said == [f"({item.stem.pictures[0].credit})" for item in quiz.items if item.stem]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@given(st.lists(texts, min_size=1, max_size=3))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_are_shown_as_written(opened: Opened, many: list[str]) -> None:
    page = opened(quiz_with(*map(hostile_question, many)))
    for words in many:
        check(page)
        found = page.evaluate("[...document.querySelectorAll('.question.shown .why')].map((it) => it.textContent)")
        assert found == [words] * 3
        page.locator("[data-to=next], [data-to=score]").locator("visible=true").first.click()
    page.context.close()


def test_nothing_but_our_script_runs(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "quiz.html"
    image = b"<img src='https://example.org/x.png' onerror='window.ran = 1'>"
    script = b"<script>window.ran = 1</script><style>body { display: none }</style><form action='https://example.org'>"
    file.write_bytes(html(SMALL).replace(b"Which advice fits her best?", image + script))
    page = browser.new_page()
    came, stopped = [], []
    page.on("response", lambda response: came.append(response.url))
    page.on("requestfailed", lambda request: stopped.append((request.url, request.failure)))
    page.goto(file.as_uri())
    page.wait_for_function("document.documentElement.classList.contains('js')")
    assert page.evaluate("[window.ran, getComputedStyle(document.body).display]") == [None, "block"]
    assert (came, stopped) == ([file.as_uri()], [("https://example.org/x.png", "csp")])
    page.close()


def test_the_page_works_without_scripts(opened: Opened) -> None:
    page = opened(SMALL, java_script_enabled=False)
    assert page.locator("h2:visible").all_inner_texts() == [f"Question {number} of 4" for number in range(1, 5)]
    assert page.locator("button:visible").count() == 0
    third = page.locator(".question").nth(2)
    assert third.locator(".why:visible").count() == 0
    third.get_by_text("Show the answer").click()
    assert third.locator(".why:visible").all_inner_texts() == [a.why.plain for a in SMALL.items[2].right]
    third.get_by_text("Why not the other answers").click()
    assert third.locator(".why:visible").count() == len(SMALL.items[2].answers)


def on_paper(text: Text) -> str:
    return " ".join(text.plain.split())


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("items", [SMALL.items, SMALL.items[3:]], ids=["several pages", "less than a page"])
def test_on_paper_the_key_is_on_a_page_of_its_own(
    opened: Opened, tmp_path: Path, items: tuple[Item, ...], scripts: bool
) -> None:
    page = opened(SMALL._replace(items=items), java_script_enabled=scripts)
    page.pdf(path=tmp_path / "quiz.pdf", format="A4")
    reader = which("pdftotext") or missing("pdftotext is missing: install poppler-utils")
    text = subprocess.run([reader, tmp_path / "quiz.pdf", "-"], capture_output=True, check=True, text=True).stdout
    paper, key = (" ".join(part.split()) for part in text.split("\fAnswers\n"))
    for number, item in enumerate(items, start=1):
        assert [part.count(f"Question {number} of {len(items)}") for part in (paper, key)] == [1, 1]
        assert on_paper(item.ask) in paper
        for answer in item.answers:
            assert on_paper(answer.text) in paper
            assert on_paper(answer.why).removesuffix(".") in key
            assert answer.why.plain.removesuffix(".") not in paper


def several(page: Page) -> None:
    for key in ("n", "n", "a", "d", "Enter", "Tab", "Enter"):
        page.keyboard.press(key)


def scored(page: Page) -> None:
    check(page)
    to_score(page)


STATES: dict[str, Callable[[Page], None]] = {
    "before": lambda _: None,
    "after": check,
    "several": several,
    "score": scored,
    "settings": lambda page: page.get_by_text("Keys and progress").click(),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_no_violation(opened: Opened, state: str, scheme: str) -> None:
    page = opened(SMALL, color_scheme=scheme, viewport=PHONE)
    STATES[state](page)
    assert_no_violation(page)


@pytest.mark.parametrize("act", [lambda _: None, check], ids=["before", "after"])
def test_axe_finds_no_violation_with_pictures(opened: Opened, act: Callable[[Page], None]) -> None:
    page = opened(PICTURED, viewport=PHONE)
    act(page)
    assert_no_violation(page)


def assert_no_violation(page: Page) -> None:
    page.evaluate((client("axe-core") / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: rules})", STANDARDS)
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []
    assert "color-contrast" in {rule["id"] for rule in found["passes"]}


@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize("state", STATES)
def test_targets_are_large_and_text_is_legible(opened: Opened, state: str, viewport: ViewportSize) -> None:
    page = opened(SMALL, viewport=viewport)
    STATES[state](page)
    small = """() => [...document.querySelectorAll("button, summary, .option")].filter((it) => it.checkVisibility())
      .filter((it) => it.getBoundingClientRect().height < 44 || it.getBoundingClientRect().width < 44)
      .map((it) => it.textContent)"""
    assert page.evaluate(small) == []
    fine_print = """() => [...document.querySelectorAll("body *:not(input, sub, sub *, sup, sup *)")]
      .filter((it) => it.checkVisibility() && parseFloat(getComputedStyle(it).fontSize) < 16)
      .map((it) => it.outerHTML)"""
    assert page.evaluate(fine_print) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    longest = "Math.max(...[...document.querySelectorAll('p, .option')].map((it) => it.getBoundingClientRect().width))"
    assert page.evaluate(longest) <= 70 * page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") * 0.6


def test_words_of_the_page_are_marked_where_the_lecture_has_another_language(opened: Opened) -> None:
    page = opened(SMALL._replace(words=Words("pl")))
    language = "it => (it.querySelector('[lang]') ?? it.closest('[lang]')).lang"
    check(page)
    ours = [
        "h2",
        ".verdict",
        ".check",
        ".mark",
        ".yours h4",
        ".others summary",
        ".progress p",
        ".moves button",
        "footer p",
    ]
    theirs = ["h1", ".stem", ".ask", ".text", ".why", ".explain p", ".point p", ".references li"]
    assert {page.locator(part).first.evaluate(language) for part in [*ours, ".key-title"]} == {"en"}
    assert {page.locator(part).first.evaluate(language) for part in theirs} == {"pl"}
    to_score(page)
    assert {page.locator(f".score {part}").first.evaluate(language) for part in ("h2", "button")} == {"en"}
    assert {page.locator(f".score {part}").first.evaluate(language) for part in (".ask", ".ask + p")} == {"pl"}


def test_references_lead_to_their_sources(opened: Opened) -> None:
    (item, *_) = SMALL.items
    printed = "Smith A. On <x>. J. 2001. doi:10.1002/1097-0142(20010201)91:3<585::AID-X>3.0.CO;2-0. PMID: 11169942. See https://x.org/a?b=1&c=(2)."
    references = {"portera2001": Text((Run(printed),)), "lieberman1989": Text((Run("None."),))}
    page = opened(SMALL._replace(items=(item._replace(references=references),)))
    check(page)
    assert told(page).references == (printed, "None.")
    assert page.locator(".references a").evaluate_all("links => links.map((link) => link.href)") == [
        "https://doi.org/10.1002/1097-0142(20010201)91:3%3C585::AID-X%3E3.0.CO;2-0",
        "https://pubmed.ncbi.nlm.nih.gov/11169942/",
        "https://x.org/a?b=1&c=(2",
    ]


def test_a_lecture_without_questions_is_a_page_that_says_so(opened: Opened) -> None:
    page = opened(Quiz("x", SMALL.title, Words("en"), (), "2026-11-23", ()))
    assert page.locator("main").inner_text().strip() == "This lecture has no questions yet."


def test_of_five_hundred_questions_one_is_shown_at_a_time(opened: Opened) -> None:
    many = tuple(SMALL.items[n % 4]._replace(id=f"small-{n}") for n in range(500))
    page = opened(SMALL._replace(items=many))
    step = """() => { document.querySelector(".shown input").click(); document.querySelector(".shown .check").click();
      document.querySelector("[data-to=next]").click(); }"""
    for _ in range(20):
        page.evaluate(step)
    assert page.locator(".question:visible h2").all_inner_texts() == ["Question 21 of 500"]


def test_same_quiz_gives_the_same_bytes() -> None:
    again = quiz_in(Path(__file__).with_name("selftest.yaml"))
    assert html(SMALL) == html(again)
    assert selftest.write(SMALL).losses == ()
