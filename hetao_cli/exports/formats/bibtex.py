"""BibTeX: the sources, as LaTeX, Zotero and JabRef take them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hetao_cli.exports.exported import IN_NOTE, VAGUE, Exported, Loss
from hetao_cli.exports.sources import told_sources
from hetao_cli.model.safe import safe

if TYPE_CHECKING:
    from hetao_cli.exports.exported import Request
    from hetao_cli.exports.sources import ToldSource

ENDING = ".bib"
HAS = ("sources",)
LOSSES = (Loss(VAGUE, IN_NOTE),)
_SAID = ("id", "title", "publisher", "author", "url", "doi", "language")
_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}


def write(request: Request) -> Exported:
    """Return an entry for each source."""
    sources = told_sources(request.tables, _SAID)
    text = "\n".join(_entry(one) for one in sources)
    counts = ((LOSSES[0], sum(one.vague for one in sources)),)
    return Exported({f"{request.stem}{ENDING}": text.encode("utf-8", "backslashreplace")}, counts)


def _entry(one: ToldSource) -> str:
    row = one.row
    year, month, day = (*one.date, None, None, None)[:3]
    fields: dict[str, Any] = {
        "title": _braced(row["title"]),
        "author": _braced(row["author"]),
        "publisher": _braced(row["publisher"]),
        "year": year,
        "month": month,
        "day": day,
        "url": row["url"],
        "urldate": row["accessed"],
        "doi": row["doi"],
        "language": ", ".join(row["language"]) or None,
        "note": "; ".join(one.note) or None,
    }
    given = [
        f"  {name} = {{{value if name in {'url', 'doi'} or name in _BRACED else _escaped(str(value))}}},"
        for name, value in fields.items()
        if value is not None
    ]
    return "\n".join([f"@misc{{{re.sub(r'[^A-Za-z0-9_:.-]+', '-', row['id'])},", *given, "}\n"])


_BRACED = {"title", "author", "publisher"}


def _braced(text: str | None) -> str | None:
    """Return a text in braces of its own: its capitals stay, and a name is one."""
    return None if text is None else f"{{{_escaped(text)}}}"


def _escaped(text: str) -> str:
    """Return a text on one line whose signs LaTeX does not take for its own."""
    return "".join(_SIGNS.get(sign, sign) for sign in " ".join(safe(text).split()))
