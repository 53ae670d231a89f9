"""A comparison of two places: a row for each metric with a figure of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.analysis.answers.ratios import per_unit, ratio, unit_of_base
from hetao_cli.analysis.arithmetic.ratios import land_metric, length_metrics
from hetao_cli.analysis.choice import choose_alone, choose_pair, far_apart
from hetao_cli.analysis.exchange import exchange
from hetao_cli.analysis.targets import targets_at
from hetao_cli.log.hierarchy import resolve_metric
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.analysis.choice import Pair
    from hetao_cli.analysis.exchange import Exchange
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.analysis.targets import Target
    from hetao_cli.check.about import FindingsAbout
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Interval
    from hetao_cli.reports.compare.milestones import Slipped


_BySubject: TypeAlias = "dict[tuple[str, str], list[FigureClaim]]"


class MetricRow(NamedTuple):
    """One metric of both places.

    Attributes:
        cells: The answers for the first and for the second place.
        ratio: First over second.
        per_unit: The density of each place, in the unit of its figure, on the unit `per` of the comparison.
        unread: The figures of each place that could not be read.
        targets: What is planned at each place, with its outcome.
        exchanged: The rate of the log by which two currencies are compared in the ratio; None if they are not.
        differences: Why the two are not like for like: `missing`, `status`, `currency`, `time`, `disputed`; empty if
            they are.
    """

    metric: Metric
    cells: Pair
    ratio: Interval | None
    per_unit: tuple[Interval | None, Interval | None]
    unread: tuple[list[FigureClaim], list[FigureClaim]]
    differences: tuple[str, ...]
    targets: tuple[list[Target], list[Target]] = ([], [])
    exchanged: Exchange | None = None

    @property
    def lacks(self) -> int | None:
        """Return the side of which the log has no figure, not even one that can't be read: 0 or 1; None for neither."""
        empty = [side for side in (0, 1) if self.cells[side] is None and not self.unread[side]]
        return empty[0] if empty else None


class Comparison(NamedTuple):
    """Two places compared.

    Attributes:
        sides: Their ids.
        rows: The rows in the order of the log's metrics.
        unknown: Ids of the requested metrics for which the log has no figure of either.
        per: The unit that densities are on: km2 of land, or km of a length that is known of both; None for neither.
        unread: How many figures of the two places and the requested metrics could not be read.
    """

    sides: tuple[str, str]
    rows: list[MetricRow]
    unknown: list[str]
    unread: int
    per: str | None = None


def compare_places(
    evidence: Evidence, sides: tuple[str, str], metrics: Iterable[str] = (), on: Moment | None = None
) -> Comparison:
    """Compare two places by their own figures, not by those of their parts.

    Args:
        evidence: The log, read.
        sides: Ids of the places.
        metrics: The requested metrics, by id, name or a word of theirs; none for all.
        on: The day asked about; None for the newest of each.

    Raises:
        UnknownNameError: A text names no metric.
        UsageError: A text names several.
    """
    wanted = _wanted(evidence.log, metrics)
    unread = _unread(evidence, sides)
    base, sizes = _base(evidence, sides, on)
    rows: list[MetricRow] = []
    unknown: list[str] = []
    for metric in wanted.values():
        cells = choose_pair(evidence, metric, sides, on)
        blank, other_blank = (unread.get((side, metric.id), []) for side in sides)
        if blank or other_blank or cells != (None, None):
            spread = per_unit(metric, base, cells[0], sizes[0]), per_unit(metric, base, cells[1], sizes[1])
            rate = _exchanged(evidence.log, cells)
            ours = ratio(metric, *cells, rate)
            differences = _differences(metric, cells)
            planned = targets_at(evidence, sides[0], metric.id), targets_at(evidence, sides[1], metric.id)
            rows.append(MetricRow(metric, cells, ours, spread, (blank, other_blank), differences, planned, rate))
        else:
            unknown.append(metric.id)
    per = unit_of_base(base) if base is not None else None
    return Comparison(sides, rows, unknown, sum(len(claims) for row in rows for claims in row.unread), per)


def _base(evidence: Evidence, sides: tuple[str, str], on: Moment | None) -> tuple[Metric | None, Pair]:
    """Return the metric that densities are on, with its answers: land, else a length that is known of both."""
    land = land_metric(evidence.log.metrics.values())
    for metric in [*([land] if land else []), *length_metrics(evidence.log.metrics.values())]:
        first, second = (choose_alone(evidence, metric, side, on) for side in sides)
        if (first and second) or (metric == land and (first or second)):
            return metric, (first, second)
    return None, (None, None)


def _unread(evidence: Evidence, sides: tuple[str, str]) -> _BySubject:
    """Return the figures of the two places that could not be read, by place and metric."""
    unread: _BySubject = {}
    for claim in evidence.claims:
        if claim.interval is None and claim.figure.place in sides:
            unread.setdefault((claim.figure.place, claim.figure.metric), []).append(claim)
    return unread


def _wanted(log: Log, names: Iterable[str]) -> dict[str, Metric]:
    chosen = {resolve_metric(log, name) for name in names}
    return {name: metric for name, metric in log.metrics.items() if not chosen or name in chosen}


def _exchanged(log: Log, cells: Pair) -> Exchange | None:
    """Return the rate from the currency of the first to that of the second, nearest in time to the second."""
    first, second = cells
    if first is None or second is None or first.strand.unit == second.strand.unit:
        return None
    return exchange(log, first.strand.unit, second.strand.unit, second.as_of)


def _differences(metric: Metric, cells: Pair) -> tuple[str, ...]:
    first, second = cells
    if first is None or second is None:
        return ("missing",)
    differs = {
        "status": first.strand.standing != second.strand.standing,
        "currency": first.strand.unit != second.strand.unit,
        "time": far_apart(metric, first, second),
        "disputed": first.dispute is not None or second.dispute is not None,
    }
    return tuple(kind for kind, does in differs.items() if does)


class Compared(NamedTuple):
    """The contents of a comparison's report.

    Attributes:
        evidence: The log, read.
        milestones: The planned events of each place, earliest first, including overdue ones.
        slips: The events of each place whose announced dates slipped.
        language: The language of labels and sentences.
    """

    evidence: Evidence
    comparison: Comparison
    milestones: tuple[list[Happening], list[Happening]]
    slips: tuple[list[Slipped], list[Slipped]] = ([], [])
    language: str = "en"

    @property
    def log(self) -> Log:
        """Return the log."""
        return self.evidence.log

    def findings(self) -> FindingsAbout:
        """Return what is wrong with figures; the rules are run once, when this is first asked for."""
        from hetao_cli.check.about import findings_about

        return self.evidence.once(findings_about)
