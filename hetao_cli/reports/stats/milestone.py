"""The report of milestones: each date that was announced for an event, and how it slipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.dates import date_answer
from hetao_cli.analysis.answers.records import support_record
from hetao_cli.dates.display import display
from hetao_cli.log.source_order import by_date
from hetao_cli.log.tiers import source_names
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.model.moment import iso_day
from hetao_cli.model.report import Report
from hetao_cli.reports.finding_codes import finding_codes, finding_note
from hetao_cli.reports.lists.listed import about, about_dates
from hetao_cli.reports.slip_record import slip_record, slip_text
from hetao_cli.reports.stats.records import AnnouncedDate, StatsDocument
from hetao_cli.reports.stats.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.analysis.announcements import Announcement
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.records import Envelope


def report_milestones(evidence: Evidence, shown: list[list[Announcement]], envelope: Envelope, language: str) -> Report:
    """Return the report of announced dates.

    Args:
        evidence: The log, read.
        shown: The dates of each event.
        envelope: The keys that open every document.
        language: The language of labels.
    """

    def document() -> StatsDocument:
        records = [_record(evidence, one, language) for dates in shown for one in dates]
        return StatsDocument(envelope, "milestones", announcements=records)

    return Report("stats", "announcements", document, lambda: _blocks(evidence, shown, language))


def _record(evidence: Evidence, one: Announcement, language: str) -> AnnouncedDate:
    entries = [date_claim.dating for date_claim in one.date_claims]
    return AnnouncedDate(
        event=one.event.id,
        label=in_language(one.event.title, language),
        place=one.event.place,
        announced=None if one.announced is None else one.announced.edtf,
        date=one.moment.edtf,
        earliest=iso_day(one.moment.earliest),
        latest=iso_day(one.moment.latest),
        status="planned" if one.planned else "actual",
        overdue=_is_overdue(evidence, one),
        says=list(dict.fromkeys(entry.says for entry in entries)),
        datings=[entry.id for entry in entries],
        sources=list(by_date(evidence.log, (entry.source for entry in entries))),
        slip=slip_record(one.slip, one.moment, language) if one.slip is not None else None,
        total_slip=slip_record(one.total, one.moment, language) if one.total is not None else None,
        support=None if one.planned else support_record(date_answer(evidence, one.event.id).support, language),
        findings=_findings(evidence, one),
    )


def _findings(evidence: Evidence, one: Announcement) -> list[str]:
    """Return the findings about the date on which an event came, and about the sources of one that was announced."""
    if not one.planned:
        return list(about_dates(evidence).get(one.event.id, ()))
    sources = dict.fromkeys(date_claim.dating.source for date_claim in one.date_claims)
    return [name for source in sources for name in about(evidence).sources.get(source, ())]


def _is_overdue(evidence: Evidence, one: Announcement) -> bool:
    return one.planned and one.event.status == "planned" and one.moment.surely_before(evidence.today)


def _blocks(evidence: Evidence, shown: list[list[Announcement]], language: str) -> list[Block]:
    if not shown:
        return [TextLines((word("no announcement", language),))]
    labels = ("announced", "date", "slip", "source")
    groups: Iterable[tuple[str, tuple[tuple[Text, ...], ...]]] = (
        (
            in_language(dates[0].event.title, language),
            tuple(_row(evidence, one, language, newest=one is dates[-1]) for one in dates),
        )
        for dates in shown
    )
    table = TextTable(tuple(Column(word(label, language), wraps=True) for label in labels), tuple(groups))
    codes = (code for dates in shown for one in dates for code in _findings(evidence, one))
    return [table, *finding_note(codes, language)]


def _row(evidence: Evidence, one: Announcement, language: str, *, newest: bool) -> tuple[Text, ...]:
    """Return the cells of a date; only the newest plan is said to be overdue, as the others were revised."""
    said = ", ".join(dict.fromkeys(date_claim.dating.says for date_claim in one.date_claims))
    date = Styled(f"{'○' if one.planned else '●'} {display(one.moment, language)}", "planned" if one.planned else "")
    cell: list[str | Styled] = [date, Styled(f" ({said})", "dim")] if said else [date]
    if newest and _is_overdue(evidence, one):
        cell.append(Styled(f" {word('overdue', language)}", "warning"))
    cell += finding_codes(_findings(evidence, one))
    slips = [slip_text(one.slip, one.moment, language)] if one.slip is not None else []
    if one.total is not None and {one.total.way, one.slip.way if one.slip is not None else ""} != {"open"}:
        slips.append(word("than first", language).format(slip_text(one.total, one.moment, language)))
    sources = by_date(evidence.log, (date_claim.dating.source for date_claim in one.date_claims))
    return (
        display(one.announced, language) if one.announced is not None else word("came", language),
        tuple(cell),
        "; ".join(slips) if language == "en" else "；".join(slips),
        Styled(source_names(evidence.log, sources, language) or word("our timeline", language), "dim"),
    )
