"""The running sum of a number in English words."""

from __future__ import annotations

from hetao_cli.quantities.digits import significance
from hetao_cli.quantities.numeral import Numeral

SMALL = {
    "zero": 0,
    "nought": 0,
    "naught": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_HUNDRED, _THOUSAND, _DOZEN = 100, 1000, 12
_TRILLION = 10**12
ORDERS = {
    "dozen": _DOZEN,
    "hundred": _HUNDRED,
    "thousand": _THOUSAND,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": _TRILLION,
}


class EnglishSum:
    """The sum of the words so far: `total` is completed by a scale word, `group` has the hundreds and less since.

    `room` is the limit below which the next small word must stay, `limit` that of the next scale word; `step`, `grain`
    and `scales` are those of a numeral.
    """

    __slots__ = ("grain", "group", "limit", "room", "rounded", "scales", "step", "total")

    def __init__(self) -> None:
        self.total = self.group = 0
        self.step = self.grain = 1
        self.room = _HUNDRED
        self.limit = _TRILLION + 1
        self.rounded = False
        self.scales: tuple[int, ...] = ()

    def joins(self) -> bool:
        """Return whether `and` can carry the number on, as behind hundred."""
        return self.room == _HUNDRED and bool(self.total or self.group)

    def take_small(self, number: int) -> bool:
        """Take a word below a hundred: ones behind tens, any behind a scale word; zero only at the start."""
        if number >= self.room or (not number and self.room < _HUNDRED):
            return False
        self.group += number
        self.step, self.grain, self.scales = significance(number), 1, ()
        self.room = 10 if number >= SMALL["twenty"] else 0
        return True

    def take_order(self, order: int) -> bool:
        """Take hundred, thousand, million, …; each smaller than the one before."""
        if not self.group or order >= self.limit or (order == _HUNDRED and self.group >= _HUNDRED):
            return False
        self.step *= order
        self.scales = (*(scale * order for scale in self.scales), order)
        if order == _HUNDRED:
            self.group *= order
        else:
            self.total += self.group * order
            self.group, self.limit = 0, order
        self.rounded = self.rounded or order > _THOUSAND
        self.grain = self.grain * order if self.rounded else 1
        self.room = 0 if order == _DOZEN else _HUNDRED
        return True

    def numeral(self) -> Numeral:
        """Return the number that was read."""
        in_thousands = self.scales[-1:] == (_THOUSAND,)
        grain = _THOUSAND if in_thousands and not self.rounded else self.grain
        return Numeral(
            self.total + self.group, grain, self.step, rounded=self.rounded or in_thousands, scales=self.scales
        )
