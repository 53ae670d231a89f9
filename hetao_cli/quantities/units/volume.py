"""Volumes, in cubic metres. The gallon is the one of 231 cubic inches of the United States."""

from __future__ import annotations

from fractions import Fraction

from hetao_cli.quantities.unit import Family, Unit

FAMILY = Family(
    "volume",
    (
        Unit(
            "m3",
            1,
            names=("m³", "立方米", "立方米"),
            symbols="m3 m³ m^3 cbm cu.m cu_m cu._m cu.m.",
            en="cubic_m cubic_metre cubic_metres cubic_meter cubic_meters",
            zh="立方米 立方公尺",
            mistaken_for="ft3",
            pint="meter ** 3",
        ),
        Unit(
            "km3",
            1_000_000_000,
            names=("km³", "立方公里", "立方公里"),
            symbols="km3 km³",
            en="cubic_km cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers",
            zh="立方公里 立方千米",
            pint="kilometer ** 3",
        ),
        Unit(
            "ft3",
            Fraction(3048, 10_000) ** 3,
            names=("cu ft", "立方英尺", "立方呎"),
            symbols="ft3 ft³ cu.ft cu_ft cu._ft cu.ft.",
            en="cubic_foot cubic_feet",
            zh="立方英尺 立方呎 立方英呎",
            mistaken_for="m3",
            pint="foot ** 3",
        ),
        Unit(
            "litre",
            Fraction(1, 1000),
            names=("litres", "升", "升"),
            one="litre",
            en="litre litres liter liters",
            zh="公升",
            pint="liter",
        ),
        Unit(
            "ml",
            Fraction(1, 1_000_000),
            names=("ml", "毫升", "毫升"),
            symbols="ml",
            en="millilitre millilitres milliliter milliliters",
            zh="毫升",
            pint="milliliter",
        ),
        Unit(
            "gallon",
            Fraction(231 * 16_387_064, 10**12),
            names=("gallons", "加仑", "加侖"),
            one="gallon",
            en="gallon gallons",
            zh="加仑 加侖",
            pint="gallon",
        ),
    ),
)
