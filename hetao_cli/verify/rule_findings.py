"""Findings of other rules about a document's figures, beside those of the log and beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.verdict_names import CONTRADICTS, NOT_RULED_OUT
from hetao_cli.check.engine import GRAVEST_FIRST, outcome_of
from hetao_cli.log.evidence import evidence_of
from hetao_cli.model.finding import Severity
from hetao_cli.verify.judgement import MentionFinding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.check.registry import Rule
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Dating, Figure
    from hetao_cli.model.finding import Finding
    from hetao_cli.verify.judgement import Judged, Judgement
    from hetao_cli.verify.log_view import LogView

RULES = (
    "C303",
    "C304",
    "C305",
    "C307",
    "C308",
    "C309",
    "C310",
    "O502",
    "O503",
    "S401",
    "S402",
    "S403",
    "S404",
    "S405",
    "S407",
    "S408",
)
"""The rules that can find something in one more source; its values and dates are compared with the log before."""


WITHIN_DOCUMENT = {"C304", "C305"}
"""Those that compare a document with itself; findings of the others are dropped if the log has the same figure."""


ONLY_NOTED = {"O503", "S401", "S402", "S404", "S405", "S407", "S408"}
"""Those that need a figure to cover all of its metric and place, which is not sure for one read in a text."""


def with_findings(known: LogView, said: Evidence, judged: Judged) -> Judged:
    """Add what the other rules find about a document; it contradicts where that is a warning or graver.

    What they find in the log alone is not the document's, and of a figure that is contradicted already there is
    nothing more to say.

    Args:
        known: What is known of the log.
        said: What the document says.
        judged: What is known of each figure and date of it.
    """
    rules = [known.rules[code] for code in RULES if code in known.rules]
    own = {figure.id for figure in said.log.figures} | {dating.id for dating in said.log.datings}
    if not rules or not own:
        return judged
    before = _around(known.evidence, said)
    # the first of several figures gets a finding: which is the first must not depend on the order of the sentences
    claims = [*before.claims, *sorted(said.claims, key=lambda claim: _by_literal(claim.figure))]
    date_claims = [*before.date_claims, *sorted(said.date_claims, key=lambda claim: _by_literal(claim.dating))]
    after = _of_claims(before, claims, date_claims)
    found = dict(judged)
    for rule in rules:
        for finding in _new(rule, before, after, own):
            ruled = MentionFinding(finding, rule, _severity(finding, rule))
            for name in _about(finding, own, judged)[:1]:
                found[name] = _with(found, name, ruled)
    return found


def _by_literal(entry: Figure | Dating) -> tuple[str, str]:
    return entry.language or "", entry.says


def _severity(finding: Finding, rule: Rule) -> Severity:
    """Return the severity of a finding: a note for sums and steps, as a text more often counts some parts than all."""
    if finding.code in ONLY_NOTED:
        return Severity.NOTE
    return finding.severity or rule.severity


def _around(evidence: Evidence, said: Evidence) -> Evidence:
    """Return what the log says by the metrics alone that one of the document's can be reckoned with."""
    metrics = {figure.metric for figure in said.log.figures}
    related = set(metrics)
    for metric in evidence.log.metrics.values():
        others = {*metric.sum_of, *metric.share_of, *filter(None, (metric.growth_of, metric.on))}
        if metric.id in metrics or others & metrics:
            related |= {metric.id, *others}
    events = {dating.event for dating in said.log.datings}
    return _of_claims(
        evidence,
        [claim for claim in evidence.claims if claim.figure.metric in related],
        [claim for claim in evidence.date_claims if claim.dating.event in events],
    )


def _of_claims(evidence: Evidence, claims: list[FigureClaim], date_claims: list[DateClaim]) -> Evidence:
    """Return evidence of other claims, which are not read again, and a log of their figures and datings."""
    figures, datings = [claim.figure for claim in claims], [claim.dating for claim in date_claims]
    log = evidence.log._replace(figures=figures, datings=datings)
    return evidence_of(log, evidence.today, claims, date_claims)


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
    doubtful = [name for name in names if judged[name].verdict not in NOT_RULED_OUT]
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
