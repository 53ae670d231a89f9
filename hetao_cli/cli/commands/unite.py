"""`hetao unite`."""

import sys
from typing import Annotated

import typer

from hetao_cli.cli.languages import resolve_language
from hetao_cli.cli.options import Language
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.errors import UsageError, os_reason
from hetao_cli.model.safe import safe
from hetao_cli.system.replacing import replace_file
from hetao_cli.write.uniting import read_version, united

_NOT_UNITED = 1


def run(
    base: Annotated[str, typer.Argument(metavar="BASE", help="The file that both versions come from.")],
    ours: Annotated[str, typer.Argument(metavar="OURS", help="One version; it gets what the other has changed.")],
    theirs: Annotated[str, typer.Argument(metavar="THEIRS", help="The other version.")],
    lang: Language = "en",
) -> None:
    """Make of two versions of a file of a log one, entry by entry, as git asks for it.

    What both add stands one behind the other. Where both change one entry nothing is written, and it exits with 1.
    """
    language = resolve_language(lang)
    try:
        texts = [read_version(path) for path in (base, ours, theirs)]
    except OSError as error:
        raise UsageError(_NOT_READ.filled(path=str(error.filename), reason=os_reason(error))) from None
    known = [text for text in texts if text is not None]
    text = united(*known) if len(known) == len(texts) else None
    if text is None:
        sys.stderr.write(f"hetao: {safe(in_language(_BOTH.filled(path=ours), language))}\n")
        raise typer.Exit(_NOT_UNITED)
    replace_file(ours, text.encode())


_NOT_READ = Message("unite.not-read", "can't read '{path}': {reason}")
_BOTH = Message("unite.both", "{path}: both versions change one entry, or one of them is no TOML; nothing was written")
