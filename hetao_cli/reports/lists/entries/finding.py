"""A finding in full, with all of its places and the page of its rule."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.log.files.positions import point_in
from hetao_cli.model.blocks import Styled, TextLines
from hetao_cli.model.excerpt import MOST_COLUMNS
from hetao_cli.model.finding_records import BestValue, FindingRecord, RelatedPlace
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.reports.check.text import reviewed_text
from hetao_cli.reports.lists.entries.entry import Shown, word
from hetao_cli.reports.lists.entries.records import FindingEntry, FindingPlace, FindingSubjects
from hetao_cli.reports.lists.figure_table import figure_table
from hetao_cli.reports.lists.listed import listed_events, listed_figures
from hetao_cli.reports.lists.rule_report import rule_page, rule_record
from hetao_cli.reports.lists.source_report import source_record

if TYPE_CHECKING:
    from hetao_cli.check.registry import Rule
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block, Text


def finding_entry(evidence: Evidence, finding: FindingRecord, rule: Rule, language: str) -> Shown:
    """Return a finding with its places, their lines, and its rule.

    Args:
        evidence: The evidence that was checked.
        finding: The finding's record in the document of a check.
        rule: The rule that found it.
        language: The language of names and messages.
    """
    log = evidence.log
    claims = [claim for claim in evidence.claims if claim.figure.id in finding.figures]
    own = RelatedPlace(finding.path, finding.line, finding.column, "")
    texts = {file.path: file.text for file in log.files}
    places = [FindingPlace(*place, _excerpt(texts[place.path], place)) for place in (own, *finding.related)]

    events = [log.events[name] for name in finding.events if name in log.events]

    def record() -> FindingEntry:
        about = FindingSubjects(
            figures=listed_figures(evidence, claims, language),
            events=listed_events(evidence, events, language),
            sources=[source_record(log, log.sources[name]) for name in finding.sources if name in log.sources],
        )
        return FindingEntry("finding", finding, places, about, rule_record(rule, language))

    def blocks() -> list[Block]:
        story: list[Block] = [TextLines(tuple(_story(finding, places, language)))]
        story += [figure_table(evidence, claims, language)] if claims else []
        return [*story, rule_page(rule, language)]

    return Shown(record, blocks)


def _excerpt(text: str, place: RelatedPlace) -> str:
    """Return the line of a place without the blanks around it, cut around the place where it is long."""
    return "".join(point_in(text, place.line, place.column).excerpt(MOST_COLUMNS)).strip()


def _story(finding: FindingRecord, places: list[FindingPlace], language: str) -> list[Text]:
    severity = finding.severity
    best = finding.best
    facts = [("why", one.text) for one in finding.explanations]
    facts += [("best", _best_text(best, language))] if best is not None else []
    facts += [("suspects", ", ".join(finding.suspects))] if finding.suspects else []
    if finding.reason is None:
        facts.append(("help", finding.remedy))
    else:
        said = finding.reviewed_by, finding.reviewed_on, finding.reviewed_until
        facts.append(("reviewed", reviewed_text(finding.reason, *said, language)))
    return [
        (Styled(severity, severity), " ", Styled(finding.code, "code"), f" {finding.message}"),
        *((Styled(f"  {one.path}:{one.line}:{one.column}: ", "dim"), one.excerpt) for one in places),
        *((Styled("  = ", "dim"), Styled(f"{word(key, language)}: ", "strong"), text) for key, text in facts),
        (Styled("  = ", "dim"), Styled(finding.fingerprint, "dim")),
    ]


def _best_text(best: BestValue, language: str) -> str:
    low, high = (None if end is None else Fraction(str(end)) for end in (best.low, best.high))
    support = word("support", language).format(n=best.support)
    return f"{scaled_text(Interval(low, high), best.unit, language)} ({support})"
