"""Shares and multiples, as multiples of one.

A 成 is a tenth, and so is a 折 of a price, but 八五折 are 85 hundredths. Percentage points (`pp`) and basis points
(`bp`) are differences of shares and convert to no share.
"""

from __future__ import annotations

from fractions import Fraction

DIMENSION = "ratio"
FACTORS = {
    "times": 1,
    "成": Fraction(1, 10),
    "折": Fraction(1, 10),
    "%": Fraction(1, 100),
    "‰": Fraction(1, 1000),
    "‱": Fraction(1, 10_000),
}
WORDS = {
    "%": "% ％ ﹪ percent per_cent per-cent pct pc p.c.",
    "‰": "‰ per_mille",
    "‱": "‱",
    "成": "成",
    "折": "折",
    "bp": "bp bps 基点 基點 个基点 個基點 basis_point basis_points",
    "pp": "pp p.p. 个百分点 個百分點 百分点 百分點 percentage_point percentage_points",
    "times": "times 倍 fold -fold x",
    "": "成立 成员 成員 成功 成为 成為 成果 成本 成都 成熟 成长 成長 成人 成交 成就 成效 成分 "
    "折合 折算 折旧 折舊 折叠 折疊 折射 折磨",
}
SIGNS = {
    "%": "百分之 百_分_之 百_分之 百分_之 佰分之 佰_分_之",
    "‰": "千分之 仟分之",
    "‱": "万分之 萬分之",
}
