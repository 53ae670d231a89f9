"""Metrics that documents speak of: what stands beside figures as that which is counted or measured."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.mentions.proposals.languages import LANGUAGES
from hetao_cli.mentions.proposals.papers import Said
from hetao_cli.model.scripts import simplified
from hetao_cli.quantities.nouns import singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hetao_cli.mentions.proposals.papers import Paper
    from hetao_cli.model.mention import FigureMention

_USUAL = {
    "length": ("length", "constant"),
    "height": ("length", "constant"),
    "width": ("length", "constant"),
    "depth": ("length", "constant"),
    "diameter": ("length", "constant"),
    "distance": ("length", "constant"),
    "area": ("area", "constant"),
    "floor-area": ("area", "constant"),
    "cost": ("money", "stock"),
    "revenue": ("money", "flow"),
    "profit": ("money", "flow"),
    "loss": ("money", "flow"),
    "price": ("money", "stock"),
    "gdp": ("money", "flow"),
    "population": ("count", "stock"),
    "staff": ("count", "stock"),
    "passengers": ("count", "flow"),
    "visitors": ("count", "flow"),
    "vehicles": ("count", "flow"),
    "containers": ("count", "flow"),
    "companies": ("count", "stock"),
    "lanes": ("count", "constant"),
    "flats": ("count", "stock"),
    "stations": ("count", "stock"),
    "beds": ("count", "stock"),
    "seats": ("count", "constant"),
    "rooms": ("count", "stock"),
    "cargo": ("mass", "flow"),
    "weight": ("mass", "constant"),
    "volume": ("volume", "constant"),
    "power": ("power", "stock"),
    "electricity": ("energy", "flow"),
    "speed": ("rate", "constant"),
    "duration": ("duration", "constant"),
    "share": ("ratio", "share"),
}
"""The dimension and the kind of each usual metric; its names are the languages'."""

_ALONE = {"length": "length", "area": "area", "power": "power", "energy": "electricity"}
"""What a figure is of, by its dimension, where nothing beside it says more."""

_LEFT_OUT = {"temperature"}
_SEVERAL = 2


class ProposedMetric(NamedTuple):
    """A metric that is proposed.

    Attributes:
        usual: The id of the usual metric that it is; None for one of these documents alone.
        names: The names that documents have for it, by the tag of their language, the most frequent first.
        unit: The unit that most of its figures have.
        dimension: What its figures measure.
        kind: Whether and how it changes with time.
        said: Its figures.
        papers: How many documents have one.
    """

    usual: str | None
    names: Mapping[str, tuple[str, ...]]
    unit: str
    dimension: str
    kind: str
    said: tuple[Said, ...]
    papers: int


class Measured(NamedTuple):
    """What is counted or measured by a figure.

    Attributes:
        key: The key of its metric.
        usual: The usual metric that it is; None for another one.
        word: The words for it; None if there are none.
        tag: The tag of their language.
        sort_of: The usual metric that it is a sort of, and the word for that; None if it is of none.
    """

    key: str
    usual: str | None
    word: str | None
    tag: str
    sort_of: tuple[str, str] | None = None


def measured(papers: Sequence[Paper]) -> Iterator[tuple[Said, FigureMention, Measured]]:
    """Yield the figures of which something is said to be counted or measured, with that."""
    usual = _usual_words()
    for number, paper in enumerate(papers):
        for figure in paper.reading.figures:
            found = _measured(paper, figure, usual)
            if found is not None and figure.quantity.dimension not in _LEFT_OUT:
                yield Said(number, figure.start, figure.end), figure, found


def _usual_words() -> dict[str, str]:
    """Return the usual metric of each word for one, in Simplified characters and small letters; longer words first."""
    words = [
        (word.casefold(), metric)
        for language in LANGUAGES()
        for metric, some in language.measures.items()
        for word in some.split(", ")
    ]
    return dict(sorted(words, key=lambda one: -len(one[0])))


def _measured(paper: Paper, figure: FigureMention, usual: Mapping[str, str]) -> Measured | None:
    first, last = paper.bounds.clause(figure.start)
    start, end, dimension = figure.start, figure.end, figure.quantity.dimension
    is_han = bool(re.search("[\u4e00-\u9fff]", paper.text[max(0, start - 3) : end + 3]))
    tag = ("zh-Hant" if paper.is_traditional else "zh-Hans") if is_han else "en"
    spans: list[tuple[int, int]] = []
    for language in LANGUAGES():
        if tag in language.tags:
            ahead, behind = language.ahead(paper, first, start, end), language.behind(paper, last, start, end)
            spans += [one for one in ((behind, ahead) if dimension == "count" else (ahead, behind)) if one is not None]
    for begin, stop in spans:
        word = paper.plain[begin:stop].casefold()
        known = next((one for one in usual if word.endswith(one) and _fits(usual[one], dimension)), None)
        if known is not None and (known == word or len(known) == 1):
            return Measured(usual[known], usual[known], paper.text[stop - len(known) : stop], tag)
        if dimension == "count" or known is not None:
            key = f"{dimension} {' '.join(map(singular, word.split()))}"
            sort_of = (
                None if known is None or dimension == "count" else (usual[known], paper.text[stop - len(known) : stop])
            )
            return Measured(key, None, paper.text[begin:stop], tag, sort_of)
    clause = paper.plain[first:last].casefold()
    near = [
        (abs(at + first - start), metric)
        for word, metric in usual.items()
        if _fits(metric, dimension) and (at := _at(clause, word)) >= 0
    ]
    if near and dimension != "count":
        metric = min(near)[1]
        return Measured(metric, metric, None, tag)
    alone = _ALONE.get(dimension)
    return Measured(alone, alone, None, tag) if alone is not None else None


def _at(clause: str, word: str) -> int:
    found = re.search(rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word), clause)
    return found.start() if found is not None else -1


def _fits(metric: str, dimension: str) -> bool:
    return _USUAL[metric][0] == dimension


def proposed_metrics(papers: Sequence[Paper]) -> list[ProposedMetric]:
    """Return the metrics that documents speak of, those with most figures first."""
    groups: dict[str, list[tuple[Said, FigureMention, Measured]]] = defaultdict(list)
    some = list(measured(papers))
    counts = Counter(what.key for _, _, what in some)
    for where, figure, what in some:
        usual, word = what.sort_of or (None, None)
        meant = what if usual is None or counts[what.key] >= _SEVERAL else Measured(usual, usual, word, what.tag)
        groups[meant.key].append((where, figure, meant))
    found = [_proposed(papers, alike) for alike in groups.values()]
    return sorted(found, key=lambda metric: -len(metric.said))


def _proposed(papers: Sequence[Paper], some: Sequence[tuple[Said, FigureMention, Measured]]) -> ProposedMetric:
    names: dict[str, Counter[str]] = defaultdict(Counter)
    units: Counter[str] = Counter()
    for _, figure, what in some:
        if what.word is not None:
            names[what.tag][what.word] += 1
        units[figure.quantity.unit or ""] += 1
    usual = some[0][2].usual
    dimension = some[0][1].quantity.dimension
    said = tuple(where for where, _, _ in some)
    return ProposedMetric(
        usual,
        {tag: tuple(word for word, _ in counts.most_common()) for tag, counts in names.items()},
        units.most_common(1)[0][0],
        dimension,
        _kind(papers, said, usual, dimension),
        said,
        len({one.paper for one in said}),
    )


def _kind(papers: Sequence[Paper], said: Sequence[Said], usual: str | None, dimension: str) -> str:
    """Return the kind of a metric: that of a usual one, else by what the clauses of its figures say."""
    if usual is not None:
        return _USUAL[usual][1]
    if dimension == "ratio":
        return "share"
    clauses = [papers[one.paper].plain[slice(*papers[one.paper].bounds.clause(one.start))] for one in said]
    for kind in ("total", "yearly"):
        pattern = re.compile("|".join(getattr(language, kind) for language in LANGUAGES()))
        if sum(pattern.search(clause) is not None for clause in clauses) * 2 > len(clauses):
            return {"total": "cumulative", "yearly": "flow"}[kind]
    return "constant" if dimension in {"length", "area"} else "stock"


def words_of(metric: str, tag: str) -> tuple[str, ...]:
    """Return the names that a language has for a usual metric."""
    language = next(one for one in LANGUAGES() if tag in one.tags)
    return tuple(language.measures.get(metric, "").split(", "))


def key_of_name(name: str) -> str:
    """Return what names of metrics that are one have in common."""
    return " ".join(map(singular, simplified(name).casefold().split()))
