"""The entry point: finds the subcommand, loads it alone, and turns errors into one line and an exit code."""

import gc

# One command makes no garbage worth collecting; without the collector, off before Typer loads, a short run takes a
# twelfth less.
gc.disable()

import os
import sys
from contextlib import suppress
from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.main import get_command

from hetao_cli.cli.interrupts import INTERRUPTED, is_interrupt
from hetao_cli.cli.languages import language_asked_for
from hetao_cli.cli.manner import with_manner
from hetao_cli.cli.options import FormatName, Language, LogPath, Today
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.errors import HetaoError, near_miss

INTERNAL_ERROR = 3

_HELP = ("-h", "--help")
_FOLDER = os.path.join(os.path.dirname(__file__), "commands")
_ORDER = (
    "timeline",
    "compare",
    "changes",
    "check",
    "read",
    "stats",
    "plot",
    "report",
    "places",
    "metrics",
    "events",
    "sources",
    "figures",
    "datings",
    "show",
    "rule",
    "schema",
    "export",
    "query",
    "tables",
    "init",
    "add",
    "import",
    "edit",
    "rename",
    "remove",
    "merge",
    "move",
    "undo",
    "format",
    "migrate",
    "unite",
)
"""The order of the help: the main job first, further commands after these by name."""


def command_names() -> list[str]:
    """Return the names of the subcommands: the files of the folder; `import` is in `import_`, as a word of Python."""
    files = [file for file in os.listdir(_FOLDER) if file.endswith(".py") and not file.startswith("_")]
    names = [file[:-3].removesuffix("_") for file in files]
    return sorted(names, key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name))


class Commands(TyperGroup):
    """The subcommands, each loaded when it is needed."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all subcommands."""
        return command_names()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments before the command; an option of the command there is an error with a hint."""
        known = {name for param in self.get_params(ctx) for name in param.opts}
        command = next((argument for argument in args if argument in command_names()), None)
        before = args[: args.index(command)] if command is not None else []
        for place, option in enumerate(argument.partition("=")[0] for argument in before):
            is_value = place > 0 and before[place - 1] in known
            if option.startswith("-") and option not in known and not is_value:
                _fail(ctx, _OPTION_FIRST.filled(command=str(command), option=option))
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Load one subcommand, or end with a near miss if there is none."""
        if cmd_name not in command_names():
            _fail(ctx, _NO_COMMAND.filled(name=cmd_name, near=near_miss(cmd_name, command_names())))
        command = loaded(cmd_name)
        _hand_down(ctx, cmd_name, command)
        return _explained(command, cmd_name)


def _hand_down(ctx: Any, name: str, command: Any) -> None:
    """Make what is asked for before a command the default of its own options, and of those under it.

    An option that the command does not have is wrong usage, as it is behind the command.
    """
    asked = {
        param.name: ctx.params[param.name]
        for param in ctx.command.params
        if param.name in _ANYWHERE and ctx.params.get(param.name) not in {None, param.default}
    }
    under = getattr(command, "commands", {})
    known = {param.name for one in (command, *under.values()) for param in one.params} | {"lang"}
    for param in ctx.command.params:
        if param.name in asked.keys() - known:
            _fail(ctx, _NOT_OF_COMMAND.filled(command=name, option=max(param.opts, key=len)))
    if asked:
        ctx.default_map = {name: asked | dict.fromkeys(under, asked)}


def _fail(ctx: Any, message: Message) -> None:
    """End with what is wrong with a call, as Typer does."""
    ctx.fail(in_language(message, language_asked_for(sys.argv)))


def _explained(command: Any, path: str) -> Any:
    """Return a command with its help in full where that is asked for, which takes the registries of formats."""
    if any(argument in _HELP for argument in sys.argv):
        from hetao_cli.cli.help import with_names

        return with_names(command, path, language_asked_for(sys.argv))
    return command


_ANYWHERE = ("log", "format_name", "lang", "today")
"""The options that may stand before the command, too, by their names in Python."""

_NOT_OF_COMMAND = Message("usage.not-of-command", "'hetao {command}' has no option {option}")
_OPTION_FIRST = Message("usage.option-first", "options stand after the command: hetao {command} {option} …")
_NO_COMMAND = Message("usage.no-such-command", "no command named '{name}' ({near})")


def loaded(name: str) -> Any:
    """Return a subcommand as Typer has it: the file's own `app`, or one made of its `run`."""
    module = import_module(f"hetao_cli.cli.commands.{name}{'_' * iskeyword(name)}")
    if hasattr(module, "app"):
        return with_manner(get_command(module.app))
    one = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings={"help_option_names": [*_HELP]})
    one.command(name=name)(module.run)
    return with_manner(get_command(one))


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


def all_commands() -> dict[str, Any]:
    """Return the program and all its commands, as Typer has them, by their paths: `add source` is under `add`."""
    found = {"hetao": get_command(app)}
    for name in command_names():
        found[name] = loaded(name)
        found |= {f"{name} {inner}": one for inner, one in getattr(found[name], "commands", {}).items()}
    return found


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    log: LogPath = None,
    format_name: FormatName = "text",
    lang: Language = "en",
    today: Today = None,
) -> None:
    """Dated events and figures of a place, from articles in Chinese and English: timelines, comparisons, checks.

    Options stand after the command; --log, --format, --lang and --today may stand before it, too. Exit codes: 0 fine;
    1 findings at or above the fail level; 2 wrong usage; 3 the log can't be used or the output not be written; 130
    interrupted.
    """


def main() -> NoReturn:
    """Run the command line and exit, by raising SystemExit."""
    if len(sys.argv) == 1:
        sys.argv.append("--help")
    language = language_asked_for(sys.argv)
    try:
        # in English, Typer tells itself what it refuses
        code = _explained(get_command(app), "hetao").main(prog_name="hetao", standalone_mode=language == "en")
    except _WRONG_USAGE as error:
        from hetao_cli.cli.wrong_usage import told

        with suppress(OSError):
            sys.stderr.write(told(error, language))
        sys.exit(error.exit_code)
    except SystemExit as stop:
        # Typer exits with 1 if a pipe has closed; its reader has read enough, which is no error
        sys.exit(0 if isinstance(stop.__context__, BrokenPipeError) else stop.code)
    except HetaoError as error:
        _tell(in_language(error.message, language))
        sys.exit(error.exit_code)
    except (Exception, KeyboardInterrupt) as error:
        if os.environ.get("HETAO_TRACEBACK") and not is_interrupt(error):
            raise
        sys.exit(ended_by(error))
    sys.exit(code or 0)


def ended_by(error: BaseException) -> int:
    """Report an error that was neither wrong usage nor a log that can't be used, and return its exit code."""
    if is_interrupt(error):
        return INTERRUPTED
    _tell(in_language(_words_for(error), language_asked_for(sys.argv)))
    return INTERNAL_ERROR


def _words_for(error: BaseException) -> Message:
    if isinstance(error, FileNotFoundError) and error.filename is None:
        # all else that can be missing has a name
        return Message("error.no-current-folder", "the current folder is not there any more")
    if isinstance(error, OSError) and error.filename is None:
        # a file that can't be opened has a name, so this is a stream that we have open: a full disk, for instance
        return Message("error.cant-write", "can't write: {reason}", {"reason": str(error.strerror or error)})
    words = {"kind": type(error).__name__, "error": str(error)}
    return Message("error.internal", "internal error: {kind}: {error}; HETAO_TRACEBACK=1 shows where", words)


def _tell(words: str) -> None:
    from hetao_cli.cli.talk import say

    with suppress(OSError):
        say(words)


_WRONG_USAGE: Any = typer.BadParameter.__base__  # the base of all that Typer refuses; it does not say it by a name
