from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from quiz.formats import selftest
from quiz.items import Quiz
from tests.clients import missing

Opened = Callable[..., Page]

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    program = next(filter(None, found), None) or missing("Chromium is missing: install chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield running
        running.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Open a quiz as its self-test page from a file; whatever it does, it says nothing and asks the network nothing."""
    noticed: list[str] = []
    address = (tmp_path / "quiz.html").as_uri()

    def open_page(quiz: Quiz, before: str = "", **context: Any) -> Page:
        (tmp_path / "quiz.html").write_bytes(selftest.write(quiz).content)
        page = browser.new_context(**{"reduced_motion": "reduce", **context}).new_page()
        page.on("console", lambda message: noticed.append(message.text))
        page.on("pageerror", lambda error: noticed.append(error.message))
        page.on("dialog", lambda dialog: noticed.append(dialog.message))
        page.on("request", lambda request: noticed.append(request.url) if request.url != address else None)
        if before:
            page.add_init_script(before)
        page.goto(address)
        return page

    yield open_page
    for context in browser.contexts:
        context.close()
    assert noticed == []
