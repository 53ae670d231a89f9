"""`hetao plot`."""

from typing import Annotated

import typer

from hetao_cli.charts.scene.picture import picture_of
from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, FormatName, KnownBy, Language, LogPath, PlaceFilter, Today
from hetao_cli.cli.output import send
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.hierarchy import places_below
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError
from hetao_cli.reports.plot.report import report_picture


def run(
    metrics: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="METRIC...", help="What to draw, by id, name or a word of texts; default: all that change."
        ),
    ] = None,
    place: PlaceFilter = None,
    milestones: Annotated[
        bool, typer.Option("--milestones", help="Draw the dates announced for events (by id, or all) as they slipped.")
    ] = False,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write a picture: FILE.svg or FILE.png.")
    ] = None,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Draw the figures of metrics in time: a shape for each place, bars for the values and days that a figure means."""
    if output is not None and format_name != "text":
        raise UsageError(
            Message(
                "error.format-is-for-what-is-printed",
                "--format is for what is printed; a file's ending says what -o writes",
            )
        )
    opened = open_log(Shared(log, lang, today, known_by, as_of))
    if milestones:
        from hetao_cli.cli.milestone_plot import milestone_plot

        told = milestone_plot(opened, metrics or (), place or (), output)
        if told is not None:
            send(told, format_name, from_log=True)
        return
    evidence = gather_evidence(opened.log, opened.today)
    within = places_below(opened.log, place) if place else None
    picture = picture_of(evidence, metrics or (), within, opened.language)
    report = report_picture(evidence, picture, opened.envelope("plot"))
    talk = (*opened.talk, *report.talk)
    if output is None:
        send(report._replace(talk=talk), format_name, from_log=True)
        return
    from hetao_cli.charts.files.layout import laid_out
    from hetao_cli.cli.picture_file import write_picture

    write_picture(laid_out(picture), output, talk)
