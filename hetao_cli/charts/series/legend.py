"""The legend of the signs of a picture, under its panels."""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# matplotlib's stubs leave further properties of its artists open

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.charts.series.looks import ALARM, INK, fill, look, printable, target_centre
from hetao_cli.charts.series.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matplotlib.axes import Axes

    from hetao_cli.charts.series.picture import Picture

_CARET = 6
"""The marker of matplotlib for a small triangle that points up."""
_LONG = 30
"""Characters of a name beyond which there are two columns, not three."""


def legend_columns(labels: Iterable[str]) -> int:
    """Return how many columns a legend of such names has."""
    return 3 if max(map(len, labels)) <= _LONG else 2


def draw_legend(axes: Axes, picture: Picture, labels: dict[str, int]) -> None:
    """Draw the legend of the signs that occur in a picture.

    Args:
        axes: Empty axes, which are not shown.
        picture: The picture.
        labels: The names of places with the slots of their looks.
    """
    from matplotlib.lines import Line2D

    points = [mark.point for mark in picture.marks]
    handles: list[Any] = [
        Line2D([], [], linestyle="", marker=look(slot)[0], color=look(slot)[1], label=printable(label))
        for label, slot in labels.items()
    ]
    for standing in ("plan", "estimate"):
        if any(point.strand.standing == standing for point in points):
            handles.append(Line2D([], [], linestyle="", marker="o", color=INK, label=word(standing, picture.language)))
            fill(handles[-1], standing)
    if any(mark.is_target for mark in picture.marks):
        hollow = Line2D([], [], linestyle="", marker="o", color=INK, fillstyle="none")
        handles.append((hollow, Line2D([], [], **target_centre("o", INK))))
    signs = (
        ("|", "values", any(point.interval.low != point.interval.high for point in points)),
        ("_", "days", any(mark.days[0] != mark.days[1] for mark in picture.marks)),
        (_CARET, "open", any(None in point.interval[:2] for point in points)),
    )
    for marker, key, occurs in signs:
        if occurs:
            looks: dict[str, Any] = {"linestyle": "", "marker": marker, "markersize": 9, "markeredgewidth": 1.4}
            handles.append(Line2D([], [], color=INK, label=word(key, picture.language), **looks))
    if any(point.dispute is not None for point in points):
        ring: dict[str, Any] = {
            "linestyle": "",
            "marker": "o",
            "color": "none",
            "markeredgecolor": ALARM,
            "markersize": 9,
        }
        handles.append(Line2D([], [], label=word("disputed", picture.language), **ring))
    target = word("target", picture.language)
    names = [target if isinstance(one, tuple) else one.get_label() for one in handles]
    axes.legend(
        handles, names, loc="upper left", ncols=legend_columns(labels), frameon=False, fontsize=8, borderaxespad=0
    )
