"""A document's changes, rates and points are compared with those of the log alone, and with their direction."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

LOG = """\
[log]
version = 1

[[place]]
id = "park"
name = {{ en = "the park", zh-Hans = "园区", zh-Hant = "園區" }}

[[metric]]
id = "exports"
name = {{ en = "exports", zh-Hans = "出口", zh-Hant = "出口" }}
unit = "{unit}"
kind = "{kind}"

[[source]]
id = "daily"
title = "Daily"
published = "2025-08-01"

[[figure]]
source = "daily"
place = "park"
metric = "exports"
says = "{says}"
as_of = "2025-07"
"""


def verdict(hetao: Hetao, folder: Path, text: str, says: str, unit: str = "%", kind: str = "share") -> dict[str, Any]:
    """Return the last figure of a text as it is held against a log with one figure."""
    log, draft = folder / "events.toml", folder / "draft.txt"
    log.write_text(LOG.format(says=says, unit=unit, kind=kind), encoding="utf-8")
    draft.write_text(text, encoding="utf-8")
    told = hetao("check", str(draft), "--log", str(log), "--published", "2025-08-11", "--format", "json")
    found: list[dict[str, Any]] = json.loads(told.out)["mentions"]
    return [one for one in found if one["kind"] == "figure"][-1]


@pytest.mark.parametrize(
    ("says", "text", "wanted"),
    [
        ("2.3%", "2025年7月园区出口下降2.3%。", "contradicts"),
        ("2.3%", "2025年7月园區出口按年跌2.3%。", "contradicts"),
        ("2.3%", "In July 2025 the exports of the park fell 2.3%.", "contradicts"),
        ("-2.3%", "2025年7月园区出口下降2.3%。", "confirmed"),
        ("下降2.3%", "In July 2025 the exports of the park were down 2.3%.", "confirmed"),
        ("负增长2.3%", "2025年7月园区出口降幅收窄至2.3%。", "confirmed"),
        ("下降2.3%", "2025年7月园区出口增长2.3%。", "contradicts"),
    ],
)
def test_a_fall_is_no_rise(hetao: Hetao, tmp_path: Path, says: str, text: str, wanted: str) -> None:
    told = verdict(hetao, tmp_path, text, says)

    assert told["verdict"] == wanted
    kinds = [one["kind"] for one in told["explanations"]]
    assert kinds == (["other-direction"] if wanted == "contradicts" else [])


@given(
    words=st.sampled_from([("增长", "下降"), ("升", "跌"), ("上漲了", "回落了"), ("的增速为", "的降幅为")]),
    tenths=st.integers(11, 400),
)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_opposite_word_turns_a_confirmation_into_a_contradiction(
    hetao: Hetao, tmp_path: Path, words: tuple[str, str], tenths: int
) -> None:
    number = f"{tenths / 10}%"
    texts = [f"2025年7月园区出口{word}{number}。" for word in words]

    for says, first in ((number, 0), (f"-{number}", 1)):
        same, opposite = (verdict(hetao, tmp_path, texts[which], says) for which in (first, 1 - first))
        assert (same["verdict"], opposite["verdict"]) == ("confirmed", "contradicts")


@pytest.mark.parametrize(
    ("says", "text", "unit", "kind"),
    [
        ("30亿元人民币", "2025年7月，园区出口每平方米30亿元人民币。", "CNY", "flow"),
        ("30亿元人民币", "2025年7月，园区人均出口30亿元人民币。", "CNY", "flow"),
        ("HK$20 million", "In July 2025, the exports of the park were HK$20 million per hectare.", "HKD", "flow"),
        ("5%", "2025年7月，园区出口5个百分点。", "%", "share"),
        ("5%", "In July 2025, the exports of the park rose by 5 percentage points.", "%", "share"),
    ],
)
def test_a_rate_is_no_total_and_points_are_no_percent(
    hetao: Hetao, tmp_path: Path, says: str, text: str, unit: str, kind: str
) -> None:
    assert verdict(hetao, tmp_path, text, says, unit, kind)["verdict"] == "not-comparable"


@pytest.mark.parametrize(
    ("says", "text", "unit", "wanted"),
    [
        ("36 km/h", "In July 2025, the exports of the park were 10 m/s.", "km/h", "confirmed"),
        ("每平方米3万元人民币", "2025年7月，园区出口3万元/平方米。", "CNY/m2", "confirmed"),
        ("每平方米3万元人民币", "2025年7月，园区出口为每平方米5万元。", "CNY/m2", "contradicts"),
    ],
)
def test_rates_are_compared_with_rates(
    hetao: Hetao, tmp_path: Path, says: str, text: str, unit: str, wanted: str
) -> None:
    assert verdict(hetao, tmp_path, text, says, unit, "share")["verdict"] == wanted


@pytest.mark.parametrize(
    ("says", "unit", "codes"),
    [
        ("5 percentage points", "%", ["N103"]),
        ("5个百分点", "%", ["N103"]),
        ("5%", "%", []),
        ("每平方米3万元人民币", "CNY", ["N103"]),
        ("3万元人民币/平方米", "CNY/m2", []),
        ("3万元/平方米", "CNY/m2", ["N104"]),
        ("100 km/h", "m/s", []),
        ("100 km/h", "km", ["N103"]),
    ],
)
def test_a_log_is_told_of_a_rate_for_a_total_and_of_points_for_percent(
    hetao: Hetao, tmp_path: Path, says: str, unit: str, codes: list[str]
) -> None:
    log = tmp_path / "events.toml"
    log.write_text(LOG.format(says=says, unit=unit, kind="share"), encoding="utf-8")
    told = hetao("check", "--log", str(log), "--select", "N,F", "--format", "json")
    assert [one["code"] for one in json.loads(told.out)["findings"]] == codes
