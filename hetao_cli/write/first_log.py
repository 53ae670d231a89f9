"""A log to begin with, made from documents: what they speak of, for an editor to go through, with them as sources."""

from __future__ import annotations

import os
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.documents.article import text_sha256
from hetao_cli.log.ids import slug
from hetao_cli.mentions.proposals.languages import LANGUAGES
from hetao_cli.mentions.proposals.metrics import words_of
from hetao_cli.mentions.proposals.papers import paper_of
from hetao_cli.mentions.proposals.places import key_of
from hetao_cli.mentions.proposals.whole import in_all_scripts, name_key, proposed_from
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.scripts import simplified
from hetao_cli.quantities.nouns import singular
from hetao_cli.quantities.units.money import is_currency
from hetao_cli.write.toml_text import entry_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hetao_cli.documents.article import Article
    from hetao_cli.mentions.proposals.events import ProposedEvent
    from hetao_cli.mentions.proposals.metrics import ProposedMetric
    from hetao_cli.mentions.proposals.papers import Paper, Said
    from hetao_cli.mentions.proposals.places import ProposedPlace
    from hetao_cli.mentions.proposals.whole import Proposed
    from hetao_cli.write.toml_text import Value

_TAGS = ("en", "zh-Hans", "zh-Hant")
_COUNTED = {"staff": "person", "population": "person", "containers": "teu"}
"""What usual metrics count that are not called by it."""

_MOST_NAMES, _MOST_SHOWN, _MOST_LESS_SURE = 6, 3, 60
"""The most words of an entry, the most lines of documents beside one, and the most entries of a kind in comments."""


class FirstLog(NamedTuple):
    """The texts of a new log.

    Attributes:
        main: That of its own file.
        sources: Those of its sources, by their ids.
        less_sure: How many entries stand in comments.
    """

    main: str
    sources: dict[str, str]
    less_sure: int


class _Entry(NamedTuple):
    """An entry of the new log, and where documents speak of it."""

    table: str
    values: dict[str, Value]
    said: Sequence[Said]
    is_sure: bool


def first_log(articles: Sequence[Article], language: str) -> FirstLog:
    """Return a log of what documents speak of.

    Args:
        articles: The documents.
        language: The language of its comments.
    """
    papers = [paper_of(one) for one in articles]
    proposed = proposed_from(papers)
    draft = _Draft(papers, proposed)
    tables = (("place", draft.places()), ("metric", draft.metrics()), ("event", draft.events()))
    sources = _sources(articles)
    undated = [one for one in sources if not one.get("published")]
    parts = [in_language(_HEAD.filled(n=len(articles)), language), _log_text(proposed)]
    for table, entries in tables:
        parts.append(in_language(_TITLES[table], language))
        parts += [_written(one, papers) for one in entries if one.is_sure]
        less_sure = [one for one in entries if not one.is_sure][:_MOST_LESS_SURE]
        if less_sure:
            parts.append(in_language(_LESS_SURE, language))
            parts += [_as_comment(_written(one, papers)) for one in less_sure]
    if undated:
        parts.append(in_language(_UNDATED, language))
        parts += [_as_comment(entry_text("[[source]]", {**one, "published": ""})) for one in undated]
    texts = {
        str(one["id"]): in_language(_SOURCE, language) + "\n" + entry_text("[source]", one)
        for one in sources
        if one not in undated
    }
    main = "\n".join(f"{part.rstrip()}\n" for part in parts)
    return FirstLog(main, texts, sum(not one.is_sure for _, entries in tables for one in entries) + len(undated))


def _log_text(proposed: Proposed) -> str:
    main = max(proposed.places, key=lambda one: one.named, default=None)
    titles = in_all_scripts(main.names) if main is not None else {}
    return entry_text("[log]", {"version": 1, **({"title": titles} if titles else {}), "include": ("seeds/*.toml",)})


def _written(entry: _Entry, papers: Sequence[Paper]) -> str:
    """Return an entry with the documents and lines that speak of it."""
    lines = list(dict.fromkeys(f"{papers[one.paper].name}:{papers[one.paper].line(one.start)}" for one in entry.said))
    more = f" +{len(lines) - _MOST_SHOWN}" if len(lines) > _MOST_SHOWN else ""
    return f"# {', '.join(lines[:_MOST_SHOWN])}{more}\n" + entry_text(f"[[{entry.table}]]", entry.values)


def _as_comment(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.splitlines())


def _sources(articles: Iterable[Article]) -> list[dict[str, Value]]:
    """Return the facts of each document, with an id of its own."""
    taken: set[str] = set()
    found: list[dict[str, Value]] = []
    texts: dict[str, str] = {}
    for article in articles:
        stem = os.path.splitext(os.path.basename(article.path))[0]
        name, text = _own(slug(stem) or "source", taken), text_sha256(article.text)
        facts: dict[str, Value | None] = {
            "id": name,
            "title": " ".join((article.title or stem).split()),
            "publisher": article.publisher,
            "author": article.author,
            "published": article.published,
            "language": article.language if len(article.language) > 1 else "".join(article.language) or None,
            "sha256": article.sha256,
            "text_sha256": text,
            "origin": texts.get(text),
            "url": article.url,
        }
        if article.published:
            texts.setdefault(text, name)
        found.append({key: value for key, value in facts.items() if value is not None})
    return found


def _own(name: str, taken: set[str]) -> str:
    """Return an id that is not taken yet, and take it."""
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    taken.add(found)
    return found


class _Draft:
    """The entries that are made of what is proposed."""

    def __init__(self, papers: Sequence[Paper], proposed: Proposed) -> None:
        self.papers = papers
        self.proposed = proposed
        self.ids: dict[str, str] = {}
        self._names = {name_key(one): in_all_scripts(one.names) for one in proposed.places}
        self._sure_places: set[str] = set()
        self._sure_names: dict[str, str] = {}
        self._currency = self._main_currency()

    def _main_currency(self) -> str:
        units = Counter(one.quantity.unit for paper in self.papers for one in paper.reading.figures)
        known = [unit for unit, _ in units.most_common() if unit is not None and is_currency(unit)]
        return known[0] if known else "CNY" if "元" in units else "USD"

    def places(self) -> list[_Entry]:
        """Return the places: the sure ones, each behind what it lies in, then the others."""
        taken: set[str] = set()
        some = sorted(self.proposed.places, key=lambda one: not self.proposed.is_sure(one))
        entries: list[_Entry] = []
        for place in some:
            names = in_all_scripts(place.names)
            own = slug(names.get("en", "")) or place.kind or "place"
            self.ids[name_key(place)] = _own(own, taken)
        self._sure_names = {
            key_of(simplified(names[0])): self.ids[name_key(one)]
            for one in some
            if self.proposed.is_sure(one)
            for names in one.names.values()
        }
        for place in some:
            sure = self.proposed.is_sure(place)
            name = self.ids[name_key(place)]
            if sure:
                self._sure_places.add(name)
            entries.append(_Entry("place", self._place(place, name), place.said, sure))
        return entries

    def _place(self, place: ProposedPlace, name: str) -> dict[str, Value]:
        names = in_all_scripts(place.names)
        aliases = [one for some in place.names.values() for one in some[1:] if one not in names.values()]
        values: dict[str, Value] = {"id": name, "name": names}
        values |= self._outer(place)
        if aliases:
            values["aliases"] = tuple(aliases[:_MOST_NAMES])
        if place.kind is not None:
            values["kind"] = place.kind
        return values

    def _outer(self, place: ProposedPlace) -> dict[str, Value]:
        """Return what a place is a part of, as its name says, or lies in, as its name begins with that of another."""
        own = {key_of(simplified(one)) for some in place.names.values() for one in some}
        found = [
            (_is_part(key, key[first:last]), last - first, name)
            for key in own
            for first, last in _pieces_of(key)
            for name in [self._sure_names.get(key[first:last])]
            if name is not None and name != self.ids[name_key(place)]
        ]
        if not found:
            return {}
        is_part, _, name = max(found)
        return {"part_of" if is_part else "within": name}

    def metrics(self) -> list[_Entry]:
        """Return the metrics, the sure ones first."""
        taken: set[str] = set()
        some = sorted(self.proposed.metrics, key=lambda one: not self.proposed.is_sure(one))
        return [_Entry("metric", self._metric(one, taken), one.said, self.proposed.is_sure(one)) for one in some]

    def _metric(self, metric: ProposedMetric, taken: set[str]) -> dict[str, Value]:
        names, words = _metric_names(metric)
        own = metric.usual or slug(names.get("en", "")) or "metric"
        values: dict[str, Value] = {"id": _own(own, taken), "name": names, "unit": self._unit(metric, names)}
        values["kind"] = metric.kind
        words = [one for one in words if one not in names.values()]
        if words:
            values["words"] = tuple(words)
        return values

    def _unit(self, metric: ProposedMetric, names: dict[str, str]) -> str:
        if metric.dimension == "money":
            return metric.unit if is_currency(metric.unit) else self._currency
        if metric.usual in _COUNTED:
            return _COUNTED[metric.usual]
        noun = singular(names.get("en", "").lower().split(" ")[-1])
        is_usual = metric.usual is not None and noun
        if metric.dimension == "count" and (is_usual or not metric.unit or (noun and not metric.unit.isascii())):
            return noun or "piece"
        return metric.unit

    def events(self) -> list[_Entry]:
        """Return the events in the order of their dates, the sure ones first."""
        taken: set[str] = set()
        some = sorted(self.proposed.events, key=lambda one: (not self._is_sure(one), one.date))
        return [_Entry("event", self._event(one, taken), one.said, self._is_sure(one)) for one in some]

    def _is_sure(self, event: ProposedEvent) -> bool:
        return self.proposed.is_sure(event) and event.place is not None and self.ids[event.place] in self._sure_places

    def _event(self, event: ProposedEvent, taken: set[str]) -> dict[str, Value]:
        place = self.ids[event.place] if event.place is not None else None
        names = self._names.get(event.place or "", {})
        titles = {
            tag: f"{names[tag]}{': ' if tag == 'en' else ''}{_happening(event, tag)}" for tag in _TAGS if tag in names
        } or {tag: _happening(event, tag) for tag in _TAGS}
        values: dict[str, Value] = {
            "id": _own(f"{place}-{event.kind}" if place else event.kind, taken),
            "date": event.date,
            "title": {tag: title for tag, title in titles.items() if title},
        }
        if place is not None:
            values["place"] = place
        values["kind"] = event.kind
        if event.is_planned:
            values["status"] = "planned"
        values["words"] = event.words[:_MOST_NAMES]
        return values


def _is_part(key: str, whole: str) -> bool:
    """Return whether a name says that it is one of a part of another: the tunnel of the bridge, 大桥的隧道."""
    return key.endswith((f" of {whole}", f" of the {whole}")) or key.startswith((f"{whole}'s ", f"{whole}的"))


def _pieces_of(key: str) -> Iterator[tuple[int, int]]:
    """Yield where a name could have that of another within: it begins with it and goes on, or it ends behind `of`."""
    for last in range(1, len(key)):
        if key[last].isascii() != key[last].isalnum():
            yield 0, last
    for of in re.finditer(r" of (?:the )?", key):
        yield of.end(), len(key)


def _happening(event: ProposedEvent, tag: str) -> str:
    """Return what an event is called in a language: in Chinese as documents do, else by its kind."""
    kinds = {
        own: language.happenings[event.kind][0]
        for language in LANGUAGES()
        for own in language.tags[:1]
        if event.kind in language.happenings
    }
    chinese = next((word for word in event.words if not word.isascii()), None)
    if chinese is not None:
        kinds |= {"zh-Hans": simplified(chinese)} | ({} if simplified(chinese) == chinese else {"zh-Hant": chinese})
    return in_all_scripts({own: (word,) for own, word in kinds.items()}).get(tag, "")


def _metric_names(metric: ProposedMetric) -> tuple[dict[str, str], list[str]]:
    """Return the names of a metric in the languages, and the other words for it."""
    found = {tag: some[:_MOST_NAMES] for tag, some in metric.names.items()}
    if metric.usual is None:
        return in_all_scripts(found), [word for some in found.values() for word in some[1:]]
    usual = {"en": words_of(metric.usual, "en"), "zh-Hans": words_of(metric.usual, "zh-Hans")}
    known = {simplified(word): word for word in found.get("zh-Hant", ())}
    names = in_all_scripts(usual)
    if "zh-Hant" not in names and usual["zh-Hans"][0] in known:
        names["zh-Hant"] = known[usual["zh-Hans"][0]]
    words = [word for some in (*usual.values(), *found.values()) for word in some]
    words += [one for word in usual["zh-Hans"] for one in [in_all_scripts({"zh-Hans": (word,)}).get("zh-Hant")] if one]
    return names, list(dict.fromkeys(words))


_HEAD = Message(
    "first-log.head",
    "# A log made from {n} documents: what they speak of. Above each entry are the lines that do, with how many more.\n"
    "# Go through it: give better names and ids (`hetao rename`), join what is one (`hetao merge`), remove the rest.\n"
    "# No figure is in it yet: `hetao triage` asks what each is about, `hetao add source FILE` takes the sure ones.",
)
_TITLES = {
    "place": Message(
        "first-log.places",
        "\n# Places: what figures stand by. `part_of` makes one a part of another: a whole is its sum.",
    ),
    "metric": Message(
        "first-log.metrics",
        "\n# Metrics: what is counted or measured. kind: constant, stock, cumulative, flow or share.",
    ),
    "event": Message("first-log.events", "\n# Events: what happened, or is to happen, on a date."),
}
_LESS_SURE = Message(
    "first-log.less-sure", '# Said once, or less clearly. To take one, remove the first "# " of each of its rows.'
)
_UNDATED = Message(
    "first-log.undated",
    '\n# Documents that state no date of their own. Give one to `published`, and remove the first "# " of each row.',
)
_SOURCE = Message("first-log.source", "# What the document states about itself.")
