"""Dates without a year or with vague words, and starts told as days: one meaning wherever they are read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from checked_logs import VOCABULARY, checked, evidence_of, rules_about
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.dates.edtf import parse_date
from hetao_cli.dates.phrases import read_date

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

PLAN = VOCABULARY.replace('date = "2025-12-22"', 'date = "2025-12-22"\nstatus = "planned"')


def dating(source: str, says: str, **more: str) -> str:
    keys = {"source": source, "event": "opening", "says": says, **more}
    return "\n[[dating]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items())


def told(text: str, codes: str) -> list[tuple[str, str]]:
    found = checked(text, rules=rules_about(codes)).diagnostics
    return [(one.finding.code, one.severity.value) for one in found]


@pytest.mark.parametrize(
    ("says", "near", "meant"),
    [
        ("Wednesday", "2018-10-23", "2018-10-24"),
        ("周三", "2018-10-23", "2018-10-24"),
        ("3 June", "2012-01-05", "2012-06-03"),
        ("12月22日", "2025-12-21", "2025-12-22"),
        ("12月22日", "2025-12-23", "2026-12-22"),
        ("November", "2026-01-03", "2026-11"),
    ],
)
def test_what_a_plan_leaves_out_is_looked_for_forward_from_the_day_of_its_source(
    says: str, near: str, meant: str
) -> None:
    published = parse_date(near)
    read = read_date(says, published, ahead=True)
    assert read is not None
    assert read.edtf == meant

    text = PLAN.replace('published = "2026-01"', f'published = "{near}"') + dating("a", says)
    [claim] = evidence_of(text).date_claims
    assert claim.moment is not None
    assert claim.moment.edtf == meant
    assert told(text + dating("b", says, date=meant, status="planned"), "D202") == []


@given(st.integers(1, 12), st.integers(1, 28), st.integers(1, 12), st.integers(1, 28))
def test_a_plan_is_never_of_a_day_before_it_was_announced(month: int, day: int, now: int, today: int) -> None:
    near = parse_date(f"2025-{now:02}-{today:02}")
    plan, outcome = (read_date(f"{month}月{day}日", near, ahead=ahead) for ahead in (True, False))

    assert plan is not None
    assert outcome is not None
    assert outcome.earliest <= near.latest <= plan.latest
    assert plan.latest - outcome.earliest in {0, 365, 366}


@pytest.mark.parametrize("says", ["on Wednesday", "on 30 October", "next month"])
def test_what_is_drafted_is_read_again_as_it_was(hetao: Hetao, tmp_path: Path, says: str) -> None:
    path, article = tmp_path / "events.toml", tmp_path / "news.txt"
    log = PLAN.replace("version = 1", 'version = 1\ninclude = ["seeds/*.toml"]')
    path.write_text(log.replace("The park opens", "The park will open"), encoding="utf-8")
    article.write_text(f"The park will open {says}.\n", encoding="utf-8")
    given = ("--published", "2018-10-23", "--title", "News", "--log", str(path))
    assert hetao("add", "source", str(article), *given).code == 0
    [drafted] = (tmp_path / "seeds").glob("*.toml")
    accepted = re.sub(r"^# (?!undecided)", "", drafted.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert "\n[[dating]]" in accepted
    drafted.write_text(accepted, encoding="utf-8")

    found = json.loads(hetao("check", "--log", str(path), "--select", "D202", "--format", "json").out)

    assert found["findings"] == []


@pytest.mark.parametrize(("says", "date"), [("2025年初", "2025-06"), ("around March 2025", "2025-07-01")])
def test_a_literal_of_vague_words_is_no_error_beside_another_date(says: str, date: str) -> None:
    assert told(VOCABULARY + dating("a", says, date=date), "D202") == [("D202", "warning")]


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        ("2025年初", "22 December 2025", "warning"),
        ("around March 2025", "around October 2025", "warning"),
        ("around March 2025", "3 June 2025", "error"),
        ("1 December 2025", "22 December 2025", "error"),
    ],
)
def test_vague_words_make_no_error_of_dates_that_differ(first: str, second: str, severity: str) -> None:
    assert told(VOCABULARY + dating("a", first) + dating("b", second), "C306") == [("C306", severity)]


@pytest.mark.parametrize("other", ["in 2027", "by 2027"])
@pytest.mark.parametrize(("status", "severity"), [("planned", "warning"), ("actual", "note")])
def test_a_plan_from_a_year_told_as_one_of_that_year_is_a_warning(other: str, status: str, severity: str) -> None:
    text = VOCABULARY + dating("a", "from 2027", status=status) + dating("b", other, status=status)

    assert told(text, "C307") == [("C307", severity)]
