"""What a document would have in a log."""

from __future__ import annotations

import pytest
from held_documents import Made, date, evidence, figure, reading_of
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.log.schema import entry_of
from hetao_cli.model.entries import Source, Spot
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.value import read_value
from hetao_cli.write.draft_values import interval_notation, value_of
from hetao_cli.write.drafting import Draft, draft_entries

SOURCE = entry_of(
    Source, Spot(0, "source", 0), id="draft", title="North park", published="2026-01-10", language=("en",)
)


def draft(text: str, *mentions: Made, source: Source = SOURCE) -> Draft:
    return draft_entries(reading_of(text, *mentions), evidence().log, source)


def test_an_entry_has_what_the_text_says() -> None:
    one = draft("The north park is to have 87 ha.", figure("87 ha", "north", "area", "2026", "planned")).figures[0]

    assert (one.entry.says, one.entry.value, one.entry.as_of, one.entry.status) == ("87 ha", None, "2026", "planned")
    assert one.entry.id == "draft/north/area/2026"
    assert one.mention.start == 26


def test_what_is_said_twice_has_ids_of_its_own() -> None:
    made = draft("87 ha, 88 ha", figure("87 ha", "north", "area"), figure("88 ha", "north", "area"))

    assert [one.entry.id.partition("~")[0] for one in made.figures] == ["draft/north/area"] * 2
    assert len({one.entry.id for one in made.figures}) == 2


@pytest.mark.parametrize(
    ("place", "metric", "missing"),
    [
        (None, "area", ("place",)),
        ("north", None, ("metric",)),
        (None, None, ("place", "metric")),
        ("moon", "area", ("place",)),
    ],
)
def test_what_is_not_known_is_left_to_the_editor(
    place: str | None, metric: str | None, missing: tuple[str, ...]
) -> None:
    made = draft("87 ha", figure("87 ha", place, metric))

    assert (made.figures, made.undecided[0].missing) == ((), missing)


def test_a_literal_is_never_a_sentence() -> None:
    long = "one hundred and twenty-three thousand four hundred and fifty-six square metres"

    assert draft(long, figure(long, "north", "area")).undecided[0].missing == ("says",)


@pytest.mark.parametrize(("edtf", "status"), [("2025-12-22", "actual"), ("2026-05", "planned"), ("2026-01", None)])
def test_a_date_is_a_plan_where_it_was_still_to_come(edtf: str, status: str | None) -> None:
    made = draft("It opens then.", date("then", edtf, "opening"))

    assert (made.datings[0].entry.status, made.datings[0].entry.date) == (status, edtf)


def test_a_date_that_its_literal_says_is_not_repeated() -> None:
    made = draft("It opened on 22 December 2025.", date("22 December 2025", "2025-12-22", "opening"))

    assert made.datings[0].entry.date is None


def test_a_date_of_no_event_is_left_to_the_editor() -> None:
    assert draft("It opened then.", date("then", "2025", None)).undecided[0].missing == ("event",)


def test_a_mention_in_the_title_is_of_the_heading_and_of_its_language() -> None:
    source = SOURCE._replace(title="北园区有447家企业", language=("zh-Hans", "en"))
    text = "北园区有447家企业\nThe north park has 520 firms."
    made = draft(text, figure("447家", "north", "firms"), figure("520 firms", "north", "firms"), source=source)

    assert [(one.entry.section, one.entry.language) for one in made.figures] == [("heading", "zh-Hans"), (None, "en")]


def test_a_value_is_given_where_the_literal_does_not_say_it() -> None:
    quantity = read_literal("87 ha")
    assert quantity is not None

    assert value_of(quantity, "87 ha", "km2") is None
    assert value_of(quantity._replace(interval=Interval(80, 90)), "87 ha", "km2") == "80..90"
    assert value_of(quantity._replace(interval=Interval(87, 87)), "that plot", "km2") == "0.87"


@given(
    st.one_of(st.none(), st.integers(-(10**9), 10**9)),
    st.one_of(st.none(), st.integers(0, 10**9)),
    st.tuples(st.booleans(), st.booleans()),
)
def test_what_is_written_of_an_interval_is_read_as_it(
    low: int | None, width: int | None, closed: tuple[bool, bool]
) -> None:
    high = None if width is None else (low or 0) + width
    interval = Interval(low, high, closed[0] and low is not None, closed[1] and high is not None)

    written = interval_notation(interval)

    assert written is None or read_value(written) == interval


PUBLISHED = ("10 January 2026", "2026-01-10")


@pytest.mark.parametrize(
    "text",
    [
        "10 January 2026 — The park grows.",
        "The park grows\n10 January 2026\nIt has 447 firms.",
        "SHENZHEN, 10 January 2026 (Xinhua) -- The park grows.",
    ],
)
def test_the_day_of_publication_in_a_dateline_is_no_question(text: str) -> None:
    made = draft(text, date(*PUBLISHED, None))

    assert (made.datings, made.undecided) == ((), ())


@pytest.mark.parametrize("behind", ["讯 ", "訊（記者）", "电 ", " — ", " (Xinhua) -- ", "（記者某某）電 "])
def test_a_dateline_dates_no_event(behind: str) -> None:
    made = draft(f"10 January 2026{behind}The park opens.", date(*PUBLISHED, "opening"))

    assert (made.datings, made.undecided) == ((), ())


@pytest.mark.parametrize(
    ("text", "edtf", "event"),
    [
        ("then — The park grows.", "2026-01-09", None),
        ("\n".join([*"abcdefghijkl", "then — The park grows."]), "2026-01-10", None),
        ("then, the park opened.", "2026-01-10", "opening"),
        ("then电力中断", "2026-01-10", "opening"),
    ],
)
def test_another_day_or_one_further_down_or_of_an_event_is_kept(text: str, edtf: str, event: str | None) -> None:
    made = draft(text, date("then", edtf, event))

    assert len(made.datings) + len(made.undecided) == 1
