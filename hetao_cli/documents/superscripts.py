"""Superscript digits, as in km²."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """Return a text in superscript, so that its digits are no part of the figure before it.

    >>> "km" + raised("2")
    'km²'
    """
    return text.translate(_RAISED)
