"""Learn the weights by which mentions are attributed, from the projects beside this file, and write them.

Usage: python benchmarks/attribution/learn.py [--leave-one-out]

With `--leave-one-out` nothing is written: for each project the weights are learned from the others, and what they
choose for it is printed, with how often answers of a confidence are right.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from scipy.sparse import csr_array

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "mentions"))

from labelled_texts import labelled_texts
from plain import Maker
from score import labelled, lines, log_of, scored

from hetao_cli import load_log, read_text
from hetao_cli.mentions.attribution import choice
from hetao_cli.mentions.attribution.choice import Candidate, Model, model_of, probabilities
from hetao_cli.mentions.attribution.metrics import metric_candidates
from hetao_cli.mentions.attribution.places import place_candidates
from hetao_cli.mentions.attribution.surroundings import mention_of, rest_before
from hetao_cli.mentions.attribution.times import event_candidates, status_candidates, time_candidates
from hetao_cli.mentions.scene import scene_of
from hetao_cli.mentions.status import standing_of
from hetao_cli.mentions.vocabulary import SURROUNDING_KINDS, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.model.log import Log

    Array = np.ndarray[Any, Any]

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
OUT = Path(choice.__file__).parent / "weights.json"
SEED, ROUNDS, RATE, DROPPED = 0, 200, 0.02, 0.2
PENALTY = 0.002
"""What the square of a weight costs, in examples of all."""
LEAST = 0.02
"""Features of smaller weights are left out."""
PLAIN = 16
"""How many plain sentences of each project teach."""
HIDDEN = {"metric": 8, "place": 12, "as_of": 8, "status": 8, "event": 8}
"""How many hidden units the model of each question has: measured, they help with each."""
Examples = dict[str, dict[str, list["Example"]]]


class Example(NamedTuple):
    """A question about a mention: what it could be, and what is right."""

    candidates: list[Candidate]
    right: frozenset[str | None]
    told: str


def examples(project: Path) -> dict[str, list[Example]]:
    """Return the examples of a project, by their questions."""
    vocabulary = Vocabulary(load_log(log_of(project)))
    found: dict[str, list[Example]] = defaultdict(list)
    for case in tomllib.loads((project / "texts.toml").read_text(encoding="utf-8"))["text"]:
        for question, example in of_text(case, vocabulary):
            found[question].append(example)
    return found


def _of_the_zone() -> dict[str, list[Example]]:
    """Return the examples of the labelled texts of the tests, which say of some figures what they are about."""
    vocabulary = Vocabulary(load_log(str(ROOT / "events.toml")))
    found: dict[str, list[Example]] = defaultdict(list)
    for text in labelled_texts():
        labels = [
            {
                "start": one.start,
                "end": one.end,
                "place": one.place,
                "metric": one.metric,
                "literal": text.text[one.start : one.end],
            }
            for one in text.figures
            if one.place is not None
        ]
        case = {"id": text.id, "text": text.text, "published": text.published, "figure": labels}
        for question, example in of_text(case, vocabulary):
            found[question].append(example)
    return found


def of_text(case: dict[str, Any], vocabulary: Vocabulary) -> Iterator[tuple[str, Example]]:
    """Yield the examples of a labelled text."""
    reading = read_text(case["text"], case["published"])
    scene, dates = scene_of(reading.text, vocabulary), list(reading.dates)
    starts = [figure.start for figure in reading.figures]
    labels = {id(mention): label for label, mention in labelled(case, "figure", reading.figures) if mention is not None}
    before: dict[str, list[str | None]]
    sentence, before = -1, {key: [] for key in ("place", "as_of")}
    metrics: dict[str, list[str | None]] = {}
    known_statuses: list[tuple[str | None, bool]] = []
    for figure in reading.figures:
        mention = mention_of(scene, figure.start, figure.end, starts)
        if mention.first != sentence:
            sentence, before, metrics = mention.first, {key: [] for key in before}, {}
            known_statuses = [(status, False) for status, _ in known_statuses[-1:]]
        label = labels.get(id(figure))
        if label is None:
            for one in (*before.values(), metrics.setdefault(figure.quantity.dimension, [])):
                one.append(None)
            continue
        told = f"{label['literal']} in {case['id']}"
        quantity, rest = figure.quantity, rest_before(mention)
        metric, kind = label["metric"] or None, None
        if metric:
            kind = vocabulary.metrics[metric].kind
        candidates = metric_candidates(mention, quantity, metrics.get(quantity.dimension, ()), rest)
        yield "metric", Example(candidates, _right(label, "metric"), told)
        candidates = place_candidates(mention, metric, before["place"], quantity.dimension, rest)
        yield "place", Example(candidates, _right(label, "place"), told)
        when, standing = standing_of(scene, figure, dates, reading.published)
        if "as_of" in label:
            wanted = {label["as_of"], *label.get("also_as_of", ())}
            right = {str(number) for number, date in enumerate(dates) if date.named.edtf in wanted}
            candidates = time_candidates(mention, dates, kind, quantity.dimension, before["as_of"], when)
            known = right & {one.value for one in candidates}
            yield "as_of", Example(candidates, frozenset(known | ({None} if "" in wanted else set())), told)
            before["as_of"].append(min(known) if known else None)
        if "status" in label:
            statuses = {label["status"], *label.get("also_status", ())}
            candidates = status_candidates(mention, dates, reading.published, standing, known_statuses)
            yield "status", Example(candidates, frozenset(None if one == "actual" else one for one in statuses), told)
            known_statuses.append((None if label["status"] == "actual" else label["status"], True))
        metrics.setdefault(quantity.dimension, []).append(metric)
        before["place"].append(label["place"] or None)
    starts = [date.start for date in dates]
    for label, date in labelled(case, "date", dates):
        if date is not None:
            mention = mention_of(scene, date.start, date.end, starts)
            candidates = event_candidates(mention, date, reading.published)
            yield "event", Example(candidates, _right(label, "event"), f"{label['literal']} in {case['id']}")


def _right(label: dict[str, Any], key: str) -> frozenset[str | None]:
    return frozenset(value or None for value in (label[key], *label.get(f"also_{key}", ())))


def learned(some: list[Example], hidden: int) -> Model:
    """Return the weights that make the right answers likeliest, by Adam (Kingma and Ba, 2015) on all examples at once.

    Args:
        some: The examples; those of which no candidate is right teach nothing.
        hidden: How many hidden units the model has.
    """
    names: dict[str, int] = {}
    at: list[tuple[int, int]] = []
    of: list[int] = []
    good: list[float] = []
    usable = [one for one in some if any(c.value in one.right for c in one.candidates)]
    for number, one in enumerate(usable):
        for candidate in one.candidates:
            at += [(len(of), names.setdefault(feature, len(names))) for feature in candidate.features]
            of.append(number)
            good.append(float(candidate.value in one.right))
    rows, columns = zip(*at, strict=True)
    inputs = csr_array((np.ones(len(at)), (rows, columns)), shape=(len(of), len(names)))
    weights = _descended(inputs, np.array(of), np.array(good), hidden)
    all_rows = np.column_stack([weights[0], weights[1]])
    kept = {name: tuple(all_rows[at]) for name, at in sorted(names.items()) if np.abs(all_rows[at]).max() >= LEAST}
    return Model(kept, list(weights[2]), list(weights[3]))


def _descended(inputs: csr_array, of: Array, good: Array, hidden: int) -> list[Array]:
    """Return the weights of the features, theirs into the hidden units, the biases of these and what they count."""
    draw, features, examples = np.random.default_rng(SEED), inputs.shape[1], int(of.max()) + 1
    turned = inputs.T.tocsr()
    weights = [
        np.zeros(features),
        draw.normal(0, 0.05, (features, hidden)),
        np.zeros(hidden),
        draw.normal(0, 0.3, hidden),
    ]
    means, squares = [np.zeros_like(one) for one in weights], [np.zeros_like(one) for one in weights]
    for step in range(1, ROUNDS + 1):
        before = inputs @ weights[1] + weights[2]
        kept = (draw.random(before.shape) > DROPPED) / (1 - DROPPED)
        within = np.maximum(before, 0) * kept
        scores = inputs @ weights[0] + within @ weights[3]
        most = np.full(examples, -np.inf)
        np.maximum.at(most, of, scores)
        powers = np.exp(scores - most[of])
        slope = powers / np.bincount(of, powers)[of] - powers * good / np.bincount(of, powers * good)[of]
        slope /= examples
        below = np.outer(slope, weights[3]) * (before > 0) * kept
        slopes = [turned @ slope + PENALTY * weights[0], turned @ below + PENALTY * weights[1]]
        slopes += [below.sum(0), within.T @ slope + PENALTY * weights[3]]
        rate = RATE * (1 - step / ROUNDS) + RATE / 200
        for place, one in enumerate(slopes):
            means[place] = 0.9 * means[place] + 0.1 * one
            squares[place] = 0.999 * squares[place] + 0.001 * one**2
            mean, square = means[place] / (1 - 0.9**step), squares[place] / (1 - 0.999**step)
            weights[place] = weights[place] - rate * mean / (np.sqrt(square) + 1e-8)
    return weights


def kept(model: Model) -> dict[str, Any]:
    """Return a model as `weights.json` keeps it: all numbers in hundredths."""
    rows = {feature: [round(100 * float(one)) for one in row] for feature, row in model.rows.items()}
    biases, outs = ([round(100 * float(one)) for one in some] for some in (model.biases, model.outs))
    return {"biases": biases, "features": rows, "outs": outs}


def written(models: dict[str, dict[str, Any]]) -> str:
    """Return the text of the file of weights: a feature a line."""
    lines: list[str] = []
    for question, model in models.items():
        rows = [f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in model["features"].items()]
        ends = f'"biases": {model["biases"]}, "outs": {model["outs"]}'
        lines.append(f'"{question}": {{{ends}, "features": {{\n' + ",\n".join(rows) + "\n}}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main() -> None:
    """Learn and write, or print what is chosen for each project by what the others teach."""
    projects = sorted(path.parent for path in HERE.glob("*/texts.toml"))
    logs = {project.name: load_log(log_of(project)) for project in projects}
    with ProcessPoolExecutor() as pool:
        found = dict(zip(logs, pool.map(examples, projects), strict=True))
        plain = dict(zip(logs, pool.map(plain_examples, logs, [logs] * len(logs)), strict=True))
        for question, some in _of_the_zone().items():
            found["zone"][question] += some
        if "--leave-one-out" in sys.argv:
            left = pool.map(_left_out, [(name, found, plain) for name in found])
            _print_left_out(found, dict(zip(found, left, strict=True)))
            return
    all_of = {q: [one for part in (found, plain) for some in part.values() for one in some[q]] for q in HIDDEN}
    models = {question: kept(learned(all_of[question], hidden)) for question, hidden in HIDDEN.items()}
    OUT.write_text(written(models), encoding="utf-8")
    print({question: len(model["features"]) for question, model in models.items()})


def plain_examples(name: str, logs: dict[str, Log]) -> dict[str, list[Example]]:
    """Return the examples of plain sentences made of a log."""
    vocabulary, found = Vocabulary(logs[name]), defaultdict(list)
    strangers = [
        place_name
        for other, log in logs.items()
        for place in log.places.values()
        if other != name and place.kind not in SURROUNDING_KINDS
        for place_name in place.name.values()
    ]
    for case in Maker(logs[name], strangers, SEED).cases(PLAIN):
        for question, example in of_text(case, vocabulary):
            found[question].append(example)
    return found


Answers = dict[str, list[list[tuple["str | None", float]]]]


def _left_out(task: tuple[str, Examples, Examples]) -> tuple[Answers, Counter[str]]:
    """Return what the other projects teach to say of one: the answers with their probabilities, and its counts."""
    left, found, plain = task
    said: Answers = {}
    models: dict[str, Model] = {}
    for question, hidden in HIDDEN.items():
        others = [
            one for part in (found, plain) for name, some in part.items() if name != left for one in some[question]
        ]
        models[question] = model = model_of(kept(learned(others, hidden)))
        answers = (probabilities(model, one.candidates) for one in found[left][question])
        said[question] = [sorted(some.items(), key=lambda one: -one[1]) for some in answers]
    choice.models.cache_clear()
    choice.models = cache(lambda: models)
    return said, scored(HERE / left)


def _print_left_out(found: Examples, both: dict[str, tuple[Answers, Counter[str]]]) -> None:
    said = {name: answers for name, (answers, _) in both.items()}
    total: Counter[str] = Counter()
    for name, (_, tally) in both.items():
        total += tally
        print(*lines(name, tally), sep="\n")
    print(*lines("all", total), sep="\n")
    for question in HIDDEN:
        bins: dict[int, list[bool]] = defaultdict(list)
        for name in found:
            counts = {"right": 0, "wrong": 0, "open": 0}
            for one, ranked in zip(found[name][question], said[name][question], strict=True):
                value, sureness = ranked[0]
                counts["right" if value in one.right else "open" if value is None else "wrong"] += 1
                if value is not None:
                    bins[min(19, int(sureness * 20))].append(value in one.right)
                if "-v" in sys.argv and value not in one.right:
                    print("   ", one.told, ranked[:3], sorted(map(str, one.right)))
            print(question, name, counts)
        print("  ", {f"{at / 20:.2f}": f"{sum(some)}/{len(some)}" for at, some in sorted(bins.items())})
    _print_drafted(found, said)


def _print_drafted(found: Examples, said: dict[str, Answers]) -> None:
    """Print how often place and metric are right, and of how many to be drafted, by the least confidence."""
    rows: list[tuple[float, bool]] = []
    wanted = 0
    for name, some in found.items():
        each = (some["metric"], some["place"], said[name]["metric"], said[name]["place"])
        for metric, place, metric_said, place_said in zip(*each, strict=True):
            wanted += metric.right != {None} and place.right != {None}
            (first, sure), (second, also_sure) = metric_said[0], place_said[0]
            if first is not None and second is not None:
                rows.append((sure * also_sure, first in metric.right and second in place.right))
    for least in (0.0, 0.6, 0.7, 0.8, 0.85, 0.87, 0.89, 0.91, 0.93, 0.95):
        taken = [right for sure, right in rows if sure >= least]
        share = sum(taken) / max(1, len(taken))
        print(f"drafted at {least:.2f}: {share:.3f} right, {sum(taken) / wanted:.3f} of {wanted}")


if __name__ == "__main__":
    main()
