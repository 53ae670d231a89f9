"""How far a date slipped, as documents for programs write it and as people read it."""

from typing import TYPE_CHECKING, Annotated

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.records import Days, Edtf, Value
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.analysis.announcements import Shift
    from hetao_cli.model.moment import Moment


class SlipRecord(NamedTuple):
    """How much later or earlier a date is than another.

    Attributes:
        since: The date that it is held against. Example: "2025-06"
        low_days: By how much later at the least; below zero is earlier, null is open. Example: 175
        high_days: By how much later at the most; likewise. Example: 204
        way: Surely later, surely earlier, or open: it can be as was said. Example: "later"
        text: The same in words of the language of the document. Example: "6 months later"
    """

    since: Edtf
    low_days: Days | None
    high_days: Days | None
    way: Annotated[str, Value(choices=("later", "earlier", "open"))]
    text: str


def slip_record(slip: "Shift", moment: "Moment", language: str) -> SlipRecord:
    """Return the record of the slip of an event to a date."""
    return SlipRecord(
        since=slip.since.edtf,
        low_days=slip.low_days,
        high_days=slip.high_days,
        way=slip.way,
        text=slip_text(slip, moment, language),
    )


def slip_text(slip: "Shift", moment: "Moment", language: str) -> str:
    """Return how much later or earlier a date is than the one before, or that it can be the same."""
    if slip.way == "open":
        return in_language(_WAYS["open"], language)
    from hetao_cli.dates.spans import span_between, span_text

    return in_language(_WAYS[slip.way], language).format(span_text(span_between(slip.since, moment), language))


_WAYS: dict[str, Message] = {
    "later": Message("stats.later", "{} later"),
    "earlier": Message("stats.earlier", "{} earlier"),
    "open": Message("stats.open-slip", "can be as announced"),
}
