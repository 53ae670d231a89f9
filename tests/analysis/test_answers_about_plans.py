"""The answer to a question about a plan: what was announced last for its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hetao_cli.analysis.answers.figures import Strand, answer
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document
from hetao_cli.model.quantity import Interval

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer

HEAD = """
log = { version = 1 }
place = [{ id = "park", name = { en = "park" } }]
metric = [{ id = "firms", name = { en = "firms" }, unit = "company", kind = "stock" }]
"""


def planned(*told: tuple[str, str]) -> Answer:
    """Return what is planned for 2030, of plans that were announced on some days."""
    sources = [
        f'[[source]]\nid = "s{day}"\ntitle = "s{day}"\npublished = "{day}"\nlanguage = "en"\n' for day, _ in told
    ]
    figures = [
        f'[[figure]]\nsource = "s{day}"\nplace = "park"\nmetric = "firms"\nsays = "{says}"\nas_of = "2030"\n'
        'status = "target"\n'
        for day, says in told
    ]
    log = assemble_log([parse_document(HEAD + "".join((*sources, *figures)), "log.toml")], [])
    assert log.faults == []
    found = answer(gather_evidence(log, parse_date("2026-11-21")), "park", "firms", Strand("plan", "company"))
    assert found is not None
    return found


def test_a_plan_that_was_revised_is_what_was_announced_last_and_not_in_dispute() -> None:
    found = planned(("2020-03-01", "300 firms"), ("2022-03-01", "500 firms"), ("2024-03-01", "400 firms"))
    assert (found.interval, found.support.kind, found.shown.figure.source) == (
        Interval(400, 400),
        "single",
        "s2024-03-01",
    )


def test_an_older_plan_that_can_be_true_beside_the_newest_narrows_it() -> None:
    found = planned(("2020-03-01", "500 firms"), ("2022-03-01", "over 400 firms"))
    assert (found.interval, found.support.kind) == (Interval(500, 500), "agreed")


@pytest.mark.parametrize("says", [("300 firms", "500 firms"), ("500 firms", "300 firms")])
def test_two_plans_of_one_announcement_that_share_no_value_are_in_dispute(says: tuple[str, str]) -> None:
    found = planned(("2022-03-01", says[0]), ("2022-03-02", says[1]))
    assert (found.interval, found.support.kind) == (Interval(300, 500), "disputed")
