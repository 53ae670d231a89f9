"""Atom (RFC 4287): a feed of findings and of a year's changes, dated by the newest source of each; ids stay."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from hetao_cli.exports.exported import Exported, Loss
from hetao_cli.exports.notes import note_lines
from hetao_cli.model.safe import safe

if TYPE_CHECKING:
    from hetao_cli.exports.exported import Request

ENDING = ".atom"
HAS = ("findings", "changes")
LOSSES: tuple[Loss, ...] = ()
_SAID = ("number", "fingerprint", "message", "code", "severity")
_KINDS = ("figure", "event", "source")


def write(request: Request) -> Exported:
    """Return the feed."""
    tables = request.tables
    log = tables.dicts("log")[0]
    published = {one["id"]: one["published_latest"] for one in tables.dicts("sources")}
    said_by = {one["id"]: one["source"] for one in tables.dicts("figures")}
    about: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for kind in _KINDS:
        for one in tables.dicts(f"finding_{kind}s"):
            about[one["finding"]].append((kind, one[kind]))
    entries: list[tuple[str, str]] = []
    for row in tables.dicts("findings"):
        told = about[row["number"]]
        sources = [said_by[name] if kind == "figure" else name for kind, name in told if kind != "event"]
        days = [day for day in map(published.get, sources) if day is not None]
        updated = _time(max(days) if days else str(log["today"]))
        entries.append((updated, _entry(row, told, updated)))
    for row in tables.dicts("changes"):
        days = [day for day in map(published.get, row["sources"]) if day is not None]
        updated = _time(max(days) if days else str(log["today"]))
        entries.append((updated, _change(row, updated)))
    title = log["title_en"] or log["title_zh_hans"] or log["title_zh_hant"] or request.stem
    newest = max((updated for updated, _ in entries), default=_time(str(log["today"])))
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"  <id>urn:hetao:findings:{_text(title)}</id>\n  <title>{_text(title)}</title>\n"
        f"  <updated>{newest}</updated>\n  <author><name>hetao</name></author>\n"
    )
    text = "".join([head, *(entry for _, entry in sorted(entries, key=lambda one: one[0], reverse=True)), "</feed>\n"])
    return Exported({f"{request.stem}{ENDING}": text.encode("utf-8", "backslashreplace")})


def _entry(row: dict[str, Any], about: list[tuple[str, str]], updated: str) -> str:
    lines = [*note_lines("findings", row, _SAID), *(f"{kind}: {name}" for kind, name in about)]
    return (
        f"  <entry>\n    <id>urn:hetao:finding:{row['fingerprint']}</id>\n    <title>{_text(row['message'])}</title>\n"
        f"    <updated>{updated}</updated>\n    <category term={quoteattr(row['code'])}/>\n"
        f"    <category term={quoteattr(row['severity'])}/>\n"
        f'    <content type="text">{_text(chr(10).join(lines))}</content>\n  </entry>\n'
    )


def _change(row: dict[str, Any], updated: str) -> str:
    subject = row["event"] or f"{row['place']}/{row['metric']}/{row['standing']}/{row['unit']}"
    name = quote(f"{subject}/{row['change']}/{'+'.join(row['sources'])}", safe="/+")
    known = " → ".join(row[key] for key in ("then_text", "now_text") if row[key] is not None)
    title, lines = f"{row['label']}: {known}", note_lines("changes", row, ("number", "label"))
    return (
        f"  <entry>\n    <id>urn:hetao:change:{_text(name)}</id>\n    <title>{_text(title)}</title>\n"
        f"    <updated>{updated}</updated>\n    <category term={quoteattr(row['change'])}/>\n"
        f'    <content type="text">{_text(chr(10).join(lines))}</content>\n  </entry>\n'
    )


def _time(day: str) -> str:
    """Return the first moment of a day of four digits; of any other the first of all."""
    from hetao_cli.dates.edtf import moment_of

    moment = moment_of(day)
    last = moment.iso_bounds()[3] if moment is not None else None
    return f"{last if last is not None and last[0].isdigit() else '0001-01-01'}T00:00:00Z"


def _text(text: str) -> str:
    return escape(safe(text))
