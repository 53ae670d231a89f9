"""Markdown, line for line, without its marks: a line of the text is the line of that number in the file."""

from __future__ import annotations

import re

from hetao_cli.documents.article import Seen
from hetao_cli.documents.encodings import decode
from hetao_cli.quick.patterns import regex

_FIELD = regex(r"(title|author|date|published|publisher|source|lang|language|url|link)\s*[:=]\s*(\S.*)", re.IGNORECASE)
_FENCES = ("---", "+++")
_MOST_FIELDS = 200
"""The most lines of front matter; a line of dashes that no other follows within these does not begin it."""

# Each pattern stops at the next mark of its kind, so that no part of the text is read more than a few times.
_MARKS = (
    (re.compile(r"^\s{0,3}\[[^\[\]]{1,200}\]:\s.*$"), ""),  # the target of a link, defined apart from it
    (re.compile(r"^[\s|:]*-[\s|:-]*$|^\s{0,3}(?:```|~~~).*$"), ""),  # rules, fences
    (re.compile(r"^(?:\s{0,3}>)+\s?"), ""),
    (re.compile(r"^\s{0,3}#{1,6}\s+|(?<=\S)\s+#{1,6}\s*$"), ""),
    (re.compile(r"!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])"), ""),  # a picture
    (re.compile(r"\[\^[^\[\]]{1,40}\]"), ""),  # the mark of a footnote
    (re.compile(r"\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])"), r"\1"),  # a link
    (re.compile(r"</?[A-Za-z][^<>]*>"), ""),
    (re.compile(r"(?<!\\)`+"), ""),
    (
        re.compile(
            r"(?<![\\*\d])\*{1,3}(?=[^\s*])|(?<=[^\s*\\])\*{1,3}(?![*\d])|(?<![\w\\])__?(?=\S)|(?<=[^\s\\])__?(?!\w)|~~"
        ),
        "",
    ),
    (re.compile(r"\\(?=[!-/:-@\[-`{-~])"), ""),
)


def see(data: bytes, path: str) -> Seen:
    """Return the text of a file, with the facts of its front matter.

    Raises:
        ArticleError: It is no text.
    """
    lines = _without_comments(decode(data, path)).replace("\r\n", "\n").split("\n")
    fields: dict[str, str] = {}
    end = _end_of_front_matter(lines)
    for line in lines[:end]:
        found = _FIELD.fullmatch(line.strip())
        if found:
            fields[found[1].lower()] = found[2].strip().strip("\"'")
    text = "\n".join([""] * end + [_unmarked(line) for line in lines[end:]])
    url = fields.get("url") or fields.get("link")
    return Seen(
        text,
        title=fields.get("title"),
        publisher=fields.get("publisher") or fields.get("source"),
        author=fields.get("author"),
        published=fields.get("published") or fields.get("date"),
        language=fields.get("language") or fields.get("lang"),
        url=url if url and url.startswith(("http://", "https://")) else None,
    )


def _end_of_front_matter(lines: list[str]) -> int:
    """Return the number of lines of the front matter, with its fences; 0 if there is none."""
    fence = lines[0].rstrip()
    if fence not in _FENCES:
        return 0
    ends = (at for at, line in enumerate(lines[1:_MOST_FIELDS], 1) if line.rstrip() == fence)
    return next(ends, -1) + 1


def _unmarked(line: str) -> str:
    for mark, instead in _MARKS:
        line = mark.sub(instead, line)
    return line


def _without_comments(text: str) -> str:
    """Return the text without the comments of HTML in it, whose line ends stay."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept += (text[at:start], "\n" * text.count("\n", start, end))
        at = end + len("-->")
    return "".join(kept) + text[at:]
