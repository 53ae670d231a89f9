"""The report of a change of a log: what was done, and the difference of each file."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import TextLines
from hetao_cli.model.report import Report
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.changed_records import ChangedDocument, ChangedFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.messages.message import Localized
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.records import Envelope
    from hetao_cli.reports.changed_records import LeftOut
    from hetao_cli.write.journal import FileChange


class Telling(NamedTuple):
    """What people are told of a change.

    Attributes:
        differences: Whether they are shown the difference of what was not written, or only what it would do.
        anyway: Whether what it does is told where it changes no file, too.
        left_out: The rows of an imported file that were left out.
    """

    differences: bool = True
    anyway: bool = False
    left_out: Sequence[LeftOut] = ()


ALL_TOLD = Telling()
"""What people are told of most changes: the difference of what is only tried."""


def report_changed(
    files: Sequence[FileChange],
    done: Sequence[Localized],
    envelope: Envelope,
    *,
    written: bool,
    telling: Telling = ALL_TOLD,
) -> Report:
    """Return the report of a change.

    Args:
        files: The files that it changes.
        done: What it does, in words.
        envelope: The keys that open every document.
        written: Whether it was written.
        telling: What people are told of it.
    """
    told = [in_language(one, envelope.language) for one in done]
    differences = [difference(one) for one in files]

    def document() -> ChangedDocument:
        found = [_record(one, lines) for one, lines in zip(files, differences, strict=True)]
        return ChangedDocument(envelope, written, told, found, list(telling.left_out))

    def blocks() -> list[Block]:
        if not files:
            return [TextLines((*(told if telling.anyway else ()), in_language(_NOTHING, envelope.language)))]
        if not written:
            shown = (line for lines in differences for line in lines) if telling.differences else told
            return [TextLines(tuple(shown))]
        counts = (f"{one.path}: {_counts(lines)}" for one, lines in zip(files, differences, strict=True))
        return [TextLines((*told, *counts))]

    talk = [in_language(_left_out(one), envelope.language) for one in telling.left_out]
    if not written and telling.differences:
        talk += [in_language(_WOULD.filled(done=one), envelope.language) for one in done]
    return Report("changed", "files", document, blocks, tuple(talk))


def _left_out(one: LeftOut) -> Message:
    return _LEFT_OUT.filled(path=one.path, line=one.line, column=one.column, reason=one.reason)


def report_kept(lines: Sequence[str], envelope: Envelope) -> Report:
    """Return the report of the changes that can be undone, a line each."""

    def blocks() -> list[Block]:
        return [TextLines(tuple(lines) or (in_language(_NOTHING_KEPT, envelope.language),))]

    def document() -> ChangedDocument:
        return ChangedDocument(envelope, written=False, done=list(lines), files=[], left_out=[])

    return Report("changed", "files", document, blocks)


def difference(change: FileChange) -> list[str]:
    """Return the difference of a file as `diff -u` has it, a line each without its end.

    Lines that all are the same before and behind the change are left out of what is compared, as that takes long.
    """
    old, new = (_lines(data) for data in (change.before, change.after))
    first = _common(old, new)
    last = _common(old[first:][::-1], new[first:][::-1])
    first, last = max(first - _CONTEXT, 0), max(last - _CONTEXT, 0)
    names = ("/dev/null" if change.before is None else f"a/{change.path}", f"b/{change.path}")
    if change.after is None:
        names = (names[0], "/dev/null")
    found = list(unified_diff(old[first : len(old) - last], new[first : len(new) - last], *names, lineterm=""))
    return [_shifted(line, first) for line in found]


def _lines(data: bytes | None) -> list[str]:
    """Return the lines of a file; an end of a line other than the usual one stays with it, so that it is compared."""
    return (data or b"").decode("utf-8", "replace").removesuffix("\n").split("\n") if data else []


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many items two lists have in common at their beginning."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((number for number, (one, other) in pairs if one != other), min(len(old), len(new)))


def _shifted(line: str, lines: int) -> str:
    """Return a line of a difference, its numbers of lines greater by so many if it is the head of a piece."""
    if not line.startswith("@@"):
        return line.removesuffix("\r")
    _, old, new, _ = line.split(" ", 3)
    parts = (f"{side[0]}{_moved(side[1:], lines)}" for side in (old, new))
    return f"@@ {' '.join(parts)} @@"


def _moved(span: str, lines: int) -> str:
    start, comma, count = span.partition(",")
    return f"{int(start) + lines}{comma}{count}"


def _counts(lines: Sequence[str]) -> str:
    added, removed = (_count(lines, sign) for sign in "+-")
    return f"+{added} -{removed}"


def _count(lines: Sequence[str], sign: str) -> int:
    return sum(line.startswith(sign) for line in lines[2:])


def _record(change: FileChange, lines: Sequence[str]) -> ChangedFile:
    kind = "new" if change.before is None else "removed" if change.after is None else "changed"
    return ChangedFile(change.path, kind, _count(lines, "+"), _count(lines, "-"), "".join(f"{one}\n" for one in lines))


_CONTEXT = 3
_LEFT_OUT = Message("changed.left-out", "{path}:{line}:{column}: left out: {reason}")
_NOTHING = Message("changed.nothing", "nothing to change")
_NOTHING_KEPT = Message("undo.nothing-kept", "no change is known that could be undone")
_WOULD = Message("changed.would", "nothing is written; it would be: {done}")
