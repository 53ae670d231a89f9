"""What mentions are about: place and metric of a figure, its date and standing, the event of a date; or nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli import load_log, read_text
from hetao_cli.mentions.vocabulary import Vocabulary

if TYPE_CHECKING:
    from hetao_cli.model.mention import FigureMention

PUBLISHED = "2025-08-11"


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(load_log(str(Path(__file__).parents[2] / "events.toml")))


def figures(text: str) -> tuple[FigureMention, ...]:
    return read_text(text, PUBLISHED, vocabulary()).figures


def about(text: str) -> list[str]:
    return [f"{one.place}/{one.metric}" for one in figures(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("深圳园区有447家科技企业。", ["sz-park/tech-companies"]),
        ("深圳園區有447家科技企業。", ["sz-park/tech-companies"]),
        ("The Shenzhen park has 447 tech companies.", ["sz-park/tech-companies"]),
        ("深圳园区占地302公顷（3.02 km²）。", ["sz-park/area", "sz-park/area"]),
        ("香港园区\n租户 Tenants: 60+\n", ["hk-park/tenants"]),
        ("香港園區每年為香港帶來520億港元的經濟貢獻。", ["hk-park/gdp-contribution"]),
        ("科學園深圳分園二期出租率逾九成。", ["hksp-shenzhen-branch/occupancy-rate"]),
        ("The youth workshop has 280 start-up teams.", ["youth-workshop/teams"]),
        ("福田区生产总值1412.6亿元；辖区金融机构289家。", ["futian/gdp", "futian/financial-institutions"]),
        ("项目｜深圳园区｜香港园区\n面积｜3.02平方公里｜0.87平方公里", ["sz-park/area", "hk-park/area"]),
        ("深圳园区科技企业447家，科研人员1.5万名。", ["sz-park/tech-companies", "sz-park/researchers"]),
        ("香港园区0.87平方公里，深圳园区3.02平方公里。", ["hk-park/area", "sz-park/area"]),
        ("由3.02平方公里的深圳园区和0.87平方公里的香港园区构成。", ["sz-park/area", "hk-park/area"]),
        (
            "The Hetao zone has two parts: 3.02 square kilometers in Shenzhen and another on the Hong Kong side.",
            ["zone/parts", "sz-park/area"],
        ),
        ("香港园区已经启用。园区有60家租户。", ["hk-park/tenants"]),
        ("深圳园区与香港5所高校合作。", ["sz-park/universities"]),
        ("香港园区两栋湿实验室已经建成。", ["hk-wet-labs/buildings"]),
        ("2024年，福田区GDP为5949亿元，商事主体超60万户。", ["futian/gdp", "futian/business-entities"]),
        ("全球共有1312家独角兽，中国占312家。", ["world/unicorns", "china/unicorns"]),
    ],
)
def test_a_figure_is_of_a_place_and_a_metric(text: str, wanted: list[str]) -> None:
    assert about(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("香港园区提供的总面积将达200万平方米。", "hk-park/total-development-area"),
        ("深圳园区科研空间80万平方米。", "sz-park/floor-area"),
        ("截至去年年底，位于福田的深圳园区科研空\n间80万平方米。", "sz-park/floor-area"),
        ("香港园区占地0.87平方公里。", "hk-park/area"),
        ("皇岗口岸腾出土地约40万平方米。", "huanggang-port/released-space"),
    ],
)
def test_floors_are_told_in_square_metres_and_land_in_hectares(text: str, wanted: str) -> None:
    assert about(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "香港园区提供约300公顷的创科用地。",
        "The Hong Kong park will set aside 30 hectares of land for the scheme.",
        "深圳园区新增企业35家。",
        "香港园区五座大楼，总楼面面积约13万平方米。",
        "Two of the buildings of the Hong Kong park are let.",
        "河套启用。市政集团占地80公顷。",
        "The Hetao zone has two sides, with 0.87 km2 south of the river.",
        "新田科技城有210公顷土地，连同深圳园区300公顷，合共约510公顷土地。",
        "港深政府将拨款支持3个创科园区",
        "要建成世界级创新平台。\n5座大楼明年落成",
    ],
)
def test_a_part_an_addition_or_what_a_stranger_has_is_nobody_s(text: str) -> None:
    assert about(text)[-1] == "None/None"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("深圳园区302公顷，香港园区87公顷，合计389公顷。", "zone/area"),
        ("深圳园区和香港园区的面积分别为3.02平方公里和0.87平方公里。", "hk-park/area"),
        ("香港和深圳园区分别占地87公顷和302公顷。", "sz-park/area"),
        ("香港和深圳園區分別佔地302公頃和87公頃，後者較小。", "sz-park/area"),
        ("The Hong Kong and Shenzhen parks cover 0.87 and 3.02 sq km respectively.", "sz-park/area"),
        ("深圳园区中试平台建成4个、在建6个。", "sz-park/pilot-platforms-planned"),
        ("首批已建成，当中两座湿实验室", "hk-wet-labs/buildings"),
        ("两座湿实验室已有40间公司入驻", "hk-wet-labs/tenants"),
        ("The remaining five buildings of the first phase are due in 2027.", "hk-park-phase-1/buildings-completed"),
        ("合作区地处香港特别行政区和深圳市交界，面积约3.89平方公里。", "zone/area"),
        ("深圳河北侧的深圳园区（包括福田保税区）面积3.02平方公里。", "sz-park/area"),
        ("The zone lies in the north of Hong Kong, with an area of 3.89 square kilometres.", "zone/area"),
        ("They will develop a 97-acre site at the Lok Ma Chau Loop into a park.", "hk-park/area"),
    ],
)
def test_the_last_figure_is_of_what_the_sentence_says_of_it(text: str, wanted: str) -> None:
    assert about(text)[-1] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "落马洲支线全长7.4公里。",
        "福田站占地5公顷。",
        "Lok Ma Chau Station covers 5 hectares.",
        "Lok Ma Chau Spur Line covers 5 hectares.",
        "福田干线全长7.4公里。",
    ],
)
def test_a_place_s_name_within_another_s_is_not_that_place(text: str) -> None:
    assert about(text) == ["None/None"]


@pytest.mark.parametrize(
    "text",
    [
        "航空公司买了30架飞机。",
        "他跑了42公里。",
        "The film made $30 million in its first week.",
        "会议持续3小时。",
        "比去年增长5%。",
    ],
)
def test_what_the_log_knows_nothing_of_is_of_nothing(text: str) -> None:
    assert set(about(text)) == {"None/None"}


@pytest.mark.parametrize("unit", ["20架", "20 hours", "20吨", "20摄氏度"])
def test_a_unit_keeps_a_figure_from_metrics_that_it_can_t_measure(unit: str) -> None:
    assert {one.metric for one in figures(f"深圳园区的科技企业有{unit}")} <= {None, "tech-companies", "time-taken"}
    assert [one.metric for one in figures("深圳园区的科技企业有20平方公里")] != ["tech-companies"]


def test_without_a_vocabulary_mentions_are_of_nothing() -> None:
    reading = read_text("2017年深圳园区有447家科技企业", PUBLISHED)
    assert [(one.place, one.metric, one.as_of, one.status) for one in reading.figures] == [(None,) * 4]
    assert [one.event for one in reading.dates] == [None]


@pytest.mark.parametrize(
    ("text", "as_of", "status"),
    [
        ("深圳园区有447家科技企业。", None, None),
        ("截至去年11月，深圳园区有447家科技企业。", "2024-11", None),
        ("截至去年11月，深圳园区面积稳定，有447家科技企业。", "2024-11", None),
        ("As of November last year, the Shenzhen park had 447 tech companies.", "2024-11", None),
        ("2024年，福田区GDP为5949亿元。", "2024", None),
        ("2024年深圳园区有447家科技企业。", "2024", None),
        ("In 2024 the Shenzhen park had 447 tech companies.", "2024", None),
        ("深圳园区将有447家科技企业。", None, "planned"),
        ("深圳园区的目标是447家科技企业。", None, "target"),
        ("预计深圳园区有447家科技企业。", None, "estimate"),
        ("The Shenzhen park is expected to have 447 tech companies.", None, "estimate"),
        ("The Shenzhen park will have 447 tech companies.", None, "planned"),
        ("到2030年深圳园区有447家科技企业。", "2030", "planned"),
        ("规划说，深圳园区已有447家科技企业。", None, None),
        ("首座大楼在2024年3月落成，至今深圳园区有447家科技企业。", None, None),
        ("The first tower opened in March 2024, and the Shenzhen park now has 447 tech companies.", None, None),
        ("2024年3月，目前深圳园区有447家科技企业。", "2024-03", None),
        ("深圳园区期望吸引447家科技企业。", None, "target"),
    ],
)
def test_a_figure_has_the_date_and_the_standing_of_its_sentence(
    text: str, as_of: str | None, status: str | None
) -> None:
    figure = figures(text)[0]
    assert (figure.as_of and figure.as_of.edtf, figure.status) == (as_of, status)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("香港园区于2025年12月22日正式启用。", "hk-park-opening"),
        ("香港園區於2025年12月22日正式啟用。", "hk-park-opening"),
        ("The opening ceremony of the Hong Kong park was held on December 22, 2025.", "hk-park-opening"),
        ("2023年8月8日，国务院印发深圳园区规划。", "state-council-plan"),
        ("晶泰科技去年8月在香港上市。", "xtalpi-listing"),
        ("十家中試平台於2024年9月11日授牌。", "pilot-platforms-awarded"),
        ("今年8月，在国务院印发深圳园区规划两周年之际，我们来到这里。", None),
        ("截至4月，深圳园区与60家机构签署合作备忘录。", None),
        ("2023年，一家餐厅开业。", None),
        ("商场于2025年12月22日启用。", None),
    ],
)
def test_a_date_is_of_an_event(text: str, event: str | None) -> None:
    dates = read_text(text, PUBLISHED, vocabulary()).dates
    assert [one.event for one in dates] == [event]
