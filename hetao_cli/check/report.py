"""The report of a check: its document for programs; `blocks` has its text for people."""

from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli.check.engine import Checked, Told
from hetao_cli.check.explained import EXPLANATIONS
from hetao_cli.check.fingerprints import fingerprint
from hetao_cli.check.phrasing import fill
from hetao_cli.check.places import own_place, placed
from hetao_cli.load.evidence import Evidence
from hetao_cli.model.entries import in_language
from hetao_cli.model.finding import Pointer, Severity
from hetao_cli.model.log import Log
from hetao_cli.model.quantity import Number
from hetao_cli.model.report import Report
from hetao_cli.quantities.printing import json_number

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Block


class Options(NamedTuple):
    """How a check is told.

    Attributes:
        language: Of messages.
        verbose: List the relations that hold, not only their count.
    """

    language: str = "en"
    verbose: bool = False


def report_check(evidence: Evidence, checked: Checked, envelope: dict[str, Any], options: Options) -> Report:
    """Return the report of a check.

    Args:
        evidence: What was checked.
        checked: What was found.
        envelope: The keys that open every document.
        options: How it is told.
    """
    return Report(
        "check",
        "findings",
        lambda: _document(evidence.log, checked, envelope, options),
        lambda: _blocks(evidence.log, checked, options),
    )


def _document(log: Log, checked: Checked, envelope: dict[str, Any], options: Options) -> dict[str, Any]:
    from hetao_cli.check.registry import all_rules

    document = {
        **envelope,
        "totals": totals(checked),
        "held": len(checked.held),
        "findings": [_record(log, told, options.language) for told in checked.told],
    }
    if options.verbose:
        rules = all_rules()
        document["relations"] = [
            {
                "code": one.code,
                "text": fill(rules[one.code].held, one.words, options.language),
                "figures": list(one.figures),
                "events": list(one.events),
            }
            for one in checked.held
        ]
    return document


def totals(checked: Checked) -> dict[str, int]:
    """Count what nobody acknowledged, by severity, and what was acknowledged."""
    open_ones = [told for told in checked.told if told.review is None]
    counts = {severity.value: sum(told.severity is severity for told in open_ones) for severity in Severity}
    return {**counts, "acknowledged": len(checked.told) - len(open_ones)}


def _record(log: Log, told: Told, language: str) -> dict[str, Any]:
    finding = told.finding
    path, position = own_place(log, finding)
    return {
        "code": finding.code,
        "name": told.rule.name,
        "severity": told.severity.value,
        "status": "violation" if told.review is None else "acknowledged",
        "message": fill(told.rule.message, finding.words, language),
        "path": path,
        "line": position.line,
        "column": position.column,
        "end_line": position.line,
        "end_column": position.end_column,
        "figures": list(finding.figures),
        "events": list(finding.events),
        "sources": list(finding.sources),
        "related": [_related(log, pointer, language) for pointer in finding.related],
        "suspects": list(finding.suspects),
        "best": None
        if finding.best is None
        else {
            "low": _number(finding.best.interval.low),
            "high": _number(finding.best.interval.high),
            "unit": finding.best.unit,
            "support": finding.best.support,
        },
        "explanations": [
            {"kind": one.kind, "text": fill(EXPLANATIONS[one.kind], one.words, language)}
            for one in finding.explanations
        ],
        "remedy": fill(told.rule.remedy, finding.words, language),
        "reason": told.review.reason if told.review is not None else None,
        "fingerprint": fingerprint(log, finding),
    }


def _number(number: Number | None) -> float | None:
    return None if number is None else json_number(number)


def _related(log: Log, pointer: Pointer, language: str) -> dict[str, Any]:
    path, position = placed(log, pointer)
    return {
        "path": path,
        "line": position.line,
        "column": position.column,
        "role": in_language(pointer.role or {}, language),
    }


def _blocks(log: Log, checked: Checked, options: Options) -> "list[Block]":
    from hetao_cli.check.blocks import check_blocks

    return check_blocks(log, checked, options)
