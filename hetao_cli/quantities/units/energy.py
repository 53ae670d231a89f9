"""Energy as it is sold, in kilowatt-hours."""

from __future__ import annotations

from fractions import Fraction

from hetao_cli.quantities.unit import Family, Unit

FAMILY = Family(
    "energy",
    (
        Unit(
            "kWh",
            1,
            names=("kWh", "千瓦时", "千瓦時"),
            symbols="kwh",
            en="kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours",
            zh="千瓦时 千瓦時 瓩时 瓩時 度电 度電",
            scaled="度",
        ),
        Unit(
            "Wh",
            Fraction(1, 1000),
            names=("Wh", "瓦时", "瓦時"),
            symbols="wh",
            en="watt_hour watt_hours watt-hour watt-hours",
            zh="瓦时 瓦時",
        ),
        Unit(
            "MWh",
            1000,
            names=("MWh", "兆瓦时", "兆瓦時"),
            symbols="mwh",
            en="megawatt_hour megawatt_hours megawatt-hour megawatt-hours",
            zh="兆瓦时 兆瓦時",
        ),
        Unit(
            "GWh",
            1_000_000,
            names=("GWh", "吉瓦时", "吉瓦時"),
            symbols="gwh",
            en="gigawatt_hour gigawatt_hours gigawatt-hour gigawatt-hours",
            zh="吉瓦时 吉瓦時",
        ),
        Unit(
            "TWh",
            1_000_000_000,
            names=("TWh", "太瓦时", "太瓦時"),
            symbols="twh",
            en="terawatt_hour terawatt_hours terawatt-hour terawatt-hours",
            zh="太瓦时 太瓦時",
        ),
    ),
)
