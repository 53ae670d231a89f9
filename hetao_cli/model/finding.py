"""Findings: what is wrong in a log, with the place and the remedy; and relations that hold."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import TypeAlias

from hetao_cli.messages.message import Localized
from hetao_cli.model.entries import Spot
from hetao_cli.model.quantity import Interval
from hetao_cli.quick.tuples import NamedTuple


class Severity(Enum):
    """How grave a finding is, gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Pointer(NamedTuple):
    """A point in a file: an entry and a key in it, or a line and a column if there is no entry.

    Attributes:
        role: The role of a related place ("the event"); empty for the finding's own.
    """

    spot: Spot | None
    key: str | None = None
    file: int = 0
    line: int = 1
    column: int = 1
    role: Localized | None = None


Words: TypeAlias = Mapping[str, str | Localized]
"""The values for the names in a message's template; names of the log are taken in the message's language."""


class Explanation(NamedTuple):
    """An explanation: a cause that would reconcile two figures.

    Attributes:
        kind: A kebab-case name of the cause, such as `rounding` or `power-of-ten`.
        words: The values for the text of that kind.
    """

    kind: str
    words: Words


class Best(NamedTuple):
    """The best supported value among sources that differ: an interval in `unit`, with `support` independent sources."""

    interval: Interval
    unit: str
    support: int


class Finding(NamedTuple):
    """One thing wrong.

    Attributes:
        code: The code of the rule that found it; the rule has name, message and remedy.
        severity: The severity of this finding; the rule's own if None.
        at: The place to look at first.
        words: The values for the rule's templates.
        related: The other places.
        figures: Ids of the figures that it is about; events, sources likewise.
        suspects: Ids of the figures that are probably wrong.
        best: The best supported value, if sources differ and their weight points to one side.
        explanations: What would reconcile the figures, best first.
        key: Distinguishes its fingerprint from others of the same rule on the same entries.
    """

    code: str
    at: Pointer
    words: Words
    severity: Severity | None = None
    related: tuple[Pointer, ...] = ()
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    suspects: tuple[str, ...] = ()
    best: Best | None = None
    explanations: tuple[Explanation, ...] = ()
    key: str = ""


class PassedCheck(NamedTuple):
    """A relation that was checked and holds.

    Attributes:
        code: The code of the rule that checked it.
        words: The values for the rule's `held` template.
    """

    code: str
    words: Words
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


class PassedChecks(NamedTuple):
    """Many relations that hold: most are only counted, and a large log has tens of thousands.

    Attributes:
        number: Their number.
        each: Makes them, for a report that lists them.
    """

    number: int
    each: Callable[[], Iterable[PassedCheck]]
