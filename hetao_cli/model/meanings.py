"""What the docstring of a record says: of the record, and of each of its fields."""

import inspect
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple


class Meaning(NamedTuple):
    """What the docstring of a record says of a field."""

    text: str
    examples: list[Any]


def summary_of(record: type) -> str:
    """Return what a record is, as its docstring says it before its fields."""
    return " ".join(inspect.cleandoc(record.__doc__ or "").partition("\n\nAttributes:")[0].split())


def meanings_of(record: type) -> dict[str, Meaning]:
    """Return what a docstring says of each field: its meaning, then `Example:` and one as JSON, or several with or."""
    _, _, attributes = inspect.cleandoc(record.__doc__ or "").partition("Attributes:\n")
    found: dict[str, Meaning] = {}
    for name, text in re.findall(r"^    (\w+): (.*(?:\n {8}.*)*)", attributes, re.MULTILINE):
        meaning, _, examples = " ".join(text.split()).partition("Example: ")
        found[name] = Meaning(meaning.strip(), list(_examples(examples)))
    return found


def _examples(text: str) -> Iterator[Any]:
    while text:
        example, end = json.JSONDecoder().raw_decode(text)
        yield example
        text = text[end:].removeprefix(" or ")
