"""What earlier stages say in English, as messages in Chinese have it.

Reading a log says what it wants and what it was given in English, for errors as well as for findings. A message in
Chinese puts such words into its language by this table, as gettext does: a row is the English, with names in braces for
what differs, in Simplified and in Traditional Chinese. What the table does not have stays as it is.
"""

from __future__ import annotations

import re
from functools import cache

_WITHIN = frozenset({"reason", "reasons", "more"})
"""The names in rows that stand for further rows."""

ROWS: tuple[tuple[str, str, str], ...] = (
    # near misses
    ("did you mean '{name}'?", "是否想写 '{name}'？", "是否想寫 '{name}'？"),
    ("known: {names} and {n} more", "已知：{names}，另有 {n} 个", "已知：{names}，另有 {n} 個"),
    ("known: {names}", "已知：{names}", "已知：{names}"),
    ("none is known", "目前一个也没有", "目前一個也沒有"),
    ("of {n} that there are", "现有 {n} 个", "現有 {n} 個"),
    ("only the log's own file has it", "只有日志主文件可以有", "只有日誌主檔案可以有"),
    # forms of values
    ("a text in quotes", "引号内的文本", "引號內的文字"),
    ("a text in quotes, not blank", "引号内的文本，不可为空白", "引號內的文字，不可為空白"),
    (
        "an id in kebab-case, such as 'hk-park'",
        "以连字符连接的小写 id，例如 'hk-park'",
        "以連字號連接的小寫 id，例如 'hk-park'",
    ),
    ("the id of another entry, in quotes", "另一条目的 id，加引号", "另一條目的 id，加引號"),
    ("an EDTF date in quotes, such as {dates}", "引号内的 EDTF 日期，例如 {dates}", "引號內的 EDTF 日期，例如 {dates}"),
    (
        "the literal as printed, in quotes, at most {n} characters",
        "照原文摘录，加引号，至多 {n} 个字符",
        "照原文摘錄，加引號，至多 {n} 個字元",
    ),
    ("a table of languages, such as {table}", "按语言分列的表，例如 {table}", "按語言分列的表，例如 {table}"),
    ("a list of texts in quotes", "引号内文本的列表", "引號內文字的列表"),
    ("a list of one text in quotes or more", "至少含一个引号内文本的列表", "至少含一個引號內文字的列表"),
    ("a list of two texts in quotes", "两个引号内文本的列表", "兩個引號內文字的列表"),
    (
        "a language tag such as {tag} or {other}, or a list of them",
        "语言标签，例如 {tag} 或 {other}，或其列表",
        "語言標籤，例如 {tag} 或 {other}，或其列表",
    ),
    ("a language tag such as {tag} or {other}", "语言标签，例如 {tag} 或 {other}", "語言標籤，例如 {tag} 或 {other}"),
    ("true or false", "true 或 false", "true 或 false"),
    ("1, the version of the log format", "1，即日志格式的版本", "1，即日誌格式的版本"),
    (
        'a percentage in quotes, from "0%" to "100%"',
        '引号内的百分数，从 "0%" 到 "100%"',
        '引號內的百分數，從 "0%" 到 "100%"',
    ),
    ("64 hexadecimal digits in quotes", "引号内的 64 位十六进制数", "引號內的 64 位十六進位數"),
    ("a table [log] with version = 1", "含 version = 1 的表 [log]", "含 version = 1 的表 [log]"),
    ("a table [[{name}]]", "表 [[{name}]]", "表 [[{name}]]"),
    ("tables [[{name}]]", "表 [[{name}]]", "表 [[{name}]]"),
    # values that were given
    ("the number {n}", "数字 {n}", "數字 {n}"),
    ("an empty text", "空文本", "空文字"),
    ("a list", "列表", "列表"),
    ("a table", "表", "表"),
    ("date {date}", "日期值 {date}", "日期值 {date}"),
    ("time {time}", "时间值 {time}", "時間值 {time}"),
    ("datetime {time}", "日期时间值 {time}", "日期時間值 {time}"),
    # files
    ("not TOML: {words}", "不是 TOML：{words}", "不是 TOML：{words}"),
    (
        "byte {byte} is not UTF-8; save the file as UTF-8",
        "字节 {byte} 不是 UTF-8；请将文件存为 UTF-8",
        "位元組 {byte} 不是 UTF-8；請將檔案存為 UTF-8",
    ),
    ("is a folder, not a file", "是文件夹，不是文件", "是資料夾，不是檔案"),
    ("can't be read", "无法读取", "無法讀取"),
    ("no such file or directory", "没有此文件或文件夹", "沒有此檔案或資料夾"),
    ("permission denied", "没有读取权限", "沒有讀取權限"),
    ("matches no file", "没有匹配的文件", "沒有相符的檔案"),
    (
        "leaves the log's folder; name files in it or below it",
        "超出日志文件夹；请写其内或其下的文件",
        "超出日誌資料夾；請寫其內或其下的檔案",
    ),
    (
        "leaves the log's folder: '{name}' is a link to a file outside of it",
        "超出日志文件夹：'{name}' 链接到其外的文件",
        "超出日誌資料夾：'{name}' 連結到其外的檔案",
    ),
    # dates that there are not
    (
        "there is no year '-0000': the year before '0001' is '0000', the one before it '-0001'",
        "没有年份 '-0000'：'0001' 的前一年是 '0000'，再前一年是 '-0001'",
        "沒有年份 '-0000'：'0001' 的前一年是 '0000'，再前一年是 '-0001'",
    ),
    (
        "'{month}' is a part of a year and has no days of its own: write '{date}'",
        "'{month}' 表示一年的一部分，没有自己的日：请写 '{date}'",
        "'{month}' 表示一年的一部分，沒有自己的日：請寫 '{date}'",
    ),
    (
        "there is no month '{month}': months are 01 to 12 ({parts})",
        "没有月份 '{month}'：月份为 01 至 12（季节 21 至 32，季度 33 至 36，三分之一年 37 至 39，半年 40 和 41）",
        "沒有月份 '{month}'：月份為 01 至 12（季節 21 至 32，季度 33 至 36，三分之一年 37 至 39，半年 40 和 41）",
    ),
    ("there is no day '{day}': days are 01 to 31", "没有 '{day}' 日：日为 01 至 31", "沒有 '{day}' 日：日為 01 至 31"),
    (
        "no month that fits '{month}' has a day '{day}'",
        "符合 '{month}' 的月份都没有 '{day}' 日",
        "符合 '{month}' 的月份都沒有 '{day}' 日",
    ),
    (
        "there is no day '{day}': {month} has {n} days",
        "没有 '{day}' 日：{month} 有 {n} 天",
        "沒有 '{day}' 日：{month} 有 {n} 天",
    ),
    (
        "'Y' starts years of more than four digits, without leading zeros: write '{date}'",
        "'Y' 用于四位以上的年份，不带前导零：请写 '{date}'",
        "'Y' 用於四位以上的年份，不帶前導零：請寫 '{date}'",
    ),
    ("years of more than {n} digits are not read", "{n} 位以上的年份不予读取", "{n} 位以上的年份不予讀取"),
    (
        "there is no time '{time}': times are 00:00:00 to 23:59:59, or 24:00:00",
        "没有时刻 '{time}'：时刻为 00:00:00 至 23:59:59，或 24:00:00",
        "沒有時刻 '{time}'：時刻為 00:00:00 至 23:59:59，或 24:00:00",
    ),
    (
        "there is no time zone '{zone}': they are -12:00 to +14:00",
        "没有时区 '{zone}'：时区为 -12:00 至 +14:00",
        "沒有時區 '{zone}'：時區為 -12:00 至 +14:00",
    ),
    ("a time shift of zero is '{zone}' or 'Z'", "零时差写作 '{zone}' 或 'Z'", "零時差寫作 '{zone}' 或 'Z'"),
    (
        "it ends before it starts: write '{date}' if the two are swapped",
        "结束早于开始：若两者颠倒，请写 '{date}'",
        "結束早於開始：若兩者顛倒，請寫 '{date}'",
    ),
    (
        "it ends before it starts; the other way it is '{date}'",
        "结束早于开始；反过来是 '{date}'",
        "結束早於開始；反過來是 '{date}'",
    ),
    ("an interval has no time of day: write '{date}'", "时段不带时刻：请写 '{date}'", "時段不帶時刻：請寫 '{date}'"),
    (
        "both sides of '..' must be of one precision, here they are a {reason} and a {more}",
        "'..' 两边的精度须相同，此处为{reason}和{more}",
        "'..' 兩邊的精度須相同，此處為{reason}和{more}",
    ),
    (
        "day and month can't be told apart: write '{one}' or '{other}'",
        "无法分辨日和月：请写 '{one}' 或 '{other}'",
        "無法分辨日和月：請寫 '{one}' 或 '{other}'",
    ),
    # what people write that is no EDTF
    ("digits and signs are those of ASCII", "数字和符号须为半角", "數字和符號須為半形"),
    ("a date is year-month-day in digits", "日期用数字写作 年-月-日", "日期用數字寫作 年-月-日"),
    ("a date is year-month-day with hyphens", "日期写作 年-月-日，用连字符", "日期寫作 年-月-日，用連字號"),
    (
        "a date is year-month-day, as in '{date}'",
        "日期写作 年-月-日，例如 '{date}'",
        "日期寫作 年-月-日，例如 '{date}'",
    ),
    ("a decade is a year whose last digit is 'X'", "年代写作末位为 'X' 的年份", "年代寫作末位為 'X' 的年份"),
    (
        "in place of a month, 21 to 24 are seasons, 33 to 36 quarters, 40 and 41 halves of the year",
        "在月份的位置，21 至 24 为季节，33 至 36 为季度，40 和 41 为上下半年",
        "在月份的位置，21 至 24 為季節，33 至 36 為季度，40 和 41 為上下半年",
    ),
    ("the end of a year is about its December", "年底写作约当年 12 月", "年底寫作約當年 12 月"),
    ("a date has its hyphens", "日期要有连字符", "日期要有連字號"),
    ("a time of day has its colons", "时刻要有冒号", "時刻要有冒號"),
    ("a time of day follows 'T'", "时刻前要有 'T'", "時刻前要有 'T'"),
    ("a time of day has its seconds", "时刻要有秒", "時刻要有秒"),
    ("seconds have no fractions", "秒不带小数", "秒不帶小數"),
    ("a time shift has its colon", "时差要有冒号", "時差要有冒號"),
    ("about a date is '~' after it", "约某日写作其后加 '~'", "約某日寫作其後加 '~'"),
    ("on or before a date is '{date}'", "不晚于某日写作 '{date}'", "不晚於某日寫作 '{date}'"),
    ("on or after a date is '{date}'", "不早于某日写作 '{date}'", "不早於某日寫作 '{date}'"),
    ("a date has no spaces", "日期中没有空格", "日期中沒有空格"),
    (
        "an open side of an interval is '..', as in '{date}'",
        "时段未止的一端写作 '..'，例如 '{date}'",
        "時段未止的一端寫作 '..'，例如 '{date}'",
    ),
    (
        "an unknown side of an interval is left empty, as in '{date}'",
        "时段未知的一端留空，例如 '{date}'",
        "時段未知的一端留空，例如 '{date}'",
    ),
    ("an interval is written with '/'", "时段用 '/' 连接", "時段用 '/' 連接"),
    (
        "seasons of the north are 25 to 28, of the south 29 to 32",
        "北半球季节为 25 至 28，南半球为 29 至 32",
        "北半球季節為 25 至 28，南半球為 29 至 32",
    ),
    ("uncertain and approximate together are '%'", "既不确定又为约数写作 '%'", "既不確定又為約數寫作 '%'"),
    (
        "a qualifier of one part stands before it, without parentheses",
        "某一部分的限定符写在其前，不加括号",
        "某一部分的限定符寫在其前，不加括號",
    ),
    (
        "a qualifier of a whole date stands at its end, without parentheses",
        "整个日期的限定符写在末尾，不加括号",
        "整個日期的限定符寫在末尾，不加括號",
    ),
    (
        "unspecified digits are 'X', as in '{date}'",
        "未定的数位写作 'X'，例如 '{date}'",
        "未定的數位寫作 'X'，例如 '{date}'",
    ),
    (
        "the letters are 'Y' for long years, 'E' exponents, 'S' significant digits and 'Z' UTC",
        "字母 'Y' 表示长年份，'E' 指数，'S' 有效数字，'Z' UTC",
        "字母 'Y' 表示長年份，'E' 指數，'S' 有效數字，'Z' UTC",
    ),
    ("a year has no '+'", "年份不带 '+'", "年份不帶 '+'"),
    ("a year of more than four digits starts with 'Y'", "四位以上的年份以 'Y' 开头", "四位以上的年份以 'Y' 開頭"),
    ("it is empty: {reason}", "内容为空：{reason}", "內容為空：{reason}"),
    ("it is no date in EDTF: {reason}", "不是 EDTF 日期：{reason}", "不是 EDTF 日期：{reason}"),
    (
        "write a year, month or day as 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', as in '{date}'",
        "年、月、日写作 'YYYY'、'YYYY-MM' 或 'YYYY-MM-DD'，例如 '{date}'",
        "年、月、日寫作 'YYYY'、'YYYY-MM' 或 'YYYY-MM-DD'，例如 '{date}'",
    ),
    (
        "a date that is not known is left out; of an interval, an unknown end is '{one}', an open '{other}'",
        "未知的日期不写；时段未知的一端写作 '{one}'，未止的写作 '{other}'",
        "未知的日期不寫；時段未知的一端寫作 '{one}'，未止的寫作 '{other}'",
    ),
    (
        "a year has four digits; a decade is '{one}', a century '{other}'",
        "年份为四位；年代写作 '{one}'，世纪写作 '{other}'",
        "年份為四位；年代寫作 '{one}'，世紀寫作 '{other}'",
    ),
    (
        "qualifiers have no parentheses: '{one}' is about June, '{other}' about June 2004",
        "限定符不加括号：'{one}' 为约六月，'{other}' 为约 2004 年 6 月",
        "限定符不加括號：'{one}' 為約六月，'{other}' 為約 2004 年 6 月",
    ),
    (
        "a set is '{one}' for one of its dates, '{all}' for all, '{range}' for a range",
        "集合写作：'{one}' 取其一，'{all}' 为全部，'{range}' 为范围",
        "集合寫作：'{one}' 取其一，'{all}' 為全部，'{range}' 為範圍",
    ),
    (
        "an interval is two dates with one '/' between; '{one}' is of unknown end, '{other}' goes on",
        "时段为两个日期，中间一个 '/'；'{one}' 表示结束未知，'{other}' 表示未止",
        "時段為兩個日期，中間一個 '/'；'{one}' 表示結束未知，'{other}' 表示未止",
    ),
    (
        "a time of day is as in '{time}', with 'Z' or a shift such as '{shift}' after it",
        "时刻写作如 '{time}'，其后为 'Z' 或时差，例如 '{shift}'",
        "時刻寫作如 '{time}'，其後為 'Z' 或時差，例如 '{shift}'",
    ),
    ("year", "年", "年"),
    ("month", "月", "月"),
    ("day", "日", "日"),
    ("season", "季节或季度", "季節或季度"),
    # what is made of several
    ("{reasons}: write '{date}'", "{reasons}：请写 '{date}'", "{reasons}：請寫 '{date}'"),
    ("'{text}': {reason}", "'{text}'：{reason}", "'{text}'：{reason}"),
    ("'{choice}' or {more}", "'{choice}' 或 {more}", "'{choice}' 或 {more}"),
    ("{reason}; {more}", "{reason}；{more}", "{reason}；{more}"),
)


def translated(text: str, language: str) -> str:
    """Return what an earlier stage says in a language.

    >>> translated("known: id, name and 3 more", "zh-Hant")
    '已知：id, name，另有 3 個'
    >>> translated("something else", "zh-Hant")
    'something else'
    """
    if language == "en":
        return text
    for pattern, hans, hant in _patterns():
        found = pattern.fullmatch(text)
        if found is not None:
            words = {
                name: translated(word, language) if name in _WITHIN else word
                for name, word in found.groupdict().items()
            }
            return (hans if language == "zh-Hans" else hant).format_map(words)
    return text


@cache
def _patterns() -> list[tuple[re.Pattern[str], str, str]]:
    return [(_pattern(english), hans, hant) for english, hans, hant in ROWS]


def _pattern(english: str) -> re.Pattern[str]:
    """Return what finds a row's English, with a group for each of its names.

    A name in quotes has none within, except that of a text that is quoted as it was found.
    """
    found = re.escape(english).replace(r"\{text\}", "(?P<text>.*?)")
    found = re.sub(r"'\\\{(\w+)\\\}'", r"'(?P<\1>[^']*?)'", found)
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", found), re.DOTALL)
