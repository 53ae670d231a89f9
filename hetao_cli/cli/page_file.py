"""The page of a log, to a file or to stdout."""

import os
import sys

from hetao_cli.cli.opening import Opened, Shared
from hetao_cli.cli.talk import say
from hetao_cli.messages.message import Message
from hetao_cli.page.document import page
from hetao_cli.page.gathering import Cut, Gathered
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.system.disk import NOTES
from hetao_cli.system.replacing import NotWrittenError, create_file, write_file


class PageRequest(NamedTuple):
    """The request for a page, as typed.

    Attributes:
        output: Its file; `-` is standard output.
        shared: The options of every command on a log.
        brief: Only what to know, without the reference.
    """

    output: str
    shared: Shared
    brief: bool = False


def write_page(output: str, opened: Opened, *, brief: bool = False) -> int:
    """Write the page, the old one or the whole new one at any moment; report on stderr what could not be read.

    Returns:
        The number of its bytes.

    Raises:
        NotWrittenError: It can't be written.
        CutOffError: It is no file, and can't be written to.
    """
    for line in opened.talk:
        say(line)
    cut = Cut(opened.whole, opened.known_by, opened.as_of) if opened.whole is not None else None
    gathered = Gathered(opened.log, opened.today, opened.language, cut)
    data = page(gathered, brief=brief).encode("utf-8", "backslashreplace")
    NOTES.spoilt = True
    if output == "-":
        sys.stdout.flush()
        rest = memoryview(data)
        while rest:  # an unbuffered stream takes only what its pipe has room for
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
        return len(data)
    if os.path.isdir(output):
        raise NotWrittenError(output, Message("write.it-is-a-folder", "it is a folder"))
    write = write_file if os.path.exists(output) else create_file
    write(output, data)
    return len(data)
