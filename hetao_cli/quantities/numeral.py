"""A printed number, before its hedge and its unit: in digits, Chinese characters or English words."""

from typing import Self

from hetao_cli.model.quantity import Number
from hetao_cli.quantities.intervals import exact
from hetao_cli.quick.tuples import NamedTuple

_THOUSAND = 1000


class Numeral(NamedTuple):
    """A number as printed.

    Attributes:
        value: The number; None if the words name only its order of magnitude (几十, dozens).
        grain: The weight of the last printed digit: 1/100 for 3.02, 10,000 for 80万; without digits, the order of
            magnitude itself.
        step: The weight of the last significant digit: 10 for 440, 1/100 for 3.02; None for a fraction in words. Zeros
            at the end of a whole number are not significant; behind a decimal point they are.
        high: The upper end if the number itself is a range (五六十).
        rounded: It has decimals or a scale word, and so was rounded when it was printed.
        more: There is something more, below the next step: 多, 余, 几.
        implied: The unit if no other is printed: `%` for a fraction, whose value is then in hundredths, or `times`.
        scales: The multipliers that a lower end before it can share, largest first: (1000000,) in `3 to 5 million`.
    """

    value: Number | None
    grain: Number
    step: Number | None
    high: Number | None = None
    rounded: bool = False
    more: bool = False
    implied: str | None = None
    scales: tuple[int, ...] = ()

    def times(self, by: Number) -> Self:
        """Return the numeral with its value and all its weights multiplied."""
        return self._replace(
            value=_product(self.value, by),
            grain=exact(self.grain * by),
            step=_product(self.step, by),
            high=_product(self.high, by),
        )

    def scaled(self, order: int) -> Self:
        """Return the numeral with a scale word behind it; from thousand on it counts as rounded then."""
        rounded = self.rounded or order >= _THOUSAND
        return self.times(order)._replace(rounded=rounded, implied=None, scales=(order,))

    def plus(self, part: Number, grain: Number) -> Self:
        """Add a fraction whose last printed digit has the weight `grain`."""
        return self._replace(value=exact((self.value or 0) + part), grain=grain, step=grain)


def _product(number: Number | None, by: Number) -> Number | None:
    return None if number is None else exact(number * by)
