"""The nouns that counts count: the words behind a number, or behind its classifier, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.languages import hooks

if TYPE_CHECKING:
    from hetao_cli.quantities.candidate import Candidate


def counted_noun(text: str) -> str | None:
    """Return the noun that a number before some words counts: their head, in lower case and singular, or None.

    >>> counted_noun(" high-end research projects"), counted_noun(" years ago")
    ('project', None)
    """
    return next((noun for read in _nouns() if (noun := read(text)) is not None), None)


def with_noun(sighting: Candidate) -> Candidate:
    """Return a count with the noun behind it as its unit, and within its span if it follows at once."""
    for named in _namers():
        if sighting.quantity.unit is None:
            sighting = named(sighting)
    return sighting


def follows_unit(words: str, *, of_count: bool) -> bool:
    """Return whether words can follow a unit: the noun of a classifier, or the whole of a measure."""
    return any(follows(words, of_count) for follows in _followers())


def singular(noun: str) -> str:
    """Return the singular of a noun in lower case.

    >>> [singular(noun) for noun in ("companies", "campus")]
    ['company', 'campus']
    """
    return next((form for singular_of in _singulars() if (form := singular_of(noun)) != noun), noun)


_nouns = hooks(lambda one: one.noun)
_namers = hooks(lambda one: one.with_noun)
_followers = hooks(lambda one: one.follows_unit)
_singulars = hooks(lambda one: one.singular)
