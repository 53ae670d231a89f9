"""Large parts of a page, packed: the script unpacks one when it is opened, searched or led to."""

from __future__ import annotations

import gzip
import re
from base64 import b64encode

from hetao_cli.page.markup import NOTHING, Html, element

MOST_PLAIN = 2_000_000
"""The characters of a page above which its folded parts are packed; below, all of it is read without scripts."""

SMALLEST = 20_000
"""The characters of a part that is worth it."""

_FOLDED = re.compile(
    r"(?P<begin><section [^>]*>)<details>(?P<head><summary>.*?</summary>)(?P<body>.*)</details></section>\Z", re.DOTALL
)
"""A part that is folded whole; one that shows some of what it has and folds the rest needs its script for both."""


def is_worth_packing(part: Html) -> bool:
    """Return whether a part is folded, and large."""
    return len(part) > SMALLEST and _FOLDED.match(part) is not None


def without_contents(name: str, part: Html, note: Html) -> tuple[Html, Html]:
    """Return a folded part without what is in it, and what is in it.

    Args:
        name: Its name.
        part: The part.
        note: What it says where no script runs.
    """
    found = _FOLDED.match(part)
    if found is None:
        return part, NOTHING
    details = f'<details data-packed="packed-{name}">{found["head"]}{note}</details></section>'
    return Html(found["begin"] + details), Html(found["body"])


def island(name: str, content: Html) -> Html:
    """Return something packed, for the script."""
    data = b64encode(gzip.compress(content.encode("utf-8", "backslashreplace"), mtime=0)).decode()
    return element("script", Html(data), type="application/gzip", id=f"packed-{name}")
