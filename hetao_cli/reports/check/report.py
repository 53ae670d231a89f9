"""The report of a check: its document for programs; `blocks` has its text for people."""

from typing import TYPE_CHECKING, Any

from hetao_cli.analysis.explained import words_of
from hetao_cli.check.engine import GRAVEST_FIRST, Checked, Told
from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.findings.phrasing import fill, held_text
from hetao_cli.check.findings.places import own_place, placed
from hetao_cli.log.evidence import Evidence
from hetao_cli.messages.message import in_language
from hetao_cli.model.finding import Pointer
from hetao_cli.model.log import Log
from hetao_cli.model.quantity import Number
from hetao_cli.model.report import Report
from hetao_cli.quantities.printing import json_number
from hetao_cli.reports.check.counts import Options, counts, exit_code

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.check.registry import Rule
    from hetao_cli.model.blocks import Block


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
        annex=lambda: annex(checked, options),
    )


def annex(checked: Checked, options: Options) -> dict[str, Any]:
    """Return what formats for build servers need: the rules that ran, the severities that fail, the exit code."""
    return annex_of_rules(checked.rules, options, exit_code(checked, options))


def annex_of_rules(rules: "Iterable[Rule]", options: Options, code: int) -> dict[str, Any]:
    """Return the annex of a check by these rules that ends with an exit code."""
    told = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "group": rule.group,
            "title": in_language(rule.title, options.language),
            "page": _page(rule.page),
        }
        for rule in rules
    ]
    fails = [severity.value for severity in GRAVEST_FIRST[: GRAVEST_FIRST.index(options.fail_on) + 1]]
    return {"rules": told, "fails": fails, "exit_code": code}


def _page(docstring: str) -> str:
    """Return a docstring without the indentation of its function."""
    from textwrap import dedent

    first, _, rest = docstring.strip().partition("\n")
    return f"{first}\n{dedent(rest)}".strip()


def _document(log: Log, checked: Checked, envelope: dict[str, Any], options: Options) -> dict[str, Any]:
    from hetao_cli.check.registry import all_rules

    document = {
        **envelope,
        **counts(checked, options),
        "findings": [_record(log, told, options.language) for told in checked.told],
    }
    if options.verbose:
        rules = all_rules()
        document["relations"] = [
            {
                "code": one.code,
                "text": held_text(one, rules[one.code].held, options.language),
                "figures": list(one.figures),
                "events": list(one.events),
            }
            for one in checked.held
        ]
    return document


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
            {"kind": one.kind, "text": fill(words_of(one.kind), one.words, language)} for one in finding.explanations
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
    from hetao_cli.reports.check.text import check_blocks

    return check_blocks(log, checked, options)
