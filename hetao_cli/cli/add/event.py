"""`hetao add event`."""

from functools import partial
from typing import Annotated

import typer

from hetao_cli.cli.add import options
from hetao_cli.cli.add.added import add_and_report, open_own_log, same_entry
from hetao_cli.cli.add.fields import one_of
from hetao_cli.cli.add.named import in_order, named_values
from hetao_cli.cli.options import FormatName, Language, Today
from hetao_cli.messages.message import Message, in_language
from hetao_cli.write.placement import place_event

_THERE = Message("add.event-is-there", "the log has an event that is the same but for its id already: '{id}' in {path}")


def run(
    name: options.NewId = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="When, in EDTF or as people write.")
    ] = None,
    title_en: Annotated[
        str | None, typer.Option("--title-en", metavar="TEXT", help="What happened, in English.")
    ] = None,
    title_hans: Annotated[
        str | None, typer.Option("--title-zh-Hans", metavar="TEXT", help="In Simplified Chinese.")
    ] = None,
    title_hant: Annotated[
        str | None, typer.Option("--title-zh-Hant", metavar="TEXT", help="In Traditional Chinese.")
    ] = None,
    place: options.Place = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="NAME", help="agreement, plan, opening, …")] = None,
    status: options.Status = None,
    after: Annotated[
        list[str] | None, typer.Option("--after", metavar="ID", help="An event it can't precede; may be repeated.")
    ] = None,
    supersedes: Annotated[
        list[str] | None,
        typer.Option("--supersedes", metavar="ID", help="An event whose place it takes; may be repeated."),
    ] = None,
    log: options.OwnLog = None,
    dry_run: options.DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
) -> None:
    """Add an event.

    It goes by date where the log's events are in order, else to their end. On a terminal, what is missing is asked for.
    """
    common = options.Common(log, lang, today, format_name, dry_run)
    opened = open_own_log(common)
    titles = {"en": title_en, "zh-Hans": title_hans, "zh-Hant": title_hant}
    typed = {"id": name, "date": date, "place": place, "kind": kind, "status": status}
    values = named_values(opened, "event", typed, "title", titles)
    for key, links in (("after", after), ("supersedes", supersedes)):
        if links:
            values[key] = tuple(one_of("event", opened.log.events, one) for one in links)
    same = same_entry(opened.log, "event", values)
    if same is not None:
        words = {"id": same.id, "path": opened.log.files[same.spot.file].path}
        opened = opened._replace(talk=(*opened.talk, in_language(_THERE.filled(**words), opened.language)))
    add_and_report(opened, partial(place_event, values=in_order("event", values)), common)
