"""HTML as a type of its own: a page contains only text that was escaped here, or markup written here.

What differs by language stands in the markup as a sign (`_shown`), which `spoken` makes one text in the language that
the page opens in, and an entry of a table of texts from which the script takes the others.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, NewType

from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.model.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hetao_cli.messages.message import Localized

Html = NewType("Html", str)
"""Markup; a plain text becomes one only by `text`, and type checkers distinguish the two."""

NOTHING = Html("")
_VOID = frozenset({"meta", "input", "link", "br", "hr"})
_ID_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


@lru_cache(maxsize=1 << 14)
def text(words: str) -> Html:
    r"""Return a text as HTML: without markup, controls and marks of writing direction.

    >>> text("</script><b>\u202e")
    '&lt;/script&gt;&lt;b&gt;\\u202e'
    """
    return Html(escape(safe(words), quote=False))


def joined(parts: Iterable[Html], between: str = "") -> Html:
    """Join markup, with a plain text between the parts."""
    return Html(text(between).join(parts))


def element(name: str, /, *children: Html, **attributes: str | float | bool | None) -> Html:
    """Return an element; in the names of attributes `_` means `-`, and one at their end is dropped.

    Args:
        name: The name of the element.
        children: Its contents.
        attributes: Its attributes; None and False are left out, True has no value.

    >>> element("a", text("x < y"), href="#f-1", class_="figure", hidden=True, title=None)
    '<a href="#f-1" class="figure" hidden>x &lt; y</a>'
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{_attribute(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    end = "" if name in _VOID else f"</{name}>"
    return Html(f"<{name}{written}>{''.join(children)}{end}")


@lru_cache(maxsize=1 << 14)  # the values of a page repeat: places, kinds, ids
def _attribute(value: str) -> str:
    return escape(safe(value))


def in_each_language(say: Callable[[str], str], tag: str = "span") -> Html:
    """Return the result of a function for each language; the page shows the one of the chosen language.

    >>> in_each_language(lambda language: "1")
    '1'
    """
    return _shown([(language, say(language)) for language in LANGUAGES], tag)


def named(names: Localized, tag: str = "span") -> Html:
    """Return a name or title of the log in each language, marked with its own language if it replaces a missing one.

    >>> named({"en": "zone"})
    '<span lang="en">zone</span>'
    """
    found = [(_stand_in(names, language), in_language(names, language)) for language in LANGUAGES]
    if len(set(found)) == 1:
        of, words = found[0]
        return element(tag, text(words), lang=of) if words else NOTHING
    return _shown(found, tag)


def _stand_in(names: Localized, language: str) -> str:
    if not isinstance(names, dict) or language in names:
        return language
    words = in_language(names, language)
    return next((tag for tag in names if names[tag] == words), language)


Told = tuple[tuple[str, str], ...]
"""For each language of the page the language of a text and the text."""

_TOLD: dict[tuple[str, Told], str] = {}
_SIGN = re.compile("\x02([0-9]+)\x03")
"""A sign that no text can have, as `text` and `element` escape controls; its number is that of a text of `_TOLD`."""


def _shown(found: list[tuple[str, str]], tag: str) -> Html:
    """Return the sign of (language of the text, text) in each language of the page; equal texts are written at once."""
    if len({words for _, words in found}) == 1:
        return text(found[0][1])
    return Html(_TOLD.setdefault((tag, tuple(found)), f"\x02{len(_TOLD)}\x03"))


def spoken(parts: Iterable[Html], language: str) -> tuple[list[Html], list[list[str | None]], list[int]]:
    """Return markup in a language of the page, the texts of what differs by language, and how many each part is up to.

    An entry has the text in three languages, then, where it stands in for one that is missing, the languages it
    is really in. An element takes its text from the entry that its attribute `data-t` numbers.
    """
    known = list(_TOLD)
    numbers: dict[Told, int] = {}
    own = LANGUAGES.index(language)

    def filled(sign: re.Match[str]) -> str:
        tag, told = known[int(sign[1])]
        of, words = told[own]
        return element(tag, text(words), data_t=numbers.setdefault(told, len(numbers)), lang=_other(of, language))

    written: list[Html] = []
    reached: list[int] = []
    for part in parts:
        written.append(Html(_SIGN.sub(filled, part)))
        reached.append(len(numbers))
    return written, [_entry(told) for told in numbers], reached


def _other(of: str, language: str) -> str | None:
    return of if of != language else None


def _entry(told: Told) -> list[str | None]:
    words: list[str | None] = [safe(one) for _, one in told]
    others = [_other(of, language) for (of, _), language in zip(told, LANGUAGES, strict=True)]
    return words + others if any(others) else words


_LINK = re.compile('<a href="#([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')


def unlinked(parts: Iterable[Html]) -> list[Html]:
    """Return the parts of a page, in which links to what none of them has lead nowhere: they are texts."""
    found = list(parts)
    there = {one[1] for part in found for one in _ID.finditer(part)}
    return [Html(_LINK.sub(lambda link: link[0] if link[1] in there else "<a", part)) for part in found]


def data(value: object) -> Html:
    """Return a value as JSON that ends no element."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Html(written.replace("<", "\\u003c"))


def quoted(words: str, language: str | None = None) -> Html:
    """Return a text of a source as printed: isolated, so that its direction changes nothing around it."""
    return element("bdi", text(words), lang=language)


def anchor(kind: str, name: str) -> str:
    """Return the id of an entry on the page: its own if an address can contain it.

    >>> anchor("e", "hk-park-opening"), anchor("e", 'a"b')
    ('e-hk-park-opening', 'e-x39a012772dd5')
    """
    if name and _ID_CHARACTERS.issuperset(name):
        return f"{kind}-{name}"
    return f"{kind}-x{sha256(name.encode('utf-8', 'replace')).hexdigest()[:12]}"


def link(kind: str, name: str, shown: Html, **attributes: str | None) -> Html:
    """Return a link to an entry of the page."""
    return element("a", shown, href=f"#{anchor(kind, name)}", **attributes)
