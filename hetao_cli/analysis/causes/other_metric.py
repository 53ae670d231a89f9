"""The figure is of something else that is measured alike: floor area for land area, built for planned."""

from collections.abc import Iterator

from hetao_cli.analysis.pair import Pair, is_narrow
from hetao_cli.analysis.value_index import close_to
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation
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
    odd, anchor = pair.odd, pair.anchor.interval
    if odd.interval is None or odd.quantity is None or odd.quantity.dimension in {"count", "ratio"}:
        return
    for metric in pair.evidence.log.metrics.values() if is_narrow(odd.interval) else ():
        if metric.id == odd.figure.metric:
            continue
        for other in close_to(pair.evidence, (odd.figure.place, metric.id), odd.interval, odd.unit):
            same_unit = convert(other.interval, other.unit, odd.unit)
            if anchor is None or not pair.of_one_unit or same_unit is None or not meet(anchor, same_unit):
                yield Explanation("other-metric", {**pair.agreement(other), "metric": metric.name})
                return
