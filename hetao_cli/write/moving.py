"""Figures and datings moved to another source, in the file of that one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hetao_cli.log.files.files import parse_document
from hetao_cli.log.files.positions import extent_of
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import KINDS, UnknownNameError, UsageError
from hetao_cli.write.changing import Planned
from hetao_cli.write.editing import Setting, with_settings
from hetao_cli.write.inserting import NewEntry, own_end, with_comments, with_entry
from hetao_cli.write.placement import place_claim, rows_in_order
from hetao_cli.write.planning import Plan, resolve_entry
from hetao_cli.write.referring import not_changeable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Spot
    from hetao_cli.write.referring import Named
    from hetao_cli.write.trial import Current

_CLAIMS = ("figure", "dating")


def plan_moving(current: Current, names: Sequence[str], source: str, kind: str | None) -> Planned:
    """Return the change by which figures and datings are another source's.

    Raises:
        UnknownNameError: There is no such entry, or no such source.
        UsageError: One is no figure and no dating, or a file is written in a way that can't be changed.
    """
    if source not in current.log.sources:
        raise UnknownNameError("source", source, current.log.sources)
    done: list[Localized] = []
    moves: list[_Move] = []
    now = current
    for name in dict.fromkeys(names):
        entry = resolve_entry(current.log, name, kind)
        if entry.kind not in _CLAIMS:
            raise UsageError(_NO_CLAIM.filled(name=name, kind=KINDS[entry.kind]))
        spot = _followed(moves, entry.spot)
        now, move = _moved(now, entry._replace(spot=spot), source)
        moves.append(move)
        done.append(_MOVED.filled(kind=KINDS[entry.kind], name=name, source=source))
    changed = enumerate(zip(current.documents, now.documents, strict=True))
    texts: dict[int, str | None] = {number: new.text for number, (old, new) in changed if new.text != old.text}
    return Planned(texts, tuple(done), partial(_followed, moves))


_Move = tuple["Spot", "Spot"]


def _followed(moves: Sequence[_Move], spot: Spot) -> Spot:
    """Return where an entry stands behind moves of it and of others."""
    for old, new in moves:
        if spot == old:
            spot = new
            continue
        if old[:2] == spot[:2] and old.ordinal < spot.ordinal:
            spot = spot._replace(ordinal=spot.ordinal - 1)
        if new[:2] == spot[:2] and new.ordinal <= spot.ordinal:
            spot = spot._replace(ordinal=spot.ordinal + 1)
    return spot


def _moved(current: Current, entry: Named, source: str) -> tuple[Current, _Move]:
    """Return the log with one entry moved, and where from and where to."""
    spot, documents = entry.spot, list(current.documents)
    old = documents[spot.file]
    row = rows_in_order(old, entry.kind)[spot.ordinal]
    if current.log.sources[source].spot.file == spot.file:  # which has several sources, each entry with the key
        documents[spot.file] = with_settings(old, spot, [Setting("source", "set", source)])
        return current._replace(documents=documents), (spot, spot)
    number, new = place_claim(current.log, documents, entry.kind, {**row, "source": source})
    chunk = _chunk(old, spot, new)
    plan = Plan(current)
    plan.remove(spot)
    left = plan.planned(emptied_go=False).texts[spot.file]
    documents[spot.file] = parse_document(left or "", old.path)
    try:
        documents[number] = parse_document(with_entry(documents[number], new, chunk), documents[number].path)
    except ValueError:
        raise not_changeable(documents[number].path) from None
    return current._replace(documents=documents), (spot, spot._replace(file=number, ordinal=new.ordinal))


def _chunk(document: ParsedFile, spot: Spot, new: NewEntry) -> str | None:
    """Return an entry as it is written, with its comments, for another source; None if it is not under a header."""
    extent = extent_of(document.text, spot.table, spot.ordinal)
    if extent is None:
        return None
    own = "source" in new.values
    setting = Setting("source", "set", new.values["source"]) if own else Setting("source", "unset")
    changed = with_settings(document, spot, [setting]).text
    extent = extent_of(changed, spot.table, spot.ordinal)
    if extent is None:
        return None
    begin, end = with_comments(changed, extent[0]), own_end(changed, *extent)
    return changed[begin:end].rstrip("\r\n").replace("\r\n", "\n") + "\n"


_NO_CLAIM = Message("move.no-claim", "'{name}' is a {kind}: figures and datings alone belong to a source")
_MOVED = Message("move.done", "{kind} {name} is one of {source} now")
