"""The choice of the question that is compared: of all that sources say of a metric, what two places have in common.

1. The standing and the currency: those that both sides have, and last two currencies between which the log states a
   rate. Of several, first what is not more than a year apart, then an outcome before an estimate before a plan, then
   the metric's currency before others. If the two sides share
   none, each side takes its own best in that order, and the row is not like for like.
2. The time: the newest, or the day asked about; a constant is the same at all times.

The value is the answer to that question, as `analysis.answers` gives it. An older figure never replaces a newer one to
make a row like for like: `--as-of` and `--known-by` look at the past.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.analysis.answers.figures import claims_of, newest_answer
from hetao_cli.analysis.exchange import exchange
from hetao_cli.dates.order import sort_key
from hetao_cli.dates.relations import day_ranges
from hetao_cli.model.moment import calendar_date, month_length, ordinal

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Moment

_STANDINGS = ("actual", "estimate", "plan")
_FOREVER = float("inf")

Pair: TypeAlias = "tuple[Answer | None, Answer | None]"


def choose_pair(evidence: Evidence, metric: Metric, sides: tuple[str, str], on: Moment | None = None) -> Pair:
    """Choose an answer for each side; None if none is known.

    Args:
        evidence: The log, read.
        metric: The metric.
        sides: Ids of the two places.
        on: The day asked about; None for the newest.
    """
    one, other = (_by_kind(evidence, metric, side, on) for side in sides)
    pairs: list[Pair] = [(one[kind], other[kind]) for kind in sorted(one) if kind in other]
    both = product(sorted(one), sorted(other))
    pairs += [(one[kind], other[its]) for kind, its in both if _exchanged(evidence, kind, its)]
    if not pairs:
        return _first(one), _first(other)
    return min(pairs, key=lambda pair: far_apart(metric, *pair))


def _exchanged(evidence: Evidence, kind: _Kind, other: _Kind) -> bool:
    """Return whether two kinds are of one standing, and amounts that a rate of the log makes comparable."""
    return kind[0] == other[0] and kind[2] != other[2] and exchange(evidence.log, kind[2], other[2], None) is not None


def choose_alone(evidence: Evidence, metric: Metric, place: str, on: Moment | None = None) -> Answer | None:
    """Choose an answer for a place by itself; None if none is known."""
    return _first(_by_kind(evidence, metric, place, on))


def far_apart(metric: Metric, first: Answer | None, second: Answer | None) -> bool:
    """Return whether two figures are of days surely more than a year apart; never for a constant."""
    if first is None or second is None:
        return False
    one, other = first.as_of, second.as_of
    if metric.kind == "constant" or one is None or other is None or one.uncertain or other.uncertain:
        return False
    return _year_before(one, other) or _year_before(other, one)


def _year_before(earlier: Moment, later: Moment) -> bool:
    last, first = day_ranges(earlier, earlier.pad).last_end, day_ranges(later, later.pad).first_start
    if _FOREVER in {abs(last), abs(first)}:
        return False
    year, month, day = calendar_date(int(last))
    return first > ordinal(year + 1, month, min(day, month_length(year + 1, month)))


_Kind: TypeAlias = "tuple[int, bool, str]"
"""A key of standing and unit that sorts the preferred ones first."""


def _by_kind(evidence: Evidence, metric: Metric, place: str, on: Moment | None) -> dict[_Kind, Answer]:
    """Return the newest answer of each kind: before those for a share of another whole, or between other events."""
    kinds: dict[_Kind, Answer] = {}
    for claims in claims_of(evidence, place, metric.id):
        found = newest_answer(evidence, metric, claims, on)
        if found is not None:
            strand = found.strand
            kind = (_STANDINGS.index(strand.standing), strand.unit != metric.unit, strand.unit)
            kinds[kind] = max(kinds.get(kind, found), found, key=_recency)
    return kinds


def _first(kinds: dict[_Kind, Answer]) -> Answer | None:
    return kinds[min(kinds)] if kinds else None


def _recency(found: Answer) -> tuple[tuple[float, float, str], bool, list[str]]:
    newest = sort_key(found.as_of) if found.as_of is not None else (-_FOREVER, -_FOREVER, "")
    limits = [limit or "" for limit in (found.strand.of, found.strand.since, found.strand.until)]
    return newest, not any(limits), limits
