"""Durations, in days.

A year is the mean one of the Gregorian calendar, 146,097 days in 400 years; a month is a twelfth of it. 年 counts years
only behind a number of them: a calendar year (2025年) is told apart where figures are read.
"""

from __future__ import annotations

from fractions import Fraction

DIMENSION = "duration"
FACTORS = {
    "day": 1,
    "week": 7,
    "month": Fraction(146_097, 4800),
    "quarter": Fraction(146_097, 1600),
    "year": Fraction(146_097, 400),
    "decade": Fraction(146_097, 40),
    "century": Fraction(146_097, 4),
    "hour": Fraction(1, 24),
    "minute": Fraction(1, 1440),
    "second": Fraction(1, 86_400),
    "ms": Fraction(1, 86_400_000),
}
WORDS = {
    "day": "天 day days",
    "week": "周 週 星期 个星期 個星期 礼拜 禮拜 个礼拜 個禮拜 week weeks",
    "month": "个月 個月 month months",
    "quarter": "个季度 個季度 季度 个季 個季",
    "year": "年 周年 週年 岁 歲 周岁 週歲 year years yr yrs",
    "decade": "decade decades",
    "century": "个世纪 個世紀 century centuries",
    "hour": "小时 小時 个小时 個小時 钟头 鐘頭 个钟头 個鐘頭 hour hours hr hrs",
    "minute": "分钟 分鐘 minute minutes",
    "ms": "毫秒 millisecond milliseconds",
    "second": "秒 秒钟 秒鐘 second seconds",
    "": "年代 年级 年級 年度 岁月 歲月",
}
