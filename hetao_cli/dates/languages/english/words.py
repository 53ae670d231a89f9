"""The words of English dates, in lower case."""

from __future__ import annotations

from hetao_cli.dates.phrases.stated import Sense

BEFORE: dict[str, Sense] = {
    **dict.fromkeys(("in", "on", "at", "during", "throughout", "within"), Sense.PLAIN),
    **dict.fromkeys(("in the year", "month of", "the month of"), Sense.PLAIN),
    **dict.fromkeys(("as of", "as at"), Sense.AS_OF),
    **dict.fromkeys(("by", "before", "up to", "prior to", "earlier than", "on or before", "pre"), Sense.UNTIL),
    **dict.fromkeys(("no later than", "not later than", "at the latest by", "at the latest in"), Sense.UNTIL),
    **dict.fromkeys(("as from", "with effect from", "effective", "effective from"), Sense.FROM),
    **dict.fromkeys(("starting", "starting in", "starting from"), Sense.FROM),
    **dict.fromkeys(("beginning", "beginning in", "beginning from", "commencing", "commencing in"), Sense.FROM),
    **dict.fromkeys(("no earlier than", "not earlier than", "no sooner than", "not before", "not until"), Sense.AFTER),
    **dict.fromkeys(("after", "later than", "on or after", "post"), Sense.AFTER),
    "at the earliest in": Sense.AFTER,
    **dict.fromkeys(("as early as", "as soon as"), Sense.EARLIEST),
    "from": Sense.FROM_IF_AHEAD,
    **dict.fromkeys(("until", "till", "up until", "up till"), Sense.TILL),
    **dict.fromkeys(("since", "ever since"), Sense.SINCE),
    **dict.fromkeys(("around", "about", "circa", "ca", "c", "approximately", "roughly"), Sense.ABOUT),
    "between": Sense.BETWEEN,
}
"""The senses of words before a date."""

AFTER: dict[str, Sense] = {
    **dict.fromkeys(("ad", "ce"), Sense.PLAIN),
    **dict.fromkeys(("onwards", "onward", "and onwards", "and onward", "and beyond"), Sense.FROM),
    **dict.fromkeys(("and after", "and later", "or later", "or after", "at the earliest"), Sense.AFTER),
    **dict.fromkeys(("to date", "to present", "to the present"), Sense.SINCE),
    **dict.fromkeys(("or earlier", "or before", "and before", "and earlier", "at the latest"), Sense.UNTIL),
    **dict.fromkeys(("or so", "or thereabouts"), Sense.ABOUT),
}
"""The senses of words after a date."""

JOINTS: dict[str, Sense] = {
    **dict.fromkeys(("to", "through", "thru", "until", "till", "up to"), Sense.PLAIN),
    "and": Sense.BETWEEN,
}
"""Words between the two dates of a span; `and` needs another word around the span."""

_NAMES = ("january", "february", "march", "april", "may", "june")
_LATER_NAMES = ("july", "august", "september", "october", "november", "december")
_FULL = {name: month for month, name in enumerate(_NAMES + _LATER_NAMES, 1)}
ABBREVIATED = {name[:3]: month for name, month in _FULL.items() if name != "may"} | {"sept": 9}
MONTHS = _FULL | ABBREVIATED
COMMON_WORDS = frozenset(("may", "march", "mar"))
"""Months that are other words if they don't begin with a capital."""

_DAYS_OF_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FULL_WEEKDAYS = {name: day for day, name in enumerate(_DAYS_OF_WEEK)}
_SHORT_WEEKDAYS = {name[:3]: day for name, day in FULL_WEEKDAYS.items()}
WEEKDAYS = FULL_WEEKDAYS | _SHORT_WEEKDAYS | {"tues": 1, "thur": 3, "thurs": 3}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
PARTS = {
    **dict.fromkeys(("q", "quarter", "quarters", "qtr"), (32, range(1, 5))),
    **dict.fromkeys(("h", "half"), (39, range(1, 3))),
    "season": (32, range(1, 5)),
}
"""The number that EDTF adds to that of a part of the year, and the possible numbers."""

FISCAL = "[Ff]iscal |(?:[Ff]inancial|[Tt]ax|[Ss]chool|[Aa]cademic) [Yy]ear|FY ?['’]?[0-9]{2}"
"""The pattern of words for a year that need not be the calendar's."""

FIVE_YEAR_PLANS = ("five-year plan period", "five year plan period", "five-year plan years")
"""Words behind an ordinal that make it the years of one of China's plans; the name alone may be the plan itself."""

EDGES = {"early": 1, "mid": 6, "late": 12, "earlier": 0, "later": 0}
"""The month near which the beginning, middle or end of a year is; 0 for anywhere within. `in` may follow."""

EDGES_OF = {"beginning": 1, "start": 1, "middle": 6, "end": 12, "close": 12}
"""The same for nouns, which `of` follows; without it they may be verbs."""

DISTANCES = {"last": -1, "this": 0, "current": 0, "next": 1}
"""The distance of a unit from that of the document's date."""

LAST = ("last", "final")
MONTHS_OF_PARTS = {"month": 1, "months": 1, "quarter": 3, "quarters": 3, "half": 6}
LAST_PARTS = {1: 12, 3: 36, 6: 41}
"""The code of the last part of a year that has so many months."""

FISCAL_DISTANCES = DISTANCES | {"previous": -1, "preceding": -1, "coming": 1, "following": 1}
"""The same of a fiscal year."""

ANAPHORS = {"that": 0, "same": 0, "following": 1, "previous": -1, "preceding": -1}
"""The distance of a unit from that of the date that the text named last."""

BEFORE_FISCAL = frozenset(("fy", "fiscal", "financial", *FISCAL_DISTANCES, *ANAPHORS))
"""The first words of fiscal years."""

DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night"))
UNITS = frozenset(("month", "quarter", "year", "decade", "century"))
COUNTED = {word: unit for unit in ("day", "week", "month", "year", "decade") for word in (unit, f"{unit}s")}
"""The units in which English counts back from now."""

THIRDS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
"""The days on one of which an event early, in the middle or late in a month was."""

HALVES_OF_MONTH = {40: (1, 15), 41: (16, 31)}
"""The days of the halves of a month, by the code of the half of a year."""

BEFORE_CHRIST = ("bc", "b.c.", "bce", "b.c.e.")
OF_THE_ERA = ("ad", "a.d.", "ce", "c.e.")

FROM_A_COUNT = ("ago", "earlier", "later")
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
DECADES = {f"{word[:-1]}ies": tens for word, tens in TENS.items()}
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
COUNTS = {word: value for value, word in enumerate(_ONES + _TEENS, 1)} | {"a": 1, "an": 1} | TENS
_FIRSTS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TEENTHS = ("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth")
_LAST = ("nineteenth", "twentieth")
ORDINALS = {word: value for value, word in enumerate(_FIRSTS + _TEENTHS + _LAST, 1)} | {"thirtieth": 30}
