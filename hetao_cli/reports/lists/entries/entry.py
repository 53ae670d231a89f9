"""The report of `hetao show` on one entry, and the parts that several kinds of entries have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.files.positions import line_of
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Styled, TextLines
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Spot
    from hetao_cli.model.log import Log
    from hetao_cli.reports.lists.entries.records import AnyEntry


class Shown(NamedTuple):
    """One entry with all that belongs to it.

    Attributes:
        record: Makes its record for programs; the kind of entry comes first, as `type`.
        blocks: Makes its blocks for people.
    """

    record: Callable[[], AnyEntry]
    blocks: Callable[[], list[Block]]


def line_in(log: Log, spot: Spot) -> int:
    """Return the line of an entry in its file."""
    return line_of(log.files[spot.file].text, spot.table, spot.ordinal)


def head(log: Log, label: str, name: str, spot: Spot, facts: Iterable[tuple[str, Text | None]]) -> TextLines:
    """Return the opening lines of an entry: its label, kind, id and place, then a line a fact.

    Args:
        log: The log.
        label: Its name or title in the language of the report.
        name: Its id.
        spot: Its spot.
        facts: Labels and texts, in order; those that are None or empty are left out.
    """
    place = f"{log.files[spot.file].path}:{line_in(log, spot)}"
    first: Text = (Styled(label, "heading"), Styled(f"  {spot.table} {name}  {place}", "dim"))
    return TextLines((first, *(_fact(key, text) for key, text in facts if text is not None and text != "")))


def _fact(label: str, text: Text) -> Text:
    parts = text if isinstance(text, tuple) and not isinstance(text, Styled) else (text,)
    return (Styled(f"{label}: ", "dim"), *parts)


def named(log: Log, table: str, name: str | None, language: str) -> str | None:
    """Return the name of a place or the title of an event with its id; None for none.

    None, too, for an event that `--as-of` leaves out.
    """
    if name is None or (table == "event" and name not in log.events):
        return None
    names = log.places[name].name if table == "place" else log.events[name].title
    return f"{in_language(names, language)} ({name})"


def month_of(number: int | None) -> str | None:
    """Return the number of a month for a table; None where there is none."""
    return None if number is None else str(number)


def word(key: str, language: str) -> str:
    """Return a label in the language."""
    return in_language(_WORDS[key], language)


_WORDS: dict[str, Message] = {
    "adds_up": Message("entry.adds-up", "a whole is the sum of its parts"),
    "after": Message("entry.after", "Not before"),
    "aliases": Message("entry.aliases", "Also called"),
    "archived": Message("entry.archived", "Archived"),
    "at": Message("entry.at", "Latitude, longitude"),
    "author": Message("entry.author", "Author"),
    "accessed": Message("entry.accessed", "Page opened"),
    "best": Message("entry.best", "best supported"),
    "by": Message("entry.by", "Said by"),
    "children": Message("entry.children", "In it"),
    "copy": Message("entry.copy", "Read in place of the page"),
    "currency": Message("entry.currency", "Currency"),
    "date": Message("entry.date", "Date"),
    "event": Message("entry.event", "Event"),
    "fiscal_year_start": Message("entry.fiscal-year-start", "Fiscal year from month"),
    "growth_of": Message("entry.growth-of", "Growth of"),
    "help": Message("entry.help", "help"),
    "kind": Message("entry.kind", "Kind"),
    "language": Message("entry.language", "Language"),
    "licence": Message("entry.licence", "Licence"),
    "means": Message("entry.means", "Means"),
    "metric": Message("entry.metric", "Metric"),
    "no_dating": Message("entry.no-dating", "no source dates it"),
    "note": Message("entry.note", "Note"),
    "of": Message("entry.of", "Share of"),
    "on": Message("entry.on", "On the land of"),
    "origin": Message("entry.origin", "Copy of"),
    "part_of": Message("entry.part-of", "Part of"),
    "place": Message("entry.place", "Place"),
    "position": Message("entry.position", "Stands at"),
    "published": Message("entry.published", "Published"),
    "publisher": Message("entry.publisher", "Publisher"),
    "reviewed": Message("entry.reviewed", "reviewed"),
    "same_as": Message("entry.same-as", "The same as"),
    "says": Message("entry.says", "Says"),
    "share_of": Message("entry.share-of", "Share of"),
    "since": Message("entry.since", "Since"),
    "source": Message("entry.source", "Source"),
    "sum_of": Message("entry.sum-of", "Sum of"),
    "superseded_by": Message("entry.superseded-by", "Superseded by"),
    "supersedes": Message("entry.supersedes", "Supersedes"),
    "support": Message("entry.support", "independent sources: {n}"),
    "support-kind": Message("entry.support-kind", "Support"),
    "suspects": Message("entry.suspects", "probably wrong"),
    "tolerance": Message("entry.tolerance", "Tolerance"),
    "sense": Message("entry.sense", "Better"),
    "more": Message("entry.more", "more of it"),
    "less": Message("entry.less", "less of it"),
    "tier": Message("entry.tier", "Tier"),
    "told": Message("entry.told", "Told"),
    "unit": Message("entry.unit", "Unit"),
    "until": Message("entry.until", "Until"),
    "why": Message("entry.why", "why"),
    "within": Message("entry.within", "Lies in"),
    "words": Message("entry.words", "Texts say"),
}
