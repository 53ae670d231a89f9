"""A unit of measure, declared once in its family's file; all that reads or writes units uses the declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number


class Unit(NamedTuple):
    """A unit. Words are in lower case and separated by blanks, with `_` for a blank within a word.

    Attributes:
        symbol: Its name in a log and in JSON.
        factor: Its value in the base unit of its family; None if units don't convert into each other.
        names: Its names behind a number, in English (in the plural), Simplified and Traditional Chinese; None for a
            counted noun, which the words around the number name.
        one: Its English name behind a 1, if that is another.
        attached: No blank is before its name; before names in Chinese characters, none ever is.
        symbols: Signs and abbreviations for it behind a number, in any language.
        en: The same, English words.
        zh: The same, Chinese words, in both scripts.
        before: Words and signs for it before a number, such as `hk$` and `百分之`.
        mistaken_for: The symbols of units that it is mistaken for, the likeliest first: of like size, of one series,
            or of one name (里 and 公里, 呎 and 米).
        per: Words for it as what a rate is for each of, and there alone; the first is its symbol in a rate (km/h).
        scaled: Those of another unit's words that name this one behind a number in 万 or more: 829亿度 is energy.
        aliases: Other names for it that a log may use for its symbol, such as `TEU`.
        two_sizes: Those of its words that name a unit of another size, too.
        of_land: Land is measured in it; floors are measured in square metres and feet.
        pint: Its name or formula in pint, by which the tests check the factors, if that is not `symbol`.
    """

    symbol: str
    factor: Number | None = None
    names: tuple[str, str, str] | None = None
    one: str = ""
    attached: bool = False
    symbols: str = ""
    en: str = ""
    zh: str = ""
    before: str = ""
    mistaken_for: str = ""
    per: str = ""
    scaled: str = ""
    aliases: str = ""
    two_sizes: str = ""
    of_land: bool = False
    pint: str = ""


class Family(NamedTuple):
    """Units of one dimension.

    Attributes:
        begins_like: Words behind a number that only begin like a word for one of the units.
    """

    dimension: str
    units: tuple[Unit, ...]
    begins_like: str = ""
