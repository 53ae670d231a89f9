"""A panel of a file: its axes, and on them each point with its bars, its arrows and its number."""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# matplotlib's stubs leave further properties of its artists open

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.charts.series.axes import day_ticks
from hetao_cli.charts.series.looks import ALARM, FAINT, fill, look, printable, target_centre
from hetao_cli.charts.series.placing import HEIGHT, placed
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from hetao_cli.charts.series.picture import Line, Mark, Panel, Picture
    from hetao_cli.charts.series.placing import PlacedMark
    from hetao_cli.model.quantity import Number

_ARROW = 26
"""The length of an arrow at an open end, in points (1/72 inch)."""
_SIZE = 6.5
"""The size of the shapes, in points."""
_TICKS = 6
_DAY_TICKS = 9
"""The approximate number of ticks of values, and the most ticks of days."""


def draw_panel(axes: Axes, picture: Picture, panel: Panel, *, numbered: bool) -> None:
    """Draw a panel of a picture on empty axes, its points with their numbers or without."""
    if picture.days is None:
        raise ValueError("a picture with a panel has days")
    axes.set_title(printable(panel.title), loc="left", fontsize=10.5, fontweight="bold")
    axes.set_xlim(float(picture.days.low), float(picture.days.high))
    axes.set_ylim(float(panel.reach.low), float(panel.reach.high))
    step = panel.step(_TICKS)
    heights = range(int(-(-panel.reach.low // step)), int(panel.reach.high // step) + 1)
    ticks = panel.ticks([step * height for height in heights], picture.language)
    axes.set_yticks([float(height) for height, _ in ticks], [name for _, name in ticks])
    days = day_ticks(picture.days, _DAY_TICKS)
    axes.set_xticks([day for day, _ in days], [name for _, name in days])
    axes.set_ylabel(printable(panel.size[1]))
    axes.grid(visible=True, color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    spots = placed(panel, picture.days)
    for line in panel.lines:
        _draw_strands(axes, panel, line, spots)
        for mark in line.marks:
            _Pen(axes, panel, line, mark, spots[mark.number]).draw(numbered=numbered)


def _draw_strands(axes: Axes, panel: Panel, line: Line, spots: dict[int, PlacedMark]) -> None:
    """Join the points of each standing by a thin line."""
    for standing in ("actual", "plan", "estimate"):
        marks = [mark for mark in line.marks if mark.point.strand.standing == standing]
        if len(marks) > 1:
            style = "-" if standing == "actual" else ":"
            days = [spots[mark.number].day for mark in marks]
            heights = [float(panel.height(mark.value)) for mark in marks]
            axes.plot(days, heights, style, color=look(line.slot)[1], linewidth=0.9, alpha=0.45, zorder=2)


class _Pen(NamedTuple):
    """Draws one point with its bars and its number."""

    axes: Axes
    panel: Panel
    line: Line
    mark: Mark
    spot: PlacedMark

    def draw(self, *, numbered: bool) -> None:
        shape, colour = look(self.line.slot)
        x, y = self.spot.day, float(self.panel.height(self.mark.value))
        bars: dict[str, Any] = {"color": colour, "linewidth": 1.2, "markeredgewidth": 1.2, "markersize": 6, "zorder": 3}
        low, high = (self._height(end, y) for end in self.mark.point.interval[:2])
        if low < high:
            self.axes.plot([x, x], [low, high], "_-", **bars)
        first, last = (x if day is None else float(day) for day in self.mark.days)
        if not first <= x <= last:  # moved aside: a line leads to its true position
            self.axes.plot([x, self.mark.day], [y, y], ":", color=colour, linewidth=1, zorder=3)
        if first < last:
            self.axes.plot([first, last], [y, y], "|-", **bars)
        self._draw_arrows(x, y, colour)
        if self.mark.point.dispute is not None:
            self.axes.plot(x, y, "o", markersize=_SIZE * 2.1, color="none", markeredgecolor=ALARM, zorder=4)
        (point,) = self.axes.plot(x, y, shape, markersize=_SIZE, color=colour, zorder=5)
        fill(point, self.mark.point.strand.standing)
        point.set_gid(f"point-{self.mark.number}")
        if self.mark.is_target:
            self.axes.plot(x, y, zorder=6, **target_centre(shape, colour))
        if numbered:
            self._draw_number(x, y, colour)

    def _draw_number(self, x: float, y: float, colour: str) -> None:
        looks: dict[str, Any] = {"fontsize": 6.5, "color": colour, "zorder": 6}
        looks["ha"] = "right" if self.spot.offset[0] < 0 else "left"
        number = self.axes.annotate(
            str(self.mark.number), (x, y), self.spot.offset, textcoords="offset points", **looks
        )
        number.set_in_layout(False)  # it is within the axes; to measure the widths of thousands takes long

    def _height(self, end: Number | None, other: float) -> float:
        return other if end is None else float(self.panel.height(end))

    def _draw_arrows(self, x: float, y: float, colour: str) -> None:
        """Draw an arrow at each open end, no longer than the room for it."""
        low, high = self.mark.point.interval[:2]
        room = self.panel.reach.share(y) * HEIGHT
        down, up = min(_ARROW, room), min(_ARROW, HEIGHT - room)
        first, last = self.mark.days
        arrows = ((high, 0, up), (low, 0, -down), (last, _ARROW, 0), (first, -_ARROW, 0))
        for end, across, along in arrows:
            if end is None and max(abs(across), abs(along)) > _SIZE:
                looks = {"arrowstyle": "<-", "color": colour, "linewidth": 1.2, "shrinkA": 0, "shrinkB": 0}
                at, to = (x, y), (across, along)
                arrow = self.axes.annotate("", at, to, textcoords="offset points", arrowprops=looks, zorder=3)
                arrow.set_in_layout(False)
