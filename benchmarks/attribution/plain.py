"""Plain sentences and tables made of a log's own names, words and figures, with what each figure is about.

They teach what nobody doubts, so that a plain sentence is read with a confidence that it deserves. Names of other
projects stand in them as bodies that a log does not know.
"""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.model.log import Log

_MOST_SENTENCES = 3

HAN = re.compile("[\u4e00-\u9fff]")
SLOT = re.compile(r"\{([PSWV])(\d)\}")

"""A blank of a template: a place, a stranger, a metric's word or a value, with its number; 0 is the stranger's."""

ENGLISH = (
    "The {W1} of {P1} is {V1}.",
    "{P1} has a {W1} of {V1}.",
    "In 2023 the {W1} of {P1} was {V1}.@2023",
    "As of June 2024, the {W1} of {P1} was {V1}.@2024-06",
    "{P1}, which opened in 2019, has a {W1} of {V1}.",
    "Opened in 2019, {P1} has a {W1} of {V1}.",
    "{P1} was in the news. Its {W1} is {V1}.",
    "The {W1} of {P1} is {V1}, that of {P2} {V2}.",
    "The {W1} of {P1} is {V1} and its {W3} {V3}.",
    "The {W1} of {P1} and {P2} is {V1} and {V2} respectively.",
    "{P1}: {W1} {V1}, {W3} {V3}.",
    "A {W1} of {V1} was reported for {P1}.",
    "The {W1} of {S1} is {V0}.",
    "{S1} has a {W1} of {V0}, {P1} of {V1}.",
    "The {W1} of {P1} is {V1}. {S1} has a {W1} of {V0}.",
    "{P1} lies near {S1}, whose {W1} is {V0}.",
    "The {W1} of {P1} is expected to be {V1}.@|estimate",
    "{P1} is expected to have a {W1} of {V1}.@|estimate",
    "By 2030 {P1} will have a {W1} of {V1}.@2030|planned",
    "Near {P2}, {P1} has a {W1} of {V1}.",
    "{P1} opened in 2019. The {W1} is {V1} and the {W3} {V3}.",
    "{P1}\n- {W1}: {V1}\n- {W3}: {V3}\n",
    "Compared with {P2}, where the {W1} is {V2}, {P1} has {V1}.",
    "{S1} was in the news. Its {W1} is {V0}.",
    "With a {W1} of {V1}, {P1} is larger than {S1}, which has {V0}.",
    "| | {P1} | {P2} |\n|---|---|---|\n| {W1} | {V1} | {V2} |\n",
    "| | {W1} | {W3} |\n|---|---|---|\n| {P1} | {V1} | {V3} |\n| {S1} | {V0} | {V0} |\n",
)
CHINESE = (
    "{P1}的{W1}为{V1}。",
    "{P1}{W1}{V1}。",
    "{P1}{V1}，{P2}{V2}。",
    "{P1}{W1}达到{V1}，{W3}为{V3}。",
    "2024年，{P1}{W1}{V1}，{P2}{W1}{V2}。@2024",
    "2023年{P1}的{W1}为{V1}。@2023",
    "2019年启用的{P1}{W1}为{V1}。",
    "{P1}于2019年建成，{W1}为{V1}。",
    "{P1}{W1}为{V1}，{P2}为{V2}。",
    "{P1}和{P2}的{W1}分别为{V1}和{V2}。",
    "据介绍，{P1}近年发展迅速，目前{W1}{V1}。",
    "{P1}受到关注。其{W1}为{V1}，{W3}{V3}。",
    "截至2024年6月，{P1}{W1}为{V1}。@2024-06",
    "{S1}的{W1}为{V0}。",
    "{P1}{W1}为{V1}，{S1}为{V0}。",
    "{S1}{W1}{V0}，{P1}{V1}。",
    "毗邻的{S1}{W1}{V0}。",
    "{P1}（{V1}）和{P2}（{V2}）的{W1}公布。",
    "{P1}的{W1}为{V1}，比{S1}的{V0}大。",
    "预计{P1}的{W1}为{V1}。@|estimate",
    "到2030年，{P1}{W1}为{V1}。@2030|planned",
    "到2030年{P1}{W1}{V1}。@2030|planned",
    "{P1}的目标是{W1}{V1}。@|target",
    "{P1}计划{W1}达到{V1}。@|planned",
    "位于{P2}附近的{P1}，{W1}为{V1}。",
    "{P1}（{W1}{V1}，{W3}{V3}）今年启用。",
    "{P1}于2019年启用。{W1}为{V1}，{W3}达{V3}。",
    "{S1}受到关注。其{W1}为{V0}。",
    "与{P2}的{V2}相比，{P1}的{W1}为{V1}。",
    "{P1}。\n• {W1}：{V1}\n• {W3}：{V3}\n",
    "| | {P1} | {P2} |\n|---|---|---|\n| {W1} | {V1} | {V2} |\n",
    "{P1}\n{W1}：{V1}\n{W3}：{V3}\n",
)


class Told(NamedTuple):
    """A figure of a log as it is printed: its place, its metric, and that."""

    place: str
    metric: str
    says: str


class Maker:
    """What makes texts of a log.

    Args:
        log: The log.
        strangers: Names that it doesn't know, of both scripts.
        seed: That of the drawing.
    """

    def __init__(self, log: Log, strangers: Sequence[str], seed: int) -> None:
        self._log = log
        self._strangers = {han: [one for one in strangers if _is_han(one) == han] for han in (False, True)}
        self._draw = random.Random(seed)  # noqa: S311 - no secret
        self._told = [
            Told(one.place, one.metric, one.says)
            for one in log.figures
            if one.place in log.places and re.search("[0-9]", one.says)
        ]

    def cases(self, most: int) -> Iterator[dict[str, Any]]:
        """Yield texts with their labels, in the form of the labelled texts, most of them of the number asked for."""
        for number in range(most):
            han = number % 2 == 0
            text, labels = "", list[dict[str, Any]]()
            for _ in range(self._draw.randint(1, _MOST_SENTENCES)):
                one = self._draw.choice([one for one in self._told if han or not _is_han(one.says)] or self._told)
                case = self._case(self._draw.choice(CHINESE if han else ENGLISH), one, han=han)
                if case is None:
                    continue
                begun = text + self._draw.choice(["", "\n", "\n\n"]) if text else text
                if begun and not han and not begun.endswith("\n"):
                    begun += " "
                labels += [{**label, "start": label["start"] + len(begun)} for label in case["figure"]]
                text = begun + case["text"]
            if labels:
                yield {"id": f"plain-{number}", "published": "2025-03-01", "text": text, "figure": labels}

    def _case(self, template: str, one: Told, *, han: bool) -> dict[str, Any] | None:
        same = [other for other in self._told if other.place == one.place and other.metric != one.metric]
        third = self._draw.choice([other for other in same if han or not _is_han(other.says)] or [one])
        others = [place for place in self._log.places if place != one.place]
        if not others or ("3}" in template and third is one):
            return None
        places = {"1": one.place, "2": self._draw.choice(others), "3": one.place, "0": ""}
        metrics = {"1": one.metric, "2": one.metric, "3": third.metric, "0": one.metric}
        words = {key: self._word(metric, han=han) for key, metric in metrics.items()}
        template, _, marks = template.partition("@")
        as_of, _, status = marks.partition("|")
        text, end, labels = "", 0, list[dict[str, Any]]()
        for slot in SLOT.finditer(template):
            kind, key = slot[1], slot[2]
            text += template[end : slot.start()]
            end = slot.end()
            if kind == "V":
                value = self._other_digits(third.says if key == "3" else one.says)
                label = {"literal": value, "start": len(text), "place": places[key], "metric": metrics[key]}
                label |= {"as_of": as_of, "status": status or "actual"}
                labels.append(label if key != "0" else {**label, "also_metric": [""]})
            elif kind == "W":
                value = words[key]
            else:
                value = self._drawn(self._strangers[han]) if kind == "S" else self._name(places[key], han=han)
            if not value:
                return None
            text += value
        return {"text": text + template[end:], "figure": labels}

    def _name(self, place: str, *, han: bool) -> str:
        names = self._log.places[place].name
        return self._drawn([name for tag, name in sorted(names.items()) if tag.startswith("zh") == han])

    def _word(self, metric: str, *, han: bool) -> str:
        words = [*self._log.metrics[metric].name.values(), *self._log.metrics[metric].words]
        return self._drawn([word for word in words if _is_han(word) == han])

    def _drawn(self, some: Sequence[str]) -> str:
        return self._draw.choice(some) if some else ""

    def _other_digits(self, says: str) -> str:
        return re.sub("[1-9]", lambda _: str(self._draw.randint(1, 9)), says)


def _is_han(text: str) -> bool:
    return HAN.search(text) is not None
