"""All figures of a running text, with their spans: names, ordinals, idioms and articles left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.model.mention import UnreadMention
from hetao_cli.quantities.candidate import Candidate
from hetao_cli.quantities.change import with_direction
from hetao_cli.quantities.distant import with_distant_hedge, without_result
from hetao_cli.quantities.figure import scan_figure
from hetao_cli.quantities.folding import as_printed, folded
from hetao_cli.quantities.growth import grown_by, is_added
from hetao_cli.quantities.languages import LANGUAGES, hooks
from hetao_cli.quantities.listed import with_ends_of_change, with_shared_units
from hetao_cli.quantities.names import is_name
from hetao_cli.quantities.nouns import with_noun
from hetao_cli.quantities.number import broken_number
from hetao_cli.quantities.rates import with_rate
from hetao_cli.quantities.shares import plain_fraction
from hetao_cli.quantities.starts import end_of_piece, opening_starts, start_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.model.quantity import Quantity

_NO_FORM = Message("unread.number", "no form of a number that is read")
LANGUAGES()  # loaded with the readers, so that the first text is read as fast as the next


def find_figures(
    text: str, taken: Sequence[tuple[int, int]] = (), unread: list[UnreadMention] | None = None
) -> list[tuple[int, int, Quantity]]:
    """Find the figures of a text, in its order, none overlapping another.

    A figure's span has its hedge and, in English, the noun that it counts if that follows at once (`two cities`, but
    `447` of `447 tech companies`); the unit is that noun either way. The time is linear in the length of any text.

    Args:
        text: The text, as it was printed.
        taken: Spans that are no figures, such as dates: start and end, the end not included, in order.
        unread: A list that gets the numbers in no form that is read: 1,234,56, twenty twenty-five.

    Returns:
        For each its start, its end (not included), and its meaning.

    >>> [text for *_, (text, *_) in find_figures("世界500强中的5家，超过60家企业，一直在2025年", [(21, 26)])]
    ['5家', '超过60家']
    >>> [(start, end) for start, end, _ in find_figures("No one left the two cities in 2025.")]
    [(16, 26)]
    """
    plain = folded(text)
    figures = with_ends_of_change(
        plain, with_shared_units(plain, _figures(plain, taken, unread if unread is not None else []))
    )
    return [(start, end, as_printed(quantity, text[start:end])) for start, end, quantity in figures]


_no_hedges = hooks(lambda one: one.is_no_hedge)


def _figures(
    text: str, taken: Sequence[tuple[int, int]], unread: list[UnreadMention]
) -> Iterator[tuple[int, int, Quantity]]:
    pattern = start_pattern()
    at, nearest = 0, 0
    while (found := pattern.search(text, at)) is not None:
        number = found.start()
        while nearest < len(taken) and taken[nearest][1] <= number:
            nearest += 1
        begin, limit = taken[nearest] if nearest < len(taken) else (len(text), len(text))
        if begin <= number:
            at = limit
            continue
        floor = max(at, taken[nearest - 1][1] if nearest else 0)
        sighting = _sight(text, number, floor)
        if sighting is None or sighting.end > begin:
            at = end_of_piece(text, number)
            broken = broken_number(text, number) if sighting is None else None
            if broken is not None and broken <= begin:
                unread.append(UnreadMention(number, broken, _NO_FORM))
            continue
        at = sighting.end
        if is_name(sighting):
            at = max(at, end_of_piece(text, number))
        else:
            sighting = with_rate(sighting)
            at = max(at, sighting.end)
            quantity = plain_fraction(sighting)
            if quantity.unit == "times" and is_added(text, floor, sighting.start):
                quantity = grown_by(quantity, text[floor : sighting.start][-4:])
            quantity = with_direction(quantity, text, sighting.start, sighting.end)
            plain = text[sighting.start : sighting.end]
            yield sighting.start, sighting.end, quantity if quantity.text == plain else quantity._replace(text=plain)


def _sight(text: str, number: int, floor: int) -> Candidate | None:
    """Read the figure whose number begins at an offset, with the farthest hedge or sign before it that makes sense."""
    for start in opening_starts(text, number, floor):
        found = scan_figure(text, start)
        if found is not None and found[1] > number:
            sighting = Candidate(text, start, number, found[1], found[0])
            if start < number and any(is_none(sighting) for is_none in _no_hedges()):
                continue
            sighting = without_result(sighting)
            return with_noun(with_distant_hedge(sighting))
    return None
