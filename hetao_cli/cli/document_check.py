"""`hetao check FILE…`: documents compared with the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.cli.opening import open_log, resolve_date
from hetao_cli.cli.output import send, surface
from hetao_cli.cli.progress import Progress
from hetao_cli.documents.article import ArticleError
from hetao_cli.documents.opening import open_article
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.messages.message import Localized, Message, in_language, listed
from hetao_cli.model.errors import HetaoError, UsageError
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.documents.opening import read_document
from hetao_cli.reports.documents.outcome import DocumentCheck, documents_exit_code
from hetao_cli.reports.documents.report import report_documents
from hetao_cli.verify.verification import hold_against

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hetao_cli.check.registry import Rule
    from hetao_cli.cli.opening import Shared
    from hetao_cli.reports.check.outcome import CheckOptions
    from hetao_cli.verify.judgement import Verified

PIPED_COLUMNS = 100
"""The width of an excerpt without a terminal."""


class CheckRequest(NamedTuple):
    """The request of the command line.

    Attributes:
        files: Paths of documents; `-` for standard input.
        published: When they were published, as typed; None to use the date that each of them states.
    """

    files: Sequence[str]
    published: str | None
    rules: Sequence[Rule]
    shared: Shared
    options: CheckOptions
    format_name: str


def check_documents(wanted: CheckRequest, unfit: Mapping[str, object]) -> int:
    """Compare documents with the log, write the report, and return the exit code.

    A document that can't be read is reported on stderr, and the others are checked; the exit code is 2 then.

    Args:
        wanted: The request of the command line.
        unfit: The options that are only for a check of the log, with their values.

    Raises:
        HetaoError: The log can't be read, or an option can't be used as typed.
    """
    _must_be_of_documents(wanted, unfit)
    with Progress() as progress:
        opened = open_log(wanted.shared)
        near = resolve_date("--published", wanted.published, opened.today) if wanted.published is not None else None
        evidence = gather_evidence(opened.log, opened.today)
        vocabulary = Vocabulary(opened.log)
        verified: list[Verified] = []
        unread: list[Localized] = []
        for path in wanted.files:
            progress.say(_READING.filled(path=path), opened.language)
            try:
                document = read_document(open_article(path), near, vocabulary, opened.log)
            except ArticleError as error:
                unread.append(error.message)
            else:
                verified.append(hold_against(evidence, document, wanted.rules))
    columns = surface().width or PIPED_COLUMNS
    options = wanted.options._replace(language=opened.language)
    held = DocumentCheck(verified, tuple(wanted.rules), options, columns, len(unread))
    report = report_documents(held, opened.envelope("check-document"))
    if verified:
        send(
            report._replace(
                talk=(
                    *opened.talk,
                    *(in_language(one, opened.language) for one in unread),
                    *_undated(verified, opened.language),
                    *_in_other_languages(verified, opened.language),
                )
            ),
            wanted.format_name,
        )
    else:
        raise HetaoError(listed(unread, Message("error.several", "{one}; {more}")))
    return documents_exit_code(held)


def _must_be_of_documents(wanted: CheckRequest, unfit: Mapping[str, object]) -> None:
    given = [name for name, value in unfit.items() if value is not None]
    if given:
        raise UsageError(
            Message(
                "error.is-for-the-check-of-the",
                "{given} is for the check of the log, not of documents",
                {"given": given[0]},
            )
        )
    if not wanted.files:
        raise UsageError(
            Message(
                "error.published-is-of-documents-name-one",
                "--published is of documents: name one, as in 'hetao check draft.txt --published 2025-12'",
            )
        )


def _undated(documents: Sequence[Verified], language: str) -> tuple[str, ...]:
    """Say of which documents it is not known when they were published, as that leaves much open."""
    return tuple(
        in_language(_UNDATED.filled(path=one.document.path), language)
        for one in documents
        if one.document.published is None and one.document.reading.figures
    )


def _in_other_languages(documents: Sequence[Verified], language: str) -> tuple[str, ...]:
    """Say which documents are in no language that is read."""
    return tuple(
        f"{one.document.path}: {in_language(unread.reason, language)}"
        for one in documents
        for unread in one.document.reading.unread
        if unread.kind == "other-language"
    )


_READING = Message("progress.document", "reading {path}")
_UNDATED = Message(
    "talk.undated-document",
    "{path}: not known when it was published, so figures without a date are of any day (--published DATE says it)",
)
