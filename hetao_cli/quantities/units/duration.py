"""Durations, in days.

A year is the mean one of the Gregorian calendar, 146,097 days in 400 years; a month is a twelfth of it. 年 counts years
only behind a number of them: a calendar year (2025年) is excluded when figures are read.
"""

from __future__ import annotations

from fractions import Fraction

from hetao_cli.quantities.unit import Family, Unit

FAMILY = Family(
    "duration",
    (
        Unit("day", 1, names=("days", "天", "天"), one="day", en="day days", zh="天 日", mistaken_for="week month"),
        Unit(
            "week",
            7,
            names=("weeks", "周", "週"),
            one="week",
            en="week weeks",
            zh="周 週 星期 个星期 個星期 礼拜 禮拜 个礼拜 個禮拜",
            mistaken_for="day month",
        ),
        Unit(
            "month",
            Fraction(146_097, 4800),
            names=("months", "个月", "個月"),
            one="month",
            en="month months",
            zh="个月 個月",
            per="month 月",
            mistaken_for="year quarter week day",
            pint="3652425 / 120000 * day",
        ),
        Unit(
            "quarter",
            Fraction(146_097, 1600),
            names=("quarters", "个季度", "個季度"),
            one="quarter",
            zh="个季度 個季度 季度 个季 個季",
            per="quarter 季",
            mistaken_for="month year",
            pint="3652425 / 40000 * day",
        ),
        Unit(
            "year",
            Fraction(146_097, 400),
            names=("years", "年", "年"),
            one="year",
            symbols="yr yrs",
            en="year years",
            zh="年 周年 週年 岁 歲 周岁 週歲",
            mistaken_for="month decade quarter",
            per="year annum",
            pint="3652425 / 10000 * day",
        ),
        Unit(
            "decade",
            Fraction(146_097, 40),
            names=("decades", "个十年", "個十年"),
            one="decade",
            en="decade decades",
            mistaken_for="year",
            pint="3652425 / 1000 * day",
        ),
        Unit(
            "century",
            Fraction(146_097, 4),
            names=("centuries", "个世纪", "個世紀"),
            one="century",
            en="century centuries",
            zh="个世纪 個世紀",
            pint="3652425 / 100 * day",
        ),
        Unit(
            "hour",
            Fraction(1, 24),
            names=("hours", "小时", "小時"),
            one="hour",
            symbols="hr hrs",
            en="hour hours",
            zh="小时 小時 个小时 個小時 钟头 鐘頭 个钟头 個鐘頭",
            mistaken_for="minute day",
            per="h hr",
        ),
        Unit(
            "minute",
            Fraction(1, 1440),
            names=("minutes", "分钟", "分鐘"),
            one="minute",
            en="minute minutes",
            zh="分钟 分鐘",
            mistaken_for="hour second",
            per="min",
        ),
        Unit("ms", Fraction(1, 86_400_000), names=("ms", "毫秒", "毫秒"), en="millisecond milliseconds", zh="毫秒"),
        Unit(
            "second",
            Fraction(1, 86_400),
            names=("seconds", "秒", "秒"),
            one="second",
            en="second seconds",
            zh="秒 秒钟 秒鐘",
            mistaken_for="minute",
            per="s sec",
        ),
    ),
    begins_like="年代 年级 年級 年度 岁月 歲月 日本 日均 日常 日期 日报 日報 日前 日益 日趋 日资 日企 日商 日产 日语",
)
