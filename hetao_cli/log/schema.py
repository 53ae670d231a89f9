"""The keys of a log: one table of fields per kind of entry, for reading, for messages and for the documentation."""

from collections.abc import Callable
from typing import Any, NamedTuple

from hetao_cli.log import forms
from hetao_cli.log.forms import DATE, FLAG, KEBAB_ID, LITERAL, NAMES, REFERENCE, TEXT, TEXTS, Form, one_of
from hetao_cli.model.entries import Dating, Event, Figure, Metric, Place, Review, Source


class Field(NamedTuple):
    """A key of an entry.

    Attributes:
        key: Its name in TOML.
        form: What its value can be.
        meaning: One line for the documentation.
        required: An entry can't be used without it.
        default: What a missing one means.
        refers_to: The kind of table whose ids it holds, if it refers to another entry.
    """

    key: str
    form: Form
    meaning: str
    required: bool = False
    default: Any = None
    refers_to: str | None = None


class Table(NamedTuple):
    """A kind of entry: its fields, in the order of the entry's own, and what makes one."""

    name: str
    make: Callable[..., Any]
    fields: tuple[Field, ...]


EVENT_STATUSES = ("actual", "planned")
STATUSES = ("actual", "planned", "committed", "target", "estimate")
KINDS = ("constant", "stock", "cumulative", "flow", "share")

_ID = Field("id", KEBAB_ID, "Its id, unlike any other of its kind.", required=True)
_NAME = Field("name", NAMES, "Its name, by language.", required=True)
_SECTION = Field("section", one_of("heading", "body"), "Where in the document the literal stands.")
_BY = Field("by", TEXT, "Whom the source names as saying it.")
_NOTE = Field("note", TEXT, "A remark, in our own words.")
_LITERAL_LANGUAGE = Field("language", forms.LANGUAGE, "The language of the literal, in a source of several.")
_SOURCE = Field(
    "source",
    REFERENCE,
    "The source that says it; default: the one [source] of the file.",
    required=True,
    refers_to="source",
)

LOG_FIELDS = (
    Field("version", forms.VERSION, "Version of the log format.", required=True),
    Field("title", NAMES, "What the log is about, by language.", default={}),
    Field("include", TEXTS, "Patterns of further files, from the log's folder.", default=[]),
)

TABLES = {
    table.name: table
    for table in (
        Table(
            "place",
            Place,
            (
                _ID,
                _NAME,
                Field(
                    "part_of",
                    REFERENCE,
                    "The place that it is a part of; a whole is the sum of its parts.",
                    refers_to="place",
                ),
                Field("within", REFERENCE, "The place that it lies in without being a part of it.", refers_to="place"),
                Field("aliases", TEXTS, "Other names found in texts.", default=()),
                Field("kind", TEXT, "What sort of place it is."),
            ),
        ),
        Table(
            "metric",
            Metric,
            (
                _ID,
                _NAME,
                Field("unit", TEXT, "The unit it is printed in, or what is counted, in lower case.", required=True),
                Field("kind", one_of(*KINDS), "Whether and how it changes with time.", required=True),
                Field("adds_up", FLAG, "A whole is the sum of its parts.", default=False),
                Field("sum_of", TEXTS, "The metrics that it is the sum of.", default=(), refers_to="metric"),
                Field(
                    "share_of",
                    forms.PART_AND_WHOLE,
                    "Of a share: the metric of the part, then that of the whole.",
                    default=(),
                    refers_to="metric",
                ),
                Field("growth_of", REFERENCE, "Of a growth in %: the metric that grew.", refers_to="metric"),
                Field("on", REFERENCE, "Of what is on land: the metric of the land's area.", refers_to="metric"),
                Field(
                    "tolerance",
                    forms.PERCENTAGE,
                    "How far apart figures are still a note; default: 1% for measures, 0% for counts.",
                ),
                Field("words", TEXTS, "How texts name it.", default=()),
            ),
        ),
        Table(
            "event",
            Event,
            (
                _ID,
                Field("date", DATE, "When it happened or is to happen.", required=True),
                Field("title", NAMES, "What happened, by language.", required=True),
                Field("place", REFERENCE, "Where.", refers_to="place"),
                Field("kind", TEXT, "What sort of event it is: agreement, plan, opening, …"),
                Field("status", one_of(*EVENT_STATUSES), "Whether it has happened.", default="actual"),
                Field("after", TEXTS, "Events that it can't precede.", default=(), refers_to="event"),
                Field("words", TEXTS, "How texts name it, beside its title.", default=()),
            ),
        ),
        Table(
            "source",
            Source,
            (
                _ID,
                Field("title", TEXT, "Its title as published.", required=True),
                Field("publisher", TEXT, "Who published it."),
                Field("author", TEXT, "Who wrote it."),
                Field("published", DATE, "When, as the document says.", required=True),
                Field("language", forms.LANGUAGES_OF_SOURCE, "Its language, or a list of them.", default=()),
                Field("sha256", forms.SHA256, "Of the document read."),
                Field(
                    "origin", REFERENCE, "The source that it copies: copies are not independent.", refers_to="source"
                ),
                Field("url", TEXT, "Where it can be found."),
            ),
        ),
        Table(
            "figure",
            Figure,
            (
                Field("id", KEBAB_ID, "Its id; default: a stable one from source, place, metric and date."),
                _SOURCE,
                Field("place", REFERENCE, "What it is said of.", required=True, refers_to="place"),
                Field("metric", REFERENCE, "What is counted or measured.", required=True, refers_to="metric"),
                Field("says", LITERAL, "The figure as printed.", required=True),
                Field("value", TEXT, "The interval, where says alone does not give it: 441..449, >15000."),
                Field("as_of", DATE, "When it held; default: the source's date."),
                Field("status", one_of(*STATUSES), "Fact, plan or estimate.", default="actual"),
                Field("of", REFERENCE, "Of a share: the place of the whole, if another one.", refers_to="place"),
                Field("since", REFERENCE, "Of a duration: its first event; default: as_of.", refers_to="event"),
                Field("until", REFERENCE, "Of a duration: its last event; default: as_of.", refers_to="event"),
                _LITERAL_LANGUAGE,
                _SECTION,
                _BY,
                _NOTE,
            ),
        ),
        Table(
            "dating",
            Dating,
            (
                Field("id", KEBAB_ID, "Its id; default: a stable one from source and event."),
                _SOURCE,
                Field("event", REFERENCE, "The event that it dates.", required=True, refers_to="event"),
                Field("says", LITERAL, "The date as printed.", required=True),
                Field("date", DATE, "The date, where says alone does not give it."),
                Field(
                    "status", one_of(*EVENT_STATUSES), "Whether it is told as past; default: the event's own status."
                ),
                Field("as_of", DATE, "When it was announced; default: the source's date."),
                _LITERAL_LANGUAGE,
                _SECTION,
                _BY,
                _NOTE,
            ),
        ),
        Table(
            "review",
            Review,
            (
                Field("code", TEXT, "The rule whose finding is acknowledged.", required=True),
                Field("about", forms.SOME_TEXTS, "Ids that the finding is about.", required=True),
                Field("reason", forms.REASON, "Why it is acknowledged.", required=True),
            ),
        ),
    )
}
"""The kinds of entries by the name of their table."""
