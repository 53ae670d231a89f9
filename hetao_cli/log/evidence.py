"""The evidence for checks, comparisons and lists: the log and the claims of its figures and dates, read once."""

from __future__ import annotations

from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias, TypeVar, TypeVarTuple, cast

from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.date_claims import read_date_claims
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hetao_cli.documents.source_documents import Documents
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.figure_claims import FigureClaim, ReadClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


Made = TypeVar("Made")
Key = TypeVarTuple("Key")

FindOf: TypeAlias = "Callable[[Evidence, str, str], Iterable[Made]]"
"""A function that finds something in the figures of a place and a metric, which are its second and third argument."""


class Evidence(NamedTuple):
    """A log with its claims.

    Attributes:
        today: The day by which things are overdue or stale.
        claims: The claim of each figure, in the order of the log.
        date_claims: The claim of each dating, in the order of the log.
        subjects: The claims of figures that could be read, by place and metric.
        memo: Results that several rules use, by the function that makes them and its key; cached by `Evidence.once`.
        documents: The documents of its sources that were found; None if they were not looked for.
    """

    log: Log
    today: Moment
    claims: list[FigureClaim]
    date_claims: list[DateClaim]
    subjects: dict[tuple[str, str], list[ReadClaim]]
    memo: dict[object, object]
    documents: Documents | None = None

    def moment(self, event: str) -> Moment | None:
        """Return when the event was or is to be, by our own timeline; None if its date is no EDTF."""
        return moment_of(self.log.events[event].date)

    def once(self, make: Callable[[Evidence, *Key], Made], *key: *Key) -> Made:
        """Return what `make` returns for this evidence and a key; it is called only once for these.

        All that it returns is made then, and nobody changes it: a log that is looked at again keeps it
        (`hetao_cli.log.again`).
        """
        asked = (make, key) if key else make
        if asked not in self.memo:
            self.memo[asked] = make(self, *key)
        return cast("Made", self.memo[asked])


def gather_evidence(log: Log, today: Moment) -> Evidence:
    """Read all figures and datings of the log."""
    from hetao_cli.log.figure_claims import read_figure_claims

    return evidence_of(log, today, read_figure_claims(log), read_date_claims(log))


def evidence_of(log: Log, today: Moment, claims: list[FigureClaim], date_claims: list[DateClaim]) -> Evidence:
    """Return the evidence of a log whose figures and datings have been read."""
    from hetao_cli.log.figure_claims import ReadClaim

    subjects: dict[tuple[str, str], list[ReadClaim]] = defaultdict(list)
    for subject, claim in zip(map(_subject, claims), claims, strict=True):
        if isinstance(claim, ReadClaim):
            subjects[subject].append(claim)
    return Evidence(log, today, claims, date_claims, dict(subjects), {})


_subject = attrgetter("figure.place", "figure.metric")


class Kind(NamedTuple):
    """The printed unit and the metric of a figure: a log of any size has few of these pairs.

    Attributes:
        unit: As printed; None if none is printed.
        dimension: The dimension of the printed unit.
        metric: The metric's id.
    """

    unit: str | None
    dimension: str
    metric: str


def figures_by_kind(evidence: Evidence) -> dict[Kind, list[FigureClaim]]:
    """Return the claims whose literals can be read, by printed unit and metric; cached by `Evidence.once`."""
    kinds: dict[tuple[str | None, str, str], list[FigureClaim]] = defaultdict(list)
    for claim in evidence.claims:
        quantity = claim.quantity
        if quantity is not None:
            kinds[quantity.unit, quantity.dimension, claim.figure.metric].append(claim)
    return {Kind(*kind): claims for kind, claims in kinds.items()}


def compared(evidence: Evidence) -> list[tuple[str, str]]:
    """Return the places and metrics of which there are two figures or more; cached by `Evidence.once`."""
    return [subject for subject, claims in evidence.subjects.items() if len(claims) > 1]


def parts_of_places(evidence: Evidence) -> dict[str, list[str]]:
    """Return the ids of the parts of each place that has some, in the log's order; cached by `Evidence.once`."""
    parts: dict[str, list[str]] = {}
    for place in evidence.log.places.values():
        if place.part_of is not None:
            parts.setdefault(place.part_of, []).append(place.id)
    return parts


def of_each_subject(
    evidence: Evidence, find: FindOf[Made], wanted: Callable[[Metric], object] = lambda _: True
) -> Iterator[Made]:
    """Yield what is found of each place and metric, in the order of the log; what is found at a place stays together.

    Args:
        evidence: The evidence.
        find: Is called with it, a place and a metric that figures are about.
        wanted: Of which metrics anything can be found.
    """
    names = {metric.id for metric in evidence.log.metrics.values() if wanted(metric)}
    at: dict[str, list[str]] = defaultdict(list)
    for place, metric in evidence.subjects if names else ():
        if metric in names:
            at[place].append(metric)
    found = {place: evidence.once(_of_place, find, place, tuple(metrics)) for place, metrics in at.items()}
    for place, metric in evidence.subjects if any(found.values()) else ():
        if place in found:
            yield from found[place].get(metric, ())


def _of_place(evidence: Evidence, find: FindOf[Made], place: str, metrics: tuple[str, ...]) -> dict[str, list[Made]]:
    found = ((metric, list(find(evidence, place, metric))) for metric in metrics)
    return {metric: one for metric, one in found if one}


class Told(NamedTuple):
    """What one source says: the claims of its figures and of its datings, in the order of the log."""

    claims: list[FigureClaim]
    date_claims: list[DateClaim]


def of_each_source(evidence: Evidence, find: Callable[[Evidence, Told], Iterable[Made]]) -> Iterator[Made]:
    """Yield what is found in what each source says, in the order of the sources."""
    for source in evidence.log.sources:
        yield from evidence.once(_of_source, find, source)


def _of_source(evidence: Evidence, find: Callable[[Evidence, Told], Iterable[Made]], source: str) -> list[Made]:
    return list(find(evidence, evidence.once(_told_by, source)))


def _told_by(evidence: Evidence, source: str) -> Told:
    return evidence.once(_told).get(source) or Told([], [])


def _told(evidence: Evidence) -> dict[str, Told]:
    told: dict[str, Told] = defaultdict(lambda: Told([], []))
    for claim in evidence.claims:
        told[claim.figure.source].claims.append(claim)
    for date_claim in evidence.date_claims:
        told[date_claim.dating.source].date_claims.append(date_claim)
    return dict(told)


def with_documents(evidence: Evidence, folder: str) -> Evidence:
    """Add the documents of the log's sources that lie in a folder.

    Raises:
        UsageError: There is no such folder, or a file in it can't be read.
    """
    from hetao_cli.documents.source_documents import find_documents

    return evidence._replace(documents=find_documents(folder, evidence.log.sources.values()))
