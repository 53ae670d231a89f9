"""The text of a check for people: each finding with its line, its other places and the remedy; then the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.explanation_words import words_of
from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.findings.phrasing import fill, held_text
from hetao_cli.check.findings.places import own_place, placed
from hetao_cli.log.files.locate import shipped_folder
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import LinesLater, Styled, TextLines
from hetao_cli.model.excerpt import MOST_COLUMNS
from hetao_cli.model.finding import Severity
from hetao_cli.model.records import Later
from hetao_cli.model.safe import columns_of
from hetao_cli.reports.check.listing import listed, message_of
from hetao_cli.reports.check.outcome import totals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.check.engine import Checked, Diagnostic
    from hetao_cli.log.files.positions import Position
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.finding import PassedCheck
    from hetao_cli.model.log import Log
    from hetao_cli.reports.check.listing import Listed
    from hetao_cli.reports.check.outcome import CheckOptions

SHOWN_DIGITS = 8
"""How many digits of its fingerprint identify a finding for people."""

MOST_RELATED = 5
"""How many other places a finding shows; its document has all."""


def check_blocks(log: Log, checked: Checked, options: CheckOptions) -> list[Block]:
    """Return the blocks of the findings, of the relations that hold if wanted, and of the counts."""
    found = _lines_of(log, checked.diagnostics, options)
    held = (*_held_lines(checked.held, options.language), "") if options.verbose else ()
    return [TextLines(LinesLater(found.before, found.groups, (*held, summary(checked, options))))]


def finding_lines(log: Log, diagnostics: Iterable[Diagnostic], options: CheckOptions) -> list[Text]:
    """Return the lines of findings, each with an empty one behind it; of acknowledged ones only if wanted."""
    return list(_lines_of(log, diagnostics, options))


def _lines_of(log: Log, diagnostics: Iterable[Diagnostic], options: CheckOptions) -> LinesLater:
    folder = shipped_folder(log.path)
    told = [one for one in listed(diagnostics) if one.diagnostic.review is None or options.verbose]
    head: list[Text] = (
        [Styled(_word("in", options.language).format(folder=folder), "dim"), ""] if told and folder else []
    )
    return LinesLater(head, Later(lambda one: [*_finding_lines(log, one, folder, options.language), ""], told), ())


def _finding_lines(log: Log, one: Listed, folder: str, language: str) -> list[Text]:
    diagnostic = one.diagnostic
    finding = diagnostic.finding
    path, position = own_place(log, finding)
    severity = diagnostic.severity.value if diagnostic.review is None else "acknowledged"
    style = severity if diagnostic.review is None else "dim"
    lines: list[Text] = [
        (
            Styled(f"{_short(path, folder)}:{position.line}:{position.column}: ", "dim"),
            Styled(severity, style),
            " ",
            Styled(finding.code, "code"),
            f" {message_of(one, language)}",
        ),
        *_excerpt(position, style),
    ]
    for pointer in finding.related[:MOST_RELATED]:
        other, place = placed(log, pointer)
        role = in_language(pointer.role or {}, language)
        at = Styled(f"  {_short(other, folder)}:{place.line}:{place.column}: ", "dim")
        lines.append((at, f"{role}: ", "".join(place.excerpt(MOST_COLUMNS)).strip()))
    if len(finding.related) > MOST_RELATED:
        more = len(finding.related) - MOST_RELATED
        lines.append(Styled(f"  {_word('more', language).format(n=more)}", "dim"))
    remarks = [("why", fill(words_of(cause.kind), cause.words, language)) for cause in finding.explanations]
    remarks.append(("help", fill(diagnostic.rule.remedy, finding.words, language)))
    if diagnostic.review is not None:
        review = diagnostic.review
        remarks.append(("reviewed", reviewed_text(review.reason, review.by, review.date, review.until, language)))
    lines += [(Styled("  = ", "dim"), Styled(f"{_word(key, language)}: ", "strong"), text) for key, text in remarks]
    command = f"hetao show {fingerprint(log, finding)[:SHOWN_DIGITS]}"
    lines.append(Styled(f"  = {_word('whole story', language)}: {command}", "dim"))
    return lines


def reviewed_text(reason: str, by: str | None, date: str | None, until: str | None, language: str) -> str:
    """Return why a finding is acknowledged, and who said so, when, and until when, as far as that is known."""
    last = in_language(_UNTIL.filled(until=until), language) if until is not None else None
    said = ", ".join(filter(None, (by, date, last)))
    return f"{reason} ({said})" if said else reason


def _excerpt(position: Position, style: str) -> list[Text]:
    """Return the line of the file and, under it, carets as wide as what they point at."""
    before, marked, after = position.excerpt(MOST_COLUMNS)
    if not before + marked + after:
        return []
    margin = " " * len(str(position.line))
    carets = "^" * max(1, columns_of(marked))
    return [
        (Styled(f"  {position.line} | ", "dim"), f"{before}{marked}{after}".replace("\t", " ")),
        (Styled(f"  {margin} | ", "dim"), " " * columns_of(before), Styled(carets, style)),
    ]


def _short(path: str, folder: str) -> str:
    """Return a path from the log's folder, if that is named above."""
    return path.removeprefix(folder) if folder else path


def _held_lines(held: Iterable[PassedCheck], language: str) -> list[Text]:
    from hetao_cli.check.registry import all_rules

    rules = all_rules()
    return [
        (Styled("✓ ", "good"), Styled(one.code, "code"), " ", held_text(one, rules[one.code].held, language))
        for one in held
    ]


def summary(checked: Checked, options: CheckOptions) -> Text:
    """Return the last line of a check: the numbers of findings and relations."""
    language = options.language
    counts = totals(checked)
    held = _word("holds" if len(checked.held) == 1 else "hold", language).format(n=len(checked.held))
    parts: list[str | Styled] = []
    for severity, count in zip(Severity, counts, strict=False):
        if count:
            word = _word(severity.value if count == 1 else f"{severity.value}s", language).format(n=count)
            parts += [Styled(word, severity.value), ", "]
    if counts.acknowledged:
        parts += [Styled(_word("acknowledged", language).format(n=counts.acknowledged), "dim"), ", "]
    if options.compared is not None:
        parts += [Styled(_word("known", language).format(n=options.compared.known), "dim"), ", "]
    if not parts:
        return (Styled(_word("fine", language), "good"), f"; {held}")
    return (*parts[:-1], f"; {held}")


def _word(key: str, language: str) -> str:
    return in_language(_WORDS[key], language)


_UNTIL = Message("check.reviewed-until", "until {until}")
_WORDS: dict[str, Message] = {
    "why": Message("check.why", "why"),
    "whole story": Message("check.whole-story", "more"),
    "help": Message("check.help", "help"),
    "reviewed": Message("check.reviewed", "reviewed"),
    "error": Message("check.error", "{n} error"),
    "errors": Message("check.errors", "{n} errors"),
    "warning": Message("check.warning", "{n} warning"),
    "warnings": Message("check.warnings", "{n} warnings"),
    "note": Message("check.note", "{n} note"),
    "notes": Message("check.notes", "{n} notes"),
    "acknowledged": Message("check.acknowledged", "{n} acknowledged"),
    "known": Message("check.known", "{n} in the baseline"),
    "fine": Message("check.fine", "nothing to report"),
    "in": Message("check.in", "in {folder}"),
    "more": Message("check.more", "… and {n} more"),
    "holds": Message("check.holds", "{n} relation holds"),
    "hold": Message("check.hold", "{n} relations hold"),
}
