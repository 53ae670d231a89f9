"""What is kept stays within bounds: what was not used for longest goes first."""

import os
import time

from hetao_cli.system.answer_cache import SUFFIX

MOST_FILES = 256
MOST_BYTES = 1 << 28
SMALL = MOST_BYTES // MOST_FILES
"""Bytes of an answer; as many answers as may be, none larger than this, are within bounds without being weighed."""

ABANDONED_SECONDS = 3600
"""How old a draft is that nobody is writing any more."""


def prune(folder: str, added: int) -> None:
    """Where there is more than may be, remove answers down to three quarters of that; nothing else in the folder.

    Args:
        folder: Where answers are kept.
        added: Bytes of the one that was just kept.

    Raises:
        OSError: The folder can't be read.
    """
    if added <= SMALL and len(os.listdir(folder)) <= MOST_FILES:
        return
    answers: list[tuple[float, int, str]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if SUFFIX in entry.name:
                status = entry.stat(follow_symlinks=False)
                if entry.name.endswith(SUFFIX):
                    answers.append((status.st_mtime, status.st_size, entry.path))
                elif status.st_mtime < time.time() - ABANDONED_SECONDS:
                    os.unlink(entry.path)
    if len(answers) <= MOST_FILES and sum(size for _, size, _ in answers) <= MOST_BYTES:
        return
    left = 0
    for number, (_, size, path) in enumerate(sorted(answers, reverse=True)):
        left += size
        if number >= MOST_FILES * 3 // 4 or left > MOST_BYTES * 3 // 4:
            os.unlink(path)
