"""A picture as a PNG file: the pieces of the SVG, painted by matplotlib with the fonts of this system."""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# matplotlib's stubs leave further properties of its artists open

from __future__ import annotations

import io
import logging
import warnings
from typing import TYPE_CHECKING, Any

from hetao_cli.charts.drawing.pieces import Band, Group, Rect, Rule, Sign
from hetao_cli.charts.files.colours import COLOURS, INK, PAPER
from hetao_cli.charts.files.fonts import installed, require_glyphs
from hetao_cli.charts.files.layout import WIDTH
from hetao_cli.model.errors import HetaoError

if TYPE_CHECKING:
    from hetao_cli.charts.drawing.pieces import Piece, Text
    from hetao_cli.charts.files.layout import Laid, Part

_DOTS, _POINT = 150, 0.75
"""Dots an inch, at 96 pixels an inch, and the points of a pixel."""
_DIM, _ALARM, _LEVEL = "#575763", "#b3261e", "#d8d8de"
_LINES = {"level": _LEVEL, "today": _ALARM, "late": _ALARM, **dict.fromkeys(("now", "tick", "base", "cut"), _DIM)}
_ANCHORS = {"start": "left", "middle": "center", "end": "right"}
_SIZES = {"title": 18, "heading": 14}
_OPEN = 3


class NoPictureLibraryError(HetaoError):
    """The library that paints PNG files is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "a PNG needs matplotlib; install it with: pip install 'hetao[plot]', or write an SVG, which needs nothing"
        )


def png_of(page: Laid) -> bytes:
    """Return the bytes of a page as PNG.

    Raises:
        NoPictureLibraryError: matplotlib is not installed.
        NoFontError: The picture has Chinese, and no font has it.
    """
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it logs when it looks for fonts
    try:
        import matplotlib as mpl
    except ImportError:
        raise NoPictureLibraryError from None

    settings: dict[Any, Any] = {**mpl.rcParamsDefault, "font.family": installed(page.language)}
    settings["text.parse_math"] = False  # a dollar in a name is a dollar
    with mpl.rc_context(settings), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # glyphs that no font has: emoji, for instance
        painter = _Painter(page.height, page.language)
        for part in page.parts:
            painter.paint(part)
        require_glyphs(painter.texts, installed(page.language))
        out = io.BytesIO()
        painter.figure.savefig(out, format="png", dpi=_DOTS, metadata={"Software": None, "Title": page.title})
    return out.getvalue()


class _Painter:
    """Paints pieces on a figure whose units are pixels from the upper left corner."""

    def __init__(self, height: float, language: str) -> None:
        from matplotlib.figure import Figure

        self.figure = Figure(figsize=(WIDTH / 96, height / 96), facecolor=PAPER)
        self.texts: list[str] = []
        self._language = language
        self._axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, WIDTH)
        self._axes.set_ylim(height, 0)

    def paint(self, part: Part) -> None:
        """Paint the pieces of a part of the page."""
        for one in part.drawn:
            for piece in one.pieces if isinstance(one, Group) else (one,):
                self._paint(piece, part)

    def _paint(self, piece: Piece, part: Part) -> None:
        from matplotlib.patches import Polygon

        def at(x: float, y: float) -> tuple[float, float]:
            return part.left + x * part.width / 100, part.top + y

        if isinstance(piece, Rect):
            corners = [
                (piece.left, piece.top),
                (piece.right, piece.top),
                (piece.right, piece.bottom),
                (piece.left, piece.bottom),
            ]
            self._axes.add_patch(Polygon([at(*corner) for corner in corners], **_looks(piece.look)))
        elif isinstance(piece, Rule):
            (x1, y1), (x2, y2) = at(piece.x1, piece.y1), at(piece.x2, piece.y2)
            self._axes.plot([x1, x2], [y1, y2], **_stroke(piece.look))
        elif isinstance(piece, Band):
            corners = [(piece.left, piece.tops[0]), (piece.right, piece.tops[1])]
            corners += [(piece.right, piece.bottoms[1]), (piece.left, piece.bottoms[0])]
            self._axes.add_patch(Polygon([at(*corner) for corner in corners], **_looks(piece.look)))
        elif isinstance(piece, Sign):
            x, y = at(piece.x, piece.y)
            outline = [(x + across, y + down) for across, down in piece.path]
            if len(outline) > _OPEN:
                self._axes.add_patch(Polygon(outline, **_looks(piece.look)))
            else:
                self._axes.plot(*zip(*outline, strict=True), **_stroke(piece.look))
        else:
            self._write(piece, *at(piece.x, piece.y))

    def _write(self, piece: Text, x: float, y: float) -> None:
        text = "".join(one if one.isprintable() else "\ufffd" for one in piece.words[self._language])
        self.texts.append(text)
        size = next((size for look, size in _SIZES.items() if look in piece.look), 12)
        looks: dict[str, Any] = {"ha": _ANCHORS[piece.anchor], "va": "baseline", "color": _ink(piece.look)}
        weight = "bold" if size > 12 else "normal"  # noqa: PLR2004 - that of plain text
        self._axes.text(x + piece.dx, y, text, fontsize=size * _POINT, fontweight=weight, **looks)


def _own(look: str) -> str:
    return COLOURS.get(look.split(" ", maxsplit=1)[0], INK)


def _ink(look: str) -> str:
    if look.startswith("label"):
        return COLOURS[look.split(" ")[1]]
    return _ALARM if look == "today" else _DIM if look in {"quiet", "tick"} else INK


def _stroke(look: str) -> dict[str, Any]:
    """Return the looks of a line."""
    colour = _LINES.get(look, _own(look))
    return {
        "color": colour,
        "linewidth": 0.8 if look in {"level", "tick", "base"} else 1.2,
        "linestyle": {"today": "--", "now": ":"}.get(look, "-"),
    }


def _looks(look: str) -> dict[str, Any]:
    """Return the looks of an area: an outcome is filled, a plan hollow, an estimate pale."""
    own, parts = _own(look), look.split(" ")
    if look == "alarm":
        return {"facecolor": "none", "edgecolor": _ALARM, "linewidth": 1.2}
    if "band" in parts:
        return {"facecolor": own, "alpha": 0.13, "linewidth": 0}
    shade = 0.3 if "box" in parts else 1.0
    shade = {"plan": 0.0, "estimate": 0.4 * shade}.get(parts[1], shade) if "ring" not in parts else 0.0
    line = ":" if parts[1] == "estimate" else "--" if parts[1] == "plan" and "box" in parts else "-"
    face: Any = (own, shade) if shade else "none"
    return {"facecolor": face, "edgecolor": own, "linewidth": 1.1, "linestyle": line, "zorder": 3}
