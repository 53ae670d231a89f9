"""Masses, in kilograms.

The 斤 is the 市斤 of 0.5 kg; the pound is the international one of 0.45359237 kg (1959). `ton` alone can be three
things and is no unit here, nor is `g`, as in 5G.
"""

from __future__ import annotations

from fractions import Fraction

DIMENSION = "mass"
FACTORS = {
    "kg": 1,
    "g": Fraction(1, 1000),
    "mg": Fraction(1, 1_000_000),
    "t": 1000,
    "jin": Fraction(1, 2),
    "lb": Fraction(45_359_237, 100_000_000),
}
WORDS = {
    "kg": "kg kgs 公斤 千克 kilogram kilograms kilogramme kilogrammes",
    "g": "克 gram grams gramme grammes",
    "mg": "mg 毫克 milligram milligrams",
    "t": "t 吨 噸 公吨 公噸 tonne tonnes metric_ton metric_tons",
    "jin": "斤 市斤 jin",
    "lb": "lb lbs 磅",
}
