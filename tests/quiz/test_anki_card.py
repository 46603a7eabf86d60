"""The two sides of a card, as Anki's own engine fills them and a browser shows them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.anki.note_type import note_type
from quiz.anki.notes import FIELDS, LAYOUT_LANGUAGES
from quiz.items import Quiz
from source.words.printed import Words
from tests.clients import client
from tests.quiz.hostile import HOSTILE
from tests.quiz.learner import Learner
from tests.quiz.lectures import as_markup, quiz_in, quiz_with

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

SMALL = quiz_in(Path(__file__).with_name("golden") / "small.yaml")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CARD = "http://anki.invalid/card"
"""Where a card is shown; no network is asked for it (RFC 6761, clause 6.4)."""
HEAD = (
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    '<link rel="icon" href="data:,">'
)
PHONE = {"viewport": {"width": 320, "height": 640}}

TURN = """html => {
  const qa = document.getElementById("qa");
  qa.innerHTML = html;
  for (const old of qa.querySelectorAll("script")) {
    const script = document.createElement("script");
    script.textContent = old.textContent;
    old.replaceWith(script);
  }
}"""
"""What Anki on a computer does with a side: it goes into the page that is there."""


class Reviewer:
    """Anki while it asks: on a computer both sides are shown in one page, on a phone each in a new one."""

    def __init__(self, learner: Learner, page: Page, is_phone: bool) -> None:
        self.learner, self.page, self.is_phone = learner, page, is_phone
        self.body = "card card1"
        self._load("")

    def _load(self, html: str) -> None:
        page = f'{HEAD}<body class="{self.body}"><div id="qa">{html}</div></body>'
        self.page.unroute_all()
        self.page.route(CARD, lambda route: route.fulfill(body=page, content_type="text/html"))
        self.page.goto(CARD)

    def _show(self, html: str) -> None:
        if self.is_phone:
            self._load(html)
        else:
            self.page.evaluate(TURN, html)

    def asks(self, item: str) -> Page:
        self._show(self.learner.card(item).question())
        return self.page

    def answers(self, item: str) -> Page:
        self._show(self.learner.card(item).answer())
        return self.page


Reviewing = Callable[..., Reviewer]


@pytest.fixture
def reviewing(browser: Browser, tmp_path: Path) -> Iterator[Reviewing]:
    """Review a quiz; whatever the cards do, they say nothing and ask for nothing but their pictures."""
    learner = Learner(tmp_path)
    noticed: list[str] = []

    def review(quiz: Quiz, *, is_phone: bool = False, **context: object) -> Reviewer:
        learner.imports(quiz)
        page = browser.new_context(**context).new_page()
        page.on("console", lambda message: noticed.append(message.text))
        page.on("pageerror", lambda error: noticed.append(error.message))
        page.on("dialog", lambda dialog: noticed.append(dialog.message))
        page.on("request", lambda request: None if request.url == CARD else noticed.append(request.url))
        return Reviewer(learner, page, is_phone)

    yield review
    for context in browser.contexts:
        context.close()
    learner.collection.close()
    assert noticed == []


both_programs = pytest.mark.parametrize("is_phone", [False, True], ids=["computer", "phone"])


def lines(page: Page) -> list[str]:
    return [line for line in page.locator(".histodeck").inner_text().split("\n") if line.strip()]


def test_without_scripts_the_front_lists_the_options(reviewing: Reviewing) -> None:
    page = reviewing(SMALL, is_phone=True, java_script_enabled=False).asks("small-stains")
    assert lines(page) == [
        "Which stains help? {more than one}",
        "Choose all right answers.",
        *("#1 CD31", "%50%", "Cathepsin K", "PAX8", "TFE3, nuclear"),
    ]


def test_without_scripts_the_back_tells_all(reviewing: Reviewing) -> None:
    page = reviewing(SMALL, is_phone=True, java_script_enabled=False).answers("small-gene")
    assert lines(page) == [
        "A 24-year-old woman has a thigh mass: nests of cells, PAS+ crystals after diastase.",
        "Five-year survival is 87\N{NO-BREAK SPACE}% when it is localised[1, p. 587].",
        "Which gene is not involved?",
        "The right answer",
        "EWSR1",
        "It belongs to Ewing sarcoma & others (CD99 > 90\N{NO-BREAK SPACE}%).",
        "Why not the other answers",
        "ASPSCR1",
        "It is one partner[1, 2].",
        "TFE3",
        "It is the other partner; Ca2+ and H2O are not.",
        "What to remember",
        "ASPSCR1::TFE3 = der(17)t(X;17).",
        "See the paper.",
        "Teaching point",
        "One fusion gene defines ASPS",
        "References",
        "Portera CA. Alveolar soft part sarcoma. Cancer. 2001;91:585–91.",
        "Lieberman PH. Alveolar soft-part sarcoma: a clinico-pathologic study. Cancer. 1989;63:1–13.",
        "ASPS in brief",
    ]


@both_programs
def test_one_option_can_be_chosen_and_is_judged(reviewing: Reviewing, is_phone: bool) -> None:
    review = reviewing(SMALL, is_phone=is_phone)
    for place, (verdict, marked) in enumerate([("Wrong", "ASPSCR1"), ("Right", "EWSR1"), ("Wrong", "TFE3")]):
        front = review.asks("small-gene")
        front.locator("input").nth(place - 1).check()
        front.locator("input").nth(place).check()
        back = review.answers("small-gene")
        assert told(back) == (verdict, [f"{marked}\nYour answer"])


def told(back: Page) -> tuple[str, list[str]]:
    """Return the verdict and the answers that are marked, each with its mark."""
    chosen = back.locator(".reasons li.chosen").all()
    return back.get_by_role("status").inner_text(), [it.inner_text().rpartition("\n")[0] for it in chosen]


@both_programs
def test_every_choice_of_several_is_judged(reviewing: Reviewing, is_phone: bool) -> None:
    review = reviewing(SMALL, is_phone=is_phone)
    names = ("#1 CD31", "%50%", "Cathepsin K", "PAX8", "TFE3, nuclear")
    for chosen in (choice for size in (1, 2, 5) for choice in combinations(range(5), size)):
        front = review.asks("small-stains")
        for place in chosen:
            front.locator(".option").nth(place).click()
        back = review.answers("small-stains")
        assert told(back) == (verdict(set(chosen)), [f"{names[it]}\nYour answer" for it in right_first(chosen)])


def right_first(chosen: tuple[int, ...]) -> list[int]:
    return sorted(chosen, key=lambda place: (place not in (2, 4), place))


def verdict(chosen: set[int]) -> str:
    found, mistaken = len(chosen & {2, 4}), len(chosen - {2, 4})
    if (found, mistaken) == (2, 0):
        return "Right"
    return f"Partly right: {found} of 2 right answers found, {mistaken} wrong chosen" if found else "Wrong"


@both_programs
def test_who_chose_nothing_now_is_not_told_of_an_earlier_choice(reviewing: Reviewing, is_phone: bool) -> None:
    review = reviewing(SMALL, is_phone=is_phone)
    review.asks("small-gene").locator(".option").first.click()
    assert review.answers("small-stains").get_by_role("status").count() == 0
    review.asks("small-gene")
    back = review.answers("small-gene")
    assert back.get_by_role("status").count() == 0
    assert back.locator(".chosen").count() == 0


def test_screen_readers_get_groups_of_named_options(reviewing: Reviewing) -> None:
    review = reviewing(SMALL)
    front = review.asks("small-gene")
    group = front.get_by_role("radiogroup", name="Which gene is not involved?")
    assert [label(it) for it in group.get_by_role("radio").all()] == ["A ASPSCR1", "B EWSR1", "C TFE3"]
    front = review.asks("small-stains")
    group = front.get_by_role("group", name="Which stains help? {more than one}")
    boxes = ["A #1 CD31", "B %50%", "C Cathepsin K", "D PAX8", "E TFE3, nuclear"]
    assert [label(it) for it in group.get_by_role("checkbox").all()] == boxes


def label(option: object) -> str:
    return " ".join(option.evaluate("it => [...it.labels[0].children].map(part => part.textContent).join(' ')").split())


def test_keys_choose(reviewing: Reviewing) -> None:
    """Anki on a computer takes the space bar for itself."""
    review = reviewing(SMALL)
    page = review.asks("small-gene")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert checked(page) == ["3"]
    page = review.asks("small-stains")
    page.keyboard.press("Tab")
    for key in ("x", "ArrowDown", "x", "x", "ArrowUp", "ArrowUp", "x", "Control+x"):
        page.keyboard.press(key)
    assert checked(page) == ["1", "5"]


def checked(page: Page) -> list[str]:
    return [str(it.get_attribute("value")) for it in page.locator("input:checked").all()]


def test_hostile_words_are_shown_and_do_nothing(reviewing: Reviewing) -> None:
    words = [words for words in HOSTILE if len(words) < 1000]
    quiz = quiz_with(*({"ask": as_markup(it), "right": {as_markup(it) + " R": as_markup(it)}} for it in words))
    review = reviewing(quiz)
    for item, written in zip(quiz.items, words, strict=True):
        page = review.asks(item.id)
        assert page.locator(".ask").text_content() == written
        assert sorted(page.locator(".option .text").all_text_contents()) == sorted([f"{written} R", "No"])
        page = review.answers(item.id)
        assert page.locator(".right .why").text_content() == written


def test_nothing_is_wider_than_a_phone_or_smaller_than_a_finger(reviewing: Reviewing) -> None:
    quiz = quiz_with(
        {"ask": "x" * 500, "right": {"y" * 300: "z" * 300}, "explain": "<b>" + "w" * 300, "kind": "one-best"}
    )
    review = reviewing(quiz, is_phone=True, has_touch=True, **PHONE)
    front = review.asks("lecture-q0")
    assert front.evaluate("document.documentElement.scrollWidth") == 320
    assert min(box["height"] for it in front.locator(".option").all() if (box := it.bounding_box())) >= 48
    front.locator(".option").first.tap()
    back = review.answers("lecture-q0")
    assert back.evaluate("document.documentElement.scrollWidth") == 320
    assert back.get_by_role("status").inner_text() == "Wrong"


def test_words_stand_from_the_right_where_they_are_written_so(reviewing: Reviewing) -> None:
    hebrew = {"ask": "מה זה?", "right": {"אחת": "כן"}, "wrong": {"Two": "לא"}}
    review = reviewing(quiz_with(hebrew))
    front = review.asks("lecture-q0")
    direction = "them => them.map(it => getComputedStyle(it).direction)"
    assert front.locator(".ask, .option .text").evaluate_all(direction) == ["rtl", "ltr", "rtl"]
    back = review.answers("lecture-q0")
    assert back.locator(".reasons li, .reasons .why").evaluate_all(direction) == ["rtl", "rtl", "ltr", "rtl"]


def test_colours_are_those_of_the_self_test_page() -> None:
    page = files("quiz").joinpath("templates", "selftest.css").read_text(encoding="utf-8")
    light, dark = (colours(part) for part in page.split("@media (prefers-color-scheme: dark)", 1))
    card_light, card_dark = (colours(part) for part in note_type()["css"].split(".card.nightMode", 1))
    unused = {"on-violet"}
    assert (card_light.keys() ^ light.keys(), card_dark.keys() ^ dark.keys()) == (unused, unused)
    assert card_light.items() <= light.items()
    assert card_dark.items() <= dark.items()


def colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css))


@pytest.mark.parametrize("night", ["", "nightMode"], ids=["day", "night"])
def test_axe_finds_no_violation(reviewing: Reviewing, night: str) -> None:
    axe = (client("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    review = reviewing(SMALL, is_phone=True, **PHONE)
    review.body += f" {night}"
    front = review.asks("small-gene")
    front.locator(".option").first.click()
    assert violations(front, axe) == []
    assert violations(review.answers("small-gene"), axe) == []


def violations(page: Page, axe: str) -> list[tuple[str, list[str]]]:
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run('.histodeck', {runOnly: rules})", STANDARDS)
    assert "color-contrast" in {rule["id"] for rule in found["passes"]}
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]]


def test_text_is_legible(reviewing: Reviewing) -> None:
    review = reviewing(SMALL, is_phone=True, **PHONE)
    fine_print = """() => [...document.querySelectorAll(".histodeck *:not(input, sub, sub *, sup, sup *)")]
      .filter((it) => it.checkVisibility() && parseFloat(getComputedStyle(it).fontSize) < 16)
      .map((it) => it.outerHTML)"""
    assert review.asks("small-stains").evaluate(fine_print) == []
    assert review.answers("small-gene").evaluate(fine_print) == []


@pytest.mark.parametrize("night", ["nightMode", "night_mode"])
def test_the_night_is_dark(reviewing: Reviewing, night: str) -> None:
    review = reviewing(SMALL, is_phone=True)
    ground = "getComputedStyle(document.body).backgroundColor"
    assert review.asks("small-gene").evaluate(ground) == "rgb(248, 246, 251)"
    review.body = f"card card1 {night}"
    assert review.asks("small-gene").evaluate(ground) == "rgb(20, 17, 29)"


def test_a_card_speaks_the_language_of_its_note(reviewing: Reviewing) -> None:
    """All lectures share one note type, so its layout has the words of all languages."""
    made = note_type()
    page = reviewing(SMALL).page
    for language in LAYOUT_LANGUAGES:
        layout = made["tmpls"][0]["qfmt"].replace("{{Words}}", language)
        page.evaluate(TURN, f"<style>{made['css']}</style>{layout}")
        assert page.locator(".several").inner_text() == Words(language)["quiz.several"]


@both_programs
def test_a_card_speaks_the_words_of_its_lecture(reviewing: Reviewing, is_phone: bool) -> None:
    """In a language without a table they are a lecture's own, and what it lacks is English and says so."""
    own = {"quiz.several": "Zaznacz wszystkie.", "quiz.partly_right": "Częściowo: {found} z {all}, błędy: {mistaken}"}
    quiz = quiz_with({"kind": "several", "right": {"A": "a", "B": "b"}, "wrong": {"C": "c"}})
    review = reviewing(quiz._replace(words=Words("pl", own)), is_phone=is_phone)
    page = review.asks("lecture-q0")
    assert page.locator(".several").inner_text() == "Zaznacz wszystkie."
    page.locator(".option").first.click()
    page = review.answers("lecture-q0")
    assert page.locator(".verdict").inner_text() == "Częściowo: 1 z 2, błędy: 0"
    language = "it => it.closest('[lang]').lang"
    assert page.locator(".verdict span:visible").last.evaluate(language) == "pl"
    english = page.locator(".word:visible", has_text="Teaching point")
    assert (english.inner_text(), english.evaluate(language)) == ("Teaching point", "en")


def test_the_layout_asks_only_for_fields_that_are_there() -> None:
    (card,) = note_type()["tmpls"]
    named = set(re.findall(r"{{[#/^]?([^}]*)}}", card["qfmt"] + card["afmt"]))
    assert named - set(FIELDS) == set()
    assert json.dumps(note_type()).count("$") == 0
