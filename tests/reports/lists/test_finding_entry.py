"""The story of a finding, with what only some findings have."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from hetao_cli.check.registry import all_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import load_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.model.finding_records import BestValue, ExplanationRecord, FindingRecord, RelatedPlace
from hetao_cli.model.records import Envelope, LogName
from hetao_cli.render.registry import Surface, render
from hetao_cli.reports.lists.entries.finding import finding_entry
from hetao_cli.reports.lists.entry_report import report_entries
from hetao_cli.schemas.documents import document_schema

if TYPE_CHECKING:
    from hetao_cli.model.report import Report

CONFLICT = FindingRecord(
    code="C301",
    name="values-differ",
    severity="error",
    status="violation",
    message="447 and 500 do not agree",
    path="events.toml",
    line=38,
    column=3,
    end_line=38,
    end_column=9,
    figures=["firms-a", "firms-c"],
    events=["opening", "gone"],
    sources=["agency"],
    related=[],
    suspects=["firms-c"],
    best=BestValue(4_470_000.5, None, "HKD", 2),
    explanations=[ExplanationRecord("rounding", "one of them was rounded")],
    remedy="look at both",
    reason=None,
    reviewed_by=None,
    reviewed_on=None,
    reviewed_until=None,
    fingerprint="0123456789abcdef",
)


def report_of(log_path: str, language: str, **changes: Any) -> Report:  # noqa: ANN401 - values of a finding
    """Return the report of a finding that stands at line 38 and is related to line 40."""
    evidence = gather_evidence(load_log(log_path), parse_date("2026-02-01"))
    other = RelatedPlace(log_path, 40, 3, "the other figure")
    told = CONFLICT._replace(path=log_path, related=[other], **changes)
    entry = finding_entry(evidence, told, all_rules()["C301"], language)
    envelope = Envelope("show", 1, LogName(log_path, {}), "2026-02-01", language)
    return report_entries([entry], envelope, "012345")


def text_of(report: Report) -> str:
    return render(report, "text", Surface(None, colour=False))


def test_it_tells_why_and_what_is_best_supported_and_what_is_suspect(two_parks_log: str) -> None:
    lines = text_of(report_of(two_parks_log, "en")).splitlines()
    assert "  = why: one of them was rounded" in lines
    assert "  = best supported: ≥4.47 million HKD (independent sources: 2)" in lines
    assert "  = probably wrong: firms-c" in lines
    assert "  = help: look at both" in lines


def test_it_quotes_every_place_with_its_line(two_parks_log: str) -> None:
    written = Path(two_parks_log).read_text(encoding="utf-8").splitlines()
    lines = text_of(report_of(two_parks_log, "en")).splitlines()
    for line in (38, 40):
        assert f"  {two_parks_log}:{line}:3: {written[line - 1].strip()}" in lines


def test_a_reviewed_finding_tells_the_reason_instead_of_the_remedy(two_parks_log: str) -> None:
    text = text_of(report_of(two_parks_log, "zh-Hant", reason="已查證", status="acknowledged"))
    assert "  = 已覆核: 已查證" in text
    assert "look at both" not in text


def test_a_finding_about_no_figure_has_no_table(two_parks_log: str) -> None:
    assert "Says (means)" not in text_of(report_of(two_parks_log, "en", figures=[]))


@pytest.mark.parametrize("changes", [{}, {"best": None, "suspects": [], "explanations": [], "figures": []}])
def test_its_document_is_as_the_schema_says(two_parks_log: str, changes: dict[str, Any]) -> None:
    document = json.loads(render(report_of(two_parks_log, "en", **changes), "json", Surface(None, colour=False)))
    assert [error.message for error in Draft202012Validator(document_schema("show")).iter_errors(document)] == []
    assert [event["id"] for event in document["entries"][0]["about"]["events"]] == ["opening"]
