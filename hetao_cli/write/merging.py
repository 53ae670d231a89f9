"""Of two entries for one thing one: what refers to the first refers to the second, which has its names as well."""

# What a file holds can be of any type.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.log.schema import TABLES
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import KINDS, UsageError
from hetao_cli.write.editing import Setting, with_settings
from hetao_cli.write.edits import names_in, renamed, without_key, without_some
from hetao_cli.write.placement import rows_in_order
from hetao_cli.write.planning import Plan, resolve_entry
from hetao_cli.write.referring import references_to

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized
    from hetao_cli.write.changing import Planned
    from hetao_cli.write.referring import Named, Reference
    from hetao_cli.write.trial import Current

NAMES_OF = {"place": ("name", "aliases"), "metric": ("name", "words"), "event": ("title", "words")}
"""The key of the names of an entry, and that of its other names, by the kinds that can be merged."""


def plan_merging(current: Current, name: str, into: str, kind: str | None) -> Planned:
    """Return the change by which one entry stands for two.

    The one that stays has the names of the other among its own, and its keys where it has none itself; what is lost is
    named.

    Raises:
        UnknownNameError: There is no such entry.
        UsageError: They are not two of a kind that can be merged, or a file can't be changed.
    """
    gone = resolve_entry(current.log, name, kind)
    kept = resolve_entry(current.log, into, kind or gone.kind)
    if gone.kind not in NAMES_OF or gone.spot == kept.spot:
        raise UsageError(_NOT_TWO.filled(name=name, into=into))
    settings, lost = _taken_over(current, gone, kept)
    document = with_settings(current.documents[kept.spot.file], kept.spot, settings)
    documents = [*current.documents[: kept.spot.file], document, *current.documents[kept.spot.file + 1 :]]
    plan = Plan(current._replace(documents=documents))
    plan.edit(kept.spot)
    plan.remove(gone.spot)
    references = [one for one in references_to(plan.files, gone) if one.spot != gone.spot]
    for one in references:
        _refer(plan, one, kept)
    done: list[Localized] = [_MERGED.filled(kind=KINDS[gone.kind], name=name, into=into, n=len(references))]
    if lost:
        done.append(_LOST.filled(name=name, lost=", ".join(lost)))
    return plan.planned(*done, ids={name: into} if gone.kind == "event" else {})


def _taken_over(current: Current, gone: Named, kept: Named) -> tuple[list[Setting], list[str]]:
    """Return what the entry that stays gets of the other, and what of that is lost, as `key = value`."""
    names, others = NAMES_OF[gone.kind]
    old, new = (rows_in_order(current.documents[one.spot.file], one.kind)[one.spot.ordinal] for one in (gone, kept))
    known = {*new[names].values(), *new.get(others, [])}
    settings = [
        Setting(others, "add", text)
        for text in dict.fromkeys((*old[names].values(), *old.get(others, [])))
        if text not in known
    ]
    lost: list[str] = []
    for field in TABLES[gone.kind].fields:
        if field.key in {"id", names, others} or field.key not in old or old[field.key] == new.get(field.key):
            continue
        value = old[field.key]
        if field.key in new:
            lost.append(f"{field.key} = {value}")
        elif kept.id not in _ids(value):
            settings.append(Setting(field.key, "set", tuple(value) if isinstance(value, list) else value))
    return settings, lost


def _ids(value: Any) -> list[str]:  # noqa: ANN401 - of a file
    return value if isinstance(value, list) else [value]


def _refer(plan: Plan, reference: Reference, kept: Named) -> None:
    """Have a reference lead to the entry that stays; not twice, and not from itself."""
    text, block = plan.files.text(reference.spot), plan.files.block(reference.spot)
    pair = block.pair(reference.field.key)
    if pair is None or reference.value is None:
        return
    others = {name for value, name in names_in(text, pair) if value != reference.value}
    itself = reference.spot == kept.spot
    if not itself and kept.id not in others:
        plan.edit(reference.spot, renamed(text, reference.value, kept.id))
    elif pair.value.items is None or len(pair.value.items) == 1:
        plan.edit(reference.spot, *without_key(text, block, reference.field.key))
    else:
        plan.edit(reference.spot, *without_some(text, pair.value.items, [reference.value]))


_MERGED = Message("merge.done", "{kind} {name} is {into} now; references that follow: {n}")
_LOST = Message("merge.lost", "of {name} there is no more: {lost}")
_NOT_TWO = Message("merge.not-two", "'{name}' and '{into}' are not two places, two metrics or two events")
