"""The words of Chinese dates, in both scripts; no key has more than five characters."""

from __future__ import annotations

from hetao_cli.dates.phrases.stated import Sense

_LIMITS = {
    **dict.fromkeys(("最早", "最快"), Sense.AFTER),
    **dict.fromkeys(("最迟", "最遲", "最晚", "最慢"), Sense.UNTIL),
}
"""Adverbs that bound a date, also with a verb between: 最快要到2025年."""

BEFORE: dict[str, Sense] = {
    **{
        limit + verb: sense
        for limit, sense in _LIMITS.items()
        for verb in ("", "于", "於", "要", "到", "要到", "要等到")
    },
    **dict.fromkeys(("于", "於", "在", "早在", "早于", "早於", "公历", "公曆"), Sense.PLAIN),
    **dict.fromkeys(("截至", "截止", "截止到", "截止至", "截至到"), Sense.AS_OF),
    **dict.fromkeys(("到", "至"), Sense.UNTIL_IF_AHEAD),
    **dict.fromkeys(("赶在", "趕在", "不迟于", "不遲於", "不晚于", "不晚於"), Sense.UNTIL),
    **dict.fromkeys(("从", "從", "由"), Sense.FROM_IF_AHEAD),
    **dict.fromkeys(("晚于", "晚於", "不早于", "不早於"), Sense.AFTER),
    **dict.fromkeys(("直至", "直到"), Sense.TILL),
    **dict.fromkeys(("自", "自从", "自從"), Sense.SINCE),
    **dict.fromkeys(("约", "約", "大约", "大約", "大概", "约在", "約在", "大约在", "大約在"), Sense.ABOUT),
    **dict.fromkeys(("介于", "介於"), Sense.BETWEEN),
}
"""The senses of words before a date."""

AFTER: dict[str, Sense] = {
    **dict.fromkeys(("内", "內", "之内", "之內", "中"), Sense.PLAIN),
    **dict.fromkeys(("间", "間", "之间", "之間", "期间", "期間"), Sense.BETWEEN),
    **dict.fromkeys(("止", "为止", "為止", "全年", "度", "年度"), Sense.PLAIN),
    **dict.fromkeys(("前", "之前", "以前", "或之前", "或以前", "或更早", "或更前"), Sense.UNTIL),
    **dict.fromkeys(("起", "开始", "開始", "起计", "起計"), Sense.FROM),
    **dict.fromkeys(("后", "後", "之后", "之後", "以后", "以後"), Sense.AFTER),
    **dict.fromkeys(("或之后", "或之後", "或以后", "或以後", "或更晚", "或更迟", "或更遲"), Sense.AFTER),
    **dict.fromkeys(("以来", "以來", "至今", "迄今", "起至今"), Sense.SINCE),
    **dict.fromkeys(("左右", "前后", "前後", "上下"), Sense.ABOUT),
}
"""The senses of words after a date."""

OTHER_WORDS = {
    "前": "后後海往来來景瞻沿期端述面提身列方线線台門门任者夕首几幾",
    **dict.fromkeys(("后", "後"), "海续續期勤台端者来來方市備备代果盾援天年"),
    "起": "步草飞飛点點源初诉訴用来來始到动動码碼底伏跑家",
    **dict.fromkeys(("内", "內"), "地部容外需阁閣蒙卷涵"),
    **dict.fromkeys(("间", "間"), "接隔"),
    "度": "假过過量",
    "月": "龄齡",
    "止": "损損跌",
    "上下": "游遊",
    "底": "层層线線气氣座部盘盤",
    "末": "端位",
    "全年": "龄齡",
    "初": "步级級中始次审審衷心一二三四五六七八九十",
    "年初": "一二三四五六七八九十",
    **dict.fromkeys(("同年", "当年", "當年", "次年"), "龄齡级級会會份的"),
    **dict.fromkeys(("同日", "当日", "當日", "次日", "同月", "当月", "當月"), "本的"),
    **dict.fromkeys(("当天", "當天"), "然下空"),
    "昨": "非年夕儿兒",
}
"""Characters after a word that make it another word: 前海 and 后海 are places, 前往 is to go, 初步 is preliminary."""

ENDS_ITS_CLAUSE = frozenset("中春夏秋冬")
"""Words that mean something else whenever another ideograph follows: 中国, 春节."""

JOINTS: dict[str, Sense] = {
    **dict.fromkeys(
        ("至", "到", "起至", "直至", "-", "－", "–", "—", "——", "--", "~", "～", "〜", "ー", "―"), Sense.PLAIN
    ),
    **dict.fromkeys(("与", "與", "和", "及"), Sense.BETWEEN),
}
"""Words between the two dates of a span; 与 and 和 need another word around the span."""

BETWEEN = ("间", "間", "之间", "之間", "期间", "期間")

YEARS_BEFORE_ERAS: dict[str, int | None] = {
    **dict.fromkeys(("民国", "民國", "中华民国", "中華民國"), 1911),
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "明治": 1867,
    **dict.fromkeys(("公元", "西元"), 0),
    **dict.fromkeys(("公元前", "西元前"), None),
}
"""The year before the first of each era; None for years that are counted back from the first year."""

OTHER_CALENDARS = (*YEARS_BEFORE_ERAS, "农历", "農曆", "农曆", "阴历", "陰曆", "阴曆", "旧历", "舊曆")
"""Words before years and months that are not of the Gregorian calendar, or not by themselves."""

_COUNTS = "几幾数數多半每〇零一二三四五六七八九十两兩百千万萬0123456789"
_BEFORE_A_UNIT = frozenset(_COUNTS + "然财財学學次翌当當同该該此去今明前后後本上下来來")
NOT_AFTER = {
    **dict.fromkeys("周週星礼禮", frozenset(_COUNTS + "每逢上下本这這个個按满滿全四圆圓")),
    **dict.fromkeys("年月", _BEFORE_A_UNIT),
    **dict.fromkeys("上下前后後", frozenset("以之")),
    "一": frozenset("上下同每这這那另某任各本该該"),
    "今": frozenset("如迄当當而现現古"),
    "明": frozenset("证證说說表声聲发發透光文黎清"),
    "昨": frozenset("今"),
    **dict.fromkeys("当當", frozenset("正适適恰想每应應相便充担擔")),
    "同": frozenset("不相共如合等"),
    "次": frozenset(_COUNTS + "首每多此本该該依"),
}
"""Characters before a first character that make it part of another word: 几年 some years, 次年 another year."""

_RELATIVE: dict[str, tuple[str, int]] = {
    "大前年": ("year", -3),
    **dict.fromkeys(("大前天", "大前日"), ("day", -3)),
    **dict.fromkeys(("大后天", "大後天"), ("day", 3)),
    "昨": ("day", -1),
    "前年": ("year", -2),
    **dict.fromkeys(("去年", "上年", "上一年"), ("year", -1)),
    **dict.fromkeys(("今年", "本年"), ("year", 0)),
    **dict.fromkeys(("明年", "来年", "來年", "下年", "下一年"), ("year", 1)),
    **dict.fromkeys(("后年", "後年"), ("year", 2)),
    **dict.fromkeys(("上月", "上个月", "上個月", "上一个月", "上一個月"), ("month", -1)),
    **dict.fromkeys(("本月", "这个月", "這個月", "今個月"), ("month", 0)),
    **dict.fromkeys(("下月", "下个月", "下個月", "下一个月", "下一個月"), ("month", 1)),
    **dict.fromkeys(("上季", "上季度", "上个季度", "上個季度", "上一季", "上一季度"), ("quarter", -1)),
    **dict.fromkeys(("本季", "本季度", "这个季度", "這個季度"), ("quarter", 0)),
    **dict.fromkeys(("下季", "下季度", "下个季度", "下個季度", "下一季", "下一季度"), ("quarter", 1)),
    **dict.fromkeys(("前天", "前日"), ("day", -2)),
    **dict.fromkeys(("昨天", "昨日"), ("day", -1)),
    **dict.fromkeys(("今天", "今日"), ("day", 0)),
    **dict.fromkeys(("明天", "明日"), ("day", 1)),
    **dict.fromkeys(("后天", "後天"), ("day", 2)),
    **dict.fromkeys(("上世纪", "上世紀", "上个世纪", "上個世紀"), ("century", -1)),
    **dict.fromkeys(("本世纪", "本世紀"), ("century", 0)),
}
RELATIVE = _RELATIVE | {
    word[0] + word: (unit, 2 * distance) for word, (unit, distance) in _RELATIVE.items() if word[0] in "上下"
}
"""Words for dates relative to the document's: the unit, and how many units away."""

DAYS = {word: distance for word, (unit, distance) in RELATIVE.items() if unit == "day"}

ANAPHORS: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("同年", "同一年", "当年", "當年", "该年", "該年"), ("year", 0)),
    **dict.fromkeys(("翌年", "次年", "隔年"), ("year", 1)),
    "前一年": ("year", -1),
    **dict.fromkeys(("同月", "同一个月", "同一個月", "当月", "當月", "该月", "該月"), ("month", 0)),
    **dict.fromkeys(("翌月", "次月"), ("month", 1)),
    **dict.fromkeys(("当季", "當季"), ("quarter", 0)),
    **dict.fromkeys(("同日", "同天", "同一天", "同一日", "当天", "當天", "当日", "當日", "该日", "該日"), ("day", 0)),
    **dict.fromkeys(("翌日", "次日"), ("day", 1)),
    **dict.fromkeys(("前一天", "前一日"), ("day", -1)),
}
"""Words for dates relative to the last that the text named."""

DAYS_WITH_A_PART = {
    "今": ("", 0),
    "昨": ("", -1),
    "明": ("", 1),
    **dict.fromkeys("当當", ("named", 0)),
    "翌": ("named", 1),
}
"""Characters for days before a part of them (今早), each with whether it is from the named day, and its distance."""

SAME_PERIOD: dict[str, int] = dict.fromkeys(("同期", "同月", "同季", "同一时期", "同一時期"), 0)
"""Words after a year for the same part of it as the date before."""

FISCAL_YEARS: dict[str, int] = {
    **dict.fromkeys(("财政年度", "財政年度", "会计年度", "會計年度", "财年", "財年"), 0),
}
FISCAL_YEARS_OF_TWO = FISCAL_YEARS | {"年度": 0}
"""Words for fiscal years after two years, or after a word for its distance; 2025年度 is a calendar year."""

FISCAL_DISTANCES: dict[str, int | None] = {
    **dict.fromkeys(("上", "上一", "上个", "上個", "上一个", "上一個"), -1),
    **dict.fromkeys(("本", "今", "今个", "今個", "这个", "這個", "当前", "當前"), 0),
    **dict.fromkeys(("下", "下一", "下个", "下個", "下一个", "下一個", "翌", "次", "来", "來"), 1),
    **dict.fromkeys(("同", "同一", "该", "該"), None),
}
"""Words before fiscal years: the distance from the document's, None for the one that the text named."""

PARTS = {
    **dict.fromkeys(("上半年", "前半年"), 40),
    **dict.fromkeys(("下半年", "后半年", "後半年"), 41),
    **dict.fromkeys(("首季", "首季度"), 33),
}
"""Parts of a year that also occur without one, by their codes in EDTF."""

SEASONS = {
    **dict.fromkeys(("春", "春天", "春季"), 21),
    **dict.fromkeys(("夏", "夏天", "夏季"), 22),
    **dict.fromkeys(("秋", "秋天", "秋季"), 23),
    **dict.fromkeys(("冬", "冬天", "冬季"), 24),
    "次季": 34,
    **dict.fromkeys(("末季", "尾季"), 36),
}
YEAR_EDGES = {
    **dict.fromkeys(("年初", "年头", "年頭"), 1),
    "年中": 6,
    **dict.fromkeys(("年底", "年末", "年尾"), 12),
    **dict.fromkeys(("年内", "年內"), 0),
}
"""The month near which the beginning, middle and end of a year are; alone, these mean the document's year."""

EDGES_AFTER_YEAR = YEAR_EDGES | {
    **dict.fromkeys(("初", "伊始"), 1),
    "中期": 6,
    **dict.fromkeys(("底", "末", "岁末", "歲末"), 12),
}
MONTH_EDGES: dict[str, int] = dict.fromkeys(("月初", "月中", "月底", "月末"), 0)
EDGES_AFTER_MONTH: dict[str, int] = MONTH_EDGES | dict.fromkeys(("初", "中", "底", "末"), 0)
EDGES_AFTER_PART: dict[str, int] = {"初": 1, "中": 6, **dict.fromkeys(("底", "末", "末期"), 12)}
"""The part of a quarter or half that is meant, by the month of a year that would be."""

EDGES_AFTER_ERA: dict[str, int] = {
    **dict.fromkeys(("初", "初期", "前期", "早期", "中", "中期", "中叶", "中葉", "中后期", "中後期"), 0),
    **dict.fromkeys(("后期", "後期", "晚期", "底", "末", "末期"), 0),
}
FISCAL = "[财財](?:政)?年度?|年度|[学學]年"
"""The pattern of words for a year that need not be the calendar's."""

PLANS: dict[str, int] = dict.fromkeys(("规划", "規劃", "计划", "計劃"), 0)
PLAN_EDGES: dict[str, int] = {
    **dict.fromkeys(("期间", "期間", "时期", "時期", "期内", "期內"), 0),
    **dict.fromkeys(("初", "期初", "初期"), 1),
    **dict.fromkeys(("末", "期末", "末期"), 12),
}
"""Words behind a five-year plan that make it its years, or the month near its beginning or end; 0 for all of it."""

TENS_OF_DAYS = {
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    **dict.fromkeys(("上半月", "前半月"), (1, 15)),
    **dict.fromkeys(("下半月", "后半月", "後半月"), (16, 31)),
}
QUARTERS: dict[str, int] = dict.fromkeys(("季", "季度"), 3)
LEADING = dict.fromkeys(("前", "首", "头", "頭"), 0)
TRAILING: dict[str, int] = dict.fromkeys(("最后", "最後", "末", "尾"), 0)
LAST_PARTS = {1: 12, 3: 36}
"""The code of the last month and the last quarter of a year, by how many months they have."""

LEADING_UNITS = {
    **dict.fromkeys(("月", "个月", "個月"), 1),
    **dict.fromkeys(("季", "季度", "个季度", "個季度"), 3),
}
"""The units in which the leading part of a year is counted (前三季度), in months."""

ERAS = {**dict.fromkeys(("世纪", "世紀"), "century"), "年代": "decade"}
COUNTED = {
    "年": "year",
    **dict.fromkeys(("个月", "個月"), "month"),
    **dict.fromkeys(("周", "週", "星期", "个星期", "個星期"), "week"),
    **dict.fromkeys(("天", "日"), "day"),
}
AGO: dict[str, int] = dict.fromkeys(("前", "之前", "以前"), 0)
NOT_AFTER_A_BARE_DAY = frozenset("内內之以后後左间間多余餘均游遊")
"""Characters after `22日` that make it a number of days."""

WEEK: dict[str, int] = dict.fromkeys(("周", "週", "星期", "礼拜", "禮拜"), 0)
WEEKS: dict[str, int] = {
    before + week: distance
    for week in WEEK
    for before, distance in {
        **dict.fromkeys(("上", "上个", "上個"), -1),
        **dict.fromkeys(("上上", "上上个", "上上個"), -2),
        **dict.fromkeys(("本", "这", "這", "这个", "這個", "今个", "今個"), 0),
        **dict.fromkeys(("下", "下个", "下個"), 1),
        **dict.fromkeys(("下下", "下下个", "下下個"), 2),
    }.items()
}
"""Words for weeks, by their distance from the document's."""

DAYS_OF_WEEK = {day: place for place, days in enumerate(("一", "二", "三", "四", "五", "六", "日天")) for day in days}
"""The days of a week, counted from Monday as 0."""

PARTS_OF_DAY: dict[str, bool] = {
    **dict.fromkeys(("上午", "下午", "中午", "凌晨", "清晨", "早上", "早晨"), True),
    **dict.fromkeys(("傍晚", "晚上", "晚間", "晚间", "晚"), True),
}

SHORT_PARTS_OF_DAY = PARTS_OF_DAY | dict.fromkeys(("早", "晨", "午", "夜"), True)
"""Parts of a day, also as they follow a character for it: 今早, 昨夜."""

NOT_AFTER_A_PART_OF_DAY = frozenset("已就期会會报報宴年")
"""Characters after a part of a day that make it another word: 早已, 晚会, 早期."""

NOT_AFTER_A_WEEK = frozenset("边邊围圍年期末刊转轉长長岁歲")
"""Characters after a week that make it another word: 周边, 周年, 周末."""
