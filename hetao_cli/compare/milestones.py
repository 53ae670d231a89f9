"""What is still to come at each of two places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.load.below import side_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment
    from hetao_cli.timeline.happenings import Happening


def milestones(
    log: Log, sides: tuple[str, str], happenings: Iterable[Happening], day: Moment
) -> tuple[list[Happening], list[Happening]]:
    """Return the planned events of each side, and of what lies in it, that can still be to come, in the order given.

    Args:
        log: The log.
        sides: Ids of the places.
        happenings: Events as a timeline has them.
        day: The day on which one looks ahead. What is planned for a day surely before it is overdue and left out;
            `hetao check` tells it. An event whose date can't be read may be to come.
    """
    ahead: tuple[list[Happening], list[Happening]] = ([], [])
    for one in happenings:
        side = side_of(log, one.event.place, sides)
        if side is not None and one.status == "planned" and (one.moment is None or one.moment.latest >= day.earliest):
            ahead[side].append(one)
    return ahead
