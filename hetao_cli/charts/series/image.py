"""A picture as SVG or PNG, drawn by matplotlib: the same bytes for the same picture."""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# matplotlib's stubs leave further properties of its artists open

from __future__ import annotations

import io
import logging
import os
import warnings
from typing import TYPE_CHECKING, Any

from hetao_cli.charts.series.fonts import installed, require_glyphs
from hetao_cli.charts.series.legend import draw_legend, legend_columns
from hetao_cli.charts.series.looks import INK, PAPER, printable
from hetao_cli.charts.series.notes import notes_of
from hetao_cli.charts.series.panel import draw_panel
from hetao_cli.charts.series.svg import with_titles
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import HetaoError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from hetao_cli.charts.series.picture import Picture

ENDINGS = ("svg", "png")
MOST_PANELS = 40
MOST_NOTES = 200
"""The most panels in a file, and the most points whose sources are listed below it."""

_WIDTH, _PANEL, _NOTE, _HEAD, _LEGEND = 9.0, 2.9, 0.132, 0.45, 0.2
"""Inches: the width of a picture, and the heights of a panel, a line of notes, the title and a line of the legend."""
_SIGNS = 6
"""The most signs that are explained beside the places."""
_DOTS_AN_INCH = 150


class NoPictureLibraryError(HetaoError):
    """The library that draws pictures in files is not installed."""

    def __init__(self) -> None:
        super().__init__("a picture in a file needs matplotlib; install it with: pip install 'hetao[plot]'")


def ending_of(path: str) -> str:
    """Return the kind of picture of a path: its ending, in lower case, without its dot.

    Raises:
        UsageError: No picture of that kind can be written.
    """
    ending = os.path.splitext(path)[1].lower().removeprefix(".")
    if ending not in ENDINGS:
        words = {"ending": ending, "path": path, "known": " or ".join(f".{one}" for one in ENDINGS)}
        if ending:
            wrong = Message(
                "plot.no-picture", "'.{ending}' is no picture that can be written: name a file that ends in {known}"
            )
        else:
            wrong = Message("plot.no-ending", "'{path}' has no ending: name a file that ends in {known}")
        raise UsageError(wrong.filled(**words))
    return ending


def draw_image(picture: Picture, ending: str) -> bytes:
    """Return the bytes of a picture's file.

    Args:
        picture: A picture with at least one panel.
        ending: One of `ENDINGS`.

    Raises:
        NoLibraryError: matplotlib is not installed.
        NoFontError: A PNG needs Chinese, and no font has it.
        UsageError: There are too many panels for one picture.
    """
    if len(picture.panels) > MOST_PANELS:
        raise UsageError(
            Message(
                "error.metrics-are-too-many-for-one",
                "{len} metrics are too many for one picture (at most {most_panels}): name some",
                {"len": len(picture.panels), "most_panels": MOST_PANELS},
            )
        )
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it logs when it looks for fonts
    try:
        import matplotlib as mpl
    except ImportError:
        raise NoPictureLibraryError from None

    with mpl.rc_context(_settings(mpl.rcParamsDefault, picture.language)), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # glyphs that no font has: emoji, for instance
        figure = _figure(picture)
        if ending == "png":
            require_glyphs(_texts(figure), installed(picture.language))
        out = io.BytesIO()
        title = printable(": ".join([picture.title, ", ".join(panel.title for panel in picture.panels)]))
        dated = {"Software": None} if ending == "png" else {"Date": None, "Creator": None}
        metadata: dict[str, Any] = {**dated, "Title": title}
        figure.savefig(out, format=ending, metadata=metadata)
    return with_titles(out.getvalue(), picture) if ending == "svg" else out.getvalue()


def _settings(defaults: Mapping[Any, Any], language: str) -> dict[Any, Any]:
    """Return the settings of the library here, independent of the user's."""
    return {
        **defaults,
        "font.family": installed(language),
        "font.size": 9,
        "text.parse_math": False,  # a dollar in a name is a dollar
        "text.color": INK,
        "axes.labelcolor": INK,
        "axes.edgecolor": INK,
        "xtick.color": INK,
        "ytick.color": INK,
        "figure.dpi": _DOTS_AN_INCH,
        "savefig.dpi": _DOTS_AN_INCH,
        "svg.fonttype": "none",  # text stays text: it can be searched, read aloud, and shown in the reader's fonts
        "svg.hashsalt": "hetao",
    }


def _texts(figure: Figure) -> list[str]:
    from matplotlib.text import Text

    found: list[Any] = figure.findobj(Text)
    return [text.get_text() for text in found]


def _figure(picture: Picture) -> Figure:
    """Return the drawn picture: the title, the panels one below the other, the legend, and the sources of points."""
    from matplotlib.figure import Figure

    notes = notes_of(picture) if len(picture.marks) <= MOST_NOTES else []
    labels = {line.label: line.slot for panel in picture.panels for line in panel.lines}
    legend_rows = -(-(len(labels) + _SIGNS) // legend_columns(labels))
    heights = [_HEAD, *(_PANEL for _ in picture.panels), legend_rows * _LEGEND + 0.25, len(notes) * _NOTE + 0.05]
    figure = Figure(figsize=(_WIDTH, sum(heights)), layout="constrained", facecolor=PAPER)
    rows = figure.add_gridspec(len(heights), 1, height_ratios=heights)
    _write(_blank(figure.add_subplot(rows[0])), printable(picture.title), 0.5, fontsize=13, fontweight="bold")
    drawn = [(panel, figure.add_subplot(rows[place])) for place, panel in enumerate(picture.panels, start=1)]
    for panel, axes in drawn:
        draw_panel(axes, picture, panel, numbered=bool(notes))
    draw_legend(_blank(figure.add_subplot(rows[-2])), picture, labels)
    _write(_blank(figure.add_subplot(rows[-1])), "\n".join(map(printable, notes)), 1.0, fontsize=7, linespacing=1.35)
    return figure


def _blank(axes: Axes) -> Axes:
    axes.set_axis_off()
    return axes


def _write(axes: Axes, text: str, height: float, **looks: Any) -> None:  # noqa: ANN401 - looks are the library's
    axes.text(0, height, text, transform=axes.transAxes, va="top" if height == 1 else "center", **looks)
