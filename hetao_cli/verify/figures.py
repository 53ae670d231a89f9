"""The judgement of a document's figure by the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.causes.search import explanations
from hetao_cli.analysis.conflicts.clusters import clusters_of
from hetao_cli.analysis.conflicts.hedges import exclude_each_other
from hetao_cli.analysis.conflicts.questions import Question
from hetao_cli.analysis.conflicts.severity import severity_of
from hetao_cli.analysis.conflicts.timing import Timing, is_out_of_proportion, timing
from hetao_cli.analysis.conflicts.verdicts import Resolution, judge, shared
from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.analysis.wording import day, quote, subject
from hetao_cli.model.finding import Best, Explanation, Finding, Pointer, Severity
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.scaled import unit_names
from hetao_cli.quantities.units import convert, dimension_of
from hetao_cli.quantities.units.money import UNDECIDED_CURRENCIES
from hetao_cli.verify.agreement import (
    agreeing_witnesses,
    agreement,
    days_between,
    is_a_small_part,
    is_few,
    last_day,
    meets,
    print_one_unit,
    says_its_value,
    uncompared,
)
from hetao_cli.verify.judgement import (
    CONFIRMED,
    CONTRADICTS,
    DIFFERS,
    EXACTLY,
    NEW,
    NEWER,
    NOT_COMPARABLE,
    WITHIN_HEDGE,
    WITHIN_ROUNDING,
    Judgement,
    Witness,
)
from hetao_cli.verify.places import OF_MANY_THINGS, had_elsewhere, in_named_place, of_another_place
from hetao_cli.verify.unit_and_digit import KIND, unit_and_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Words
    from hetao_cli.model.mention import FigureMention
    from hetao_cli.verify.log_view import LogView

MISPRINTS = {"power-of-ten", "other-unit", "digits-swapped"}
"""Causes by which one of two figures of different times or standings is a misprint of the other."""

MISREAD = {"other-date", "other-metric"}
"""Causes that apply if the reader assigned a figure to another time or metric than the text means."""

SLIGHT = {"rounding", "truncation", "hedge-dropped"}
"""Differences that are usual when figures are cited: two that differ in no more than these agree."""

FAR_DAYS = 2 * 366
"""Days after which a stock can have grown tenfold."""

LASTING = {"stock", "cumulative", "share"}
"""The kinds of metrics whose figures hold until they change; one of a flow is of its own period alone."""

MOST_EXPLAINED = 4
"""How many of the log's figures are compared with one of a document in the search for causes."""


def judge_figure(known: LogView, claim: FigureClaim, mention: FigureMention) -> Judgement:
    """Return the judgement of a figure whose place and metric are known.

    A measure that is neither confirmed nor a misprint of a figure of the log is compared with the other metrics of its
    dimension, too: areas of a park are land, floors and space, and a text seldom names which.

    Args:
        known: The log.
        claim: The figure as the log would have it.
        mention: The figure in the document.
    """
    judged = _judged(known, in_named_place(known, claim, mention), mention)
    if judged.verdict == CONFIRMED or any(reason.kind in MISPRINTS for reason in judged.reasons):
        return judged
    return _as_another_metric(known, claim, mention, judged) or judged


def _as_another_metric(
    known: LogView, claim: FigureClaim, mention: FigureMention, judged: Judgement
) -> Judgement | None:
    """Judge a measure as one of another metric that the log has of the place; None if that explains nothing."""
    quantity, metrics = claim.quantity, known.evidence.log.metrics
    if quantity is None or quantity.dimension in OF_MANY_THINGS:
        return None
    slipped: Judgement | None = None
    for metric in metrics.values():
        same = metric.id != claim.figure.metric and dimension_of(metric.unit) == quantity.dimension
        said = known.evidence.subjects.get((claim.figure.place, metric.id), []) if same else []
        if not said or claim.interval is None:
            continue
        interval = convert(claim.interval, claim.unit, metric.unit)
        other = claim._replace(figure=claim.figure._replace(metric=metric.id), interval=interval, unit=metric.unit)
        words: Words = {"metric": metric.name}
        agreeing = [one for one in said if agreement(other, one) in _surely(one)]
        if agreeing:
            return Judgement(
                mention, CONFIRMED, (Explanation("as-metric", words),), agreeing_witnesses(other, agreeing)
            )
        beyond = _misprinted(known, (other, mention), [one for one in said if print_one_unit(other, one)], judged)
        if beyond is not None and slipped is None:
            slipped = beyond._replace(
                reasons=(*beyond.findings[0].finding.explanations, Explanation("as-metric", words))
            )
    return slipped


def _surely(claim: FigureClaim) -> set[str]:
    """Return the agreements with a figure of the log that are no chance."""
    return {EXACTLY, WITHIN_ROUNDING} if says_its_value(claim) else {EXACTLY}


def _judged(known: LogView, claim: FigureClaim, mention: FigureMention) -> Judgement:
    metric = known.evidence.log.metrics[claim.figure.metric]
    said = known.evidence.subjects.get((claim.figure.place, metric.id), [])
    claim = with_currency(claim, said)
    if claim.interval is None:
        return Judgement(mention, NOT_COMPARABLE, (_unfit(claim, metric),), uncompared(said))
    if not said:
        return Judgement(mention, NEW, _none_in_log(known, claim))
    alike = [one for one in said if one.unit == claim.unit]
    if not alike:
        words: Words = {"unit": unit_names(claim.unit), "others": unit_names(*sorted({one.unit for one in said}))}
        judged = Judgement(mention, NOT_COMPARABLE, (Explanation("other-currency-than-log", words),), uncompared(said))
        return _in_wrong_currency(known, claim, said, judged) or judged
    plain = [one for one in alike if not (one.figure.of or one.figure.since or one.figure.until)]
    standing = [one for one in plain if one.standing == claim.standing]
    if metric.kind == "constant":
        standing = standing or plain  # what never changes is the same planned and built
    if not standing:
        judged = _of_another_kind(claim, mention, plain or alike, is_partial=not plain)
        return _misprinted(known, (claim, mention), plain, judged) or judged
    together = standing if metric.kind == "constant" else _at_that_time(metric, claim, standing)
    compared = _compared(known, claim, mention, Question(metric, clusters_of(together))) if together else None
    if compared is not None:
        return of_another_place(known, claim, compared) or compared
    judged = _of_another_time(metric.kind, claim, mention, standing)
    return _misprinted(known, (claim, mention), standing, judged) or judged


def _none_in_log(known: LogView, claim: FigureClaim) -> tuple[Explanation, ...]:
    return (Explanation("none-in-log", subject(known.evidence, claim)), *had_elsewhere(known, claim))


def _unfit(claim: FigureClaim, metric: Metric) -> Explanation:
    """Return the explanation that a figure's unit can't be one of its metric, or that its currency is not known."""
    unit = claim.quantity.unit if claim.quantity is not None else None
    return Explanation("unit-not-of-metric", {"unit": unit or "—", "metric": metric.name, "wanted": metric.unit})


def with_currency(claim: FigureClaim, others: Iterable[FigureClaim]) -> FigureClaim:
    """Return an amount in 元 or $ in the currency of the log's figures of the same subject, if these have only one."""
    quantity = claim.quantity
    currencies = {one.unit for one in others}
    if claim.interval is not None or quantity is None or len(currencies) != 1:
        return claim
    if quantity.unit not in UNDECIDED_CURRENCIES or claim.figure.value is not None:
        return claim
    return claim._replace(interval=quantity.interval, unit=currencies.pop())


def _misprinted(
    known: LogView, figure: tuple[FigureClaim, FigureMention], others: Sequence[FigureClaim], judged: Judgement
) -> Judgement | None:
    """Return that a figure is a misprint of the log's nearest one of another time or standing; None if it is not.

    A zero too many is found in this way although stocks change: within a few years they hardly grow tenfold.
    """
    if judged.verdict == CONFIRMED or not others:
        return None
    claim, mention = figure
    own = claim.as_of
    nearest = min(others, key=lambda one: days_between(own, one.as_of))
    if days_between(own, nearest.as_of) > FAR_DAYS or is_few(nearest) or is_few(claim):
        return None
    sides = Question(known.evidence.log.metrics[claim.figure.metric], [[nearest], [claim]])
    if not {one.kind for one in explanations([Pair(known.evidence, claim, nearest)])} & MISPRINTS:
        return None
    ruled = _contradicted(known, claim, mention, sides, (None, []))
    findings = tuple(one._replace(severity=Severity.WARNING) for one in ruled.findings)
    return ruled._replace(findings=findings, reasons=(*ruled.reasons, *judged.reasons))


def _in_wrong_currency(
    known: LogView, claim: FigureClaim, others: Iterable[FigureClaim], judged: Judgement
) -> Judgement | None:
    """Return that an amount prints the number that the log has in another currency; None if it does not."""
    number = printed_value(claim)
    same = [one for one in others if number is not None and printed_value(one) == number]
    if not same:
        return None
    words: Words = {**subject(known.evidence, claim), "values": quote([claim, *same])}
    sources = (claim.figure.source, *dict.fromkeys(one.figure.source for one in same))
    ids = (claim.figure.id, *(one.figure.id for one in same))
    finding = Finding("C308", Pointer(None), words, figures=ids, sources=sources, suspects=ids[:1])
    ruled = known.with_rule(finding)
    if not ruled:
        return None
    witnesses = tuple(Witness(one, DIFFERS) for one in same)
    return judged._replace(verdict=CONTRADICTS, witnesses=witnesses, findings=ruled)


def _of_another_kind(
    claim: FigureClaim, mention: FigureMention, others: Sequence[FigureClaim], *, is_partial: bool
) -> Judgement:
    """Judge a figure for which the log has none of the same standing, or only shares of a named whole.

    A text that does not state whether it means a plan can mean one.
    """
    agreeing = [one for one in others if meets(claim, one)]
    kind = "other-whole" if is_partial else f"{claim.standing}-against-{others[0].standing}"
    if agreeing and (is_partial or mention.status is None):
        reasons = () if is_partial else (Explanation(kind, {}),)
        return Judgement(mention, CONFIRMED, reasons, agreeing_witnesses(claim, agreeing))
    return Judgement(mention, NOT_COMPARABLE, (Explanation(kind, {}),), uncompared(agreeing or others))


def _at_that_time(metric: Metric, claim: FigureClaim, others: Iterable[FigureClaim]) -> list[FigureClaim]:
    """Return the figures that can be of the time of a document's; for a flow, those of the same period."""
    own = claim.as_of
    if own is None:
        return []
    dated = [(one, one.as_of) for one in others if one.as_of is not None]
    if metric.kind == "flow":
        return [one for one, of in dated if (of.earliest, of.latest) == (own.earliest, own.latest)]
    return [one for one, of in dated if of.earliest <= own.latest and own.earliest <= of.latest]


def _compared(known: LogView, claim: FigureClaim, mention: FigureMention, question: Question) -> Judgement | None:
    """Compare a figure with those of the same time; None if dates leave open whether they are of one day."""
    verdict, best = _best(known, question)
    agreeing = [one for one in question.claims if meets(claim, one)]
    value = best.interval if best is not None else None
    disputed = len(question.clusters) > 1
    if agreeing and claim.interval is not None and (value is None or meet(claim.interval, value)):
        reasons = (Explanation("log-disagrees", {"values": quote(question.claims)}),) if disputed else ()
        return Judgement(mention, CONFIRMED, reasons, agreeing_witnesses(claim, question.claims), best)
    against = [one for one in question.claims if not meets(claim, one)] or question.claims
    suspects = {id(one) for one in verdict.suspects}
    against.sort(key=lambda one: id(one) in suspects)
    sides = Question(question.metric, [against, [claim]])
    if timing(question.metric, sides.claims) is Timing.OPEN and not is_out_of_proportion(sides.claims):
        return None
    return _contradicted(known, claim, mention, sides, (best, agreeing))


def _best(known: LogView, question: Question) -> tuple[Resolution, Best | None]:
    """Return the value that the log supports best: what its figures share, or the side with the weight of sources."""
    if len(question.clusters) > 1 and timing(question.metric, question.claims) is not Timing.SAME:
        return Resolution(None, ()), None  # they are of several days, and the document's is of one of these
    verdict = judge(question, known.reliability)
    if len(question.clusters) > 1:
        return verdict, verdict.best
    value, claims = shared(question.clusters[0]), question.claims
    support = len({one.origin for one in claims})
    return verdict, None if value is None else Best(value, claims[0].unit, support)


def _contradicted(
    known: LogView,
    claim: FigureClaim,
    mention: FigureMention,
    sides: Question,
    log: tuple[Best | None, list[FigureClaim]],
) -> Judgement:
    """Return that the log contradicts a figure of a document.

    Args:
        known: The log.
        claim: The document's figure.
        mention: The same in the document.
        sides: The log's figures that contradict it, the likely ones first, and the figure itself.
        log: The value that the log supports best, and the log's figures that agree with the document nevertheless.
    """
    against, (best, agreeing) = sides.clusters[0], log
    found = explanations([Pair(known.evidence, claim, one) for one in _one_a_value(against)])
    reasons = tuple(one for one in found if _is_about(claim, one))
    if not reasons and (both := unit_and_digit(claim, against[0])):
        reasons = (both,)
    misread = tuple(one for one in reasons if one.kind in MISREAD)
    if misread and not any(one.kind in MISPRINTS for one in reasons):
        return Judgement(mention, NOT_COMPARABLE, misread, uncompared(against), best)
    opposed = any(exclude_each_other([claim, one]) for one in against)
    if not opposed and (slight := tuple(one for one in reasons if one.kind in SLIGHT)):
        how = WITHIN_HEDGE if slight[0].kind == "hedge-dropped" else WITHIN_ROUNDING
        return Judgement(mention, CONFIRMED, slight, tuple(Witness(one, how) for one in against), best)
    if not any(one.kind in {*MISPRINTS, "other-scope", KIND} for one in reasons) and is_a_small_part(claim, against):
        return Judgement(mention, NOT_COMPARABLE, (Explanation("perhaps-part", {}),), uncompared(against), best)
    excluding = exclude_each_other([claim, *against])
    finding = Finding(
        "C302" if excluding else "C301",
        Pointer(None),
        {**subject(known.evidence, claim), "values": quote([claim, *against])},
        _severity(sides, reasons),
        figures=(claim.figure.id, *(one.figure.id for one in against)),
        sources=(claim.figure.source, *dict.fromkeys(one.figure.source for one in against)),
        suspects=(claim.figure.id,),
        best=best,
        explanations=reasons,
    )
    ruled = known.with_rule(finding)
    if not ruled:
        return Judgement(mention, NOT_COMPARABLE, (Explanation("rule-not-chosen", {"code": finding.code}),))
    witnesses = (*(Witness(one, DIFFERS) for one in against), *agreeing_witnesses(claim, agreeing))
    return Judgement(mention, CONTRADICTS, reasons, witnesses, best, ruled)


def _severity(sides: Question, reasons: tuple[Explanation, ...]) -> Severity:
    """Return the severity of a contradiction: a warning if the reader may have taken the figure for another's."""
    severity = severity_of(sides, reasons)
    if severity is Severity.ERROR and any(one.kind in {"other-scope", "other-metric"} for one in reasons):
        return Severity.WARNING
    return severity


def _is_about(claim: FigureClaim, reason: Explanation) -> bool:
    """Return whether a cause is about the document's figure, not another of the log or a zero of a small count."""
    if reason.kind == "power-of-ten" and is_few(claim):
        return False
    return "source" not in reason.words or reason.words["odd"] == f"'{claim.figure.says}'"


def _one_a_value(claims: Iterable[FigureClaim]) -> list[FigureClaim]:
    """Return the first figure of each value, a few at the most."""
    first: dict[object, FigureClaim] = {}
    for claim in claims:
        first.setdefault((claim.interval, claim.quantity.unit if claim.quantity is not None else None), claim)
    return list(first.values())[:MOST_EXPLAINED]


def _of_another_time(kind: str, claim: FigureClaim, mention: FigureMention, others: list[FigureClaim]) -> Judgement:
    """Judge a figure of a time for which the log has none: a number that is repeated, a newer one, or one between.

    Args:
        kind: The kind of its metric.
        claim: The figure as the log would have it.
        mention: The figure in the document.
        others: The log's figures of the same subject.
    """
    own = claim.as_of
    repeated = [one for one in others if not claim.dated and _repeats(claim, one)]
    if repeated:
        latest = max(repeated, key=last_day)
        date = day(latest.as_of) if latest.as_of is not None else "—"
        return Judgement(
            mention, CONFIRMED, (Explanation("as-of-then", {"date": date}),), agreeing_witnesses(claim, repeated)
        )
    dated = [one for one in others if one.as_of is not None]
    if own is None or not dated:
        return Judgement(mention, NEW, (Explanation("no-date", {}),), uncompared(others))
    latest = max(dated, key=last_day)
    words: Words = {"date": day(latest.as_of) if latest.as_of is not None else "—", "says": f"'{latest.figure.says}'"}
    if latest.as_of is not None and latest.as_of.latest < own.earliest:
        if kind in LASTING and agreement(claim, latest) in {EXACTLY, WITHIN_ROUNDING}:
            return Judgement(
                mention, CONFIRMED, (Explanation("unchanged-since", words),), agreeing_witnesses(claim, [latest])
            )
        return Judgement(mention, NEWER, (Explanation("later-than-log", words),), uncompared([latest]))
    return Judgement(mention, NEW, (Explanation("no-such-date", {}),), uncompared(dated))


def _repeats(claim: FigureClaim, other: FigureClaim) -> bool:
    """Return whether a figure without a date of its own can repeat one of another time."""
    return other.as_of is not None and agreement(claim, other) in {EXACTLY, WITHIN_ROUNDING}
