"""The options that commands share, each a named type that is declared once."""

from typing import Annotated

import typer

LogPath = Annotated[
    str | None,
    typer.Option(
        "--log",
        metavar="PATH",
        help="The log; default: HETAO_LOG, else the nearest events.toml upward, else the one shipped.",
    ),
]
FormatName = Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="{formats}.")]
Language = Annotated[str, typer.Option("--lang", metavar="TAG", help="Language of names and messages: {languages}.")]
Today = Annotated[
    str | None,
    typer.Option(
        "--today", metavar="DATE", help="The day to judge by; default: the last of --known-by, else the clock."
    ),
]
FiscalYearStart = Annotated[
    int | None,
    typer.Option(
        "--fiscal-year-start",
        min=1,
        max=12,
        metavar="MONTH",
        help="The month in which fiscal years begin: 4 is April; default: by the log, else by the text.",
    ),
]
KnownBy = Annotated[
    str | None,
    typer.Option("--known-by", metavar="DATE", help="Only sources published by then: what one could know."),
]
TierFilter = Annotated[
    list[str] | None,
    typer.Option("--tier", metavar="NAME", help="Only what such sources say: official, press, blog; may be repeated."),
]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="Only what held or had happened by then.")]

PlaceFilter = Annotated[
    list[str] | None,
    typer.Option("--place", metavar="ID", help="Only this place and what lies in it; may be repeated."),
]
MetricFilter = Annotated[
    list[str] | None,
    typer.Option("--metric", metavar="ID", help="Only this metric, by id, name or a word of texts; may be repeated."),
]
KindFilter = Annotated[
    list[str] | None, typer.Option("--kind", metavar="NAME", help="Only this kind; may be repeated.")
]
StatusFilter = Annotated[
    list[str] | None, typer.Option("--status", metavar="NAME", help="Only this status; may be repeated.")
]
SourceFilter = Annotated[
    list[str] | None, typer.Option("--source", metavar="ID", help="Only what this source says; may be repeated.")
]
