"""The choice between candidates: a small model whose weights are learned from labelled texts.

The probability of a candidate is the exponential of its score, over the sum of those of all candidates (Berger, Della
Pietra and Della Pietra, 1996). One candidate is that there is none. The score is the sum of the weights of its
features, and of what a hidden layer of few rectified units makes of them where a question has one. The weights are in
`weights.json`, which `benchmarks/attribution/learn.py` writes.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, Any

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Candidate(NamedTuple):
    """An answer to what a mention is about.

    Attributes:
        value: The id of a place, a metric or an event, a status, or the number of a date; None for none of the log's.
        features: What speaks for it or against it, by the names that weights have.
    """

    value: str | None
    features: list[str]


class Choice(NamedTuple):
    """The likeliest answer to a question about a mention.

    Attributes:
        value: It; None for none.
        confidence: Its probability, from 0 to 1.
        others: The other answers with their probabilities, likeliest first.
    """

    value: str | None
    confidence: float
    others: tuple[tuple[str | None, float], ...] = ()


class Model(NamedTuple):
    """The weights of one question.

    Attributes:
        rows: For each feature its weight, and its weights into the hidden units.
        biases: Those of the hidden units.
        outs: What each hidden unit counts in the score.
    """

    rows: Mapping[str, tuple[float, ...]]
    biases: Sequence[float] = ()
    outs: Sequence[float] = ()

    def score(self, features: Sequence[str]) -> float:
        """Return the score of a candidate with some features; unknown ones count nothing.

        >>> Model({"near": (1.0, 2.0)}, [-0.5], [3.0]).score(["near", "new"])
        5.5
        """
        found = [row for row in map(self.rows.get, features) if row]
        if not found:
            return sum(out * bias for out, bias in zip(self.outs, self.biases, strict=True) if bias > 0.0)
        total: float
        total, *sums = map(sum, zip(*found, strict=True))
        for here, bias, out in zip(sums, self.biases, self.outs, strict=True):
            if here + bias > 0.0:
                total += out * (here + bias)
        return total


_SCALE = 100
"""Weights are kept as hundredths."""


@cache
def models() -> dict[str, Model]:
    """Return the model of each question."""
    text = files("hetao_cli.mentions.attribution").joinpath("weights.json").read_text(encoding="utf-8")
    return {question: model_of(kept) for question, kept in json.loads(text).items()}


def model_of(kept: Mapping[str, Any]) -> Model:
    """Return a model as `weights.json` keeps it: all numbers in hundredths."""
    rows = {feature: tuple(one / _SCALE for one in row) for feature, row in kept["features"].items()}
    return Model(rows, [one / _SCALE for one in kept["biases"]], [one / _SCALE for one in kept["outs"]])


def chosen(question: str, candidates: Sequence[Candidate]) -> Choice:
    """Return the likeliest answer to a question; several candidates can be of one answer.

    Args:
        question: The question, by its name in the weights.
        candidates: What it could be.
    """
    if len(candidates) == 1:
        return Choice(candidates[0].value, 1.0)
    found = _probabilities(candidates, [_score(question, tuple(one.features)) for one in candidates])
    ranked = sorted(found.items(), key=lambda one: -one[1])
    return Choice(*ranked[0], tuple(ranked[1:]))


@lru_cache(1 << 13)  # what is to be said of candidates repeats from text to text
def _score(question: str, features: tuple[str, ...]) -> float:
    return models()[question].score(features)


def probabilities(model: Model, candidates: Sequence[Candidate]) -> dict[str | None, float]:
    """Return the probability of each answer, in the order of the candidates.

    >>> probabilities(Model({"near": (1.0,)}), [Candidate("a", ["near"]), Candidate("b", [])])
    {'a': 0.7310585786300049, 'b': 0.2689414213699951}
    """
    return _probabilities(candidates, [model.score(one.features) for one in candidates])


def _probabilities(candidates: Sequence[Candidate], sums: Sequence[float]) -> dict[str | None, float]:
    most = max(sums)
    powers = [exp(one - most) for one in sums]
    total = sum(powers)
    found: dict[str | None, float] = {}
    for one, power in zip(candidates, powers, strict=True):
        found[one.value] = found.get(one.value, 0.0) + power / total
    return found
