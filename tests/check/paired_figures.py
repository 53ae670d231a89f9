"""Logs of two figures: who says what of which place, and when."""

from __future__ import annotations

from typing import NamedTuple

from checked_logs import checked, rules_about

VOCABULARY = """\
[log]
version = 1

[[place]]
id = "zone"
name = { en = "zone" }

[[place]]
id = "sz-park"
name = { en = "Shenzhen park" }
part_of = "zone"

[[place]]
id = "hk-park"
name = { en = "Hong Kong park" }
part_of = "zone"

[[place]]
id = "institute"
name = { en = "institute" }
within = "hk-park"

[[source]]
id = "first"
title = "First"
published = "2026-01"

[[source]]
id = "second"
title = "Second"
published = "2026-01"
"""

METRICS = {
    "area": ("km2", "constant"),
    "floor-area": ("m2", "stock"),
    "length": ("km", "constant"),
    "companies": ("company", "stock"),
    "researchers": ("person", "stock"),
    "products": ("product", "cumulative"),
    "visitors": ("person", "flow"),
    "investment": ("HKD", "constant"),
    "share": ("%", "share"),
    "term": ("year", "constant"),
}
"""The unit and the kind of each metric that a pair can be of; what is counted or measured adds up."""


class Pair(NamedTuple):
    """Two literals of one metric.

    Attributes:
        metric: One of `METRICS`.
        first: What the first source says.
        second: What the second source says.
        of_first: Other keys of the first figure; the place is the zone where none is given.
        of_second: Other keys of the second figure.
    """

    metric: str
    first: str
    second: str
    of_first: dict[str, str] = {}  # noqa: RUF012 - nobody changes it
    of_second: dict[str, str] = {}  # noqa: RUF012 - nobody changes it

    def __str__(self) -> str:
        """Return the two literals, for the name of a test."""
        return f"{self.first} | {self.second}"


def log_of(pair: Pair) -> str:
    """Return the text of a log that has the two figures and nothing else to be found fault with."""
    unit, kind = METRICS[pair.metric]
    sums = "" if kind == "share" else "adds_up = true\n"
    metric = (
        f'\n[[metric]]\nid = "{pair.metric}"\nname = {{ en = "{pair.metric}" }}\nunit = "{unit}"\nkind = "{kind}"\n'
    )
    figures = (
        {"place": "zone", **more, "source": source, "metric": pair.metric, "says": says}
        for source, says, more in (("first", pair.first, pair.of_first), ("second", pair.second, pair.of_second))
    )
    return VOCABULARY + metric + sums + "".join(_entry(figure) for figure in figures)


def _entry(keys: dict[str, str]) -> str:
    return "\n[[figure]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items())


def told_of(pair: Pair, families: str) -> list[tuple[str, str]]:
    """Return code and severity of what the rules of these families (letters) say of a log of the pair."""
    told = checked(log_of(pair), rules=rules_about(",".join(families))).diagnostics
    return [(one.finding.code, one.severity.value) for one in told]


def agreed(pair: Pair) -> bool:
    """Return whether the two figures were compared and found to agree."""
    return any(one.code == "C301" for one in checked(log_of(pair), rules=rules_about("C301")).held)
