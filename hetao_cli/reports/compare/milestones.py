"""What is still to come at each of two places."""

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
    """Return the planned events of each side, and of what lies in it, in the order given.

    What is planned for the whole that both are parts of, and for what lies within it beside its parts, such as a bridge
    between the two, is still to come for either. What is overdue is still to come, too: that it has not happened by the
    day it was planned for is all that is known.

    Args:
        log: The log.
        sides: Ids of the places.
        happenings: Events as a timeline has them.
    """
    ahead: tuple[list[Happening], list[Happening]] = ([], [])
    whole = common_whole(log, sides)
    for one in happenings:
        if one.status != "planned":
            continue
        side = side_of(log, one.event.place, sides)
        if side is not None:
            ahead[side].append(one)
        elif whole is not None and belongs_to_whole(log, one.event.place, whole):
            ahead[0].append(one)
            ahead[1].append(one)
    return ahead
