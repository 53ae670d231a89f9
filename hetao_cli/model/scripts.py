"""Chinese scripts: Traditional characters as Simplified ones, one for one."""

from __future__ import annotations

import os
from functools import cache

_HALF_WIDTH = {number: number - 0xFEE0 for number in range(0xFF01, 0xFF5F)}
_TABLE = os.path.join(os.path.dirname(__file__), "traditional.txt")


def half_width(text: str) -> str:
    """Return a text with each sign of full width as that of half width; its length and thereby all spans stay.

    >>> half_width("面积（ＨＫ）：８７公顷，")
    '面积(HK):87公顷,'
    """
    return text.translate(_HALF_WIDTH)


def simplified(text: str) -> str:
    """Return a text with each Traditional character as its Simplified one; its length and thereby all spans stay.

    The characters are OpenCC's. The word is not considered if a character has several (著作 and 執著 have one 著), as
    the result is only compared, never shown.

    >>> simplified("香港園區佔地87公頃")
    '香港园区占地87公顷'
    """
    return text.translate(to_simplified())


@cache
def to_simplified() -> dict[int, int]:
    """Return the Simplified character of each Traditional one, by their numbers."""
    with open(_TABLE, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if not line.startswith("#")]
    return str.maketrans("".join(lines[::2]), "".join(lines[1::2]))
