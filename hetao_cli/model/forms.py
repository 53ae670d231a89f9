"""The forms of values in a log: what each accepts, and its words for messages."""

# The contents of a file can be of any type until they are checked here.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownLambdaType=false

import re
from collections.abc import Callable
from typing import Any

from hetao_cli.messages.message import LANGUAGES, Message
from hetao_cli.quick.tuples import NamedTuple

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""An id is kebab-case."""

_LANGUAGE_TAG = "[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?"
"""The language of a text: a language, then its script, then a region (BCP 47)."""

_PERCENTAGE = r"(?:100|[0-9]{1,2}(?:\.[0-9]+)?) ?%"
"""From 0 % to 100 %."""

_SHA256_DIGITS = 64

_SAME = (
    r"(?:wikidata:|https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/(?:Property:)?)[QP][1-9][0-9]*"
    r"|(?:geonames:|https?://(?:www\.|sws\.)?geonames\.org/)[1-9][0-9]*/?"
)
"""An item or a property of Wikidata, a feature of GeoNames: its name or its address."""

_MOST_DEGREES = (90, 180)
"""The greatest latitude and the greatest longitude."""

MOST_CHARACTERS = 40
"""The most characters of a literal: it is the token that carries the fact, never a sentence."""


class Form(NamedTuple):
    """A form of values.

    Attributes:
        wanted: The accepted values in words, for messages and for the documentation.
        accepts: Whether a value has the form.
        schema: The form as JSON Schema.
        most: Any text of at most so many characters that is not blank has the form; 0 if that is not sufficient.
        pattern: Texts have the form that match it as a whole; none of several lines does. Empty if no pattern tells.
    """

    wanted: Message
    accepts: Callable[[Any], bool]
    schema: dict[str, Any]
    most: int = 0
    pattern: str = ""


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(ID, value) is not None


def _is_names(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(key in LANGUAGES and _is_text(text) for key, text in value.items())
    )


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


def _is_language(value: Any) -> bool:
    return isinstance(value, str) and (value in LANGUAGES or re.fullmatch(_LANGUAGE_TAG, value) is not None)


def _is_languages(value: Any) -> bool:
    return _is_language(value) or (isinstance(value, list) and bool(value) and all(map(_is_language, value)))


def _is_literal(value: Any) -> bool:
    return _is_text(value) and len(value) <= MOST_CHARACTERS


def _is_same(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(_SAME, value) is not None


def _is_coordinates(value: Any) -> bool:
    """Return whether a value is a latitude and a longitude in degrees; not a number is neither."""
    return (
        isinstance(value, list)
        and len(value) == len(_MOST_DEGREES)
        and all(
            type(degrees) in {int, float} and -most <= degrees <= most
            for degrees, most in zip(value, _MOST_DEGREES, strict=True)
        )
    )


def _choice(first: str, *more: str) -> Message:
    if not more:
        return Message("form.choice", "'{one}'", {"one": first})
    return Message("form.choice-or", "'{one}' or {more}", {"one": first, "more": _choice(*more)})


def one_of(*choices: str) -> Form:
    """Return the form of a choice."""
    return Form(
        _choice(*choices),
        lambda value: isinstance(value, str) and value in choices,
        {"enum": list(choices)},
    )


_TEXT_SCHEMA = {"type": "string", "pattern": r"\S"}
ANY_LENGTH = 1 << 30

TEXT = Form(Message("form.text", "a text in quotes"), _is_text, _TEXT_SCHEMA, ANY_LENGTH)
REASON = Form(
    Message("form.text-not-blank", "a text in quotes, not blank"),
    lambda value: isinstance(value, str),
    {"type": "string"},
    ANY_LENGTH,
)
"""A blank one is reported by the rule for reviews, X801, and not as a fault of the file."""
KEBAB_ID = Form(
    Message("form.id", "an id in kebab-case, such as 'hk-park'"),
    _is_id,
    {"type": "string", "pattern": f"^{ID}$"},
    pattern=ID,
)
REFERENCE = Form(Message("form.reference", "the id of another entry, in quotes"), _is_text, _TEXT_SCHEMA, ANY_LENGTH)
DATE = Form(
    Message("form.date", 'an EDTF date in quotes, such as "2025-12-22" or "199X"'), _is_text, _TEXT_SCHEMA, ANY_LENGTH
)
LITERAL = Form(
    Message("form.literal", "the literal as printed, in quotes, at most {most} characters", {"most": MOST_CHARACTERS}),
    _is_literal,
    {**_TEXT_SCHEMA, "maxLength": MOST_CHARACTERS},
    MOST_CHARACTERS,
)
NAMES = Form(
    Message("form.names", 'a table of languages, such as { en = "…", zh-Hans = "…", zh-Hant = "…" }'),
    _is_names,
    {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": dict.fromkeys(LANGUAGES, _TEXT_SCHEMA),
    },
)
TEXTS = Form(Message("form.texts", "a list of texts in quotes"), _is_texts, {"type": "array", "items": _TEXT_SCHEMA})
SOME_TEXTS = Form(
    Message("form.some-texts", "a list of one text in quotes or more"),
    lambda value: _is_texts(value) and bool(value),
    {**TEXTS.schema, "minItems": 1},
)
_PAIR = 2
PART_AND_WHOLE = Form(
    Message("form.two-texts", "a list of two texts in quotes"),
    lambda value: _is_texts(value) and len(value) == _PAIR,
    {**TEXTS.schema, "minItems": _PAIR, "maxItems": _PAIR},
)
_LANGUAGE_SCHEMA = {"type": "string", "pattern": f"^{_LANGUAGE_TAG}$"}
LANGUAGE = Form(Message("form.language", 'a language tag such as "zh-Hant" or "en"'), _is_language, _LANGUAGE_SCHEMA)
LANGUAGES_OF_SOURCE = Form(
    Message("form.languages", 'a language tag such as "zh-Hant" or "en", or a list of them'),
    _is_languages,
    {"anyOf": [_LANGUAGE_SCHEMA, {"type": "array", "items": _LANGUAGE_SCHEMA, "minItems": 1}]},
)
PERCENTAGE = Form(
    Message("form.percentage", 'a percentage in quotes, from "0%" to "100%"'),
    lambda value: isinstance(value, str) and re.fullmatch(_PERCENTAGE, value) is not None,
    {"type": "string", "pattern": f"^{_PERCENTAGE}$"},
)
SOME_REFERENCES = Form(
    Message("form.references", "the id of another entry, in quotes, or a list of such ids"),
    lambda value: _is_text(value) or (_is_texts(value) and bool(value)),
    {"anyOf": [_TEXT_SCHEMA, SOME_TEXTS.schema]},
)


def _matching(wanted: Message, pattern: str) -> Form:
    """Return the form of texts that a pattern matches."""
    return Form(
        wanted,
        lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None,
        {"type": "string", "pattern": f"^(?:{pattern})$"},
    )


URL = _matching(
    Message("form.url", 'an address in quotes that begins with "https://" or "http://"'),
    r"https?://[^\s/]+(?:/[^\s]*)?",
)
DOI = _matching(Message("form.doi", 'a DOI in quotes, such as "10.1000/182"'), r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s]+")
SAME = Form(
    Message("form.same", 'a name such as "wikidata:Q8646" or "geonames:1819730", or a list of them'),
    lambda value: all(map(_is_same, value)) and bool(value) if isinstance(value, list) else _is_same(value),
    {
        "anyOf": [
            {"type": "string", "pattern": f"^(?:{_SAME})$"},
            {"type": "array", "items": {"type": "string", "pattern": f"^(?:{_SAME})$"}, "minItems": 1},
        ]
    },
)
COORDINATES = Form(
    Message("form.coordinates", "a list of the latitude (-90 to 90) and the longitude (-180 to 180), in degrees"),
    _is_coordinates,
    {
        "type": "array",
        "prefixItems": [{"type": "number", "minimum": -most, "maximum": most} for most in _MOST_DEGREES],
        "minItems": 2,
        "maxItems": 2,
    },
)
CURRENCY = Form(
    Message("form.currency", 'the ISO 4217 code of a currency in quotes, such as "HKD"'),
    _is_text,
    _TEXT_SCHEMA,
    ANY_LENGTH,
)
"""A text that names no currency is reported by a rule, F015, which knows the currencies."""
FLAG = Form(Message("form.flag", "true or false"), lambda value: isinstance(value, bool), {"type": "boolean"})
LOG_VERSION = 1
"""The version of the log format: docs/log.md says what it promises and when it is raised."""
VERSION = Form(
    Message("form.version", "1, the version of the log format"),
    lambda value: type(value) is int and value == LOG_VERSION,
    {"const": LOG_VERSION},
)
WAYS_OF_LANES = ("place", "kind", "status", "none")
LANES = Form(
    Message("form.lanes", "'place', 'kind', 'status', 'none', or a list of the ids of places"),
    lambda value: (isinstance(value, str) and value in WAYS_OF_LANES) or (_is_texts(value) and bool(value)),
    {"anyOf": [{"enum": list(WAYS_OF_LANES)}, SOME_TEXTS.schema]},
)
_MONTHS_OF_YEAR = range(1, 13)
MONTH = Form(
    Message("form.month", "the number of a month, from 1 to 12"),
    lambda value: type(value) is int and value in _MONTHS_OF_YEAR,
    {"type": "integer", "minimum": 1, "maximum": 12},
)
SHA256 = Form(
    Message("form.sha256", "64 hexadecimal digits in quotes"),
    lambda value: isinstance(value, str) and len(value) == _SHA256_DIGITS and set(value) <= set("0123456789abcdef"),
    {"type": "string", "pattern": "^[0-9a-f]{64}$"},
)
