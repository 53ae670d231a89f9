"""The planned events of each of two places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.hierarchy import belongs_to_whole, common_whole, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.model.log import Log


def milestones(
    log: Log, sides: tuple[str, str], happenings: Iterable[Happening]
) -> tuple[list[Happening], list[Happening]]:
    """Return the planned events of each side, and of the places in it, in the order given.

    Events planned for the whole of which both are parts, and for places in it beside its parts, such as a bridge
    between the two, count for either. Overdue events count, too: it is only known that they have not happened by the
    planned day. Plans that others took the place of don't.

    Args:
        log: The log.
        sides: Ids of the places.
        happenings: The events of a timeline.
    """
    ahead: tuple[list[Happening], list[Happening]] = ([], [])
    whole = common_whole(log, sides)
    for one in happenings:
        if one.status != "planned" or one.superseded_by:
            continue
        side = side_of(log, one.event.place, sides)
        if side is not None:
            ahead[side].append(one)
        elif whole is not None and belongs_to_whole(log, one.event.place, whole):
            ahead[0].append(one)
            ahead[1].append(one)
    return ahead
