"""The two sides: their land to scale, and what is known of both, like with like."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.ratios import land_metric
from hetao_cli.messages.message import in_language
from hetao_cli.page.comparison import rows_of_both, table_of
from hetao_cli.page.markup import NOTHING, element, in_each_language, joined, link, named, text
from hetao_cli.page.pieces import listed, question, section
from hetao_cli.page.words import word
from hetao_cli.reports.compare.printed import answer_text

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html
    from hetao_cli.reports.compare.comparison import Comparison, MetricRow

_SIDE = 90
"""The side of the larger square, in pixels."""

_GAP = 24
_WIDE = 420


MOST_ROWS = 3
"""How many metrics of both are told."""

MOST_NAMES = 6
"""How many metrics of one side alone are named."""


def sides_section(gathered: Gathered) -> Html:
    """Return the squares, the table of both, and what is known of one side alone; nothing without anything of both."""
    comparison = gathered.comparison
    if comparison is None:
        return NOTHING
    rows = rows_of_both(comparison)
    if not rows:
        return NOTHING
    names = [named(gathered.log.places[side].name) for side in comparison.sides]
    more = len(rows) - MOST_ROWS
    told = [_of_one(comparison, side, name) for side, name in enumerate(names)]
    if more > 0:
        told.append(element("a", word("more of both", n=more), href="#of-both"))
    return section(
        "sides",
        joined(names, " : "),
        _squares(gathered, comparison),
        table_of(gathered, comparison, rows[:MOST_ROWS], "best-of-both"),
        listed((one for one in told if one != NOTHING), "alone"),
    )


def _of_one(comparison: Comparison, side: int, name: Html) -> Html:
    """Return the names of the metrics that are known of one side alone, those that most sources tell of first."""
    alone = [(cell, row) for row in comparison.rows if row.lacks == 1 - side and (cell := row.cells[side]) is not None]
    if not alone:
        return NOTHING
    alone.sort(key=lambda one: -one[0].support.sources)
    links = [
        link("q", question(cell.shown.figure.place, row.metric.id), named(row.metric.name) or text(row.metric.id))
        for cell, row in alone[:MOST_NAMES]
    ]
    more = len(alone) - MOST_NAMES
    if more > 0:
        links.append(element("a", word("n more", n=more), href=f"#side-{side}"))
    return joined([word("known alone"), text(" "), name, text(": "), joined(links, ", ")])


def _squares(gathered: Gathered, comparison: Comparison) -> Html:
    """Return two squares for the land of each side, to one scale: what it surely is, and what it can be at the most.

    Nothing where the land of one is not known, or has no least or no most.
    """
    land = land_metric(gathered.log.metrics.values())
    row = next((one for one in comparison.rows if one.metric == land), None)
    ends = _ends(row) if row is not None else None
    if row is None or ends is None:
        return NOTHING
    scale = _SIDE / sqrt(max(high for _, high in ends))
    drawn: list[Html] = []
    left = 0.0
    for number, (side, lengths, cell) in enumerate(zip(comparison.sides, ends, row.cells, strict=True)):
        widths = [round(sqrt(length) * scale, 1) for length in lengths]
        drawn += [
            _square(left, width, f"square c{number} {name}")
            for width, name in zip(widths, ("least", "most"), strict=True)
        ]
        drawn.append(_label(gathered, side, cell, left, number))
        left += widths[1] + _GAP
    box = f"0 0 {_WIDE} {_SIDE + 50}"
    drawing = element("svg", *drawn, viewBox=box, class_="squares", role="img", aria_labelledby="squares")
    return element("div", drawing, element("p", word("squares"), class_="quiet", id="squares"), class_="figure")


def _square(left: float, width: float, class_: str) -> Html:
    return element("rect", x=left, y=round(_SIDE - width, 1), width=width, height=width, class_=class_)


def _label(gathered: Gathered, side: str, cell: Answer | None, left: float, number: int) -> Html:
    def said(language: str) -> str:
        name = in_language(gathered.log.places[side].name, language)
        return f"{name} · {answer_text(gathered.log, cell, language)}" if cell is not None else name

    return element("text", in_each_language(said, "tspan"), x=round(left, 1), y=_SIDE + 20 + 22 * number)


def _ends(row: MetricRow) -> list[tuple[float, float]] | None:
    """Return the least and the most of each area; None if one has no least or no most."""
    found = [cell.interval for cell in row.cells if cell is not None]
    ends = [(float(one.low), float(one.high)) for one in found if one.low and one.high is not None and one.low > 0]
    return ends if len(ends) == len(row.cells) else None
