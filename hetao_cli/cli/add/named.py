"""Additions of what has names by language: places, metrics and events."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from hetao_cli.cli.add.added import add_and_report, open_own_log
from hetao_cli.cli.add.fields import questions_of
from hetao_cli.cli.add.options import Common
from hetao_cli.cli.add.questions import Prompt, answers
from hetao_cli.cli.opening import Opened
from hetao_cli.log.hierarchy import resolve_metric
from hetao_cli.log.schema import TABLES
from hetao_cli.messages.message import Message, in_language
from hetao_cli.write.placement import place_last

if TYPE_CHECKING:
    from hetao_cli.write.toml_text import Value


def add_named(
    table: str,
    typed: Mapping[str, str | None],
    names: Mapping[str, str | None],
    more: "Mapping[str, bool | int | Sequence[str | float] | None]",
    common: Common,
) -> None:
    """Add a place or a metric, behind the last of its kind.

    Args:
        table: Its kind.
        typed: The values of the options, by key.
        names: Its names, by the tags of their languages.
        more: Values of keys that are no texts and are not asked for: flags, numbers, lists.
        common: The other options.
    """
    opened = open_own_log(common)
    values = named_values(opened, table, typed, "name", names)
    for field in TABLES[table].fields:
        value = more.get(field.key)
        if isinstance(value, list):
            of_metrics = field.refers_to == "metric"
            values[field.key] = tuple(resolve_metric(opened.log, str(one)) if of_metrics else one for one in value)
        elif isinstance(value, int):
            values[field.key] = value
    add_and_report(opened, partial(place_last, table=table, values=in_order(table, values)), common)


def named_values(
    opened: Opened, table: str, typed: Mapping[str, str | None], key: str, names: Mapping[str, str | None]
) -> "dict[str, Value]":
    """Return the values of an entry with names, those of options and those that were asked for.

    Args:
        opened: The log.
        table: The kind of the entry.
        typed: The values of the options, by key.
        key: The key of the names.
        names: The names, by the tags of their languages.
    """
    questions = questions_of(opened, table, typed)
    unnamed = not any(names.values())
    asked = [
        Prompt(f"{key}-{tag}", name, in_language(_NAMES[key][tag], opened.language), required=unnamed and tag == "en")
        for tag, name in names.items()
    ]
    at = [field.key for field in TABLES[table].fields].index(key)
    given = answers([*questions[:at], *asked, *questions[at:]], opened.language)
    named = {tag: given[f"{key}-{tag}"] for tag in names if f"{key}-{tag}" in given}
    return {**{name: value for name, value in given.items() if name in typed}, key: named}


def in_order(table: str, values: "Mapping[str, Value]") -> "dict[str, Value]":
    """Return the values of an entry in the order of the schema."""
    return {field.key: values[field.key] for field in TABLES[table].fields if field.key in values}


_NAMES = {
    "title": {
        "en": Message("question.title-en", "what happened, in English"),
        "zh-Hans": Message("question.title-zh-Hans", "what happened, in Simplified Chinese"),
        "zh-Hant": Message("question.title-zh-Hant", "what happened, in Traditional Chinese"),
    },
    "name": {
        "en": Message("question.name-en", "its name, in English"),
        "zh-Hans": Message("question.name-zh-Hans", "its name, in Simplified Chinese"),
        "zh-Hant": Message("question.name-zh-Hant", "its name, in Traditional Chinese"),
    },
}
