"""What the two languages of one source say of one thing: alike, looser in one of them, or different."""

from __future__ import annotations

import pytest
from checked_logs import VOCABULARY, checked, figure, rules_about

from hetao_cli.model.finding import Severity

RULES = rules_about("C3")

BILINGUAL = VOCABULARY.replace('id = "a"\ntitle', 'id = "a"\nlanguage = ["en", "zh-Hant"]\ntitle', 1)

ALIKE = [
    ("companies", "over 100", "100多家"),
    ("companies", "at least 150", "逾150家"),
    ("companies", "about 1,300", "1300餘家"),
    ("companies", "about 1,300", "1,312家"),
    ("companies", "over 15,000", "1.5萬多家"),
    ("companies", "15,100 firms", "1.51萬家"),
    ("companies", "50 to 60", "五六十家"),
    ("companies", "dozens", "幾十家"),
    ("area", "0.87 km²", "87公頃"),
    ("area", "over 215 acres", "逾87公頃"),
    ("area", "nearly 90 hectares", "近0.9平方公里"),
]

LOOSER = [
    ("companies", "447", "440多家"),
    ("companies", "over 400", "440多家"),
    ("companies", "60", "超過60家"),
    ("companies", "150", "150家以上"),
    ("area", "0.87 km²", "至少87公頃"),
]

DIFFERENT = [
    ("companies", "over 200", "近200家"),
    ("companies", "More than sixty", "不足60家"),
    ("companies", "up to 60", "至少60家"),
    ("companies", "over 2,000", "200多家"),
    ("companies", "447", "474家"),
    ("area", "over 300 acres", "逾3平方公里"),
]


def told(text: str) -> list[tuple[str, Severity]]:
    return [(one.finding.code, one.severity) for one in checked(BILINGUAL + text, rules=RULES).diagnostics]


def both(metric: str, english: str, chinese: str, **more: str) -> str:
    return figure("a", metric, english, language="en", **more) + figure(
        "a", metric, chinese, language="zh-Hant", **more
    )


@pytest.mark.parametrize(("metric", "english", "chinese"), ALIKE)
def test_one_number_with_hedges_to_one_side_is_one_statement(metric: str, english: str, chinese: str) -> None:
    assert told(both(metric, english, chinese)) == []


@pytest.mark.parametrize(("metric", "english", "chinese"), LOOSER)
def test_a_hedge_or_digits_lost_in_translation_are_a_note(metric: str, english: str, chinese: str) -> None:
    assert told(both(metric, english, chinese)) == [("C304", Severity.NOTE)]


@pytest.mark.parametrize(("metric", "english", "chinese"), DIFFERENT)
def test_another_number_or_a_hedge_turned_round_is_an_error(metric: str, english: str, chinese: str) -> None:
    assert told(both(metric, english, chinese)) == [("C304", Severity.ERROR)]


def test_a_language_that_gives_a_loose_number_beside_the_exact_one_agrees_with_either() -> None:
    text = both("companies", "447", "440多家") + figure("a", "companies", "447家", language="zh-Hant")

    assert told(text) == []


def test_a_number_repeated_without_its_hedge_is_no_difference_of_the_languages() -> None:
    text = both("companies", "more than sixty", "超過60家") + figure("a", "companies", "sixty", language="en")

    assert "C304" not in dict(told(text))


def test_a_heading_that_differs_from_its_body_does_not_hide_that_the_languages_differ() -> None:
    heading = figure("a", "companies", "60家", language="zh-Hant", section="heading")

    assert sorted(told(heading + both("companies", "More than sixty", "不足60家")), key=str) == [
        ("C304", Severity.ERROR),
        ("C305", Severity.NOTE),
    ]


def test_a_heading_that_its_own_body_bears_out_is_not_held_against_the_other_language() -> None:
    heading = figure("a", "companies", "400多家", language="zh-Hant", section="heading")

    assert told(heading + both("companies", "447", "447家")) == []


def planned(english: str, chinese: str) -> str:
    event = '\n[[event]]\nid = "blocks"\ndate = "2027"\nstatus = "planned"\ntitle = { en = "The blocks are done" }\n'
    dating = '\n[[dating]]\nsource = "a"\nevent = "blocks"\nsays = "{}"\nlanguage = "{}"\n'
    return event + dating.format(english, "en") + dating.format(chinese, "zh-Hant")


@pytest.mark.parametrize(
    ("english", "chinese"),
    [("2027", "2027年"), ("2027", "2027年6月"), ("by 2027", "2027年前"), ("by the end of 2027", "2027年底前")],
)
def test_dates_of_one_time_and_one_limit_are_one_statement(english: str, chinese: str) -> None:
    assert told(planned(english, chinese)) == []


@pytest.mark.parametrize(
    ("english", "chinese", "severity"),
    [
        ("from 2027", "2027年", Severity.WARNING),
        ("by 2027", "2027年起", Severity.WARNING),
        ("by 2027", "2027年", Severity.NOTE),
        ("by 2027", "2028年前", Severity.ERROR),
    ],
)
def test_dates_whose_limits_differ_are_told_once(english: str, chinese: str, severity: Severity) -> None:
    assert told(planned(english, chinese)) == [("C304", severity)]
