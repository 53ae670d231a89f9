"""The entry point: finds the subcommand, loads it alone, and turns what goes wrong into one line and an exit code."""

import gc

# One command makes no garbage worth collecting; off before Typer loads, the collector saves a twelfth of a short run.
gc.disable()

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.main import get_command

from hetao_cli.cli.languages import language_asked_for
from hetao_cli.messages.message import in_language
from hetao_cli.model.errors import HetaoError, near_miss

INTERNAL_ERROR = 3
INTERRUPTED = 130

_HELP = ("-h", "--help")
_FOLDER = os.path.join(os.path.dirname(__file__), "commands")
_ORDER = (
    "timeline",
    "compare",
    "check",
    "read",
    "stats",
    "plot",
    "report",
    "figures",
    "sources",
    "show",
    "rule",
    "schema",
    "init",
    "add",
)
"""The order of the help: the main job first, further commands after these by name."""


def command_names() -> list[str]:
    """Return the names of the subcommands: the files of the folder."""
    names = [file[:-3] for file in os.listdir(_FOLDER) if file.endswith(".py") and not file.startswith("_")]
    return sorted(names, key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name))


class Commands(TyperGroup):
    """The subcommands, each loaded when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Name all subcommands."""
        return command_names()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what stands before the command; an option of the command there ends with a hint where it belongs."""
        first = args[0].partition("=")[0] if args else ""
        if first.startswith("-") and all(first not in param.opts for param in self.get_params(ctx)):
            command = next((argument for argument in args[1:] if argument in command_names()), None)
            if command is not None:
                ctx.fail(f"options stand after the command: hetao {command} {first} …")
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Load one subcommand, or end with a near miss where there is none."""
        if cmd_name not in command_names():
            ctx.fail(f"no command named '{cmd_name}' ({near_miss(cmd_name, command_names())})")
        command = _loaded(cmd_name)
        if any(argument in _HELP for argument in sys.argv):
            from hetao_cli.cli.help import with_names

            return with_names(command, cmd_name)
        return command


def _loaded(name: str) -> Any:
    """Return a subcommand as Typer has it: the file's own `app`, or one made of its `run`."""
    module = import_module(f"hetao_cli.cli.commands.{name}")
    if hasattr(module, "app"):
        return get_command(module.app)
    one = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings={"help_option_names": [*_HELP]})
    one.command(name=name)(module.run)
    return get_command(one)


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": [*_HELP]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        sys.stdout.write(f"hetao {version('hetao')}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Dated events and figures of a place, from articles in Chinese and English: timelines, comparisons, checks.

    Options stand after the command. Exit codes: 0 fine; 1 findings at or above the fail level; 2 wrong usage; 3 the log
    can't be used or the output not be written; 130 interrupted.
    """


def main() -> NoReturn:
    """Run the command line and exit, by raising SystemExit."""
    if len(sys.argv) == 1:
        sys.argv.append("--help")
    try:
        get_command(app).main(prog_name="hetao")
    except SystemExit as stop:
        # Typer exits with 1 where a pipe has closed; whoever read from it has enough, and all is well
        sys.exit(0 if isinstance(stop.__context__, BrokenPipeError) else stop.code)
    except HetaoError as error:
        _tell(in_language(error.message, language_asked_for(sys.argv)))
        sys.exit(error.exit_code)
    except (Exception, KeyboardInterrupt) as error:
        if os.environ.get("HETAO_TRACEBACK") and not isinstance(error, KeyboardInterrupt):
            raise
        sys.exit(ended_by(error))
    sys.exit(0)


def ended_by(error: BaseException) -> int:
    """Return what has ended a run that was neither wrong usage nor a log that can't be used; return its exit code."""
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED
    _tell(_words_for(error))
    return INTERNAL_ERROR


def _words_for(error: BaseException) -> str:
    if isinstance(error, FileNotFoundError) and error.filename is None:
        return "the current folder is not there any more"  # all else that can be missing has a name
    if isinstance(error, OSError) and error.filename is None:
        # a file that can't be opened has a name, so this is a stream that we have open: a full disk, for instance
        return f"can't write: {error.strerror or error}"
    return f"internal error: {type(error).__name__}: {error}; HETAO_TRACEBACK=1 shows where"


def _tell(words: str) -> None:
    from hetao_cli.model.safe import safe

    with suppress(OSError):
        sys.stderr.write(f"hetao: {safe(words)}\n")
