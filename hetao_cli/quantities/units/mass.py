"""Masses, in kilograms.

The 斤 is the 市斤 of 0.5 kg; the pound is the international one of 0.45359237 kg (1959). `ton` alone can be three
things and is no unit here, nor is `g`, as in 5G.
"""

from __future__ import annotations

from fractions import Fraction

from hetao_cli.quantities.unit import Family, Unit

FAMILY = Family(
    "mass",
    (
        Unit(
            "kg",
            1,
            names=("kg", "公斤", "公斤"),
            symbols="kg kgs",
            en="kilogram kilograms kilogramme kilogrammes",
            zh="公斤 千克",
        ),
        Unit("g", Fraction(1, 1000), names=("g", "克", "克"), en="gram grams gramme grammes", zh="克"),
        Unit(
            "mg",
            Fraction(1, 1_000_000),
            names=("mg", "毫克", "毫克"),
            symbols="mg",
            en="milligram milligrams",
            zh="毫克",
        ),
        Unit(
            "t",
            1000,
            names=("t", "吨", "噸"),
            symbols="t",
            en="tonne tonnes metric_ton metric_tons",
            zh="吨 噸 公吨 公噸",
            aliases="tonne tonnes",
            pint="metric_ton",
        ),
        Unit("jin", Fraction(1, 2), names=("jin", "斤", "市斤"), en="jin", zh="斤 市斤", pint="kilogram / 2"),
        Unit(
            "lb", Fraction(45_359_237, 100_000_000), names=("lb", "磅", "磅"), symbols="lb lbs", zh="磅", pint="pound"
        ),
    ),
)
