"""The options of `hetao timeline` that draw it, and the report that they lead to."""

from typing import TYPE_CHECKING, Annotated

import typer

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.model.forms import WAYS_OF_LANES
from hetao_cli.model.report import Report

if TYPE_CHECKING:
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.charts.timeline.picture import PictureRequest
    from hetao_cli.model.blocks import Canvas, Text
    from hetao_cli.model.log import Log

Axis = Annotated[bool, typer.Option("--axis", help="Draw the events on an axis, true to scale.")]
Width = Annotated[
    int | None,
    typer.Option(
        "--width", metavar="COLUMNS", min=40, max=10_000, help="Of the axis; default: the terminal's, else 100."
    ),
]

LanesBy = Annotated[
    str | None,
    typer.Option(
        "--lanes", metavar="NAME", help="Lanes by place, kind or status, or none; default: by the log, else place."
    ),
]

_FOR_PEOPLE = ("text", "markdown")


def must_be_drawable(format_name: str, *, axis: bool, width: int | None) -> None:
    """Refuse options that can't be combined.

    Raises:
        UsageError: There is a width but no axis, or the format is one for programs.
    """
    if width is not None and not axis:
        raise UsageError(
            Message("error.width-is-the-width-of-axis", "--width is the width of --axis, which is not given")
        )
    if axis and format_name not in _FOR_PEOPLE:
        raise UsageError(
            Message(
                "error.axis-is-a-drawing-for-people",
                "--axis is a drawing for people: text or markdown, not '{format_name}'; "
                "without --axis every format works",
                {"format_name": format_name},
            )
        )


def must_be_lanes(asked: str | None) -> None:
    """Refuse lanes by what events do not have.

    Raises:
        UnknownNameError: There are no such lanes.
    """
    if asked is not None and asked not in WAYS_OF_LANES:
        raise UnknownNameError("lanes", asked, WAYS_OF_LANES)


def on_axis(
    report: Report, log: "Log", shown: "list[Happening]", wanted: "PictureRequest", width: int | None
) -> Report:
    """Return the report of a timeline with a picture in place of its table."""
    from hetao_cli.charts.timeline.picture import draw
    from hetao_cli.model.blocks import Drawing

    def picture(canvas: "Canvas") -> "tuple[Text, ...]":
        return draw(log, shown, wanted, canvas)

    return report._replace(blocks=lambda: [Drawing(picture, width)], again=None)
