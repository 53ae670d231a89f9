"""The keys of a log: one table of fields for each kind of entry, made of its class in `hetao_cli.model.entries`."""

from collections.abc import Callable
from typing import Any, TypeVar, get_args, get_origin

from hetao_cli.model.entries import Dating, Event, Figure, Key, Metric, Place, Rate, Review, Source, Spot
from hetao_cli.model.forms import CURRENCY, LANES, MONTH, NAMES, TEXTS, VERSION, Form
from hetao_cli.quick.tuples import NamedTuple

Entry = TypeVar("Entry")


class Field(NamedTuple):
    """A key of an entry.

    Attributes:
        key: Its name in TOML.
        form: The form of its value.
        meaning: One line for the documentation.
        example: A value, as in TOML.
        required: An entry can't be used without it.
        default: The value of a missing key.
        refers_to: The kind of table whose ids it holds, if it refers to another entry.
    """

    key: str
    form: Form
    meaning: str
    example: Any
    required: bool = False
    default: Any = None
    refers_to: str | None = None


class EntryTable(NamedTuple):
    """A kind of entry.

    Attributes:
        name: The name of its table in TOML.
        meaning: One line for the documentation.
        make: The class of its entries: their values in the order of `fields`, then their spot.
        fields: Its keys.
    """

    name: str
    meaning: str
    make: Callable[..., Any]
    fields: tuple[Field, ...]


LOG_FIELDS = (
    Field("version", VERSION, "Version of the log format.", 1, required=True),
    Field(
        "title",
        NAMES,
        "What the log is about, by language.",
        {"en": "The Hetao zone", "zh-Hans": "河套合作区"},
        default={},
    ),
    Field(
        "include",
        TEXTS,
        "Patterns of further files, from the log's folder. Each file counts once, in any order.",
        ["seeds/*.toml"],
        default=[],
    ),
    Field("fiscal_year_start", MONTH, "The month in which fiscal years begin where no source or place says it.", 4),
    Field("currency", CURRENCY, "What 元 and $ mean where no figure, source or place says it.", "HKD"),
    Field("lanes", LANES, "The lanes of the timeline; default: place, the parts of the main place.", "kind"),
)


def table_of(make: type) -> EntryTable:
    """Return the table of a class of entries; its keys are the class's own, so that no second list can differ.

    Raises:
        TypeError: A key is declared without a form, or the spot is not the last value.
    """
    *keys, last = make.__annotations__.items()
    if last[0] != "spot":
        raise TypeError(f"{make.__name__} does not end with its spot")
    fields = tuple(_field(make.__name__, key, annotation) for key, annotation in keys)
    return EntryTable(make.__name__.lower(), (make.__doc__ or "").partition("\n")[0], make, fields)


def _field(entry: str, name: str, annotation: Any) -> Field:
    declared = getattr(annotation, "__metadata__", (None,))[0]
    if not isinstance(declared, Key):
        raise TypeError(f"{entry}.{name} is declared without a Key")
    form, meaning, example, required, default, refers_to = declared
    several = get_origin(annotation.__origin__) is tuple
    if required is None:
        required = default is None and not several and type(None) not in get_args(annotation.__origin__)
    key = name.removesuffix("_")  # `from` is a word of Python
    return Field(key, form, meaning, example, required, () if several and not required else default, refers_to)


TABLES = {table.name: table for table in map(table_of, (Place, Metric, Event, Source, Figure, Dating, Rate, Review))}
"""The kinds of entries by the name of their table."""


def entry_of(make: Callable[..., Entry], spot: Spot, **given: Any) -> Entry:
    """Return an entry that is not from a file: with the keys that are given, and what missing ones mean.

    Raises:
        TypeError: A key is required and not given, or there is no such key.
    """
    defaults = {field.key: field.default for field in TABLES[spot.table].fields if not field.required}
    return make(**{**defaults, **given}, spot=spot)
