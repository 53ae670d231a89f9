"""A picture for people: each panel drawn, then its points as a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hetao_cli.charts.scene.panels import SENTENCE
from hetao_cli.charts.scene.words import word
from hetao_cli.charts.terminal.panel import drawn_key, drawn_panel, key_of
from hetao_cli.model.blocks import Drawing, Styled, TextLines
from hetao_cli.reports.finding_codes import finding_note
from hetao_cli.reports.plot.table import point_table

if TYPE_CHECKING:
    from hetao_cli.charts.scene.panels import Picture
    from hetao_cli.check.about import FindingsAbout
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.log import Log


def blocks_of(log: Log, picture: Picture, about: FindingsAbout) -> list[Block]:
    """Return the blocks of a picture, with the legend of its signs last, and what to do with the codes of findings."""
    if not picture.panels:
        return [TextLines((word("nothing", picture.language),))]
    found: list[Block] = []
    for panel in picture.panels:
        found.append(Drawing(partial(drawn_panel, picture, panel)))
        found += [] if panel.form == SENTENCE else [point_table(log, panel, picture.language, about)]
        found += [TextLines((Styled(panel.apart, "dim"),))] if panel.apart else []
    found += [Drawing(partial(drawn_key, picture))] if key_of(picture).text else []
    codes = (code for mark in picture.marks for code in about.of(mark.point.concerns))
    return [*found, *finding_note(codes, picture.language)]
