"""What is said of a mention is as sure as what it is about."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from held_documents import LOG, PLAIN, date, figure, held, less_sure, reading_of, report_of
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document
from hetao_cli.mentions.attribution.gates import LEVELS, LIKELY, PERHAPS, SURE, level_of
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.finding import Severity
from hetao_cli.model.mention import Answer, Attribution, Confidence, DateMention, FigureMention
from hetao_cli.render.registry import Surface, render
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.documents.outcome import DocumentCheck, documents_exit_code, totals
from hetao_cli.verify.judgement import Document
from hetao_cli.verify.verification import hold_against

if TYPE_CHECKING:
    from held_documents import Made

    from hetao_cli.verify.judgement import Verified

PIPE = Surface(None, colour=False)
WRONG = "The north park has 61 ha."
SLIP = "The north park has 78 ha."
RIGHT = "The north park has 87 ha."
BELOW = 0.001
ENTERED = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
ENTERED_SOURCE = f'title = "Same"\npublished = "2025-06"\nsha256 = "{ENTERED}"\n'
ENTERED_FIGURE = 'source = "same"\nplace = "north"\nmetric = "area"\nsays = "87 ha"\n'


def with_area(text: str, confidence: float) -> Verified:
    return held(text, less_sure(figure(text.split("has ")[1][:-1], "north", "area"), Confidence(confidence)))


def among(made: Made, *answers: Answer) -> Made:
    def answered(text: str) -> FigureMention | DateMention:
        return made(text)._replace(attribution=Attribution(answers))

    return answered


@pytest.mark.parametrize(
    ("confidence", "verdict", "severities"),
    [
        (SURE, "contradicts", [Severity.ERROR]),
        (SURE - BELOW, "contradicts", [Severity.WARNING]),
        (LIKELY, "contradicts", [Severity.WARNING]),
        (LIKELY - BELOW, "not-comparable", [Severity.NOTE]),
        (PERHAPS, "not-comparable", [Severity.NOTE]),
        (PERHAPS - BELOW, "not-comparable", []),
    ],
)
def test_an_error_needs_a_sure_subject_a_warning_a_likely_one_and_a_note_a_possible_one(
    confidence: float, verdict: str, severities: list[Severity]
) -> None:
    [told] = with_area(WRONG, confidence).judgements

    assert (told.verdict, [one.severity for one in told.findings]) == (verdict, severities)


@pytest.mark.parametrize(
    ("confidence", "severities"), [(SURE, [Severity.ERROR]), (PERHAPS, [Severity.WARNING]), (PERHAPS - BELOW, [])]
)
def test_one_slip_from_the_log_speaks_for_the_subject(confidence: float, severities: list[Severity]) -> None:
    [told] = with_area(SLIP, confidence).judgements

    assert [one.severity for one in told.findings] == severities


@pytest.mark.parametrize(
    ("confidence", "verdict"),
    [(1.0, "confirmed"), (LIKELY, "confirmed"), (PERHAPS, "compatible"), (PERHAPS - BELOW, "not-comparable")],
)
def test_only_a_likely_subject_is_confirmed(confidence: float, verdict: str) -> None:
    [told] = with_area(RIGHT, confidence).judgements

    assert told.verdict == verdict
    assert any(one.kind == "perhaps-about" for one in told.reasons) is (verdict == "compatible")


@pytest.mark.parametrize(
    ("text", "place", "metric", "as_of", "surely"),
    [
        ("The capital has 87 ha.", "capital", "area", None, "new"),
        ("The north park has at least 2 firms.", "north", "firms", "2025-05", "confirmed"),
    ],
)
def test_of_a_guess_only_a_close_agreement_is_said(
    text: str, place: str, metric: str, as_of: str | None, surely: str
) -> None:
    made = figure(text.split("has ")[1][:-1], place, metric, as_of)
    [sure] = held(text, made).judgements
    [guessed] = held(text, less_sure(made, Confidence(LIKELY - BELOW))).judgements

    assert (sure.verdict, guessed.verdict) == (surely, "not-comparable")
    assert guessed.reasons[0].kind == "perhaps-about"


@pytest.mark.parametrize(
    ("confidence", "verdict", "severities"),
    [
        (1.0, "contradicts", [Severity.ERROR]),
        (LIKELY, "contradicts", [Severity.WARNING]),
        (PERHAPS, "not-comparable", [Severity.NOTE]),
        (PERHAPS - BELOW, "not-comparable", []),
    ],
)
def test_a_date_is_gated_by_its_event(confidence: float, verdict: str, severities: list[Severity]) -> None:
    made = less_sure(date("22 December 2024", "2024-12-22", "opening"), confidence)
    [told] = held("The park opened on 22 December 2024.", made).judgements

    assert (told.verdict, [one.severity for one in told.findings]) == (verdict, severities)


@given(st.floats(0, 1), st.floats(0, 1), st.sampled_from([WRONG, RIGHT, "The north park has 12 ha."]))
def test_no_surer_subject_is_told_of_less_gravely(one: float, other: float, text: str) -> None:
    lower, higher = sorted((one, other))
    gravity = [Severity.NOTE, Severity.WARNING, Severity.ERROR]
    less, more = (
        [1 + gravity.index(found.severity) for found in with_area(text, confidence).judgements[0].findings] or [0]
        for confidence in (lower, higher)
    )

    assert less <= more
    assert LEVELS.index(level_of(lower)) >= LEVELS.index(level_of(higher))


@pytest.mark.parametrize(("least", "severities"), [(LIKELY, ["warning"]), (PERHAPS, ["note"]), (PERHAPS - BELOW, [])])
def test_a_finding_about_several_figures_is_as_sure_as_the_least_sure_of_them(
    least: float, severities: list[str]
) -> None:
    text, facts = (
        "The park has 500 firms\n\nThe north park has 520 firms.",
        PLAIN._replace(title="The park has 500 firms"),
    )
    heading, body = (figure(says, "north", "firms") for says in ("500 firms", "520 firms"))
    told = held(text, heading, less_sure(body, Confidence(least)), facts=facts).judgements[0]

    assert [(one.finding.code, one.severity.value) for one in told.findings] == [("C305", one) for one in severities]
    assert (told.verdict == "contradicts") is (severities == ["warning"])


def test_the_totals_and_the_exit_code_follow_what_may_be_said() -> None:
    options = CheckOptions()
    codes = [
        documents_exit_code(DocumentCheck((with_area(WRONG, confidence),), tuple(chosen_rules()), options))
        for confidence in (SURE, LIKELY, PERHAPS, 0.0)
    ]
    assert codes[0] == 1
    assert codes[2:] == [0, 0]

    counted = totals([with_area(WRONG, PERHAPS)])
    assert (counted.error, counted.warning, counted.note, counted.contradicts) == (0, 0, 1, 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_says_what_its_mention_is_perhaps_about_in_every_format(language: str) -> None:
    report = report_of(with_area(WRONG, PERHAPS), options=CheckOptions(language=language))
    perhaps = {"en": "perhaps about land area of north park: ", "zh-Hans": "可能", "zh-Hant": "可能"}[language]

    told = json.loads(render(report, "json", PIPE))
    assert told["findings"][0]["severity"] == "note"
    assert told["findings"][0]["message"].startswith(perhaps)
    assert told["mentions"][0]["confidence"] == PERHAPS
    [result] = json.loads(render(report, "sarif", PIPE))["runs"][0]["results"]
    assert (result["level"], result["message"]["text"].startswith(perhaps)) == ("note", True)
    assert perhaps in render(report, "text", PIPE)
    assert perhaps in render(report, "html", PIPE)


def test_of_an_unknown_subject_only_the_candidates_are_told() -> None:
    made = less_sure(figure("61 ha", "north", "area"), Confidence(0.5))
    answers = [Answer("metric", "area", 0.99), Answer("place", "north", 0.5), Answer("place", "zone", 0.4)]
    verified = held(WRONG, among(made, *answers))

    [told] = json.loads(render(report_of(verified), "json", PIPE))["mentions"]
    assert told["evidence"] == []
    assert [one["text"] for one in told["explanations"]] == [
        "it could be about land area (99%); north park (50%), zone (40%)"
    ]
    assert "61 ha" not in render(report_of(verified), "text", PIPE)


def test_what_has_no_place_is_told_with_what_it_could_be_about() -> None:
    made = among(figure("61 ha", None, None), Answer("place", None, 0.7), Answer("place", "zone", 0.3))
    [told] = json.loads(render(report_of(held(WRONG, made)), "json", PIPE))["mentions"]

    assert [one["kind"] for one in told["explanations"]] == ["no-place-and-metric", "no-sure-subject"]
    assert "zone (30%)" in told["explanations"][1]["text"]


@pytest.mark.parametrize(("sha256", "verdict"), [(None, "not-comparable"), (ENTERED, "confirmed")])
def test_what_the_log_has_entered_of_this_very_document_is_beyond_doubt(sha256: str | None, verdict: str) -> None:
    log = LOG.replace(ENTERED_SOURCE, f"{ENTERED_SOURCE}\n[[figure]]\n{ENTERED_FIGURE}")
    known = gather_evidence(assemble_log([parse_document(log, "events.toml")], []), parse_date("2026-11-21"))
    made = less_sure(figure("87 ha", "north", "area"), Confidence(0.3))
    document = Document("draft.txt", reading_of(RIGHT, made), published=PLAIN.published, sha256=sha256)
    [told] = hold_against(known, document, chosen_rules()).judgements

    assert told.verdict == verdict
