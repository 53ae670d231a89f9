"""What Typer refuses, told in the language that is asked for; in English, Typer tells it itself."""

import re
from typing import Any

from hetao_cli.cli.help import AND, PROGRAM, help_page, usage_line, with_names
from hetao_cli.messages.message import Localized, Message, in_language, listed
from hetao_cli.model.safe import safe


def told(error: Any, language: str) -> str:
    """Return what is wrong with a call, below how the command is called.

    Args:
        error: The exception of Typer's.
        language: In which it is told.
    """
    ctx = error.ctx
    if type(error).__name__ == "NoArgsIsHelpError":
        path = ctx.command_path.partition(" ")[2] or PROGRAM
        return help_page(with_names(ctx.command, path, language), ctx, ctx.make_formatter().width, language)
    words = in_language(_ERROR.filled(words=_words(error)), language)
    if ctx is None:
        return f"{safe(words)}\n"
    hint = in_language(_HINT.filled(call=f"{ctx.command_path} {ctx.help_option_names[0]}"), language)
    return f"{usage_line(ctx.command, ctx, language)}\n{hint}\n\n{safe(words)}\n"


def _words(error: Any) -> Localized:
    kind = type(error).__name__
    if kind == "NoSuchOption":
        words = _NO_OPTION.filled(name=error.option_name)
        near = sorted(error.possibilities or ())
        return _NEAR.filled(words=words, near=listed(near, AND)) if near else words
    if kind == "MissingParameter":
        missing = _NO_ARGUMENT if error.param.param_type_name == "argument" else _OPTION_MISSING
        return missing.filled(name=error.param.get_error_hint(error.ctx))
    for pattern, message in _TEXTS:
        found = re.search(pattern, error.message)
        if found:
            words = message.filled(**found.groupdict())
            param = getattr(error, "param", None)
            return _OF_PARAMETER.filled(name=param.get_error_hint(error.ctx), words=words) if param else words
    return str(error.message)


_HINT = Message("usage.hint", "Try '{call}' for help.")
_ERROR = Message("usage.error", "Error: {words}")
_NO_OPTION = Message("usage.no-such-option", "no such option: {name}")
_NEAR = Message("usage.near", "{words} (possible options: {near})")
_NO_ARGUMENT = Message("usage.missing-argument", "missing argument {name}")
_OPTION_MISSING = Message("usage.missing-option", "missing option {name}")
_OF_PARAMETER = Message("usage.of-parameter", "{name}: {words}")
_TEXTS = (
    (
        r"unexpected extra arguments?(?:\(s\))? \((?P<words>.*)\)",
        Message("usage.extra", "more than is wanted: {words}"),
    ),
    (r"^(?P<words>.*) is not a valid int", Message("usage.no-integer", "{words} is no whole number")),
    (
        r"^(?P<words>.*) is not in the range (?P<range>.*)\.$",
        Message("usage.out-of-range", "{words} is not in the range {range}"),
    ),
    (r"^Option (?P<name>.*) does not take a value", Message("usage.no-value", "option {name} takes no value")),
    (r"^Option (?P<name>.*) requires an argument", Message("usage.no-argument", "option {name} wants a value")),
    (r"^Missing command", Message("usage.no-command", "which command?")),
)
"""What Typer says in words alone, without saying apart what of."""
