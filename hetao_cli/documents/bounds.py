"""What a format sees in a document, in no more than some time and memory: a small file can hold an hour's work."""

from __future__ import annotations

import pickle
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from hetao_cli.documents.article import ArticleError
from hetao_cli.messages.message import Message
from hetao_cli.system.bounded import BoundError, within

if TYPE_CHECKING:
    from hetao_cli.documents.article import Seen

MOST_SECONDS = 15
"""Of one processor: what a PDF of a thousand full pages takes."""

MOST_ROOM = 350_000_000
"""Bytes of memory, beyond what the program has."""

_LIBRARIES = {"html_page": "lxml.etree", "pdf": "pypdf", "word": "docx"}
"""The formats whose libraries do what the file says, loaded once and not anew for each document."""

_LEAST_BYTES = {"html_page": 1 << 18}
"""Smaller documents are read at once: whatever they hold, it is no work of a second."""


def see(form: str, data: bytes, path: str) -> Seen:
    """Return what a format sees.

    Args:
        form: Name of its module.
        data: Of the file.
        path: For the words of the error.

    Raises:
        ArticleError: The document can't be read, or not within the bounds.
    """
    library = _LIBRARIES.get(form)
    module = import_module(f"hetao_cli.documents.formats.{form}")
    if library is None or len(data) < _LEAST_BYTES.get(form, 0) or find_spec(library.partition(".")[0]) is None:
        seen: Seen = module.see(data, path)
        return seen
    import_module(library)

    def work() -> bytes:
        try:
            return pickle.dumps(module.see(data, path))
        except ArticleError as error:
            return pickle.dumps(error.reason)

    try:
        answer: Seen | Message | str = pickle.loads(within(work, MOST_SECONDS, MOST_ROOM))  # noqa: S301 - a copy of this process wrote it
    except BoundError as error:
        raise ArticleError(path, _TOO_LONG if error.of_time else _TOO_LARGE) from None
    if isinstance(answer, Message | str):
        raise ArticleError(path, answer)
    return answer


_TOO_LONG = Message(
    "document.too-long", "it takes more than {seconds} s of computing to read; split it", {"seconds": MOST_SECONDS}
)
_TOO_LARGE = Message(
    "document.too-large",
    "it takes more than {most} MB of memory to read; split it",
    {"most": MOST_ROOM // 1_000_000},
)
