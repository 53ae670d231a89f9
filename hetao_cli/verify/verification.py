"""Compare a document with the log."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.verdict_names import NOT_COMPARABLE
from hetao_cli.documents.article import text_sha256
from hetao_cli.documents.languages import language_of
from hetao_cli.log.evidence import evidence_of, gather_evidence
from hetao_cli.log.schema import entry_of
from hetao_cli.mentions.sentences import bounds_of
from hetao_cli.model.entries import Source, Spot
from hetao_cli.model.finding import Explanation
from hetao_cli.model.log import LogFile
from hetao_cli.verify.co_mentions import without_companions
from hetao_cli.verify.dates import judge_date
from hetao_cli.verify.figures import judge_figure
from hetao_cli.verify.judgement import Judgement, Verified
from hetao_cli.verify.lacking import lacking
from hetao_cli.verify.log_view import LogView
from hetao_cli.verify.misprinted_days import with_misprinted_days
from hetao_cli.verify.own_entries import date_as_entered, figure_as_entered, of_subjects_entered, sure_if_entered
from hetao_cli.verify.rule_findings import with_findings
from hetao_cli.verify.sureness import as_sure_as_subjects, unsure_of
from hetao_cli.write.drafting import draft_entries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.check.registry import Rule
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.log import Log
    from hetao_cli.model.mention import DateMention
    from hetao_cli.model.moment import Moment
    from hetao_cli.verify.judgement import Document, Judged
    from hetao_cli.write.drafting import Draft, DraftDating, DraftFigure, Undecided


def hold_against(evidence: Evidence, document: Document, rules: Iterable[Rule]) -> Verified:
    """Compare a document with a log.

    Args:
        evidence: The log, read.
        document: The document, read.
        rules: The chosen rules; a rule that is not among them finds nothing.
    """
    chosen = {rule.code: rule for rule in rules}
    log = evidence.log
    source = source_of(log, document.sha256, document.reading.text)
    draft = draft_entries(document.reading, log, _source(evidence, document))
    if source is not None:
        draft = of_subjects_entered(log, source.id, draft)
    joined = _with_document(log, document, draft)
    known = LogView(
        evidence._replace(log=joined),
        chosen,
        document.reading,
        bounds_of(document.reading.text),
        None if source is None else source.id,
    )
    judged: Judged = {}
    own = _as_entered(known, draft, _own_evidence(joined, draft, evidence.today))
    for figure, claim in zip(draft.figures, own.claims, strict=True):
        judged[figure.entry.id] = judge_figure(known, claim, figure.mention)
    for dating, date_claim in zip(draft.datings, own.date_claims, strict=True):
        judged[dating.entry.id] = _judged_date(known, date_claim, dating.mention)
    judged = with_findings(known, own, without_companions(known, draft, judged))
    judged = as_sure_as_subjects(log, _with_entered(known, draft, judged))
    all_of_it = with_misprinted_days(known, [*judged.values(), *(_unknown(log, one) for one in draft.undecided)])
    all_of_it.sort(key=lambda judgement: judgement.mention.start)
    return Verified(
        document, draft, joined, tuple(all_of_it), known.own, tuple(lacking(evidence, document, draft, known.own))
    )


def _as_entered(known: LogView, draft: Draft, own: Evidence) -> Evidence:
    """Return what a document says, as the log has entered it of this very document."""
    if known.own is None:
        return own
    text = known.reading.text
    claims = [
        figure_as_entered(known, claim, " ".join(text[one.mention.start : one.mention.end].split()))
        for one, claim in zip(draft.figures, own.claims, strict=True)
    ]
    date_claims = [date_as_entered(known, date_claim) for date_claim in own.date_claims]
    return evidence_of(own.log, own.today, claims, date_claims)


def _with_entered(known: LogView, draft: Draft, judged: Judged) -> Judged:
    """Return judgements with the subjects beyond doubt that the log has entered of this very document."""
    if known.own is None:
        return judged
    drafted: list[DraftFigure | DraftDating] = [*draft.figures, *draft.datings]
    return {one.entry.id: judged[one.entry.id]._replace(mention=sure_if_entered(known, one)) for one in drafted}


def _judged_date(known: LogView, date_claim: DateClaim, mention: DateMention) -> Judgement:
    """Return the judgement of a date as the claim has it, which is the log's of a document that it knows."""
    moment = date_claim.moment if known.own is not None else None
    if moment is None:  # a state since 2018 began in 2018: that is its event's date
        moment = mention.named if "/" in mention.moment.edtf else mention.moment
    return judge_date(known, date_claim, mention._replace(moment=moment))._replace(mention=mention)


def _source(evidence: Evidence, document: Document) -> Source:
    """Return the document as a source; one without a date is taken to be of any day until today."""
    name = os.path.basename(document.path)
    known = source_of(evidence.log, document.sha256, document.reading.text)
    return entry_of(
        Source,
        Spot(len(evidence.log.files), "source", 0),
        id=name if name not in evidence.log.sources else f"./{name}",
        title=document.title or name,
        publisher=document.publisher,
        published=document.published or f"[..{evidence.today.edtf}]",
        language=document.language or language_of(document.reading.text),
        sha256=document.sha256,
        currency=known.currency if known is not None else None,
    )


def _with_document(log: Log, document: Document, draft: Draft) -> Log:
    """Return the log with the document among its files and sources, and none of its figures."""
    file = LogFile(document.path, document.reading.text)
    return log._replace(files=(*log.files, file), sources={**log.sources, draft.source.id: draft.source})


def _own_evidence(joined: Log, draft: Draft, today: Moment) -> Evidence:
    """Return what the document says itself."""
    figures = [figure.entry for figure in draft.figures]
    datings = [dating.entry for dating in draft.datings]
    return gather_evidence(joined._replace(figures=figures, datings=datings), today)


def _unknown(log: Log, undecided: Undecided) -> Judgement:
    kind = f"no-{'-and-'.join(undecided.missing)}"
    reasons = (Explanation(kind, {}), *unsure_of(log, undecided.mention))
    return Judgement(undecided.mention, NOT_COMPARABLE, reasons)


def source_of(log: Log, sha256: str | None, text: str) -> Source | None:
    """Return the source of a log that is the document with these bytes, else one with this text; None without any."""
    sources = log.sources.values()
    same = next((source for source in sources if source.sha256 == sha256 and sha256 is not None), None)
    if same is not None or not any(source.text_sha256 for source in sources):
        return same
    known = text_sha256(text)
    return next((source for source in sources if source.text_sha256 == known), None)
