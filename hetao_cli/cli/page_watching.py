"""`hetao report --watch`: the page follows the log."""

import os

from hetao_cli.cli.languages import resolve_language
from hetao_cli.cli.opening import open_log
from hetao_cli.cli.page_file import PageRequest, write_page
from hetao_cli.cli.watching import follow, say, watched
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import HetaoError


def watch_page(wish: PageRequest) -> None:
    """Write the page, and again after each change of the log, until interrupted.

    A log that can't be used is reported, and the page stays as it was.

    Raises:
        HetaoError: The first page can't be made, so that there is nothing to update.
    """

    def left(error: HetaoError) -> None:
        say(_LEFT.filled(error=error.message), resolve_language(wish.shared.lang))

    follow(lambda: _write(wish), left)


def _write(wish: PageRequest) -> list[str]:
    """Write the page and return the files and folders that it depends on."""
    opened = open_log(wish.shared)
    size = write_page(wish.output, opened, brief=wish.brief)
    say(_WRITTEN.filled(path=wish.output, size=f"{size:,}", files=len(opened.log.files)), opened.language)
    # the page itself changes the time of its folder
    return sorted(watched(wish.shared, opened) - {os.path.dirname(os.path.realpath(wish.output))})


_LEFT = Message("watching.left", "{error}; the page is left as it was")
_WRITTEN = Message("watching.written", "{path}: written, {size} bytes, from {files} file(s)")
