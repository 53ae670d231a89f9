"""Print how surely and rightly figures and dates are said to be about something, for projects of other people.

Usage: python benchmarks/attribution/score.py [-v] [PROJECT…]    -v: also what is not right; held_out/NAME on demand

The weights of the reader are learned from these projects (`learn.py`), but for those in `held_out`: what it says of a
project that it never saw is printed by `learn.py --leave-one-out`, which scores each with the weights of the others.

Each folder beside this file is a project: its log, labelled texts, and texts with at most one slip each, all retold in
words of our own by people who had not seen the reader. Those in `held_out` are for the end: whoever works on the reader
does not look at them. A label accepts what its `also_` keys list, and an empty id is none.

A line says of places, metrics, times, status and events how many are right, wrong and left open; then what would be
drafted as sure, what of the labels that is, and what is told of slips and of true texts. A bound is that of a
proportion at 95 % (Wilson, 1927, the lower end).
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from hetao_cli import load_log, read_text
from hetao_cli.analysis.judge.verdict_names import CONTRADICTS
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.schema import entry_of
from hetao_cli.mentions.attribution.gates import DRAFTED
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.model.entries import Source, Spot
from hetao_cli.verify.judgement import Document
from hetao_cli.verify.verification import hold_against
from hetao_cli.write.drafting import draft_entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.model.log import Log
    from hetao_cli.model.mention import DateMention, FigureMention, Reading

Mention = TypeVar("Mention", "FigureMention", "DateMention", "FigureMention | DateMention")
HERE = Path(__file__).parent
TODAY = "2026-06-01"
KEYS = ("place", "metric", "as_of", "status", "event")


def main() -> None:
    """Print the scores of the projects named, or of all."""
    chosen = [name for name in sys.argv[1:] if not name.startswith("-")]
    projects = [HERE / name for name in chosen] or [path.parent for path in sorted(HERE.glob("*/texts.toml"))]
    total: Counter[str] = Counter()
    for project in projects:
        tally = scored(project, verbose="-v" in sys.argv)
        total += tally
        print(*lines(project.name, tally), sep="\n")
    if len(projects) > 1:
        print(*lines("all", total), sep="\n")


def scored(project: Path, *, verbose: bool = False) -> Counter[str]:
    """Return the counts of a project."""
    log = load_log(log_of(project))
    vocabulary = Vocabulary(log)
    tally: Counter[str] = Counter()
    for case in _cases(project / "texts.toml"):
        reading = read_text(case["text"], case["published"], vocabulary)
        misses = [*_figures(case, reading, tally), *_dates(case, reading, tally)]
        _drafted(case, reading, log, tally, misses)
        if verbose and misses:
            print(f"{case['id']}: {case['text']}", *(f"    {miss}" for miss in misses), sep="\n")
    _held(project, log, vocabulary, tally, verbose=verbose)
    return tally


def log_of(project: Path) -> str:
    """Return the path of a project's log: its own, else the one that is shipped."""
    own = project / "log.toml"
    return str(own if own.exists() else HERE.parents[1] / "events.toml")


def _cases(path: Path) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["text"]
    return cases


def labelled(
    case: dict[str, Any], kind: str, mentions: Sequence[Mention]
) -> Iterator[tuple[dict[str, Any], Mention | None]]:
    """Yield each label with the mention that overlaps its literal; None where nothing is read there."""
    for label in case.get(kind, ()):
        start = label.get("start", -1)
        for _ in range(0 if start >= 0 else label.get("nth", 1)):
            start = case["text"].index(label["literal"], start + 1)
        end = start + len(label["literal"])
        yield label, next((one for one in mentions if one.start < end and start < one.end), None)


def _figures(case: dict[str, Any], reading: Reading, tally: Counter[str]) -> Iterator[str]:
    for label, mention in labelled(case, "figure", reading.figures):
        tally["figures"] += 1
        if mention is None:
            tally["figures unread"] += 1
            continue
        as_of = mention.as_of.edtf if mention.as_of is not None else ""
        got = {"place": mention.place or "", "metric": mention.metric or "", "status": mention.status or "actual"}
        for key in ("place", "metric", "status"):
            accepted = [label[key], *label.get(f"also_{key}", ())]
            yield from _counted(tally, key, got[key], accepted, label)
        yield from _counted(tally, "as_of", as_of, [label.get("as_of", ""), *label.get("also_as_of", ())], label)


def _dates(case: dict[str, Any], reading: Reading, tally: Counter[str]) -> Iterator[str]:
    for label, mention in labelled(case, "date", reading.dates):
        tally["dates"] += 1
        if mention is None:
            tally["dates unread"] += 1
            continue
        accepted = [label["event"], *label.get("also_event", ())]
        yield from _counted(tally, "event", mention.event or "", accepted, label)


def _counted(tally: Counter[str], key: str, got: str, accepted: list[str], label: dict[str, Any]) -> Iterator[str]:
    """Count an answer as right, wrong, left open, or rightly empty; yield a line of it if it is not right."""
    if got in accepted:
        tally[f"{key} {'right' if got else 'rightly empty'}"] += 1
        return
    tally[f"{key} {'wrong' if got else 'open'}"] += 1
    yield f"{key} of {label['literal']!r}: {got or '-'}, not {accepted[0] or '-'}"


def _drafted(case: dict[str, Any], reading: Reading, log: Log, tally: Counter[str], misses: list[str]) -> None:
    """Count what is drafted as sure, and what of it has the place and metric, or the event, of its label."""
    source = entry_of(
        Source, Spot(0, "source", 0), id="text", title="text", published=case["published"], language=case["language"]
    )
    draft = draft_entries(reading, log, source, DRAFTED)
    figures, dates = [one.mention for one in draft.figures], [one.mention for one in draft.datings]
    tally["drafted"] += len(figures) + len(dates)
    seen: set[int] = set()  # a mention can have two labels, as a range has for its ends
    for label, mention in (*labelled(case, "figure", figures), *labelled(case, "date", dates)):
        keys = ("event",) if "event" in label else ("place", "metric")
        wanted = all(label[key] for key in keys)
        tally["to draft"] += wanted
        if mention is None:
            continue
        right = all((getattr(mention, key) or "") in [label[key], *label.get(f"also_{key}", ())] for key in keys)
        tally["drafted right"] += right and id(mention) not in seen
        seen.add(id(mention))
        tally["labels drafted right"] += right and wanted
        if not right:
            misses.append(f"drafted wrongly: {label['literal']!r}")


def _held(project: Path, log: Log, vocabulary: Vocabulary, tally: Counter[str], *, verbose: bool) -> None:
    """Count what is said to contradict the log: slips, and of true texts, those with labels among them."""
    evidence, rules = gather_evidence(log, parse_date(TODAY)), chosen_rules()
    slips = project / "slips.toml"
    for case in (*(_cases(slips) if slips.exists() else ()), *_cases(project / "texts.toml")):
        reading = read_text(case["text"], case["published"], vocabulary)
        document = Document("text", reading, published=case["published"])
        judged = hold_against(evidence, document, rules).judgements
        alarms = [case["text"][one.mention.start : one.mention.end] for one in judged if one.verdict == CONTRADICTS]
        slip = case.get("slip")
        told = [alarm for alarm in alarms if slip and (alarm in slip or slip in alarm)]
        tally["slips"] += bool(slip)
        tally["slips told"] += bool(told)
        tally["texts held"] += 1
        tally["false alarms"] += len(alarms) - len(told)
        if verbose and (len(alarms) > len(told) or (slip and not told)):
            print(f"{case['id']}: slip {slip}, told {alarms}: {case['text']}")


def lines(name: str, tally: Counter[str]) -> list[str]:
    """Return the lines of a project's counts."""
    printed = [f"{name}: {tally['figures']} figures ({tally['figures unread']} unread), {tally['dates']} dates"]
    for key in KEYS:
        right, wrong, left = (tally[f"{key} {how}"] for how in ("right", "wrong", "open"))
        empty = tally[f"{key} rightly empty"]
        told = f"right {_share(right, right + wrong + left)}, of what is said {_share(right, right + wrong)}"
        printed.append(f"  {key:7} {told}; wrong {wrong}, open {left}, rightly empty {empty}")
    printed.append(
        f"  drafted as sure {tally['drafted']}, right {_share(tally['drafted right'], tally['drafted'])}, "
        f"of what is to be drafted {_share(tally['labels drafted right'], tally['to draft'])}"
    )
    printed.append(
        f"  slips told {_share(tally['slips told'], tally['slips'])}; "
        f"false alarms {tally['false alarms']} in {tally['texts held']} texts"
    )
    return printed


def _share(right: int, of: int) -> str:
    if not of:
        return "0 of 0"
    share, z = right / of, 1.96
    low = (share + z * z / (2 * of) - z * sqrt((share * (1 - share) + z * z / (4 * of)) / of)) / (1 + z * z / of)
    return f"{share:.2f} of {of} (at least {low:.2f})"


if __name__ == "__main__":
    main()
