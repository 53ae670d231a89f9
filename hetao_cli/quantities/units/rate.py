"""Rates that have a name or an abbreviation of their own, in metres a second; all others are made of two units.

The dimension of every rate is this one; two convert into each other if their two units do.
"""

from __future__ import annotations

from fractions import Fraction

from hetao_cli.quantities.unit import Family, Unit

FAMILY = Family(
    "rate",
    (
        Unit("m/s", 1, names=("m/s", "米/秒", "米/秒"), pint="meter / second"),
        Unit(
            "km/h",
            Fraction(1000, 3600),
            names=("km/h", "公里/小时", "公里/小時"),
            symbols="kph kmph kmh",
            mistaken_for="mi/h",
            pint="kilometer / hour",
        ),
        Unit(
            "mi/h",
            Fraction(1_609_344, 3_600_000),
            names=("mph", "英里/小时", "英里/小時"),
            symbols="mph",
            mistaken_for="km/h",
            pint="mile / hour",
        ),
    ),
)
