"""The qualifiers of an EDTF date in words: `?` is uncertain, `~` approximate, `%` both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.messages.message import Localized

_ABOUT = Message("date.about", "c. {date}")
_UNCERTAIN = Message("date.uncertain", "perhaps {date}")
_NOTED = Message("date.noted", "{date} ({notes})")
_OF_COMPONENT = Message("date.of-component", "{components} {quality}")
_AND = Message("date.components", "{one} and {more}")
_NOTES = Message("date.notes", "{one}, {more}")
_COMPONENTS: tuple[Message, ...] = (
    Message("date.component-year", "year"),
    Message("date.component-month", "month"),
    Message("date.component-day", "day"),
)
_QUALITIES = {
    "~": Message("date.approximate-component", "approximate"),
    "?": Message("date.uncertain-component", "uncertain"),
    "?~": Message("date.doubtful-component", "uncertain and approximate"),
}


def qualified(words: Localized, components: Sequence[tuple[str, str]]) -> Localized:
    """Return the words of a date with those of its qualifiers.

    A qualifier before a component is of that one, one behind it is of it and of all before it.

    Args:
        words: The date in words.
        components: For its year, and its month and day as far as it has them, the qualifiers before and behind it.
    """
    marks = [
        _both(before + "".join(behind for _, behind in components[place:]))
        for place, (before, _) in enumerate(components)
    ]
    if len(set(marks)) == 1:
        return _of_whole(words, marks[0])
    qualities = sorted({mark for mark in marks if mark}, key=marks.index)
    notes = [
        _OF_COMPONENT.filled(
            components=listed([name for name, own in zip(_COMPONENTS, marks, strict=False) if own == mark], _AND),
            quality=_QUALITIES[mark],
        )
        for mark in qualities
    ]
    return _NOTED.filled(date=words, notes=listed(notes, _NOTES))


def _of_whole(words: Localized, mark: str) -> Localized:
    about = _ABOUT.filled(date=words) if "~" in mark else words
    return _UNCERTAIN.filled(date=about) if "?" in mark else about


def _both(marks: str) -> str:
    """Return the signs of which some qualifiers consist, each once: `%` is both `?` and `~`."""
    return "".join(sign for sign in "?~" if sign in marks.replace("%", "?~"))
