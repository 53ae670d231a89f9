"""`hetao add`: a command of commands, as the file offers an `app`."""

import typer

from hetao_cli.cli.add import dating, event, figure, metric, place, review, source

app = typer.Typer(
    name="add",
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _root() -> None:
    """Write to the log: a place, a metric, an event, a source from its document, a figure, a dating, a review."""


app.command("place")(place.run)
app.command("metric")(metric.run)
app.command("source")(source.run)
app.command("event")(event.run)
app.command("figure")(figure.run)
app.command("dating")(dating.run)
app.command("review")(review.run)
