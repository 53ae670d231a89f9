"""The report of a check that counts findings by rule instead of listing them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.check.engine import GRAVEST_FIRST
from hetao_cli.check.findings.places import own_place
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.finding import Severity
from hetao_cli.model.finding_records import RuleCount
from hetao_cli.model.records import ABSENT
from hetao_cli.model.report import Report
from hetao_cli.reports.check.outcome import totals
from hetao_cli.reports.check.records import CheckDocument
from hetao_cli.reports.check.report import annex

if TYPE_CHECKING:
    from hetao_cli.check.engine import Checked, Diagnostic
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.log import Log
    from hetao_cli.model.records import Envelope
    from hetao_cli.reports.check.outcome import CheckOptions


def report_statistics(evidence: Evidence, checked: Checked, envelope: Envelope, options: CheckOptions) -> Report:
    """Return the report of how often each rule found something, the most frequent first.

    Args:
        evidence: The evidence that was checked.
        checked: The outcome of the check.
        envelope: The keys that open every document.
        options: The options of the report.
    """
    rows = _rows(evidence.log, checked, options.language)
    return Report(
        "check",
        "statistics",
        lambda: CheckDocument(
            envelope, totals(checked), len(checked.held), options.compared or ABSENT, statistics=rows
        ),
        lambda: _blocks(rows, checked, options),
        annex=lambda: annex(rows, checked, options),
    )


def _rows(log: Log, checked: Checked, language: str) -> list[RuleCount]:
    by_rule: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in checked.diagnostics:
        by_rule[diagnostic.finding.code].append(diagnostic)
    rows = [_row(log, group, language) for group in by_rule.values()]
    return sorted(rows, key=lambda row: (-row.count_, -row.acknowledged, row.code))


def _row(log: Log, group: list[Diagnostic], language: str) -> RuleCount:
    """Return the counts of one rule; its place is that of its first unacknowledged finding."""
    rule = group[0].rule
    violations = [diagnostic for diagnostic in group if diagnostic.review is None]
    severities = [diagnostic.severity for diagnostic in violations]
    path, position = own_place(log, (violations or group)[0].finding)
    title = in_language(rule.title, language)
    template = _WORDS["finding" if len(violations) == 1 else "findings"]
    return RuleCount(
        code=rule.code,
        name=rule.name,
        group=rule.group,
        severity=min((diagnostic.severity for diagnostic in violations or group), key=GRAVEST_FIRST.index).value,
        status="violation" if violations else "acknowledged",
        title=title,
        message=in_language(template, language).format(n=len(violations), title=title),
        count_=len(violations),
        error=severities.count(Severity.ERROR),
        warning=severities.count(Severity.WARNING),
        note=severities.count(Severity.NOTE),
        acknowledged=len(group) - len(violations),
        path=path,
        line=position.line,
        column=position.column,
    )


def _blocks(rows: list[RuleCount], checked: Checked, options: CheckOptions) -> list[Block]:
    from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
    from hetao_cli.reports.check.text import summary

    language = options.language
    summed = TextLines((summary(checked, options),))
    if not rows:
        return [summed]
    count, code, name, title = (in_language(names, language) for names in _COLUMNS)
    columns = (Column(count, align="right"), Column(code), Column(name, wraps=True), Column(title, wraps=True))
    cells = tuple(
        (Styled(str(row.count_), row.severity), Styled(row.code, "code"), row.name, row.title) for row in rows
    )
    return [TextTable(columns, (("", cells),)), summed]


_COLUMNS: tuple[Localized, ...] = (
    Message("check.columns.findings", "Findings"),
    Message("check.columns.code", "Code"),
    Message("check.columns.name", "Name"),
    Message("check.columns.finds", "Finds"),
)
_WORDS: dict[str, Message] = {
    "finding": Message("check.finding", "{n} finding: {title}"),
    "findings": Message("check.findings", "{n} findings: {title}"),
}
