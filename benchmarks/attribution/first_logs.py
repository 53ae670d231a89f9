"""Print how much of each project's log is found in its texts, as `hetao init DOC…` would draft it.

Usage: python benchmarks/attribution/first_logs.py [-v] [PROJECT…]    -v: also what is missed, and what else is proposed

Of the places and metrics that a project's texts have figures of, and its log knows, it counts those that are proposed
as sure, and those that are proposed at all. Of the sure ones it counts those that the log has, by any of its names or
words; what the log lacks is not wrong for that: texts name more than a log follows, so that count is a lower bound.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hetao_cli.documents.article import Article
from hetao_cli.mentions.proposals.metrics import key_of_name, words_of
from hetao_cli.mentions.proposals.papers import paper_of
from hetao_cli.mentions.proposals.places import key_of
from hetao_cli.mentions.proposals.whole import proposed_from
from hetao_cli.model.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from hetao_cli.mentions.proposals.metrics import ProposedMetric
    from hetao_cli.mentions.proposals.places import ProposedPlace

HERE = Path(__file__).parent


def main() -> None:
    """Print the counts of the projects named, or of all."""
    chosen = [name for name in sys.argv[1:] if not name.startswith("-")]
    total: Counter[str] = Counter()
    for texts in sorted(HERE.glob("*/texts.toml")):
        if not chosen or texts.parent.name in chosen:
            counts = counted(texts.parent, verbose="-v" in sys.argv)
            print(line(texts.parent.name, counts))
            total += counts
    print(line("all", total))


def counted(project: Path, *, verbose: bool = False) -> Counter[str]:
    """Return the counts of a project."""
    texts = tomllib.loads((project / "texts.toml").read_text(encoding="utf-8"))["text"]
    own = project / "log.toml"
    log = tomllib.loads((own if own.exists() else HERE.parents[1] / "events.toml").read_text(encoding="utf-8"))
    proposed = proposed_from([paper_of(_article(one)) for one in texts])
    figures = [figure for one in texts for figure in one.get("figure", ())]
    known = {
        "place": _known(log["place"], "aliases", lambda name: key_of(simplified(name))),
        "metric": _known(log["metric"], "words", key_of_name),
    }
    counts: Counter[str] = Counter()
    kinds: list[tuple[str, Sequence[Any], Callable[[Any], set[str]]]] = [
        ("place", proposed.places, _place_keys),
        ("metric", proposed.metrics, _metric_keys),
    ]
    for kind, some, keys in kinds:
        asked = {figure[kind] for figure in figures} - {""}
        sure = [one for one in some if proposed.is_sure(one)]
        found, any_found = (_found(one, known[kind], keys) & asked for one in (sure, some))
        right = [one for one in sure if keys(one) & known[kind].keys()]
        counts += Counter(
            {f"{kind} asked": len(asked), f"{kind} found": len(found), f"{kind} proposed": len(any_found)}
            | {f"{kind} sure": len(sure), f"{kind} right": len(right)}
        )
        if verbose:
            others = [min(keys(one)) for one in sure if one not in right]
            print(f"  {kind} missed: {', '.join(sorted(asked - found))}; also proposed: {', '.join(others)}")
    return counts


def line(name: str, counts: Counter[str]) -> str:
    """Return the counts of a project as a line."""
    parts = [
        f"{kind}s {counts[f'{kind} found']} of {counts[f'{kind} asked']} found, "
        f"{counts[f'{kind} proposed']} with comments; "
        f"{counts[f'{kind} right']} of {counts[f'{kind} sure']} sure ones in the log"
        for kind in ("place", "metric")
    ]
    return f"{name:<10} {' | '.join(parts)}"


def _article(text: dict[str, Any]) -> Article:
    return Article(text["id"], text["text"], None, None, None, text["published"], (text["language"],), None, "")


def _known(entries: Iterable[dict[str, Any]], more: str, key: Callable[[str], str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in entries:
        for name in (*entry["name"].values(), *entry.get(more, ())):
            found.setdefault(key(name), set()).add(entry["id"])
    return found


def _found(some: Sequence[Any], known: dict[str, set[str]], keys: Callable[[Any], set[str]]) -> set[str]:
    return {entry for one in some for key in keys(one) for entry in known.get(key, ())}


def _place_keys(place: ProposedPlace) -> set[str]:
    return {key_of(simplified(name)) for some in place.names.values() for name in some}


def _metric_keys(metric: ProposedMetric) -> set[str]:
    usual = [] if metric.usual is None else [*words_of(metric.usual, "en"), *words_of(metric.usual, "zh-Hans")]
    return {key_of_name(name) for name in (*usual, *(name for some in metric.names.values() for name in some))}


if __name__ == "__main__":
    main()
