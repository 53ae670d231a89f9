"""JUnit XML, which every build server shows: a suite a rule, a case a finding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.model.safe import safe
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.render.findings import KINDS, all_words, annex_of, path_from_root, reason_of

if TYPE_CHECKING:
    from hetao_cli.model.finding_records import AnyFinding
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

__all__ = ["KINDS", "render"]

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"}
_NO_XML = regex("[\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 does not allow, besides controls, which are escaped everywhere."""


class _Case(NamedTuple):
    """A test case: its outcome (failure, skipped, or empty if it passes) and its XML."""

    outcome: str
    xml: str


_NOTHING = _Case("", '    <testcase classname="hetao check" name="no finding"/>\n')


def render(report: Report, surface: Surface) -> str:
    """Return a suite for each rule that ran; a rule without findings has a case that passes.

    A finding below the level that fails the check is a case that passes with the message as its output, an acknowledged
    one a case that was skipped.
    """
    annex = annex_of(report)
    suites: dict[str, list[_Case]] = {f"{rule.code} {rule.name}": [] for rule in annex.rules}
    for record in annex.findings:
        name = f"{record.code} {record.name}"
        suites.setdefault(name, []).append(_case(name, record, annex.fails))
    parts = ['<?xml version="1.0" encoding="utf-8"?>\n']
    suites = {name: cases or [_NOTHING] for name, cases in suites.items()}
    parts.append(f'<testsuites name="hetao check" {_counts([case for cases in suites.values() for case in cases])}>\n')
    for name, cases in suites.items():
        body = "".join(case.xml for case in cases)
        parts.append(f'  <testsuite name="{_escaped(name)}" {_counts(cases)}>\n{body}  </testsuite>\n')
    return "".join([*parts, "</testsuites>\n"])


def _counts(cases: list[_Case]) -> str:
    failures, skipped = (sum(case.outcome == outcome for case in cases) for outcome in ("failure", "skipped"))
    return f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}"'


def _case(name: str, record: AnyFinding, fails: list[str]) -> _Case:
    path = path_from_root(record.path)
    place = f"{path}:{record.line}:{record.column}"
    attributes = {"classname": name, "name": place, "file": path, "line": str(record.line)}
    opening = " ".join(f'{key}="{_escaped(value)}"' for key, value in attributes.items())
    text = _escaped("\n".join([f"{place}: {record.severity}", *all_words(record)]), newline="\n")
    if record.status == "acknowledged":
        outcome, inner = "skipped", f'<skipped message="{_escaped(reason_of(record))}"/>'
    elif record.severity in fails:
        opened = f'<failure message="{_escaped(record.message)}" type="{record.severity}">'
        outcome, inner = "failure", f"{opened}{text}</failure>"
    else:
        outcome, inner = "", f"<system-out>{text}</system-out>"
    return _Case(outcome, f"    <testcase {opening}>\n      {inner}\n    </testcase>\n")


def _escaped(text: str, newline: str = "&#10;") -> str:
    """Return a text escaped for XML, in an attribute or between tags."""
    text = _NO_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", safe(text))
    return re.sub(r'[&<>"\n]', lambda match: newline if match[0] == "\n" else _ENTITIES[match[0]], text)
