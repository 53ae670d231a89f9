"""The running sum of a number in Chinese characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.intervals import exact, exact_quotient
from hetao_cli.quantities.numeral import Numeral

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number

_TEN, _HUNDRED, _THOUSAND, _GROUP = 10, 100, 1000, 10_000
SMALL_UNITS = {"十": _TEN, "百": _HUNDRED, "千": _THOUSAND}
BIG_UNITS = {"万": _GROUP, "亿": 10**8, "兆": 10**12}
_LARGEST = 10**30


class ChineseSum:
    """The sum of the characters so far.

    `total` has the groups that 万, 亿 or 兆 completed, `group` the thousands to tens of the current one, `atom` the
    digits that no unit follows yet; `unit`, `small` and `big` are the last unit of any kind, of the current group, and
    of a completed one. `step`, `grain` and `width` are the weights of the last significant digit and of the last
    printed one, and the width of a range (1 for 五六); they grow with each unit that follows.
    """

    __slots__ = (
        "atom",
        "begun",
        "big",
        "grain",
        "group",
        "in_figures",
        "rounded",
        "scales",
        "small",
        "step",
        "total",
        "unit",
        "width",
        "zero",
    )

    def __init__(self) -> None:
        self.total: Number = 0
        self.group: Number = 0
        self.atom: Number | None = None
        self.step: Number = 1
        self.grain: Number = 1
        self.width: Number = 0
        self.unit = self.big = 0
        self.small = _GROUP
        self.begun = self.rounded = self.in_figures = self.zero = False
        self.scales: tuple[int, ...] = ()

    def take(self, atom: Number, step: Number, *, grain: Number = 1, width: int = 0) -> bool:
        """Take digits that a unit can follow; False if digits can't follow here."""
        if self.atom is not None or self.width or (self.unit and atom >= self.unit):
            return False
        self.atom, self.grain, self.width = atom, grain, width
        if atom:
            self.step = step
        self.begun, self.in_figures, self.scales = True, False, ()
        return True

    def take_digits(self, numeral: Numeral) -> bool:
        """Take a number in digits; behind a unit, it has no decimals and no fraction."""
        if self.begun and not isinstance(numeral.value, int):
            return False
        taken = self.take(numeral.value or 0, numeral.step or 1, grain=numeral.grain)
        self.in_figures = True
        self.rounded = self.rounded or numeral.rounded
        return taken

    def take_decimals(self, decimals: str) -> bool:
        """Take the digits behind a decimal point: the whole so far becomes one atom."""
        if not self.begun or (self.rounded and self.in_figures):
            return False
        self.settle()
        part = exact_quotient(1, 10 ** len(decimals))
        self.atom = self.total + self.group + int(decimals) * part
        self.total = self.group = 0
        self.step = self.grain = part
        self.unit = self.big = 0
        self.small, self.rounded, self.in_figures = _GROUP, True, True
        return True

    def take_unit(self, character: str) -> bool:
        """Take 十, 百, 千, 万, 亿 or 兆; False if it can't follow here."""
        if character in SMALL_UNITS:
            return self._take_small(SMALL_UNITS[character])
        return character in BIG_UNITS and self._take_big(BIG_UNITS[character])

    def _take_small(self, weight: int) -> bool:
        bare = self.atom is None
        if weight >= self.small or (bare and self.unit and weight > _TEN):
            return False
        if bare:
            self.step = self.grain = 1
        self.group += (1 if self.atom is None else self.atom) * weight
        self.step *= weight
        self.grain *= weight
        self.width *= weight
        self.scales = (weight,) if weight > _TEN else ()
        self.atom, self.unit, self.small = None, weight, weight
        self.begun, self.zero = True, False
        return True

    def _take_big(self, weight: int) -> bool:
        if self.group:
            self.settle()
        low = self.group + (self.atom or 0) if self.begun else 1
        if self.total and (weight > self.big or not low):
            total = (self.total + low) * weight
        elif self.total and weight == self.big:
            return False
        else:
            total = self.total + low * weight
        if total > _LARGEST:
            return False
        self.total = total
        self.step *= weight
        self.grain *= weight
        self.width *= weight
        self.scales = (*(scale * weight for scale in self.scales), weight)
        self.group, self.atom, self.unit, self.big, self.small = 0, None, weight, weight, _GROUP
        self.begun = self.rounded = True
        self.in_figures = self.zero = False
        return True

    def settle(self) -> None:
        """Close the number: a last digit without unit is of the place below (一万三 is 13,000), behind 零 of ones."""
        if self.atom is None:
            return
        is_lower = self.unit >= _HUNDRED and not self.zero and self.atom < _TEN and self.grain == 1
        lower = self.unit // _TEN if is_lower else 1
        self.group += self.atom * lower
        self.step *= lower if self.atom else 1
        self.grain *= lower
        self.width *= lower
        self.atom = None

    def value(self) -> Number:
        """Return the sum so far."""
        return exact(self.total + self.group + (self.atom or 0))

    def numeral(self, *, more: bool) -> Numeral:
        """Return the number that was read."""
        value = self.value()
        rounded = self.rounded or _THOUSAND in self.scales
        high = exact(value + self.width) if self.width else None
        grain, step = exact(self.grain) if rounded else 1, exact(self.step)
        return Numeral(value, grain, step, high, rounded, more, None, self.scales)
