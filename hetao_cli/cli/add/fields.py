"""The questions made of the schema of a log's entries: the question for each key, and its possible answers."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from hetao_cli.cli.add.questions import Prompt
from hetao_cli.cli.opening import Opened, resolve_date
from hetao_cli.log.hierarchy import resolve_metric, resolve_place
from hetao_cli.log.ids import slug
from hetao_cli.log.schema import TABLES, Field
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.model.forms import DATE, KEBAB_ID, LITERAL, MOST_CHARACTERS
from hetao_cli.model.log import Log

if TYPE_CHECKING:
    from hetao_cli.messages.message import Names

ASKED = {
    "place": {"part_of"},
    "metric": set[str](),
    "event": {"place", "kind"},
    "figure": {"as_of", "status"},
    "dating": set[str](),
    "source": {"publisher"},
    "review": set[str](),
}
"""The keys that are asked for besides the required ones if something is missing."""


def questions_of(opened: Opened, table: str, typed: Mapping[str, str | None]) -> list[Prompt]:
    """Return a question for each key of an entry that has an option, in the order of the log's schema.

    Args:
        opened: The log.
        table: The kind of entry.
        typed: The values of the options, by key; keys that are not in it are no questions.
    """
    return [_question(opened, table, field, typed[field.key]) for field in TABLES[table].fields if field.key in typed]


def _question(opened: Opened, table: str, field: Field, typed: str | None) -> Prompt:
    meaning = in_language(meaning_of(table, field), opened.language)
    if field.required:
        meaning = re.split("[;；]", meaning)[0]  # a default is none here
    return Prompt(
        field.key,
        typed,
        f"{meaning[0].lower()}{meaning[1:].rstrip('.。')}",
        resolver(opened, table, field),
        field.required,
        field.required or field.key in ASKED[table],
        _known(opened, table, field),
    )


def meanings() -> Iterator[Message]:
    """Yield what the keys are that can be asked for."""
    return (meaning_of(table, field) for table in ASKED for field in TABLES[table].fields)


def meaning_of(table: str, field: Field) -> Message:
    """Return what a key of an entry is."""
    return Message(f"log.{table}.{field.key}", field.meaning)


def resolver(opened: Opened, table: str, field: Field) -> Callable[[str], str]:
    """Return what makes the value to be written of one that was typed, or raises a `HetaoError` with the reason."""
    log = opened.log
    if field.key == "id":
        return lambda typed: new_id(table, _ids(log, table), typed)
    if field.refers_to == "place":
        return lambda typed: resolve_place(log, typed)
    if field.refers_to == "metric":
        return lambda typed: resolve_metric(log, typed)
    if field.refers_to is not None:
        return lambda typed: one_of(field.refers_to or "", _entries(log, field.refers_to or ""), typed)
    if field.form is DATE:
        return lambda typed: resolve_date(f"--{field.key.replace('_', '-')}", typed, opened.today).edtf
    return lambda typed: _of_form(field, typed)


def _of_form(field: Field, typed: str) -> str:
    if field.form is LITERAL and len(typed) > MOST_CHARACTERS:
        raise UsageError(
            Message(
                "error.a-literal-has-at-most-characters",
                "a literal has at most {most_characters} characters, and this has {len}: the figure or date alone",
                {"most_characters": MOST_CHARACTERS, "len": len(typed)},
            )
        )
    if not field.form.accepts(typed):
        raise UsageError(
            Message(
                "error.is-no",
                "'{typed}' is no {field}: {wanted}",
                {"typed": typed, "field": field.key.replace("_", "-"), "wanted": field.form.wanted},
            )
        )
    return typed


def one_of(kind: str, known: Mapping[str, Any], typed: str) -> str:
    """Return the typed id if it is known.

    Raises:
        UnknownNameError: It is not.
    """
    if typed not in known:
        raise UnknownNameError(kind, typed, known)
    return typed


def new_id(kind: str, taken: set[str], typed: str) -> str:
    """Return the typed id if it is in kebab-case and no other entry of the kind has it.

    Raises:
        UsageError: It is none, or is taken.
    """
    if not KEBAB_ID.accepts(typed):
        near = slug(typed)
        raise UsageError(
            Message(
                "error.is-no-id-ids-are-kebab-case",
                "'{typed}' is no id: ids are kebab-case, such as '{near}'",
                {"typed": typed, "near": near or "north-park"},
            )
        )
    if typed in taken:
        raise UsageError(
            Message(
                "error.the-is-in-the-log-already",
                "the {kind} '{typed}' is in the log already",
                {"kind": kind, "typed": typed},
            )
        )
    return typed


def free_id(log: Log, kind: str, typed: str) -> str:
    """Return the typed id if an entry of a kind can have it.

    Raises:
        UsageError: It is none, or is taken.
    """
    return new_id(kind, _ids(log, kind), typed)


def _ids(log: Log, table: str) -> set[str]:
    if table in {"figure", "dating"}:
        return {one.id for one in (log.figures if table == "figure" else log.datings)}
    return set(_entries(log, table))


def _entries(log: Log, table: str) -> Mapping[str, Any]:
    entries: dict[str, Mapping[str, Any]] = {
        "place": log.places,
        "metric": log.metrics,
        "event": log.events,
        "source": log.sources,
    }
    return entries.get(table, {})


def _known(opened: Opened, table: str, field: Field) -> tuple[tuple[str, str], ...]:
    """Return the known values for an answer, each with its name; sources the latest first."""
    if field.refers_to is not None:
        entries = [(one.id, _names(one)) for one in _entries(opened.log, field.refers_to).values()]
        return tuple(entries[::-1] if field.refers_to == "source" else entries)
    if field.key == "kind" and table == "event":
        kinds = Counter(event.kind for event in opened.log.events.values() if event.kind is not None)
        return tuple((kind, f"{count}") for kind, count in kinds.most_common())
    return tuple((str(choice), "") for choice in field.form.schema.get("enum", ()))


def _names(entry: Any) -> str:  # noqa: ANN401 - a place, metric, event or source
    names: str | Names = entry.name if hasattr(entry, "name") else entry.title
    return names if isinstance(names, str) else " / ".join(dict.fromkeys(names.values()))
