"""The dates announced for an event, and how they slipped."""

from __future__ import annotations

from stats_log import evidence_of

from hetao_cli.analysis.announcements import Announcement, announcements


def dated(event: str, says: str, said: str, source: str = "a", status: str = "planned") -> str:
    return f'{{ source = "{source}", event = "{event}", says = "{says}", as_of = "{said}", status = "{status}" }}'


def announced(*datings: str) -> list[list[Announcement]]:
    return announcements(evidence_of(datings=datings))


def test_an_event_that_nobody_announced_has_no_announcements() -> None:
    assert announced(dated("opening", "22 December 2025", "2026-01-05", status="actual")) == []


def test_each_date_is_held_against_the_one_before_and_the_first_and_what_came_is_last() -> None:
    (dates,) = announced(
        dated("opening", "June 2025", "2024-03-01"),
        dated("opening", "September 2025", "2025-03-01", "b"),
        dated("opening", "22 December 2025", "2026-01-05", "c", "actual"),
    )
    assert [(one.moment.edtf, one.planned) for one in dates] == [
        ("2025-06", True),
        ("2025-09", True),
        ("2025-12-22", False),
    ]
    first, second, last = (one.slip for one in dates)
    assert first is None
    assert second is not None
    assert (second.low_days, second.high_days, second.way) == (63, 121, "later")
    assert last is not None
    assert (last.low_days, last.high_days) == (83, 112)
    total = dates[-1].total
    assert total is not None
    assert (total.low_days, total.high_days) == (175, 204)
    assert [date_claim.dating.source for date_claim in dates[-1].date_claims] == ["c"]


def test_several_sources_of_one_announcement_are_one_date() -> None:
    (dates,) = announced(dated("bridge", "2027", "2025-01-03"), dated("bridge", "in 2027", "2025-01-03", "b"))
    assert [len(one.date_claims) for one in dates] == [2]


def test_what_comes_as_announced_did_not_surely_slip() -> None:
    (dates,) = announced(dated("opening", "2025", "2024-03-01"))
    slip = dates[-1].slip
    assert slip is not None
    assert (slip.low_days, slip.high_days, slip.way) == (-9, 355, "open")


def test_what_comes_before_it_was_announced_for_is_earlier() -> None:
    (dates,) = announced(dated("opening", "March 2026", "2024-03-01"))
    slip = dates[-1].slip
    assert slip is not None
    assert slip.way == "earlier"


def test_announcements_that_can_be_of_one_day_are_not_held_against_each_other() -> None:
    (dates,) = announced(dated("bridge", "2026", "2024"), dated("bridge", "2027", "2024-06-01", "b"))
    assert [one.slip for one in dates] == [None, None]
