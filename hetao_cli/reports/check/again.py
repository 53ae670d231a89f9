"""The report of a check that is made again after a change of its log: what is new and what is gone, then the counts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Styled, TextLines
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.check.listing import listed, message_of
from hetao_cli.reports.check.report import report_check
from hetao_cli.reports.check.text import finding_lines, summary

if TYPE_CHECKING:
    from hetao_cli.check.engine import Checked, Diagnostic
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.log import Log
    from hetao_cli.model.records import Envelope
    from hetao_cli.model.report import Report
    from hetao_cli.reports.check.outcome import CheckOptions


class Turned(NamedTuple):
    """What a change of a log has changed among the findings of its check.

    Attributes:
        new: The findings that were not there or say something else now.
        gone: Those that are there no more.
    """

    new: list[Diagnostic]
    gone: list[Diagnostic]


def turned(before: tuple[Log, Checked], now: tuple[Log, Checked]) -> Turned:
    """Return what a check has found that it had not, and the other way round; lines that have moved are no change."""
    known = {id(one.finding): one for one in before[1].diagnostics}  # what nobody judged again is the same object
    stayed = {id(one.finding) for one in now[1].diagnostics if _says(known.get(id(one.finding))) == _says(one)}
    old = defaultdict[str, list["Diagnostic"]](list)
    for one in before[1].diagnostics:
        if id(one.finding) not in stayed:
            old[fingerprint(before[0], one.finding)].append(one)
    new: list[Diagnostic] = []
    for one in now[1].diagnostics:
        if id(one.finding) in stayed:
            continue
        alike = old[fingerprint(now[0], one.finding)]
        same = next((other for other in alike if _says(other) == _says(one)), None)
        if same is None:
            new.append(one)
        # one that says something else now is not gone
        if alike:
            alike.remove(same or alike[0])
    return Turned(new, [one for alike in old.values() for one in alike])


def _says(diagnostic: Diagnostic | None) -> tuple[object, ...]:
    """Return all that a finding says but its places."""
    if diagnostic is None:
        return ()
    finding, _rule, severity, review = diagnostic
    return (
        severity,
        finding.words,
        finding.explanations,
        finding.best,
        finding.suspects,
        None if review is None else review[:-1],
    )


def report_again(
    evidence: Evidence, checked: Checked, what: Turned, envelope: Envelope, options: CheckOptions
) -> Report:
    """Return the report of a check after a change: whole for programs, and for people what has changed.

    Args:
        evidence: The evidence that was checked.
        checked: The outcome of the check.
        what: What has changed since the check before.
        envelope: The keys that open the document.
        options: The options of the report.
    """
    whole = report_check(evidence, checked, envelope, options)
    return whole._replace(blocks=lambda: _blocks(evidence.log, checked, what, options))


def _blocks(log: Log, checked: Checked, what: Turned, options: CheckOptions) -> list[Block]:
    language = options.language
    gone: list[Text] = []
    for one in listed(what.gone):
        if one.diagnostic.review is None or options.verbose:
            code = Styled(one.diagnostic.finding.code, "code")
            gone += [
                (
                    Styled("✓ ", "good"),
                    code,
                    " ",
                    in_language(_GONE.filled(message=message_of(one, language)), language),
                ),
                "",
            ]
    return [TextLines((*finding_lines(log, what.new, options), *gone, summary(checked, options)))]


_GONE = Message("check.gone", "gone: {message}")
