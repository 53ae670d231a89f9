"""A document's 元 and $ mean what its places and the log say, and two currencies are compared by the log's rates."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

LOG = """\
[log]
version = 1
{log}
[[place]]
id = "north"
name = {{ en = "north park", zh-Hant = "北園區" }}
{place}
[[metric]]
id = "cost"
name = {{ en = "cost", zh-Hant = "造價" }}
unit = "HKD"
kind = "constant"
words = ["cost", "造價"]

[[source]]
id = "daily"
title = "Daily"
published = "2025-06"

[[figure]]
source = "daily"
place = "north"
metric = "cost"
says = "{says}"
{rate}
"""
RATE = """
[[rate]]
from = "USD"
to = "HKD"
rate = "7.8"
date = "2025"
source = "daily"
"""


def verdict(hetao: Hetao, folder: Path, text: str, which: int = 0, /, **log: str) -> dict[str, Any]:
    path, draft = folder / "events.toml", folder / "draft.txt"
    path.write_text(
        LOG.format(**{"log": "", "place": "", "says": "HK$680 million", "rate": "", **log}), encoding="utf-8"
    )
    draft.write_text(text, encoding="utf-8")
    told = hetao("check", str(draft), "--log", str(path), "--published", "2025-07", "--format", "json")
    found: dict[str, Any] = json.loads(told.out)["mentions"][which] | {"findings": json.loads(told.out)["findings"]}
    return found


@pytest.mark.parametrize("stated", [{"log": 'currency = "HKD"'}, {"place": 'currency = "HKD"'}])
@pytest.mark.parametrize("text", ["北園區造價6.8億元。\n", "The cost of the north park is $680 million.\n"])
def test_a_sign_means_the_currency_of_the_place_or_the_log(
    hetao: Hetao, tmp_path: Path, text: str, stated: dict[str, str]
) -> None:
    assert verdict(hetao, tmp_path, text, **stated)["verdict"] == "confirmed"


def test_a_sign_that_the_log_reads_as_another_currency_is_not_the_same_amount(hetao: Hetao, tmp_path: Path) -> None:
    text = "北園區造價6.8億元。\n"

    assert verdict(hetao, tmp_path, text, place='currency = "MOP"')["verdict"] != "confirmed"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The cost of the north park is US$87.2 million.\n", "compatible"),
        ("The cost of the north park is US$268.3 million.\n", "contradicts"),
    ],
)
def test_an_amount_in_another_currency_is_judged_at_the_rate_that_the_log_states(
    hetao: Hetao, tmp_path: Path, text: str, told: str
) -> None:
    judged = verdict(hetao, tmp_path, text, rate=RATE)

    assert judged["verdict"] == told
    assert "1 USD = 7.8 HKD (daily, 2025)" in json.dumps(judged)


def test_without_a_rate_nothing_is_said_of_an_amount_in_another_currency(hetao: Hetao, tmp_path: Path) -> None:
    text = "The cost of the north park is US$268.3 million.\n"

    assert verdict(hetao, tmp_path, text)["verdict"] == "not-comparable"


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("撥款1億港元。北園區造價6.8億元。\n", "currency-of-document", "confirmed"),
        ("拨款1亿港元。北园区造价6.8亿元。\n", "currency-of-document", "confirmed"),
        ("It has HK$1 million. The cost of the north park is $680 million.\n", "currency-of-document", "confirmed"),
        ("It has US$1 million. The cost of the north park is $680 million.\n", "currency-of-document", None),
        ("撥款1億美元。北園區造價6.8億元。\n", "currency-of-document", None),
        ("It has HK$1 million. The cost of the north park is 680 million.\n", "currency-of-document", "confirmed"),
        ("撥款1億港元。北園區造價6.8億。\n", "currency-of-document", "confirmed"),
        ("北園區造價6.8億元。\n", "currency-of-log", "confirmed"),
        ("The cost of the north park is $680 million.\n", "currency-of-log", "confirmed"),
    ],
)
def test_a_sign_is_taken_as_the_currency_that_other_amounts_name(
    hetao: Hetao, tmp_path: Path, text: str, kind: str, wanted: str | None
) -> None:
    told = verdict(hetao, tmp_path, text, -1)

    assert kind in [one["kind"] for one in told["explanations"]]
    assert (told["verdict"] == "confirmed") == (wanted is not None)


@pytest.mark.parametrize("stated", [{"log": 'currency = "HKD"'}, {"place": 'currency = "HKD"'}])
def test_the_currency_of_a_place_is_said_to_be_taken(hetao: Hetao, tmp_path: Path, stated: dict[str, str]) -> None:
    told = verdict(hetao, tmp_path, "It has US$1 million. The cost of the north park is $680 million.\n", -1, **stated)

    assert [one["kind"] for one in told["explanations"]] == ["currency-of-place"]
    assert told["verdict"] == "confirmed"


@pytest.mark.parametrize(
    "text",
    [
        "The cost of the north park is 680 million.\n",
        "It has HK$1 million. The north park has 680 million.\n",
        "It has HK$1 million. The cost of the north park is 680 million trees.\n",
        "It has HK$1 million. The cost of the north park is 680.\n",
    ],
)
def test_a_bare_number_is_no_amount_without_a_word_and_a_currency(hetao: Hetao, tmp_path: Path, text: str) -> None:
    assert verdict(hetao, tmp_path, text, -1)["unit"] != "HKD"
