"""What speaks for an answer and against it, in words: the features of the model by families."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.mentions.attribution.choice import models
from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hetao_cli.mentions.attribution.choice import Candidate

_MOST_TOLD = 2
"""How many signs are told on either side."""

_LEAST_WEIGHT = 0.25
"""The least weight of a sign that is told."""


def signs_of(
    question: str, candidates: Sequence[Candidate], value: str | None
) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
    """Return what speaks most for an answer, and what most against it, the weightiest first.

    Features of one family are one sign; those that all candidates have say nothing.

    Args:
        question: The question, by its name in the weights.
        candidates: What it could be.
        value: The answer.
    """
    model = models()[question]
    mine = [one for one in candidates if one.value == value]
    best = max(mine, key=lambda one: model.score(one.features))
    common = set(best.features).intersection(*(one.features for one in candidates if one is not best))
    families: dict[str, list[str]] = {}
    signs: dict[str, Message] = {}
    for feature in best.features:
        if feature not in common or len(candidates) == 1:
            sign = _sign(question, feature)
            signs.setdefault(sign.id, sign)
            families.setdefault(sign.id, []).append(feature)
    if len(families) > 1:
        families.pop(_LEARNED.id, None)
    whole = model.score(best.features)
    weights = {
        name: whole - model.score([one for one in best.features if one not in features])
        for name, features in families.items()
    }
    ranked = sorted(weights.items(), key=lambda one: -one[1])
    if not best.features:
        return (_BY_STRUCTURE,), ()
    pro = [signs[name] for name, weight in ranked if weight >= _LEAST_WEIGHT]
    contra = [signs[name] for name, weight in reversed(ranked) if weight <= -_LEAST_WEIGHT]
    return tuple(pro[:_MOST_TOLD]), tuple(contra[:_MOST_TOLD])


def missing_of(question: str, candidates: Sequence[Candidate]) -> tuple[Message, ...]:
    """Return what a better answer would have needed: a word for a metric, a place that is named."""
    named = [one for one in candidates if one.value is not None]
    if question == "metric":
        if any("0:fit0" in one.features for one in candidates):
            return (_NO_UNIT,)
        return () if any(one.features[:1] != ["u"] for one in named) else (_MISSING[question],)
    return () if named else (_MISSING[question],)


def _sign(question: str, feature: str) -> Message:
    """Return the family of a feature: its last part that has one decides, and first as one of its question."""
    own = _OF_QUESTION.get(question, {})
    if feature.startswith("0"):
        return _found(_OF_NONE, feature) or _LEARNED
    return _found(own, feature) or _found(_OF_ANY, feature) or _LEARNED


def _found(families: Mapping[str, Message], feature: str) -> Message | None:
    for part in reversed(feature.split(":")):
        for pattern, message in families.items():
            if re.fullmatch(pattern, part):
                return message
    return None


_BY_STRUCTURE = Message("signs.structure", "the structure of its sentence decides")
_LEARNED = Message("signs.learned", "what is usual where words stand so")
_NEAR = Message("signs.near", "close to it")
_FAR = Message("signs.far", "far from it")
_ALONE = Message("signs.alone", "no other stands between")
_FIGURE_BETWEEN = Message("signs.figure-between", "another figure stands between")
_WORD_BETWEEN = Message("signs.word-between", "another such word stands between")
_KNOWN = Message("signs.known", "the log has this metric for it")
_UNKNOWN = Message("signs.unknown", "the log has this metric for other places only")
_OPENS = Message("signs.opens", "it opens the sentence or clause")
_SILENT = Message("signs.silent", "the sentence names no other place before it")
_EARLIER = Message("signs.earlier", "named earlier, not in its sentence")
_REFERS = Message("signs.refers", "named by a part of its name or a word that points back")
_NO_WORD = Message("signs.no-word", "no word for one stands near it")
_UNIT = Message("signs.unit", "its unit is this metric's")
_OTHER_UNIT = Message("signs.other-unit", "its unit is not quite this metric's")
_DATED = Message("signs.governed", "the words before the date say so")

_OF_NONE = {
    "stranger.*": Message("signs.stranger", "a body or place that the log doesn't know is named before it"),
    "(?:more|of the rest|purpose) behind|dimension.*|of which|each.*|than.*|added|changed|a few|set aside": Message(
        "signs.aside", "the words beside it tell of a part, a change or a comparison"
    ),
    "(?:near|words|places|dates)0|silent|bare": _NO_WORD,
    "reported|published|later": Message("signs.of-report", "it looks like the date of a report"),
}
"""Signs that it is none of those that the log has."""

_OF_ANY = {
    "structure|a side|in turn": _BY_STRUCTURE,
    "not structure|not a side|not in turn": Message(
        "signs.other-structure", "the structure of its sentence speaks for another"
    ),
    "unnamed": Message("signs.unnamed", "the text doesn't name it; the log has the metric for it alone"),
    "d[0-2]": _NEAR,
    "d[5-7]|long": _FAR,
    "f[12].*": _FIGURE_BETWEEN,
    "f0[pw][12]|[pwt][12]": _WORD_BETWEEN,
    "f0|f0[pw]0|[pwt]0": _ALONE,
    "none|blank|label|of|at|is|and": Message("signs.joined", "joined to it by the words between"),
    "other": Message("signs.apart", "other words stand between"),
    "same as before": Message("signs.same", "the figure before it has the same"),
    "other than before": Message("signs.other-than-before", "the figure before it has another"),
    "known": _KNOWN,
    "unknown|known of others": _UNKNOWN,
    "in": Message("signs.in", "its own words name it"),
    "bc": Message("signs.bc", "named before it in its clause"),
    "ac": Message("signs.ac", "named behind it in its clause"),
    "bs": Message("signs.bs", "named before it in its sentence"),
    "as": Message("signs.as", "named behind it in its sentence"),
    "[peo]": _EARLIER,
}
"""Signs of any question."""

_OF_QUESTION = {
    "place": {
        "than": Message("signs.than", "named in a comparison"),
        "attributive": Message("signs.attributive", "its name describes another word"),
        "aside": Message("signs.in-brackets", "named in brackets"),
        "name": Message("signs.name", "named by its name"),
        "(?:lone )?(?:head|glued)|back|side": _REFERS,
        "opens|opened|opens clause": _OPENS,
        "of which between": Message("signs.of-which-between", "'of which' stands between"),
        "whole.*": Message("signs.whole", "it is the whole of what is named"),
        "part of one here": Message("signs.part", "it is a part of what is named, too"),
        "clause has one": Message("signs.clause-has-one", "its clause names a place before it"),
        "only": Message("signs.only", "no other place is named in its sentence"),
        "silent": _SILENT,
        "named": Message("signs.named", "its sentence names another place"),
        "subject": Message("signs.subject", "the text is about it"),
        "back[0-3]|again|carried": _EARLIER,
        "surrounds": Message("signs.surrounds", "it is a city or the like"),
    },
    "metric": {
        "u|fit[0-9]|near0": Message("signs.unit-alone", "its unit, and no word for it"),
        "like|exact|class": _UNIT,
        "unlike|loose|converted": _OTHER_UNIT,
        "known": Message("signs.place-has-it", "a place is named that has this metric in the log"),
        "unknown": Message("signs.no-place-has-it", "no place is named that has this metric in the log"),
        "head": Message("signs.head", "the head of its row or column names it"),
        "shared": Message("signs.shared", "its word is that of others, too"),
        "of the next": Message("signs.next", "its word stands at the next figure"),
    },
    "as_of": {
        "relative": Message("signs.relative", "the date belongs to a description of something"),
        "governs|in|ruled|opens,?": _DATED,
        "not ruled": Message("signs.not-governed", "the words before the date don't say so"),
        "event": Message("signs.of-event", "the date is that of an event"),
    },
    "event": {
        "here|before|subject": Message("signs.place-named", "its place is named"),
        "elsewhere": Message("signs.place-not-named", "its place is not named"),
        "shared": Message("signs.shared-event", "its word is that of other events, too"),
        "len[3-9]": Message("signs.long-word", "a long word for it"),
    },
}
"""Signs of one question, by patterns of the parts of features."""

_NO_UNIT = Message("signs.missing.unit", "no metric of the log is in its unit")
_MISSING = {
    "place": Message("signs.missing.place", "no place is named in its sentence or before it"),
    "metric": Message("signs.missing.metric", "no word of a metric stands near it"),
    "as_of": Message("signs.missing.as-of", "no date stands near it"),
    "event": Message("signs.missing.event", "no word of an event stands near it"),
}
"""What was missing, by the question."""
