"""The installed browser, driven by Playwright; tests that need it say so where there is none."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Dialog

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
MOST_LOOKS = 200
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def started_browser() -> Iterator[Browser]:
    """Start the browser; skip the test where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install '.[dev]'")
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"no browser is installed: none of {', '.join(NAMES)} is on the path (apt-get install chromium)")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


class Visit:
    """A page that was opened, with all that it said on the console and asked of the network."""

    def __init__(self, browser: Browser, path: Path, hash_: str = "", **settings: object) -> None:
        self.context = browser.new_context(**settings)  # type: ignore[arg-type]
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", self._hear)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri() + hash_)

    def _hear(self, dialog: Dialog) -> None:
        self.said.append(dialog.message)
        dialog.dismiss()

    def shown(self, selector: str) -> int:
        """Count what is shown of what a selector finds."""
        return int(self.page.locator(f"{selector}:visible").count())

    def until(self, holds: str) -> None:
        """Wait until an expression holds; asked from outside, as the page's own policy lets nothing be evaluated."""
        for _ in range(MOST_LOOKS):
            if self.page.evaluate(holds):
                return
            self.page.wait_for_timeout(50)
        pytest.fail(f"never came true: {holds}")
