"""Digits that stand above the line, as km² has one."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """Return a text that stands above the line, so that its digits are none of the figure before it.

    >>> "km" + raised("2")
    'km²'
    """
    return text.translate(_RAISED)
