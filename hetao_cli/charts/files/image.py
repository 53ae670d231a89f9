"""A picture as SVG or PNG: the same bytes for the same picture."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hetao_cli.charts.files.svg import svg_of
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError

if TYPE_CHECKING:
    from hetao_cli.charts.files.layout import Laid

ENDINGS = ("svg", "png")
MOST_PANELS = 40
"""The most panels in a file."""


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


def draw_image(page: Laid, ending: str) -> bytes:
    """Return the bytes of a page's file.

    Args:
        page: A page with at least one panel.
        ending: One of `ENDINGS`.

    Raises:
        NoPictureLibraryError: It is to be a PNG, and matplotlib is not installed.
        NoFontError: A PNG needs Chinese, and no font has it.
        UsageError: There are too many panels for one picture.
    """
    if page.panels > MOST_PANELS:
        raise UsageError(
            Message(
                "error.metrics-are-too-many-for-one",
                "{len} metrics are too many for one picture (at most {most_panels}): name some",
                {"len": page.panels, "most_panels": MOST_PANELS},
            )
        )
    if ending == "svg":
        return svg_of(page)
    from hetao_cli.charts.files.png import png_of

    return png_of(page)
