"""The subjects of the mentions of a text: a figure's place, metric, date and status, a date's event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.mentions.attribution.choice import chosen
from hetao_cli.mentions.attribution.inquiry import Inquiry
from hetao_cli.mentions.attribution.metrics import metric_candidates
from hetao_cli.mentions.attribution.places import place_candidates
from hetao_cli.mentions.attribution.surroundings import mention_of, rest_before
from hetao_cli.mentions.attribution.times import event_candidates, status_candidates, time_candidates
from hetao_cli.mentions.bare_amounts import with_bare_amounts
from hetao_cli.mentions.scene import scene_of
from hetao_cli.mentions.status import standing_of
from hetao_cli.model.mention import Confidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.mentions.attribution.surroundings import Mention
    from hetao_cli.mentions.scene import Scene
    from hetao_cli.mentions.vocabulary import Vocabulary
    from hetao_cli.model.mention import DateMention, FigureMention, Reading


def with_subjects(reading: Reading, vocabulary: Vocabulary, *, why: bool = False) -> Reading:
    """Return a reading with the subject of each mention, as far as the text shows it.

    Args:
        reading: The figures and dates of a text.
        vocabulary: Their possible subjects.
        why: Whether what speaks for each answer and against it is wanted, too.
    """
    scene = scene_of(reading.text, vocabulary)
    dates = list(reading.dates)
    figures = list(with_bare_amounts(scene, reading.figures))
    starts = [figure.start for figure in figures]
    linked: list[FigureMention] = []
    sentence = -1
    metrics: dict[str, list[str | None]] = {}
    places: list[str | None] = []
    times: list[str | None] = []
    statuses: list[tuple[str | None, bool]] = []
    for figure in figures:
        mention = mention_of(scene, figure.start, figure.end, starts)
        if mention.first != sentence:
            sentence, metrics, places, times = mention.first, {}, [], []
            statuses = [(status, False) for status, _ in statuses[-1:]]
        quantity, inquiry, rest = figure.quantity, Inquiry(why=why), rest_before(mention)
        alike = metrics.setdefault(quantity.dimension, [])
        metric = inquiry.choose("metric", metric_candidates(mention, quantity, alike, rest))
        place = inquiry.choose("place", place_candidates(mention, metric.value, places, quantity.dimension, rest))
        kind = vocabulary.metrics[metric.value].kind if metric.value else None
        when, standing = standing_of(scene, figure, dates, reading.published)
        possible = time_candidates(mention, dates, kind, quantity.dimension, times, when)
        time = inquiry.choose("as_of", possible, lambda number: dates[int(number)].named.edtf)
        status = chosen("status", status_candidates(mention, dates, reading.published, standing, statuses))
        alike.append(metric.value)
        places.append(place.value)
        times.append(time.value)
        statuses.append((status.value, True))
        linked.append(
            figure._replace(
                metric=None if place.value is None else metric.value,
                place=None if metric.value is None else place.value,
                as_of=None if time.value is None else dates[int(time.value)].named,
                status=status.value,
                confidence=Confidence(place.confidence, metric.confidence, time.confidence, status.confidence),
                attribution=inquiry.attribution(),
            )
        )
    return reading._replace(figures=tuple(linked), dates=tuple(_dated(scene, reading, why=why)))


def _dated(scene: Scene, reading: Reading, *, why: bool) -> Iterator[DateMention]:
    starts = [date.start for date in reading.dates]
    for date in reading.dates:
        yield _with_event(date, mention_of(scene, date.start, date.end, starts), reading, why=why)


def _with_event(date: DateMention, mention: Mention, reading: Reading, *, why: bool) -> DateMention:
    inquiry = Inquiry(why=why)
    event = inquiry.choose("event", event_candidates(mention, date, reading.published))
    return date._replace(event=event.value, confidence=event.confidence, attribution=inquiry.attribution())
