"""The notes under a picture in a file: for each point its number, its literals, and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import DOUBTFUL, WORDS
from hetao_cli.analysis.target_verdicts import target_texts
from hetao_cli.charts.series.words import word
from hetao_cli.messages.message import in_language
from hetao_cli.quantities.scaled import scaled_text

if TYPE_CHECKING:
    from hetao_cli.charts.series.picture import Line, Mark, Panel, Picture

_COLUMNS = 150
"""The most columns of a line of notes."""


def notes_of(picture: Picture) -> list[str]:
    """Return the notes of a picture, in lines that fit it."""
    return [line for panel in picture.panels for note in _notes(picture, panel) for line in _folded(note)]


def _notes(picture: Picture, panel: Panel) -> list[str]:
    found = [f"{mark.number}  {note_of(picture, panel, line, mark)}" for line in panel.lines for mark in line.marks]
    return [*found, panel.apart] if panel.apart else found


def note_of(picture: Picture, panel: Panel, line: Line, mark: Mark) -> str:
    """Return the note on a point, in one line: place, metric, date, value, literals, sources."""
    comma = word("comma", picture.language)
    standing = mark.point.strand.standing
    facts = [f"{line.label}", panel.title, mark.when, mark.text]
    facts += [word(standing, picture.language)] if standing != "actual" else []
    facts += target_texts(mark.targets, picture.language)
    facts += [text] if (text := doubt_text(mark, picture.language)) else []
    said = comma.join(f"“{literal}”" for literal in mark.literals)
    return f"{comma.join(facts)}: {said} ({comma.join(mark.point.sources)})"


def doubt_text(mark: Mark, language: str) -> str:
    """Return the remark that a point is disputed, with the best supported value, or in doubt; else empty."""
    dispute, kind = mark.point.dispute, mark.point.answer.support.kind
    if dispute is None:
        return in_language(WORDS[DOUBTFUL], language) if kind == DOUBTFUL else ""
    if dispute.best is None:
        return word("disputed", language)
    best = scaled_text(dispute.best.interval, dispute.best.unit, language)
    return word("best", language).format(best=best)


def _folded(text: str) -> list[str]:
    from hetao_cli.charts.series.terminal import wrapped

    first, *rest = wrapped(text, _COLUMNS)
    return [first, *(f"     {one}" for one in rest)]
