"""Interrupts, whatever they have become on their way out."""

from __future__ import annotations

INTERRUPTED = 130


def is_interrupt(error: BaseException | None) -> bool:
    """Return whether an error is an interrupt, or what an interrupt was turned into: Python 3.11 does so in classes."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None
