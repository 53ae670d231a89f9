"""Shares and multiples, as multiples of one.

A 成 is a tenth. Percentage points (`pp`) are differences of shares and convert to no share.
"""

from __future__ import annotations

from fractions import Fraction

DIMENSION = "ratio"
FACTORS = {
    "times": 1,
    "成": Fraction(1, 10),
    "%": Fraction(1, 100),
    "‰": Fraction(1, 1000),
    "‱": Fraction(1, 10_000),
}
WORDS = {
    "%": "% ％ ﹪ percent per_cent per-cent pct pc p.c.",
    "‰": "‰ per_mille",
    "‱": "‱",
    "成": "成",
    "pp": "pp 个百分点 個百分點 百分点 百分點 percentage_point percentage_points",
    "times": "times 倍 fold -fold",
    "": "成立 成员 成員 成功 成为 成為 成果 成本 成都 成熟 成长 成長 成人 成交 成就 成效 成分",
}
SIGNS = {
    "%": "百分之",
    "‰": "千分之 仟分之",
    "‱": "万分之 萬分之",
}
