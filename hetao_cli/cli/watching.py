"""Commands that follow a log, by the times and sizes of its files."""

import gc
import os
import select
import sys
import time
from collections.abc import Callable
from typing import TypeAlias

from hetao_cli.cli.opening import Opened, Shared
from hetao_cli.log.files.locate import locate_log
from hetao_cli.log.files.positions import forget_texts
from hetao_cli.messages.message import Localized, in_language
from hetao_cli.model.errors import HetaoError
from hetao_cli.model.safe import safe

SECONDS = 0.2
"""The seconds between two looks at the files."""

QUIET_SECONDS = 0.05
"""How long files must stay as they are after a change: an editor may still be writing."""

OFTEN = 16
"""After so many changes what a run that ends never gives back is given back: circles, places in texts of before."""

Seen: TypeAlias = dict[str, tuple[int, int] | None]


def follow(
    act: Callable[[], list[str]], fail: Callable[[HetaoError], None], wanted: Callable[[], bool] = lambda: True
) -> None:
    """Act, and again after each change, until interrupted.

    Args:
        act: Does what is to be done, and returns the files and folders that it depends on.
        fail: Is told why that could not be done after a change; the next change is waited for then.
        wanted: Whether to go on, asked at each look.

    Raises:
        HetaoError: It can't be done even the first time.
    """
    files = act()
    try:
        seen = _look(files)
        done = 0
        while wanted():
            time.sleep(SECONDS)
            if _look(files) == seen:
                continue
            seen = _settled(files)
            try:
                files = act()
            except HetaoError as error:
                fail(error)
            else:
                done += 1
                if done % OFTEN == 0:
                    gc.collect()
                    forget_texts()
                seen = {path: seen.get(path, one) for path, one in _look(files).items()}
    except KeyboardInterrupt:
        return


def is_read() -> bool:
    """Return whether somebody can still read standard output: not a pipe whose reader has ended, as `head` does."""
    try:
        looking = select.poll()
        looking.register(sys.stdout.fileno(), 0)
    except (AttributeError, OSError, ValueError):  # a system without poll, a stream without a file
        return True
    return not looking.poll(0)


def _settled(files: list[str]) -> Seen:
    """Return how files look once they have stayed as they are for a moment."""
    seen = _look(files)
    while True:
        time.sleep(QUIET_SECONDS)
        now = _look(files)
        if now == seen:
            return seen
        seen = now


def watched(shared: Shared, opened: Opened) -> set[str]:
    """Return the log's files and their folders: a new file of a pattern changes its folder's time."""
    paths = [locate_log(shared.log, os.environ), *(file.path for file in opened.log.files)]
    return {*map(os.path.abspath, paths), *(os.path.dirname(os.path.abspath(path)) for path in paths)}


def say(words: Localized, language: str) -> None:
    """Say something on stderr, with the time of the day."""
    sys.stderr.write(f"hetao: {time.strftime('%H:%M:%S')} {safe(in_language(words, language))}\n")
    sys.stderr.flush()


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
