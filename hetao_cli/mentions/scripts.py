"""Chinese scripts: Traditional characters as Simplified ones, one for one."""

from __future__ import annotations

import os
from functools import cache

_TABLE = os.path.join(os.path.dirname(__file__), "traditional.txt")


def simplified(text: str) -> str:
    """Write each Traditional character as its Simplified one; the text keeps its length, so spans stay what they are.

    The characters are OpenCC's. Which of several a word needs is not looked at (著作 and 執著 have one 著), as the
    result is for comparing, never for showing.

    >>> simplified("香港園區佔地87公頃")
    '香港园区占地87公顷'
    """
    return text.translate(_characters())


@cache
def _characters() -> dict[int, int]:
    with open(_TABLE, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if not line.startswith("#")]
    return str.maketrans("".join(lines[::2]), "".join(lines[1::2]))
