"""Lengths, in metres.

The yard is the international one of 0.9144 m (1959); 里 is the 市里 of 500 m; the nautical mile has 1852 m (1929).
"""

from __future__ import annotations

from fractions import Fraction

from hetao_cli.quantities.unit import Family, Unit

FAMILY = Family(
    "length",
    (
        Unit(
            "km",
            1000,
            names=("km", "公里", "公里"),
            symbols="km kms",
            en="kilometre kilometres kilometer kilometers",
            zh="公里 公裏 千米",
            mistaken_for="mi li m",
        ),
        Unit(
            "m",
            1,
            names=("m", "米", "米"),
            symbols="m",
            en="metre metres meter meters",
            zh="米 公尺",
            mistaken_for="ft yd km cm",
        ),
        Unit(
            "cm",
            Fraction(1, 100),
            names=("cm", "厘米", "厘米"),
            symbols="cm",
            en="centimetre centimetres centimeter centimeters",
            zh="厘米 釐米 公分",
            mistaken_for="inch mm m",
        ),
        Unit(
            "mm",
            Fraction(1, 1000),
            names=("mm", "毫米", "毫米"),
            symbols="mm",
            en="millimetre millimetres millimeter millimeters",
            zh="毫米",
            mistaken_for="cm",
        ),
        Unit(
            "mi",
            Fraction(1_609_344, 1000),
            names=("mi", "英里", "英里"),
            symbols="mi",
            en="mile miles",
            zh="英里 英裏 英哩 哩",
            mistaken_for="km li nmi",
            pint="mile",
        ),
        Unit(
            "yd",
            Fraction(9144, 10_000),
            names=("yd", "码", "碼"),
            symbols="yd yds",
            en="yard yards",
            zh="码 碼",
            mistaken_for="m ft",
            pint="yard",
        ),
        Unit(
            "ft",
            Fraction(3048, 10_000),
            names=("ft", "英尺", "呎"),
            symbols="ft ft.",
            en="foot feet",
            zh="英尺 英呎 呎",
            mistaken_for="m yd inch",
            pint="foot",
        ),
        Unit(
            "inch",
            Fraction(254, 10_000),
            names=("inches", "英寸", "吋"),
            one="inch",
            en="inch inches",
            zh="英寸 英吋 吋",
            mistaken_for="cm ft",
        ),
        Unit("li", 500, names=("li", "里", "華里"), zh="里 华里 華里 市里", mistaken_for="km mi", pint="500 * meter"),
        Unit(
            "nmi",
            1852,
            names=("nmi", "海里", "海里"),
            symbols="nmi",
            en="nautical_mile nautical_miles",
            zh="海里 海浬 浬",
            mistaken_for="mi km",
            pint="nautical_mile",
        ),
    ),
    begins_like="里面 里边 米饭 码头 碼頭 里程",
)
