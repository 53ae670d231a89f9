"""A figure seen in running text, before it is told apart from names and idioms that only look like one."""

from typing import NamedTuple

from hetao_cli.model.quantity import Quantity

_CONTEXT = 24
"""How many characters on either side are looked at."""


class Candidate(NamedTuple):
    """What was read, and where.

    Attributes:
        text: The text it stands in.
        start: Where it begins, its hedge or sign included.
        at: Where its number begins.
        end: The place behind it.
        quantity: What it means if it is a figure.
    """

    text: str
    start: int
    at: int
    end: int
    quantity: Quantity

    @property
    def before(self) -> str:
        """The 24 characters before it, or fewer."""
        return self.text[max(0, self.start - _CONTEXT) : self.start]

    @property
    def behind(self) -> str:
        """The 24 characters behind it, or fewer."""
        return self.text[self.end : self.end + _CONTEXT]

    @property
    def is_alone(self) -> bool:
        """Whether the text has nothing else but blanks."""
        if max(self.start, len(self.text) - self.end) > _CONTEXT:
            return False
        return not self.before.strip() and not self.behind.strip()

    @property
    def hedged(self) -> bool:
        """Whether it has a hedge, or is a range."""
        return self.quantity.hedge != "exact"


def is_chinese(character: str) -> bool:
    """Return whether a character, or nothing, is a Chinese one."""
    return "\u4e00" <= character <= "\u9fff"
