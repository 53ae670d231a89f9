"""Land uses, plans and plots: parts of a place that the log has no name for."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli import load_log, read_text
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
    return hold_against(evidence, document, chosen_rules(("C301", "C302")))


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

    assert [one.mention.metric for one in judged if hasattr(one.mention, "metric")] == [None] * len(judged)
    assert not [one for one in judged if one.findings]


@pytest.mark.parametrize(
    "text",
    ["The land of the Hong Kong park covers 97 hectares.", "香港园区占地97公顷。", "香港園區總用地面積97公頃。"],
)
def test_the_land_of_a_park_is_its_own(text: str) -> None:
    (judged,) = held(text).judgements

    assert judged.findings[0].severity is not Severity.NOTE
