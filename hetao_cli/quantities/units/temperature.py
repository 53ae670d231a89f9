"""Temperatures; their scales have different zeros and don't convert by a factor."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number

DIMENSION = "temperature"
FACTORS: dict[str, Number] = {}
WORDS = {
    "°C": "℃ °c 摄氏度 攝氏度 degree_celsius degrees_celsius degrees_centigrade",
    "°F": "℉ °f 华氏度 華氏度 degree_fahrenheit degrees_fahrenheit",
    "K": "开尔文 開爾文 kelvin kelvins",
    "°": "° 度 degree degrees",
    "": "度假 度过 度過",
}
