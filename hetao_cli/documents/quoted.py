"""Whether a document contains a literal, however it breaks its lines."""

from __future__ import annotations

import re

from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

_DIGIT_BEFORE, _COMMA_BEFORE = regex(r"\d\.?$"), regex(r"\d,$")
_DIGIT_AFTER, _THOUSANDS = regex(r"\.?\d|,\d{3}(?!\d)"), regex(r"\d{3}(?!\d)")
_MOST_LIKELY_MARKUP = regex(r"<[a-zA-Z/!][^<>]*>")


class Page(NamedTuple):
    """A document's text for searches: as it is, and without markup if it has any."""

    texts: tuple[str, ...]

    def has(self, literal: str) -> bool:
        r"""Return whether the text contains the literal, ignoring blanks, and not as a part of a longer number.

        >>> page_of("共有447家企\n业 over 15,000 people").has("447家企业")
        True
        >>> page_of("共有447家企业").has("47家")
        False
        """
        wanted = _evened(literal)
        return any(_stands_in(text, wanted) for text in self.texts)


def span_of(text: str, literal: str) -> tuple[int, int] | None:
    r"""Return where a literal stands first in a text, by the rules of `Page.has`; None where it does not.

    >>> span_of("共有447家企\n业 over 15,000 people", "447家企业"), span_of("共有447家企业", "47家")
    ((2, 9), None)
    """
    for found in re.finditer(_PIECES.sub(_with_blanks, literal.strip()), text):
        if not _is_cut(text, *found.span()):
            return found.span()
    return None


def _with_blanks(piece: re.Match[str]) -> str:
    """Return the pattern of a sign, or of a run of blanks, of a literal: beside Chinese there can be blanks or none."""
    sign, after = piece[1], piece.string[piece.end() : piece.end() + 1]
    if sign.isspace():
        before = piece.string[piece.start() - 1 : piece.start()]
        return r"\s+" if before.isascii() and after.isascii() else r"\s*"
    beside = after and not after.isspace() and not (sign.isascii() and after.isascii())
    return re.escape(sign) + (r"\s*" if beside else "")


_PIECES = re.compile(r"(\s+|\S)")


def page_of(text: str) -> Page:
    """Prepare a document's text for the search of literals in it."""
    texts = [_evened(text)]
    if _MOST_LIKELY_MARKUP.search(text):
        from html import unescape

        texts.append(_evened(unescape(_MOST_LIKELY_MARKUP.sub("", text))))
    return Page(tuple(texts))


def _evened(text: str) -> str:
    """Return a text with each run of white space as one blank, or none beside a character that is not ASCII."""
    blanks = re.sub(r"\s+", " ", text.strip())
    return re.sub(r" (?=[^\x00-\x7f])|(?<=[^\x00-\x7f]) ", "", blanks)


def _stands_in(text: str, literal: str) -> bool:
    start = text.find(literal)
    while start >= 0:
        if not _is_cut(text, start, start + len(literal)):
            return True
        start = text.find(literal, start + 1)
    return False


def _is_cut(text: str, start: int, end: int) -> bool:
    """Return whether a number goes on before `start` or after `end`."""
    goes_on_before = text[start].isdigit() and (
        _DIGIT_BEFORE.search(text[max(0, start - 2) : start])
        or (_THOUSANDS.match(text[start : start + 4]) and _COMMA_BEFORE.search(text[max(0, start - 2) : start]))
    )
    return bool(goes_on_before or (text[end - 1].isdigit() and _DIGIT_AFTER.match(text[end : end + 5])))
