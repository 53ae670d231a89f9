"""The values of an entry: given as options, or asked for one by one on a terminal."""

import sys
from collections.abc import Callable, Iterable, Sequence

from hetao_cli.messages.message import Localized, Message, in_language
from hetao_cli.model.errors import HetaoError, UsageError
from hetao_cli.model.safe import safe
from hetao_cli.quick.tuples import NamedTuple

MOST_OFFERED = 8
"""How many known values are listed above a question; `?` lists all, `?text` those that contain the text."""


def as_typed(text: str) -> str:
    """Take any answer as it is."""
    return text


class Prompt(NamedTuple):
    """One key of an entry.

    Attributes:
        key: The key in the log; its option has the same name.
        typed: The value of its option, or None.
        meaning: The meaning of the key, for the person asked.
        resolve: Returns the value to write for the typed one, or raises a `HetaoError` with the reason.
        required: There is no entry without it.
        asked: It is asked for if something is missing.
        known: The values that are in the log already, to choose from or as examples, each with its name.
    """

    key: str
    typed: str | None
    meaning: str = ""
    resolve: Callable[[str], str] = as_typed
    required: bool = False
    asked: bool = True
    known: tuple[tuple[str, str], ...] = ()

    @property
    def option(self) -> str:
        """Return the option for it."""
        return f"--{self.key.replace('_', '-')}"


def answers(questions: Sequence[Prompt], language: str) -> dict[str, str]:
    """Return the value of each key that has one, in the order of the questions.

    Where a required one is missing, and stdin and stderr are a terminal, each that was not given is asked for, in the
    language.

    Raises:
        UsageError: A required one is missing, and there is no terminal; or an option can't be used.
        KeyboardInterrupt: The person asked has left.
    """
    values = {one.key: _resolved(one, one.typed) for one in questions if one.typed is not None}
    missing = [one for one in questions if one.required and one.key not in values]
    if missing:
        if not _is_anyone_there():
            raise UsageError(
                Message(
                    "error.missing",
                    "missing {value}: {told}",
                    {"value": ", ".join(one.option for one in missing), "told": _told(missing[0])},
                )
            )
        for one in questions:
            if one.asked and one.key not in values:
                answer = ask(one, language)
                if answer:
                    values[one.key] = answer
    return {one.key: values[one.key] for one in questions if one.key in values}


def _is_anyone_there() -> bool:
    streams = (sys.stdin, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams)


def _told(question: Prompt) -> Message:
    told = _IS.filled(option=question.option, meaning=question.meaning)
    return _KNOWN.filled(told=told, known=_offered(question)) if question.known else told


def _resolved(question: Prompt, typed: str) -> str:
    if not typed.strip():
        raise UsageError(Message("error.is-empty", "{option} is empty", {"option": question.option}))
    return question.resolve(typed.strip())


def ask(question: Prompt, language: str) -> str | None:
    """Ask on the terminal, in a language, until the answer can be used; None where it is left out.

    Raises:
        KeyboardInterrupt: The person asked has left.
    """
    if question.known:
        _tell([f"  {_offered(question)}"])
    while True:
        typed = _typed(safe(in_language(_words(question), language)))
        if typed.startswith("?"):
            _tell(_listed(question, typed[1:].strip().casefold(), language))
        elif typed:
            try:
                return question.resolve(typed)
            except HetaoError as error:
                _tell([f"  {in_language(error.message, language)}"])
        elif not question.required:
            return None


def _typed(words: str) -> str:
    # stdout is data, so neither input() nor Typer's prompt will do: both write to it
    sys.stderr.write(f"{words}\n> ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        sys.stderr.write("\n")
        raise KeyboardInterrupt
    return line.strip()


def _words(question: Prompt) -> Message:
    more: Localized = _ALL.filled(n=len(question.known)) if len(question.known) > MOST_OFFERED else ""
    none: Localized = "" if question.required else _NONE
    return _ASKED.filled(key=question.key, meaning=question.meaning, more=more, none=none)


def _offered(question: Prompt) -> str:
    names = [name for name, _ in question.known]
    return ", ".join(names[:MOST_OFFERED]) + (", …" if len(names) > MOST_OFFERED else "")


def _listed(question: Prompt, wanted: str, language: str) -> list[str]:
    """Return a line for each known value that has the text in it or in what it is."""
    lines = [f"  {name}  {what}" for name, what in question.known]
    return [line for line in lines if wanted in line.casefold()] or [
        f"  {in_language(_NO_SUCH.filled(text=wanted), language)}"
    ]


def _tell(lines: Iterable[str]) -> None:
    sys.stderr.write("".join(f"{safe(line)}\n" for line in lines))


_IS = Message("question.is", "{option} is {meaning}")
_KNOWN = Message("question.known", "{told}; known: {known}")
_ASKED = Message("question.asked", "{key}: {meaning}{more}{none}")
_ALL = Message("question.all", " (? lists all {n})")
_NONE = Message("question.none", " (enter: none)")
_NO_SUCH = Message("question.no-such", "none with '{text}' in it")
