"""Figures of running text: every one with its span, and none that only looks like one."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_figure_scanning import PIECES

from hetao_cli.quantities.finder import find_figures
from hetao_cli.quantities.intervals import exact
from hetao_cli.quantities.literal import read_literal

FOUND = [
    ("园区有13个平台，面积达80万平方米。", "13个|80万平方米"),
    ("世界500强企业中的8家", "8家"),
    ("已聚集440多家企业，超1.5万名人才", "440多家|超1.5万名"),
    ("人民币约5949亿元", "人民币约5949亿元"),
    ("超過了60家海外企業，接近80%來自內地", "超過了60家|接近80%"),
    ("由50至60人組成，四分之一是港企", "50至60人|四分之一"),
    ("一公里外有两座大楼、三大平台", "一公里|两座|三大"),
    ("三至五年内投资3至5亿元", "三至五年内|3至5亿元"),
    ("三年内地企业达30家，两公里内环路", "三年|30家|两公里"),
    ("within three parks, within 10 minutes", "three parks|within 10 minutes"),
    ("至少需要5年，最多花了3年，合约需两年", "5年|3年|两年"),
    ("营收增长了两倍", "两倍"),
    ("产值翻了一番", "翻了一番"),
    ("数百家、上百家、百余家、近百家，共几十亿", "数百家|上百家|百余家|近百家|几十亿"),
    ("总数百分之五", "百分之五"),
    ("人数十万", "十万"),
    ("100多年来", "100多年"),
    ("最近三年，附近3公里", "三年|3公里"),
    ("仅一家企业，至少一个", "一家|至少一个"),
    ("共68层", "68层"),
    ("<p>150多个项目", "150多个"),
    ("the two cities, thirteen science parks", "two cities|thirteen"),
    ("over 15,000 researchers and 447 tech companies", "over 15,000 researchers|447"),
    ("more than sixty overseas firms", "more than sixty"),
    ("HK$200 billion and RMB 500m", "HK$200 billion|RMB 500m"),
    ("for nearly a decade, after more than a year", "nearly a decade|more than a year"),
    ("A third of the firms, half of them, one in four", "A third|half|one in four"),
    ("half a day away, half an hour later", "half a day|half an hour"),
    ("exports doubled", "doubled"),
    ("fifty or sixty by 2025", "fifty or sixty"),
    ("from about 50 companies", "about 50 companies"),
    ("a 12-storey block of 8 million sq ft", "12|8 million sq ft"),
    ("from 3 to 5 km, 20-30%", "from 3 to 5 km|20-30%"),
    ("up .5%", ".5%"),
    ("同比-3.5%，负3.5%", "-3.5%|负3.5%"),
    ("minus 5 degrees, about -5%, -$5 million", "minus 5 degrees|about -5%|-$5 million"),
    ("气温-5℃，零下5至10度，肩负5项", "-5℃|零下5至10度|5项"),
    ("a 50m pool, 1.5m people, 8m sq ft", "50m|1.5m people|8m sq ft"),
    ("8- to 16-metre pipes", "8- to 16-metre"),
    ("$20，300美元，２０，３００个", "$20|300美元|２０，３００个"),
    ("7万 5千 4百，四百 点 五", "7万 5千 4百|四百 点 五"),
    ("身高1米85，年龄28岁半，占3成5。", "1米85|28岁半|3成5"),
    ("1.87亿股、分三期、一式三份", "1.87亿股|三期|三份"),
    ("1.67平方公里＋1.35平方公里，60+企业", "1.67平方公里|1.35平方公里|60+"),
    ("失业人数增加1.09万至13.69万人，增加3万至5万人", "1.09万|13.69万人|3万至5万人"),
    ("满分100分，五打", "100分|五打"),
    ("grew six-fold, from 80 to 500, from 3 to 5 km", "six-fold|80|500|from 3 to 5 km"),
    ("低于5毫秒，三个季度", "低于5毫秒|三个季度"),
    ("約1 200個職位，佔用1 500至2 000平方米", "約1 200個|1 500至2 000平方米"),
    ("about 1 200 jobs, with 3 450 flats", "about 1 200 jobs|3 450 flats"),
    ("圖1 200個，第3 200個", "200個|200個"),
    ("cleared 12.4m lorries and cars, a 12.4m wall", "12.4m lorries|12.4m"),
    ("they number close to two thousand", "close to two thousand"),
    ("a plot ratio of 5.8x, and 5x5", "5.8x"),
    ("raised the floor area of the park from 1.2 million to 2 million sq m", "1.2 million|2 million sq m"),
    ("with HK$24\nbillion\n\nand 5\nKilometres", "HK$24\nbillion|5"),
    ("RMB 60/㎡ a month, twenty MUSD, $2.1T", "RMB 60/㎡ a month|twenty MUSD|$2.1T"),
    ("a tenth more, and Spur Line 12,000", "a tenth|12,000"),
    ("The 3.02-square-kilometre park, 1.2-million-square-metre", "3.02-square-kilometre|1.2-million-square-metre"),
    ("They won two $500 cheques, and five HK$1 million prizes", "$500|HK$1 million"),
    ("2张$500支票", "2张|$500"),
    ("估计为 3 亿 1,900 万元", "估计为 3 亿 1,900 万元"),
    ("連續4日，一連三日，14日隔離，30日內，約30日", "4日|三日|14日|30日內|約30日"),
    ("拆成兩段，開往兩地的兩列列車，雙向八車道", "兩段|兩列|八車道"),
    ("前3期花了11年，首三期", "3期|11年|三期"),
    ("逾半企业，近半受访者，不足半", "逾半|近半|不足半"),
    ("近三年来，历时近三年，近5年平均，近三年的数据，用了近三年时间", "三年|近三年|5年|三年|近三年"),
    ("an eight-lane bridge, a six-member board", "eight|six"),
    ("to 447.The park", "447"),
    ("伍仟元整，5000元整", "伍仟元整|5000元整"),
    ("75 USD million and 15 dollars 50.", "75 USD million|15 dollars 50"),
]

NO_FIGURES = [
    ("the tower stands half finished", "an adverb"),
    ("在一国两制下，一带一路", "a principle, a name"),
    ("国家“十四五”规划，十四五时期", "a plan"),
    ("晶泰科技（2228.HK）", "a stock"),
    ("L4级自动驾驶，A股，112号文，12号线", "a level, a share, a document, a line"),
    ("“一区两园”、“一河两岸”、“一心两翼”", "slogans"),
    ("“二次创业”的二期，第一期和第13个", "ordinals"),
    ("世界500强、百强、十佳", "rankings"),
    ("多个千亿级产业集群，万亿元楼宇", "orders of magnitude"),
    ("七十二变，三江、四川、万科、百度、千里之外", "names"),
    ("一些人一方面一直同一统一，万一有事，一旦", "words"),
    ("一个国家，一家企业，一批人", "articles"),
    ("十分重要，三思而行，五花八门", "idioms"),
    ("成百上千的人，成千上万", "idioms"),
    ("五年规划、三年行动计划", "plans"),
    ("“1+6”组织，从“0”到“1”", "symbols"),
    ("四个一”行动，一步一个脚印", "a slogan, an idiom"),
    ("4月3日3时15分，12:30，3楼", "a date, times, a floor by its number"),
    ("双十一", "a day"),
    ("半导体、上半年", "a word, a half of a year"),
    ("深圳-3家，第3-5", "dashes between words"),
    ("‘one zone, two parks’", "a slogan"),
    ("“One Country, Two Systems”", "a name"),
    ("a one-stop shop, two-way, double-digit", "adjectives"),
    ("one of the best; no one knows; stage one, phase two", "articles, labels"),
    ("the 15th Five-Year Plan, the second half of 2025", "a plan, a part of a year"),
    ("Sun Dong said G4 and COVID-19 and 5G, 3D", "names"),
    ("Buildings 8, 9 and 11 of Phases A and 2, 第8及9座", "labels of several things"),
    ("ISO 9001, Building 8, Fortune 500 companies, p. 3", "labels"),
    ("Call 0755-8888 8888 or +852 2345 6789 or 13800138000", "telephone numbers"),
    ("see [12] and (3)", "notes"),
    ("1. First\n2. Second", "marks of a list"),
    ("at 2 pm on 22 December 2025", "a time and a date"),
    ("https://a.org/2025/08/11/a12-3.html v1.2.3 12.5.2026", "an address, a version, a date"),
    ("a year, a quarter, a company", "articles"),
    ("since 2017, 2017-2025", "years"),
    ("一、集聚\n二、牵头\n（三）人才\n○ 面积", "marks of a list"),
    ("1675/2024, D.D. 99, at 12 noon, postal codes 518000-518200, 5/F", "numbers of things"),
    ("1+1>2，电话0755-83070000，登记号码70123456，附件2，表7", "numbers of things"),
    ("科技大道西8号2座12楼1203室, Block 2, 8 Cyberport Road, Wi-Fi 6", "addresses, a name"),
    ("三季度，“三个必须”，存续期8+2年", "the third, a slogan, a sum"),
    ("half-year results, Windows 11, 737客机", "a term, names"),
    ("3×5, 2.48×10−5, 1+6", "sums"),
    ("十分重要、下午3点20分、15时30分", "a word, times"),
    ("(Stock code: 2228), 股份代號：2228, Ref: 118", "codes"),
    ("哪一年、哪一家", "questions"),
    ("十四五期间，十三五末，在十四五期末", "plans"),
    ("年过半百的他，半导体，半岛", "an age in words, words"),
    ("總目143項，總目 143 項", "a head of the estimates"),
    ("4日上午，會議4日舉行，4月3日3时", "days of a month"),
    ("a five-star hotel, three-way talks, six-figure sums", "adjectives"),
    ("第3期、三期工程、三地块", "ordinals, a word"),
    ("下午3：30开会，比分2：1", "a time, a score"),
]


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_each_figure_is_found_with_its_span(text: str, figures: str) -> None:
    found = list(find_figures(text))
    assert [text[start:end] for start, end, _ in found] == figures.split("|")
    assert [quantity.text for *_, quantity in found] == figures.split("|")


@pytest.mark.parametrize("text", [pytest.param(text, id=f"{text[:24]}: {why}") for text, why in NO_FIGURES])
def test_what_only_looks_like_a_figure_is_not_found(text: str) -> None:
    assert [quantity.text for *_, quantity in find_figures(text)] == []


def test_what_is_taken_is_no_figure_and_no_part_of_one() -> None:
    text = "逾3年，2025年12月22日有5家"
    taken = [(text.index("2025"), text.index("有"))]
    assert [quantity.text for *_, quantity in find_figures(text, taken)] == ["逾3年", "5家"]


def test_a_hedge_is_not_read_out_of_what_is_taken() -> None:
    assert [quantity.text for *_, quantity in find_figures("over 60", [(0, 4)])] == ["60"]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("接近全港面积的三分之一", "nearly"),
        ("行車約需12分鐘", "about"),
        ("步行不用十分鐘", "under"),
        ("不得超过200页", "up_to"),
        ("barely 5%", "under"),
        ("3平方公里出头", "over"),
        ("少一半还多", "over"),
        ("capped at $3,000", "up_to"),
        ("not exceeding nine storeys", "up_to"),
        ("不得多于40架", "up_to"),
    ],
)
def test_a_hedge_is_heard_from_a_distance(text: str, hedge: str) -> None:
    ((*_, quantity),) = find_figures(text)
    assert quantity.hedge == hedge


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("四分之一", Fraction(1, 4), None),
        ("四分之一是港企", 25, "%"),
        ("two thirds", Fraction(2, 3), None),
        ("two thirds of them", Fraction(200, 3), "%"),
        ("a ¾ cup", Fraction(3, 4), None),
        ("¾ of the land", 75, "%"),
        ("百万分之五", Fraction(1, 2000), "%"),
        ("半成", 5, "%"),
    ],
)
def test_a_fraction_of_nothing_is_a_number_and_one_of_something_a_share(
    text: str, value: int | Fraction, unit: str | None
) -> None:
    ((*_, quantity),) = find_figures(text)
    assert (quantity.value, quantity.unit, quantity.dimension) == (value, unit, "ratio")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("-5 to 10 °C", -5, 10, "°C"),
        ("气温-2至8℃", -2, 8, "°C"),
        ("-3%至5%", -3, 5, "%"),
        ("between -2 and 3 per cent", -2, 3, "%"),
        ("-3%至-5%", -5, -3, "%"),
        ("零下5度至零下10度", -10, -5, "°"),
        ("-5--3℃", -5, -3, "°C"),
        ("1.35 ± 0.05 km", Fraction(13, 10), Fraction(7, 5), "km"),
        ("100±5 firms", 95, 105, "firm"),
        ("误差±5%", -5, 5, "%"),
        ("正负5%", -5, 5, "%"),
        ("3.2亿±0.1亿元", 310_000_000, 330_000_000, "元"),
        ("200 km ± 5%", 190, 210, "km"),
        ("1.35 plus or minus 0.05 million", 1_300_000, 1_400_000, None),
    ],
)
def test_signs_make_a_range_around_or_through_zero(text: str, low: float, high: float, unit: str | None) -> None:
    ((*_, quantity),) = find_figures(text)
    assert (quantity.value, quantity.value_high, quantity.unit, quantity.hedge) == (low, high, unit, "range")
    assert quantity.interval[:2] == (low, high)


def test_below_zero_the_ends_of_a_range_change_places() -> None:
    ((*_, quantity),) = find_figures("零下5至10度")
    assert (quantity.value, quantity.value_high, quantity.interval[:2]) == (-10, -5, (-10, -5))


def test_larger_by_a_multiple_is_the_multiple_and_one() -> None:
    ((*_, larger),) = find_figures("園區比科學園大三倍")
    assert (larger.value, larger.interval.low) == (4, 4)


def test_growth_by_a_multiple_means_one_more() -> None:
    ((*_, by), (*_, to)) = find_figures("增长两倍，增长到两倍")
    assert (by.value, by.interval.low, to.value, to.interval.low) == (2, 3, 2, 2)


@pytest.mark.parametrize(
    ("text", "unit"),
    [("447 tech companies", "company"), ("two cities", "city"), ("a 12-storey block", "storey"), ("447, and", None)],
)
def test_the_unit_of_an_english_count_is_the_noun_behind_it(text: str, unit: str | None) -> None:
    ((*_, quantity),) = find_figures(text)
    assert quantity.unit == unit


def test_a_text_that_is_one_number_is_a_figure_even_where_it_could_be_a_word() -> None:
    assert [exact(quantity.value or 0) for text in ("一家", "two", "十") for *_, quantity in find_figures(text)] == [
        1,
        2,
        10,
    ]


@given(st.lists(st.sampled_from([*PIECES, "第", "强", "个", "，", ".", "the ", " of the "]), max_size=14).map("".join))
def test_figures_are_in_order_and_do_not_overlap(text: str) -> None:
    last = 0
    for start, end, quantity in find_figures(text):
        assert last <= start < end <= len(text)
        assert quantity.text == text[start:end]
        last = end


@given(st.text(), st.lists(st.integers(0, 40), max_size=6, unique=True))
def test_any_text_can_be_searched_with_any_spans_taken(text: str, bounds: list[int]) -> None:
    ends = sorted(bounds)
    taken = list(zip(ends[::2], ends[1::2], strict=False))
    for start, end, _ in find_figures(text, taken):
        assert all(end <= first or start >= last for first, last in taken)


@given(
    st.lists(st.integers(1100, 1899), min_size=1, max_size=4),
    st.sampled_from(["、", "和", "及", "与", " and "]),
    st.sampled_from(["米", "公噸", "家", " metres", " firms", "万元", "億元"]),
)
def test_all_of_a_list_mean_what_they_mean_with_its_unit(numbers: list[int], joint: str, unit: str) -> None:
    scale = unit[0] if unit[0] in "万億" else ""
    text = "共" + joint.join(f"{number}{scale}" for number in numbers) + unit[len(scale) :]
    found = [quantity for *_, quantity in find_figures(text)]
    alone = [read_literal(f"{number}{unit}") for number in numbers]
    assert [(one.value, one.interval, one.unit) for one in found] == [
        (one.value, one.interval, one.unit) for one in alone if one is not None
    ]


def test_the_first_figure_of_a_change_has_the_unit_of_the_second() -> None:
    assert [quantity.unit for *_, quantity in find_figures("was raised from 1.2 million to 2 million sq m")] == [
        "m2"
    ] * 2


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("3.02 and 0.87 square kilometres", ["km2", "km2"]),
        ("分别为3.02和0.87平方公里", ["km2", "km2"]),
        ("302 and 87 hectares respectively", ["ha", "ha"]),
        ("1.67、1.35和0.87平方公里", ["km2", "km2", "km2"]),
        ("447 and 87 hectares", [None, "ha"]),
        ("3.02. And 0.87 km2", [None, "km2"]),
        ("1020万、1600万、1386万和640万千瓦", ["kW"] * 4),
        ("1020萬、1600萬、1386萬及640萬瓩", ["kW"] * 4),
        ("跑道长3600和4000米", ["m", "m"]),
        ("measure 3,600 and about 4,000 metres", ["m", "m"]),
        ("2,268, 2,839 and 251 listed firms", ["firm"] * 3),
        ("9096亿及9279亿元人民币", ["CNY", "CNY"]),
        ("分別為300億和400億港元", ["HKD", "HKD"]),
        ("about 3, 5 or 7 km", ["km"] * 2),
        ("约3、5或7公里", ["km"] * 2),
        ("3至5、7至9公里", ["km"] * 2),
        ("分别有300、400和500家企业", ["家"] * 3),
        ("30 and 50 km/h", ["km/h"] * 2),
        ("时速30和50公里", ["km/h"] * 2),
        ("每平方米3000和5000元", ["元/m2"] * 2),
        ("占3、5成", ["%", "%"]),
        ("全長三百五十及四百二十公尺", ["m", "m"]),
        ("共有一百五十与二百家企业", ["家", "家"]),
        ("五十和六十年代，十五和十六世纪", []),
        ("DKK 70 to 75 billion", ["DKK"]),
        ("1亿和2亿度", ["kWh", "kWh"]),
        ("等离子体的温度达1.5亿度", ["°"]),
        ("12- and 15-storey towers", ["storey", "storey"]),
        ("the 447, 87 firms", [None, "firm"]),
        ("sold 300, and 400 firms left", [None, "firm"]),
        ("aged 25 and 3 years", [None, "year"]),
        ("300 and HK$400", [None, "HKD"]),
        ("3和百分之五", [None, "%"]),
        ("1.2 and 3 million tonnes", [None, "t"]),
        ("300和400亿元", [None, "元"]),
        ("第1、2和3座", []),
        ("in 2019 and 40 metres", ["m"]),
        ("在2019和2020年建成，长40米", ["m"]),
        ("Room 5 and 40 people", ["person"]),
        ("3 firms and 40 people", ["firm", "person"]),
    ],
)
def test_a_listed_number_has_the_unit_behind_the_last_one(text: str, units: list[str | None]) -> None:
    assert [quantity.unit for *_, quantity in find_figures(text)] == units
