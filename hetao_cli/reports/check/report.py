"""The report of a check: its document for programs; `blocks` has its text for people."""

from typing import TYPE_CHECKING, cast

from hetao_cli.analysis.explanation_words import words_of
from hetao_cli.check.engine import GRAVEST_FIRST, Checked, Diagnostic
from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.findings.phrasing import fill, held_text
from hetao_cli.check.findings.places import own_place, placed
from hetao_cli.check.registry import page_of
from hetao_cli.log.evidence import Evidence
from hetao_cli.messages.message import in_language
from hetao_cli.model.finding import Best, Pointer
from hetao_cli.model.finding_records import (
    Annex,
    BestValue,
    ExplanationRecord,
    FindingRecord,
    RanRule,
    RelatedPlace,
)
from hetao_cli.model.log import Log
from hetao_cli.model.quantity import Number
from hetao_cli.model.records import ABSENT, Envelope, Later
from hetao_cli.model.report import Report
from hetao_cli.quantities.printing import json_number
from hetao_cli.reports.check.listing import Listed, listed, message_of
from hetao_cli.reports.check.outcome import CheckOptions, exit_code, totals
from hetao_cli.reports.check.records import CheckDocument, RelationRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.check.registry import Rule
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.finding_records import AnyFinding


def report_check(evidence: Evidence, checked: Checked, envelope: Envelope, options: CheckOptions) -> Report:
    """Return the report of a check.

    Args:
        evidence: The evidence that was checked.
        checked: The outcome of the check.
        envelope: The keys that open the document.
        options: The options of the report.
    """
    log = evidence.log
    return Report(
        "check",
        "findings",
        lambda: _document(log, checked, envelope, options),
        lambda: _blocks(log, checked, options),
        annex=lambda: annex(listed_records(log, checked, options.language), checked, options),
    )


def annex(findings: "Sequence[AnyFinding]", checked: Checked, options: CheckOptions) -> Annex:
    """Return the annex for formats of findings."""
    return annex_of_rules(findings, checked.rules, options, exit_code(checked, options))


def annex_of_rules(
    findings: "Sequence[AnyFinding]", rules: "Iterable[Rule]", options: CheckOptions, code: int
) -> Annex:
    """Return the annex of a check by these rules that ends with an exit code."""
    ran = [
        RanRule(
            code=rule.code,
            name=rule.name,
            severity=rule.severity.value,
            group=rule.group,
            title=in_language(rule.title, options.language),
            page=in_language(page_of(rule), options.language),
        )
        for rule in rules
    ]
    fails = [severity.value for severity in GRAVEST_FIRST[: GRAVEST_FIRST.index(options.fail_on) + 1]]
    return Annex(list(findings), ran, fails, code, options.language)


def _document(log: Log, checked: Checked, envelope: Envelope, options: CheckOptions) -> CheckDocument:
    return CheckDocument(
        envelope,
        totals=totals(checked),
        held=len(checked.held),
        baseline=options.compared or ABSENT,
        findings=cast("list[FindingRecord]", listed_records(log, checked, options.language)),
        relations=_relations(checked, options.language) if options.verbose else ABSENT,
    )


def _relations(checked: Checked, language: str) -> list[RelationRecord]:
    from hetao_cli.check.registry import all_rules

    rules = all_rules()
    return [
        RelationRecord(one.code, held_text(one, rules[one.code].held, language), list(one.figures), list(one.events))
        for one in checked.held
    ]


def finding_records(log: Log, diagnostics: "Iterable[Diagnostic]", language: str) -> list[FindingRecord]:
    """Return the records of findings, in the order given."""
    return [_record(log, Listed(one), language) for one in diagnostics]


def listed_records(log: Log, checked: Checked, language: str) -> "Sequence[FindingRecord]":
    """Return the records of the findings of a check that are listed, in its order; they are made when they are read."""
    return Later(lambda one: _record(log, one, language), listed(checked.diagnostics))


def _record(log: Log, one: Listed, language: str) -> FindingRecord:
    diagnostic = one.diagnostic
    finding, review = diagnostic.finding, diagnostic.review
    path, position = own_place(log, finding)
    return FindingRecord(
        code=finding.code,
        name=diagnostic.rule.name,
        severity=diagnostic.severity.value,
        status="violation" if diagnostic.review is None else "acknowledged",
        message=message_of(one, language),
        path=path,
        line=position.line,
        column=position.column,
        end_line=position.line,
        end_column=position.end_column,
        figures=list(finding.figures),
        events=list(finding.events),
        sources=list(finding.sources),
        related=[_related(log, pointer, language) for pointer in finding.related],
        suspects=list(finding.suspects),
        best=best_value(finding.best),
        explanations=[
            ExplanationRecord(cause.kind, fill(words_of(cause.kind), cause.words, language))
            for cause in finding.explanations
        ],
        remedy=fill(diagnostic.rule.remedy, finding.words, language),
        reason=review.reason if review is not None else None,
        reviewed_by=review.by if review is not None else None,
        reviewed_on=review.date if review is not None else None,
        reviewed_until=review.until if review is not None else None,
        fingerprint=fingerprint(log, finding),
    )


def best_value(best: Best | None) -> BestValue | None:
    """Return a best supported value."""
    if best is None:
        return None
    return BestValue(_number(best.interval.low), _number(best.interval.high), best.unit, best.support)


def _number(number: Number | None) -> float | None:
    return None if number is None else json_number(number)


def _related(log: Log, pointer: Pointer, language: str) -> RelatedPlace:
    path, position = placed(log, pointer)
    return RelatedPlace(
        path=path,
        line=position.line,
        column=position.column,
        role=in_language(pointer.role or {}, language),
    )


def _blocks(log: Log, checked: Checked, options: CheckOptions) -> "list[Block]":
    from hetao_cli.reports.check.text import check_blocks

    return check_blocks(log, checked, options)
