"""Documents to be read, one after the other: files, and lines of JSON; each becomes one record."""

from __future__ import annotations

import json
import os
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from hetao_cli.dates.edtf import moment_of
from hetao_cli.documents.article import ArticleError
from hetao_cli.documents.languages import language_of
from hetao_cli.documents.opening import MOST_BYTES, TOO_LARGE, open_article
from hetao_cli.mentions.json_lines import in_utf8
from hetao_cli.mentions.reading import read_text
from hetao_cli.mentions.records import ReadDocument
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.errors import HetaoError
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.system.disk import opened, standard_input

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.mentions.vocabulary import Vocabulary
    from hetao_cli.model.mention import Reading
    from hetao_cli.model.moment import Moment

STDIN = "-"
_LINE_ENDINGS = (".jsonl", ".ndjson")
_KEYS = Message("document.line", "a line is an object with 'text' and, if known, 'id', 'published' and 'language'")
_LENGTH_OF_A_DAY = len("2025-12-22")


class UnreadDocument(NamedTuple):
    """A document that waits to be read.

    Attributes:
        path: The path of its file; `-` is standard input.
        line: Its number in a file of JSON Lines, from 1; None for a whole file.
        data: That line; empty for a whole file, and for a line that is too large.
        size: About how many bytes it has.
    """

    path: str
    line: int | None
    data: bytes
    size: int


class Reader(NamedTuple):
    """How documents are read.

    Attributes:
        vocabulary: The possible subjects of mentions.
        published: The date of every document, instead of the one that it states; None to go by that.
        language: The language of error messages.
        fiscal_year_start: The month in which the fiscal years of every document begin; None for what each shows.
        why: Whether what speaks for each subject and against it is wanted, too.
    """

    vocabulary: Vocabulary
    published: Moment | None
    language: str = "en"
    fiscal_year_start: int | None = None
    why: bool = False


def documents_of(paths: Iterable[str], form: str) -> Iterator[UnreadDocument]:
    """Yield the documents of some files, in order; those of JSON Lines one by one, without keeping the file.

    A file that can't be opened is yielded, too: its record has the reason.

    Args:
        paths: Paths of files; `-` is standard input.
        form: `jsonl` if a line of a file is a document, `text` if a file is one, `auto` to go by its ending.
    """
    for path in paths:
        if form == "jsonl" or (form == "auto" and path.lower().endswith(_LINE_ENDINGS)):
            yield from _lines(path)
        else:
            size = os.path.getsize(path) if os.path.isfile(path) else 0
            yield UnreadDocument(path, None, b"", size)


def _lines(path: str) -> Iterator[UnreadDocument]:
    try:
        with standard_input() if path == STDIN else opened(path, stream=True) as file:
            pieces = iter(partial(file.readline, MOST_BYTES + 1), b"")
            for number, line in enumerate(in_utf8(pieces, MOST_BYTES), 1):
                if len(line) > MOST_BYTES:
                    yield UnreadDocument(path, number, b"", 0)
                    return
                if line.strip():
                    yield UnreadDocument(path, number, line, len(line))
    except (OSError, ValueError):
        yield UnreadDocument(path, None, b"", 0)


def names_of(document: UnreadDocument) -> set[str]:
    """Return the ids that the record of a document can have: by where it stands, and by what it says itself."""
    try:
        row = json.loads(document.data) if document.line is not None else None
    except ValueError:
        row = None
    stated = cast("dict[str, Any]", row).get("id") if isinstance(row, dict) else None
    return {_name(document), *([] if stated is None else [str(stated)])}


def _name(document: UnreadDocument) -> str:
    return document.path if document.line is None else f"{document.path}:{document.line}"


def read_document(document: UnreadDocument, reader: Reader) -> ReadDocument:
    """Return the record of a document, in JSON values; its `error` is the reason if it could not be read."""
    name = _name(document)
    try:
        return _file_record(document, reader) if document.line is None else _line_record(document, name, reader)
    except HetaoError as error:
        return _not_read(name, in_language(error.message, reader.language))
    except Exception as error:  # noqa: BLE001 - one document that breaks the reader must not end a run of a million
        return _not_read(name, in_language(_broken(name, error), reader.language))


def _broken(name: str, error: Exception) -> Message:
    words = {"name": name, "kind": type(error).__name__, "error": str(error)}
    return Message("document.internal-error", "{name}: internal error: {kind}: {error}", words)


def _file_record(document: UnreadDocument, reader: Reader) -> ReadDocument:
    article = open_article(document.path)
    published = reader.published or (moment_of(article.published) if article.published else None)
    reading = _read(article.text, published, reader)
    return _record(document.path, reading, article.language, article.title, reader.language)


def _read(text: str, published: Moment | None, reader: Reader) -> Reading:
    start = reader.fiscal_year_start
    return read_text(text, published, reader.vocabulary, fiscal_year_start=start, why=reader.why)


def _line_record(document: UnreadDocument, name: str, reader: Reader) -> ReadDocument:
    if not document.data:
        raise ArticleError(name, TOO_LARGE.filled(most_bytes=MOST_BYTES // 1_000_000))
    try:
        row = json.loads(document.data)
    except UnicodeDecodeError:
        raise ArticleError(
            name, Message("document.line-not-utf-8", "it is not UTF-8; save the file as UTF-8")
        ) from None
    except ValueError as error:
        raise ArticleError(
            name, Message("document.it-is-no-json", "it is no JSON: {error}", {"error": str(error)})
        ) from None
    stated = cast("dict[str, Any]", row) if isinstance(row, dict) else {}
    text = stated.get("text")
    if not isinstance(text, str):
        raise ArticleError(name, _KEYS)
    identity = stated.get("id")
    language = stated.get("language") or language_of(text)
    reading = _read(text, _published(name, stated.get("published"), reader), reader)
    languages = [language] if isinstance(language, str) else [str(tag) for tag in language]
    title = stated.get("title")
    return _record(
        name if identity is None else str(identity),
        reading,
        languages,
        title if isinstance(title, str) else None,
        reader.language,
    )


def _published(name: str, stated: object, reader: Reader) -> Moment | None:
    if reader.published is not None or stated is None or stated == "":
        return reader.published
    written = str(stated)
    moment = moment_of(written)
    if moment is None and written[_LENGTH_OF_A_DAY : _LENGTH_OF_A_DAY + 1] in {"T", " "}:
        moment = moment_of(written[:_LENGTH_OF_A_DAY])
    if moment is None:
        raise ArticleError(
            name,
            Message(
                "document.published-is-which-is-no-edtf",
                "'published' is '{written}', which is no EDTF date such as 2025-12-22",
                {"written": written[:40]},
            ),
        )
    return moment


def _record(
    identity: str, reading: Reading, languages: Iterable[str], title: str | None, language: str
) -> ReadDocument:
    """Return the record of a document that was read, with its reasons in a language."""
    published = reading.published
    return ReadDocument(
        id=identity,
        title=title,
        published=published.edtf if published is not None else None,
        language=list(languages),
        error=None,
        **reading.records(language)._asdict(),
    )


def _not_read(identity: str, error: str) -> ReadDocument:
    return ReadDocument(identity, None, None, [], error, [], [], [])
