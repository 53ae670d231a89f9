"""Power, in watts. A bare `w` is no unit here: behind a number it often means 万."""

from __future__ import annotations

from hetao_cli.quantities.unit import Family, Unit

FAMILY = Family(
    "power",
    (
        Unit("W", 1, names=("W", "瓦", "瓦"), en="watt watts", zh="瓦 瓦特"),
        Unit("kW", 1000, names=("kW", "千瓦", "千瓦"), symbols="kw", en="kilowatt kilowatts", zh="千瓦 瓩"),
        Unit("MW", 1_000_000, names=("MW", "兆瓦", "兆瓦"), symbols="mw", en="megawatt megawatts", zh="兆瓦"),
        Unit("GW", 1_000_000_000, names=("GW", "吉瓦", "吉瓦"), symbols="gw", en="gigawatt gigawatts", zh="吉瓦"),
    ),
)
