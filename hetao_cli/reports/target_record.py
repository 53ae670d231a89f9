"""Planned figures with their outcomes, as documents for programs write them."""

from typing import Annotated

from hetao_cli.analysis.answers.figures import support_of
from hetao_cli.analysis.answers.records import SupportRecord, support_record
from hetao_cli.analysis.targets import VERDICTS, Target
from hetao_cli.log.evidence import Evidence
from hetao_cli.messages.message import in_language
from hetao_cli.model.moment import Moment
from hetao_cli.model.quantity import Interval
from hetao_cli.model.records import Edtf, Fingerprints, Status, Value
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.bounds import Bounds, BoundsInUnit, bounds_of

_UNKNOWN = Interval(None, None)


class TargetRecord(NamedTuple):
    """A planned figure, or an estimate of what is to come, with its outcome.

    Attributes:
        place: Id of its place. Example: "hk-park"
        label: Its name in the language of the document. Example: "Hong Kong park"
        metric: Id of its metric. Example: "investment"
        status: planned, committed, target or estimate. Example: "target"
        says: Its literal as printed. Example: "HK$38 billion"
        figure: Its id. Example: "daily/hk-park/investment"
        source: Id of its source. Example: "daily"
        announced: When it was announced; null where no date says. Example: "2023-05"
        due: The time that it is for; null where that is not said. Example: "2025"
        bounds: What it lies between.
        unit: The metric's, or the printed currency where it is another. Example: "HKD"
        outcome: Id of the first actual figure that is surely not before the end of that time; null without one.
            Example: "weekly/hk-park/investment"
        outcome_says: Its literal as printed; null without one. Example: "HK$48 billion"
        outcome_as_of: When it held; null without one. Example: "2025"
        verdict: met, missed or exceeded where there is an outcome, by the metric's sense; else open, overdue or
            undated. Example: "exceeded"
        difference: Outcome minus plan; null where the two can be equal, and without an outcome.
        revised: Whether another value was announced later for the same time. Example: false
        support: How well the value that is planned for that time is supported; null where it could not be read.
        findings: Fingerprints of the findings about it and its outcome, for `hetao show`. Example: ["ff6ad4a5c25a1d8e"]
    """

    place: str
    label: str
    metric: str
    status: Status
    says: str
    figure: str
    source: str
    announced: Edtf | None
    due: Edtf | None
    bounds: BoundsInUnit
    unit: str
    outcome: str | None
    outcome_says: str | None
    outcome_as_of: Edtf | None
    verdict: Annotated[str, Value(choices=VERDICTS)]
    difference: Annotated[Bounds, Value("`unit`")] | None
    revised: bool
    support: SupportRecord | None
    findings: Fingerprints


def target_record(evidence: Evidence, one: Target, language: str) -> TargetRecord:
    """Return the record of a planned figure."""
    from hetao_cli.check.about import findings_about

    log, figure, outcome = evidence.log, one.plan.figure, one.outcome
    support = support_of(evidence, one.plan)
    return TargetRecord(
        place=figure.place,
        label=in_language(log.places[figure.place].name, language),
        metric=figure.metric,
        status=figure.status,
        says=figure.says,
        figure=figure.id,
        source=figure.source,
        announced=_edtf(one.announced),
        due=_edtf(one.due),
        bounds=bounds_of(one.plan.interval or _UNKNOWN),
        unit=one.plan.unit,
        outcome=outcome.figure.id if outcome is not None else None,
        outcome_says=outcome.figure.says if outcome is not None else None,
        outcome_as_of=_edtf(outcome.as_of) if outcome is not None else None,
        verdict=one.verdict,
        difference=bounds_of(one.difference) if one.difference is not None else None,
        revised=one.revised,
        support=None if support is None else support_record(support, language),
        findings=evidence.once(findings_about).of([one.plan] if outcome is None else [one.plan, outcome]),
    )


def _edtf(moment: Moment | None) -> str | None:
    return moment.edtf if moment is not None else None
