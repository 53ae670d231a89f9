"""Lengths, in metres.

The yard is the international one of 0.9144 m (1959); 里 is the 市里 of 500 m; the nautical mile has 1852 m (1929).
"""

from __future__ import annotations

from fractions import Fraction

DIMENSION = "length"
FACTORS = {
    "m": 1,
    "km": 1000,
    "cm": Fraction(1, 100),
    "mm": Fraction(1, 1000),
    "mi": Fraction(1_609_344, 1000),
    "yd": Fraction(9144, 10_000),
    "ft": Fraction(3048, 10_000),
    "inch": Fraction(254, 10_000),
    "li": 500,
    "nmi": 1852,
}
WORDS = {
    "km": "km kms 公里 公裏 千米 kilometre kilometres kilometer kilometers",
    "m": "m 米 公尺 metre metres meter meters",
    "cm": "cm 厘米 釐米 公分 centimetre centimetres centimeter centimeters",
    "mm": "mm 毫米 millimetre millimetres millimeter millimeters",
    "mi": "mi 英里 英裏 英哩 哩 mile miles",
    "yd": "yd yds yard yards 码 碼",
    "ft": "ft ft. foot feet 英尺 英呎 呎",
    "inch": "inch inches 英寸 英吋 吋",
    "li": "里 华里 華里 市里",
    "nmi": "nmi 海里 海浬 浬 nautical_mile nautical_miles",
    "": "里面 里边 米饭 码头 碼頭 里程",
}
