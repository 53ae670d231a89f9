"""Entries taken out of a log: only what nothing refers to, or all that refers to it as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.ids import plain_name
from hetao_cli.log.schema import TABLES
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import KINDS, UsageError
from hetao_cli.model.forms import PART_AND_WHOLE
from hetao_cli.write.edits import without_key, without_some
from hetao_cli.write.planning import Plan, all_entries, places_of, resolve_entry, review_name
from hetao_cli.write.referring import Named, Reference, Scanned, references_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Spot
    from hetao_cli.model.log import Log
    from hetao_cli.write.changing import Planned
    from hetao_cli.write.trial import Current


def plan_removing(current: Current, names: Sequence[str], kind: str | None, *, with_all: bool = False) -> Planned:
    """Return the change by which entries go.

    Args:
        current: The log.
        names: Their ids.
        kind: Their kind; None for whatever has the ids.
        with_all: Take away what refers to them as well: entries that can't be without them, and keys that can.

    Raises:
        UnknownNameError: There is no such entry.
        UsageError: Something refers to one and is to stay, or a file is written in a way that can't be changed.
    """
    plan, named = Plan(current), _names(current.log)
    gone = [resolve_entry(current.log, name, kind) for name in dict.fromkeys(names)]
    asked_for = len(gone)
    for entry in gone:
        plan.remove(entry.spot)
    keyed: list[Reference] = []
    for entry in gone:  # which grows as it goes
        for reference in _referring(plan, entry):
            spot = reference.spot
            if _can_be_without(reference):
                keyed.append(reference)
            elif not plan.removes(spot):
                plan.remove(spot)
                gone.append(Named(spot.table, named.get(spot, ""), spot))
    keyed = [one for one in keyed if not plan.removes(one.spot)]
    if not with_all and (keyed or len(gone) > asked_for):
        spots = [*(one.spot for one in gone[asked_for:]), *(one.spot for one in keyed)]
        raise UsageError(_REFERRED_TO.filled(names=", ".join(names), places=places_of(current.log, spots)))
    _without_references(plan, keyed)
    done: list[Localized] = [_REMOVED.filled(kind=KINDS[one.kind], name=one.id) for one in gone]
    return plan.planned(*done)


def _can_be_without(reference: Reference) -> bool:
    return reference.value is not None and not reference.field.required


def _without_references(plan: Plan, references: Sequence[Reference]) -> None:
    """Have entries refer no more, by an item of a list or by a key."""
    items: dict[tuple[Spot, str], list[object]] = {}
    for one in references:
        items.setdefault((one.spot, one.field.key), []).append(one.value)
    forms = {(one.spot, one.field.key): one.field.form for one in references}
    for (spot, key), gone in items.items():
        text, block = plan.files.text(spot), plan.files.block(spot)
        pair = block.pair(key)
        listed = pair.value.items if pair is not None else None
        if listed is None or len(gone) == len(listed) or forms[spot, key] is PART_AND_WHOLE:
            plan.edit(spot, *without_key(text, block, key))
        else:
            plan.edit(spot, *without_some(text, listed, gone))


def _referring(plan: Plan, entry: Named) -> Iterator[Reference]:
    """Yield what refers to an entry: also reviews about it, which have no id and no field of their own for that."""
    yield from references_to(plan.files, entry)
    if entry.kind in {"event", "source", "figure"}:
        yield from _reviews_about(plan.files, plan.log, entry)


def _reviews_about(files: Scanned, log: Log, entry: Named) -> Iterator[Reference]:
    if not log.reviews:
        return
    names = {entry.id}
    plain = plain_name(entry.id)
    if sum(plain_name(figure.id) == plain for figure in log.figures) == 1:
        names.add(plain)
    for review in log.reviews:
        if not names.isdisjoint(review.about):
            files.block(review.spot)  # which must be one that can be changed
            yield Reference(review.spot, _ABOUT, None)


def _names(log: Log) -> dict[Spot, str]:
    """Return what entries are called, by where they stand: their ids, of reviews the rule and what they are about."""
    reviews = {one.spot: review_name(one) for one in log.reviews}
    return {**{one.spot: one.id for one in all_entries(log)}, **reviews}


_ABOUT = next(field for field in TABLES["review"].fields if field.key == "about")
_REFERRED_TO = Message(
    "remove.referred-to", "{names}: still referred to by {places}; --all takes that away, too, and nothing was changed"
)
_REMOVED = Message("remove.done", "{kind} {name} removed")
