"""How points look in files: a shape and a colour for each place, hollow for plans; and what texts may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.lines import Line2D

_COLOURS = ("#0072b2", "#d55e00", "#007a5a", "#a9508a", "#8a6d00", "#333333")
_SHAPES = "os^DvP"
"""Of places, in turn; the colours are those of Okabe and Ito, darker where they were too light on white."""
PAPER, INK, FAINT, ALARM = "#ffffff", "#1b1b1f", "#d8d8de", "#b3261e"


def look(slot: int) -> tuple[str, str]:
    """Return the shape and the colour of a place: 36 pairs, each other than the one before in both."""
    turns = slot // len(_SHAPES)
    return _SHAPES[slot % len(_SHAPES)], _COLOURS[(slot + turns) % len(_COLOURS)]


def fill(shape: Line2D, standing: str) -> None:
    """Leave what is planned hollow, and half of what is estimated."""
    if standing == "plan":
        shape.set_markerfacecolor(PAPER)
    elif standing == "estimate":
        shape.set_fillstyle("left")
        shape.set_markerfacecoloralt(PAPER)


def printable(text: str) -> str:
    """Return a text without what can't be drawn or would turn what stands beside it: controls, marks of direction."""
    return "".join(one if one.isprintable() else "\ufffd" if one not in "\n\t" else " " for one in text)
