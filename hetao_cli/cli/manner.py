"""The manner of writing: the options that every command with `--format` has, declared and taken in one place."""

from __future__ import annotations

from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Any

from typer.core import TyperOption

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.render.registry import format_names, is_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WHEN = ("auto", "always", "never")
_TABLE_OPTIONS = ("raw", "bom")
LISTS = (
    "timeline",
    "check",
    "places",
    "metrics",
    "events",
    "sources",
    "figures",
    "datings",
    "changes",
    "tables",
    "query",
)
"""The commands that list records."""


class Manner(NamedTuple):
    """How a run is asked to write.

    Attributes:
        color: When there are colours: `always`, `never`, or `auto`, as the environment and the terminal have it.
        raw: Tables have cells as they are, also those that a spreadsheet takes for formulas.
        bom: Tables begin with a byte order mark.
        fields: The keys that records have, with commas between; None for all.
        sort: The keys that they are sorted by, `-` before those that fall; None for the order of the command.
        limit: How many there are at the most; None for all.
        jq: What is made of the document by jq; None for nothing.
    """

    color: str = "auto"
    raw: bool = False
    bom: bool = False
    fields: str | None = None
    sort: str | None = None
    limit: int | None = None
    jq: str | None = None

    @property
    def shapes(self) -> bool:
        """Whether a report is to have another shape than its command gives it."""
        return any(one is not None for one in self[3:])


ASKED: ContextVar[Manner] = ContextVar("manner", default=Manner())  # noqa: B039 - a named tuple doesn't change


def with_manner(command: Any) -> Any:
    """Return a command of Typer's, changed so that it and those under it also take the options of the manner."""
    for inner in getattr(command, "commands", {}).values():
        with_manner(inner)
    if any(param.name == "format_name" for param in command.params):
        command.params += _options()
        command.params += _options_of_lists() if command.name in LISTS else []
        command.callback = partial(_run, command.callback)
    return command


def _options() -> list[Any]:
    return [
        TyperOption(
            param_decls=["--color"], default="auto", metavar="WHEN", help="Colours of text: auto, always or never."
        ),
        TyperOption(
            param_decls=["--raw"],
            is_flag=True,
            default=False,
            help="Cells of csv and tsv as they are, formulas or not.",
        ),
        TyperOption(
            param_decls=["--bom"], is_flag=True, default=False, help="A byte order mark before csv and tsv, for Excel."
        ),
        TyperOption(param_decls=["--jq"], metavar="EXPR", help="What jq makes of the JSON, one result a line."),
    ]


def _options_of_lists() -> list[Any]:
    return [
        TyperOption(
            param_decls=["--fields"], metavar="NAMES", help="Only these keys of the JSON, with commas between: id,says."
        ),
        TyperOption(
            param_decls=["--sort"], metavar="NAMES", help="In the order of these keys; - before one turns it round."
        ),
        TyperOption(
            param_decls=["--limit"], metavar="N", type=int, help="No more than so many; the first, when sorted."
        ),
    ]


def _run(command: Callable[..., None], **given: Any) -> None:
    """Run a command in the manner that is asked for.

    Raises:
        UnknownNameError: `--color` is none of what it can be.
        UsageError: The options are of tables, which the format is not.
    """
    manner = Manner(**{name: given.pop(name) for name in Manner._fields if name in given})
    if manner.color not in _WHEN:
        raise UnknownNameError("colour", manner.color, _WHEN)
    if manner.limit is not None and manner.limit < 0:
        raise UsageError(Message("error.limit", "--limit is 0 or more"))
    name = given["format_name"]
    option = next((one for one in _TABLE_OPTIONS if getattr(manner, one)), None)
    if option is not None and name in format_names() and not is_table(name):
        raise UsageError(
            Message(
                "error.option-of-tables",
                "--{option} is of the formats {tables}, not of '{name}'",
                {"option": option, "tables": ", ".join(filter(is_table, format_names())), "name": name},
            )
        )
    ASKED.set(manner)
    command(**given)


def shows_colour(environ: Mapping[str, str], *, terminal: bool) -> bool:
    """Return whether there are colours: as `--color` says, else the environment, else where a terminal knows them.

    NO_COLOR (no-color.org) is before FORCE_COLOR (force-color.org) and CLICOLOR_FORCE, these before CLICOLOR and TERM
    (bixense.com/clicolors). A variable that is empty is as one that is not there.
    """
    wanted = ASKED.get().color
    if wanted != "auto":
        return wanted == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR") or environ.get("CLICOLOR_FORCE") not in {None, "", "0"}:
        return True
    return terminal and environ.get("CLICOLOR") != "0" and not knows_nothing(environ)


def knows_nothing(environ: Mapping[str, str]) -> bool:
    """Return whether TERM says that the terminal knows letters alone, or is empty; where there is none, Windows is."""
    return environ.get("TERM") in {"", "dumb", "unknown"}
