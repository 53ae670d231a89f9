"""Areas, in square metres.

The 亩 is 60 平方丈 = 2000/3 m² (State Council order of 1959). The acre is the international one of 43,560 square feet,
with the foot of 0.3048 m (1959). 平方尺 is the square foot of Hong Kong. The 坪 of Taiwan is 400/121 m².
"""

from __future__ import annotations

from fractions import Fraction

DIMENSION = "area"
FACTORS = {
    "m2": 1,
    "km2": 1_000_000,
    "ha": 10_000,
    "mu": Fraction(2000, 3),
    "sqft": Fraction(9_290_304, 100_000_000),
    "acre": Fraction(40_468_564_224, 10_000_000),
    "sqmi": Fraction(2_589_988_110_336, 1_000_000),
    "ping": Fraction(400, 121),
}
WORDS = {
    "km2": "km2 km² km^2 ㎢ 平方公里 平方千米 sqkm sq.km sq_km sq._km sq.km. sq._km. square_km "
    "square_kilometre square_kilometres square_kilometer square_kilometers "
    "sq_kilometre sq_kilometres sq_kilometer sq_kilometers",
    "m2": "m2 m² m^2 ㎡ 平方米 平方公尺 平米 sqm sq.m sq_m sq._m sq.m. sq._m. square_m "
    "square_metre square_metres square_meter square_meters sq_metre sq_metres sq_meter sq_meters",
    "ha": "ha 公顷 公頃 hectare hectares",
    "mu": "mu 亩 畝 市亩 市畝",
    "sqft": "sqft sq.ft sq_ft sq._ft sq.ft. sq._ft. ft2 ft² square_foot square_feet sq_foot sq_feet "
    "平方呎 平方尺 平方英尺 平方英呎",
    "acre": "acre acres ac 英亩 英畝",
    "sqmi": "sqmi sq.mi sq_mi sq._mi sq._mi. mi2 mi² square_mile square_miles sq_mile sq_miles "
    "平方英里 平方英哩 平方哩",
    "ping": "ping 坪",
}
