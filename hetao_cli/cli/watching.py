"""`hetao report --watch`: the page follows the log, by the times and sizes of its files."""

import os
import sys
import time
from typing import TypeAlias

from hetao_cli.cli.languages import resolve_language
from hetao_cli.cli.opening import Opened, open_log
from hetao_cli.cli.page_file import PageRequest, write_page
from hetao_cli.log.files.locate import locate_log
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.errors import HetaoError
from hetao_cli.model.safe import safe

SECONDS = 0.5
"""The seconds between two looks at the files."""

Seen: TypeAlias = dict[str, tuple[int, int] | None]


def watch_log(wish: PageRequest) -> None:
    """Write the page, and again after each change of the log, until interrupted.

    A log that can't be used is reported, and the page stays as it was.

    Raises:
        HetaoError: The first page can't be made, so that there is nothing to update.
    """
    files = _write(wish)
    try:
        seen = _look(files)
        while True:
            time.sleep(SECONDS)
            now = _look(files)
            if now == seen:
                continue
            time.sleep(SECONDS / 5)  # an editor may still be writing
            try:
                files = _write(wish)
            except HetaoError as error:
                _say(_LEFT.filled(error=error.message), resolve_language(wish.shared.lang))
            seen = _look(files)
    except KeyboardInterrupt:
        return


def _write(wish: PageRequest) -> list[str]:
    """Write the page and return the files and folders that it depends on."""
    opened = open_log(wish.shared)
    size = write_page(wish.output, opened, brief=wish.brief)
    written = _WRITTEN.filled(path=wish.output, size=f"{size:,}", files=len(opened.log.files))
    _say(written, opened.language)
    return _watched(wish, opened)


def _watched(wish: PageRequest, opened: Opened) -> list[str]:
    """Return the log's files and their folders: a new file of a pattern changes its folder's time."""
    paths = [locate_log(wish.shared.log, os.environ), *(file.path for file in opened.log.files)]
    page = os.path.realpath(wish.output)
    folders = {os.path.dirname(os.path.abspath(path)) for path in paths}
    # the page itself changes the time of its folder
    folders.discard(os.path.dirname(page))
    return sorted({*map(os.path.abspath, paths), *folders})


def _look(paths: list[str]) -> Seen:
    seen: Seen = {}
    for path in paths:
        try:
            found = os.stat(path)
        except OSError:
            seen[path] = None
        else:
            seen[path] = found.st_mtime_ns, found.st_size
    return seen


def _say(words: Message, language: str) -> None:
    sys.stderr.write(f"hetao: {time.strftime('%H:%M:%S')} {safe(in_language(words, language))}\n")
    sys.stderr.flush()


_LEFT = Message("watching.left", "{error}; the page is left as it was")
_WRITTEN = Message("watching.written", "{path}: written, {size} bytes, from {files} file(s)")
