"""Amounts in two currencies are compared by the rates that a log states, and by nothing else."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.analysis.exchange import exchange
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.files.files import parse_document
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import contains

SOURCE = '\n[[source]]\nid = "bank"\ntitle = "Bank"\npublished = "2026"\n'


def log_of(*rates: tuple[str, str, str, str]) -> Any:  # noqa: ANN401 - a log
    keys = ("from", "to", "rate", "date")
    entries = ["\n".join(f'{key} = "{text}"' for key, text in zip(keys, rate, strict=True)) for rate in rates]
    text = "[log]\nversion = 1\n" + SOURCE + "".join(f'\n[[rate]]\n{entry}\nsource = "bank"\n' for entry in entries)
    log = assemble_log([parse_document(text, "events.toml")], [])
    assert log.faults == []
    return log


OLD, NEW = ("HKD", "CNY", "0.8", "2010"), ("CNY", "HKD", "1.1", "2025-12")


@pytest.mark.parametrize(
    ("at", "date"), [("2009", "2010"), ("2017", "2010"), ("2018", "2025-12"), ("2030", "2025-12"), (None, "2025-12")]
)
def test_of_several_rates_the_nearest_in_time_is_taken(at: str | None, date: str) -> None:
    for rates in ((OLD, NEW), (NEW, OLD)):
        used = exchange(log_of(*rates), "HKD", "CNY", parse_date(at) if at else None)

        assert used is not None
        assert used.rate.date == date


def test_a_rate_counts_in_both_directions_and_says_so_in_its_own() -> None:
    used = exchange(log_of(NEW), "HKD", "CNY", None)

    assert used is not None
    assert used.factor == Interval(Fraction(10, 11), Fraction(10, 11))
    assert str(used.words()) == "1 CNY = 1.1 HKD (bank, 2025-12)"


@pytest.mark.parametrize(
    "rates",
    [
        (),
        (("HKD", "USD", "0.128", "2025"), ("USD", "CNY", "7.1", "2025")),
        (("HKD", "CNY", "0", "2025"),),
        (("HKD", "CNY", "some", "2025"),),
        (("HKD", "HKD", "1", "2025"),),
    ],
)
def test_no_rate_is_invented(rates: tuple[tuple[str, str, str, str], ...]) -> None:
    assert exchange(log_of(*rates), "HKD", "CNY", None) is None


ENDS = st.tuples(st.integers(1, 1000), st.integers(1, 1000)).map(sorted)


@given(ENDS, ENDS)
def test_an_amount_exchanged_has_each_amount_at_each_rate(amounts: list[int], rates: list[int]) -> None:
    used = exchange(log_of(("HKD", "CNY", f"{rates[0]}..{rates[1]}", "2025")), "HKD", "CNY", None)
    back = exchange(log_of(("HKD", "CNY", f"{rates[0]}..{rates[1]}", "2025")), "CNY", "HKD", None)

    assert used is not None
    assert back is not None
    exchanged = used.of(Interval(amounts[0], amounts[1]))
    assert exchanged is not None
    assert all(contains(exchanged, amount * rate) for amount in amounts for rate in rates)
    returned = back.of(exchanged)
    assert returned is not None
    assert all(contains(returned, amount) for amount in amounts)
