"""The one error that reading a date raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized


class DateError(ValueError):
    """The error that a text is no date in EDTF.

    >>> from hetao_cli import parse_date
    >>> parse_date("199u")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    hetao_cli.dates.date_error.DateError: ...

    Attributes:
        text: The text, or the faulty part of it.
        reason: What is wrong, and what to write instead, without the text.
    """

    def __init__(self, text: str, reason: Localized) -> None:
        super().__init__(text, reason)
        self.text = text
        self.reason = reason

    def __str__(self) -> str:
        """Return both in one line.

        >>> str(DateError("199u", "unspecified digits are 'X', as in '199X'"))
        "'199u': unspecified digits are 'X', as in '199X'"
        """
        return in_language(self.message, "en")

    @property
    def message(self) -> Message:
        """The text and what is wrong with it, in one line."""
        return Message("date.of-text", "'{text}': {reason}", {"text": self.text, "reason": self.reason})
