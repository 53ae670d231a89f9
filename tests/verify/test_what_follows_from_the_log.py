"""What follows from the log, what it only allows, and what its sources dispute."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from held_documents import LOG, Facts, as_if_sure, date, figure, held, judged, reading_of, report_of

from hetao_cli import load_log, read_text
from hetao_cli.analysis.judge.cases import CASES
from hetao_cli.analysis.judge.verdict_names import VERDICTS
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.model.finding import Severity
from hetao_cli.render.registry import Surface, render
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.documents.outcome import DocumentCheck, documents_exit_code, totals
from hetao_cli.verify.judgement import Document, Judgement, Verified
from hetao_cli.verify.verification import hold_against

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence

PIPE = Surface(None, colour=False)


@cache
def shipped() -> tuple[Evidence, Vocabulary]:
    log = load_log(str(Path(__file__).parents[2] / "events.toml"))
    return gather_evidence(log, parse_date("2026-06-01")), Vocabulary(log)


def told(text: str, published: str) -> Judgement:
    evidence, vocabulary = shipped()
    document = Document("draft.txt", as_if_sure(read_text(text, published, vocabulary)), published=published)
    return hold_against(evidence, document, chosen_rules()).judgements[0]


@pytest.mark.parametrize(
    ("text", "published", "verdict"),
    [
        ("香港園區企業達超過60家。", "2025-12-22", "confirmed"),
        ("香港園區企業達50家以上。", "2025-12-22", "confirmed"),
        ("香港園區企業達61家。", "2025-12-22", "compatible"),
        ("香港園區企業達90家。", "2025-12-22", "compatible"),
        ("香港園區企業達300家。", "2025-12-22", "contradicts"),
        ("香港園區企業達60000家。", "2025-12-22", "contradicts"),
        ("河套有40000名科研人才。", "2025-08-11", "compatible"),
        ("河套有99999名科研人才。", "2025-08-11", "contradicts"),
    ],
)
def test_over_a_number_does_not_prove_another_number_and_is_near(text: str, published: str, verdict: str) -> None:
    judgement = told(text, published)

    assert judgement.verdict == verdict
    assert all(one.severity is Severity.WARNING for one in judgement.findings)
    if verdict == "contradicts":
        assert judgement.reasons[0].kind == "beyond-bound"


def test_beyond_a_bound_it_is_said_how_many_times() -> None:
    assert told("香港園區企業達60000家。", "2025-12-22").reasons[0].words["factor"] == "1,000"


def of_the_capital(known: str, says: str) -> Judgement:
    entry = (
        f'[[figure]]\nsource = "daily"\nplace = "capital"\nmetric = "firms"\nsays = "{known}"\nas_of = "2025-06-01"\n'
    )
    log = assemble_log([parse_document(LOG + entry, "events.toml")], [])
    text = f"The capital has {says}."
    document = Document(
        "d", reading_of(text, figure(says, "capital", "firms", as_of="2025-06-01")), published="2026-01"
    )
    return hold_against(gather_evidence(log, parse_date("2026-11-21")), document, chosen_rules()).judgements[0]


@pytest.mark.parametrize(
    ("known", "says", "kind", "factor"),
    [
        ("over 60 firms", "60,000 firms", "beyond-bound", "1,000"),
        ("at least 60 firms", "about 700 firms", "beyond-bound", "11"),
        ("over 6 firms", "60 firms", "beyond-bound", "10"),
        ("under 60,000 firms", "60 firms", "below-bound", "1,000"),
        ("up to 600 firms", "60 firms", "below-bound", "10"),
        ("超过6万家", "60万家", "beyond-bound", "10"),
        ("不足6萬家", "6000家", "below-bound", "10"),
        ("over 6 firms", "19 firms", "not-entailed", None),
        ("over 60 firms", "180 firms", "not-entailed", None),
        ("at least one firm", "447 firms", "not-entailed", None),
        ("under 600 firms", "150 firms", "not-entailed", None),
        ("under 10 firms", "1 firm", "not-entailed", None),
    ],
)
def test_a_hedge_of_the_log_promises_to_be_near(known: str, says: str, kind: str, factor: str | None) -> None:
    judgement = of_the_capital(known, says)

    assert judgement.verdict == ("compatible" if factor is None else "contradicts")
    assert (judgement.reasons[0].kind, judgement.reasons[0].words.get("factor")) == (kind, factor)
    assert [one.severity for one in judgement.findings] == ([] if factor is None else [Severity.WARNING])


def test_a_heading_without_the_hedge_of_its_body_makes_no_contradiction_slighter() -> None:
    judgement = told("香港園區企業不足60家。", "2025-12-22")

    assert (judgement.verdict, [one.severity for one in judgement.findings]) == ("contradicts", [Severity.WARNING])


DISPUTED = """
[[figure]]
source = "daily"
place = "capital"
metric = "firms"
says = "60 firms"
as_of = "2025-06-01"

[[figure]]
source = "weekly"
place = "capital"
metric = "firms"
says = "600 firms"
as_of = "2025-06-01"

[[dating]]
source = "daily"
event = "opening"
says = "20 December 2025"
status = "actual"
as_of = "2026-01-05"
"""


def disputed(says: str) -> Verified:
    log = assemble_log([parse_document(LOG + DISPUTED, "events.toml")], [])
    evidence = gather_evidence(log, parse_date("2026-11-21"))
    text = f"The capital has {says}."
    reading = reading_of(text, figure(says, "capital", "firms", as_of="2025-06-01"))
    return hold_against(evidence, Document("draft.txt", reading, published="2026-01-10"), chosen_rules())


@pytest.mark.parametrize(
    ("says", "verdict"),
    [
        ("60 firms", "disputed"),
        ("600 firms", "disputed"),
        ("about 600 firms", "disputed"),
        ("60 to 600 firms", "confirmed"),
        ("over 50 firms", "confirmed"),
        ("at least 500 firms", "disputed"),
        ("250 firms", "contradicts"),
    ],
)
def test_a_document_that_takes_a_side_of_a_dispute_is_not_confirmed(says: str, verdict: str) -> None:
    judgement = disputed(says).judgements[0]

    assert judgement.verdict == verdict
    if verdict == "disputed":
        assert [(one.finding.code, one.severity) for one in judgement.findings] == [("C301", Severity.NOTE)]
        assert judgement.reasons[-1].kind == "log-disagrees"


@pytest.mark.parametrize(("fail_on", "code"), [(Severity.ERROR, 0), (Severity.WARNING, 0), (Severity.NOTE, 1)])
def test_what_is_disputed_is_a_note_and_what_is_compatible_fails_nothing(fail_on: Severity, code: int) -> None:
    options = CheckOptions(fail_on=fail_on)
    compatible = held("The north park has nearly 447 firms.", figure("nearly 447 firms", "north", "firms", "2025-05"))

    assert documents_exit_code(DocumentCheck([disputed("60 firms")], (), options)) == code
    assert documents_exit_code(DocumentCheck([compatible], (), options)) == 0
    assert totals([disputed("60 firms"), compatible])[:4] == (0, 1, 0, 1)


def test_what_is_compatible_is_shown_with_what_the_log_has() -> None:
    compatible = held("The north park has nearly 447 firms.", figure("nearly 447 firms", "north", "firms", "2025-05"))
    text = render(report_of(compatible), "text", PIPE)

    assert "draft.txt:1:20: compatible: firms of north park" in text
    assert "the log: '447 firms' (daily, as of 2025-05)" in text
    assert text.rstrip().endswith("1 figure or date: 1 compatible")


@pytest.mark.parametrize(
    ("edtf", "verdict"), [("2025", "confirmed"), ("2025-12-22", "confirmed"), ("[2025-12-20..2025-12-25]", "confirmed")]
)
def test_a_date_follows_from_a_day_in_it(edtf: str, verdict: str) -> None:
    assert judged("It opened then.", date("then", edtf, "opening")).verdict == verdict


def test_a_day_does_not_follow_from_its_year() -> None:
    judgement = judged("It opens then.", date("then", "2027-05-01", "bridge"), facts=Facts(published="2025-06"))

    assert (judgement.verdict, judgement.reasons[0].kind) == ("compatible", "date-not-entailed")


@pytest.mark.parametrize(
    ("edtf", "verdict"), [("2025-12-20", "disputed"), ("2025-12-22", "disputed"), ("2025-12", "confirmed")]
)
def test_a_date_that_takes_a_side_of_a_dispute_is_disputed(edtf: str, verdict: str) -> None:
    log = assemble_log([parse_document(LOG + DISPUTED, "events.toml")], [])
    reading = reading_of("It opened then.", date("then", edtf, "opening"))
    document = Document("draft.txt", reading, published="2026-01-10")
    judgement = hold_against(gather_evidence(log, parse_date("2026-11-21")), document, chosen_rules()).judgements[0]

    assert judgement.verdict == verdict
    assert [one.severity for one in judgement.findings] == [Severity.NOTE] * (verdict == "disputed")


def test_every_case_has_a_name_a_verdict_and_a_sentence() -> None:
    names = [case.name for case in CASES]

    assert len(set(names)) == len(names)
    assert {case.verdict for case in CASES} == set(VERDICTS)
    assert all(case.explanation.endswith(".") for case in CASES)
