"""Bodies and places that a text names and no log knows: what is said of them is said of nothing else."""

from __future__ import annotations

import re

_CHINESE = re.compile(
    r"(?<=[一-鿿])(?<![该各本家间个所名等类余多些型子此这])(?<!科技)"
    r"(?<!海外)(?<!外地)(?<!境外)(?<!创科)(?<!科创)(?<!跨国)(?<!上市)"
    r"(?<!初创)(?:公司|集团|银行|医院|航空|港铁|保险|汽车|超市)"
    r"|大学城|科技城|[一-鿿]产业园(?!区)|工业园|机场|乐园|商场|酒店|都会区|数码港|迪士尼"
)
_LATIN = re.compile(
    r"\b(?:[A-Z][\w&.-]+ ){1,4}(?:Corporation|Corp|Inc|Ltd|Limited|Group|Holdings|Bank|Airport|Airlines|Airways"
    r"|Hospital|Cyberport|Railway)\b"
)


def strangers_in(text: str, plain: str) -> list[tuple[int, int]]:
    """Return the spans of the bodies and places that a text calls by what they are, in order.

    Args:
        text: The text.
        plain: The same, folded.

    >>> text = "市政集团将成立。447家公司。MTR Corporation grew."
    >>> [text[slice(*span)] for span in strangers_in(text, text)]
    ['集团', 'MTR Corporation']
    """
    found = [(one.start(), one.end()) for one in _CHINESE.finditer(plain)]
    found += [(one.start(), one.end()) for one in _LATIN.finditer(text)]
    return sorted(found)
