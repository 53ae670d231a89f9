"""The report of an addition: its place, and the findings about it."""

import os
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from hetao_cli.cli.add.fields import questions_of
from hetao_cli.cli.add.options import Common
from hetao_cli.cli.add.questions import answers
from hetao_cli.cli.languages import resolve_language
from hetao_cli.cli.opening import Opened, resolve_date
from hetao_cli.cli.output import send
from hetao_cli.log.assemble import load_log
from hetao_cli.log.date_claims import date_claim_of, is_unread
from hetao_cli.log.files.locate import locate_own_log
from hetao_cli.log.schema import TABLES, entry_of
from hetao_cli.messages.message import Message
from hetao_cli.model.entries import Dating, Event, Figure, Spot
from hetao_cli.model.errors import UsageError
from hetao_cli.model.finding import Finding
from hetao_cli.model.finding_records import FindingRecord
from hetao_cli.model.log import Log
from hetao_cli.render.registry import module_of
from hetao_cli.reports.added import entries_of, report_added
from hetao_cli.reports.added_records import AddedEntry
from hetao_cli.write.adding import Added, Placing, add_entry
from hetao_cli.write.placement import place_claim
from hetao_cli.write.trial import SpoiltLogError

if TYPE_CHECKING:
    from hetao_cli.write.toml_text import Value


def open_own_log(common: Common, kind: str = "added") -> Opened:
    """Load the log that is written to: one that is named, or in the current folder or above.

    Args:
        common: The options.
        kind: The kind of document that is to report it.

    Raises:
        UsageError: There is none, or an option can't be used as typed; nothing is written that could not be reported.
        LogError: It can't be read.
    """
    module_of(common.format_name, kind)
    language, day = resolve_language(common.lang), resolve_date("--today", common.today, None)
    return Opened(load_log(locate_own_log(common.log, os.environ)), day, None, None, language, ())


def add_claim(table: str, typed: Mapping[str, str | None], common: Common) -> None:
    """Add a claim of a source: a figure or a dating.

    Args:
        table: Its kind.
        typed: The values of the options, by key.
        common: The other options.
    """
    opened = open_own_log(common)
    given = answers(questions_of(opened, table, typed), opened.language)
    defaults = {field.key: field.default for field in TABLES[table].fields}
    refuse_known(opened.log, table, given)
    if table == "dating":
        refuse_unread(opened.log, given)
    values: dict[str, Value] = {key: value for key, value in given.items() if value != defaults[key]}
    place = partial(place_claim, table=table, values=values)
    add_and_report(opened, place, common)


def refuse_known(log: Log, table: str, given: Mapping[str, object]) -> None:
    """Refuse a claim that the log has already, but for its id and what we remark.

    Raises:
        UsageError: It is one.
    """
    entry = same_entry(log, table, given)
    if entry is not None:
        raise UsageError(_THERE[table].filled(id=entry.id, path=log.files[entry.spot.file].path))


def same_entry(log: Log, table: str, given: Mapping[str, object]) -> Figure | Dating | Event | None:
    """Return the entry of the log that says the same, but for its id, its words and what we remark."""
    entries: list[Figure | Dating | Event] = [*log.figures, *log.datings, *log.events.values()]
    wanted = {one.key: given.get(one.key, one.default) for one in TABLES[table].fields if one.key not in _ASIDE}
    alike = (one for one in entries if one.spot.table == table)
    return next((one for one in alike if all(getattr(one, key) == value for key, value in wanted.items())), None)


_ASIDE = ("id", "note", "words")
_THERE = {
    "figure": Message("add.figure-is-there", "the log has this figure already: '{id}' in {path}; nothing was written"),
    "dating": Message("add.dating-is-there", "the log has this dating already: '{id}' in {path}; nothing was written"),
}


def refuse_unread(log: Log, given: Mapping[str, str]) -> None:
    """Refuse a dating without a date in whose literal none can be read.

    Raises:
        UsageError: It is one.
    """
    if is_unread(date_claim_of(entry_of(Dating, Spot(0, "dating", 0), **given), log)):
        raise UsageError(
            Message(
                "error.no-date-can-be-read-in",
                "no date can be read in '{says}': keep the date alone, as printed, or add it as --date",
                {"says": given["says"]},
            )
        )


def add_and_report(opened: Opened, place: Placing, common: Common) -> None:
    """Add an entry, and report its place.

    Raises:
        UsageError: The log would not load with it.
    """
    try:
        added = add_entry(opened.log.path, place, dry_run=common.dry_run)
    except SpoiltLogError as error:
        raise refusal(error, opened.language) from None
    send_added(opened, added, common.format_name)


def send_added(opened: Opened, added: Added, format_name: str, undecided: int = 0) -> None:
    """Write the report of the new entries: their places, and the findings about them."""
    now = opened._replace(log=added.log)
    report = report_added(added, findings_about(now, added), now.envelope("added"), undecided)
    send(report._replace(talk=(*opened.talk, *report.talk)), format_name)


def findings_about(opened: Opened, added: Added) -> list[FindingRecord]:
    """Return the findings about new entries, as records of `hetao check`."""
    from hetao_cli.check.engine import run_rules
    from hetao_cli.check.selection import chosen_rules
    from hetao_cli.log.evidence import gather_evidence
    from hetao_cli.reports.check.report import finding_records

    evidence = gather_evidence(opened.log, opened.today)
    entries = entries_of(added)
    diagnostics = [
        one
        for one in run_rules(evidence, chosen_rules((), (), None)).violations()
        if _is_about(one.finding, added, entries)
    ]
    return finding_records(opened.log, diagnostics, opened.language)


def _is_about(finding: Finding, added: Added, entries: list[AddedEntry]) -> bool:
    if any(pointer.spot in added.spots for pointer in (finding.at, *finding.related)):
        return True
    ids = {"figure": finding.figures, "event": finding.events, "source": finding.sources}
    return any(entry.id in ids.get(entry.kind, ()) for entry in entries)


def refusal(error: SpoiltLogError, language: str) -> UsageError:
    """Return the error that the log would not load, with the messages of the rules."""
    from hetao_cli.check.findings.phrasing import fill
    from hetao_cli.check.registry import all_rules

    rules = all_rules()
    reasons = [f"{fault.code} {fill(rules[fault.code].message, fault.words, language)}" for fault in error.faults]
    return UsageError(
        Message(
            "error.nothing-was-written-as-the-log",
            "nothing was written, as the log would not load: {value}",
            {"value": "; ".join(reasons)},
        )
    )
