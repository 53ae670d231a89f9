"""The help of a command, in the language that is asked for; what its options can be, the registries know.

The English stands where a command and its options are declared. The catalogues have the rest: `help.add.source` is the
text of a command, `help.figures.--from` that of an option of it, `help.--log` what commands say alike of an option.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from inspect import cleandoc
from typing import Any

from hetao_cli.exports.registry import export_names
from hetao_cli.messages.message import LANGUAGES, Localized, Message, in_language, listed
from hetao_cli.model.safe import columns_of
from hetao_cli.quick.patterns import regex
from hetao_cli.render.registry import format_names

PROGRAM = "hetao"


def with_names(command: Any, path: str, language: str = "en") -> Any:
    """Return a command of Typer's with its help in a language, and in it the names of formats and languages.

    Args:
        command: The command; those under it are changed as well.
        path: Its name and those above it: only formats that can say what it prints are named.
        language: Of the help.
    """
    for name, inner in getattr(command, "commands", {}).items():
        with_names(inner, f"{path} {name}", language)
    for option in _explained(command):
        option.help = _translated(f"help.{_id(path)}.{_name(option)}", f"help.{_name(option)}", option.help, language)
        if "{" in option.help:
            option.help = option.help.replace("{languages}", in_language(_one_of(LANGUAGES), language))
            option.help = option.help.replace("{formats}", in_language(_formats(path), language))
            option.help = option.help.replace("{exports}", in_language(_one_of(export_names()), language))
    if language != "en":
        text = cleandoc(command.help or "")
        command.help = _translated(f"help.{_id(path)}", "", text, language)
        command.format_help = partial(_write, command, language)
    return command


def help_messages(commands: dict[str, Any]) -> Iterator[Message]:
    """Yield what commands of Typer's say in their help, by the ids that the catalogues have it under.

    Args:
        commands: All commands, those under a command as well, by their paths.
    """
    texts = {(path, _name(one)): one.help for path, command in commands.items() for one in _explained(command)}
    said = Counter((name, text) for (_, name), text in texts.items())
    alike: dict[str, str] = {}
    for (name, text), times in said.most_common():
        if times > 1:
            alike.setdefault(name, text)
    yield from (Message(f"help.{_id(path)}", cleandoc(command.help or "")) for path, command in commands.items())
    yield from (Message(f"help.{name}", text) for name, text in alike.items())
    for (path, name), text in texts.items():
        if alike.get(name) != text:
            yield Message(f"help.{_id(path)}.{name}", text)


def usage_line(command: Any, ctx: Any, language: str) -> str:
    """Return how a command is called."""
    pieces = (in_language(_PIECES.get(str(piece), str(piece)), language) for piece in command.collect_usage_pieces(ctx))
    return in_language(_USAGE.filled(call=" ".join((ctx.command_path, *pieces))), language)


def help_page(command: Any, ctx: Any, width: int, language: str) -> str:
    """Return the help of a command whose texts are in the language: broken by the columns that a sign takes."""
    lines = [usage_line(command, ctx, language)]
    for paragraph in command.help.split("\n\n"):
        lines += ["", *(f"  {line}" for line in _broken(" ".join(paragraph.split()), width - 2))]
    for heading, rows in _sections(command, ctx, language):
        if rows:
            lines += ["", in_language(_HEADING.filled(heading=heading), language), *_aligned(rows, width)]
    return "\n".join(lines) + "\n"


def _write(command: Any, language: str, ctx: Any, formatter: Any) -> None:
    formatter.write(help_page(command, ctx, formatter.width, language))


def _sections(command: Any, ctx: Any, language: str) -> Iterator[tuple[Message, list[tuple[str, str]]]]:
    for kind, heading in (("argument", _ARGUMENTS), ("option", _OPTIONS)):
        params = (one for one in command.get_params(ctx) if one.param_type_name == kind and not one.hidden)
        yield heading, [_row(param, ctx, language) for param in params]
    inner = command.list_commands(ctx) if hasattr(command, "list_commands") else ()
    firsts = ((name, command.get_command(ctx, name).help.partition("\n\n")[0]) for name in inner)
    yield _COMMANDS, [(name, first.rstrip("。")) for name, first in firsts]


def _row(param: Any, ctx: Any, language: str) -> tuple[str, str]:
    """Return an option with its text, and behind that what Typer adds to it: the default, or that it is required."""
    name, text = param.get_help_record(ctx)
    added = text.removeprefix(param.help or "").strip(" []")
    notes = [_note(note) for note in added.split("; ") if note]
    if _name(param) == "--help":
        return name, in_language(_SHOWN, language)
    if notes:
        return name, in_language(_NOTES.filled(text=param.help or "", notes=listed(notes, AND)), language).strip()
    return name, param.help or ""


def _note(added: str) -> Localized:
    name, colon, value = added.partition(": ")
    return _DEFAULT.filled(value=value) if colon and name == "default" else _REQUIRED if added == "required" else added


def _aligned(rows: list[tuple[str, str]], width: int) -> Iterator[str]:
    """Yield names with their texts beside them, or below a name that is long."""
    column = min(max(len(name) for name, _ in rows), _LONGEST_NAME) + 4
    for name, text in rows:
        first, *further = _broken(text, width - column)
        if len(name) + 4 > column:
            yield f"  {name}"
            further = [first, *further]
        else:
            yield f"  {name}".ljust(column) + first
        yield from (" " * column + line for line in further)


def _broken(text: str, width: int) -> list[str]:
    """Break a text into lines: at blanks and between Chinese characters, but never before a mark that closes."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and columns_of(lines[-1] + piece.rstrip()) > width:
            lines[-1] = lines[-1].rstrip()
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return lines


def _explained(command: Any) -> Iterator[Any]:
    return (param for param in command.params if getattr(param, "help", None))


def _name(param: Any) -> str:
    """Return the name of an option as it is typed, the longest one, or of an argument as the command has it."""
    return str(max(param.opts, key=len))


def _id(path: str) -> str:
    return path.replace(" ", ".")


def _translated(own: str, alike: str, english: str, language: str) -> str:
    if language == "en":
        return english
    from hetao_cli.messages.catalogue import catalogue_of

    known = catalogue_of(language)
    return known.get(own) or known.get(alike) or english


def _formats(path: str) -> Localized:
    """Name the formats of a command, the default first, and apart those of documents that are held against a log."""
    own = format_names(path)
    names = _one_of(["text", *(name for name in own if name != "text")])
    further = [name for name in format_names(f"{path}-document") if name not in own]
    return _ALSO.filled(names=names, further=_one_of(further)) if further else names


def _one_of(names: Iterable[str]) -> Localized:
    *most, last = names
    return _OR.filled(names=listed(most, AND), last=last) if most else last


_LONGEST_NAME = 30
_PIECE = regex(r" +|[（“‘「［]*(?:[!-~]+|[^ ])[，。；：、？）”’」］…]*")

_USAGE = Message("help.usage", "Usage: {call}")
_HEADING = Message("help.heading", "{heading}:")
_ARGUMENTS = Message("help.arguments", "Arguments")
_OPTIONS = Message("help.options", "Options")
_COMMANDS = Message("help.commands", "Commands")
_SHOWN = Message("help.shown", "Show this message and exit.")
_NOTES = Message("help.notes", "{text} [{notes}]")
_DEFAULT = Message("help.default", "default: {value}")
_REQUIRED = Message("help.required", "required")
AND = Message("help.and", "{one}, {more}")
_OR = Message("help.or", "{names} or {last}")
_ALSO = Message("help.also", "{names}; of documents also {further}")
_PIECES = {
    message.english: message
    for message in (
        Message("help.piece.options", "[OPTIONS]"),
        Message("help.piece.command", "COMMAND [ARGS]..."),
    )
}
"""How Typer writes what stands behind a command."""
