"""The judgement of a document's figure by the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.agreement import uncompared
from hetao_cli.analysis.judge.cases import case_of_document
from hetao_cli.analysis.judge.matter import Matter, Stated
from hetao_cli.analysis.judge.verdict_names import CONTRADICTS, NOT_COMPARABLE
from hetao_cli.log.currency import currencies_around
from hetao_cli.log.figure_claims import ReadClaim
from hetao_cli.mentions.attribution.gates import level_of
from hetao_cli.model.finding import Explanation
from hetao_cli.quantities.scaled import unit_names
from hetao_cli.quantities.units.money import UNDECIDED_CURRENCIES, is_currency
from hetao_cli.verify.judgement import Judgement
from hetao_cli.verify.own_entries import is_own

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding import Words
    from hetao_cli.model.mention import FigureMention
    from hetao_cli.verify.log_view import LogView


def judge_figure(known: LogView, claim: FigureClaim, mention: FigureMention) -> Judgement:
    """Return the judgement of a figure whose place and metric are known.

    Args:
        known: The log.
        claim: The figure as the log would have it.
        mention: The figure in the document.
    """
    said = known.evidence.subjects.get((claim.figure.place, claim.figure.metric), [])
    read = as_read(claim, said)
    judgement = _judged(known, claim, mention, said, read)
    taken = None if read is None else _currency_taken(known, claim, read)
    return judgement if taken is None else judgement._replace(reasons=(*judgement.reasons, taken))


def _judged(
    known: LogView, claim: FigureClaim, mention: FigureMention, said: list[ReadClaim], read: ReadClaim | None
) -> Judgement:
    if read is None:
        return Judgement(mention, NOT_COMPARABLE, (_unfit(known, claim),), uncompared(said))
    sure = mention.confidence
    stated = Stated(level_of(sure.place) == "sure", mention.status is not None, level_of(sure.status) == "sure")
    case, hit = case_of_document(Matter(known.evidence, read, stated))
    if case.verdict == CONTRADICTS and all(is_own(known, one) for one in hit.witnesses):
        reason = Explanation("entered-otherwise", {})
        return Judgement(mention, NOT_COMPARABLE, (reason,), uncompared(said), hit.best)
    ruled = known.with_rule(hit.finding) if hit.finding is not None else ()
    if hit.finding is not None and not ruled and case.verdict == CONTRADICTS:
        reason = Explanation("rule-not-chosen", {"code": hit.finding.code})
        return Judgement(mention, NOT_COMPARABLE, (reason,))
    return Judgement(mention, case.verdict, hit.reasons, hit.witnesses, hit.best, ruled)


def _currency_taken(known: LogView, claim: FigureClaim, read: ReadClaim) -> Explanation | None:
    """Return as which currency 元, $ or ¥ is taken, and by what; None if the figure or its language names it.

    A claim without its currency is read by that of the log's figures, the entry of a draft has that of the document's
    other amounts, and else the source, the place or the log states it.
    """
    sign = (claim.quantity.unit or "").partition("/")[0] if claim.quantity is not None else ""
    figure, log = claim.figure, known.evidence.log
    currency = read.unit.partition("/")[0]
    if not sign and is_currency(currency):
        words: Words = {"sign": f"'{figure.says}'", "unit": unit_names(currency)}
        return Explanation("currency-of-document", words)
    if sign not in UNDECIDED_CURRENCIES:
        return None
    if not isinstance(claim, ReadClaim):
        how = "currency-of-log"
    elif figure.currency is not None:
        how = "currency-of-document"
    elif currency in currencies_around(log, figure.place) and log.sources[figure.source].currency is None:
        how = "currency-of-place"
    else:
        return None
    place = log.places[figure.place].name
    return Explanation(how, {"sign": sign, "unit": unit_names(currency), "place": place})


def as_read(claim: FigureClaim, others: Sequence[FigureClaim]) -> ReadClaim | None:
    """Return a claim that can be compared; None if its unit is none of its metric, or its currency is not known.

    An amount in 元 or $ is in the currency of the log's figures of the same subject, if these have only one.
    """
    if isinstance(claim, ReadClaim):
        return claim
    quantity = claim.quantity
    currencies = {one.unit for one in others}
    if quantity is None or len(currencies) != 1:
        return None
    if quantity.unit not in UNDECIDED_CURRENCIES or claim.figure.value is not None:
        return None
    return ReadClaim(*claim._replace(interval=quantity.interval, unit=currencies.pop()))


def _unfit(known: LogView, claim: FigureClaim) -> Explanation:
    """Return the explanation that a figure's unit can't be one of its metric, or that its currency is not known."""
    metric = known.evidence.log.metrics[claim.figure.metric]
    unit = claim.quantity.unit if claim.quantity is not None else None
    return Explanation("unit-not-of-metric", {"unit": unit or "—", "metric": metric.name, "wanted": metric.unit})
