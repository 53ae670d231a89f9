"""The records of what has changed."""

from typing import Annotated, NamedTuple

from hetao_cli.analysis.answers.records import SupportRecord
from hetao_cli.analysis.changes.kinds import CAUSES, EVENT, FIGURE, KINDS, RELATIONS
from hetao_cli.messages.message import Names
from hetao_cli.model.records import SPREAD, Day, Edtf, Envelope, Fingerprints, InUnit, LogName, Standing, Value


class LookRecord(NamedTuple):
    """A look at a log.

    Attributes:
        log: The log; of a revision its path is `REVISION:PATH`.
        known_by: What was published by then is known; null where all that the log has is. Example: "2025-06-30"
        today: The day that overdue things are judged by. Example: "2025-06-30"
    """

    log: LogName
    known_by: Edtf | None
    today: Edtf


class KnownRecord(NamedTuple):
    """What is known in answer to a question.

    Attributes:
        says: The date of an event, EDTF, or of a figure the literal that is shown. Example: "2025-12-22" or "447家"
        text: The same as people read it, in the language of the document. Example: "22 December 2025" or "447"
        low: Of a figure: the least value that all that agrees allows, in `unit`; null is open. Example: null or 441
        high: Of a figure: the greatest value; null is open. Example: null or 449
        earliest: Of an event: the first day that it can have begun; null is open or unknown. Example: "2025-12-22"
        latest: Of an event: the last day that it can have ended; null is open or unknown. Example: "2025-12-22"
        as_of: Of a figure: the day that it is of; null where it is not known. Example: null or "2024-08"
        planned: Whether it is still to come. Example: false
        overdue: Whether it is planned, its time has passed, and nothing is known of its outcome. Example: false
        sources: Ids of the sources that agree with it, or of all sides of a dispute, by the day of publication.
            Example: ["lo-2026"]
        support: How well it is supported.
    """

    says: str
    text: str
    low: InUnit | None
    high: InUnit | None
    earliest: Day | None
    latest: Day | None
    as_of: Edtf | None
    planned: bool
    overdue: bool
    sources: list[str]
    support: SupportRecord


class KnowledgeChange(NamedTuple):
    """A change of what is known.

    Attributes:
        change: Its kind. Example: "sharper"
        cause: What brought it: a source that was `published` since or, with --against, an editor who `edited` the log,
            or `both`; `passed` if nothing did but that the time of a plan has passed.
            Example: "published"
        what: What it is of. Example: "event"
        event: Id of the event; null for a figure. Example: "hk-park-opening"
        title: Title of the event, or name of the metric, by language.
        label: The title, or place and metric, in the language of the document. Example: "The Hong Kong park opens"
        place: Id of the place; null for several or elsewhere. Example: "hk-park"
        metric: Id of the metric; null for an event. Example: null or "tenants"
        standing: Whether the figure is an outcome, a plan or an estimate; null for an event. Example: null or "actual"
        unit: The metric's, or the printed currency if it is another; null for an event. Example: null or "company"
        relation: How the values, or days, of now lie to those of then: `within` or `around` them, `below` or `above`
            (none is shared), overlapping, or equal; null where one is unknown.
            Example: "within"
        then: What was known then; null if nothing was.
        now: What is known now; null if nothing is.
        sources: Ids of the sources that bring it: those of now that did not say it then, else all of now, else of then.
            Example: ["lo-2026"]
        findings: Fingerprints of the findings about what is known now, for `hetao show`. Example: ["6e0fc66f4a3c1b2d"]
    """

    change: Annotated[str, Value(choices=KINDS)]
    cause: Annotated[str, Value(choices=CAUSES)]
    what: Annotated[str, Value(choices=(FIGURE, EVENT))]
    event: str | None
    title: Names
    label: str
    place: str | None
    metric: str | None
    standing: Standing | None
    unit: str | None
    relation: Annotated[str, Value(choices=RELATIONS)] | None
    then: KnownRecord | None
    now: KnownRecord | None
    sources: list[str]
    findings: Fingerprints


class ChangesDocument(NamedTuple):
    """What one knew then and knows now: the document of `hetao changes`.

    Attributes:
        envelope: What opens the document.
        then: The look that is compared with.
        now: The look of today, or of the second day.
        changes: The changes by kind, the most newsworthy first and, of one kind, the newest news first.
    """

    envelope: Annotated[Envelope, SPREAD]
    then: LookRecord
    now: LookRecord
    changes: list[KnowledgeChange]
