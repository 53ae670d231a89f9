"""Records: what documents for programs are made of; each class is the one declaration of a JSON object.

A record is a named tuple: its fields are the keys in their order, its docstring has their meanings and examples, its
types say what a value can be. `docs/generate.py` makes the JSON Schemas and docs/json.md of them, so nothing of that
costs anything at run time. A record that is spread into another, `Annotated[Envelope, SPREAD]`, gives it its own keys.
A key that is only sometimes there has `ABSENT` as its default. A list is a JSON array of any length, a tuple one that
has as many items in each record. A field whose key is a method of tuples ends with an underscore: `count_`.
"""

# A record is of any class here.
# pyright: reportUnknownArgumentType=false

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import Annotated, Any, Final, TypeAlias, get_args

from hetao_cli.messages.message import LANGUAGES, Names
from hetao_cli.model.entries import COPIES, EVENT_STATUSES, STATUSES, TIERS
from hetao_cli.model.entries import KINDS as METRIC_KINDS
from hetao_cli.quick.tuples import NamedTuple


class Absent(Enum):
    """What stands in a field whose key is not written."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT


class Value(NamedTuple):
    """What values of a type can be, beside what the type itself says.

    Attributes:
        unit: What they are measured in, or the standard that they are written by.
        choices: All that there are; any where empty.
        pattern: A regular expression for texts.
        least: The least number.
        longest: How many characters a text has at the most.
        spread: The keys of a record stand among those of the record that has the field.
    """

    unit: str = ""
    choices: tuple[str | int, ...] = ()
    pattern: str = ""
    least: int | None = None
    longest: int | None = None
    spread: bool = False


SPREAD = Value(spread=True)

Edtf: TypeAlias = Annotated[str, Value("date, EDTF (ISO 8601-2:2019)")]
Day: TypeAlias = Annotated[str, Value("day, ISO 8601; years beyond four digits have a sign")]
Days: TypeAlias = Annotated[int, Value("days")]
Line: TypeAlias = Annotated[int, Value("lines, from 1", least=1)]
Column: TypeAlias = Annotated[int, Value("characters, from 1", least=1)]
Offset: TypeAlias = Annotated[int, Value("characters, from 0", least=0)]
InUnit: TypeAlias = Annotated[float, Value("`unit`")]
"""A number in the unit that the key `unit` of the same record has."""
Says: TypeAlias = Annotated[str, Value(longest=40)]
Language: TypeAlias = Annotated[str, Value(choices=LANGUAGES)]
EventStatus: TypeAlias = Annotated[str, Value(choices=EVENT_STATUSES)]
Status: TypeAlias = Annotated[str, Value(choices=STATUSES)]
Standing: TypeAlias = Annotated[str, Value(choices=("actual", "plan", "estimate"))]
MetricKind: TypeAlias = Annotated[str, Value(choices=METRIC_KINDS)]
Tier: TypeAlias = Annotated[str, Value(choices=TIERS)]
CopyKind: TypeAlias = Annotated[str, Value(choices=COPIES)]
Section: TypeAlias = Annotated[str, Value(choices=("heading", "body"))]
Hedge: TypeAlias = Annotated[
    str, Value(choices=("exact", "about", "over", "nearly", "at_least", "up_to", "under", "range"))
]
Code: TypeAlias = Annotated[str, Value(pattern="^[A-Z][0-9]{3}$")]
SeverityName: TypeAlias = Annotated[str, Value(choices=("error", "warning", "note"))]
GroupName: TypeAlias = Annotated[str, Value(choices=("basic", "strict", "extra"))]
Sha256: TypeAlias = Annotated[str, Value(pattern="^[0-9a-f]{64}$")]
Fingerprints: TypeAlias = list[Annotated[str, Value(pattern="^[0-9a-f]{16}$")]]
Findings: TypeAlias = Annotated[int, Value("findings", least=0)]
Sources: TypeAlias = Annotated[int, Value("sources", least=0)]


class LogName(NamedTuple):
    """The log that a document was made from.

    Attributes:
        path: Its path, from the folder where the command ran. Example: "events.toml"
        title: What the log is about, by language; empty where it does not say. Example: {"en": "The Hetao zone"}
    """

    path: str
    title: Annotated[Names, Value(least=0)]


class Envelope(NamedTuple):
    """What opens the document of every command on a log.

    Attributes:
        kind: What kind of document this is.
        version: Version of this kind of document: keys may be added to it, none is renamed or removed. Example: 1
        log: The log that it was made from.
        today: The day that overdue and stale things are judged by. Example: "2026-11-21"
        language: Language of labels and messages. Example: "en"
    """

    kind: str
    version: Annotated[int, Value(choices=(1,))]
    log: LogName
    today: Edtf
    language: Language


class Later(Sequence[Any]):
    """Records of a long list, each made anew when it is read: so two processes can make and write a part of it each.

    >>> list(Later(lambda n: LogName("events.toml", {"en": str(n)}), [1]))
    [LogName(path='events.toml', title={'en': '1'})]
    """

    __slots__ = ("_make", "_of")

    def __init__(self, make: Callable[[Any], Any], of: Sequence[Any]) -> None:
        self._make, self._of = make, of

    def __len__(self) -> int:
        """Count them."""
        return len(self._of)

    def __getitem__(self, index: Any) -> Any:
        """Make the one of a number, or return those of a slice."""
        return Later(self._make, self._of[index]) if isinstance(index, slice) else self._make(self._of[index])

    def __iter__(self) -> Iterator[Any]:
        """Make them, one after the other."""
        return map(self._make, self._of)


def keys_of(record: Any) -> dict[str, Any]:
    """Return the keys of a record with their values as they are; records in it stay records.

    >>> keys_of(LogName("events.toml", {"en": "zone"}))
    {'path': 'events.toml', 'title': {'en': 'zone'}}
    """
    plan = _PLANS.get(type(record)) or _plan(type(record))
    found: dict[str, Any] = {}
    for key, value in zip(plan.keys, record, strict=True):
        if key in plan.spread:
            found |= keys_of(value)
        elif value is not ABSENT:
            found[key] = value
    return found


def as_json(value: Any) -> Any:
    """Return a value with all records in it as JSON objects; tuples stay tuples.

    >>> as_json([LogName("events.toml", {})])
    [{'path': 'events.toml', 'title': {}}]
    """
    plan = _PLANS.get(type(value))
    if plan is None:
        if type(value) is list or type(value) is Later:
            return list(map(as_json, value))
        if type(value) is tuple:
            return tuple(map(as_json, value))
        if not hasattr(value, "_fields"):
            return value
        plan = _plan(type(value))
    found: dict[str, Any] = keys_of(value) if plan.spread else dict(zip(plan.keys, value, strict=True))
    for key in plan.optional:
        if found.get(key) is ABSENT:
            del found[key]
    for key in plan.deep:
        if key in found:
            found[key] = as_json(found[key])
    return found


class _Plan(NamedTuple):
    """How a class of records is written.

    Attributes:
        keys: In their order.
        spread: Those that stand for the keys of another record.
        deep: Those that can hold records, also of the records that are spread.
        optional: Those that can be absent.
    """

    keys: tuple[str, ...]
    spread: frozenset[str]
    deep: tuple[str, ...]
    optional: tuple[str, ...]


_PLANS: dict[type, _Plan] = {}


def _plan(record: Any) -> _Plan:
    types = {name.removesuffix("_"): one for name, one in record.__annotations__.items()}
    spread = frozenset(key for key, one in types.items() if _is_spread(one))
    deep = tuple(name for key, one in types.items() for name in _deep(key, one))
    optional = tuple(name.removesuffix("_") for name, one in record._field_defaults.items() if one is ABSENT)
    plan = _PLANS[record] = _Plan(tuple(types), spread, deep, optional)
    return plan


def _deep(key: str, hint: Any) -> tuple[str, ...]:
    """Return the keys that can hold records in what a field is written as: itself, or the keys of what is spread."""
    if _is_spread(hint):
        return _plan(get_args(hint)[0]).deep
    return (key,) if _holds_records(hint) else ()


def _is_spread(hint: Any) -> bool:
    return any(one.spread for one in getattr(hint, "__metadata__", ()))


def _holds_records(hint: Any) -> bool:
    return any(map(_holds_records, get_args(hint))) or (isinstance(hint, type) and hasattr(hint, "_fields"))
