"""Large parts of a page, packed: the script unpacks one when it is opened, searched or led to."""

from __future__ import annotations

import gzip
import re
from base64 import b64encode

from hetao_cli.page.markup import Html, element

MOST_PLAIN = 2_000_000
"""The characters of a page above which its folded parts are packed; below, all of it is read without scripts."""

SMALLEST = 20_000
"""The characters of a part that is worth it."""

_FOLDED = re.compile(r"<details><summary>(?P<head>.*?)</summary>(?P<body>.*)</details></section>\Z", re.DOTALL)


def packed(parts: dict[str, Html], note: Html) -> tuple[list[Html], list[Html]]:
    """Return parts of a page, large folded ones without what is in them, and what is in those, for the script.

    Args:
        parts: The parts, by name.
        note: What a packed one says where no script runs.
    """
    shown: list[Html] = []
    islands: list[Html] = []
    for name, part in parts.items():
        found = _FOLDED.search(part) if len(part) > SMALLEST else None
        if found is None:
            shown.append(part)
            continue
        details = f'<details data-packed="packed-{name}"><summary>{found["head"]}</summary>{note}</details></section>'
        shown.append(Html(part[: found.start()] + details))
        data = Html(b64encode(gzip.compress(found["body"].encode("utf-8", "backslashreplace"), mtime=0)).decode())
        islands.append(element("script", data, type="application/gzip", id=f"packed-{name}"))
    return shown, islands
