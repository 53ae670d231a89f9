"""The figure is of something else that is measured alike: floor area for land area, built for planned."""

from collections.abc import Iterator

from hetao_cli.analysis.pair import Pair, is_narrow
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.units import convert

ORDER = 7

WORDS: dict[str, Message] = {
    "other-metric": Message("cause.other-metric", "{odd} agrees with {other} ({source}), which is the {metric}"),
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the first figure of another metric of the place that either agrees with."""
    for one in pair.both_ways():
        yield from _explain(one)


def _explain(pair: Pair) -> Iterator[Explanation]:
    odd, log = pair.odd, pair.evidence.log
    if odd.interval is None or odd.quantity is None or odd.quantity.dimension in {"count", "ratio"}:
        return
    for metric in log.metrics.values():
        if metric.id == odd.figure.metric:
            continue
        for other in pair.evidence.subjects.get((odd.figure.place, metric.id), ()):
            same_unit = other.interval and convert(other.interval, other.unit, odd.unit)
            if same_unit and _is_told_by(pair, same_unit):
                yield Explanation("other-metric", {**pair.agreement(other), "metric": metric.name})
                return


def _is_told_by(pair: Pair, other: Interval) -> bool:
    """Return whether the odd figure agrees with the other metric's too closely for chance, and the anchor does not."""
    odd, anchor = pair.odd.interval, pair.anchor.interval
    if odd is None or not (is_narrow(odd) and is_narrow(other)) or not meet(odd, other):
        return False
    return anchor is None or not pair.of_one_unit or not meet(anchor, other)
