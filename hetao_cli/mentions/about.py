"""The subjects of the mentions of a text: a figure's place, metric, date and status, a date's event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.mentions.event_linking import event_of
from hetao_cli.mentions.languages import matching
from hetao_cli.mentions.metric_linking import metric_of
from hetao_cli.mentions.place_linking import place_of
from hetao_cli.mentions.scene import REACH, scene_of
from hetao_cli.mentions.status import standing_of

_CHANGE = matching("@change")
_ON_TO = matching("[^0-9]{0,24}?(?:@onward) ?(?:@onward hedge)? ?")
_VERB = matching("@goes on")
_AGAIN = matching("[ ]?[/／(（=＝][ ]?(?:@again)?[ ]?")
_MEASURES = frozenset(("area", "length"))

if TYPE_CHECKING:
    from hetao_cli.mentions.scene import Scene
    from hetao_cli.mentions.vocabulary import Vocabulary
    from hetao_cli.model.mention import FigureMention, Reading


def with_subjects(reading: Reading, vocabulary: Vocabulary) -> Reading:
    """Return a reading with the subject of each mention, as far as the text shows it.

    Args:
        reading: The figures and dates of a text.
        vocabulary: Their possible subjects.
    """
    scene = scene_of(reading.text, vocabulary)
    dates = list(reading.dates)
    linked: list[FigureMention] = []
    for number, figure in enumerate(reading.figures):
        before = reading.figures[number - 1].end if number else 0
        behind = reading.figures[number + 1].start if number + 1 < len(reading.figures) else len(reading.text)
        metric = metric_of(scene, figure.quantity, figure.start, figure.end, (before, behind))
        again = linked and _is_said_again(scene, linked[-1], figure)
        if again:
            metric = linked[-1].metric
        elif metric is None:
            metric = next((one.metric for one in linked[:-3:-1] if _goes_on(scene, one, figure)), None)
        place = None if metric is None else place_of(scene, metric, figure.start, figure.end)
        place = linked[-1].place if again else place
        as_of, status = standing_of(scene, figure, dates, reading.published)
        metric = None if place is None else metric
        linked.append(figure._replace(metric=metric, place=place, as_of=as_of, status=status))
    dated = tuple(date._replace(event=event_of(scene, date)) for date in dates)
    return reading._replace(figures=tuple(linked), dates=dated)


def _is_said_again(scene: Scene, before: FigureMention, figure: FigureMention) -> bool:
    """Return whether a figure repeats the one before in another unit: 302公顷 (3.02 km²), 80万㎡ / 800,000 sq m."""
    dimension = before.quantity.dimension
    if before.metric is None or dimension != figure.quantity.dimension or dimension not in _MEASURES:
        return False
    return _AGAIN().fullmatch(scene.plain, before.end, figure.start) is not None


def _goes_on(scene: Scene, before: FigureMention, figure: FigureMention) -> bool:
    """Return whether a figure leaves out its noun and has the metric of the one before: 1312家独角兽，中国占312家."""
    same = (before.quantity.dimension, before.quantity.unit) == (figure.quantity.dimension, figure.quantity.unit)
    if not same or before.metric is None or figure.start - before.end > REACH // 4:
        return False
    if scene.bounds.sentence(before.start) != scene.bounds.sentence(figure.start):
        return False
    between, behind = scene.plain[before.end : figure.start], scene.plain[figure.end : figure.end + 2].strip()
    if _ON_TO().fullmatch(between):
        return True
    return not _CHANGE().search(between) and (
        not behind or not behind[0].isalnum() or _VERB().match(behind) is not None
    )
