"""SARIF 2.1.0 (OASIS), which code scanning services and editors read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from hetao_cli.model.finding_records import DocumentFinding, FindingRecord, RuleCount
from hetao_cli.model.safe import safe_json
from hetao_cli.render.findings import (
    KINDS,
    all_words,
    annex_of,
    distinct_fingerprints,
    path_from_root,
    reason_of,
)

if TYPE_CHECKING:
    from hetao_cli.model.finding_records import AnyFinding, RanRule, RelatedPlace
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

__all__ = ["KINDS", "render"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LANGUAGES = {"zh-Hans": "zh-CN", "zh-Hant": "zh-HK"}
"""The languages of SARIF, which have a region, not a script."""

_FAILED = 2
"""The exit code of a check of which a part could not be done."""


def render(report: Report, surface: Surface) -> str:
    """Return a SARIF log of one run, with a result for each finding; acknowledged ones are suppressed."""
    annex = annex_of(report)
    indices = {rule.code: index for index, rule in enumerate(annex.rules)}
    driver = {
        "name": "hetao",
        **_version(),
        "language": _LANGUAGES.get(annex.language, annex.language),
        "rules": [_descriptor(rule) for rule in annex.rules],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": annex.exit_code < _FAILED, "exitCode": annex.exit_code}],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(record, fingerprint, indices[record.code], annex.extracted)
            for record, fingerprint in zip(annex.findings, distinct_fingerprints(annex.findings), strict=True)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return safe_json(json.dumps(log, ensure_ascii=False, indent=2) + "\n")


def _version() -> dict[str, str]:
    """Return the installed version, if any: a checkout that is run in place has none."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return {"semanticVersion": version("hetao")}
    except PackageNotFoundError:
        return {}


def _descriptor(rule: RanRule) -> dict[str, Any]:
    page = rule.page
    first = page.split("\n\n")[0]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": _plain(" ".join(first.split()))},
        "help": {"text": _plain(page), "markdown": page},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.group]},
    }


def _plain(markdown: str) -> str:
    """Return a rule's page without its markup."""
    return re.sub(r"\*\*|`+", "", markdown)


def _result(record: AnyFinding, fingerprint: str, index: int, extracted: frozenset[str]) -> dict[str, Any]:
    related = [
        {"id": number, **_location(place, extracted), "message": {"text": place.role}}
        for number, place in enumerate(() if isinstance(record, RuleCount) else record.related, start=1)
    ]
    suppression = {"kind": "inSource", "status": "accepted", "justification": reason_of(record)}
    counted = {"occurrenceCount": record.count_} if isinstance(record, RuleCount) and record.count_ else {}
    return {
        "ruleId": record.code,
        "ruleIndex": index,
        "level": record.severity,
        "message": {"text": "\n".join(all_words(record))},
        "locations": [_location(record, extracted)],
        "relatedLocations": related,
        **counted,
        "partialFingerprints": {"hetao/v1": fingerprint},
        "suppressions": [suppression] if record.status == "acknowledged" else [],
    }


def _location(place: AnyFinding | RelatedPlace, extracted: frozenset[str]) -> dict[str, Any]:
    """Return the location of a finding; columns count characters, and the last one is behind the end.

    A place in a text that is not the file itself is no region of the file: its position is in the properties.
    """
    artifact = _artifact(path_from_root(place.path))
    if place.path in extracted:
        span = {"textStart": place.start, "textEnd": place.end} if isinstance(place, DocumentFinding) else {}
        text = {**span, "textLine": place.line, "textColumn": place.column}
        return {"physicalLocation": {"artifactLocation": artifact}, "properties": text}
    region = {"startLine": place.line, "startColumn": place.column}
    if isinstance(place, FindingRecord | DocumentFinding):
        region |= {"endLine": place.end_line, "endColumn": place.end_column}
    if isinstance(place, DocumentFinding):
        region |= {"charOffset": place.start, "charLength": place.end - place.start}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _artifact(path: str) -> dict[str, str]:
    """Return a file as a URI: relative to the root of the sources if its path is relative."""
    from urllib.parse import quote

    # a lone surrogate represents a byte that is no UTF-8
    uri = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    if re.match("[A-Za-z]:/", path):
        return {"uri": f"file:///{path[:2]}{uri[4:]}"}
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}
