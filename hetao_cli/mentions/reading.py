"""Read a running text: its dates, its figures, and the subject of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import parse_date
from hetao_cli.dates.finder import find_dates
from hetao_cli.dates.moments import limit_of
from hetao_cli.documents.other_languages import is_in_other_language
from hetao_cli.mentions.units_ahead import with_units_ahead
from hetao_cli.messages.message import Message
from hetao_cli.model.mention import DateMention, FigureMention, Reading, UnreadMention
from hetao_cli.model.scripts import half_width
from hetao_cli.quantities.finder import find_figures

if TYPE_CHECKING:
    from hetao_cli.mentions.vocabulary import Vocabulary
    from hetao_cli.model.moment import Moment

_OTHER_LANGUAGE = Message("unread.other-language", "the text is in no language that is read")


def read_text(
    text: str,
    published: str | Moment | None = None,
    vocabulary: Vocabulary | None = None,
    *,
    fiscal_year_start: int | None = None,
    why: bool = False,
) -> Reading:
    """Read all figures and dates of a text in Simplified or Traditional Chinese or English; none of any other text.

    >>> reading = read_text("The park had 447 firms in August 2024.")
    >>> reading.figures[0].quantity.value, reading.dates[0].moment.edtf
    (447, '2024-08')

    Args:
        text: The text; spans count its characters.
        published: When it was published, as EDTF or as a moment; the base of `last year`. None if it is not known.
        vocabulary: The possible subjects of figures and dates; None to link none.
        fiscal_year_start: The month in which fiscal years begin, from 1 to 12; None for what the text shows.
        why: Whether what speaks for each subject and against it is wanted, too.

    Raises:
        DateError: `published` is a text that is not EDTF.
    """
    near = parse_date(published) if isinstance(published, str) else published
    if is_in_other_language(text):
        return Reading(text, near, (), (), (UnreadMention(0, len(text), _OTHER_LANGUAGE),))
    unread: list[UnreadMention] = []
    dates = find_dates(half_width(text), near, unread, fiscal_year_start=fiscal_year_start)
    taken = sorted((start, end) for start, end, _ in (*dates, *unread))
    figures = with_units_ahead(text, find_figures(text, taken, unread))
    reading = Reading(
        text,
        near,
        tuple(FigureMention(start, end, quantity) for start, end, quantity in figures),
        tuple(DateMention(start, end, text[start:end], moment, limit=limit_of(moment)) for start, end, moment in dates),
        tuple(sorted(unread, key=lambda one: one.start)),
    )
    if vocabulary is None:
        return reading
    from hetao_cli.mentions.about import with_subjects

    return with_subjects(reading, vocabulary, why=why)
