"""Signs of the page's drawings that are not of the scene: findings, and those of the axis of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language
from hetao_cli.page.markup import anchor, element, text
from hetao_cli.page.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.page.markup import Html

_ALERT_APART = 7


def arrow(x: str, y: float, path: str) -> Html:
    """Return the head of an arrow, drawn by a path around its position."""
    return element("svg", element("path", d=path, class_="bar arrow"), x=x, y=y, overflow="visible")


def alerts(x: str, y: float, fingerprints: Iterable[str], language: str) -> list[Html]:
    """Return links to the findings of the page about a mark, each a sign beside it.

    Keys pass them by, as what the mark leads to has the same links.
    """
    name = in_language(WORDS["findings"], language)
    return [
        element(
            "a",
            element("title", text(f"{name}: {one[:8]}")),
            element("text", text("!"), x=x, y=y - 2, dx=_ALERT_APART * (number + 1)),
            href=f"#{anchor('c', one)}",
            class_="alert",
            tabindex="-1",
            aria_label=f"{name}: {one[:8]}",
        )
        for number, one in enumerate(fingerprints)
    ]


def cut(place: float, y: float) -> Html:
    """Return the sign for a cut of an axis."""
    lines = element("path", d="M -6 7 L 0 -7 M 0 7 L 6 -7", class_="cut")
    return element("svg", lines, x=f"{round(place, 3)}%", y=y, overflow="visible")
