"""The dates of running texts: what is found, what it means, and what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.dates.edtf import moment_of, parse_date
from hetao_cli.dates.finder import find_dates
from hetao_cli.dates.phrases.starts import starts

if TYPE_CHECKING:
    from hetao_cli.model.moment import Moment

NEAR = "2025-08-11"
PIECES = (
    *(
        "2025",
        "17",
        "3",
        "年",
        "月",
        "日",
        "上半年",
        "底",
        "前",
        "去年",
        "周一",
        "上周",
        "至",
        "二〇二五",
        "今日",
        "将",
        "，",
    ),
    *(
        "December ",
        "May ",
        "mid-",
        "the ",
        "end of ",
        "last ",
        "week",
        "Friday ",
        "three years ago",
        "between ",
        "and ",
    ),
    *("Q3", "1990s", "by ", "will ", ", ", "-", "/", " ", "\n", "\n\n", "."),
)


def found(text: str, near: str = NEAR) -> dict[str, str]:
    return {text[start:end]: moment.edtf for start, end, moment in find_dates(text, parse_date(near))}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "done by the end of 2027, then between 2028 and 2030",
            {"by the end of 2027": "[..2027-12]", "between 2028 and 2030": "2028/2030"},
        ),
        ("As of November last year, 13 parks", {"November last year": "2024-11"}),
        (
            "since late 2023 and by mid-2025, 60 tenants",
            {"since late 2023": "2023-12~/..", "by mid-2025": "[..2025-06]"},
        ),
        ("截至2025年6月底，约1.5万人", {"2025年6月底": "2025-06"}),
        ("2025年底前建成，2019年前后起步", {"2025年底前": "[..2025-12]", "2019年前后": "2019~"}),
        (
            "今年上半年、本月3日、去年11月、月底",
            {"今年上半年": "2025-40", "本月3日": "2025-08-03", "去年11月": "2024-11", "月底": "2025-08"},
        ),
        ("二〇二五年十二月二十二日和２０２５年", {"二〇二五年十二月二十二日": "2025-12-22", "２０２５年": "2025"}),
        (
            "12/22/25, Dec. 22, '25, 22.12.2025",
            {"12/22/25": "2025-12-22", "Dec. 22, '25": "2025-12-22", "22.12.2025": "2025-12-22"},
        ),
        ("in 2017, 2018 and 2019", {"2017": "2017", "2018": "2018", "2019": "2019"}),
        ("the 2017 Policy Address (2017-2025)", {"2017": "2017", "2017-2025": "2017/2025"}),
        ("opened on December\n22, 2025 at noon", {"December\n22, 2025": "2025-12-22"}),
        ("开园于2025年\n12月22日", {"2025年\n12月22日": "2025-12-22"}),
        ("上周五，本周三，上周", {"上周五": "2025-08-08", "本周三": "2025-08-13", "上周": "2025-08-04/2025-08-10"}),
        (
            "said on Thursday that last Friday and next week",
            {"Thursday": "2025-08-07", "last Friday": "2025-08-08", "next week": "2025-08-18/2025-08-24"},
        ),
        ("open Monday, 22-24 December 2025", {"Monday, 22-24 December 2025": "2025-12-22/2025-12-24"}),
        ("on the twenty second of June 2017", {"the twenty second of June 2017": "2017-06-22"}),
        ("between 3 and 12 of September 2024", {"between 3 and 12 of September 2024": "2024-09-03/2024-09-12"}),
        ("记者今日从园区获悉", {"今日": "2025-08-11"}),
        ("Published 2016 - 11, then 12 / 2017.", {"2016 - 11": "2016-11", "12 / 2017": "2017-12"}),
    ],
)
def test_a_date_in_running_text_is_found_with_the_words_that_change_it_alone(text: str, dates: dict[str, str]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("As early as 2028 the line may open", {"As early as 2028": "[2028..]"}),
        ("As early as 2017, the two cities signed it", {"2017": "2017"}),
        ("As early as June 2026, he told us that", {"June 2026": "2026-06"}),
        ("rents are up 3 % from 2017 and 2 % from 2018", {"2017": "2017", "2018": "2018"}),
        ("From 2017, the loop was a park", {"From 2017": "[2017..]"}),
        ("people worried about 2027 on the day after 22 December 2025", {"22 December 2025": "2025-12-22"}),
        ("between 12 and 60 firms came in 2024 and later on 3 May 2025", {"2024": "2024", "3 May 2025": "2025-05-03"}),
        ("预约2024年、合约2024年、推迟到2027年、来自2024年", {"2024年": "2024", "2027年": "2027"}),
        ("到2035年建成；到2024年底有447家；至2024年底有60家", {"到2035年": "[..2035]", "2024年底": "2024-12~"}),
        ("于2027年开始施工，从2027年开始收费", {"2027年": "2027", "从2027年开始": "[2027..]"}),
        ("自2018年挂牌以来，截至2024年12月31日前共有60家", {"2018年": "2018", "2024年12月31日": "2024-12-31"}),
        ("从2017年的12家增至60家，2024年前三季度有7家", {"2017年": "2017", "2024年前三季度": "2024-01/2024-09"}),
        ("7月前4天公布了", {"7月": "2025-07"}),
        ("from 2026 onwards; 2026 or later", {"from 2026 onwards": "[2026..]", "2026 or later": "[2026..]"}),
        ("2000 or so firms, 2000左右", {}),
        ("直到2028年才通车；直到2030年有效", {"2028年": "2028", "直到2030年": "../2030"}),
        ("截至今年7月有60家；到今年底有100家", {"今年7月": "2025-07", "到今年底": "[..2025-12]"}),
        ("Built about 1905, not until 2028", {"about 1905": "1905~", "not until 2028": "[2028..]"}),
        ("in the run-up to 2030, since it opened in 2017", {"2030": "2030", "2017": "2017"}),
    ],
)
def test_a_word_bounds_a_date_only_where_it_means_that(text: str, dates: dict[str, str]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "2000 people and 2,000 researchers in 447 firms, HK$2025, 2025元, the area of 2025 hectares",
        "Theresa May said it may march on; Sun Dong sat; one second of three",
        "今天的河套，如今已聚集企业；近日，近年来，目前",
        "Today, the zone is home to many. In recent years, over the last two years and the last decade",
        "近三年、过去五年、十年间、70年租期、为期15日、3日内、五年规划、十四五、百年、每周一、周一至周五、周边",
        "电话2123-4567，ISO 9001:2015，https://example.org/2025/08/11/a，2228.HK（2228.HK）",
        "Monday to Friday, every Sunday, the Sunday Times; in his 80s; Q1. What is it?",
        "03/04/2025",
        "上周末、本周围、上周期、上周长",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("will open on December 22", {"December 22": "2025-12-22"}),
        ("was opened on December 22", {"December 22": "2024-12-22"}),
        ("将于9月开园", {"9月": "2025-09"}),
        ("12月22日将开园", {"12月22日": "2025-12-22"}),
        ("10月1日是国庆节", {"10月1日": "2025-10-01"}),
        ("more than 30 tenants by December", {"by December": "[..2025-12]"}),
        ("In February, he visited the park", {"February": "2025-02"}),
        ("In November, he visited the park", {"November": "2024-11"}),
        ("In 2023, it was founded. In November, it moved.", {"2023": "2023", "November": "2023-11"}),
        ("2023年8月8日，规划印发。9月，挂牌。", {"2023年8月8日": "2023-08-08", "9月": "2023-09"}),
        ("2023年8月8日，规划印发。\n\n9月，挂牌了。", {"2023年8月8日": "2023-08-08", "9月": "2024-09"}),
        ("2023至2024年，施工。9月，完工。", {"2023至2024年": "2023/2024", "9月": "2025-09"}),
        ("In the 1990s, it was planned. In March, work began.", {"the 1990s": "199X", "March": "2025-03"}),
        ("2023年规划印发。9月，挂牌。", {"2023年": "2023", "9月": "2025-09"}),
        ("2023年，印发。1月，挂牌。", {"2023年": "2023", "1月": "2023-01"}),
        ("The next open day is Sept. 6. Got 700 likes", {"Sept. 6": "2025-09-06"}),
        ("was signed; the rest was to be drawn before Sept. 30", {"before Sept. 30": "[..2025-09-30]"}),
        ("9月下旬公布", {"9月下旬": "[2025-09-21..2025-09-30]"}),
        ("was signed on Friday; then", {"Friday": "2025-08-08"}),
        ("今日（8月11日）答覆", {"今日": "2025-08-11", "8月11日": "2025-08-11"}),
        ("2025年次季、2024年末季", {"2025年次季": "2025-34", "2024年末季": "2024-36"}),
        ("2017年1月签署，同年11月动工，翌年3月", {"2017年1月": "2017-01", "同年11月": "2017-11", "翌年3月": "2018-03"}),
    ],
)
def test_the_words_around_a_date_tell_the_year_that_it_leaves_out(text: str, dates: dict[str, str]) -> None:
    assert found(text) == dates


@given(
    st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.none() | st.sampled_from([NEAR, "2024-08", "2024", "199X", "2024/..", "0001-01-01"]).map(moment_of),
)
def test_dates_of_any_text_are_in_order_and_apart(text: str, near: Moment | None) -> None:
    end = 0
    for start, behind, moment in find_dates(text, near):
        assert end <= start < behind <= len(text)
        assert parse_date(moment.edtf) == moment
        end = behind


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "一",
        "一年",
        "年",
        "the end of ",
        "last ",
        "between ",
        "\n",
        "\n ",
        "(",
        "2025 ",
        "'90 ",
        "twenty ",
        "A",
    ],
)
def test_no_more_places_are_tried_than_the_text_has_words(piece: str) -> None:
    times = 20_000
    assert sum(1 for _ in starts(piece * times)) <= 2 * times


@pytest.mark.parametrize(("text", "day"), [("Back on Jan 5", "2026-01-05"), ("Back on May 5", "2025-05-05")])
def test_a_day_early_next_year_is_meant_at_the_end_of_the_year(text: str, day: str) -> None:
    assert [moment.edtf for *_, moment in find_dates(text, parse_date("2025-12-20"))] == [day]
