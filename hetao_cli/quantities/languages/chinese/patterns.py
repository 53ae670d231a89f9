"""Patterns of the text around figures in Chinese, by the names that all languages share."""

from __future__ import annotations

from hetao_cli.quantities.languages.chinese.distant import CHANGED
from hetao_cli.quantities.languages.chinese.growth import GROWN, GROWN_TO, OUTCOME
from hetao_cli.quantities.languages.chinese.names import PLAN

PATTERNS = {
    "listed": "[和与與及]",
    "each its own": "分别|分別|各为|各為",
    "hundredths": "[百佰千仟万萬亿億]",
    "cents": "美分|仙",
    "cents joint": "又",
    "changed": CHANGED,
    "range to": "[至到]",
    "outcome": OUTCOME,
    "grown": GROWN,
    "grown to": GROWN_TO,
    "plan": PLAN,
    "label at once": "号码|號碼|编号|編號|电话|電話|热线|熱線|传真|傳真|邮编|郵編|代码|代碼|代号|代號"
    "|附件|附录|附錄|[表图圖註]",
    "code behind": "客机|客機|战机|戰機|机型|機型",
}
NUMBERED = frozenset("室强強号號级級月日时時点點分秒楼樓路版型股线線系")
"""Characters behind digits that make them the number of something: 5号, 3楼."""

PARTED = (
    (
        "[1-9][0-9]{0,2} [0-9]{3}(?= ?[\u4e00-\u9fff])",
        "(?:^|[\u4e00-\u9fff](?<![第图圖表附期段年月日号號条條])) ?$",
    ),
)
"""Thousands separated by a blank in a text's flow, between words by which they can't be two numbers."""
