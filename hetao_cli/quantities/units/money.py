"""Amounts of money: the unit is the ISO 4217 code of the currency.

There are no factors: no exchange rate is invented. `元`, `$` and `¥` alone name no currency and stay what they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number

DIMENSION = "money"
FACTORS: dict[str, Number] = {}
UNDECIDED = frozenset({"元", "$", "¥"})
WORDS = {
    "HKD": "港元 港币 港幣 港纸 港紙 港圆 港圓 元港币 元港幣 hkd hk$ hk_dollar hk_dollars "
    "hong_kong_dollar hong_kong_dollars",
    "CNY": "人民币 人民幣 元人民币 元人民幣 rmb cny yuan yuan_rmb renminbi",
    "USD": "美元 美金 美圆 美圓 元美金 usd us$ us_dollar us_dollars",
    "MOP": "澳门元 澳門元 澳门币 澳門幣 元澳门币 元澳門幣 mop pataca patacas",
    "TWD": "新台币 新臺幣 新台幣 台币 臺幣 台幣 元新台币 元新台幣 twd nt$ new_taiwan_dollars",
    "EUR": "欧元 歐元 eur € euro euros",
    "GBP": "英镑 英鎊 gbp £ pound_sterling pounds_sterling",
    "JPY": "日元 日圆 日圓 日币 日幣 jpy yen",
    "KRW": "韩元 韓元 韩圆 韓圜 krw korean_won south_korean_won",
    "SGD": "新加坡元 新元 坡币 坡幣 sgd s$ singapore_dollar singapore_dollars",
    "AUD": "澳元 澳币 澳幣 aud a$ australian_dollar australian_dollars",
    "CAD": "加元 加币 加幣 cad c$ canadian_dollar canadian_dollars",
    "CHF": "瑞士法郎 瑞郎 chf swiss_franc swiss_francs",
    "INR": "卢比 盧比 印度卢比 印度盧比 inr rs rupee rupees",
    "THB": "泰铢 泰銖 thb baht",
    "MYR": "林吉特 令吉 myr ringgit ringgits",
    "RUB": "卢布 盧布 rub rouble roubles ruble rubles",
    "NZD": "nzd nz$ new_zealand_dollar new_zealand_dollars 新西兰元 紐元 纽元",
    "SEK": "sek swedish_krona swedish_kronor 瑞典克朗",
    "NOK": "nok norwegian_krone norwegian_kroner 挪威克朗",
    "DKK": "dkk danish_krone danish_kroner 丹麦克朗 丹麥克朗",
    "AED": "aed dirham dirhams 迪拉姆",
    "SAR": "riyal riyals 里亚尔 里亞爾",
    "IDR": "idr rupiah rupiahs 印尼盾",
    "VND": "vnd 越南盾",
    "PHP": "philippine_peso philippine_pesos 菲律宾比索",
    "BRL": "brl brazilian_real brazilian_reais 雷亚尔",
    "MXN": "mxn mexican_peso mexican_pesos",
    "UAH": "uah hryvnia hryvnias",
    "元": "元 圆 圓 块钱 塊錢 蚊",
    "$": "$ ＄ dollar dollars",
    "¥": "¥ ￥",
    "": "元旦 元月 元素 元年",
}
SIGNS = {
    "HKD": "hk$ hk_$ hkd hkd$ hk＄ 港币 港幣 港元",
    "CNY": "rmb cny rmb¥ cny¥ 人民币 人民幣",
    "USD": "us$ us_$ usd usd$ u.s.$ us＄ 美元 美金",
    "MOP": "mop mop$ 澳门元 澳門元 澳门币 澳門幣",
    "TWD": "nt$ twd 新台币 新臺幣 新台幣",
    "EUR": "€ eur 欧元 歐元",
    "GBP": "£ gbp 英镑 英鎊",
    "JPY": "jpy 日元 日圆 日圓",
    "KRW": "₩ krw",
    "SGD": "s$ sgd",
    "AUD": "a$ aud au$ aud$",
    "CAD": "c$ cad ca$ cad$",
    "NZD": "nz$ nzd nzd$",
    "AED": "aed",
    "IDR": "idr",
    "VND": "vnd ₫",
    "BRL": "r$ brl",
    "MXN": "mxn mxn$ mex$",
    "UAH": "uah ₴",
    "CHF": "chf",
    "INR": "₹ inr rs rs.",
    "THB": "฿ thb",
    "MYR": "myr rm",
    "RUB": "₽ rub",
    "$": "$ ＄",
    "¥": "¥ ￥",
}


def joint_unit(sign: str, word: str | None) -> str | None:
    """Return the unit of an amount with a sign before it and a unit's word behind; None where they don't go together.

    >>> joint_unit("CNY", "元"), joint_unit("$", "HKD"), joint_unit("HKD", "CNY"), joint_unit("$", "km")
    ('CNY', 'HKD', None, None)
    """
    if word not in WORDS or sign not in WORDS:
        return None
    if sign == word or word in UNDECIDED:
        return sign
    return word if sign in UNDECIDED else None
