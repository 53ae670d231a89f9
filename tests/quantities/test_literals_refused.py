"""What is no figure, and why: a wrong reading costs more than none."""

from __future__ import annotations

import pytest

from hetao_cli.quantities.literal import read_literal

REFUSED = [
    ("", "nothing"),
    (" ", "blanks"),
    ("家", "a classifier without number"),
    ("HK$", "a currency without number"),
    ("over", "a hedge without number"),
    ("companies", "a noun without number"),
    ("百", "a unit of the number without hedge"),
    ("亿元", "a unit of the number without hedge"),
    ("半", "half of nothing"),
    ("a", "an article"),
    ("a company", "an article before what is no unit"),
    ("几个", "few, which is no order of magnitude"),
    ("2025年", "a calendar year"),
    ("二〇二五年", "a calendar year"),
    ("2017年至2025年", "calendar years"),
    ("2025年12月22日", "a date"),
    ("12月", "a month"),
    ("22日", "a day of the month"),
    ("22 December 2025", "a date"),
    ("December 22, 2025", "a date"),
    ("2025-12-22", "a date"),
    ("12/22/2025", "a date"),
    ("12:30", "a time of day"),
    ("三点", "a time of day"),
    ("20世纪90年代", "decades"),
    ("1990s", "a decade"),
    ("three years ago", "a date in words"),
    ("三年前", "a date in words"),
    ("第13个", "an ordinal"),
    ("20th", "an ordinal"),
    ("second", "an ordinal"),
    ("No. 3", "a number as a name"),
    ("5G", "a number as a part of a word"),
    ("3D", "a number as a part of a word"),
    ("24/7", "no fraction below one"),
    ("1.2.3", "two decimal points"),
    ("十四五", "a five-year plan"),
    ("十五五", "a five-year plan"),
    ("三年二十个月", "months that make more than a year"),
    ("two in three years", "a frequency"),
    ("5 in 2025", "a number in a year"),
    ("5万3.2", "decimals behind a unit"),
    ("3.5点5", "two decimal points"),
    ("一万两千万", "thousands behind ten thousands"),
    ("四分之", "a fraction without its upper half"),
    ("零分之一", "a division by zero"),
    ("5 k", "a letter for a noun"),
    ("60至50", "no range: the lower end is the larger"),
    ("5公里至10", "a range whose unit stands at its lower end alone"),
    ("500米至2公里", "a range in two units"),
    ("half to 5", "a range from a share to a number"),
    ("between 50", "a range without its upper end"),
    ("HK$5 million yuan", "two currencies"),
    ("$5 km", "a currency and a length"),
    ("1,23", "no group of thousands"),
    ("60 and 70 companies", "two figures"),
    ("60家，70家", "two figures"),
    ("one twenty two", "words that make no number"),
    ("1e9", "an exponent"),
    (",".join(["999"] * 14), "more digits than any figure has"),
    ("9" * 41, "more digits than any figure has"),
    ("447" + " tech" * 60, "longer than any literal"),
]


@pytest.mark.parametrize("literal", [pytest.param(text, id=f"{text[:20]}: {why}") for text, why in REFUSED])
def test_what_is_no_figure_from_end_to_end_is_refused(literal: str) -> None:
    assert read_literal(literal) is None
