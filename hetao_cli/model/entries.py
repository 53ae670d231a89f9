"""The entries of a log as they are written: what there is to talk about, what happened, and what sources say.

Each class is the one declaration of a kind of entry: its keys in their order, what a value can be, what it means, an
example. What reads a log, the JSON Schema of a log and the documentation are made of it (`hetao_cli.log.schema`).

Dates, figures and literals stay text here, so that a bad one is a finding and not a dead file;
`hetao_cli.log.figure_claims` and `hetao_cli.log.date_claims` say what they mean.
"""

from typing import Annotated, Any

from hetao_cli.messages.message import Names
from hetao_cli.model.forms import (
    COORDINATES,
    CURRENCY,
    DATE,
    DOI,
    FLAG,
    KEBAB_ID,
    LANGUAGE,
    LANGUAGES_OF_SOURCE,
    LITERAL,
    MONTH,
    NAMES,
    PART_AND_WHOLE,
    PERCENTAGE,
    REASON,
    REFERENCE,
    SAME,
    SHA256,
    SOME_REFERENCES,
    SOME_TEXTS,
    TEXT,
    TEXTS,
    URL,
    Form,
    one_of,
)
from hetao_cli.quick.tuples import NamedTuple

EVENT_STATUSES = ("actual", "planned")
STATUSES = ("actual", "planned", "committed", "target", "estimate")
SENSES = ("more", "less")
KINDS = ("constant", "stock", "cumulative", "flow", "share")
TIERS = ("official", "press", "blog")
COPIES = ("corpus", "mirror")


class Key(NamedTuple):
    """What a key of an entry can be, and what it means.

    A key is required if its type has neither None nor a tuple, and `default` says nothing else.

    Attributes:
        form: What its value can be.
        meaning: One line for the documentation.
        example: A value, as TOML has it.
        required: An entry can't be used without it; None for what its type says.
        default: What a missing one means; None for the type's own, None or an empty tuple.
        refers_to: The kind of table whose ids it holds, if it refers to another entry.
    """

    form: Form
    meaning: str
    example: Any
    required: bool | None = None
    default: Any = None
    refers_to: str | None = None


class Spot(NamedTuple):
    """Where an entry stands: its file's number in `Log.files`, its kind of table, its ordinal there."""

    file: int
    table: str
    ordinal: int


class Place(NamedTuple):
    """Places, parks, firms: whatever figures are about."""

    id: Annotated[str, Key(KEBAB_ID, "Its id, unlike any other of its kind.", "hk-park")]
    name: Annotated[
        Names,
        Key(NAMES, "Its name, by language.", {"en": "Hong Kong park", "zh-Hans": "香港园区", "zh-Hant": "香港園區"}),
    ]
    part_of: Annotated[
        str | None,
        Key(REFERENCE, "The place that it is a part of; a whole is the sum of its parts.", "zone", refers_to="place"),
    ]
    within: Annotated[
        str | None, Key(REFERENCE, "The place that it lies in without being a part of it.", "zone", refers_to="place")
    ]
    aliases: Annotated[tuple[str, ...], Key(TEXTS, "Other names found in texts.", ["HSITP", "港深創科園"])]
    kind: Annotated[str | None, Key(TEXT, "What sort of place it is.", "park")]
    currency: Annotated[str | None, Key(CURRENCY, "What 元 and $ mean there, and in what lies in it.", "HKD")]
    fiscal_year_start: Annotated[
        int | None, Key(MONTH, "The month in which fiscal years begin there, and in what lies in it.", 4)
    ]
    same_as: Annotated[
        tuple[str, ...],
        Key(SAME, "Its names in Wikidata and GeoNames.", ["wikidata:Q8646", "geonames:1819730"]),
    ]
    at: Annotated[
        tuple[float, ...],
        Key(COORDINATES, "Where it lies: its latitude and its longitude in degrees, as in WGS 84.", [22.514, 114.077]),
    ]
    spot: Spot


class Metric(NamedTuple):
    """What is counted or measured."""

    id: Annotated[str, Key(KEBAB_ID, "Its id, unlike any other of its kind.", "area")]
    name: Annotated[
        Names, Key(NAMES, "Its name, by language.", {"en": "land area", "zh-Hans": "占地面积", "zh-Hant": "佔地面積"})
    ]
    unit: Annotated[str, Key(TEXT, "The unit it is printed in, or what is counted, in lower case.", "km2")]
    kind: Annotated[str, Key(one_of(*KINDS), "Whether and how it changes with time.", "constant")]
    adds_up: Annotated[bool, Key(FLAG, "A whole is the sum of its parts.", example=True, default=False)]
    sum_of: Annotated[
        tuple[str, ...],
        Key(TEXTS, "The metrics that it is the sum of.", ["land-built", "land-free"], refers_to="metric"),
    ]
    share_of: Annotated[
        tuple[str, ...],
        Key(
            PART_AND_WHOLE,
            "Of a share: the metric of the part, then that of the whole.",
            ["overseas-tenants", "tenants"],
            refers_to="metric",
        ),
    ]
    growth_of: Annotated[
        str | None, Key(REFERENCE, "Of a growth in %: the metric that grew.", "tenants", refers_to="metric")
    ]
    on: Annotated[
        str | None, Key(REFERENCE, "Of what is on land: the metric of the land's area.", "area", refers_to="metric")
    ]
    tolerance: Annotated[
        str | None,
        Key(PERCENTAGE, "How far apart figures are still a note; default: 1% for measures, 0% for counts.", "2%"),
    ]
    sense: Annotated[
        str | None, Key(one_of(*SENSES), "Whether more or less of it is better; neither where it has none.", "more")
    ]
    words: Annotated[tuple[str, ...], Key(TEXTS, "How texts name it.", ["area", "面积", "面積"])]
    same_as: Annotated[
        tuple[str, ...],
        Key(SAME, "The same measure elsewhere: its item or property in Wikidata.", ["wikidata:P2046"]),
    ]
    spot: Spot

    @property
    def called(self) -> tuple[str, ...]:
        """Its names and the words by which texts name it."""
        return *self.name.values(), *self.words


class Event(NamedTuple):
    """What happened or is to happen: our own timeline."""

    id: Annotated[str, Key(KEBAB_ID, "Its id, unlike any other of its kind.", "hk-park-opening")]
    date: Annotated[str, Key(DATE, "When it happened or is to happen.", "2025-12-22")]
    title: Annotated[Names, Key(NAMES, "What happened, by language.", {"en": "The Hong Kong park opens"})]
    place: Annotated[str | None, Key(REFERENCE, "Where.", "hk-park", refers_to="place")]
    kind: Annotated[str | None, Key(TEXT, "What sort of event it is: agreement, plan, opening, …", "opening")]
    status: Annotated[str, Key(one_of(*EVENT_STATUSES), "Whether it has happened.", "planned", default="actual")]
    after: Annotated[tuple[str, ...], Key(TEXTS, "Events that it can't precede.", ["agreement"], refers_to="event")]
    words: Annotated[
        tuple[str, ...], Key(TEXTS, "How texts name it, beside its title.", ["opening of the park", "开园", "開園"])
    ]
    supersedes: Annotated[
        tuple[str, ...],
        Key(
            SOME_REFERENCES,
            "The events, or plans of events, that it takes the place of.",
            ["first-plan"],
            refers_to="event",
        ),
    ]
    spot: Spot


class Source(NamedTuple):
    """Documents that say something."""

    id: Annotated[str, Key(KEBAB_ID, "Its id, unlike any other of its kind.", "gazette-2025")]
    title: Annotated[str, Key(TEXT, "Its title as published.", "The park opens")]
    publisher: Annotated[str | None, Key(TEXT, "Who published it.", "Gazette")]
    author: Annotated[str | None, Key(TEXT, "Who wrote it.", "A. Writer")]
    published: Annotated[str, Key(DATE, "When, as the document says.", "2025-12")]
    language: Annotated[
        tuple[str, ...], Key(LANGUAGES_OF_SOURCE, "Its language, or a list of them.", ["zh-Hant", "en"])
    ]
    sha256: Annotated[
        str | None,
        Key(SHA256, "Of the document read.", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ]
    text_sha256: Annotated[
        str | None,
        Key(
            SHA256,
            "Of its text, without blanks and in lower case: two with one text are one independent source.",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ),
    ]
    origin: Annotated[
        str | None,
        Key(REFERENCE, "The source that it copies: copies are not independent.", "agency-2025", refers_to="source"),
    ]
    url: Annotated[str | None, Key(TEXT, "Where it can be found.", "https://example.org/the-park-opens")]
    currency: Annotated[str | None, Key(CURRENCY, "What it means by 元 and $.", "HKD")]
    fiscal_year_start: Annotated[int | None, Key(MONTH, "The month in which its fiscal years begin.", 4)]
    tier: Annotated[
        str | None,
        Key(one_of(*TIERS), "Who speaks: a body that answers for the matter, the press, or others.", "official"),
    ]
    accessed: Annotated[str | None, Key(DATE, "When the page itself was opened; not of a copy.", "2026-11-30")]
    copy: Annotated[
        str | None,
        Key(one_of(*COPIES), "What was read in place of the page: a text in a corpus, or a mirror.", "mirror"),
    ]
    copy_date: Annotated[str | None, Key(DATE, "When that copy was read.", "2026-11-30")]
    archived: Annotated[
        str | None, Key(URL, "Where it is archived.", "https://web.archive.org/web/2026/https://example.org/")
    ]
    licence: Annotated[str | None, Key(TEXT, "Its licence, by its SPDX name if it has one.", "CC-BY-4.0")]
    doi: Annotated[str | None, Key(DOI, "Its DOI.", "10.1000/182")]
    spot: Spot


class Figure(NamedTuple):
    """Figures that a source gives."""

    id: Annotated[
        str,
        Key(
            KEBAB_ID,
            "Its id; default: a stable one from source, place, metric and date.",
            "tenants-of-the-park",
            required=False,
        ),
    ]
    source: Annotated[
        str,
        Key(
            REFERENCE,
            "The source that says it; default: the one [source] of the file.",
            "gazette-2025",
            refers_to="source",
        ),
    ]
    place: Annotated[str, Key(REFERENCE, "What it is said of.", "hk-park", refers_to="place")]
    metric: Annotated[str, Key(REFERENCE, "What is counted or measured.", "tenants", refers_to="metric")]
    says: Annotated[str, Key(LITERAL, "The figure as printed.", "超過60家")]
    value: Annotated[
        str | None, Key(TEXT, "The interval, where says alone does not give it: 441..449, >15000, 5e9 HKD.", ">60")
    ]
    as_of: Annotated[str | None, Key(DATE, "When it held; default: the source's date.", "2025-12")]
    status: Annotated[str, Key(one_of(*STATUSES), "Fact, plan or estimate.", "target", default="actual")]
    of: Annotated[
        str | None, Key(REFERENCE, "Of a share: the place of the whole, if another one.", "zone", refers_to="place")
    ]
    since: Annotated[
        str | None, Key(REFERENCE, "Of a duration: its first event; default: as_of.", "agreement", refers_to="event")
    ]
    until: Annotated[
        str | None,
        Key(REFERENCE, "Of a duration: its last event; default: as_of.", "hk-park-opening", refers_to="event"),
    ]
    currency: Annotated[
        str | None, Key(CURRENCY, "What 元 or $ means in it; default: that of source, place or log.", "HKD")
    ]
    language: Annotated[str | None, Key(LANGUAGE, "The language of the literal, in a source of several.", "zh-Hant")]
    section: Annotated[
        str | None, Key(one_of("heading", "body"), "Where in the document the literal stands.", "heading")
    ]
    at: Annotated[str | None, Key(TEXT, "Where in the document it stands: a page, a paragraph, a section.", "p. 3")]
    by: Annotated[str | None, Key(TEXT, "Whom the source names as saying it.", "John Lee")]
    note: Annotated[str | None, Key(TEXT, "A remark, in our own words.", "with leases in two buildings")]
    spot: Spot


class Dating(NamedTuple):
    """Dates that a source gives for an event."""

    id: Annotated[
        str,
        Key(KEBAB_ID, "Its id; default: a stable one from source and event.", "opening-by-the-gazette", required=False),
    ]
    source: Annotated[
        str,
        Key(
            REFERENCE,
            "The source that says it; default: the one [source] of the file.",
            "gazette-2025",
            refers_to="source",
        ),
    ]
    event: Annotated[str, Key(REFERENCE, "The event that it dates.", "hk-park-opening", refers_to="event")]
    says: Annotated[str, Key(LITERAL, "The date as printed.", "2025年12月22日")]
    date: Annotated[str | None, Key(DATE, "The date, where says alone does not give it.", "2025-12-22")]
    status: Annotated[
        str | None,
        Key(one_of(*EVENT_STATUSES), "Whether it is told as past; default: the event's own status.", "planned"),
    ]
    as_of: Annotated[str | None, Key(DATE, "When it was announced; default: the source's date.", "2025-11")]
    language: Annotated[str | None, Key(LANGUAGE, "The language of the literal, in a source of several.", "zh-Hant")]
    section: Annotated[str | None, Key(one_of("heading", "body"), "Where in the document the literal stands.", "body")]
    at: Annotated[str | None, Key(TEXT, "Where in the document it stands: a page, a paragraph, a section.", "p. 3")]
    by: Annotated[str | None, Key(TEXT, "Whom the source names as saying it.", "John Lee")]
    note: Annotated[str | None, Key(TEXT, "A remark, in our own words.", "in the caption")]
    spot: Spot


class Rate(NamedTuple):
    """Rates of exchange that a source gives: only by these are two currencies compared."""

    from_: Annotated[str, Key(CURRENCY, "The currency that one unit of is exchanged.", "HKD")]
    to: Annotated[str, Key(CURRENCY, "The currency that it is exchanged for.", "CNY")]
    rate: Annotated[str, Key(TEXT, "How much of that one unit gives: a number or an interval.", "0.91..0.93")]
    date: Annotated[str, Key(DATE, "When it held.", "2025-12")]
    source: Annotated[
        str,
        Key(
            REFERENCE,
            "The source that says it; default: the one [source] of the file.",
            "gazette-2025",
            refers_to="source",
        ),
    ]
    spot: Spot


class Review(NamedTuple):
    """Findings that are acknowledged."""

    code: Annotated[str, Key(TEXT, "The rule whose finding is acknowledged.", "C301")]
    about: Annotated[
        tuple[str, ...], Key(SOME_TEXTS, "Ids that the finding is about.", ["tenants-of-the-park"], required=True)
    ]
    reason: Annotated[str, Key(REASON, "Why it is acknowledged.", "the heading rounds")]
    by: Annotated[str | None, Key(TEXT, "Who acknowledges it.", "A. Editor")]
    date: Annotated[str | None, Key(DATE, "When it was acknowledged.", "2026-01-05")]
    until: Annotated[str | None, Key(DATE, "The last day on which it is; default: for ever.", "2026-06-30")]
    spot: Spot
