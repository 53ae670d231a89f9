"""The figure is a plan or an estimate told as an outcome, or the other way round."""

from collections.abc import Iterator

from hetao_cli.analysis.pair import Pair
from hetao_cli.messages.message import Names
from hetao_cli.model.finding import Explanation

ORDER = 5

_STATUSES: dict[str, Names] = {
    "actual": {"en": "actual", "zh-Hans": "实际", "zh-Hant": "實際"},
    "plan": {"en": "planned", "zh-Hans": "计划", "zh-Hant": "計劃"},
    "estimate": {"en": "estimated", "zh-Hans": "估计", "zh-Hant": "估計"},
}

WORDS: dict[str, Names] = {
    "plan-for-outcome": {
        "en": "{odd} agrees with {other} ({source}), which is {status}: plan for outcome?",
        "zh-Hans": "{odd} 与{status}数字 {other}（{source}）相符：是否把计划当作结果？",
        "zh-Hant": "{odd} 與{status}數字 {other}（{source}）相符：是否把計劃當作結果？",
    },
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the first figure of another standing that either agrees with."""
    for one in pair.both_ways():
        yield from _explain(one)


def _explain(pair: Pair) -> Iterator[Explanation]:
    odd = pair.odd
    for other in pair.evidence.subjects.get((odd.figure.place, odd.figure.metric), ()):
        if other.standing != odd.standing and pair.points_to(other):
            yield Explanation("plan-for-outcome", {**pair.agreement(other), "status": _STATUSES[other.standing]})
            return
