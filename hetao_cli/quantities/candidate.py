"""A candidate for a figure in running text, before names and idioms that only look like one are excluded."""

from hetao_cli.model.quantity import Quantity
from hetao_cli.quick.tuples import NamedTuple

_CONTEXT = 24
"""How many characters on either side are considered."""


class Candidate(NamedTuple):
    """A text that can be a figure, with its position.

    Attributes:
        text: The whole text.
        start: The offset at which it begins, its hedge or sign included.
        at: The offset at which its number begins.
        end: The offset after it.
        quantity: Its meaning if it is a figure.
    """

    text: str
    start: int
    at: int
    end: int
    quantity: Quantity

    @property
    def before(self) -> str:
        """The 24 characters before it, or fewer."""
        return self.text[self.start - _CONTEXT if self.start > _CONTEXT else 0 : self.start]

    @property
    def behind(self) -> str:
        """The 24 characters behind it, or fewer."""
        return self.text[self.end : self.end + _CONTEXT]

    @property
    def is_alone(self) -> bool:
        """Whether the rest of the text is blank."""
        if max(self.start, len(self.text) - self.end) > _CONTEXT:
            return False
        return not self.before.strip() and not self.behind.strip()

    @property
    def hedged(self) -> bool:
        """Whether it has a hedge, or is a range."""
        return self.quantity.hedge != "exact"


def is_chinese(character: str) -> bool:
    """Return whether a text of at most one character is a Chinese character."""
    return "\u4e00" <= character <= "\u9fff"
