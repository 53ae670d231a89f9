"""Power, in watts. A bare `w` is no unit here: behind a number it often means 万."""

from __future__ import annotations

DIMENSION = "power"
FACTORS = {"W": 1, "kW": 1000, "MW": 1_000_000, "GW": 1_000_000_000}
WORDS = {
    "W": "瓦 瓦特 watt watts",
    "kW": "kw 千瓦 kilowatt kilowatts",
    "MW": "mw 兆瓦 megawatt megawatts",
    "GW": "gw 吉瓦 gigawatt gigawatts",
}
