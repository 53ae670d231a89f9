"""The options of commands that write to a log, each a named type."""

from typing import Annotated

import typer

from hetao_cli.quick.tuples import NamedTuple

OwnLog = Annotated[
    str | None,
    typer.Option("--log", metavar="PATH", help="The log; default: HETAO_LOG, else the nearest events.toml upward."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print what would be written, and write nothing.")]
Place = Annotated[str | None, typer.Option("--place", metavar="ID", help="The place, by id, name or alias.")]
Status = Annotated[str | None, typer.Option("--status", metavar="NAME", help="actual, planned, …; default: actual.")]
SourceId = Annotated[str | None, typer.Option("--source", metavar="ID", help="The source that says it.")]
Says = Annotated[
    str | None, typer.Option("--says", metavar="TEXT", help="The literal as printed, at most 40 characters.")
]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="When; default: the source's date.")]
LiteralLanguage = Annotated[
    str | None, typer.Option("--language", metavar="TAG", help="Of the literal, in a source of several languages.")
]
Currency = Annotated[
    str | None, typer.Option("--currency", metavar="CODE", help="What 元 and $ mean: HKD, CNY, …; default: by the log.")
]
Section = Annotated[str | None, typer.Option("--section", metavar="NAME", help="heading or body.")]
At = Annotated[
    str | None, typer.Option("--at", metavar="TEXT", help="Where in the document it stands: p. 3, para. 12.")
]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Whom the source names as saying it.")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A remark, in your own words.")]
SameAs = Annotated[
    list[str] | None,
    typer.Option("--same-as", metavar="ID", help="Its name elsewhere: wikidata:Q8646; may be repeated."),
]
NewId = Annotated[str | None, typer.Option("--id", metavar="ID", help="Its id, in kebab-case.")]
NameEnglish = Annotated[str | None, typer.Option("--name-en", metavar="TEXT", help="Its name in English.")]
NameHans = Annotated[str | None, typer.Option("--name-zh-Hans", metavar="TEXT", help="In Simplified Chinese.")]
NameHant = Annotated[str | None, typer.Option("--name-zh-Hant", metavar="TEXT", help="In Traditional Chinese.")]
OwnId = Annotated[str | None, typer.Option("--id", metavar="ID", help="Its own id; default: made of what it says.")]


class Common(NamedTuple):
    """The options that all of them have, as typed."""

    log: str | None
    lang: str
    today: str | None
    format_name: str
    dry_run: bool
