"""Players of QTI 3 in Chromium: each answers an item as a learner does, and tells what is shown and scored."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.clients import CLIENTS, client
from tests.quiz.readers.asked import Paragraphs
from tests.quiz.readers.html import Words, joined

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

ADDRESS = "http://quiz.test/"
PAGE = "<!doctype html><html lang='en'><body><div id='app'></div></body></html>"

PLAY = """([xml, answers]) => Promise.race([
    play(xml, answers),
    new Promise((_, fail) => setTimeout(() => fail(new Error("the player does not answer")), 60000)),
])"""

PLAYERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "citolab": (("@citolab/qti-components", "cdn/index.global.js"),),
    "amp-up": (("vue", "dist/vue.min.js"), ("qti3-item-player", "dist/qti3Player.umd.min.js")),
}
"""Each player by the name of its script in tests/clients, with the npm packages that it needs, and their files."""


@dataclass(frozen=True)
class Player:
    """A page with a player in it, and the pictures that it finds beside an item."""

    name: str
    page: Page
    pictures: dict[str, bytes]
    said: list[str]

    def play(self, xml: str, answers: list[tuple[str, ...]]) -> Any:
        """Return what the player shows of an item, and what it scores and shows for each of *answers*."""
        return self.page.evaluate(PLAY, [xml, answers])


def player(browser: Browser, name: str) -> Player:
    """Return the player *name* in a page of its own, which is served from memory."""
    scripts = [client(package) / file for package, file in PLAYERS[name]]
    page = browser.new_context().new_page()
    playing = Player(name, page, {}, [])
    page.route("**/*", _server(playing.pictures))
    page.on("pageerror", lambda error: playing.said.append(error.message))
    page.on("console", lambda message: playing.said.append(message.text) if message.type == "error" else None)
    page.goto(ADDRESS)
    for script in (*scripts, CLIENTS / f"{name}.js"):
        page.add_script_tag(path=script)
    return playing


def as_qti3(items: list[str]) -> list[str]:
    """Return QTI 2.1 items as @citolab/qti-convert makes QTI 3 of them."""
    client("@citolab/qti-convert")
    command = ["node", str(CLIENTS / "qti-convert.mjs")]
    ran = subprocess.run(command, input=json.dumps(items).encode(), capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    converted: list[str] = json.loads(ran.stdout)
    return converted


def squeezed(paragraphs: Paragraphs) -> Paragraphs:
    """Return *paragraphs* as a browser draws them: white space is one space, and none at the ends."""
    return tuple(filter(None, map(_squeezed, paragraphs)))


def _server(pictures: Mapping[str, bytes]) -> Callable[[Route], None]:
    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(ADDRESS)
        if name in pictures:
            route.fulfill(body=pictures[name], content_type="image/png")
        elif name:
            route.abort()
        else:
            route.fulfill(body=PAGE, content_type="text/html")

    return answer


def _squeezed(words: tuple[Words, ...]) -> tuple[Words, ...]:
    apart = [part._replace(text=re.sub(r"[ \t\r\n]+", " ", part.text)) for part in words]
    if apart:
        apart[0] = apart[0]._replace(text=apart[0].text.lstrip(" "))
        apart[-1] = apart[-1]._replace(text=apart[-1].text.rstrip(" "))
    return joined([part for part in apart if part.text])
