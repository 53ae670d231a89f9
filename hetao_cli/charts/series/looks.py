"""The looks of points in files: a shape and a colour for each place, hollow for plans; and printable texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.lines import Line2D

_COLOURS = ("#0072b2", "#d55e00", "#007a5a", "#a9508a", "#8a6d00", "#333333")
_SHAPES = "os^DvP"
"""The shapes of places, in turn; the colours are Okabe and Ito's, darkened if they were too light on white."""
PAPER, INK, FAINT, ALARM = "#ffffff", "#1b1b1f", "#d8d8de", "#b3261e"


def look(slot: int) -> tuple[str, str]:
    """Return the shape and the colour of a place: 36 pairs, each different from the one before in both."""
    turns = slot // len(_SHAPES)
    return _SHAPES[slot % len(_SHAPES)], _COLOURS[(slot + turns) % len(_COLOURS)]


def fill(shape: Line2D, standing: str) -> None:
    """Fill a shape, but leave that of a plan hollow, and that of an estimate half."""
    if standing == "plan":
        shape.set_markerfacecolor(PAPER)
    elif standing == "estimate":
        shape.set_fillstyle("left")
        shape.set_markerfacecoloralt(PAPER)


def target_centre(shape: str, colour: str) -> dict[str, Any]:
    """Return the looks of the centre of a hollow shape by which a plan for its time is told from one of that day."""
    return {"linestyle": "", "marker": shape, "markersize": 2.4, "color": colour}


def printable(text: str) -> str:
    """Return a text without controls, which can't be drawn, and marks of direction, which would affect other text."""
    return "".join(one if one.isprintable() else "\ufffd" if one not in "\n\t" else " " for one in text)
