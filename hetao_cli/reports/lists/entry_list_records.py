"""The documents of lists of entries: places, metrics, events and datings."""

from typing import Annotated, TypeAlias

from hetao_cli.messages.message import Names
from hetao_cli.model.records import SPREAD, Envelope, Line, MetricKind, Sources, Value
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.lists.entries.records import DateRecord, EventRecord

Figures: TypeAlias = Annotated[int, Value("figures", least=0)]


class ListedPlace(NamedTuple):
    """A place of a list.

    Attributes:
        id: Its id. Example: "hk-park"
        name: Its name by language.
        label: Its name in the language of the document, or the nearest there is. Example: "Hong Kong park"
        aliases: Other names found in texts. Example: ["HSITP", "港深創科園"]
        kind: What sort of place it is. Example: "park"
        part_of: Id of the place that it is a part of: a whole is the sum of its parts. Example: "zone"
        within: Id of the place that it lies in without being a part of it. Example: null or "hk-park"
        same_as: The same place in Wikidata and GeoNames. Example: ["wikidata:Q8646", "geonames:1819730"]
        at: Its latitude and its longitude in degrees; empty where they are not said. Example: [22.514, 114.077]
        figures: How many figures are about it alone. Example: 12
        events: How many events are there alone. Example: 3
        path: The file that it stands in. Example: "events.toml"
        line: The line of its table's header. Example: 12
    """

    id: str
    name: Names
    label: str
    aliases: list[str]
    kind: str | None
    part_of: str | None
    within: str | None
    same_as: list[str]
    at: Annotated[list[float], Value("degrees")]
    figures: Figures
    events: Annotated[int, Value("events", least=0)]
    path: str
    line: Line


class PlacesDocument(NamedTuple):
    """The places of a log: the document of `hetao places`.

    Attributes:
        envelope: What opens the document.
        places: The places, in the order of the log.
    """

    envelope: Annotated[Envelope, SPREAD]
    places: list[ListedPlace]


class ListedMetric(NamedTuple):
    """A metric of a list.

    Attributes:
        id: Its id. Example: "area"
        name: Its name by language.
        label: Its name in the language of the document, or the nearest there is. Example: "land area"
        unit: The unit that it is printed in. Example: "km2"
        kind: Whether and how it changes with time. Example: "constant"
        words: How texts name it. Example: ["面积", "area"]
        same_as: The same measure in Wikidata. Example: ["wikidata:P2046"]
        figures: How many figures there are of it. Example: 12
        places: Of how many places. Example: 3
        sources: By how many sources. Example: 5
        path: The file that it stands in. Example: "events.toml"
        line: The line of its table's header. Example: 40
    """

    id: str
    name: Names
    label: str
    unit: str
    kind: MetricKind
    words: list[str]
    same_as: list[str]
    figures: Figures
    places: Annotated[int, Value("places", least=0)]
    sources: Sources
    path: str
    line: Line


class MetricsDocument(NamedTuple):
    """The metrics of a log: the document of `hetao metrics`.

    Attributes:
        envelope: What opens the document.
        metrics: The metrics, in the order of the log.
    """

    envelope: Annotated[Envelope, SPREAD]
    metrics: list[ListedMetric]


class CountedEvent(NamedTuple):
    """An event of a list.

    Attributes:
        event: The event.
        datings: How many datings there are of it. Example: 4
        sources: By how many sources. Example: 3
    """

    event: Annotated[EventRecord, SPREAD]
    datings: Annotated[int, Value("datings", least=0)]
    sources: Sources


class EventsDocument(NamedTuple):
    """The events of a log: the document of `hetao events`.

    Attributes:
        envelope: What opens the document.
        events: The events, in the order of the timeline.
    """

    envelope: Annotated[Envelope, SPREAD]
    events: list[CountedEvent]


class ListedDating(NamedTuple):
    """A date that a source gives for an event, of a list.

    Attributes:
        id: Its own id, else a stable one from source and event. Example: "lo-2026/hk-park-opening"
        dating: What the source says.
    """

    id: str
    dating: Annotated[DateRecord, SPREAD]


class DatingsDocument(NamedTuple):
    """What sources say of dates: the document of `hetao datings`.

    Attributes:
        envelope: What opens the document.
        datings: The datings: by event in the order of the timeline, then as the log has them.
    """

    envelope: Annotated[Envelope, SPREAD]
    datings: list[ListedDating]
