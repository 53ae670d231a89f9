"""Cells of text for spreadsheets, which take some texts for formulas: made harmless, and restored."""

from __future__ import annotations

import re

from hetao_cli.quick.patterns import regex

_SIGNS = "=+-@＝＋－＠"
"""What begins a formula; the wide ones do in spreadsheets that are set to Chinese or Japanese."""

_NUMBER = r"[-+＋－]\d(?:[\d.,:/~?%％X-]*[\d~?%％X]|(?:\.\d+)?[eE][-+]\d+)?(?:[^\W\d_]|[\s%％‰°²³])*\Z"
"""A sign and a number, or several as in a range or a date, and no more than the words of a unit after it."""

_OBEYED = regex(rf"^'*\s*(?:(?!{_NUMBER})[{_SIGNS}]|::)", re.MULTILINE)
"""What begins a formula or, on a line of its own, a command to GitHub; also behind apostrophes.

So what was made harmless can be told from what was printed like it.
"""

_FIRST = frozenset(f"{_SIGNS}' \n:")


def harmless(cell: str) -> str:
    """Return a cell with an apostrophe before what would be obeyed (OWASP, CSV Injection); anything else as it is.

    >>> [harmless(cell) for cell in ("=1+1", "-2.3%", "+5 firms", "-cmd|'/c calc'!A0", "-0221/-0206")]
    ["'=1+1", '-2.3%', '+5 firms', "'-cmd|'/c calc'!A0", '-0221/-0206']
    """
    return _OBEYED.sub(r"'\g<0>", cell) if cell[:1] in _FIRST or "\n" in cell else cell


def restored(cell: str) -> str:
    """Return the text of a cell, harmless as `harmless` makes it or not.

    >>> restored("'=1+1"), restored("'tis"), restored(harmless("'=1"))
    ('=1+1', "'tis", "'=1")
    """
    return _OBEYED.sub(lambda match: match[0].removeprefix("'"), cell)
