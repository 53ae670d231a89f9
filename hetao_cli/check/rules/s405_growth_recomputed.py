"""S405: a growth is not what the two figures give."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.recomputed import Term, of_standing, together, total_of
from hetao_cli.analysis.arithmetic.shares import quotient, stated_shares
from hetao_cli.analysis.wording import also, amount, day, quote, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_subject
from hetao_cli.model.finding import Finding, PassedCheck, Severity
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import meet, subtract
from hetao_cli.quantities.units import convert, dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.analysis.arithmetic.recomputed import Together
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Words
    from hetao_cli.model.moment import Day

MOST_BASES = 8
"""How many earlier figures a growth is compared with, newest first."""

MOST_DAYS = 800
"""How old the base of an outcome's growth can be: growth is stated over the last year or the last count."""

YEAR_DAYS = range(335, 397)
"""Days between the beginnings of two periods that are a year apart, give or take a month."""


@rule(
    "S405",
    "growth-recomputed",
    Severity.WARNING,
    needs="metric.growth_of",
    title="a growth is not what the two figures give",
    message="{metric} of {place}: {figures}, but from {base} ({base_date}) to {new} it is {growth}",
    remedy="is it the growth over another year or plan, or is one of the three a slip?",
    held="{metric} of {place}: {base} ({base_date}) + {figures} = {new}",
    example="""
[[metric]]
id = "growth"
name = { en = "growth of the number of companies", zh-Hans = "企业增幅", zh-Hant = "企業增幅" }
unit = "%"
kind = "share"
growth_of = "companies"

[[figure]]
source = "daily"
place = "sz-park"
metric = "growth"
says = "40%"
as_of = "2025-06"

[[figure]]
source = "daily"
place = "sz-park"
metric = "companies"
says = "490 companies"
as_of = "2025-06"

[[figure]]
source = "daily"
place = "sz-park"
metric = "companies"
says = "447 companies"
as_of = "2024-06"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """A growth of the metric named in ``growth_of`` is none of those that the metric's own figures give.

    The new figure is one of the growth's place, standing and date, of the same source if there is one. The base is an
    earlier figure of the same standing: for a plan, an earlier plan, else an outcome; for a flow, the period before or
    the same one of the year before; for other outcomes, one of the two years before. Where any of the newest of these
    fits, the growth holds: 2.0 million is 67 % more than 1.2 million, which rounds to seven tenths. An error only where
    one source says all three.

    **Why it matters.** Growth is computed by whoever writes it, often from another year's figure than it says.

    **Instead.** Look which base the sentence names; record it with the ``as_of`` that it has.
    """
    yield from of_each_subject(evidence, _of, attrgetter("growth_of"))


def _of(evidence: Evidence, place: str, name: str) -> Iterator[Finding | PassedCheck]:
    metric = evidence.log.metrics[name]
    grown = evidence.subjects.get((place, metric.growth_of)) if metric.growth_of is not None else None
    if metric.growth_of is None or grown is None or dimension_of(metric.unit) != "ratio":
        return
    of = evidence.log.metrics[metric.growth_of]
    for standing in ("actual", "plan", "estimate"):
        growth = Term(metric, of_standing(evidence.subjects[place, name], standing))
        # a value that grows is no constant, whatever its metric's kind
        new = Term(of if of.kind == "flow" else of._replace(kind="stock"), of_standing(grown, standing))
        if growth.claims and new.claims:
            pool = _by_end(new.claims)
            outcomes = _by_end(of_standing(grown, "actual") if standing == "plan" else ())
            for one in together([growth, new]):
                bases = _bases(of, one, pool) or _bases(of, one, outcomes)
                yield from _compare(evidence, of, one, bases)


def _by_end(claims: Sequence[FigureClaim]) -> list[tuple[Day, FigureClaim]]:
    dated = [(claim.as_of.latest, claim) for claim in claims if claim.as_of is not None]
    return sorted(dated, key=_day)


def _day(dated: tuple[Day, FigureClaim]) -> Day:
    return dated[0]


def _bases(of: Metric, one: Together, pool: list[tuple[Day, FigureClaim]]) -> list[FigureClaim]:
    """Return the earlier figures that can be the base of the growth, newest first."""
    begins = [claim.as_of.earliest for claim in one.chosen[1] if claim.as_of is not None]
    begin = min(begins, default=float("-inf"))
    end = bisect_left(pool, begin, key=_day)
    newest = [claim for _, claim in reversed(pool[max(0, end - MOST_BASES) : end])]
    if of.kind == "flow":
        newest = [base for base in newest if _is_period_before(base, begin)]
    elif one.chosen[1][0].standing == "actual":
        newest = [base for base in newest if base.as_of is not None and begin - base.as_of.latest <= MOST_DAYS]
    of_each_value: dict[Interval | None, FigureClaim] = {}
    for base in newest:
        of_each_value.setdefault(base.interval, base)
    return list(of_each_value.values())


def _is_period_before(base: FigureClaim, begin: Day) -> bool:
    """Return whether a flow's figure is of the period that ends just before a day, or of one a year before.

    A plan need not be of the next year, so that for plans this leaves out more than it has to.
    """
    moment = base.as_of
    return moment is not None and (moment.latest == begin - 1 or begin - moment.earliest in YEAR_DAYS)


def _compare(
    evidence: Evidence, of: Metric, one: Together, bases: list[FigureClaim]
) -> Iterator[Finding | PassedCheck]:
    growths, news = one.chosen
    unit = growths[0].unit
    stated, new = stated_shares(growths), total_of(news, of.unit)
    computed = [(base, _growth(new, total_of([base], of.unit), unit)) for base in bases]
    known = [(base, growth) for base, growth in computed if growth is not None]
    if stated is None or not known:
        return
    fitting = [(base, growth) for base, growth in known if meet(stated, growth) or _is_multiple(growths, growth)]
    base, growth = (fitting or known)[0]
    words: Words = {
        "place": evidence.log.places[base.figure.place].name,
        "metric": evidence.log.metrics[growths[0].figure.metric].name,
        "figures": quote(growths),
        "base": quote([base]),
        "base_date": day(base.as_of) if base.as_of is not None else "",
        "new": quote(news),
        "growth": amount(growth, unit),
    }
    ids = tuple(claim.figure.id for claim in (*growths, *news, base))
    if fitting:
        yield PassedCheck("S405", words, figures=ids)
        return
    own = one.one_source and base.figure.source == news[0].figure.source
    severity = Severity.ERROR if own else Severity.WARNING
    yield Finding("S405", where(growths[0]), words, severity, also((*growths[1:], *news, base)), ids)


def _growth(new: Interval | None, base: Interval | None, unit: str) -> Interval | None:
    multiple = quotient(new, base, unit)
    whole = convert(Interval(1, 1), "times", unit)
    return subtract(multiple, whole) if multiple is not None and whole is not None else None


def _is_multiple(growths: Sequence[FigureClaim], growth: Interval) -> bool:
    """Return whether a growth stated as a multiple is that multiple: 增长两倍 means twice or thrice as much."""
    stated = stated_shares(growths)
    whole = convert(Interval(1, 1), "times", growths[0].unit)
    in_times = all(claim.quantity is not None and claim.quantity.unit == "times" for claim in growths)
    return in_times and stated is not None and whole is not None and meet(subtract(stated, whole), growth)
