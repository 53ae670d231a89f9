"""From an opened article to a document that is held against a log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.fiscal_years import fiscal_year_start_of
from hetao_cli.mentions.reading import read_text
from hetao_cli.verify.judgement import Document
from hetao_cli.verify.verification import source_of

if TYPE_CHECKING:
    from hetao_cli.documents.article import Article
    from hetao_cli.mentions.vocabulary import Vocabulary
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


def read_document(article: Article, near: Moment | None, vocabulary: Vocabulary, log: Log) -> Document:
    """Read a document; one that is a source of the log has its facts as the log has them.

    Args:
        article: The document, opened.
        near: When it was published; None for what it says of itself, or the log of it.
        vocabulary: The possible subjects of its figures and dates.
        log: The log.
    """
    source = source_of(log, article.sha256, article.text)
    stated = source.published if source is not None else article.published
    published = near or (moment_of(stated) if stated is not None else None)
    start = fiscal_year_start_of(log, source)
    reading = read_text(article.text, published, vocabulary, fiscal_year_start=start)
    return Document(
        article.path,
        reading,
        article.title if source is None else source.title,
        article.publisher if source is None else source.publisher,
        published.edtf if published is not None else None,
        article.language if source is None else source.language,
        article.sha256,
        is_extracted=not article.keeps_lines,
    )
