"""Temperatures; their scales have different zeros and don't convert by a factor."""

from __future__ import annotations

from hetao_cli.quantities.unit import Family, Unit

FAMILY = Family(
    "temperature",
    (
        Unit(
            "°C",
            names=("°C", "摄氏度", "攝氏度"),
            symbols="℃ °c",
            en="degree_celsius degrees_celsius degrees_centigrade",
            zh="摄氏度 攝氏度",
        ),
        Unit(
            "°F",
            names=("°F", "华氏度", "華氏度"),
            symbols="℉ °f",
            en="degree_fahrenheit degrees_fahrenheit",
            zh="华氏度 華氏度",
        ),
        Unit("K", names=("K", "开尔文", "開爾文"), en="kelvin kelvins", zh="开尔文 開爾文"),
        Unit("°", names=("°", "度", "度"), symbols="°", en="degree degrees", zh="度"),
    ),
    begins_like="度假 度过 度過",
)
