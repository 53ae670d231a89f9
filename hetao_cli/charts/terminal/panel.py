"""Panels drawn in characters: title and subtitle, the drawing of its form, the names of lines, and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.target_verdicts import VERDICTS
from hetao_cli.charts.scene.looks import HALF, HOLLOW
from hetao_cli.charts.scene.notes import note_of
from hetao_cli.charts.scene.panels import SENTENCE, STEPS
from hetao_cli.charts.scene.words import word
from hetao_cli.charts.terminal.cells import in_ascii
from hetao_cli.charts.terminal.rows import drawn_rows
from hetao_cli.charts.terminal.signs import SIGNS
from hetao_cli.charts.terminal.steps import drawn_steps
from hetao_cli.charts.texts import wrapped
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Styled

if TYPE_CHECKING:
    from hetao_cli.charts.scene.panels import Panel, Picture
    from hetao_cli.model.blocks import Canvas, Text


def drawn_panel(picture: Picture, panel: Panel, canvas: Canvas) -> tuple[Text, ...]:
    """Return a panel as lines: its title and subtitle, what its form shows, and its sources.

    Args:
        picture: The picture of the panel.
        panel: A panel with at least one line.
        canvas: The canvas, 40 columns wide or more.
    """
    width, language = canvas.width, picture.language
    head: list[Text] = [Styled(row, "heading") for row in wrapped(panel.heading(language), width)]
    head += [Styled(row, "dim") for row in wrapped(panel.subtitle(language, picture.today), width, 2)]
    if panel.form == SENTENCE:
        notes = (note_of(picture, line, mark) for line in panel.lines for mark in line.marks)
        body: list[Text] = [row for note in notes for row in wrapped(note, width, 2)]
    elif panel.form == STEPS:
        body = drawn_steps(picture, panel, width)
    else:
        body = drawn_rows(picture, panel, width)
    named = word("semicolon", language).join(panel.sources)
    foot = [Styled(row, "dim") for row in wrapped(word("sources", language).format(sources=named), width, 2)]
    return (*head, *(body if canvas.unicode else map(in_ascii, body)), *foot)


def key_of(picture: Picture, *, counted: bool = False) -> Styled:
    """Return the meanings of the signs that occur in drawn panels, in one line; empty if there is none.

    Args:
        picture: The picture.
        counted: A panel has the number of points that stand in one place.
    """
    drawn = [panel for panel in picture.panels if panel.form != SENTENCE]
    marks = [mark for panel in drawn for mark in panel.marks]
    verdicts = {mark.verdict for mark in marks}
    standings = {mark.standing for mark in marks}
    signs = (
        (HOLLOW[0], "plan", "plan" in standings),
        (HALF[0], "estimate", "estimate" in standings),
        ("●│●", "values", any(mark.ends[0] != mark.ends[1] for panel in drawn for mark in panel.marks)),
        ("├─┤", "days", any(mark.days[0] != mark.days[1] for mark in marks)),
        ("↑↓", "open", any(None in mark.point.interval[:2] for mark in marks)),
        ("2", "several", counted),
        ("!", "disputed", any(mark.point.dispute is not None for mark in marks)),
    )
    parts = [f"{sign} {word(key, picture.language)}" for sign, key, occurs in signs if occurs]
    parts += [f"{HOLLOW[0]}{sign} {_outcome(key, picture.language)}" for key, sign in SIGNS.items() if key in verdicts]
    return Styled("   ".join(parts), "dim")


def _outcome(verdict: str, language: str) -> str:
    return word("still open", language) if verdict == "open" else in_language(VERDICTS[verdict], language)


def drawn_key(picture: Picture, canvas: Canvas) -> tuple[Text, ...]:
    """Return the meanings of the signs as lines that fit."""
    lines = (line for panel in picture.panels for line in drawn_panel(picture, panel, canvas))
    spans = (span for line in lines if isinstance(line, tuple) for span in line if isinstance(span, Styled))
    key = key_of(picture, counted=any(span.style == "strong" and span.text.isdigit() for span in spans))
    rows = [Styled(row, key.style) for row in wrapped(key.text, canvas.width)]
    return tuple(rows if canvas.unicode else map(in_ascii, rows))
