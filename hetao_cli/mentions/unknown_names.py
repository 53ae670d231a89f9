"""Bodies and places that a text names and no log knows: figures beside them are theirs."""

from __future__ import annotations

from hetao_cli.mentions.languages import matching

_IN_A_FOLDED_TEXT = matching("@stranger")
_IN_PRINT = matching("@stranger in print")


def unknown_names_in(text: str, plain: str) -> list[tuple[int, int]]:
    """Return the spans of the names of bodies and places, in order, recognised by words such as 集团 and Corporation.

    Args:
        text: The text.
        plain: The same, folded.

    >>> text = "市政集团将成立。447家公司。MTR Corporation grew."
    >>> [text[slice(*span)] for span in unknown_names_in(text, text)]
    ['集团', 'MTR Corporation']
    """
    found = [(one.start(), one.end()) for one in _IN_A_FOLDED_TEXT().finditer(plain)]
    found += [(one.start(), one.end()) for one in _IN_PRINT().finditer(text)]
    return sorted(found)
