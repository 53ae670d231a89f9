"""The entries of a log as they are written: what there is to talk about, what happened, and what sources say.

Dates, figures and literals stay text here, so that a bad one is a finding and not a dead file;
`hetao_cli.log.figure_claims` and `hetao_cli.log.date_claims` say what they mean.
"""

from typing import NamedTuple, TypeAlias

Names: TypeAlias = dict[str, str]
"""A text by language: `en`, `zh-Hans`, `zh-Hant`."""

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
"""The languages of names and messages, in the order in which one stands in for a missing one."""


def in_language(names: Names, language: str) -> str:
    """Return the text in `language`, else in the nearest language that there is, else an empty text.

    >>> in_language({"en": "zone", "zh-Hant": "合作區"}, "zh-Hans")
    '合作區'
    """
    if language in names:
        return names[language]
    return next((names[tag] for tag in _STAND_INS[language] if tag in names), "")


_STAND_INS = {
    "en": ("en", "zh-Hans", "zh-Hant"),
    "zh-Hans": ("zh-Hans", "zh-Hant", "en"),
    "zh-Hant": ("zh-Hant", "zh-Hans", "en"),
}


class Spot(NamedTuple):
    """Where an entry stands: its file's number in `Log.files`, its kind of table, its ordinal there."""

    file: int
    table: str
    ordinal: int


class Place(NamedTuple):
    """A place, a park, a phase, an institute, a firm: whatever figures are about.

    Attributes:
        part_of: The place that this one is a part of, so that a whole is the sum of its parts.
        within: The place that this one lies in without being one of its parts (a firm in a park).
    """

    id: str
    name: Names
    part_of: str | None
    within: str | None
    aliases: tuple[str, ...]
    kind: str | None
    spot: Spot


class Metric(NamedTuple):
    """What is counted or measured.

    Attributes:
        unit: The unit that it is printed in; any unit of the same dimension may be written.
        kind: constant, stock, cumulative, flow or share: whether and how it changes with time.
        adds_up: A whole is the sum of its parts.
        sum_of: The metrics that this one is the sum of, at the same place.
        share_of: Of a share: the metric of the part and that of the whole; empty where neither is in the log.
        growth_of: Of a growth in %: the metric that grew; its earlier value is 100 %.
        on: Of what stands or lives on land: the metric of that land's area.
        tolerance: How far apart figures can lie to be told in a note alone, as a share of the larger: `2%`; None for
            what the unit suggests.
        words: How texts name it.
    """

    id: str
    name: Names
    unit: str
    kind: str
    adds_up: bool
    sum_of: tuple[str, ...]
    share_of: tuple[str, ...]
    growth_of: str | None
    on: str | None
    tolerance: str | None
    words: tuple[str, ...]
    spot: Spot


class Event(NamedTuple):
    """Something that happened or is to happen.

    Attributes:
        date: EDTF, as our own timeline has it.
        status: actual, or planned.
        after: Events that this one can't precede.
        words: How texts name it, beside its title.
    """

    id: str
    date: str
    title: Names
    place: str | None
    kind: str | None
    status: str
    after: tuple[str, ...]
    words: tuple[str, ...]
    spot: Spot


class Source(NamedTuple):
    """A document that says something.

    Attributes:
        published: EDTF, as the document says.
        origin: The source that it copies; copies are not independent.
        sha256: Of the document read.
    """

    id: str
    title: str
    publisher: str | None
    author: str | None
    published: str
    language: tuple[str, ...]
    sha256: str | None
    origin: str | None
    url: str | None
    spot: Spot


class Figure(NamedTuple):
    """A figure that a source gives.

    Attributes:
        id: Its own, else a stable one from source, place, metric and date.
        says: The literal as printed.
        value: The interval in the printed unit, where `says` alone does not give it.
        as_of: EDTF; None for the source's date.
        status: actual, planned, committed, target or estimate.
        of: Of a share: the place whose quantity is the whole, where that is another place.
        since: Of a duration: the event that it begins with; until likewise. None for `as_of`.
        section: `heading` for a literal of a heading, `body` else.
        by: Whom the source names as giving it.
    """

    id: str
    source: str
    place: str
    metric: str
    says: str
    value: str | None
    as_of: str | None
    status: str
    of: str | None
    since: str | None
    until: str | None
    language: str | None
    section: str | None
    by: str | None
    note: str | None
    spot: Spot


class Dating(NamedTuple):
    """A date that a source gives for an event.

    Attributes:
        says: The literal as printed.
        date: EDTF, where `says` alone does not give it.
        status: planned where it is announced, actual where it has happened, None for the event's own.
        as_of: EDTF, when it was announced; None for the source's date.
    """

    id: str
    source: str
    event: str
    says: str
    date: str | None
    status: str | None
    as_of: str | None
    language: str | None
    section: str | None
    by: str | None
    note: str | None
    spot: Spot


class Review(NamedTuple):
    """An acknowledged finding.

    Attributes:
        code: The rule.
        about: Ids of the figures, events or sources that the finding is about.
        reason: Why it is acknowledged.
    """

    code: str
    about: tuple[str, ...]
    reason: str
    spot: Spot
