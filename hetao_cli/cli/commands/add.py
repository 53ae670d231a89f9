"""`hetao add`: a command of commands, as the file offers an `app`."""

import typer

from hetao_cli.cli.add import dating, event, figure, source

app = typer.Typer(
    name="add",
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _root() -> None:
    """Write to the log: a source from its document, an event, a figure, a dating."""


app.command("source")(source.run)
app.command("event")(event.run)
app.command("figure")(figure.run)
app.command("dating")(dating.run)
