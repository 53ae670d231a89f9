"""The colours of files: Okabe and Ito's, darkened where they were too light on white; grey for the others."""

from __future__ import annotations

PAPER, INK = "#ffffff", "#1b1b1f"
COLOURS = {
    "c0": "#0072b2",
    "c1": "#d55e00",
    "c2": "#007a5a",
    "c3": "#a9508a",
    "c4": "#8a6d00",
    "c5": "#333333",
    "others": "#767682",
}
"""The colour of each line's style."""
