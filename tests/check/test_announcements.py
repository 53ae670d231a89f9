"""Plans in the order of their announcement: what is a slip and what is none."""

from __future__ import annotations

import pytest
from checked_logs import VOCABULARY, evidence_of

from hetao_cli.analysis.announcements import announced_plans, slips

BRIDGE = '\n[[event]]\nid = "bridge"\ndate = "2030"\ntitle = { en = "bridge" }\nstatus = "planned"\n'


def told(*plans: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the slips, as dates, between plans given as (announced, date)."""
    text = "".join(
        f'\n[[dating]]\nsource = "a"\nevent = "bridge"\nsays = "{date}"\ndate = "{date}"\nas_of = "{as_of}"\n'
        for as_of, date in plans
    )
    plans_of = announced_plans(evidence_of(VOCABULARY + BRIDGE + text))
    return [(slip.earlier_moment.edtf, slip.later_moment.edtf) for slip in slips(plans_of["bridge"])]


@pytest.mark.parametrize(
    ("plans", "found"),
    [
        ([("2022", "2025"), ("2023", "2026")], [("2025", "2026")]),
        ([("2023", "2026"), ("2022", "2025")], [("2025", "2026")]),
        ([("2022", "2025"), ("2023", "2026"), ("2024", "2028")], [("2025", "2026"), ("2026", "2028")]),
        ([("2022", "2025-06"), ("2023", "2025-09")], [("2025-06", "2025-09")]),
        ([("2022", "2025"), ("2023", "2025-09")], []),
        ([("2022", "2025"), ("2023", "2024")], []),
        ([("2022", "2025"), ("2022-06", "2026")], []),
        ([("2022", "2025"), ("2023", "2026~")], []),
        ([("2022", "2025"), ("2023", "2027?")], []),
        ([("2022?", "2025"), ("2023", "2027")], []),
        ([("2022", "[..2025]"), ("2023", "2026")], [("[..2025]", "2026")]),
        ([("2022", "[2025..]"), ("2023", "2029")], []),
        ([("2022", "2025"), ("2022", "2025-03"), ("2023", "2025-09")], [("2025-03", "2025-09")]),
        ([("2022", "2025")], []),
    ],
)
def test_a_slip_is_a_later_announcement_of_a_surely_later_date(
    plans: list[tuple[str, str]], found: list[tuple[str, str]]
) -> None:
    assert told(*plans) == found
