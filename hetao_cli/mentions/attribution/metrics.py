"""The candidates for the metric of a figure, each with what speaks for it and against it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from hetao_cli.mentions.attribution.choice import Candidate
from hetao_cli.mentions.attribution.structure import metric_by_noun, metric_described, metric_in_turn
from hetao_cli.mentions.attribution.surroundings import between, distance, gap, order, stand
from hetao_cli.mentions.languages import matching
from hetao_cli.mentions.matcher import room
from hetao_cli.mentions.partial import A_FEW, CHANGED, FOR_A_PURPOSE, OF_THE_REST, aside_of, is_like_unit, is_of_land
from hetao_cli.quantities.units.count import counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hetao_cli.mentions.attribution.surroundings import Mention
    from hetao_cli.mentions.matcher import Found
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Quantity

_MOST_BY_UNIT, _APART, _SHORT = 6, 2, 12
"""The most metrics of a unit that a figure can be of without a word for one, how close a word stands beside it, and how
far away a word of a dimension is looked for."""

_CUES = {
    "each": matching("(?:@each)[^,，.。;；]{0,8}$"),
    "of which": matching("(?:@of which)[^,，.。;；]{0,12}$"),
    "added": matching("(?:@added)[^,，.。;；]{0,8}$"),
    "changed": CHANGED,
    "a few": A_FEW,
    "than": matching("(?:@than)[^,，.。;；]{0,8}$"),
    "set aside": matching("(?:@set aside)[^,，.。;；]{0,8}$"),
}
_HARDLY = matching("(?: |@hedge|@gap is)*")
_DIMENSION = matching("@dimension")
_CUES_BEHIND = {
    "more": matching(" ?(?:@more than)"),
    "each": matching("[^,，.。;；]{0,16}(?:@each)"),
    "of the rest": OF_THE_REST,
    "purpose": FOR_A_PURPOSE,
    "than": matching(" ?(?:@than)"),
}
_NEAR = frozenset(("bc", "ac", "in"))
_KINDS = frozenset(("count", "ratio", "money", "length", "area", "duration"))


def metric_candidates(
    mention: Mention, quantity: Quantity, before: Sequence[str | None], rest: list[str]
) -> list[Candidate]:
    """Return what a figure could be of: the metrics that its unit can measure, by each of their words near it.

    Args:
        mention: The figure in its scene.
        quantity: The figure.
        before: The metrics of the figures before it in its sentence, the last one last.
        rest: How much of the text before it nothing explains (`rest_before`).
    """
    scene = mention.scene
    metrics = scene.vocabulary.metrics
    possible = scene.vocabulary.metrics_for(quantity)
    aside = aside_of(scene, quantity, mention.start, mention.end)
    whole = [one for one in possible if not aside.is_partial(metrics[one])]
    usual = _usual(whole, quantity, metrics)
    by_noun = _by_noun(mention, quantity, usual)
    if by_noun is not None:
        return [Candidate(by_noun, [])]
    words = list(_words(mention, frozenset(whole), frozenset(usual)))
    decided = metric_in_turn(mention, [word for word, _ in words if word.start >= mention.first], whole)
    kind = quantity.dimension if quantity.dimension in _KINDS else "other"
    here = {naming.place for naming in scene.places_in(mention.first, mention.last)}
    base = _of_metrics(mention, quantity, whole, here, before)
    starts = sorted(word.start for word, _ in words)
    fit, near = min(len(possible), 4), min(2, sum(stand(mention, one.start, one.end) in _NEAR for one, _ in words))
    found: list[Candidate] = []
    for word, meant in words:
        where = _of_word(mention, word, meant, kind, starts)
        found += [Candidate(metric, where + base[metric]) for metric in meant]
    if found and scene.cell(mention.start) is not None:
        return found
    alone = [one for one in whole if base[one][0] == "like" and "known" in base[one]]
    by_unit = ["u", f"u:{kind}", f"u:fit{fit}", f"u:near{near}", f"u:known{min(len(alone), 3)}"]
    by_unit += [f"u:near{near}:{one}" for one in rest[:1]]
    for metric in _by_unit(usual, base):
        found.append(Candidate(metric, [*by_unit, *base[metric], *(("u:alone",) if alone == [metric] else ())]))
    none = ["0", f"0:{kind}", f"0:fit{fit}", f"0:near{near}", f"0:words{min(len(words), 3)}"]
    none += [f"0:{one}" for name in _cues(mention) for one in (name, f"{kind}:{name}")]
    none += [f"0:{one}" for one in rest]
    none.append("0:whole" if len(whole) == len(possible) else "0:partial")
    if quantity.unit is None:
        none.append("0:bare")
    if before:
        none.append("0:same as before" if before[-1] is None else "0:other than before")
    none += [f"0:{one}" for one in _measured_otherwise(mention, words)]
    found.append(Candidate(None, none))
    return found if decided is None else _in_turn(found, decided)


def _usual(possible: list[str], quantity: Quantity, metrics: Mapping[str, Metric]) -> list[str]:
    """Return the metrics that a unit usually measures, all if there are none: what hectares measure is no floor."""
    if quantity.dimension != "area" or not is_of_land(quantity.unit):
        return possible
    return [one for one in possible if is_of_land(metrics[one].unit)] or possible


def _by_noun(mention: Mention, quantity: Quantity, usual: list[str]) -> str | None:
    """Return the metric that the place named behind the figure tells: two laboratories, the 87-hectare park."""
    if quantity.dimension == "count":
        return metric_by_noun(mention, usual)
    is_land = quantity.dimension == "area" and is_of_land(quantity.unit)
    return metric_described(mention, usual) if is_land else None


def _in_turn(found: list[Candidate], decided: str) -> list[Candidate]:
    """Return the candidates of one metric, and of none, as the sentence's structure speaks for that metric."""
    left = [one for one in found if one.value in {decided, None}]
    if len(left) == 1:
        left.append(Candidate(decided, []))
    for one in left:
        one.features.append("not in turn" if one.value is None else "in turn")
    return left


def _by_unit(possible: list[str], base: dict[str, list[str]]) -> list[str]:
    """Return the metrics that a figure can be of without a word: those of its unit, or of places here, if few."""
    sure = [metric for metric in possible if "unit:loose" not in base[metric]]
    if len(sure) <= _MOST_BY_UNIT:
        return sure
    known = [metric for metric in sure if base[metric][0] == "like" and "known" in base[metric]]
    return known if len(known) <= _MOST_BY_UNIT else []


def _cues(mention: Mention) -> Iterator[str]:
    before, behind = mention.before(28), mention.behind(28)
    for name, pattern in _CUES.items():
        if pattern().search(before):
            yield name
    for name, pattern in _CUES_BEHIND.items():
        if pattern().match(behind):
            yield f"{name} behind"


def _measured_otherwise(mention: Mention, words: Sequence[tuple[Found[tuple[str, ...]], list[str]]]) -> Iterator[str]:
    """Yield that a word of a dimension stands right beside the figure that is no word of a metric: 60 metres wide."""
    plain, low, high = mention.scene.plain, max(mention.first, mention.start - _SHORT), mention.end + _SHORT
    behind = [one.span() for one in _DIMENSION().finditer(plain, mention.end, min(mention.last, high))][:1]
    before = [one.span() for one in _DIMENSION().finditer(plain, low, mention.start)][-1:]
    for start, end in (*before, *behind):
        between = plain[end : mention.start] if end <= mention.start else plain[mention.end : start]
        if _HARDLY().fullmatch(between) is None or any(word.start < end and start < word.end for word, _ in words):
            continue
        yield "dimension before" if end <= mention.start else "dimension behind"


def _words(
    mention: Mention, possible: frozenset[str], usual: frozenset[str]
) -> Iterator[tuple[Found[tuple[str, ...]], list[str]]]:
    """Yield the words of metrics near a figure, each with those that it can mean, of several the usual ones."""
    scene = mention.scene
    cell = scene.cell(mention.start)
    spans = [(mention.paragraph, mention.last)] if cell is None else [cell.row, cell.column]
    for span in spans:
        for word in scene.metrics_in(*span):
            meant = [metric for metric in word.meaning if metric in possible]
            if meant:
                yield word, [metric for metric in meant if metric in usual] or meant


def _of_metrics(
    mention: Mention, quantity: Quantity, possible: Sequence[str], here: set[str], before: Sequence[str | None]
) -> dict[str, list[str]]:
    """Return what is to be said of each metric wherever its words stand."""
    vocabulary = mention.scene.vocabulary
    dimension, unit, last = quantity.dimension, quantity.unit, before[-1] if before else None
    found: dict[str, list[str]] = {}
    for one in possible:
        metric = vocabulary.metrics[one]
        like, measured, kind = _by_kind(dimension, unit, metric.unit, metric.kind)
        known = "unknown" if here.isdisjoint(vocabulary.places_of.get(one, ())) else "known"
        if before:
            found[one] = [like, measured, known, "same as before" if last == one else "other than before", kind]
        else:
            found[one] = [like, measured, known, kind]
    return found


@lru_cache(4096)
def _by_kind(dimension: str, unit: str | None, theirs: str, kind: str) -> tuple[str, str, str]:
    """Return what is to be said of a metric of some unit and kind for a figure of a dimension and unit."""
    like = "like" if is_like_unit(dimension, unit, theirs) else "unlike"
    return like, f"unit:{_unit(dimension, unit, theirs)}", f"kind:{kind}"


def _unit(dimension: str, unit: str | None, of_metric: str) -> str:
    if unit is None:
        return "none"
    if unit == of_metric:
        return "exact"
    if dimension != "count":
        return "converted"
    mine, theirs = counts(unit), counts(of_metric)
    if theirs is None and mine is not None and not unit.isascii():
        return "loose"
    return "class" if mine is not None and theirs is not None else "open"


def _of_word(
    mention: Mention, word: Found[tuple[str, ...]], meant: list[str], kind: str, starts: list[int]
) -> list[str]:
    """Return what is to be said of a word by where it stands."""
    cell = mention.scene.cell(mention.start)
    if cell is not None and (cell.row[0] <= word.start < cell.row[1] or cell.column[0] <= word.start < cell.column[1]):
        return ["head", f"len{_length(mention, word)}"]
    side = stand(mention, word.start, word.end)
    features = [side, f"{kind}:{side}", f"len{_length(mention, word)}", "shared" if len(meant) > 1 else "own"]
    if side in {"bc", "ac", "bs", "as", "in"}:
        far = distance(mention, word.start, word.end)
        group = "count" if kind == "count" else "measure"
        joint = gap(mention, word.start, word.end)
        features += [
            f"{side}:d{far}",
            f"{group}:{side}:d{far}",
            f"{side}:f{(figures := between(mention.starts, mention, word.start, word.end))}",
            f"{side}:w{(words := between(starts, mention, word.start, word.end))}",
            f"{side}:f{figures}w{words}",
            f"{side}:{joint}",
            f"{side}:{order(mention, starts)}",
        ]
        if mention.is_attributive:
            features.append(f"-:{side}:d{min(far, 4)}")
        if side in {"ac", "as"} and _is_next_figures(mention, word):
            features.append("of the next")
    return features


def _is_next_figures(mention: Mention, word: Found[tuple[str, ...]]) -> bool:
    """Return whether a word stands right before the next figure, and not right behind this one."""
    place = bisect_left(mention.starts, word.end)
    return place < len(mention.starts) and 0 <= mention.starts[place] - word.end <= _APART < word.start - mention.end


def _length(mention: Mention, word: Found[tuple[str, ...]]) -> int:
    return min(5, round(room(mention.scene.plain, word.start, word.end)))
