"""Energy as it is sold, in kilowatt-hours."""

from __future__ import annotations

from fractions import Fraction

DIMENSION = "energy"
FACTORS = {"kWh": 1, "Wh": Fraction(1, 1000), "MWh": 1000, "GWh": 1_000_000, "TWh": 1_000_000_000}
WORDS = {
    "kWh": "kwh 千瓦时 千瓦時 kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours",
    "Wh": "wh 瓦时 瓦時 watt_hour watt_hours watt-hour watt-hours",
    "MWh": "mwh 兆瓦时 兆瓦時 megawatt_hour megawatt_hours megawatt-hour megawatt-hours",
    "GWh": "gwh 吉瓦时 吉瓦時 gigawatt_hour gigawatt_hours gigawatt-hour gigawatt-hours",
    "TWh": "twh 太瓦时 太瓦時 terawatt_hour terawatt_hours terawatt-hour terawatt-hours",
}
