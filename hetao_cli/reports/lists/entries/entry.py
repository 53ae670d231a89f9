"""What `hetao show` has to say of one entry, and the parts that several kinds of entries have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli.log.files.positions import line_of
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hetao_cli.messages.message import Names
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Spot
    from hetao_cli.model.log import Log


class Entry(NamedTuple):
    """One entry with all that belongs to it.

    Attributes:
        record: Makes its record for programs: JSON values, the kind of entry first, as `type`.
        blocks: Makes its blocks for people.
    """

    record: Callable[[], dict[str, Any]]
    blocks: Callable[[], list[Block]]


def located(log: Log, spot: Spot) -> dict[str, Any]:
    """Return the `path` and the `line` of an entry."""
    file = log.files[spot.file]
    return {"path": file.path, "line": line_of(file.text, spot.table, spot.ordinal)}


def head(log: Log, label: str, name: str, spot: Spot, facts: Iterable[tuple[str, Text | None]]) -> Lines:
    """Return the opening lines of an entry: its label, kind, id and place, then a line a fact.

    Args:
        log: The log.
        label: Its name or title in the language of the report.
        name: Its id.
        spot: Where it stands.
        facts: Labels and texts, in order; what is None or empty is left out.
    """
    place = located(log, spot)
    first: Text = (Span(label, "heading"), Span(f"  {spot.table} {name}  {place['path']}:{place['line']}", "dim"))
    return Lines((first, *(_fact(key, text) for key, text in facts if text is not None and text != "")))


def _fact(label: str, text: Text) -> Text:
    parts = text if isinstance(text, tuple) and not isinstance(text, Span) else (text,)
    return (Span(f"{label}: ", "dim"), *parts)


def named(log: Log, table: str, name: str | None, language: str) -> str | None:
    """Return the name of a place or the title of an event with its id, as people look it up; None for none.

    Nor for an event that `--as-of` leaves out.
    """
    if name is None or (table == "event" and name not in log.events):
        return None
    names = log.places[name].name if table == "place" else log.events[name].title
    return f"{in_language(names, language)} ({name})"


def word(key: str, language: str) -> str:
    """Return a label in the language."""
    return in_language(_WORDS[key], language)


_WORDS: dict[str, Names] = {
    "adds_up": {
        "en": "a whole is the sum of its parts",
        "zh-Hans": "整体等于各部分之和",
        "zh-Hant": "整體等於各部分之和",
    },
    "after": {"en": "Not before", "zh-Hans": "不早于", "zh-Hant": "不早於"},
    "aliases": {"en": "Also called", "zh-Hans": "又称", "zh-Hant": "又稱"},
    "author": {"en": "Author", "zh-Hans": "作者", "zh-Hant": "作者"},
    "best": {"en": "best supported", "zh-Hans": "依据最充分", "zh-Hant": "依據最充分"},
    "by": {"en": "Said by", "zh-Hans": "说者", "zh-Hant": "說者"},
    "children": {"en": "In it", "zh-Hans": "下辖", "zh-Hant": "下轄"},
    "date": {"en": "Date", "zh-Hans": "日期", "zh-Hant": "日期"},
    "event": {"en": "Event", "zh-Hans": "事件", "zh-Hant": "事件"},
    "growth_of": {"en": "Growth of", "zh-Hans": "增长对象", "zh-Hant": "增長對象"},
    "help": {"en": "help", "zh-Hans": "建议", "zh-Hant": "建議"},
    "kind": {"en": "Kind", "zh-Hans": "类别", "zh-Hant": "類別"},
    "language": {"en": "Language", "zh-Hans": "语言", "zh-Hant": "語言"},
    "means": {"en": "Means", "zh-Hans": "含义", "zh-Hant": "含義"},
    "metric": {"en": "Metric", "zh-Hans": "指标", "zh-Hant": "指標"},
    "no_dating": {"en": "no source dates it", "zh-Hans": "没有来源提及其日期", "zh-Hant": "沒有來源提及其日期"},
    "note": {"en": "Note", "zh-Hans": "备注", "zh-Hant": "備註"},
    "of": {"en": "Share of", "zh-Hans": "占", "zh-Hant": "佔"},
    "on": {"en": "On the land of", "zh-Hans": "所在用地", "zh-Hant": "所在用地"},
    "origin": {"en": "Copy of", "zh-Hans": "转载自", "zh-Hant": "轉載自"},
    "part_of": {"en": "Part of", "zh-Hans": "属于", "zh-Hant": "屬於"},
    "place": {"en": "Place", "zh-Hans": "地点", "zh-Hant": "地點"},
    "published": {"en": "Published", "zh-Hans": "发布", "zh-Hant": "發佈"},
    "publisher": {"en": "Publisher", "zh-Hans": "发布者", "zh-Hant": "發佈者"},
    "reviewed": {"en": "reviewed", "zh-Hans": "已复核", "zh-Hant": "已覆核"},
    "says": {"en": "Says", "zh-Hans": "原文", "zh-Hant": "原文"},
    "share_of": {"en": "Share of", "zh-Hans": "占比", "zh-Hant": "佔比"},
    "since": {"en": "Since", "zh-Hans": "起于", "zh-Hant": "起於"},
    "source": {"en": "Source", "zh-Hans": "来源", "zh-Hant": "來源"},
    "sum_of": {"en": "Sum of", "zh-Hans": "合计自", "zh-Hant": "合計自"},
    "support": {"en": "independent sources: {n}", "zh-Hans": "独立来源：{n}", "zh-Hant": "獨立來源：{n}"},
    "suspects": {"en": "probably wrong", "zh-Hans": "可能有误", "zh-Hant": "可能有誤"},
    "tolerance": {"en": "Tolerance", "zh-Hans": "容差", "zh-Hant": "容差"},
    "told": {"en": "Told", "zh-Hans": "报道于", "zh-Hant": "報道於"},
    "unit": {"en": "Unit", "zh-Hans": "单位", "zh-Hant": "單位"},
    "until": {"en": "Until", "zh-Hans": "止于", "zh-Hant": "止於"},
    "why": {"en": "why", "zh-Hans": "可能原因", "zh-Hant": "可能原因"},
    "within": {"en": "Lies in", "zh-Hans": "位于", "zh-Hant": "位於"},
    "words": {"en": "Texts say", "zh-Hans": "文中用词", "zh-Hant": "文中用詞"},
}
