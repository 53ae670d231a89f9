"""Articles: what a reader sees of a document of any format, and the facts that it states about itself."""

from __future__ import annotations

from hetao_cli.read.articles.article import Article
from hetao_cli.read.articles.opening import open_article

__all__ = ["Article", "open_article"]
