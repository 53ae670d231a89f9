"""The note on a point: its place, date and values, the literals, and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import DOUBTFUL, WORDS
from hetao_cli.analysis.target_verdicts import target_texts
from hetao_cli.charts.scene.words import word
from hetao_cli.messages.message import in_language
from hetao_cli.quantities.scaled import scaled_text

if TYPE_CHECKING:
    from hetao_cli.charts.scene.panels import Line, Mark, Picture


def note_of(picture: Picture, line: Line, mark: Mark) -> str:
    """Return the note on a point, in one line: place, date, value, literals, sources."""
    comma = word("comma", picture.language)
    standing = mark.standing
    facts = [line.label, mark.when, mark.text]
    facts += [word(standing, picture.language)] if standing != "actual" else []
    facts += target_texts(mark.targets, picture.language)
    facts += [text] if (text := doubt_text(mark, picture.language)) else []
    said = comma.join(f"“{literal}”" for literal in mark.literals)
    told = word("told", picture.language).format(what=comma.join(facts), said=said)
    return f"{told} ({comma.join(mark.point.sources)})"


def doubt_text(mark: Mark, language: str) -> str:
    """Return the remark that a point is disputed, with the best supported value, or in doubt; else empty."""
    dispute, kind = mark.point.dispute, mark.point.answer.support.kind
    if dispute is None:
        return in_language(WORDS[DOUBTFUL], language) if kind == DOUBTFUL else ""
    if dispute.best is None:
        return word("disputed", language)
    best = scaled_text(dispute.best.interval, dispute.best.unit, language)
    return word("best", language).format(best=best)
