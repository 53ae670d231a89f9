"""The words of pictures, in the three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language

if TYPE_CHECKING:
    from hetao_cli.messages.message import Names


def word(key: str, language: str) -> str:
    """Return a word or the template of a text."""
    return in_language(_WORDS[key], language)


_WORDS: dict[str, Names] = {
    "place": {"en": "Place", "zh-Hans": "地点", "zh-Hant": "地點"},
    "as of": {"en": "As of", "zh-Hans": "截至", "zh-Hant": "截至"},
    "value": {"en": "Value", "zh-Hans": "数值", "zh-Hant": "數值"},
    "says": {"en": "Says", "zh-Hans": "原文", "zh-Hant": "原文"},
    "source": {"en": "Source", "zh-Hans": "来源", "zh-Hant": "來源"},
    "actual": {"en": "actual", "zh-Hans": "实际", "zh-Hant": "實際"},
    "plan": {"en": "planned", "zh-Hans": "计划", "zh-Hant": "計劃"},
    "estimate": {"en": "estimated", "zh-Hans": "估计", "zh-Hant": "估計"},
    "values": {"en": "values it can have", "zh-Hans": "可能的数值", "zh-Hant": "可能的數值"},
    "days": {"en": "days it can be of", "zh-Hans": "可能的日期", "zh-Hant": "可能的日期"},
    "open": {"en": "open: or more, or less", "zh-Hans": "不封顶或不封底", "zh-Hant": "不封頂或不封底"},
    "disputed": {"en": "disputed", "zh-Hans": "有争议", "zh-Hant": "有爭議"},
    "best": {
        "en": "disputed; best supported: {best}",
        "zh-Hans": "有争议；最有依据：{best}",
        "zh-Hant": "有爭議；最有依據：{best}",
    },
    "since": {
        "en": "{name} from '{event}'",
        "zh-Hans": "{name}（自“{event}”起）",
        "zh-Hant": "{name}（自「{event}」起）",
    },
    "until": {"en": "{name} to '{event}'", "zh-Hans": "{name}（至“{event}”）", "zh-Hant": "{name}（至「{event}」）"},
    "of": {"en": "{name} of {whole}", "zh-Hans": "{name}（占{whole}）", "zh-Hant": "{name}（佔{whole}）"},
    "powers": {"en": "powers of ten", "zh-Hans": "对数刻度", "zh-Hant": "對數刻度"},
    "nothing": {"en": "no figure to plot", "zh-Hans": "没有可绘制的数据", "zh-Hant": "沒有可繪製的數據"},
    "comma": {"en": ", ", "zh-Hans": "、", "zh-Hant": "、"},
}
