"""`hetao read`: documents in, their readings out, one after the other if the format allows it."""

import gc
import json
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from itertools import islice
from typing import Any, BinaryIO, cast

from hetao_cli.cli.opening import Opened, resolve_date
from hetao_cli.cli.output import send
from hetao_cli.cli.progress import Progress
from hetao_cli.cli.talk import say
from hetao_cli.mentions.batch import read_all
from hetao_cli.mentions.documents import Reader, UnreadDocument, documents_of, names_of
from hetao_cli.mentions.records import ReadDocument
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.messages.message import Message, counted, in_language
from hetao_cli.model.errors import UsageError
from hetao_cli.model.records import as_json
from hetao_cli.model.safe import safe_json
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.render.registry import module_of
from hetao_cli.reports.lists.reading_report import report_mentions, report_readings
from hetao_cli.system.continuing import Continued, going_on_with
from hetao_cli.system.disk import NOTES
from hetao_cli.system.ending import ending_in_order

INPUTS = ("auto", "jsonl", "text")
_TABLES = ("csv", "tsv")
_MOST_TOLD = 20
SOME_UNREAD, ALL_UNREAD = 1, 2


class ReadRequest(NamedTuple):
    """The request, as typed."""

    files: tuple[str, ...]
    published: str | None
    form: str
    jobs: int | None
    format_name: str
    why: bool = False
    fiscal_year_start: int | None = None
    resume: str | None = None


class _Tally:
    """The counts of a run for its final report."""

    def __init__(self) -> None:
        self.documents = self.unread = self.undated = 0

    def count(self, record: ReadDocument) -> None:
        """Count a document; one that could not be read is reported at once, unless there are many."""
        self.documents += 1
        if record.error is not None:
            self.unread += 1
            if self.unread <= _MOST_TOLD:
                say(record.error)
        elif record.published is None:
            self.undated += 1

    def talk(self) -> Iterator[Message]:
        """Yield what is to be said on stderr."""
        if self.unread > _MOST_TOLD:
            yield _UNREAD_MORE.filled(n=f"{self.unread - _MOST_TOLD:,}")
        if self.undated:
            yield counted(self.undated, _UNDATED, _UNDATED_MORE).filled(n=f"{self.undated:,}")

    def exit_code(self) -> int:
        """Return the exit code of the command."""
        if not self.unread:
            return 0
        return ALL_UNREAD if self.unread == self.documents else SOME_UNREAD


def read_documents(opened: Opened, wish: ReadRequest) -> int:
    """Read documents, write their readings to stdout, and return the exit code.

    Raises:
        UsageError: The date of publication is none, or the file to go on with is no such output.
        UnknownNameError: There is no such format.
    """
    module_of(wish.format_name, "read")
    if wish.resume is not None and wish.format_name != "jsonl":
        raise UsageError(_ONLY_LINES.filled(name=wish.format_name))
    gc.enable()  # a run of a million documents makes garbage
    NOTES.spoilt = True  # the answer depends on more than the log
    published = None if wish.published is None else resolve_date("--published", wish.published, opened.today)
    start = wish.fiscal_year_start or opened.log.fiscal_year_start
    reader = Reader(Vocabulary(opened.log), published, opened.language, start, wish.why)
    tally = _Tally()
    # a signal ends the processes that read beside this one first: by themselves they would wait for work for ever
    with (
        ending_in_order(),
        Progress() as progress,
        _output(wish.resume) as out,
        closing(read_all(_not_read_yet(documents_of(wish.files, wish.form), out), reader, wish.jobs)) as read,
    ):
        records = _told(read, tally, progress, opened)
        if wish.format_name == "jsonl":
            _pass_on(records, out.file)
        else:
            _send(list(records), opened, wish)
    for line in (*opened.talk, *(in_language(one, opened.language) for one in tally.talk())):
        say(line)
    return tally.exit_code()


def _told(records: Iterator[ReadDocument], tally: _Tally, progress: Progress, opened: Opened) -> Iterator[ReadDocument]:
    for record in records:
        tally.count(record)
        if not tally.documents % 16:
            progress.say(_READING.filled(n=f"{tally.documents:,}"), opened.language)
        yield record


def _output(resume: str | None) -> AbstractContextManager[Continued]:
    """Return where readings are written to, one a line: to the file to go on with, else to stdout."""
    return going_on_with(resume) if resume is not None else nullcontext(Continued(sys.stdout.buffer))


def _not_read_yet(documents: Iterator[UnreadDocument], out: Continued) -> Iterator[UnreadDocument]:
    """Return the documents that the output does not have yet, and cut off what it has of one without its end.

    Raises:
        UsageError: It is no such output, or its last line is of another document than the one at its place.
    """
    if not _can_be_begun(out.rest):
        raise UsageError(_NO_READINGS)
    if out.lines:
        last, found = next(islice(documents, out.lines - 1, None), None), _id_in(out.last)
        if found is None:
            raise UsageError(_NO_READINGS)
        if last is None or found not in names_of(last):
            raise UsageError(_OTHER_DOCUMENTS.filled(n=f"{out.lines:,}", id=found))
    out.cut()
    return documents


def _id_in(line: bytes) -> str | None:
    """Return the id of the document that a line is the reading of; None if it is of none."""
    row = _parsed(line)
    return str(row["id"]) if row is not None and row.keys() >= {"id", "error", "figures"} else None


def _can_be_begun(rest: bytes) -> bool:
    """Return whether a line without its end can be a reading: it begins like one, and is one if it is whole."""
    return rest.startswith(_RECORD[: len(rest)]) and (_parsed(rest) is None or _id_in(rest) is not None)


def _parsed(line: bytes) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return cast("dict[str, Any]", row) if isinstance(row, dict) else None


_RECORD = b'{"id": "'
"""How each line begins."""


def _pass_on(records: Iterator[ReadDocument], out: BinaryIO) -> None:
    """Write each record as it comes, a line each."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    out.writelines(safe_json(f"{encode(as_json(record))}\n").encode("utf-8", "backslashreplace") for record in records)
    out.flush()


def _send(records: list[ReadDocument], opened: Opened, wish: ReadRequest) -> None:
    if wish.format_name in _TABLES:
        report = report_mentions(records)
    else:
        report = report_readings(opened.log, records, opened.envelope("read"), opened.language, why=wish.why)
    send(report, wish.format_name)


_ONLY_LINES = Message("usage.resume-lines", "--resume goes on with lines: use it with --format jsonl, not {name}")
_NO_READINGS = Message("usage.resume-no-readings", "--resume: the file is not what 'hetao read --format jsonl' wrote")
_OTHER_DOCUMENTS = Message(
    "usage.resume-others", "--resume: line {n} of the file is of '{id}', which is not that document of those to be read"
)
_READING = Message("progress.documents", "reading document {n}")
_UNREAD_MORE = Message("talk.unread-documents", "{n} more documents could not be read")
_UNDATED = Message(
    "talk.undated-read",
    "{n} document has no date of publication, so that 'last year' means nothing there; --published DATE says it",
)
_UNDATED_MORE = Message(
    "talk.undated-read-more",
    "{n} documents have no date of publication, so that 'last year' means nothing there; --published DATE says it",
)
