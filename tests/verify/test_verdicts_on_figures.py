"""What the log says of a figure."""

from __future__ import annotations

import pytest
from held_documents import Facts, evidence, figure, held, judged, less_sure

from hetao_cli.model.finding import Severity
from hetao_cli.model.mention import Confidence
from hetao_cli.verify.figures import as_read

AREA = ("north", "area")
FIRMS = ("north", "firms")


@pytest.mark.parametrize(
    ("says", "agreement"),
    [
        ("87 ha", "exactly"),
        ("0.87 km²", "exactly"),
        ("870,000 square metres", "exactly"),
        ("0.9 km²", "within-rounding"),
        ("nearly 90 hectares", "within-hedge"),
        ("over 80 ha", "within-hedge"),
        ("87公頃", "exactly"),
    ],
)
def test_a_figure_that_says_the_same_is_confirmed_and_how(says: str, agreement: str) -> None:
    told = judged(f"The north park has {says}.", figure(says, *AREA))

    assert (told.verdict, told.witnesses[0].agreement, told.findings) == ("confirmed", agreement, ())
    assert told.best is not None
    assert told.best.support == 2


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        ("97 hectares", "digit-changed"),
        ("78 hectares", "digits-swapped"),
        ("8.7 km²", "power-of-ten"),
        ("87 acres", "other-unit"),
        ("97 acres", "unit-and-digit"),
        ("1.2 km2", None),
        ("over 100 hectares", None),
    ],
)
def test_a_figure_that_says_otherwise_is_contradicted_with_what_would_reconcile_it(says: str, kind: str | None) -> None:
    told = judged(f"The north park has {says}.", figure(says, *AREA))

    assert told.verdict == "contradicts"
    assert [one.finding.code for one in told.findings] == ["C301"]
    assert told.findings[0].severity is Severity.ERROR
    assert told.findings[0].finding.suspects == ("draft.txt/north/area",)
    if kind is not None:
        assert told.reasons[0].kind == kind


@pytest.mark.parametrize(
    ("says", "place", "metric", "kind", "verdict"),
    [
        ("380 hectares", "zone", "area", "truncation", "confirmed"),
        ("nearly 447 firms", *FIRMS, "hedge-dropped", "compatible"),
    ],
)
def test_what_is_cut_is_confirmed_and_what_is_hedged_otherwise_is_compatible(
    says: str, place: str, metric: str, kind: str, verdict: str
) -> None:
    told = judged(f"{says} in the north park or zone", figure(says, place, metric, as_of="2025-05"))

    assert (told.verdict, told.reasons[-1].kind, told.findings) == (verdict, kind, ())


def test_a_hedge_that_is_turned_round_is_told_by_its_own_rule() -> None:
    turned = judged("不足90% in May", figure("不足90%", "north", "let", as_of="2025-05"))

    assert (turned.verdict, turned.findings[0].finding.code) == ("contradicts", "C302")


def test_a_small_number_is_of_a_part() -> None:
    told = judged("The north park has 7 firms.", figure("7 firms", *FIRMS, as_of="2025-05"))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", "perhaps-part")


def test_a_measure_is_held_against_the_other_metrics_of_its_dimension() -> None:
    agreeing = judged("The north park offers 2 million m2.", figure("2 million m2", *AREA))
    slipped = judged("The north park offers 20 million square metres.", figure("20 million square metres", *AREA))

    assert (agreeing.verdict, agreeing.reasons[0].kind) == ("confirmed", "as-metric")
    assert (slipped.verdict, slipped.reasons[0].kind) == ("contradicts", "power-of-ten")


def test_a_measure_that_the_log_has_none_of_is_held_against_no_other_place_of_its_sentence() -> None:
    told = judged("The north park has 97 acres.", figure("97 acres", "capital", "area"))

    assert (told.verdict, told.findings) == ("new", ())


@pytest.mark.parametrize(
    ("says", "place", "metric", "kind", "known"),
    [
        ("12 patents", "north", "patents", "had-of-whole", "zone"),
        ("2030 patents", "north", "patents", "had-of-whole", "zone"),
        ("7 million square metres", "zone", "floors", "had-of-part", "north park"),
        ("80%", "zone", "let", "had-of-part", "north park"),
    ],
)
def test_what_the_log_has_of_the_whole_or_a_part_alone_contradicts_nothing(
    says: str, place: str, metric: str, kind: str, known: str
) -> None:
    told = judged(f"There are {says}.", figure(says, place, metric, as_of="2025-05"))

    assert (told.verdict, told.findings) == ("new", ())
    assert [one.words["place"] for one in told.reasons if one.kind == kind] == [
        next(one.name for one in evidence().log.places.values() if one.name["en"] == known)
    ]
    assert {one.agreement for one in told.witnesses} == {"not-compared"}


@pytest.mark.parametrize("says", ["8.7 ha", "8.7公顷", "0.087 km²"])
def test_a_slip_to_less_than_half_is_a_note_as_it_may_be_of_a_part(says: str) -> None:
    told = judged(f"The north park has {says}.", figure(says, *AREA))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", "perhaps-part")
    assert [one.severity for one in told.findings] == [Severity.NOTE]


def test_a_zero_too_many_is_no_part() -> None:
    told = judged("The north park has 870 ha.", figure("870 ha", *AREA))

    assert (told.verdict, told.findings[0].severity) == ("contradicts", Severity.ERROR)


def test_the_figure_of_the_whole_is_a_warning_as_the_reader_may_err() -> None:
    told = judged("The north park has 389 ha.", figure("389 ha", *AREA))

    assert (told.verdict, told.reasons[0].kind) == ("contradicts", "other-scope")
    assert told.findings[0].severity is Severity.WARNING


def test_the_figure_of_the_whole_is_left_alone_where_the_place_is_not_sure() -> None:
    told = judged("Two parks; together they have 389 ha.", less_sure(figure("389 ha", *AREA), Confidence(place=0.9)))

    assert (told.verdict, told.reasons[0].kind, told.findings) == ("not-comparable", "had-of-whole", ())


def test_a_figure_beside_one_that_is_confirmed_is_of_something_else() -> None:
    text = "The north park has 87 ha, of which one part, the garden of the north park, has 55 ha."
    _first, second = held(text, figure("87 ha", *AREA), figure("55 ha", *AREA)).judgements

    assert (second.verdict, second.reasons[0].kind) == ("not-comparable", "confirmed-beside")


def test_the_same_in_other_words_is_not_of_something_else() -> None:
    text = "The north park has 87 ha (97 acres)."
    _first, second = held(text, figure("87 ha", *AREA), figure("97 acres", *AREA)).judgements

    assert second.verdict == "contradicts"


def test_a_figure_later_than_all_is_newer() -> None:
    told = judged("The north park has 520 firms.", figure("520 firms", *FIRMS))

    assert (told.verdict, told.reasons[0].kind) == ("newer", "later-than-log")


def test_the_latest_figure_of_the_log_at_a_later_date_is_not_proved_of_that_date() -> None:
    told = judged("In 2026-01 it had 447 firms.", figure("447 firms", *FIRMS, as_of="2026-01"))

    assert (told.verdict, told.reasons[0].kind) == ("compatible", "unchanged-since")
    assert told.witnesses[0].agreement == "exactly"


def test_a_later_figure_that_only_can_be_the_latest_of_the_log_is_newer() -> None:
    told = judged("In 2026-01 it had over 400 firms.", figure("over 400 firms", *FIRMS, as_of="2026-01"))

    assert (told.verdict, told.reasons[0].kind) == ("newer", "later-than-log")


@pytest.mark.parametrize("says", ["447 firms", "447家"])
def test_an_old_figure_that_is_passed_on_is_not_proved_of_a_later_day(says: str) -> None:
    told = judged(f"The north park has {says}.", figure(says, *FIRMS))

    assert (told.verdict, told.reasons[0].kind) == ("compatible", "as-of-then")


def test_a_figure_between_those_of_the_log_is_new() -> None:
    told = judged("In 2020 it had 90 firms.", figure("90 firms", *FIRMS, as_of="2020"))

    assert (told.verdict, told.reasons[0].kind) == ("new", "no-such-date")


def test_a_figure_of_the_same_month_is_held_against_the_log() -> None:
    told = judged("The north park had 474 firms in May.", figure("474 firms", *FIRMS, as_of="2025-05"))

    assert (told.verdict, told.reasons[0].kind) == ("contradicts", "digits-swapped")


def test_a_zero_too_many_is_seen_though_stocks_change() -> None:
    told = judged("The north park has 4470 firms.", figure("4470 firms", *FIRMS))

    assert (told.verdict, told.findings[0].severity) == ("contradicts", Severity.WARNING)
    assert told.reasons[0].kind == "power-of-ten"


def test_of_what_the_log_does_not_have_of_a_place_a_figure_is_new() -> None:
    told = judged("The north park has 12 patents.", figure("12 patents", "north", "patents"))

    assert (told.verdict, told.reasons[0].kind) == ("new", "none-in-log")


@pytest.mark.parametrize("says", ["203 patents", "about 203 patents"])
def test_what_the_log_has_so_of_the_whole_alone_is_compatible(says: str) -> None:
    told = judged(f"The north park has {says}.", figure(says, "north", "patents"))

    assert (told.verdict, told.findings, told.reasons[0].kind) == ("compatible", (), "had-of-whole")


def test_what_the_log_has_so_of_a_part_alone_is_compatible() -> None:
    told = judged("The zone has over 90% let.", figure("over 90%", "zone", "let", as_of="2025-05"))

    assert (told.verdict, told.reasons[0].kind) == ("compatible", "had-of-part")


@pytest.mark.parametrize("says", ["2030 patents", "20300 patents"])
def test_of_a_new_figure_that_another_place_has_that_place_is_named(says: str) -> None:
    told = judged(f"The north park has {says}.", figure(says, "north", "patents"))

    assert [one.kind for one in told.reasons] == ["none-in-log", "had-elsewhere", "had-of-whole"]
    assert told.reasons[1].words["says"] == "'203 patents'"


@pytest.mark.parametrize("says", ["12 patents", "2 patents", "204 patents"])
def test_of_another_new_figure_none_is_named(says: str) -> None:
    told = judged(f"The north park has {says}.", figure(says, "north", "patents"))

    assert [one.kind for one in told.reasons] == ["none-in-log", "had-of-whole"]


def test_what_is_counted_from_the_beginning_does_not_fall() -> None:
    told = judged("The zone has 150 patents.", figure("150 patents", "zone", "patents", as_of="2025"))

    assert (told.verdict, told.findings[0].finding.code) == ("contradicts", "O502")


@pytest.mark.parametrize(
    ("says", "place", "metric", "kind"),
    [
        ("87 firms", "north", "area", "unit-not-of-metric"),
        ("US$4.6 billion", "north", "cost", "other-currency-than-log"),
        ("80%", "north", "share", "other-whole"),
    ],
)
def test_what_is_in_other_units_or_of_another_whole_is_not_compared(
    says: str, place: str, metric: str, kind: str
) -> None:
    told = judged(f"It is {says}.", figure(says, place, metric))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", kind)


@pytest.mark.parametrize(("place", "metric", "kind"), [(None, "area", "no-place"), ("north", None, "no-metric")])
def test_what_is_about_nothing_that_is_known_is_not_compared(place: str | None, metric: str | None, kind: str) -> None:
    told = judged("It has 87 ha.", figure("87 ha", place, metric))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", kind)


def test_an_outcome_is_no_plan() -> None:
    told = judged("The zone has 550 firms.", figure("550 firms", "zone", "firms", status="estimate"))

    assert (told.verdict, told.reasons[0].kind) == ("not-comparable", "estimate-against-plan")


def test_a_plain_statement_of_what_is_planned_can_mean_the_plan() -> None:
    told = judged("600 firms for the zone", figure("600 firms", "zone", "firms"))

    assert (told.verdict, told.reasons[0].kind) == ("compatible", "actual-against-plan")


def test_an_amount_of_no_currency_is_in_that_of_the_log() -> None:
    agreeing = judged("成本35億元", figure("35億元", "north", "cost"), facts=Facts(language=("zh-Hant",)))
    differing = judged("成本53億元", figure("53億元", "north", "cost"), facts=Facts(language=("zh-Hant",)))

    assert (agreeing.verdict, differing.verdict) == ("confirmed", "contradicts")
    assert differing.reasons[0].kind == "digits-swapped"


def test_a_claim_that_is_understood_keeps_its_currency() -> None:
    claim = evidence().claims[0]

    assert as_read(claim, evidence().claims) is claim


def test_without_a_date_of_publication_constants_are_compared_and_stocks_are_left_open() -> None:
    undated = Facts(published=None)
    text = "The north park has 97 hectares and 520 firms."
    area, firms = held(text, figure("97 hectares", *AREA), figure("520 firms", *FIRMS), facts=undated).judgements

    assert (area.verdict, firms.verdict) == ("contradicts", "new")


def test_a_rule_that_is_not_chosen_contradicts_nothing() -> None:
    told = judged("The north park has 97 ha.", figure("97 ha", *AREA), facts=Facts(select=("C306",)))

    assert (told.verdict, told.reasons[0].kind, told.findings) == ("not-comparable", "rule-not-chosen", ())


def test_one_number_in_another_currency_is_a_slip() -> None:
    told = judged("It cost US$3.5 billion.", figure("US$3.5 billion", "north", "cost"))

    assert (told.verdict, told.findings[0].finding.code) == ("contradicts", "C308")


def test_a_heading_is_held_against_its_body() -> None:
    facts = Facts(title="North: 500 firms")
    text = "North: 500 firms\nThe north park has 520 firms."
    heading, _body = held(text, figure("500 firms", *FIRMS), figure("520 firms", *FIRMS), facts=facts).judgements

    assert [one.finding.code for one in heading.findings] == ["C305"]


def test_a_document_that_is_a_source_of_the_log_is_known() -> None:
    digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    assert held("Nothing", facts=Facts(sha256=digest)).known_as == "same"
    assert held("Nothing", facts=Facts(sha256="0" * 64)).known_as is None


def test_a_document_may_have_the_name_of_a_source() -> None:
    told = held("The north park has 87 ha.", figure("87 ha", *AREA), facts=Facts(path="folder/daily"))

    assert (told.draft.source.id, told.judgements[0].verdict) == ("./daily", "confirmed")


def test_a_figure_of_the_whole_without_a_part_is_explained_as_one() -> None:
    told = judged("The zone has 3.02 km².", figure("3.02 km²", "zone", "area"))

    assert told.verdict == "contradicts"
    assert "without-part" in [one.kind for one in told.reasons]
