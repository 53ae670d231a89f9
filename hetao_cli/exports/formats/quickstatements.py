"""QuickStatements (version 1): figures of what has a name in Wikidata, with dates, bounds and references."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from hetao_cli.exports.exported import (
    HEDGED,
    IN_COMMENT,
    NO_ITEM,
    NO_OUTCOME,
    VAGUE,
    Exported,
    Loss,
)
from hetao_cli.exports.notes import note_lines
from hetao_cli.exports.sources import date_parts
from hetao_cli.model.safe import safe

if TYPE_CHECKING:
    from hetao_cli.exports.exported import Request

ENDING = ".txt"
HAS = ("figures",)
LOSSES = tuple(Loss(what, IN_COMMENT) for what in (NO_ITEM, NO_OUTCOME, HEDGED, VAGUE))
_SAID = ("source", "place", "metric")
_ITEMS = {
    "km2": 712226,
    "ha": 35852,
    "m2": 25343,
    "acre": 81292,
    "km": 828224,
    "m": 11573,
    "%": 11229,
    "t": 191118,
    "kg": 11570,
    "HKD": 31015,
    "CNY": 39099,
    "USD": 4917,
    "EUR": 4916,
    "GBP": 25224,
    "JPY": 8146,
    "year": 577,
    "month": 5151,
    "day": 573,
    "hour": 25235,
}
"""The items of units in Wikidata; a count has none."""


def write(request: Request) -> Exported:
    """Return a statement for each figure, in comments what none can say."""
    tables = request.tables
    items = {one["id"]: _wikidata(one["same_as"], "Q") for one in tables.dicts("places")}
    properties = {one["id"]: _wikidata(one["same_as"], "P") for one in tables.dicts("metrics")}
    sources = {one["id"]: one for one in tables.dicts("sources")}
    counts: Counter[str] = Counter()
    lines: list[str] = []
    for row in tables.dicts("figures"):
        item, prop, unit = items[row["place"]], properties[row["metric"]], _unit(row)
        said = f"{row['place']} · {row['metric']} · {row['source']}"
        note = f"/* {_comment('; '.join((said, *note_lines('figures', row, _SAID))))} */"
        no_item = item is None or prop is None or unit is None or row["value"] is None
        counts[NO_ITEM.id] += no_item
        counts[NO_OUTCOME.id] += not no_item and row["status"] != "actual"
        if no_item or row["status"] != "actual":
            lines.append(note)
            continue
        dated = date_parts(row["as_of"])
        counts[HEDGED.id] += row["hedge"] != "exact"
        counts[VAGUE.id] += not re.fullmatch(r"\d{4}(-\d\d){0,2}", row["as_of"])
        time = f"\tP585\t{_time(dated)}" if dated else ""
        lines.append(f"{item}\t{prop}\t{_amount(row)}{unit}{time}{_reference(sources[row['source']])}\t{note}")
    text = "".join(f"{line}\n" for line in lines)
    return Exported(
        {f"{request.stem}{ENDING}": text.encode("utf-8", "backslashreplace")},
        tuple((one, counts[one.what.id]) for one in LOSSES),
    )


def _wikidata(same_as: tuple[str, ...], letter: str) -> str | None:
    found = (one.removeprefix("wikidata:") for one in same_as if one.startswith(f"wikidata:{letter}"))
    return next(found, None)


def _unit(row: dict[str, Any]) -> str | None:
    """Return the unit behind an amount; None if Wikidata has none for it."""
    if row["dimension"] == "count":
        return ""
    return f"U{_ITEMS[row['unit']]}" if row["unit"] in _ITEMS else None


def _amount(row: dict[str, Any]) -> str:
    """Return the printed number, with its bounds where both are known."""
    low, high = row["low"], row["high"]
    bounded = None not in {low, high} and low <= row["value"] <= high and low != high
    return f"{row['value']}[{low},{high}]" if bounded else str(row["value"])


def _time(parts: tuple[int, ...]) -> str:
    """Return a date as Wikidata has it, with its precision: 9 is a year, 10 a month, 11 a day.

    >>> _time((2025, 12))
    '+2025-12-00T00:00:00Z/10'
    """
    year, month, day = (*parts, 0, 0)[:3]
    return f"{'-' if year < 0 else '+'}{abs(year):04}-{month:02}-{day:02}T00:00:00Z/{8 + len(parts)}"


def _reference(source: dict[str, Any]) -> str:
    """Return the reference to a source: its address, its title, when it was published and opened."""
    parts = [f'\tS854\t"{_quoted(source["url"])}"' if source["url"] else ""]
    if len(source["language"]) == 1:
        parts.append(f'\tS1476\t{source["language"][0].lower()}:"{_quoted(source["title"])}"')
    for prop, date in (("S577", source["published"]), ("S813", source["accessed"])):
        found = date_parts(date) if date else ()
        parts.append(f"\t{prop}\t{_time(found)}" if found else "")
    return "".join(parts)


def _quoted(text: str) -> str:
    return " ".join(safe(text).split()).replace('"', "'")


def _comment(text: str) -> str:
    return " ".join(safe(text).split()).replace("*/", "* /")
