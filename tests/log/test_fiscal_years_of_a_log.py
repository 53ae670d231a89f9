"""The month in which fiscal years begin: the nearest that is stated, by the source, the place or the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from whole_log import loaded

from hetao_cli.log.date_claims import read_date_claims

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

    from hetao_cli.model.log import Log

PLACES = {"street": "city", "city": None}


def log_with(months: dict[str, Any], says: str = "2025財政年度") -> Log:
    """Return a log of a dating, with the months that its log, places and source state."""

    def stated(name: str) -> dict[str, Any]:
        return {"fiscal_year_start": months[name]} if name in months else {}

    return loaded(
        {
            "log": {"version": 1, **stated("log")},
            "place": [
                {"id": name, "name": {"en": name}, **({"within": around} if around else {}), **stated(name)}
                for name, around in PLACES.items()
            ],
            "event": [{"id": "works", "title": {"en": "Works"}, "date": "2025", "place": "street"}],
            "source": [{"id": "paper", "title": "Paper", "published": "2025-02-26", **stated("source")}],
            "dating": [{"source": "paper", "event": "works", "says": says}],
        }
    )


@pytest.mark.parametrize(
    ("months", "edtf"),
    [
        ({}, "2025-04/2026-03"),
        ({"log": 1}, "2025"),
        ({"log": 1, "city": 7}, "2024-07/2025-06"),
        ({"log": 1, "city": 7, "street": 4}, "2025-04/2026-03"),
        ({"street": 4, "source": 10}, "2024-10/2025-09"),
    ],
)
def test_the_nearest_month_that_is_stated_counts(months: dict[str, int], edtf: str) -> None:
    (claim,) = read_date_claims(log_with(months))
    assert claim.moment is not None
    assert claim.moment.edtf == edtf


@pytest.mark.parametrize("month", [0, 13, "4", 4.0, True])
@pytest.mark.parametrize("name", ["log", "city", "source"])
def test_what_is_no_month_is_a_fault(name: str, month: object) -> None:
    assert len(log_with({name: month}).faults) == 1


def test_read_takes_the_month_from_its_option_else_from_the_log(tmp_path: Path, hetao: Hetao) -> None:
    (tmp_path / "log.toml").write_text("[log]\nversion = 1\nfiscal_year_start = 7\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("2025财年的开支。", encoding="utf-8")
    command = ("read", str(tmp_path / "a.txt"), "--log", str(tmp_path / "log.toml"), "-f", "csv")
    assert "2024-07/2025-06" in hetao(*command).out
    assert "2024-10/2025-09" in hetao(*command, "--fiscal-year-start", "10").out
