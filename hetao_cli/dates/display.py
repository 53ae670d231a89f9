"""Dates as people read them in a table: short, in English and Chinese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.model.moment import Moment

_LANGUAGES = ("en", "zh-Hans", "zh-Hant")
_ISO = "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?"

_FORMS = (
    ("([0-9]{3})X", ("{}0s", "{}0年代", "{}0年代")),
    ("([0-9]{4})-21", ("spring {}", "{}年春季", "{}年春季")),
    ("([0-9]{4})-22", ("summer {}", "{}年夏季", "{}年夏季")),
    ("([0-9]{4})-23", ("autumn {}", "{}年秋季", "{}年秋季")),
    ("([0-9]{4})-24", ("winter {}", "{}年冬季", "{}年冬季")),
    ("([0-9]{4})-33", ("{} Q1", "{}年第一季度", "{}年第一季")),
    ("([0-9]{4})-34", ("{} Q2", "{}年第二季度", "{}年第二季")),
    ("([0-9]{4})-35", ("{} Q3", "{}年第三季度", "{}年第三季")),
    ("([0-9]{4})-36", ("{} Q4", "{}年第四季度", "{}年第四季")),
    ("([0-9]{4})-40", ("{} H1", "{}年上半年", "{}年上半年")),
    ("([0-9]{4})-41", ("{} H2", "{}年下半年", "{}年下半年")),
    (r"\[\.\.([0-9]{4})\]", ("by {}", "{}年或之前", "{}年或之前")),
    (rf"\[\.\.({_ISO})\]", ("by {}", "{}或之前", "{}或之前")),
    (r"\[([0-9]{4})\.\.\]", ("from {}", "{}年起", "{}年起")),
    (rf"\[({_ISO})\.\.\]", ("from {}", "{}起", "{}起")),
    (rf"({_ISO})~", ("c. {}", "约{}", "約{}")),
)
"""Forms of EDTF, of which the first that fits counts, with the text in each language."""


def display(moment: Moment, lang: str) -> str:
    """Return a date as people read it; the EDTF itself if there is no shorter form.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> [display(parse_date(edtf), "en") for edtf in ("2025-12-22", "199X", "2025-41", "[..2035]")]
    ['2025-12-22', '1990s', '2025 H2', 'by 2035']

    Args:
        moment: The date.
        lang: `en`, `zh-Hans` or `zh-Hant`.
    """
    column = _LANGUAGES.index(lang)
    for pattern, texts in _FORMS:
        found = re.fullmatch(pattern, moment.edtf)
        if found:
            return texts[column].format(found[1])
    return moment.edtf
