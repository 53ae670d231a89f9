"""What stands under a picture in a file: for each point its number, what it says as printed, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.series.words import word
from hetao_cli.quantities.scaled import scaled_text

if TYPE_CHECKING:
    from hetao_cli.charts.series.picture import Line, Mark, Panel, Picture

_COLUMNS = 150
"""How wide a line of notes can be."""


def notes_of(picture: Picture) -> list[str]:
    """Return the notes of a picture, in lines that fit it."""
    return [
        line
        for panel in picture.panels
        for one in panel.lines
        for mark in one.marks
        for line in _folded(f"{mark.number}  {note_of(picture, panel, one, mark)}")
    ]


def note_of(picture: Picture, panel: Panel, line: Line, mark: Mark) -> str:
    """Return what a point says, in one line: of what, when, how much, as printed, by whom."""
    comma = word("comma", picture.language)
    standing = mark.point.strand.standing
    facts = [f"{line.label}", panel.title, mark.when, mark.text]
    facts += [word(standing, picture.language)] if standing != "actual" else []
    facts += [text] if (text := dispute_text(mark, picture.language)) else []
    said = comma.join(f"“{literal}”" for literal in mark.literals)
    return f"{comma.join(facts)}: {said} ({comma.join(mark.point.sources)})"


def dispute_text(mark: Mark, language: str) -> str:
    """Say that a point is disputed, and which value is best supported; empty where it is not disputed."""
    dispute = mark.point.dispute
    if dispute is None:
        return ""
    if dispute.best is None:
        return word("disputed", language)
    best = scaled_text(dispute.best.interval, dispute.best.unit, language)
    return word("best", language).format(best=best)


def _folded(text: str) -> list[str]:
    from hetao_cli.charts.series.terminal import wrapped

    first, *rest = wrapped(text, _COLUMNS)
    return [first, *(f"     {one}" for one in rest)]
