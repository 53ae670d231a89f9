"""What has changed, as a table for people: a group of rows for each kind of change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import Answer
from hetao_cli.analysis.answers.support import TOLD
from hetao_cli.analysis.answers.support import WORDS as SUPPORT_WORDS
from hetao_cli.analysis.changes.kinds import CAUSE_WORDS, EVENT, KINDS, WORDS
from hetao_cli.dates.display import display
from hetao_cli.log.tiers import name_in_tier
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.reports.changes.compared import findings_of, known_text, news_of, other_sides, subject_text
from hetao_cli.reports.finding_codes import finding_codes, finding_note
from hetao_cli.reports.lists.labels import status_word

if TYPE_CHECKING:
    from hetao_cli.analysis.changes.kinds import Change, Known
    from hetao_cli.analysis.changes.looks import Look
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.reports.changes.compared import ComparedLooks


def change_blocks(compared: ComparedLooks) -> list[Block]:
    """Return what is compared, the table of the changes, and what the codes in it mean."""
    language = compared.language
    head = TextLines((Styled(_head(compared), "dim"),))
    if not compared.changes:
        return [head, TextLines((in_language(_NOTHING, language),))]
    findings = findings_of(compared)
    groups: dict[str, list[tuple[Text, ...]]] = {kind: [] for kind in KINDS}
    for change, about in zip(compared.changes, findings, strict=True):
        groups[change.kind].append(_row(compared, change, about))
    columns = _COLUMNS if compared.of_two else _COLUMNS[:-1]
    told = tuple((_heading(kind, len(rows), language), tuple(rows)) for kind, rows in groups.items() if rows)
    table = TextTable(tuple(Column(in_language(one, language), wraps=True) for one in columns), told)
    return [head, table, *finding_note((code for about in findings for code in about), language)]


def _head(compared: ComparedLooks) -> str:
    logs = [look.log.path for look in (compared.then, compared.now)] if compared.of_two else []
    if compared.days is None:
        message = _OF_LOGS.filled(then=logs[0], now=logs[1])
    else:
        then, now = (display(day, compared.language) for day in compared.days)
        message = _OF_DAYS.filled(then=then, now=now)
        if compared.of_two:
            message = _OF_BOTH.filled(then=then, now=now, before=logs[0], after=logs[1])
    return in_language(message, compared.language)


def _heading(kind: str, number: int, language: str) -> str:
    return in_language(_HEADING.filled(kind=WORDS[kind], n=number), language)


def _row(compared: ComparedLooks, change: Change, findings: list[str]) -> tuple[Text, ...]:
    language = compared.language
    now = _cell(compared.now, change, change.now, language)
    sources = ", ".join(name_in_tier(name, compared.tier_of(name), language) for name in news_of(change))
    cause = in_language(CAUSE_WORDS[change.cause], language)
    cells = (
        subject_text(compared, change),
        _cell(compared.then, change, change.then, language),
        (*now, *finding_codes(findings)),
        Styled(sources, "dim"),
        cause,
    )
    return cells if compared.of_two else cells[:-1]


def _cell(look: Look, change: Change, known: Known | None, language: str) -> tuple[str | Styled, ...]:
    """Return what was or is known, with the day of a figure and what is not to be taken for granted."""
    if known is None:
        return ("–",)
    marks: list[str] = []
    if isinstance(known.shown, Answer):
        marks += [display(known.shown.as_of, language)] if change.at is not None and known.shown.as_of else []
        if known.shown.strand.standing != "actual":
            marks.append(status_word(known.shown.shown.figure.status, language))
    elif known.planned and not known.overdue:
        marks.append(status_word("planned", language))
    marks += [in_language(_OVERDUE, language)] if known.overdue else []
    marks += [in_language(_REPLACED, language)] if known.replaced else []
    marks += [in_language(SUPPORT_WORDS[known.support.kind], language)] if known.support.kind in TOLD else []
    style = "planned" if known.planned and change.question.what == EVENT else ""
    text = Styled(known_text(look, known, language), style)
    sides = [Styled(f" ≠ {one}", "warning") for one in other_sides(look, known, language)]
    return (text, *sides, Styled(f" ({' · '.join(marks)})", "dim")) if marks else (text, *sides)


_COLUMNS = (
    Message("changes.columns.subject", "What"),
    Message("changes.columns.then", "Then"),
    Message("changes.columns.now", "Now"),
    Message("changes.columns.sources", "Sources"),
    Message("changes.columns.cause", "Brought by"),
)
_HEADING = Message("changes.heading", "{kind} ({n})")
_OVERDUE = Message("changes.overdue", "overdue")
_REPLACED = Message("changes.replaced", "superseded")
_NOTHING = Message("changes.nothing", "nothing has changed")
_OF_DAYS = Message("changes.of-days", "then: what was published by {then}; now: what was published by {now}")
_OF_LOGS = Message("changes.of-logs", "then: {then}; now: {now}")
_OF_BOTH = Message(
    "changes.of-both", "then: what {before} has published by {then}; now: what {after} has published by {now}"
)
