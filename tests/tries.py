"""How many examples a property is tried with."""

from __future__ import annotations

from hypothesis import settings

_USUAL = 100
"""As many as Hypothesis tries of its own accord."""


def examples(number: int) -> settings:
    """Return the setting of a property tried with this many examples, or in a long run with more in proportion."""
    return settings(max_examples=number * settings().max_examples // _USUAL)
