"""Another id for an entry: all that refers to it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import KINDS
from hetao_cli.write.edits import renamed, with_value
from hetao_cli.write.planning import Plan, resolve_entry
from hetao_cli.write.referring import references_to

if TYPE_CHECKING:
    from hetao_cli.write.changing import Planned
    from hetao_cli.write.trial import Current


def plan_renaming(current: Current, name: str, new: str, kind: str | None) -> Planned:
    """Return the change by which an entry has another id, in kebab-case and free.

    A figure or a dating that had an id made of what it says has one of its own then.

    Raises:
        UnknownNameError: There is no such entry.
        UsageError: Several kinds have the id, or a file is written in a way that can't be changed.
    """
    plan, entry = Plan(current), resolve_entry(current.log, name, kind)
    block, text = plan.files.block(entry.spot), plan.files.text(entry.spot)
    own = block.pair("id")
    if own is None:
        plan.edit(entry.spot, with_value(text, entry.kind, block, ("id", ""), new))
    else:
        plan.edit(entry.spot, renamed(text, own.value, new))
    references = [one for one in references_to(plan.files, entry) if one.value is not None]
    for one in references:
        if one.value is not None:
            plan.edit(one.spot, renamed(plan.files.text(one.spot), one.value, new))
    return plan.planned(_RENAMED.filled(kind=KINDS[entry.kind], name=name, new=new, n=len(references)))


_RENAMED = Message("rename.done", "{kind} {name} is {new} now; references that follow: {n}")
