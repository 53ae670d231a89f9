"""The looks of lines: a colour and a shape for each, none used twice in a panel; hollow for plans."""

from __future__ import annotations

SHAPES = ("circle", "square", "triangle", "diamond", "down", "star")
"""The shapes of lines, by their slots; that of the others is a circle."""
COLOURS = len(SHAPES)
FILLED, HOLLOW, HALF = "●■▲◆▼★", "○□△◇▽☆", "◐◧◭◈◒✬"
"""The signs of these shapes in a terminal: of outcomes, plans and estimates."""
OTHERS = {"actual": "•", "plan": "◦"}
"""The signs of the others there; of estimates that of plans."""


def sign_of(slot: int | None, standing: str) -> str:
    """Return the sign of a point in a terminal."""
    if slot is None:
        return OTHERS.get(standing, OTHERS["plan"])
    return {"actual": FILLED, "plan": HOLLOW}.get(standing, HALF)[slot]
