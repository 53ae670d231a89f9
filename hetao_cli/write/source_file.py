"""The file of a source that was drafted from a document, for an editor to review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.log.schema import TABLES
from hetao_cli.model.forms import MOST_CHARACTERS
from hetao_cli.model.mention import DateMention, FigureMention
from hetao_cli.write.toml_text import entry_text, text_of

if TYPE_CHECKING:
    from hetao_cli.model.entries import Dating, Figure, Source
    from hetao_cli.write.drafting import Draft, Undecided
    from hetao_cli.write.toml_text import Value

MARK = "# undecided:"
"""The beginning of the line of each entry that an editor has to decide about."""


_NO_EVENT = ("event",)


def source_text(draft: Draft, text: str) -> str:
    """Return the text of a source's file: its facts, figures and datings, with the undecided ones among them.

    Undecided entries are comments, so that the file loads as it is; the dates of no event are one comment at the end.
    Each entry has its line in the document.

    Args:
        draft: The entries.
        text: The text of the document.
    """
    source = draft.source
    parts = [entry_text("[source]", _values(source, language=_languages(source)))]
    for table, drafted in (("figure", draft.figures), ("dating", draft.datings)):
        entries: dict[str, tuple[int, str]] = {}
        for one in drafted:
            rows = entry_text("", _values(one.entry))
            # a repetition in the same words is one entry
            entries.setdefault(rows, (one.mention.start, f"[[{table}]]  # line {_line(text, one.mention)}{rows}"))
        questions = [
            (one.mention.start, _question(one, text))
            for one in draft.undecided
            if _table(one.mention) == table and one.missing != _NO_EVENT
        ]
        parts += [written for _, written in sorted([*entries.values(), *questions])]
    return "\n".join([*parts, *_of_no_event(draft, text)])


def comments_in(draft: Draft) -> int:
    """Return the number of comments in a source's file that an editor has to decide about."""
    of_no_event = sum(one.missing == _NO_EVENT for one in draft.undecided)
    return len(draft.undecided) - of_no_event + bool(of_no_event)


def _of_no_event(draft: Draft, text: str) -> list[str]:
    """Return one comment for all dates of no event of the log: most of them date something else."""
    dates: dict[str, list[str]] = {}
    for one in draft.undecided:
        if one.missing == _NO_EVENT:
            says = " ".join(text[one.mention.start : one.mention.end].split())
            key = text_of(says) if len(says) <= MOST_CHARACTERS else f"{len(says)} characters"
            dates.setdefault(key, []).append(str(_line(text, one.mention)))
    if not dates:
        return []
    rows = [f"#   {says} line {', '.join(dict.fromkeys(lines))}\n" for says, lines in dates.items()]
    return [f"{MARK} which event, if any, do these date?\n{''.join(rows)}"]


def _table(mention: FigureMention | DateMention) -> str:
    return "dating" if isinstance(mention, DateMention) else "figure"


def _line(text: str, mention: FigureMention | DateMention) -> int:
    return text.count("\n", 0, mention.start) + 1


def _languages(source: Source) -> Value | None:
    return source.language[0] if len(source.language) == 1 else source.language or None


def _values(entry: Source | Figure | Dating, **instead: Value | None) -> dict[str, Value]:
    """Return the keys and values of an entry, without those that have their defaults or are implied by the file."""
    table = entry.spot.table
    own: dict[str, Any] = {**entry._asdict(), **instead}
    left_out = {"source"} if table == "source" else {"source", "id"}
    return {
        field.key: own[field.key]
        for field in TABLES[table].fields
        if field.key not in left_out and own[field.key] is not None and own[field.key] != field.default
    }


def _question(undecided: Undecided, text: str) -> str:
    """Return an undecided entry as comments: the keys to decide, and the entry with a gap for each."""
    mention = undecided.mention
    line = _line(text, mention)
    says = " ".join(text[mention.start : mention.end].split())
    if len(says) > MOST_CHARACTERS:
        return f"{MARK} which words? line {line}, a literal of {len(says)} characters\n"
    asked = ", ".join(f"which {key}" for key in undecided.missing)
    entry = entry_text(*_gapped(mention, says))
    return f"{MARK} {asked}? {text_of(says)} line {line}\n" + "".join(f"# {row}\n" for row in entry.splitlines())


def _gapped(mention: FigureMention | DateMention, says: str) -> tuple[str, dict[str, Value]]:
    """Return the header and the keys of an undecided entry; unknown ones are left empty."""
    if isinstance(mention, DateMention):
        return "[[dating]]", {"event": mention.event or "", "says": says}
    known = {"as_of": mention.as_of and mention.as_of.edtf, "status": mention.status}
    rows: dict[str, Value] = {"place": mention.place or "", "metric": mention.metric or "", "says": says}
    return "[[figure]]", rows | {key: value for key, value in known.items() if value is not None}
