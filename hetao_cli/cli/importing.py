"""What `hetao import` does: a file read, its rows sorted under the log's lock, what was left out told."""

from collections.abc import Iterator, Mapping, Sequence

import typer

from hetao_cli.cli.add.added import open_own_log, refusal
from hetao_cli.cli.add.options import Common
from hetao_cli.cli.output import send
from hetao_cli.imports.columns import Columns
from hetao_cli.imports.registry import read_tables
from hetao_cli.imports.rows import resolved
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.errors import UsageError
from hetao_cli.reports.changed import Telling, report_changed
from hetao_cli.reports.changed_records import LeftOut
from hetao_cli.write.changing import Planned, change_log
from hetao_cli.write.importing import ImportRequest, Sorted, plan_import, sort_rows
from hetao_cli.write.trial import Current, SpoiltLogError

SOME_LEFT_OUT = 1


def import_file(
    path: str,
    form: str | None,
    mapping: Sequence[str],
    kind: str | None,
    given: Mapping[str, str | None],
    common: Common,
) -> None:
    """Import a file.

    Args:
        path: The file.
        form: Its format, or None.
        mapping: What columns hold, each as `HEADER=KEY`.
        kind: The kind of entries, or None.
        given: What all rows have in common, as typed, by key.
        common: The other options.

    Raises:
        UsageError: Nothing can be made of the file, or an option can't be used as typed.
        LogError: The log can't be read.
        Exit: Rows were left out.
    """
    opened = open_own_log(common, "changed")
    known = {key: resolved(opened.log, key, text) for key, text in given.items() if text is not None}
    request = ImportRequest(read_tables(path, form), kind, _pairs(mapping), known, opened.today)
    found: list[Sorted] = []

    def plan(current: Current) -> Planned:
        found.append(sort_rows(current.log, request))
        return plan_import(current, found[0])

    try:
        changed = change_log(opened.log.path, plan, dry_run=common.dry_run)
    except SpoiltLogError as error:
        raise refusal(error, opened.language) from None
    left_out = [
        LeftOut(path, one.line, one.column, in_language(one.reason, opened.language)) for one in found[0].unread
    ]
    envelope = opened._replace(log=changed.log).envelope("changed")
    telling = Telling(anyway=True, left_out=left_out)
    report = report_changed(changed.files, changed.done, envelope, written=changed.written, telling=telling)
    talk = dict.fromkeys(in_language(one, opened.language) for one in _columns(found[0].columns))
    send(report._replace(talk=(*talk, *report.talk)), common.format_name)
    if left_out:
        raise typer.Exit(SOME_LEFT_OUT)


def _pairs(mapping: Sequence[str]) -> dict[str, str]:
    pairs = [one.rpartition("=") for one in mapping]
    for whole, (header, sign, _) in zip(mapping, pairs, strict=True):
        if not header or not sign:
            raise UsageError(_NO_PAIR.filled(text=whole))
    return {header: key.strip() for header, _, key in pairs}


def _columns(tables: Sequence[Columns]) -> Iterator[Message]:
    """Yield what is said of the columns of tables: what each is taken for, and which are not read."""
    for columns in tables:
        taken = {header: key for key, header in columns.keys.items()}
        taken |= {header: one.metric for header, one in columns.figures.items()}
        pairs = [f"{header} = {taken[header]}" for header in columns.headers if taken.get(header, header) != header]
        if pairs:
            yield _TAKEN.filled(pairs=", ".join(pairs))
        if columns.unread:
            yield _UNREAD.filled(headers=_some(columns.unread))


def _some(headers: Sequence[str]) -> str:
    return ", ".join(headers[:_MOST_TOLD]) + (", …" if len(headers) > _MOST_TOLD else "")


_MOST_TOLD = 12
_NO_PAIR = Message("import.no-pair", "'{text}' is no HEADER=KEY")
_TAKEN = Message("import.taken-for", "columns: {pairs}")
_UNREAD = Message("import.unread", "columns that are not read: {headers}")
