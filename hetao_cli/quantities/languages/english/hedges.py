"""Hedges of figures in English, and words that join the two ends of a range."""

from __future__ import annotations

_EXCEEDS = "|".join(f"exceed{form}|surpass{'es' if form == 's' else form}" for form in ("", "s", "ed", "ing"))
BEFORE = {
    "over": f"over|more than|above|{_EXCEEDS}|in excess of|upwards of|upward of|north of|"
    "beyond|tops|topped|topping|just over|well over|slightly over|slightly more than|a little over|"
    "far more than|greater than",
    "nearly": "nearly|almost|close to|just under|just below|approaching",
    "about": "about|some|around|roughly|approximately|approx|approx.|circa|ca.|c.|an estimated|in the region of",
    "at_least": "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|minimum|min.",
    "up_to": "up to|at most|no more than|not more than|no greater than|a maximum of|maximum of|maximum|max.|"
    "as many as|as much as|capped at|limited to|not exceeding|not to exceed|no higher than|"
    "no larger than|no longer than|not above|not over",
    "under": "under|below|barely|scarcely|less than|fewer than|lower than|smaller than",
    "exact": "exactly|precisely",
    "within": "within",
    "range": "between|from",
    "minus": "minus",
    "either": "plus or minus",
}
BEHIND = {
    "": "plus or minus",
    "over": "plus|-plus",
    "more": "odd|-odd|-some",
    "about": "or so|or thereabouts|give or take",
    "at_least": "at least|at the least|or more|or above|or over|or higher|or greater|and above|and over|and more",
    "up_to": "at most|at the most|or less|or fewer|or below",
}
JOINING = {
    "to": "to",
    "or": "or",
    "and": "and",
}
