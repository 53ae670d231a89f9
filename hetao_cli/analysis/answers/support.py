"""The support of an answer: who agrees, who differs, and why it can be in doubt."""

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.model.moment import Moment

AGREED, SINGLE, DISPUTED, DOUBTFUL, CARRIED = "agreed", "single", "disputed", "doubtful", "carried"
KINDS = (AGREED, SINGLE, DISPUTED, DOUBTFUL, CARRIED)


class Support(NamedTuple):
    """The support of an answer.

    Attributes:
        kind: `agreed` (by two or more independent sources), `single` (one source only), `disputed` (others contradict
            it), `doubtful` (only by sources that can't be right as they are dated, or that a review doubts) or
            `carried` (said of an earlier day than the one asked about).
        sources: How many independent sources can agree with the answer.
        differ: How many others can't.
        camps: In a dispute, the ids of the claims of each side, those of most sources first; else empty.
        why: Why it is no more than it is; None if it is agreed or single.
        as_of: The day that the claims are of; None if they have none, as those of an event.
        official: How many of the sources that agree are official.
    """

    kind: str
    sources: int
    differ: int = 0
    camps: tuple[tuple[str, ...], ...] = ()
    why: Message | None = None
    as_of: "Moment | None" = None
    official: int = 0


def agreement(sources: int) -> str:
    """Return `agreed` or `single`, by the number of independent sources."""
    return AGREED if sources > 1 else SINGLE


WORDS: dict[str, Message] = {
    AGREED: Message("support.agreed", "agreed"),
    SINGLE: Message("support.single", "one source"),
    DISPUTED: Message("support.disputed", "disputed"),
    DOUBTFUL: Message("support.doubtful", "doubtful"),
    CARRIED: Message("support.carried", "carried over"),
}
TOLD = frozenset({DISPUTED, DOUBTFUL, CARRIED})
"""The kinds that are told beside a value, as it is not to be taken for granted."""

SOURCE_TOO_EARLY = Message("support.source-too-early", "{source} is dated before what it reports")
REVIEWED = Message("support.reviewed", "a review doubts it: {reason}")
NONE_BETTER = Message("support.none-better", "sources contradict each other, and none is better supported")
BETTER = Message("support.better", "sources contradict each other; this is better supported than the rest")
OWN_DATE = Message("support.own-date", "sources or our own timeline contradict each other; ours is shown")
OTHER_DAY = Message("support.other-day", "said of {date}, not of the day asked about")
