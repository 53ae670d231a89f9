"""Shares and multiples, as multiples of one.

A 成 is a tenth, and so is a 折 of a price, but 八五折 are 85 hundredths. Percentage points (`pp`) and basis points
(`bp`) are differences of shares and convert to no share.
"""

from __future__ import annotations

from fractions import Fraction

from hetao_cli.quantities.unit import Family, Unit

FAMILY = Family(
    "ratio",
    (
        Unit(
            "%",
            Fraction(1, 100),
            names=("%", "%", "%"),
            attached=True,
            symbols="% ％ ﹪ pct pc p.c.",
            en="percent per_cent per-cent",
            before="百分之 百_分_之 百_分之 百分_之 佰分之 佰_分_之",
            pint="percent",
        ),
        Unit(
            "‰",
            Fraction(1, 1000),
            names=("‰", "‰", "‰"),
            attached=True,
            symbols="‰",
            en="per_mille",
            before="千分之 仟分之",
            pint="1 / 1000",
        ),
        Unit(
            "‱",
            Fraction(1, 10_000),
            names=("‱", "‱", "‱"),
            attached=True,
            symbols="‱",
            before="万分之 萬分之",
            pint="1 / 10000",
        ),
        Unit("成", Fraction(1, 10), names=("成", "成", "成"), zh="成", pint="1 / 10"),
        Unit("折", Fraction(1, 10), names=("折", "折", "折"), zh="折", pint="1 / 10"),
        Unit(
            "bp",
            names=("bp", "个基点", "個基點"),
            symbols="bp bps",
            en="basis_point basis_points",
            zh="基点 基點 个基点 個基點",
        ),
        Unit(
            "pp",
            names=("points", "个百分点", "個百分點"),
            one="point",
            symbols="pp p.p.",
            en="percentage_point percentage_points",
            zh="个百分点 個百分點 百分点 百分點",
        ),
        Unit(
            "times",
            1,
            names=("×", "倍", "倍"),
            attached=True,
            symbols="-fold x",
            en="times fold",
            zh="倍",
            pint="dimensionless",
        ),
    ),
    begins_like=(
        "成立 成员 成員 成功 成为 成為 成果 成本 成都 成熟 成长 成長 成人 成交 成就 成效 成分 "
        "折合 折算 折旧 折舊 折叠 折疊 折射 折磨"
    ),
)
