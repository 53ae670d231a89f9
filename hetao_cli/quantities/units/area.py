"""Areas, in square metres.

The 亩 is 60 平方丈 = 2000/3 m² (State Council order of 1959). The acre is the international one of 43,560 square feet,
with the foot of 0.3048 m (1959). 平方尺 is the square foot of Hong Kong. The 坪 of Taiwan is 400/121 m².
"""

from __future__ import annotations

from fractions import Fraction

from hetao_cli.quantities.unit import Family, Unit

FAMILY = Family(
    "area",
    (
        Unit(
            "km2",
            1_000_000,
            names=("km²", "平方公里", "平方公里"),
            symbols="km2 km² km^2 ㎢ sqkm sq.km sq_km sq._km sq.km. sq._km.",
            en=(
                "square_km square_kilometre square_kilometres square_kilometer square_kilometers sq_kilometre "
                "sq_kilometres sq_kilometer sq_kilometers sq._kilometre sq._kilometres sq._kilometer sq._kilometers"
            ),
            zh="平方公里 平方千米",
            mistaken_for="ha sqmi m2",
            of_land=True,
            pint="kilometer ** 2",
        ),
        Unit(
            "m2",
            1,
            names=("m²", "平方米", "平方米"),
            symbols="m2 m² m^2 ㎡ sqm sq.m sq_m sq._m sq.m. sq._m.",
            en=(
                "square_m square_metre square_metres square_meter square_meters sq_metre sq_metres sq_meter sq_meters "
                "sq._metre sq._metres sq._meter sq._meters"
            ),
            zh="平方米 平方公尺 平米",
            mistaken_for="sqft ping ha km2 mu",
            pint="meter ** 2",
        ),
        Unit(
            "ha",
            10_000,
            names=("ha", "公顷", "公頃"),
            symbols="ha",
            en="hectare hectares",
            zh="公顷 公頃",
            mistaken_for="acre mu km2 m2",
            of_land=True,
            pint="hectare",
        ),
        Unit(
            "mu",
            Fraction(2000, 3),
            names=("mu", "亩", "畝"),
            symbols="mu",
            zh="亩 畝 市亩 市畝",
            mistaken_for="ha acre m2",
            of_land=True,
            pint="2000 / 3 * meter ** 2",
        ),
        Unit(
            "sqft",
            Fraction(9_290_304, 100_000_000),
            names=("sq ft", "平方英尺", "平方呎"),
            symbols="sqft sq.ft sq_ft sq._ft sq.ft. sq._ft. ft2 ft²",
            en="square_foot square_feet sq_foot sq_feet sq._foot sq._feet",
            zh="平方呎 平方尺 平方英尺 平方英呎",
            mistaken_for="m2 ping acre",
            two_sizes="平方尺",
            pint="foot ** 2",
        ),
        Unit(
            "acre",
            Fraction(40_468_564_224, 10_000_000),
            names=("acres", "英亩", "英畝"),
            one="acre",
            symbols="ac",
            en="acre acres",
            zh="英亩 英畝",
            mistaken_for="ha mu sqft",
            of_land=True,
            pint="43560 * foot ** 2",
        ),
        Unit(
            "sqmi",
            Fraction(2_589_988_110_336, 1_000_000),
            names=("sq mi", "平方英里", "平方英里"),
            symbols="sqmi sq.mi sq_mi sq._mi sq._mi. mi2 mi²",
            en="square_mile square_miles sq_mile sq_miles",
            zh="平方英里 平方英哩 平方哩",
            mistaken_for="km2 acre",
            of_land=True,
            pint="mile ** 2",
        ),
        Unit(
            "ping",
            Fraction(400, 121),
            names=("ping", "坪", "坪"),
            en="ping",
            zh="坪",
            mistaken_for="m2 sqft",
            pint="400 / 121 * meter ** 2",
        ),
    ),
)
