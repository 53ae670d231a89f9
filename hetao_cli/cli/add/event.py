"""`hetao add event`."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from hetao_cli.cli.add import options
from hetao_cli.cli.add.added import add_and_report, open_own_log
from hetao_cli.cli.add.fields import one_of, questions_of
from hetao_cli.cli.add.questions import Prompt, answers
from hetao_cli.cli.options import FormatName, Language, Today
from hetao_cli.log.schema import TABLES
from hetao_cli.messages.message import Message, in_language
from hetao_cli.write.placement import place_event

if TYPE_CHECKING:
    from hetao_cli.write.toml_text import Value

_TITLES = {
    "en": Message("question.title-en", "what happened, in English"),
    "zh-Hans": Message("question.title-zh-Hans", "what happened, in Simplified Chinese"),
    "zh-Hant": Message("question.title-zh-Hant", "what happened, in Traditional Chinese"),
}


def run(
    name: Annotated[str | None, typer.Option("--id", metavar="ID", help="Its id, in kebab-case.")] = None,
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
    questions = questions_of(opened, "event", typed)
    questions[2:2] = _title_questions(titles, opened.language)
    given = answers(questions, opened.language)
    values: dict[str, Value] = {
        **given,
        "title": {tag: given[f"title-{tag}"] for tag in titles if f"title-{tag}" in given},
    }
    for key, links in (("after", after), ("supersedes", supersedes)):
        if links:
            values[key] = tuple(one_of("event", opened.log.events, one) for one in links)
    values = {field.key: values[field.key] for field in TABLES["event"].fields if field.key in values}
    add_and_report(opened, partial(place_event, values=values), common)


def _title_questions(titles: dict[str, str | None], language: str) -> list[Prompt]:
    untitled = not any(titles.values())
    return [
        Prompt(f"title-{tag}", title, in_language(_TITLES[tag], language), required=untitled and tag == "en")
        for tag, title in titles.items()
    ]
