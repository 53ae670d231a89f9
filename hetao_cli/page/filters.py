"""Forms that filter a list of the page; they are visible only if the script runs, which they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language
from hetao_cli.model.safe import safe
from hetao_cli.page.markup import element, joined, text
from hetao_cli.page.words import WORDS, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hetao_cli.messages.message import Localized
    from hetao_cli.page.markup import Html

KEYS = {"en": "en", "zh-Hans": "hs", "zh-Hant": "ht"}
"""The attributes in which elements keep texts that the markup can't have three times: options, titles, counts."""


def by_language(names: Localized) -> dict[str, str]:
    """Return attributes by which the script shows a text in the chosen language."""
    return {f"data_{KEYS[language]}": safe(in_language(names, language)) for language in KEYS}


def names_of(key: str, fallback: str) -> Localized:
    """Return the names of a kind or a status: the page's own words, else the log's."""
    return WORDS.get(key) or {"en": fallback}


def form(name: str, choices: Mapping[str, Iterable[tuple[str, Localized]]], language: str) -> Html:
    """Return a form that filters the list of that name.

    Args:
        name: The id of the list; its items have an attribute for each choice.
        choices: For each attribute the values that can be chosen, with their names.
        language: The language in which the page opens.
    """
    fields = [_choice(name, key, list(values), language) for key, values in choices.items()]
    search = element(
        "label", word("search"), element("input", type="search", name="q", autocomplete="off", id=f"{name}-q")
    )
    reset = element("button", word("reset"), type="reset")
    count = element("p", class_="count", role="status", **by_language(WORDS["shown"]))
    return element("form", joined(fields), search, reset, count, class_="filters needs-js", data_for=name)


def _choice(name: str, key: str, values: list[tuple[str, Localized]], language: str) -> Html:
    options = [_option("", WORDS["all"], language), *(_option(value, names, language) for value, names in values)]
    select = element("select", joined(options), name=key, id=f"{name}-{key}")
    return element("label", word(key), select)


def _option(value: str, names: Localized, language: str) -> Html:
    return element("option", text(in_language(names, language)), value=value, **by_language(names))
