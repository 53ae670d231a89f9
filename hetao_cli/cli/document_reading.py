"""`hetao read`: documents in, their readings out, one after the other if the format allows it."""

import gc
import json
import sys
from collections.abc import Iterator
from contextlib import closing

from hetao_cli.cli.opening import Opened, resolve_date
from hetao_cli.cli.output import send
from hetao_cli.cli.progress import Progress
from hetao_cli.mentions.batch import read_all
from hetao_cli.mentions.documents import Reader, documents_of
from hetao_cli.mentions.records import ReadDocument
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.messages.message import Message, counted, in_language
from hetao_cli.model.records import as_json
from hetao_cli.model.safe import safe, safe_json
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.render.registry import module_of
from hetao_cli.reports.lists.reading_report import report_mentions, report_readings
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
                sys.stderr.write(f"hetao: {safe(record.error)}\n")
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
        UsageError: The date of publication is none.
        UnknownNameError: There is no such format.
    """
    module_of(wish.format_name, "read")
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
        closing(read_all(documents_of(wish.files, wish.form), reader, wish.jobs)) as read,
    ):
        records = _told(read, tally, progress, opened)
        if wish.format_name == "jsonl":
            _pass_on(records)
        else:
            _send(list(records), opened, wish)
    for line in (*opened.talk, *(in_language(one, opened.language) for one in tally.talk())):
        sys.stderr.write(f"hetao: {safe(line)}\n")
    return tally.exit_code()


def _told(records: Iterator[ReadDocument], tally: _Tally, progress: Progress, opened: Opened) -> Iterator[ReadDocument]:
    for record in records:
        tally.count(record)
        if not tally.documents % 16:
            progress.say(_READING.filled(n=f"{tally.documents:,}"), opened.language)
        yield record


def _pass_on(records: Iterator[ReadDocument]) -> None:
    """Write each record as it comes, a line each."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for record in records:
        sys.stdout.buffer.write(safe_json(f"{encode(as_json(record))}\n").encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def _send(records: list[ReadDocument], opened: Opened, wish: ReadRequest) -> None:
    if wish.format_name in _TABLES:
        report = report_mentions(records)
    else:
        report = report_readings(opened.log, records, opened.envelope("read"), opened.language, why=wish.why)
    send(report, wish.format_name)


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
