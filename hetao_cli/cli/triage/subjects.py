"""A place and a metric that are typed on a terminal: those of the log, or new ones."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.cli.add.questions import Prompt, ask
from hetao_cli.log.hierarchy import resolve_metric, resolve_place
from hetao_cli.log.ids import slug
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.entries import KINDS
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.model.log import Log
from hetao_cli.model.mention import DateMention
from hetao_cli.write.triage.decisions import Decision

if TYPE_CHECKING:
    from hetao_cli.write.toml_text import Value


class _Typed(NamedTuple):
    """What was typed: the id of an entry of the log, or a name of a new one."""

    known: str | None
    name: str


def asked_place(decision: Decision, log: Log, language: str) -> Decision | None:
    """Return a decision with the place that is typed; None where none is.

    Raises:
        KeyboardInterrupt: The person asked has left.
    """
    known = tuple((one.id, in_language(one.name, language)) for one in log.places.values())
    typed = _asked("place", _PLACE, known, lambda name: resolve_place(log, name), language)
    if typed is None or typed.known is not None:
        return None if typed is None else decision._replace(place=typed.known)
    name = _new_id(typed.name, log.places, language)
    return decision._replace(
        place=name, new={**decision.new, "place": {"id": name, "name": _names(decision, typed.name)}}
    )


def asked_metric(decision: Decision, log: Log, language: str) -> Decision | None:
    """Return a decision with the metric that is typed; None where none is.

    Raises:
        KeyboardInterrupt: The person asked has left.
    """
    known = tuple((one.id, in_language(one.name, language)) for one in log.metrics.values())
    typed = _asked("metric", _METRIC, known, lambda name: resolve_metric(log, name), language)
    if typed is None or typed.known is not None:
        return None if typed is None else decision._replace(metric=typed.known)
    mention = decision.question.mention
    name = _new_id(typed.name, log.metrics, language)
    unit = None if isinstance(mention, DateMention) else mention.quantity.unit
    values: dict[str, Value] = {
        "id": name,
        "name": _names(decision, typed.name),
        "unit": _with_default("unit", _UNIT, unit or slug(typed.name) or "piece", language),
        "kind": _with_default("kind", _KIND, "stock", language, KINDS),
    }
    return decision._replace(metric=name, new={**decision.new, "metric": values})


def _asked(
    key: str, meaning: Message, known: tuple[tuple[str, str], ...], resolve: Callable[[str], str], language: str
) -> _Typed | None:
    found: list[_Typed] = []

    def taken(typed: str) -> str:
        try:
            found.append(_Typed(resolve(typed), typed))
        except UnknownNameError:
            found.append(_Typed(None, typed))
        return typed

    answer = ask(Prompt(key, None, in_language(meaning, language), taken, known=known), language)
    return None if answer is None else found[-1]


def _new_id(name: str, taken: Mapping[str, object], language: str) -> str:
    """Return the id of a new entry: made of its name, or asked for where that gives none that is free."""
    own = slug(name)
    if own and own not in taken:
        return own

    def free(typed: str) -> str:
        if slug(typed) != typed or typed in taken:
            raise UsageError(_NO_ID.filled(typed=typed))
        return typed

    return str(ask(Prompt("id", None, in_language(_ID, language), free, required=True), language))


def _with_default(key: str, meaning: Message, default: str, language: str, choices: tuple[str, ...] = ()) -> str:
    def possible(typed: str) -> str:
        if choices and typed not in choices:
            raise UnknownNameError(key, typed, choices)
        return typed

    known = tuple((one, "") for one in choices)
    words = in_language(meaning.filled(default=default), language)
    return ask(Prompt(key, None, words, possible, known=known), language) or default


def _names(decision: Decision, name: str) -> "dict[str, str]":
    """Return the name of a new entry under the tag of its language."""
    chinese = next((tag for tag in decision.question.source.language if tag.startswith("zh")), "zh-Hans")
    return {"en" if name.isascii() else chinese: name}


_PLACE = Message("triage.ask-place", "id, name or alias; else a new one")
_METRIC = Message("triage.ask-metric", "id, name or word; else a new one")
_ID = Message("triage.ask-id", "an id of its own, in small letters, digits and hyphens")
_UNIT = Message("triage.ask-unit", "the unit; enter: {default}")
_KIND = Message("triage.ask-kind", "whether and how it changes with time; enter: {default}")
_NO_ID = Message("triage.no-id", "'{typed}' is taken, or is not in small letters, digits and hyphens")
