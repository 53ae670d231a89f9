"""CSL-JSON: the sources, as Zotero, Pandoc and citeproc take them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.exports.exported import IN_NOTE, VAGUE, Exported, Loss
from hetao_cli.exports.json_text import json_bytes
from hetao_cli.exports.sources import date_parts, told_sources

if TYPE_CHECKING:
    from hetao_cli.exports.exported import Request
    from hetao_cli.exports.sources import ToldSource

ENDING = ".json"
HAS = ("sources",)
LOSSES = (Loss(VAGUE, IN_NOTE),)
_SAID = ("id", "title", "publisher", "author", "url", "doi", "language", "archived", "accessed")
_TYPES = {"press": "article-newspaper", "official": "document", "blog": "post-weblog"}


def write(request: Request) -> Exported:
    """Return an item for each source."""
    sources = told_sources(request.tables, _SAID)
    counts = ((LOSSES[0], sum(one.vague for one in sources)),)
    return Exported({f"{request.stem}{ENDING}": json_bytes([_item(one) for one in sources])}, counts)


def _item(one: ToldSource) -> dict[str, Any]:
    row = one.row
    accessed = date_parts(row["accessed"]) if row["accessed"] else ()
    return {
        "id": row["id"],
        "type": _TYPES.get(row["tier"], "webpage"),
        "title": row["title"],
        "author": [{"literal": row["author"]}] if row["author"] else None,
        "publisher": row["publisher"],
        "issued": {"date-parts": [list(one.date)], "circa": one.circa or None} if one.date else None,
        "accessed": {"date-parts": [list(accessed)]} if accessed else None,
        "URL": row["url"],
        "DOI": row["doi"],
        "archive_location": row["archived"],
        "language": ", ".join(row["language"]) or None,
        "note": "; ".join(one.note) or None,
    }
