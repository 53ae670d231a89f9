"""`hetao init`."""

import os
from typing import Annotated

import typer

from hetao_cli.cli.languages import resolve_language
from hetao_cli.cli.opening import Opened, resolve_date
from hetao_cli.cli.options import FormatName, Language
from hetao_cli.cli.output import send
from hetao_cli.log.assemble import load_log
from hetao_cli.render.registry import module_of
from hetao_cli.reports.added import report_started
from hetao_cli.write.skeleton import example_texts, start_log


def run(
    arguments: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FOLDER] [DOC…]",
            help="Where, default: the current folder; then documents, or folders of them, default: those in FOLDER.",
        ),
    ] = None,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Start a log: from documents, or with an example of each kind of entry.

    From documents it has the places, metrics and events that they speak of, and them as its sources; what is less sure
    is in comments. Where there are none, it has an example of each, and a source in seeds/.
    """
    module_of(format_name, "added")
    language = resolve_language(lang)
    folder, paths = _sorted_out(arguments or [])
    less_sure: int | None = None
    texts = example_texts(language)
    if paths:
        texts, less_sure = _made_of(paths, language)
    log = load_log(start_log(folder, texts))
    opened = Opened(log, resolve_date("--today", None, None), None, None, language, ())
    send(report_started(log, opened.envelope("added"), less_sure), format_name)


def _sorted_out(arguments: list[str]) -> tuple[str, list[str]]:
    """Return the folder of the log, and the paths of the documents."""
    from hetao_cli.documents.opening import documents_in

    is_named = bool(arguments) and not _is_document(arguments[0], alone=len(arguments) == 1)
    folder, given = (arguments[0], arguments[1:]) if is_named else (".", arguments)
    if is_named and not given and os.path.isdir(folder):
        return folder, documents_in(folder)
    return folder, [path for one in given for path in (documents_in(one) if os.path.isdir(one) else [one])]


def _is_document(path: str, *, alone: bool) -> bool:
    """Return whether an argument is a document; alone, a file without an ending is in the way of a folder."""
    return not os.path.isdir(path) and (bool(os.path.splitext(path)[1]) if alone else os.path.isfile(path))


def _made_of(paths: list[str], language: str) -> tuple[dict[str, bytes], int]:
    """Return the files of a log made of documents, its own last, and how many entries are less sure."""
    from hetao_cli.documents.opening import open_article
    from hetao_cli.log.files.locate import LOG_NAME
    from hetao_cli.write.first_log import first_log

    made = first_log([open_article(path) for path in dict.fromkeys(paths)], language)
    sources = {f"seeds/{name}.toml": text.encode() for name, text in made.sources.items()}
    return {**sources, LOG_NAME: made.main.encode()}, made.less_sure
