"""`hetao read`."""

from typing import Annotated

import typer

from hetao_cli.cli.document_reading import INPUTS, ReadRequest, read_documents
from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, FiscalYearStart, FormatName, KnownBy, Language, LogPath, Today
from hetao_cli.model.errors import UnknownNameError


def run(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE…", help="Documents: .txt, .md, .html, .pdf, .docx, .jsonl; - for standard input."),
    ],
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DATE", help="When they were published; default: as each document says."),
    ] = None,
    form: Annotated[
        str, typer.Option("--input", metavar="NAME", help="auto, jsonl (a line is a document) or text (a file is).")
    ] = "auto",
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="How many processes; default: one a core.")
    ] = None,
    why: Annotated[
        bool, typer.Option("--why", help="Show what each can be about and by what, and what is not read and why not.")
    ] = False,
    resume: Annotated[
        str | None,
        typer.Option(
            "--resume",
            metavar="FILE",
            help="Go on with what a run with --format jsonl wrote: skip the documents that FILE has, add the others.",
        ),
    ] = None,
    fiscal_year_start: FiscalYearStart = None,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """List the figures and dates of documents: where each stands, what it means and what of the log it is about.

    Exit codes: 0 all documents were read; 1 some were not, and stderr says which; 2 wrong usage, or none was read.
    """
    if form not in INPUTS:
        raise UnknownNameError("input", form, INPUTS)
    opened = open_log(Shared(log, lang, today, known_by, as_of))
    request = ReadRequest(tuple(files), published, form, jobs, format_name, why, fiscal_year_start, resume)
    code = read_documents(opened, request)
    if code:
        raise typer.Exit(code)
