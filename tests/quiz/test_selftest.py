"""The self-test page in a real browser: every choice brings the right verdict, reasons and references."""

from __future__ import annotations

from itertools import chain, combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.formats import selftest
from tests.quiz.lectures import LECTURES, quiz_in, quiz_with
from tests.quiz.readers.selftest_page import expected, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Page

    from quiz.items import Item
    from tests.quiz.conftest import Opened

pytestmark = pytest.mark.slow

SMALL = quiz_in(Path(__file__).with_name("selftest.yaml"))


def go(page: Page, move: str) -> None:
    page.locator(f".moves [data-to={move}]").click()


def answer(page: Page, places: Iterable[int]) -> None:
    for place in places:
        page.locator(".question.shown .option").nth(place).click()
    page.locator(".question.shown .check").click()


def keys(item: Item) -> list[int]:
    return [place for place, option in enumerate(item.answers) if option.is_right]


def choices(item: Item) -> Iterator[tuple[int, ...]]:
    """Return every choice that a learner can check: each option, and for several right answers every set of them."""
    sizes = range(1, len(item.answers) + 1) if item.several else [1]
    return chain.from_iterable(combinations(range(len(item.answers)), size) for size in sizes)


def says(page: Page, selector: str) -> str:
    return page.locator(selector).inner_text()


def in_focus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


@pytest.mark.parametrize("number", range(len(SMALL.items)))
def test_every_choice_is_judged_and_explained(opened: Opened, number: int) -> None:
    item = SMALL.items[number]
    page = opened(SMALL)
    for chosen in choices(item):
        page.locator("details.settings").evaluate("it => it.open = true")
        page.locator(".settings [data-to=start]").click()
        for _ in range(number):
            go(page, "next")
        answer(page, chosen)
        assert told(page) == expected(item, chosen, f"Question {number + 1} of 4")
        assert says(page, ".progress p") == f"1 of 4 answered, {int(set(chosen) == set(keys(item)))} right"
        assert in_focus(page) == told(page).verdict
        for fold in page.locator(".question.shown summary:visible").all():
            fold.click()


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_bundled_lectures_are_told_whole(opened: Opened, path: Path) -> None:
    quiz = quiz_in(path)
    page = opened(quiz)
    for number, item in enumerate(quiz.items, start=1):
        page.keyboard.press("a")
        page.keyboard.press("Enter")
        assert told(page) == expected(item, [0], f"Question {number} of {len(quiz.items)}")
        page.keyboard.press("n")
    assert in_focus(page) == "Your score"


BLOCKS = """feedback => [...feedback.querySelectorAll("h3, h4, p, summary, .references li")]
  .filter((block) => block.checkVisibility()).map((block) => block.textContent.trim().replace(/\\s+/g, " "))"""


def test_a_wrong_answer_reads_like_this(opened: Opened) -> None:
    page = opened(SMALL)
    answer(page, [0])
    page.locator(".question.shown summary").click()
    assert page.locator(".question.shown .feedback").evaluate(BLOCKS) == [
        "Wrong",
        "Your answer",
        "Wrong A Adjuvant chemotherapy now",
        "Conventional chemotherapy has little effect on this tumour, and nothing is left to treat.",
        "The right answer",
        "Right C Follow-up goes on for decades",
        "Deaths from metastases go on long after the fifth year[2].",
        "Why not the other answers",
        "Wrong B Follow-up ends after ten years",
        "Metastases have been found later than that.",
        "Wrong D She is cured",
        "The survival curve keeps falling after five years; no plateau says cure.",
        "What to remember",
        "Slow is not benign. Survival at five years describes the pace of the tumour, not its end.",
        "Lung, bone and brain are where it comes back.",
        "Teaching point",
        "Five-year survival is not cure",
        "References",
        *(printed.plain for printed in SMALL.items[0].references.values()),
    ]


def test_before_the_check_nothing_is_given_away(opened: Opened) -> None:
    page = opened(SMALL)
    for number in range(4):
        assert page.locator(".question:visible").count() == 1
        assert page.locator(":is(.feedback, .mark, .icon, summary):visible").count() == 1  # the settings
        if number < 3:
            go(page, "next")


def test_all_right_is_a_full_score(opened: Opened) -> None:
    page = opened(SMALL)
    for item in SMALL.items:
        answer(page, keys(item))
        go(page, "score" if item is SMALL.items[-1] else "next")
    assert in_focus(page) == "Your score"
    assert page.locator(".score").evaluate(BLOCKS.replace("h4", "h2")) == [
        "Your score",
        "4 of 4 right",
        "Nothing missed.",
    ]
    assert page.locator(".moves button:visible").all_inner_texts() == ["Start again"]


def test_missed_and_open_questions_are_listed_and_come_again(opened: Opened) -> None:
    page = opened(SMALL)
    answer(page, [0])
    go(page, "next")
    answer(page, keys(SMALL.items[1]))
    go(page, "next")
    answer(page, [0])
    go(page, "next")
    go(page, "score")
    shown = "it => it.innerText.split('\\n').filter(Boolean)"
    assert page.locator(".score").evaluate(shown) == [
        "Your score",
        "1 of 4 right",
        "Missed questions",
        "Question 1 of 4",
        "Which advice fits her best?",
        "Five-year survival is not cure",
        "Question 3 of 4",
        "To which organs does this tumour usually spread?",
        "Five-year survival is not cure",
        "Not answered yet",
        "Question 4 of 4",
        "At what age is it mostly found?",
        "Five-year survival is not cure",
    ]
    go(page, "unanswered")
    assert in_focus(page) == "Question 4 of 4"
    answer(page, keys(SMALL.items[3]))
    go(page, "score")
    go(page, "repeat")
    assert says(page, ".progress p") == "Missed questions again: 0 of 2 answered, 0 right"
    for item in (SMALL.items[0], SMALL.items[2]):
        assert page.locator(".question.shown").get_attribute("data-id") == item.id
        answer(page, keys(item))
        go(page, "next" if item is SMALL.items[0] else "score")
    assert says(page, ".sum") == "2 of 2 right"


def test_a_listed_question_opens_with_its_feedback(opened: Opened) -> None:
    page = opened(SMALL)
    answer(page, [3])
    for _ in range(3):
        go(page, "next")
    go(page, "score")
    page.get_by_role("button", name="Question 1 of 4").click()
    assert told(page) == expected(SMALL.items[0], [3], "Question 1 of 4")


def test_the_keyboard_is_enough(opened: Opened) -> None:
    page = opened(SMALL)
    press = page.keyboard.press
    press("Enter")
    assert says(page, "[role=status]") == "Choose an answer first."
    press("3")
    assert page.evaluate("document.activeElement.value") == "2"
    press("Enter")
    assert (in_focus(page), told(page)) == ("Right", expected(SMALL.items[0], [2], "Question 1 of 4"))
    press("n")
    assert in_focus(page) == "Question 2 of 4"
    press("b")
    press("ArrowDown")  # within the options, as in every group of radio buttons
    press("Enter")
    assert told(page) == expected(SMALL.items[1], [2], "Question 2 of 4")
    press("ArrowRight")
    for key in ("a", "e", "2", "3", "E"):
        press(key)
    press("Enter")
    assert told(page) == expected(SMALL.items[2], [0, 1, 2], "Question 3 of 4")
    press("p")
    assert in_focus(page) == "Question 2 of 4"
    press("n")
    press("n")
    for key in ("Tab", "Space", "Tab", "Enter"):
        press(key)
    assert told(page) == expected(SMALL.items[3], [0], "Question 4 of 4")
    for key in ("Tab", "Enter"):
        press(key)
    assert page.locator(".question.shown .others[open]").count() == 1
    press("n")
    assert in_focus(page) == "Your score"


def test_single_keys_can_be_turned_off(opened: Opened) -> None:
    page = opened(SMALL)
    page.get_by_text("Keys and progress").click()
    page.get_by_label("Use these keys").uncheck()
    page.reload()
    for key in ("1", "a", "n", "ArrowRight"):
        page.keyboard.press(key)
    assert page.locator(":checked:visible").count() == 0
    assert says(page, ".question.shown h2") == "Question 1 of 4"


def test_answers_outlive_a_visit(opened: Opened) -> None:
    page = opened(SMALL)
    answer(page, [0])
    go(page, "next")
    go(page, "next")
    answer(page, [0, 3])
    page.reload()
    assert told(page) == expected(SMALL.items[2], [0, 3], "Question 3 of 4")
    assert says(page, ".progress p") == "2 of 4 answered, 0 right"
    assert says(page, "[role=status]") == "Welcome back. Your answers are as you left them."
    go(page, "previous")
    go(page, "previous")
    assert told(page) == expected(SMALL.items[0], [0], "Question 1 of 4")


def test_an_answer_goes_with_the_option_that_was_chosen(opened: Opened) -> None:
    before = {"wrong": {"No": "Not.", "Never": "Not."}}
    page = opened(quiz_with(before, before))
    answer(page, [0])
    go(page, "next")
    answer(page, [1])
    opened_again = quiz_with({"wrong": {"No": "Not.", "At no time": "Not."}}, {"wrong": {"No": "Not."}})
    Path(page.url.removeprefix("file://")).write_bytes(selftest.write(opened_again).content)
    page.reload()
    assert says(page, ".progress p") == "1 of 2 answered, 0 right"


STORES = {
    "refused": "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})",
    "full": "Storage.prototype.setItem = () => { throw new Error('full') }",
    "nonsense": "localStorage.setItem('histodeck-selftest:small', '{')",
    "another shape": 'localStorage.setItem(\'histodeck-selftest:small\', \'{"round": ["x"], "answers": 1}\')',
}


@pytest.mark.parametrize("store", STORES)
def test_the_page_works_without_what_it_kept(opened: Opened, store: str) -> None:
    page = opened(SMALL, before=STORES[store])
    answer(page, [2])
    assert told(page) == expected(SMALL.items[0], [2], "Question 1 of 4")
