"""`hetao add source`."""

import os
import re
from typing import TYPE_CHECKING, Annotated

import typer

from hetao_cli.cli.add import options
from hetao_cli.cli.add.added import open_own_log, refusal, send_added
from hetao_cli.cli.add.fields import questions_of
from hetao_cli.cli.add.questions import answers
from hetao_cli.cli.opening import Opened
from hetao_cli.cli.options import FiscalYearStart, FormatName, Language, Today
from hetao_cli.log.ids import slug
from hetao_cli.log.schema import entry_of
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.entries import Source, Spot
from hetao_cli.model.errors import UsageError
from hetao_cli.write.source_file import MARK
from hetao_cli.write.trial import SpoiltLogError

if TYPE_CHECKING:
    from hetao_cli.documents.article import Article
    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.model.log import Log
    from hetao_cli.write.drafting import Draft


def run(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document: txt, md, html, pdf, docx; - for stdin.")],
    name: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="Of the source; default: made of the file's name.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="As published.")] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="Who published it.")] = None,
    author: Annotated[str | None, typer.Option("--author", metavar="NAME", help="Who wrote it.")] = None,
    published: Annotated[str | None, typer.Option("--published", metavar="DATE", help="When it was published.")] = None,
    language: Annotated[
        list[str] | None, typer.Option("--language", metavar="TAG", help="Its language; may be repeated.")
    ] = None,
    origin: Annotated[str | None, typer.Option("--origin", metavar="ID", help="The source that it copies.")] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Where it can be found.")] = None,
    currency: options.Currency = None,
    fiscal_year_start: FiscalYearStart = None,
    tier: Annotated[str | None, typer.Option("--tier", metavar="NAME", help="official, press or blog.")] = None,
    accessed: Annotated[
        str | None, typer.Option("--accessed", metavar="DATE", help="When the page itself was opened.")
    ] = None,
    copy: Annotated[
        str | None, typer.Option("--copy", metavar="NAME", help="What was read in its place: corpus or mirror.")
    ] = None,
    copy_date: Annotated[
        str | None, typer.Option("--copy-date", metavar="DATE", help="When that copy was read.")
    ] = None,
    archived: Annotated[str | None, typer.Option("--archived", metavar="URL", help="Where it is archived.")] = None,
    licence: Annotated[str | None, typer.Option("--licence", metavar="NAME", help="The licence it is under.")] = None,
    doi: Annotated[str | None, typer.Option("--doi", metavar="DOI", help="Its DOI: 10.1000/182.")] = None,
    log: options.OwnLog = None,
    dry_run: options.DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
) -> None:
    """Add a source from its document.

    Its facts, and each figure and date in it with place, metric and literal, go to a file of its own for an editor to
    go through; what could not be decided is a comment there.
    """
    from hetao_cli.documents.article import text_sha256
    from hetao_cli.documents.opening import open_article

    common = options.Common(log, lang, today, format_name, dry_run)
    opened = open_own_log(common)
    article = open_article(file)
    if (drafted := _drafted(opened.log, article)) is not None:
        return _add(opened, article, drafted, common, is_there=True)
    text = text_sha256(article.text)
    copied = next((one.id for one in opened.log.sources.values() if one.text_sha256 == text), None)
    typed = {
        "id": name or _own_name(article),
        "title": title or article.title,
        "publisher": publisher or article.publisher,
        "author": author or article.author,
        "published": published or article.published,
        "origin": origin or copied,
        "url": url or article.url,
        "currency": currency,
        "tier": tier,
        "accessed": accessed,
        "copy": copy,
        "copy_date": copy_date,
        "archived": archived,
        "licence": licence,
        "doi": doi,
    }
    if copied is not None and origin is None:
        opened = opened._replace(talk=(*opened.talk, in_language(_COPY.filled(id=copied), opened.language)))
    given = answers(questions_of(opened, "source", typed), opened.language)
    source = entry_of(
        Source,
        Spot(len(opened.log.files), "source", 0),
        **{**given, "title": " ".join(given["title"].split())},
        language=tuple(language or article.language),
        sha256=article.sha256,
        text_sha256=text,
        fiscal_year_start=fiscal_year_start,
    )
    return _add(opened, article, source, common)


_COPY = Message(
    "talk.second-copy",
    "its text is that of the source '{id}', so it is written as a copy of that (origin), and is no other independent "
    "source",
)


def _own_name(article: "Article") -> str | None:
    """Return an id made of the name of a document's file; None if the name has no Latin letter or digit."""
    return slug(os.path.splitext(os.path.basename(article.path))[0]) or None


def _drafted(log: "Log", article: "Article") -> Source | None:
    """Return the source of the log that is a document and has no figure yet, in a file of its own; None for a new one.

    Raises:
        UsageError: The log has the document with what it says.
    """
    source = next((one for one in log.sources.values() if one.sha256 == article.sha256), None)
    if source is None:
        return None
    is_empty = source.id not in {*(one.source for one in log.figures), *(one.source for one in log.datings)}
    text = log.files[source.spot.file].text
    if is_empty and MARK not in text and re.search(r"^\[source\]", text, re.MULTILINE):
        return source
    raise UsageError(
        Message(
            "error.is-the-document-of-the-source",
            "'{path}' is the document of the source '{id}', which is in the log",
            {"path": article.path, "id": source.id},
        )
    )


def _add(opened: Opened, article: "Article", source: Source, common: options.Common, *, is_there: bool = False) -> None:
    from hetao_cli.log.fiscal_years import fiscal_year_start_of
    from hetao_cli.mentions.attribution.gates import DRAFTED
    from hetao_cli.mentions.reading import read_text
    from hetao_cli.mentions.vocabulary import Vocabulary
    from hetao_cli.write.adding import add_file, fill_source
    from hetao_cli.write.drafting import draft_entries
    from hetao_cli.write.source_file import claims_of, comments_in, source_text
    from hetao_cli.write.source_path import source_path

    start = fiscal_year_start_of(opened.log, source)
    reading = read_text(article.text, source.published, Vocabulary(opened.log), fiscal_year_start=start)
    drafts: list[Draft] = []

    def draft(log: "Log") -> "Draft":
        drafts.append(draft_entries(reading, log, source, DRAFTED))
        return drafts[0]

    def make(log: "Log", documents: "list[ParsedFile]") -> tuple[str, str]:
        return source_path(documents[0], source.id), source_text(draft(log), article.text)

    def fill(log: "Log") -> str:
        return "\n".join(claims_of(draft(log), article.text))

    try:
        if is_there:
            added = fill_source(opened.log.path, source.id, fill, dry_run=common.dry_run)
        else:
            added = add_file(opened.log.path, make, dry_run=common.dry_run)
    except SpoiltLogError as error:
        raise refusal(error, opened.language) from None
    send_added(opened, added, common.format_name, comments_in(drafts[0]))
