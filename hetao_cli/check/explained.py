"""The words of explanations, by kind and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.model.entries import Names

EXPLANATIONS: dict[str, Names] = {
    "hedge-dropped": {
        "en": "it is one number, with a hedge in one place and without in another",
        "zh-Hans": "数字相同，只是一处有限定词、另一处没有",
        "zh-Hant": "數字相同，只是一處有限定詞、另一處沒有",
    },
    "year-slip": {
        "en": "is the year a slip? {date} would agree with all {count} dates of this source",
        "zh-Hans": "年份是否笔误？{date} 与该来源的全部 {count} 个日期相符",
        "zh-Hant": "年份是否筆誤？{date} 與該來源的全部 {count} 個日期相符",
    },
}
