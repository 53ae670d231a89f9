"""The facts in the head of a web page about its article: JSON-LD, Open Graph and other names of fields."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from hetao_cli.documents.article import Seen
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.documents.element import Element

_TITLE = ("og:title", "articletitle", "dc.title", "dcterms.title")
_PUBLISHER = ("og:site_name", "sitename", "contentsource", "dc.publisher", "dcterms.publisher")
_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator")
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "dc.date.issued",
    "dcterms.issued",
    "parsely-pub-date",
    "dc.date",
    "date",
)
"""Names of fields, the surest first, in small letters. PubDate, ArticleTitle, SiteName and ContentSource are those of
the Chinese government's pages; DC is Dublin Core."""


def with_facts(text: str, page: Element) -> Seen:
    """Return the text of a page with the facts that its head states."""
    fields, linked = _fields(page), _linked_data(page)
    url = _first(*_values(page, "//link[@rel='canonical']/@href"), fields.get("og:url"))
    times = set(_values(page, "//time/@datetime"))
    return Seen(
        text,
        title=_first(linked.title, *map(fields.get, _TITLE), _only_heading(page), _inner_text(page.find("head/title"))),
        publisher=_first(linked.publisher, *map(fields.get, _PUBLISHER)),
        author=_first(linked.author, *(name for name in map(fields.get, _AUTHOR) if name and "://" not in name)),
        published=_first(linked.published, *map(fields.get, _PUBLISHED), times.pop() if len(times) == 1 else None),
        language=_first(
            page.get("lang"), page.get("{http://www.w3.org/XML/1998/namespace}lang"), fields.get("og:locale")
        ),
        url=url if url and url.startswith(("http://", "https://")) else None,
    )


class _Linked(NamedTuple):
    """The facts of the first article in a page's JSON-LD."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None


def _linked_data(page: Element) -> _Linked:
    for script in cast("list[Element]", page.xpath("//script[@type='application/ld+json']")):
        try:
            things = list(_things(json.loads(script.text or "", strict=False)))
        except (ValueError, RecursionError):
            continue  # it is not shown to people, so nobody has noticed that it is broken
        for thing in things:
            if "datePublished" in thing or "Article" in str(thing.get("@type")):
                return _Linked(
                    title=_named(thing.get("headline")),
                    publisher=_named(thing.get("publisher")),
                    author=_named(thing.get("author")),
                    published=_named(thing.get("datePublished")),
                )
    return _Linked()


def _things(data: object) -> Iterator[dict[str, Any]]:
    """Yield the things that a script describes: it is one, a list of them, or has them in its graph."""
    for thing in cast("list[object]", data if isinstance(data, list) else [data]):
        if isinstance(thing, dict):
            described = cast("dict[str, Any]", thing)
            yield described
            graph = described.get("@graph")
            if isinstance(graph, list):
                inner = cast("list[object]", graph)
                yield from (cast("dict[str, Any]", each) for each in inner if isinstance(each, dict))


def _named(value: object) -> str | None:
    """Return a text, or the name of a thing, or the names of several."""
    if isinstance(value, list):
        names = [name for name in map(_named, cast("list[object]", value)) if name]
        return ", ".join(names) or None
    if isinstance(value, dict):
        value = cast("dict[str, object]", value).get("name")
    return value.strip() or None if isinstance(value, str) else None


def _fields(page: Element) -> dict[str, str]:
    """Return the non-empty fields of a page's head, the first of each name."""
    fields: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            fields.setdefault(name.strip().lower(), content)
    return fields


def _first(*values: str | None) -> str | None:
    return next((" ".join(value.split()) for value in values if value and value.strip()), None)


def _values(page: Element, path: str) -> list[str]:
    return [str(value).strip() for value in cast("list[object]", page.xpath(path))]


def _only_heading(page: Element) -> str | None:
    headings = [_inner_text(heading) for heading in page.iter("h1")]
    return headings[0] if len(headings) == 1 else None


def _inner_text(element: Element | None) -> str | None:
    return None if element is None else "".join(map(str, element.itertext()))
