"""Signs of the page's drawings that are not of the scene: findings, and those of the axis of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language
from hetao_cli.page.markup import anchor, element, text
from hetao_cli.page.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.page.markup import Html

_ALERT_APART = 3


def arrow(x: str, y: float, path: str) -> Html:
    """Return the head of an arrow, drawn by a path around its position."""
    return element("svg", element("path", d=path, class_="bar arrow"), x=x, y=y, overflow="visible")


def alert(x: str, y: float, fingerprints: Sequence[str], language: str) -> Html:
    """Return a sign that there are findings about the mark whose top is at a height, a link to the first of them.

    Keys pass it by, as what the mark leads to has links to all of them.
    """
    name = f"{in_language(WORDS['findings'], language)}: {', '.join(one[:8] for one in fingerprints)}"
    return element(
        "a",
        element("title", text(name)),
        element("text", text("!"), x=x, y=y - _ALERT_APART, text_anchor="middle"),
        href=f"#{anchor('c', fingerprints[0])}",
        class_="alert",
        tabindex="-1",
        aria_label=name,
    )


def cut(place: float, y: float) -> Html:
    """Return the sign for a cut of an axis."""
    lines = element("path", d="M -6 7 L 0 -7 M 0 7 L 6 -7", class_="cut")
    return element("svg", lines, x=f"{round(place, 3)}%", y=y, overflow="visible")
