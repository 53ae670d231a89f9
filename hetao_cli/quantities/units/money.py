"""Amounts of money: the unit is the ISO 4217 code of the currency.

There are no factors: no exchange rate is invented. `元`, `$` and `¥` alone name no currency; the entries of a log say
which they mean.
"""

from __future__ import annotations

from hetao_cli.quantities.unit import Family, Unit

UNDECIDED_CURRENCIES = frozenset({"元", "$", "¥"})
"""Signs that name no currency until the sentence or the log decides."""

FAMILY = Family(
    "money",
    (
        Unit(
            "HKD",
            names=("HKD", "港元", "港元"),
            symbols="hkd hk$",
            en="hk_dollar hk_dollars hong_kong_dollar hong_kong_dollars",
            zh="港元 港币 港幣 港纸 港紙 港圆 港圓 元港币 元港幣",
            before="hk$ hk_$ hkd hkd$ hk＄ 港币 港幣 港元",
        ),
        Unit(
            "CNY",
            names=("CNY", "元人民币", "元人民幣"),
            symbols="rmb cny",
            en="yuan yuan_rmb renminbi",
            zh="人民币 人民幣 元人民币 元人民幣",
            before="rmb cny rmb¥ cny¥ 人民币 人民幣",
        ),
        Unit(
            "USD",
            names=("USD", "美元", "美元"),
            symbols="usd us$",
            en="us_dollar us_dollars",
            zh="美元 美金 美圆 美圓 元美金",
            before="us$ us_$ usd usd$ u.s.$ us＄ 美元 美金",
        ),
        Unit(
            "MOP",
            names=("MOP", "澳门元", "澳門元"),
            symbols="mop",
            en="pataca patacas",
            zh="澳门元 澳門元 澳门币 澳門幣 元澳门币 元澳門幣",
            before="mop mop$ 澳门元 澳門元 澳门币 澳門幣",
        ),
        Unit(
            "TWD",
            names=("TWD", "元新台币", "元新台幣"),
            symbols="twd nt$",
            en="new_taiwan_dollars",
            zh="新台币 新臺幣 新台幣 台币 臺幣 台幣 元新台币 元新台幣",
            before="nt$ twd 新台币 新臺幣 新台幣",
        ),
        Unit(
            "EUR",
            names=("EUR", "欧元", "歐元"),
            symbols="eur €",
            en="euro euros",
            zh="欧元 歐元",
            before="€ eur 欧元 歐元",
        ),
        Unit(
            "GBP",
            names=("GBP", "英镑", "英鎊"),
            symbols="gbp £",
            en="pound_sterling pounds_sterling",
            zh="英镑 英鎊",
            before="£ gbp 英镑 英鎊",
        ),
        Unit(
            "JPY",
            names=("JPY", "日元", "日圓"),
            symbols="jpy",
            en="yen",
            zh="日元 日圆 日圓 日币 日幣",
            before="jpy jpy¥ jp¥ 日元 日圆 日圓",
        ),
        Unit(
            "KRW",
            names=("KRW", "韩元", "韓圜"),
            symbols="krw",
            en="korean_won south_korean_won",
            zh="韩元 韓元 韩圆 韓圜",
            before="₩ krw",
        ),
        Unit(
            "SGD",
            names=("SGD", "新加坡元", "新加坡元"),
            symbols="sgd s$",
            en="singapore_dollar singapore_dollars",
            zh="新加坡元 新元 坡币 坡幣",
            before="s$ sgd",
        ),
        Unit(
            "AUD",
            names=("AUD", "澳元", "澳元"),
            symbols="aud a$",
            en="australian_dollar australian_dollars",
            zh="澳元 澳币 澳幣",
            before="a$ aud au$ aud$",
        ),
        Unit(
            "CAD",
            names=("CAD", "加元", "加元"),
            symbols="cad c$",
            en="canadian_dollar canadian_dollars",
            zh="加元 加币 加幣",
            before="c$ cad ca$ cad$",
        ),
        Unit(
            "CHF",
            names=("CHF", "瑞士法郎", "瑞士法郎"),
            symbols="chf",
            en="swiss_franc swiss_francs",
            zh="瑞士法郎 瑞郎",
            before="chf",
        ),
        Unit(
            "INR",
            names=("INR", "印度卢比", "印度盧比"),
            symbols="inr rs",
            en="rupee rupees",
            zh="卢比 盧比 印度卢比 印度盧比",
            before="₹ inr rs rs.",
        ),
        Unit("THB", names=("THB", "泰铢", "泰銖"), symbols="thb", en="baht", zh="泰铢 泰銖", before="฿ thb"),
        Unit(
            "MYR",
            names=("MYR", "林吉特", "令吉"),
            symbols="myr",
            en="ringgit ringgits",
            zh="林吉特 令吉",
            before="myr rm",
        ),
        Unit(
            "RUB",
            names=("RUB", "卢布", "盧布"),
            symbols="rub",
            en="rouble roubles ruble rubles",
            zh="卢布 盧布",
            before="₽ rub",
        ),
        Unit(
            "NZD",
            names=("NZD", "新西兰元", "紐元"),
            symbols="nzd nz$",
            en="new_zealand_dollar new_zealand_dollars",
            zh="新西兰元 紐元 纽元",
            before="nz$ nzd nzd$",
        ),
        Unit(
            "SEK",
            names=("SEK", "瑞典克朗", "瑞典克朗"),
            symbols="sek",
            en="swedish_krona swedish_kronor",
            zh="瑞典克朗",
            before="sek",
        ),
        Unit(
            "NOK",
            names=("NOK", "挪威克朗", "挪威克朗"),
            symbols="nok",
            en="norwegian_krone norwegian_kroner",
            zh="挪威克朗",
            before="nok",
        ),
        Unit(
            "DKK",
            names=("DKK", "丹麦克朗", "丹麥克朗"),
            symbols="dkk",
            en="danish_krone danish_kroner",
            zh="丹麦克朗 丹麥克朗",
            before="dkk",
        ),
        Unit("AED", names=("AED", "迪拉姆", "迪拉姆"), symbols="aed", en="dirham dirhams", zh="迪拉姆", before="aed"),
        Unit("SAR", names=("SAR", "里亚尔", "里亞爾"), en="riyal riyals", zh="里亚尔 里亞爾"),
        Unit("IDR", names=("IDR", "印尼盾", "印尼盾"), symbols="idr", en="rupiah rupiahs", zh="印尼盾", before="idr"),
        Unit("VND", names=("VND", "越南盾", "越南盾"), symbols="vnd", zh="越南盾", before="vnd ₫"),
        Unit("PHP", names=("PHP", "菲律宾比索", "菲律賓比索"), en="philippine_peso philippine_pesos", zh="菲律宾比索"),
        Unit(
            "BRL",
            names=("BRL", "雷亚尔", "雷亞爾"),
            symbols="brl",
            en="brazilian_real brazilian_reais",
            zh="雷亚尔",
            before="r$ brl",
        ),
        Unit(
            "MXN",
            names=("MXN", "墨西哥比索", "墨西哥比索"),
            symbols="mxn",
            en="mexican_peso mexican_pesos",
            before="mxn mxn$ mex$",
        ),
        Unit("UAH", names=("UAH", "格里夫纳", "格里夫納"), symbols="uah", en="hryvnia hryvnias", before="uah ₴"),
        Unit("元", names=("元", "元", "元"), zh="元 圆 圓 块钱 塊錢 蚊"),
        Unit("$", names=("$", "$", "$"), symbols="$ ＄", en="dollar dollars", before="$ ＄"),
        Unit("¥", names=("¥", "¥", "¥"), symbols="¥ ￥", before="¥ ￥"),
    ),
    begins_like="元旦 元月 元素 元年",
)
_SYMBOLS = frozenset(unit.symbol for unit in FAMILY.units)


_WORDS = {unit.symbol: f"{' '.join(unit.names or ())} {unit.symbols} {unit.zh} {unit.before}" for unit in FAMILY.units}


def is_currency(code: str) -> bool:
    """Return whether a text is the code of a currency that is known."""
    return code in _SYMBOLS and code not in UNDECIDED_CURRENCIES


def can_mean(sign: str, currency: str) -> bool:
    """Return whether a sign that names no currency by itself can mean one: whether the names of that have it.

    >>> can_mean("$", "HKD"), can_mean("$", "CNY"), can_mean("元", "CNY"), can_mean("元", "GBP")
    (True, False, True, False)
    """
    return is_currency(currency) and sign in _WORDS[currency]


def joint_unit(sign: str, word: str | None) -> str | None:
    """Return the unit of an amount with a sign before it and a unit's word behind; None if they contradict each other.

    >>> joint_unit("CNY", "元"), joint_unit("$", "HKD"), joint_unit("HKD", "CNY"), joint_unit("$", "km")
    ('CNY', 'HKD', None, None)
    """
    if word not in _SYMBOLS or sign not in _SYMBOLS:
        return None
    if sign == word or word in UNDECIDED_CURRENCIES:
        return sign
    return word if sign in UNDECIDED_CURRENCIES else None
