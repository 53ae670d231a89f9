"""The one error that reading a date raises."""

from __future__ import annotations


class DateError(ValueError):
    """A text is no date in EDTF.

    Attributes:
        text: The text, or the part of it that is at fault.
        reason: Why, and what to write instead, without the text.
    """

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(text, reason)
        self.text = text
        self.reason = reason

    def __str__(self) -> str:
        """Say both in one line.

        >>> str(DateError("199u", "unspecified digits are 'X', as in '199X'"))
        "'199u': unspecified digits are 'X', as in '199X'"
        """
        return f"'{self.text}': {self.reason}"
