"""The rows of each table, made of what of a log goes into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.records import support_record
from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.records import figure_record
from hetao_cli.messages.message import in_language
from hetao_cli.quantities.printing import json_number
from hetao_cli.reports.bounds import bounds_of
from hetao_cli.reports.lists.entries.entry import line_in
from hetao_cli.reports.lists.figure_records import ListedFigure
from hetao_cli.tables import judged, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Dating, Figure
    from hetao_cli.model.moment import Moment
    from hetao_cli.tables.selection import Selection

_UNKNOWN = (None, None, None, None)


def log_rows(of: Selection) -> Iterator[rows.LogRow]:
    """Yield the one row about the log."""
    yield rows.LogRow(of.log.path, of.log.title, of.evidence.today.edtf, of.language)


def place_rows(of: Selection) -> Iterator[rows.PlaceRow]:
    """Yield the places, in the order of the log."""
    for one in of.log.places.values():
        latitude, longitude = one.at or (None, None)
        yield rows.PlaceRow(
            id=one.id,
            label=in_language(one.name, of.language),
            name=one.name,
            aliases=list(one.aliases),
            kind=one.kind,
            part_of=one.part_of,
            within=one.within,
            currency=one.currency,
            fiscal_year_start=one.fiscal_year_start,
            same_as=list(one.same_as),
            latitude=latitude,
            longitude=longitude,
            path=of.log.files[one.spot.file].path,
            line=line_in(of.log, one.spot),
        )


def metric_rows(of: Selection) -> Iterator[rows.MetricRow]:
    """Yield the metrics, in the order of the log."""
    for one in of.log.metrics.values():
        part, whole = one.share_of or (None, None)
        yield rows.MetricRow(
            id=one.id,
            label=in_language(one.name, of.language),
            name=one.name,
            unit=one.unit,
            kind=one.kind,
            adds_up=one.adds_up,
            share_part=part,
            share_whole=whole,
            growth_of=one.growth_of,
            land=one.on,
            sense=one.sense,
            tolerance=one.tolerance,
            words=list(one.words),
            same_as=list(one.same_as),
            path=of.log.files[one.spot.file].path,
            line=line_in(of.log, one.spot),
        )


def summand_rows(of: Selection) -> Iterator[rows.SummandRow]:
    """Yield what each metric is the sum of."""
    for one in of.log.metrics.values():
        yield from (rows.SummandRow(one.id, summand) for summand in dict.fromkeys(one.sum_of))


def source_rows(of: Selection) -> Iterator[rows.SourceRow]:
    """Yield the sources, by the day they were published."""
    from hetao_cli.log.source_order import source_key
    from hetao_cli.reports.lists.source_report import source_record

    for one in sorted(of.log.sources.values(), key=source_key):
        first, _, _, last = _days(moment_of(one.published))
        yield rows.SourceRow(source_record(of.log, one), first, last, _document(of, one.id))


def event_rows(of: Selection) -> Iterator[rows.EventRow]:
    """Yield the events, in the order of the timeline."""
    yield from (_event_row(of, one) for one in of.happenings)


def _event_row(of: Selection, one: Happening) -> rows.EventRow:
    event, moment = one.event, one.moment
    earliest, start_latest, end_earliest, latest = _days(moment)
    return rows.EventRow(
        id=event.id,
        date=one.date,
        earliest=earliest,
        start_latest=start_latest,
        end_earliest=end_earliest,
        latest=latest,
        approximate=moment is not None and moment.approximate,
        uncertain=moment is not None and moment.uncertain,
        own_date=event.date,
        label=in_language(event.title, of.language),
        title=event.title,
        place=event.place,
        kind=event.kind,
        status=one.status,
        overdue=one.overdue,
        support=support_record(one.support, of.language),
        findings=list(of.findings_of_events.get(event.id, ())),
        words=list(event.words),
        path=of.log.files[event.spot.file].path,
        line=line_in(of.log, event.spot),
    )


def event_link_rows(of: Selection) -> Iterator[rows.EventLinkRow]:
    """Yield which event comes after, or takes the place of, which."""
    for one in of.happenings:
        for relation, others in (("after", one.event.after), ("supersedes", one.event.supersedes)):
            yield from (rows.EventLinkRow(one.event.id, relation, other) for other in dict.fromkeys(others))


def figure_rows(of: Selection) -> Iterator[rows.FigureRow]:
    """Yield the figures, in the order of `hetao figures`."""
    yield from (_figure_row(of, one) for one in of.claims)


def _figure_row(of: Selection, claim: FigureClaim) -> rows.FigureRow:
    from hetao_cli.analysis.answers.figures import support_of

    figure, interval = claim.figure, claim.interval
    bounds = bounds_of(interval) if interval is not None else None
    support = support_of(of.evidence, claim)
    shown = None if support is None else support_record(support, of.language)
    first, _, _, last = _days(claim.as_of)
    return rows.FigureRow(
        listed=ListedFigure(figure_record(of.log, claim), shown, of.findings_of_figures.of([claim])),
        metric_low_closed=bounds is not None and bounds.low_closed,
        metric_high_closed=bounds is not None and bounds.high_closed,
        as_of_earliest=first,
        as_of_latest=last,
        of=figure.of,
        since=figure.since,
        until=figure.until,
        note=figure.note,
        standing=_standing(of, figure),
    )


def dating_rows(of: Selection) -> Iterator[rows.DatingRow]:
    """Yield the datings, by event in the order of the timeline."""
    from hetao_cli.reports.lists.entries.date_claim import date_record

    for one in of.date_claims:
        first, _, _, last = _days(one.announced)
        yield rows.DatingRow(one.dating.id, date_record(of.log, one), first, last, _standing(of, one.dating))


def answer_rows(of: Selection) -> Iterator[rows.AnswerRow]:
    """Yield what is known of the newest time of each strand of figures, where one of its figures is let pass."""
    from hetao_cli.analysis.answers.figures import claims_of, newest_answer

    shown = {one.figure.id for one in of.claims}
    subjects = dict.fromkeys((one.figure.place, one.figure.metric) for one in of.claims)
    number = 0
    for place, metric in subjects:
        for strand in claims_of(of.evidence, place, metric):
            found = newest_answer(of.evidence, of.log.metrics[metric], strand)
            if found is not None and found.shown.figure.id in shown:
                number += 1
                yield answer_row(found, number, of.language)


def answer_row(found: Answer, number: int, language: str) -> rows.AnswerRow:
    """Return the row of an answer, with its number and its reason in a language."""
    bounds, strand, as_of = bounds_of(found.interval), found.strand, found.as_of
    first, _, _, last = _days(as_of)
    return rows.AnswerRow(
        number=number,
        place=found.shown.figure.place,
        metric=found.shown.figure.metric,
        status=strand.standing,
        low=bounds.low,
        high=bounds.high,
        low_closed=bounds.low_closed,
        high_closed=bounds.high_closed,
        unit=strand.unit,
        as_of=None if as_of is None else as_of.edtf,
        as_of_earliest=first,
        as_of_latest=last,
        of=strand.of,
        since=strand.since,
        until=strand.until,
        figure=found.shown.figure.id,
        support=support_record(found.support, language),
    )


def camp_rows(of: Selection) -> Iterator[judged.CampRow]:
    """Yield the sides of each dispute about a figure."""
    from hetao_cli.analysis.answers.figures import support_of

    for claim in of.claims:
        support = support_of(of.evidence, claim)
        for camp, members in enumerate(support.camps if support is not None else (), 1):
            yield from (judged.CampRow(claim.figure.id, camp, member) for member in members)


def event_camp_rows(of: Selection) -> Iterator[judged.EventCampRow]:
    """Yield the sides of each dispute about the date of an event."""
    for one in of.happenings:
        for camp, members in enumerate(one.support.camps, 1):
            for member in members:
                yield judged.EventCampRow(one.event.id, camp, None if member == one.event.id else member)


def finding_rows(of: Selection) -> Iterator[judged.FindingRow]:
    """Yield the findings, in the order of `hetao check`."""
    for number, one in enumerate(of.findings, 1):
        yield judged.FindingRow(
            number=number,
            fingerprint=one.fingerprint,
            code=one.code,
            name=one.name,
            severity=one.severity,
            status=one.status,
            message=one.message,
            remedy=one.remedy,
            reason=one.reason,
            best=one.best,
            explanations=[cause.text for cause in one.explanations],
            path=one.path,
            line=one.line,
            column=one.column,
        )


def finding_figure_rows(of: Selection) -> Iterator[judged.FindingFigureRow]:
    """Yield which figures each finding is about."""
    for number, one in enumerate(of.findings, 1):
        for name in dict.fromkeys((*one.figures, *one.suspects)):
            yield judged.FindingFigureRow(number, name, name in one.suspects)


def finding_event_rows(of: Selection) -> Iterator[judged.FindingEventRow]:
    """Yield which events each finding is about."""
    for number, one in enumerate(of.findings, 1):
        yield from (judged.FindingEventRow(number, name) for name in dict.fromkeys(one.events))


def finding_source_rows(of: Selection) -> Iterator[judged.FindingSourceRow]:
    """Yield which sources each finding is about."""
    for number, one in enumerate(of.findings, 1):
        yield from (judged.FindingSourceRow(number, name) for name in dict.fromkeys(one.sources))


def change_rows(of: Selection) -> Iterator[judged.ChangeRow]:
    """Yield what one knows now and did not know a year before, in the order of `hetao changes`."""
    from hetao_cli.analysis.changes.between import changes_between
    from hetao_cli.analysis.changes.looks import look_at, year_before
    from hetao_cli.log.as_known import known_by_then
    from hetao_cli.model.records import Envelope, LogName
    from hetao_cli.reports.changes.chosen import ChangeFilters, choose_changes
    from hetao_cli.reports.changes.compared import ComparedLooks
    from hetao_cli.reports.changes.report import report_changes

    today = of.evidence.today
    days = year_before(today), today
    then, now = (look_at(known_by_then(of.log, day)[0], day, told_only=True) for day in days)
    chosen = choose_changes(changes_between(then, now), then, now, ChangeFilters(*of.filters))
    compared = ComparedLooks(then, now, chosen, days, of.language, of_two=False)
    envelope = Envelope("changes", 1, LogName(of.log.path, of.log.title), today.edtf, of.language)
    for number, one in enumerate(report_changes(compared, envelope).document().changes, 1):
        yield judged.ChangeRow(number, one)


def rate_rows(of: Selection) -> Iterator[judged.RateRow]:
    """Yield the rates of exchange, in the order of the log."""
    from hetao_cli.quantities.value import read_value

    for number, one in enumerate(of.log.rates, 1):
        stated = read_value(one.rate)
        low, high = (stated.low, stated.high) if stated is not None else (None, None)
        yield judged.RateRow(
            number=number,
            currency=one.from_,
            other=one.to,
            rate=one.rate,
            low=None if low is None else json_number(low),
            high=None if high is None else json_number(high),
            date=one.date,
            source=one.source,
        )


def review_rows(of: Selection) -> Iterator[judged.ReviewRow]:
    """Yield the reviews, in the order of the log."""
    for number, one in enumerate(of.log.reviews, 1):
        path = of.log.files[one.spot.file].path
        yield judged.ReviewRow(number, one.code, list(one.about), one.reason, path, line_in(of.log, one.spot))


def _days(moment: Moment | None) -> tuple[str | None, str | None, str | None, str | None]:
    """Return the four days of a moment, None for those that are open or unknown."""
    return _UNKNOWN if moment is None else moment.iso_bounds()


def _document(of: Selection, source: str) -> str | None:
    """Return the path of the document of a source; None where it is not at hand."""
    documents = of.evidence.documents
    found = None if documents is None else documents.found.get(source)
    return None if found is None or of.log.sources[source].sha256 not in {None, found.sha256} else found.path


def _standing(of: Selection, entry: Figure | Dating) -> rows.Standing:
    """Return where an entry stands in the document of its source."""
    if of.evidence.documents is None:
        return rows.NOWHERE
    from hetao_cli.log.standing import standing_of

    found = standing_of(of.evidence, entry)
    if found is None:
        return rows.NOWHERE
    start, end = found.span or (None, None)
    return rows.Standing(found.document, start, end)
