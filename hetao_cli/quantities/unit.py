"""What a unit of measure is, declared once in its family's file; whatever reads or writes units goes by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number


class Unit(NamedTuple):
    """A unit. Words are in lower case and parted by blanks, with `_` for a blank within a word.

    Attributes:
        symbol: What a log calls it, and JSON.
        factor: What one is in the base of its family; None where units don't convert into each other.
        names: What it is written as behind a number, in English (in the plural), Simplified and Traditional Chinese;
            None for what is counted, which the words around the number name.
        one: Its English name behind a 1, where that is another.
        attached: No blank stands before its name; before names in Chinese characters, none ever does.
        symbols: What stands behind a number in any language: signs and abbreviations.
        en: The same, English words.
        zh: The same, Chinese words, in both scripts.
        before: What stands before a number, such as `hk$` and `百分之`.
        mistaken_for: The symbols of the units that it is taken for, the likeliest first: of like size, of one series,
            or of one name (里 and 公里, 呎 and 米).
        of_land: Land is measured in it; floors are measured in square metres and feet.
        pint: What pint, by which the tests check the factors, calls it or reckons it from, where that is not `symbol`.
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
    of_land: bool = False
    pint: str = ""


class Family(NamedTuple):
    """Units that measure the same.

    Attributes:
        begins_like: Words behind a number that only begin like one of the units.
    """

    dimension: str
    units: tuple[Unit, ...]
    begins_like: str = ""
