"""HTML as a type of its own: a page contains only text that was escaped here, or markup written here."""

from __future__ import annotations

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
_CLASSES: dict[str, str] = dict(zip(LANGUAGES, ("en", "hs", "ht"), strict=True))
"""The classes by which the style shows the texts of one language."""
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
    return _shown([(language, language, say(language)) for language in LANGUAGES], tag)


def named(names: Localized, tag: str = "span") -> Html:
    """Return a name or title of the log in each language, marked with its own language if it replaces a missing one.

    >>> named({"en": "zone"})
    '<span lang="en">zone</span>'
    """
    found = [(language, _stand_in(names, language), in_language(names, language)) for language in LANGUAGES]
    return _shown(found, tag, own=True)


def _stand_in(names: Localized, language: str) -> str:
    if not isinstance(names, dict) or language in names:
        return language
    words = in_language(names, language)
    return next((tag for tag in names if names[tag] == words), language)


def _shown(found: list[tuple[str, str, str]], tag: str, *, own: bool = False) -> Html:
    """Return the markup of (language of the page, language of the text, text): equal texts once."""
    groups: dict[tuple[str, str], list[str]] = {}
    for language, of, words in found:
        groups.setdefault((of if own else "", words), []).append(language)
    if len(groups) == 1:
        of, words = next(iter(groups))
        return element(tag, text(words), lang=of) if own and words else text(words)
    return joined(
        element(
            tag, text(words), class_=" ".join(("l", *map(_CLASSES.__getitem__, languages))), lang=of or languages[0]
        )
        for (of, words), languages in groups.items()
        if words
    )


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
