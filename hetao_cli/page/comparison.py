"""The comparison of the page: the two sides of the log, like with like, each value linked to its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import TOLD, WORDS
from hetao_cli.messages.message import in_language
from hetao_cli.page.markup import NOTHING, element, in_each_language, joined, link, named, text
from hetao_cli.page.pieces import badge, folded, in_question, literal, question, table, unbroken
from hetao_cli.page.words import word
from hetao_cli.quantities.units import dimension_of
from hetao_cli.reports.compare.printed import answer_text, density_text, ratio_text
from hetao_cli.reports.compare.words import as_of, counted, only, planned, ratio_label, reasons, voices

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.analysis.targets import Target
    from hetao_cli.model.quantity import Interval
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html
    from hetao_cli.reports.compare.comparison import Comparison, MetricRow

MOST_LITERALS = 4
"""How many of the words of the sources stand under a value; the sources have them all."""


def comparison_section(gathered: Gathered) -> Html:
    """Return the comparison; a remark if the log has no two sides."""
    comparison = gathered.comparison
    if comparison is None:
        return folded("comparison", word("comparison"), element("p", word("no sides")))
    names = [named(gathered.log.places[side].name) for side in comparison.sides]
    unknown = len(comparison.unknown)
    both = table_of(gathered, comparison, rows_of_both(comparison), "of-both")
    left_out = element("p", in_each_language(lambda language: counted("unknown", unknown, language)), class_="quiet")
    return folded(
        "comparison",
        word("comparison"),
        both,
        *(_of_one(gathered, comparison, side, name) for side, name in enumerate(names)),
        left_out if unknown else NOTHING,
    )


def rows_of_both(comparison: Comparison) -> list[MetricRow]:
    """Return the metrics that are known of both places: what is measured before what is counted, most told first."""
    both = [row for row in comparison.rows if row.lacks is None]
    return sorted(both, key=lambda row: (dimension_of(row.metric.unit) == "count", -_told(row)))


def _told(row: MetricRow) -> int:
    """Return how many sources tell of the place of which fewer do."""
    return min((cell.support.sources for cell in row.cells if cell is not None), default=0)


def table_of(gathered: Gathered, comparison: Comparison, rows: list[MetricRow], name: str) -> Html:
    """Return the table of metrics that are known of both places; nothing if there are none."""
    names = [named(gathered.log.places[side].name) for side in comparison.sides]
    lines = [
        _row(row, [_newest(gathered, row, 0), _newest(gathered, row, 1), _reckoned(gathered, comparison, row)])
        for row in rows
    ]
    columns = [word("metric"), *names, in_each_language(lambda language: ratio_label(comparison, None, language))]
    return table(joined(names, " : "), columns, lines, name) if lines else NOTHING


def _of_one(gathered: Gathered, comparison: Comparison, side: int, name: Html) -> Html:
    """Return the table of the metrics that are known of one place alone, under why that is so; nothing without any."""
    rows = [
        _row(row, [_cell(gathered, row, side), _reckoned(gathered, comparison, row)])
        for row in comparison.rows
        if row.lacks == 1 - side
    ]
    caption = in_each_language(lambda language: only(gathered.log, comparison.sides, side, language))
    columns = [word("metric"), name, in_each_language(lambda language: ratio_label(comparison, 1 - side, language))]
    return table(caption, columns, rows, f"side-{side}") if rows else NOTHING


def _row(row: MetricRow, cells: list[Html]) -> Html:
    name = element("th", named(row.metric.name) or text(row.metric.id), scope="row")
    return element("tr", name, *(element("td", cell) for cell in cells))


def _cell(gathered: Gathered, row: MetricRow, side: int) -> Html:
    """Return an answer with what is planned and the words of its sources."""
    cell = row.cells[side]
    if cell is None:
        return _newest(gathered, row, side)
    told = cell.same if cell.is_literal else cell.claims
    sources = [literal(one, gathered.log) for one in told[:MOST_LITERALS]]
    if len(told) > MOST_LITERALS:
        sources.append(element("span", word("more literals", n=len(told) - MOST_LITERALS)))
    said = element("p", joined(sources, " "), class_="tellings")
    return joined([_newest(gathered, row, side), *_planned(row.targets[side], cell), said])


def _newest(gathered: Gathered, row: MetricRow, side: int) -> Html:
    """Return an answer with its status, its time and who gives it."""
    log, cell = gathered.log, row.cells[side]
    if cell is None:
        literals = [literal(claim, log) for claim in row.unread[side]]
        return joined([*literals, element("span", word("unread"), class_="warning")], " ")
    figure, support = cell.shown.figure, cell.support
    printed = in_each_language(lambda language: answer_text(log, cell, language))
    facts = [unbroken(lambda language: as_of(cell, log, language))]
    facts.append(in_each_language(lambda language: " · ".join(voices(support, language))))
    if support.kind in TOLD:
        facts.append(in_each_language(lambda language: in_language(WORDS[support.kind], language)))
    codes = in_question(gathered.findings_of_figures.in_question(cell.claims))
    return joined(
        [
            element("p", link("q", question(figure.place, figure.metric), printed), class_="value"),
            element("p", joined([badge(figure.status), joined(facts, " · "), *codes], " "), class_="quiet"),
        ]
    )


def _planned(targets: list[Target], cell: Answer) -> list[Html]:
    """Return what is planned and what came of it, if anything is."""
    if not planned(targets, cell, "en"):
        return []
    return [element("p", in_each_language(lambda language: "; ".join(planned(targets, cell, language))))]


def _reckoned(gathered: Gathered, comparison: Comparison, row: MetricRow) -> Html:
    ratio = row.ratio
    lines = [element("p", text(ratio_text(ratio)), class_="value")] if ratio is not None else []
    spread = [
        _density(density, cell, comparison.per or "km2")
        for density, cell in zip(row.per_unit, row.cells, strict=True)
        if density is not None and cell is not None
    ]
    if spread:
        lines.append(element("p", joined(spread, " : ")))
    if row.differences and None not in row.cells:
        why = in_each_language(lambda language: reasons(gathered.log, comparison.sides, row, language))
        lines.append(element("p", text("≠ "), why, class_="warning"))
    return joined(lines)


def _density(density: Interval, cell: Answer, per: str) -> Html:
    return in_each_language(lambda language: density_text(density, cell.strand.unit, language, per))
