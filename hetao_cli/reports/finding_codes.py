"""The way from what a table shows to the findings about it: the beginnings of their fingerprints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Styled, TextLines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.blocks import Block


def finding_codes(fingerprints: Iterable[str]) -> tuple[str | Styled, ...]:
    """Return the beginnings of the fingerprints of findings, a blank before each; `hetao show` takes them."""
    return tuple(part for one in fingerprints for part in (" ", Styled(f"[{one[:8]}]", "warning")))


def finding_note(fingerprints: Iterable[str], language: str) -> tuple[Block, ...]:
    """Return the remark under a table that says what to do with the codes in it; nothing if it has none."""
    first = next(iter(fingerprints), None)
    if first is None:
        return ()
    return (TextLines((Styled(in_language(_FINDINGS.filled(code=first[:8]), language), "dim"),)),)


_FINDINGS = Message("findings.codes", "[…] names a finding about what stands before it: 'hetao show {code}' tells it")
