"""`hetao show`."""

import re
from typing import Annotated

import typer

from hetao_cli.cli.opening import Opened, Shared, open_log
from hetao_cli.cli.options import AsOf, FormatName, KnownBy, Language, LogPath, Today
from hetao_cli.cli.output import send
from hetao_cli.log.evidence import Evidence, gather_evidence, with_documents
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.reports.lists.entries.entry import Shown
from hetao_cli.reports.lists.entry_report import find_entries, likely_ids, report_entries

FINGERPRINT = r"[0-9a-f]{6,16}"
"""A fingerprint of a finding, or its beginning."""


def run(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Of an event, figure, source, place or metric, or how a finding's fingerprint begins."
        ),
    ],
    documents: Annotated[
        str | None,
        typer.Option("--documents", metavar="DIR", help="Tell where in the documents in here each literal stands."),
    ] = None,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Tell all about one event, figure, source, place, metric or finding."""
    opened = open_log(Shared(log, lang, today, known_by, as_of))
    evidence = gather_evidence(opened.log, opened.today)
    if documents is not None:
        evidence = with_documents(evidence, documents)
    entries = find_entries(evidence, name, opened.language)
    if re.fullmatch(FINGERPRINT, name, re.ASCII):
        entries += _findings(evidence, name, opened.language)
    if not entries:
        raise UsageError(_no_entry(opened, name))
    report = report_entries(entries, opened.envelope("show"), name)
    send(report._replace(talk=opened.talk), format_name, from_log=documents is None)


def _no_entry(opened: Opened, name: str) -> Message:
    """Return the message that nothing has the name, with the name that was probably meant."""
    from hetao_cli.check.registry import resolve_rule

    try:
        code = resolve_rule(name).code
    except UnknownNameError:
        likely = likely_ids(opened.log, name)
        if likely is None:
            return Message("show.nothing", "no entry has the id or name '{name}'", {"name": name})
        words: dict[str, str | Message] = {"name": name, "likely": likely}
        return Message("show.nothing-but", "no entry has the id or name '{name}' ({likely})", words)
    return Message("show.a-rule", "{name} is a rule: hetao rule {code}", {"name": name, "code": code})


def _findings(evidence: Evidence, prefix: str, language: str) -> list[Shown]:
    # the rules are run only where an id can be that of a finding
    from hetao_cli.check.engine import run_rules
    from hetao_cli.check.findings.fingerprints import fingerprint
    from hetao_cli.reports.check.report import finding_records
    from hetao_cli.reports.lists.entries.finding import finding_entry

    log = evidence.log
    matching = [one for one in run_rules(evidence).diagnostics if fingerprint(log, one.finding).startswith(prefix)]
    records = finding_records(log, matching, language)
    return [finding_entry(evidence, record, one.rule, language) for record, one in zip(records, matching, strict=True)]
