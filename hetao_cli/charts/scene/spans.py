"""The days that a panel shows: those of its marks and, if it tells of what is to come, today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.scene.panels import STEPS

if TYPE_CHECKING:
    from hetao_cli.charts.scene.panels import Panel
    from hetao_cli.model.moment import Moment

_ENDLESS = (float("-inf"), float("inf"))


def today_shown(panel: Panel) -> bool:
    """Return whether today is drawn: beside outcomes alone it would tell nothing."""
    return panel.form == STEPS and any(mark.standing != "actual" for mark in panel.marks)


def days_shown(panel: Panel, today: Moment) -> list[tuple[int, int]]:
    """Return the first and the last day of each thing that is drawn."""
    shown = [(int(first), int(last)) for first, last in (mark.span for mark in panel.marks)]
    if today_shown(panel) and today.earliest not in _ENDLESS:
        shown.append((int(today.earliest), int(today.earliest)))
    return shown
