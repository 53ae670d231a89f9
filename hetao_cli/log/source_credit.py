"""A source as readers know it: by who published it and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.display import display_edtf
from hetao_cli.messages.message import Message, in_language

if TYPE_CHECKING:
    from hetao_cli.model.entries import Source

_CREDIT = Message("source.credit", "{name}, {published}")


def source_credit(source: Source, language: str) -> str:
    """Return who published a source, or else wrote it, or its title, and when."""
    name, published = source.publisher or source.author or source.title, display_edtf(source.published, language)
    return in_language(_CREDIT.filled(name=name, published=published), language)
