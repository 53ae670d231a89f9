"""The ways in which a date in Chinese can start in running text."""

from __future__ import annotations

from hetao_cli.dates.languages.chinese import words
from hetao_cli.dates.languages.chinese.numbers import NUMERALS as _DIGITS
from hetao_cli.model.packs import by_first

_FIGURES = "0-9０-９"
_UNITS = "年月日号號世季周週個个天星半"
AFTER_FIGURES = _UNITS + "至到与與和及、或／"
"""Characters that can follow the first number of a date."""

_NUMERALS = "".join(_DIGITS)
_PARTS_OF_DAY = "".join(sorted({part[0] for part in words.SHORT_PARTS_OF_DAY}))
_WORDS = (
    *words.RELATIVE,
    *words.ANAPHORS,
    *(f"{day}(?=[{_PARTS_OF_DAY}])" for day in words.DAYS_WITH_A_PART),
    *(f"{before} ?(?=年度|[财財会會])" for before in words.FISCAL_DISTANCES),
    *words.FISCAL_YEARS,
    *(f"{era}(?= ?[{_NUMERALS}{_FIGURES}元])" for era in words.YEARS_BEFORE_ERAS),
    *words.PARTS,
    *words.YEAR_EDGES,
    *words.MONTH_EDGES,
    *words.WEEKS,
    *(f"{week}(?=[一二三四五六日天末])" for week in words.WEEK),
    *(f"{leading}(?=[{_NUMERALS}{_FIGURES}]{{1,2}} ?(?:[个個]?月|[个個]?季))" for leading in words.LEADING),
    "第(?=[一二三四1-4] ?季)",
    "半年(?=前|之前|以前)",
)
_PLANS = f"[{''.join(words.PLANS)}]{{0,2}}(?:{'|'.join(words.PLAN_EDGES)}|以[来來])"


START_PATTERNS = (
    f"(?<![{_NUMERALS}])[{_NUMERALS}]++(?= ?(?:[{_UNITS}]|[-—–~～至到/／、和及与與或]))",
    f'(?<![{_NUMERALS}])[“‘「『]?[一二三四五六七八九十]{{1,2}}五[”’」』"]?(?={_PLANS})',
    f"(?=[{''.join(sorted({word[0] for word in _WORDS}))}]){by_first(_WORDS)}",
)
