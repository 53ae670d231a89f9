"""The file of a source that was drafted from a document, for an editor to review."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hetao_cli.log.schema import TABLES
from hetao_cli.mentions.attribution.gates import DRAFTED
from hetao_cli.mentions.sentences import bounds_of
from hetao_cli.model.forms import MOST_CHARACTERS
from hetao_cli.model.mention import DateMention, FigureMention
from hetao_cli.write.toml_text import entry_text, text_of

if TYPE_CHECKING:
    from hetao_cli.mentions.sentences import Boundaries
    from hetao_cli.model.entries import Dating, Figure, Source
    from hetao_cli.write.drafting import Draft, Undecided
    from hetao_cli.write.toml_text import Value

MARK = "# undecided:"
"""The beginning of the line of each entry that an editor has to decide about."""


_INFERRED = "# inferred: named elsewhere in the document"

_HOW = """\
## What stands in comments is not sure enough. Below each question are the words around the figure or date (in:), and
## what it could be, with how sure that is ("none": nothing of the log). To take one, decide its keys and remove the
## first "# " of each of its rows; delete the others.
"""

_MOST_CANDIDATES, _LEAST_CONFIDENCE = 3, 0.05
"""How many answers to a question a comment has, and the least confidence of one."""


def _is_of_no_event(undecided: Undecided) -> bool:
    return undecided.missing == ("event",) and undecided.proposed is None


def source_text(draft: Draft, text: str) -> str:
    """Return the text of a source's file: its facts, figures and datings, with the undecided ones among them.

    Undecided entries are comments, so that the file loads as it is, each with the words around it and what it could be
    about; the dates of no event are one comment at the end. Each entry has its line in the document.

    Args:
        draft: The entries.
        text: The text of the document.
    """
    source = draft.source
    facts = entry_text("[source]", stated_values(source, language=_languages(source)))
    return "\n".join([facts, *claims_of(draft, text)])


def claims_of(draft: Draft, text: str) -> list[str]:
    """Return the texts of a source's figures and datings, as `source_text` has them behind its facts."""
    bounds = bounds_of(text)
    parts: list[str] = []
    if any(not _is_of_no_event(one) for one in draft.undecided):
        parts.append(_HOW)
    for table, drafted in (("figure", draft.figures), ("dating", draft.datings)):
        entries: dict[str, tuple[int, str]] = {}
        for one in drafted:
            rows = _rows("", one.entry)
            # a repetition in the same words is one entry
            entries.setdefault(rows, (one.mention.start, f"[[{table}]]  # line {_line(text, one.mention)}{rows}"))
        questions = [
            (one.mention.start, _question(one, text, bounds))
            for one in draft.undecided
            if _table(one.mention) == table and not _is_of_no_event(one)
        ]
        parts += [written for _, written in sorted([*entries.values(), *questions])]
    return [*parts, *_of_no_event(draft, text)]


def comments_in(draft: Draft) -> int:
    """Return the number of comments in a source's file that an editor has to decide about."""
    of_no_event = sum(_is_of_no_event(one) for one in draft.undecided)
    return len(draft.undecided) - of_no_event + bool(of_no_event)


def _of_no_event(draft: Draft, text: str) -> list[str]:
    """Return one comment for all dates of no event of the log: most of them date something else."""
    dates: dict[str, list[str]] = {}
    for one in draft.undecided:
        if _is_of_no_event(one):
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


def stated_values(entry: Source | Figure | Dating, **instead: Value | None) -> dict[str, Value]:
    """Return the keys and values of an entry, without those that have their defaults or are implied by the file."""
    table = entry.spot.table
    own: dict[str, Any] = {**entry._asdict(), **instead}
    left_out = {"source"} if table == "source" else {"source", "id"}
    return {
        field.key: own[field.key]
        for field in TABLES[table].fields
        if field.key not in left_out and own[field.key] is not None and own[field.key] != field.default
    }


def _rows(header: str, entry: Figure | Dating) -> str:
    """Return an entry with its header; a currency is said to be inferred, as no drafted literal names it."""
    rows = entry_text(header, stated_values(entry))
    return re.sub('^(?:currency = .*|value = ".* [A-Z]{3}")$', rf"\g<0>  {_INFERRED}", rows, flags=re.MULTILINE)


def _question(undecided: Undecided, text: str, bounds: Boundaries) -> str:
    """Return an undecided entry as comments: the keys to decide, and the entry with a gap for each."""
    mention = undecided.mention
    line = _line(text, mention)
    says = " ".join(text[mention.start : mention.end].split())
    if len(says) > MOST_CHARACTERS:
        return f"{MARK} which words? line {line}, a literal of {len(says)} characters\n"
    asked = ", ".join(f"which {key}" for key in undecided.missing)
    rows = [f"# in: {_sentence(mention, text, bounds)}", *_candidates(mention)]
    if undecided.last_named is not None:
        rows.append(f"# as_of: perhaps {undecided.last_named}, the last time named before")
    if undecided.proposed is None:
        rows += entry_text(*_gapped(mention, says)).splitlines()
    else:
        rows += _rows(f"[[{_table(mention)}]]", undecided.proposed).splitlines()
    return f"{MARK} {asked}? {text_of(says)} line {line}\n" + "".join(f"# {row}\n" for row in rows)


def _sentence(mention: FigureMention | DateMention, text: str, bounds: Boundaries) -> str:
    """Return the words around a mention in its sentence, no more than a literal can have, without control signs."""
    first, last = bounds.sentence(mention.start)
    first += len(text[first:last]) - len(text[first:last].lstrip())
    end = min(last, mention.end + max(0, MOST_CHARACTERS - (mention.end - mention.start)) // 2)
    start = max(first, min(mention.start, end - MOST_CHARACTERS))
    end = max(end, min(last, start + MOST_CHARACTERS))
    while start > first and start < mention.start and _is_within_word(text, start):
        start += 1
    while end < last and end > mention.end and _is_within_word(text, end):
        end -= 1
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in text[start:end]).split())
    return f"{'…' if start > first else ''}{words}{'…' if end < last else ''}"


def _is_within_word(text: str, at: int) -> bool:
    """Return whether a word of Latin letters, or a number, is on both sides of an offset."""
    return all(sign.isascii() and (sign.isalnum() or sign == ".") for sign in text[at - 1 : at + 1])


def _candidates(mention: FigureMention | DateMention) -> list[str]:
    """Return a row for each question about a mention, with its likeliest answers; none for one without answers."""
    rows: list[str] = []
    for question in ("place", "metric", "as_of", "event"):
        likely = [one for one in mention.attribution.to(question) if one.confidence >= _LEAST_CONFIDENCE]
        if any(one.value is not None for one in likely):
            told = ", ".join(f"{one.value or 'none'} {one.confidence:.0%}" for one in likely[:_MOST_CANDIDATES])
            rows.append(f"# {question}: {told}")
    return rows


def _gapped(mention: FigureMention | DateMention, says: str) -> tuple[str, dict[str, Value]]:
    """Return the header and the keys of an undecided entry; unknown ones are left empty."""
    if isinstance(mention, DateMention):
        return "[[dating]]", {"event": mention.event or "", "says": says}
    known = {"as_of": mention.as_of and mention.as_of.edtf, "status": mention.status}
    rows: dict[str, Value] = {"place": _likely(mention, "place"), "metric": _likely(mention, "metric"), "says": says}
    return "[[figure]]", rows | {key: value for key, value in known.items() if value is not None}


def _likely(mention: FigureMention, question: str) -> str:
    """Return the answer to a question that is sure enough for an entry; empty for none."""
    answers = mention.attribution.to(question)
    stated = getattr(mention, question)
    return stated or next((one.value or "" for one in answers[:1] if one.confidence >= DRAFTED), "")
