"""What EDTF expressions mean, and which texts are refused with which words."""

from __future__ import annotations

import pickle
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tries import examples

from hetao_cli.dates.edtf import DateError, moment_of, parse_date

# One event with its first and its last day, grouped as the specification is.
EVENTS = [
    # level 0: date, and date with time
    ("2017-01-03", "2017-01-03", "2017-01-03"),
    ("2017-01", "2017-01-01", "2017-01-31"),
    ("2017", "2017-01-01", "2017-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2100-02", "2100-02-01", "2100-02-28"),
    ("0000", "0000-01-01", "0000-12-31"),
    ("2017-01-03T09:30:00", "2017-01-03", "2017-01-03"),
    ("2017-01-03T09:30:00Z", "2017-01-03", "2017-01-03"),
    ("2017-01-03T23:30:00+08:00", "2017-01-03", "2017-01-03"),
    ("2017-01-03T24:00:00-11", "2017-01-03", "2017-01-03"),
    # level 1: years before 1 and after 9999, seasons, qualifiers of the whole, unspecified digits from the right
    ("-0221", "-0221-01-01", "-0221-12-31"),
    ("-0221-02-28T00:00:00Z", "-0221-02-28", "-0221-02-28"),
    ("Y12026", "+12026-01-01", "+12026-12-31"),
    ("Y-12026", "-12026-01-01", "-12026-12-31"),
    ("2025-21", "2025-03-01", "2025-05-31"),
    ("2023-24", "2023-12-01", "2024-02-29"),
    ("2025?", "2025-01-01", "2025-12-31"),
    ("2025-12~", "2025-12-01", "2025-12-31"),
    ("2025-12-22%", "2025-12-22", "2025-12-22"),
    ("198X", "1980-01-01", "1989-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("1997-XX", "1997-01-01", "1997-12-31"),
    ("1997-07-XX", "1997-07-01", "1997-07-31"),
    ("1997-XX-XX", "1997-01-01", "1997-12-31"),
    # level 2: exponents, significant digits, parts of a year, sets, qualifiers of parts, unspecified digits anywhere
    ("Y17E5", "+1700000-01-01", "+1700000-12-31"),
    ("Y-17E5", "-1700000-01-01", "-1700000-12-31"),
    ("1997S3", "1990-01-01", "1999-12-31"),
    ("-1997S2", "-1999-01-01", "-1900-12-31"),
    ("Y171717S2", "+170000-01-01", "+179999-12-31"),
    ("Y171E3S2", "+170000-01-01", "+179999-12-31"),
    ("1997S9", "1997-01-01", "1997-12-31"),
    ("2025-28", "2025-12-01", "2026-02-28"),
    ("2025-29", "2025-09-01", "2025-11-30"),
    ("2025-30", "2025-12-01", "2026-02-28"),
    ("2025-33", "2025-01-01", "2025-03-31"),
    ("2025-36", "2025-10-01", "2025-12-31"),
    ("2025-38", "2025-05-01", "2025-08-31"),
    ("2025-40", "2025-01-01", "2025-06-30"),
    ("2025-41", "2025-07-01", "2025-12-31"),
    ("202X-41", "2020-07-01", "2029-12-31"),
    ("[1997,2017-01]", "1997-01-01", "2017-01-31"),
    ("[2017-01,1997]", "1997-01-01", "2017-01-31"),
    ("[2017..2019]", "2017-01-01", "2019-12-31"),
    ("{2017-01,2019-33..2019-35}", "2017-01-01", "2019-09-30"),
    ("[..2035]", None, "2035-12-31"),
    ("[2027..]", "2027-01-01", None),
    ("{..1997-07,2017,2027-01..}", None, None),
    ("[Y12026,1997~]", "1997-01-01", "+12026-12-31"),
    ("2025-~12-22", "2025-12-22", "2025-12-22"),
    ("?2025-12~-%22", "2025-12-22", "2025-12-22"),
    ("?-0221", "-0221-01-01", "-0221-12-31"),
    ("2025-?12?", "2025-12-01", "2025-12-31"),
    ("1XX7", "1007-01-01", "1997-12-31"),
    ("XXXX-07", "0000-07-01", "9999-07-31"),
    ("-XXXX", "-9999-01-01", "-0001-12-31"),
    ("1997-X1", "1997-01-01", "1997-11-30"),
    ("1997-0X-31", "1997-01-31", "1997-08-31"),
    ("1997-02-2X", "1997-02-20", "1997-02-28"),
    ("19XX-02-29", "1904-02-29", "1996-02-29"),
    ("-19XX-02-29", "-1996-02-29", "-1904-02-29"),
    ("199X-XX-3X", "1990-01-30", "1999-12-31"),
]

# Intervals, with all four days.
INTERVALS = [
    ("2017/2025", "2017-01-01", "2017-12-31", "2025-01-01", "2025-12-31"),
    ("2017-01-03/2025-12", "2017-01-03", "2017-01-03", "2025-12-01", "2025-12-31"),
    ("2017/2017", "2017-01-01", "2017-12-31", "2017-01-01", "2017-12-31"),
    ("2017-06/2017", "2017-06-01", "2017-06-30", "2017-01-01", "2017-12-31"),
    ("2017/..", "2017-01-01", "2017-12-31", None, None),
    ("2017/", "2017-01-01", "2017-12-31", None, None),
    ("../2025-12", None, None, "2025-12-01", "2025-12-31"),
    ("/2025-12", None, None, "2025-12-01", "2025-12-31"),
    ("-0221/Y12026", "-0221-01-01", "-0221-12-31", "+12026-01-01", "+12026-12-31"),
    ("2017~/2025-?12", "2017-01-01", "2017-12-31", "2025-12-01", "2025-12-31"),
    ("2017-21/2017-23", "2017-03-01", "2017-05-31", "2017-09-01", "2017-11-30"),
    ("199X/2017-0X", "1990-01-01", "1999-12-31", "2017-01-01", "2017-09-30"),
    ("19XX/1950", "1900-01-01", "1999-12-31", "1950-01-01", "1950-12-31"),
]

# What the message must say.
REFUSED = [
    # no day of the calendar
    ("2025-13", "there is no month '13': months are 01 to 12"),
    ("2025-00", "no month '00'"),
    ("2025-20", "no month '20'"),
    ("2025-42", "halves 40 and 41"),
    ("2025-2X", "no month '2X'"),
    ("2025-12-32", "there is no day '32': days are 01 to 31"),
    ("2025-12-00", "no day '00'"),
    ("2025-02-29", "there is no day '29': February 2025 has 28 days"),
    ("1900-02-29", "February 1900 has 28 days"),
    ("2025-11-31", "November 2025 has 30 days"),
    ("20XX-02-30", "no month that fits '20XX-02' has a day '30'"),
    ("20X1-02-29", "no month that fits '20X1-02' has a day '29'"),
    ("2025-21-03", "'21' is a part of a year and has no days of its own: write '2025-21'"),
    ("-0000", "the year before '0001' is '0000'"),
    ("2025-12-22T25:00:00", "there is no time '25:00:00'"),
    ("2025-12-22T24:00:01", "there is no time '24:00:01'"),
    ("2025-12-22T10:00:00+15:00", "there is no time zone '+15:00'"),
    ("2025-12-22T10:00:00-08:60", "there is no time zone '-08:60'"),
    ("2025-12-22T10:00:00-00:00", "a time shift of zero is '+00:00' or 'Z'"),
    # the rules of long years, intervals and sets
    ("Y2025", "write '2025'"),
    ("Y-0221", "write '-0221'"),
    ("Y012026", "'Y' starts years of more than four digits"),
    ("Y17E400", "years of more than 300 digits are not read"),
    ("2025/2017", "it ends before it starts: write '2017/2025'"),
    ("2025-13/2026", "'2025-13': there is no month '13'"),
    ("2025-12-22T10:00:00/2026", "an interval has no time of day: write '2025-12-22'"),
    ("2017/2018/2019", "an interval is two dates"),
    ("[2017..2018-01]", "here they are a year and a month"),
    ("[2019..2017]", "the other way it is '2017..2019'"),
    ("[2017..,2019]", "a set is"),
    ("[2017", "a set is"),
    ("[]", "a set is"),
    ("[..]", "a set is"),
    ("[2017,2025-12-22T10:00:00]", "a set is"),
    ("Y17E5-12", "it is no date in EDTF"),
    ("1997E2", "it is no date in EDTF"),
    ("2025-12-22T10:00:00~", "a time of day is as in"),
    # the draft of 2012
    ("199u", "unspecified digits are 'X', as in '199X': write '199X'"),
    ("1999-uu-uu", "write '1999-XX-XX'"),
    ("196x", "write '196X'"),
    ("unknown", "a date that is not known is left out"),
    ("unknown/2006", "an unknown side of an interval is left empty, as in '2004/': write '/2006'"),
    ("2004/open", "an open side of an interval is '..', as in '2004/..': write '2004/..'"),
    ("y170000002", "'Y' for long years"),
    ("y17e7", "write 'Y17E7'"),
    ("y17101e4p3", "write 'Y17101E4S3'"),
    ("1984?~", "uncertain and approximate together are '%': write '1984%'"),
    ("2004-(06)?-11", "write '2004-?06-11'"),
    ("2004-(06-11)~", "write '2004-~06-~11'"),
    ("(2004-06)?", "write '2004-06?'"),
    ("((2004))", "qualifiers have no parentheses"),
    ("2001-21^southernHemisphere", "seasons of the north are 25 to 28, of the south 29 to 32: write '2001-29'"),
    ("2001-24^north", "write '2001-28'"),
    # spaces, letters and signs
    (" 2025-12-22", "a date has no spaces: write '2025-12-22'"),
    ("[2017, 2019]", "write '[2017,2019]'"),
    ("2025-12-22t10:00:00z", "write '2025-12-22T10:00:00Z'"),
    ("2025–12–22", "digits and signs are those of ASCII: write '2025-12-22'"),
    ("２０２５", "write '2025'"),
    ("٢٠٢٥", "it is no date in EDTF"),
    ("+2025", "a year has no '+': write '2025'"),
    ("12026", "starts with 'Y': write 'Y12026'"),
    ("193", "a decade is '193X'"),
    ("", "it is empty: write a year, month or day"),
    ("\n", "it is no date in EDTF"),
    # how people write dates
    ("2025年12月22日", "a date is year-month-day, as in '2025-01-03': write '2025-12-22'"),
    ("2025年12月", "write '2025-12'"),
    ("2017年", "write '2017'"),
    ("Dec 2025", "write '2025-12'"),
    ("22nd of December 2025", "write '2025-12-22'"),
    ("December 22, 2025", "write '2025-12-22'"),
    ("31 November 2025", "November 2025 has 30 days"),
    ("2025年11月31日", "November 2025 has 30 days"),
    ("December", "it is no date in EDTF"),
    ("22/12/2025", "write '2025-12-22'"),
    ("12/22/2025", "write '2025-12-22'"),
    ("05/05/2025", "write '2025-05-05'"),
    ("03/04/2025", "day and month can't be told apart: write '2025-04-03' or '2025-03-04'"),
    ("31/02/2025", "February 2025 has 28 days"),
    ("2025-1-3", "a date is year-month-day, as in '2025-01-03': write '2025-01-03'"),
    ("2025/12/22", "write '2025-12-22'"),
    ("2025.1", "write '2025-01'"),
    ("20251222", "a date has its hyphens: write '2025-12-22'"),
    ("20251222T103000", "write '2025-12-22T10:30:00'"),
    ("2025-12-22 10:30", "write '2025-12-22T10:30:00'"),
    ("2025-12-22T10:30:00.5+0800", "write '2025-12-22T10:30:00+08:00'"),
    ("2024/25", "an interval is written with '/': write '2024/2025'"),
    ("2024–25", "write '2024/2025'"),
    ("202512", "a month has its hyphen: write '2025-12'"),
    ("2025 12", "write '2025-12'"),
    ("2025 25", "it is no date in EDTF"),
    ("202525", "it is no date in EDTF"),
    ("2017-2025", "an interval is written with '/': write '2017/2025'"),
    ("2017年至2025年", "write '2017/2025'"),
    ("1990s", "a decade is a year whose last digit is 'X': write '199X'"),
    ("1990年代", "write '199X'"),
    ("二十世纪九十年代", "write '199X'"),
    ("2025年下半年", "40 and 41 halves of the year: write '2025-41'"),
    ("2025年第三季度", "write '2025-35'"),
    ("Q3 2025", "write '2025-35'"),
    ("2025Q3", "write '2025-35'"),
    ("Spring 2025", "write '2025-21'"),
    ("2022年底", "the end of a year is about its December: write '2022-12~'"),
    ("about 2030", "write '2030~'"),
    ("约2030年", "write '2030~'"),
    ("by 2035", "write '[..2035]'"),
    ("2035年或之前", "write '[..2035]'"),
    ("from 2027-06", "write '[2027-06..]'"),
    ("2027年起", "write '[2027..]'"),
    ("soon", "it is no date in EDTF: write a year, month or day"),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest"), EVENTS)
def test_an_event_lies_anywhere_from_its_first_to_its_last_day(
    edtf: str, earliest: str | None, latest: str | None
) -> None:
    assert parse_date(edtf).iso_bounds() == (earliest, latest, earliest, latest)


@pytest.mark.parametrize(("edtf", "earliest", "start_latest", "end_earliest", "latest"), INTERVALS)
def test_an_interval_starts_within_its_first_date_and_ends_within_its_second(
    edtf: str, earliest: str | None, start_latest: str | None, end_earliest: str | None, latest: str | None
) -> None:
    assert parse_date(edtf).iso_bounds() == (earliest, start_latest, end_earliest, latest)


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_what_is_no_date_is_refused_with_cause_and_cure(text: str, words: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(text)
    assert words in str(refused.value)
    assert moment_of(text) is None


@pytest.mark.parametrize("text", [text for text, words in REFUSED if "write '" in words])
def test_what_a_refusal_says_to_write_can_be_read(text: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(text)
    for advice in re.findall("'([^']+)'", str(refused.value.reason).partition("write ")[2]):
        parse_date(advice)


def test_an_open_end_lasts_for_ever_and_an_unknown_one_may_be_any_day() -> None:
    assert parse_date("2017/..")[3:5] == (float("inf"), float("inf"))
    assert parse_date("2017/")[3:5] == (float("-inf"), float("inf"))


@pytest.mark.parametrize(
    ("edtf", "approximate", "uncertain", "pad"),
    [
        ("2022-12", False, False, 0),
        ("2022-12?", False, True, 0),
        ("2022-12-22~", True, False, 1),
        ("2022-12~", True, False, 31),
        ("2022~", True, False, 366),
        ("2022%", True, True, 366),
        ("199X~", True, False, 3660),
        ("2022-XX~", True, False, 366),
        ("2022-12-XX~", True, False, 31),
        ("2022-33~", True, False, 93),
        ("2022-41~", True, False, 186),
        ("2022~-12-22", True, False, 366),
        ("2022-~12-22", True, False, 31),
        ("2022?-12-~22", True, True, 1),
        ("Y12026~", True, False, 366),
        ("1950S2~", True, False, 36600),
        ("2022~/2025-12", True, False, 366),
        ("2022?/..", False, True, 0),
        ("[2022-12~,2025?]", True, True, 31),
    ],
)
def test_qualifiers_pad_by_one_unit_of_what_they_stand_at(
    edtf: str,
    approximate: bool,  # noqa: FBT001 - a column of the table
    uncertain: bool,  # noqa: FBT001 - a column of the table
    pad: int,
) -> None:
    moment = parse_date(edtf)
    assert (moment.approximate, moment.uncertain, moment.pad) == (approximate, uncertain, pad)


def test_a_refusal_tells_the_part_at_fault_and_the_reason_apart() -> None:
    with pytest.raises(DateError) as refused:
        parse_date("2017/2025-13")
    assert refused.value.text == "2025-13"
    assert str(refused.value.reason).startswith("there is no month '13'")


def test_a_refusal_survives_the_way_between_processes() -> None:
    error = DateError("199u", "unspecified digits are 'X'")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own


def test_the_expression_is_kept_as_written() -> None:
    assert parse_date("2004-06~-11").edtf == "2004-06~-11"
    assert moment_of("2004-06~-11") == parse_date("2004-06~-11")


DIGITS = st.sampled_from("0123456789X")
MARKS = st.sampled_from(["", "", "", "?", "~", "%"])


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Draw something in the form of one date; it need not exist."""
    parts = [draw(st.sampled_from(["", "-"])) + draw(st.text(DIGITS, min_size=4, max_size=4))]
    parts += draw(st.lists(st.sampled_from(["02", "07", "12", "XX", "1X", "X1", "31", "33", "41", "13"]), max_size=2))
    return "-".join(draw(MARKS) + part + draw(MARKS) for part in parts)


SINGLES = dates() | st.from_regex(r"\AY-?[1-9][0-9]{3,6}(E[0-9])?(S[0-9])?[~?]?\Z")
EXPRESSIONS = (
    SINGLES
    | st.builds("{}/{}".format, SINGLES | st.sampled_from(["", ".."]), SINGLES | st.sampled_from(["", ".."]))
    | st.lists(SINGLES | st.builds("{}..{}".format, SINGLES | st.just(""), SINGLES), max_size=3).map(
        lambda members: f"[{','.join(members)}]"
    )
)
TYPED = st.text("0123456789XuxTYES-/.~?%[]{}(), 年月日季上半Decmbpring至以前约", max_size=14)


@given(EXPRESSIONS | TYPED | st.text(max_size=20))
@examples(400)
def test_any_text_is_read_or_refused_and_bounds_are_in_order(text: str) -> None:
    moment = moment_of(text)
    if moment is None:
        with pytest.raises(DateError):
            parse_date(text)
        return
    assert parse_date(text) == moment
    assert moment.earliest <= moment.start_latest
    assert moment.end_earliest <= moment.latest
    assert moment.earliest <= moment.latest
    assert (moment.pad > 0) == moment.approximate


@given(st.dates())
def test_a_day_is_its_own_bounds(day: date) -> None:
    assert parse_date(day.isoformat())[1:5] == (day.toordinal(),) * 4


@given(st.dates(max_value=date(9999, 11, 30)))
def test_a_month_ends_on_the_day_before_the_next(day: date) -> None:
    first, after = day.replace(day=1), (day.replace(day=1) + timedelta(days=31)).replace(day=1)
    assert parse_date(f"{first:%Y-%m}".rjust(7, "0"))[1:3] == (first.toordinal(), after.toordinal() - 1)


CENTURY = "\n".join((date(1900, 1, 1) + timedelta(days=n)).isoformat() for n in range(36_524))


@given(
    st.tuples(DIGITS, DIGITS), st.tuples(st.sampled_from("01X"), DIGITS), st.tuples(st.sampled_from("0123X"), DIGITS)
)
@examples(40)
def test_unspecified_digits_mean_exactly_the_days_that_fit(
    year: tuple[str, str], month: tuple[str, str], day: tuple[str, str]
) -> None:
    pattern = f"19{''.join(year)}-{''.join(month)}-{''.join(day)}"
    fitting = re.findall(pattern.replace("X", "[0-9]"), CENTURY)
    moment = moment_of(pattern)
    assert (moment.iso_bounds()[::3] if moment else None) == ((fitting[0], fitting[-1]) if fitting else None)
