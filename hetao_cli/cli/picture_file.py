"""A picture in a file: written whole or not at all, and reported in one line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hetao_cli.charts.files.image import draw_image, ending_of
from hetao_cli.cli.talk import say
from hetao_cli.messages.message import Message, counted, in_language
from hetao_cli.model.errors import UsageError
from hetao_cli.system.replacing import NotWrittenError, write_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.charts.files.layout import Laid


def write_picture(page: Laid, path: str, talk: Iterable[str]) -> None:
    """Write a page of pictures to a file of the kind of its ending, over an existing one.

    Raises:
        UsageError: The ending is of no picture, there is nothing to draw, or there is no such folder.
        NoLibraryError: The drawing library is not installed.
        NotWrittenError: The file can't be written.
        CutOffError: It is no file, and can't be written to.
    """
    ending = ending_of(path)
    for line in talk:
        say(line)
    if not page.panels:
        raise UsageError(
            Message("error.no-figure-to-plot-so-was", "no figure to plot, so '{path}' was not written", {"path": path})
        )
    folder = os.path.dirname(path) or "."
    if not os.path.isdir(folder):
        raise UsageError(
            Message(
                "error.no-folder-to-write-in",
                "no folder '{folder}' to write '{os}' in",
                {"folder": folder, "os": os.path.basename(path)},
            )
        )
    if os.path.isdir(path):
        raise NotWrittenError(path, Message("write.it-is-a-folder", "it is a folder"))
    data = draw_image(page, ending)
    write_file(path, data)
    points = counted(len(page.notes), _POINT, _POINTS)
    say(in_language(_WRITTEN.filled(path=path, points=points), page.language))


_POINT = Message("picture.point", "{n} point")
_POINTS = Message("picture.points", "{n} points")
_WRITTEN = Message("picture.written", "{path} has {points}")
