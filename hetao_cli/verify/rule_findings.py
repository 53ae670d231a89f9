"""Findings of other rules about a document's figures, beside those of the log and beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.engine import GRAVEST_FIRST, outcome_of
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.model.finding import Severity
from hetao_cli.verify.judgement import CONFIRMED, CONTRADICTS, MentionFinding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.check.registry import Rule
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Finding
    from hetao_cli.model.log import Log
    from hetao_cli.verify.judgement import Judged, Judgement
    from hetao_cli.verify.log_view import LogView
    from hetao_cli.write.drafting import Draft

RULES = ("C303", "C304", "C305", "C307", "C308", "O502", "O503", "S401", "S402", "S403", "S404", "S405", "S407", "S408")
"""The rules that can find something in one more source; its values and dates are compared with the log before."""


WITHIN_DOCUMENT = {"C304", "C305"}
"""Those that compare a document with itself; findings of the others are dropped if the log has the same figure."""


ONLY_NOTED = {"O503", "S401", "S402", "S404", "S405", "S407", "S408"}
"""Those that need a figure to cover all of its metric and place, which is not sure for one read in a text."""


def with_findings(known: LogView, draft: Draft, judged: Judged) -> Judged:
    """Add the findings of other rules about a document; the verdict is a contradiction if one is a warning or graver.

    Findings in the log alone are not the document's, and a figure that is contradicted already gets no more.
    """
    rules = [known.rules[code] for code in RULES if code in known.rules]
    own = {figure.entry.id for figure in draft.figures} | {dating.entry.id for dating in draft.datings}
    if not rules or not own:
        return judged
    log = _around(known.evidence.log, draft)
    before = gather_evidence(log, known.evidence.today)
    figures = [*log.figures, *(figure.entry for figure in draft.figures)]
    datings = [*log.datings, *(dating.entry for dating in draft.datings)]
    after = gather_evidence(log._replace(figures=figures, datings=datings), known.evidence.today)
    found = dict(judged)
    for rule in rules:
        for finding in _new(rule, before, after, own):
            ruled = MentionFinding(finding, rule, _severity(finding, rule))
            for name in _about(finding, own, judged)[:1]:
                found[name] = _with(found, name, ruled)
    return found


def _severity(finding: Finding, rule: Rule) -> Severity:
    """Return the severity of a finding: a note for sums and steps, as a text more often counts some parts than all."""
    if finding.code in ONLY_NOTED:
        return Severity.NOTE
    return finding.severity or rule.severity


def _around(log: Log, draft: Draft) -> Log:
    """Return the log with only the figures and datings that can matter: of related metrics, and of the same events."""
    metrics = {figure.entry.metric for figure in draft.figures}
    related = set(metrics)
    for metric in log.metrics.values():
        others = {*metric.sum_of, *metric.share_of, *filter(None, (metric.growth_of, metric.on))}
        if metric.id in metrics or others & metrics:
            related |= {metric.id, *others}
    events = {dating.entry.event for dating in draft.datings}
    return log._replace(
        figures=[figure for figure in log.figures if figure.metric in related],
        datings=[dating for dating in log.datings if dating.event in events],
    )


def _new(rule: Rule, before: Evidence, after: Evidence, own: set[str]) -> Iterator[Finding]:
    """Yield the findings of a rule about the document, without those on figures that it already found in the log."""
    known = {name for finding in outcome_of(rule, before).found for name in (*finding.figures, *finding.events)}
    for finding in outcome_of(rule, after).found:
        others = {*finding.figures, *finding.events} - own
        if own & {*finding.figures} and not others & known:
            yield finding


def _about(finding: Finding, own: set[str], judged: Judged) -> list[str]:
    """Return the figures of the document that a finding is about, suspects first; none if one is contradicted."""
    names = [name for name in (*finding.suspects, *finding.figures) if name in own]
    if any(judged[name].verdict == CONTRADICTS for name in names):
        return []
    doubtful = [name for name in names if judged[name].verdict != CONFIRMED]
    if finding.code not in WITHIN_DOCUMENT:
        return doubtful
    # the place of a figure is for the reader to find out, and what the log has itself is no mistake of the document
    is_of_two_places = any(reason.kind == "other-place" for reason in finding.explanations)
    return names if doubtful and not is_of_two_places else []


def _with(judged: Judged, name: str, finding: MentionFinding) -> Judgement:
    judgement = judged[name]
    findings = sorted((*judgement.findings, finding), key=lambda one: GRAVEST_FIRST.index(one.severity))
    verdict = judgement.verdict if finding.severity is Severity.NOTE else CONTRADICTS
    return judgement._replace(verdict=verdict, findings=tuple(findings))
