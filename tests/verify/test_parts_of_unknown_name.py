"""Parts of places: land uses, plans and plots that the log has no name for, and those that it knows a whole of."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli import load_log, read_text
from hetao_cli.analysis.judge.same_time import wholes_of
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.model.finding import Severity
from hetao_cli.verify.judgement import Document
from hetao_cli.verify.verification import hold_against

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.verify.judgement import Verified

DAY = "2025-12-21"


@cache
def shipped() -> tuple[Evidence, Vocabulary]:
    log = load_log(str(Path(__file__).parents[2] / "events.toml"))
    return gather_evidence(log, parse_date("2026-06-01")), Vocabulary(log)


def held(text: str) -> Verified:
    evidence, vocabulary = shipped()
    document = Document("draft.txt", read_text(text, DAY, vocabulary), published=DAY)
    return hold_against(evidence, document, chosen_rules(("C301", "C302", "C306")))


@pytest.mark.parametrize(
    "text",
    [
        "The Loop zoning plan covers about 104 hectares, of which 53.49 hectares are for a college.",
        "The outline zoning plan of the Hong Kong park covers 92 hectares.",
        "A conservation area of 122 hectares lies beside the Hong Kong park.",
        "The Hong Kong park has an ecological area of 97 hectares.",
        "In the Hong Kong park a 3.5-hectare plot was tendered.",
        "The Shenzhen park's research land covers 86 hectares and its education land covers 228 hectares.",
        "落马洲河套地区分区计划大纲图覆盖约104公顷，其中53.49公顷用作高等院校。",
        "深圳园区教育用地228公顷，科研用地286公顷。",
        "港深创科园旁的生态保护区面积122公顷。",
        "香港园区内一幅93.5公顷的地块已批出。",
        "落馬洲河套地區分區計劃大綱圖覆蓋約104公頃，其中53.49公頃用作大學。",
        "深圳園區教育用地228公頃，科研用地286公頃。",
        "港深創科園的自然保育區佔地122公頃。",
        "香港園區內一幅93.5公頃的地皮已批出。",
    ],
)
def test_a_land_use_a_plan_or_a_plot_is_not_its_park(text: str) -> None:
    judged = held(text).judgements

    assert {getattr(one.mention, "metric", None) for one in judged} == {None}
    assert not [one for one in judged if one.findings]


@pytest.mark.parametrize(
    "text",
    ["The land of the Hong Kong park covers 97 hectares.", "香港园区占地97公顷。", "香港園區總用地面積97公頃。"],
)
def test_the_land_of_a_park_is_its_own(text: str) -> None:
    (judged,) = held(text).judgements

    assert judged.findings[0].severity is not Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        "The two wet laboratories cover 2 hectares.",
        "两座湿实验室大楼占地2公顷。",
        "兩座濕實驗室大樓佔地2公頃。",
    ],
)
def test_what_the_log_has_of_what_a_building_lies_in_is_told(text: str) -> None:
    of_area = held(text).judgements[-1]
    told = {one.kind: one.words.get("place") for one in of_area.reasons}

    assert (of_area.verdict, of_area.findings) == ("new", ())
    assert told["had-of-whole"] == shipped()[0].log.places["hk-park"].name


@pytest.mark.parametrize(
    "text", ["The Hong Kong park has let 60% of its space.", "香港园区出租率近六成。", "香港園區出租率近六成。"]
)
def test_what_the_log_has_of_a_building_in_it_is_told_of_the_park(text: str) -> None:
    (judged,) = held(text).judgements
    (part,) = [one.words.get("place") for one in judged.reasons if one.kind == "had-of-part"]
    places = shipped()[0].log.places

    assert (judged.verdict, judged.findings) == ("new", ())
    assert part in [place.name for place in places.values() if "hk-park" in wholes_of(places, place.id)]


@pytest.mark.parametrize(
    "text",
    [
        "港深創科園第一期共8座大樓。其中3座已落成，餘下5座將在2027年起分階段落成。",
        "港深創科園第一期共8座大樓。\n首3座已落成，餘下5座將在2027年起落成。",
        "港深创科园第一期共8座大楼。首3座已落成，余下5座将于2027年起落成。",
        "第一期發展共有8座大樓，首兩座濕實驗室已於2025年落成，餘下5座由2027年起落成。",
        "香港园区一期首批3栋楼已完工，包括两座湿实验室和一座人才公寓。其余5栋将于2027年起建成。",
    ],
)
def test_those_that_are_left_are_of_what_the_paragraph_is_about(text: str) -> None:
    judged = held(text)
    left = next(one for one in judged.judgements if text[one.mention.start : one.mention.end][0] == "5")

    assert getattr(left.mention, "place", None) == "hk-park-phase-1"
    assert left.verdict in {"confirmed", "compatible"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("孫東20日說，港深創科園定於22日開園。", "22日"),
        ("孙东20日说，港深创科园定于22日开园。", "22日"),
        ("孫東12月20日表示，港深創科園將於12月22日開園。", "12月22日"),
        ("记者20日获悉，港深创科园将于22日开园。", "22日"),
        ("政府20日宣布，港深創科園22日開園。", "22日"),
        ("新华社香港12月20日电，港深创科园定于22日开园。", "22日"),
        ("港深創科園22日開園，孫東20日說。", "22日"),
        ("特區政府20日公布港深創科園開園日期。", None),
        ("孫東於20日的記者會上說，港深創科園開園在即。", None),
        ("Sun Dong announced on Saturday that the Hong Kong park opens on Monday.", "Monday"),
        ("The Hong Kong park opens on 22 December, Sun Dong said on 20 December.", "22 December"),
        ("On 20 December 2025, officials said the Hong Kong park opens on 22 December.", "22 December"),
        ("The minister told reporters on 20 December that the Hong Kong park opens on 22 December.", "22 December"),
        ("The minister said the Hong Kong park opened on 22 December 2025.", "22 December 2025"),
        ("The Hong Kong park opened on 22 December 2025, the minister said.", "22 December 2025"),
        ("On 22 December 2025 the Hong Kong park opened, officials said.", "22 December 2025"),
        ("港深創科園22日開園，孫東說。", "22日"),
    ],
)
def test_the_day_on_which_something_was_said_is_that_of_no_event(text: str, day: str | None) -> None:
    told = {text[one.mention.start : one.mention.end]: one for one in held(text).judgements}

    assert [says for says, one in told.items() if getattr(one.mention, "event", None)] == ([day] if day else [])
    assert day is None or getattr(told[day].mention, "event", None) == "hk-park-opening"
    assert not any(one.findings for says, one in told.items() if says != day)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("港深創科園今日開園。", "not-comparable"),
        ("The Hong Kong park opened today.", "not-comparable"),
        ("港深創科園今日（21日）開園。", "contradicts"),
        ("港深創科園21日開園。", "contradicts"),
    ],
)
def test_a_day_told_from_that_of_publication_is_no_slip_of_a_day(text: str, verdict: str) -> None:
    told = [one for one in held(text).judgements if getattr(one.mention, "event", None) == "hk-park-opening"]

    assert told[-1].verdict == verdict
    assert verdict == "contradicts" or told[-1].reasons[0].kind == "day-of-publication"


def test_a_figure_read_as_a_plan_that_is_the_outcome_is_held_against_no_plan() -> None:
    text = "已有逾60間企業進駐兩座濕實驗室，出租率近80%，餘下5座大樓將於2027年起陸續完工。"

    assert [one.verdict for one in held(text).judgements if one.findings] == []
