"""The fonts of a picture: one for Latin that comes with the library, and an installed one for Chinese."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# matplotlib's stubs leave further parameters of its functions open

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

LATIN = "DejaVu Sans"
_SIMPLIFIED = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "SimHei")
_TRADITIONAL = ("Noto Sans CJK HK", "Noto Sans CJK TC", "Noto Sans TC", "PingFang HK", "Microsoft JhengHei")
_EITHER = (
    "Noto Sans CJK JP",
    "Droid Sans Fallback",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Hiragino Sans GB",
    "Heiti TC",
    "Arial Unicode MS",
    "AR PL UMing CN",
)
"""Fonts of common systems that have Chinese; the first that is installed is taken."""


class NoFontError(UsageError):
    """The picture has Chinese text and no font on this system has it."""

    def __init__(self) -> None:
        super().__init__(
            "no font here has Chinese, so a PNG would show empty boxes: install one (Debian: fonts-noto-cjk), "
            "or write an SVG, whose reader has fonts of its own"
        )


def families(language: str) -> tuple[str, ...]:
    """Return the families that texts are to be written in, the preferred ones first."""
    first, second = (_TRADITIONAL, _SIMPLIFIED) if language == "zh-Hant" else (_SIMPLIFIED, _TRADITIONAL)
    return (LATIN, *first, *second, *_EITHER)


def installed(language: str) -> list[str]:
    """Return the family for Latin and, if there is one, that for Chinese."""
    from matplotlib.font_manager import fontManager

    known = {entry.name for entry in fontManager.ttflist}
    return [name for name in families(language) if name in known][:2]


def require_glyphs(texts: Iterable[str], names: Iterable[str]) -> None:
    """Make sure that Chinese can be displayed.

    Raises:
        NoFontError: A text has Chinese characters that none of the fonts has.
    """
    from matplotlib.font_manager import FontProperties, findfont, get_font

    chinese = {ord(character) for text in texts for character in text if "\u3400" <= character <= "\u9fff"}
    if chinese:
        charts = (get_font(findfont(FontProperties(family=name))).get_charmap() for name in names)
        have = set[int]().union(*charts)
        if len(chinese - have) * 2 > len(chinese):
            raise NoFontError
