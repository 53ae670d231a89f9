"""Put slips into a log, one at a time, and count which the check finds: `python benchmarks/mutations.py [--log PATH]`.

Each mutant is the log with one slip in one entry; nothing is written to disk. It is found where the check of the mutant
points at the changed entry with a rule, or a severity of it, with which it does not point there in the log as it is.
Only slips that change what the entry means, and that can still be read, are made. `comparable` are the mutants in which
the log has a second statement about what the changed entry is about, so that there is something to compare the slip
with; what is said once can be found by its order, its kind or its unit alone.
"""

from __future__ import annotations

import argparse
import json
import sys
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from mutated_entries import comparable_at, meaning_at
from mutating import KINDS, slips

from hetao_cli.check.engine import run_rules
from hetao_cli.check.registry import GROUPS
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log, gather
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document
from hetao_cli.log.files.positions import position_of
from hetao_cli.model.excerpt import MOST_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.check.engine import Diagnostic
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.model.entries import Spot
    from hetao_cli.model.log import Fault

TODAY = "2026-11-21"
"""The day on which the log is checked, so that every run finds the same."""

SEED = 1


class Mutant(NamedTuple):
    """One slip and what the check says of it.

    Attributes:
        old: The text of the entry's key in the log as it is.
        new: The text put in its place.
        comparable: The log has a second statement about the same thing.
        found: Code and severity of each finding that the slip causes and that points at the entry.
    """

    kind: str
    spot: Spot
    key: str
    old: str
    new: str
    comparable: bool
    found: list[tuple[str, str]]


class Experiment:
    """A log as it is, checked, and what is needed to check it with one entry changed."""

    def __init__(self, documents: list[ParsedFile], faults: list[Fault], today: str, group: str) -> None:
        """Check the log as it is.

        Args:
            documents: The log's own first.
            faults: What was wrong with its includes.
            today: The day of the check, EDTF.
            group: The last group of rules that run.
        """
        self.rules = chosen_rules(group=group)
        self.documents, self.faults, self.today = documents, faults, parse_date(today)
        self.evidence, self.diagnostics = self._check(documents)
        self.known = {(one.rule.code, one.severity, spot) for one in self.diagnostics for spot in _spots(one)}

    def mutants(self, kind: str, limit: int | None, seed: int) -> Iterator[Mutant]:
        """Yield the checked mutants of a kind.

        Args:
            kind: One of `KINDS`.
            limit: The most that are made, drawn from all; None for all.
            seed: Of the random numbers; each kind has its own, so that one kind alone gives the same mutants.
        """
        random = Random(f"{kind}/{seed}")  # noqa: S311 - slips, no secrets
        made = list(slips(self.evidence.log, kind, random))
        if limit is not None and len(made) > limit:
            made = random.sample(made, limit)
        for spot, key, old, new in made:
            documents = self._changed(spot, key, old, new)
            if documents is None:
                continue
            evidence, diagnostics = self._check(documents)
            if meaning_at(evidence, spot) not in {None, meaning_at(self.evidence, spot)}:
                found = [
                    (one.finding.code, one.severity.value)
                    for one in diagnostics
                    if spot in _spots(one) and (one.rule.code, one.severity, spot) not in self.known
                ]
                yield Mutant(kind, spot, key, old, new, comparable_at(evidence, spot), found)

    def _check(self, documents: list[ParsedFile]) -> tuple[Evidence, list[Diagnostic]]:
        evidence = gather_evidence(assemble_log(documents, list(self.faults)), self.today)
        return evidence, run_rules(evidence, self.rules).diagnostics

    def _changed(self, spot: Spot, key: str, old: str, new: str) -> list[ParsedFile] | None:
        """Return the documents with the text of one key changed; None where it is not written plainly, on one line."""
        document = self.documents[spot.file]
        place = position_of(document.text, spot.table, spot.ordinal, key)
        line = "".join(place.excerpt(MOST_COLUMNS))
        if line[place.column - 1 : place.end_column - 1] != f'"{old}"':
            return None
        lines = document.text.split("\n")
        lines[place.line - 1] = f'{line[: place.column - 1]}"{new}"{line[place.end_column - 1 :]}'
        changed = list(self.documents)
        changed[spot.file] = parse_document("\n".join(lines), document.path)
        return changed


def _spots(diagnostics: Diagnostic) -> set[Spot | None]:
    return {pointer.spot for pointer in (diagnostics.finding.at, *diagnostics.finding.related)}


def main() -> None:
    """Make the mutants, check each and print how many of each kind are found."""
    options = _options()
    experiment = Experiment(*gather(options.log), options.today, options.group)
    results = {
        kind: list(experiment.mutants(kind, options.limit, options.seed)) for kind in options.kind or list(KINDS)
    }
    if options.json:
        json.dump(_document(experiment, results, options.log), sys.stdout, ensure_ascii=False, indent=1)
        print()
        return
    _print_table(results)
    print(f"\n{len(experiment.diagnostics)} findings in the log as it is:")
    for one in experiment.diagnostics:
        print(f"  {one.severity.value} {one.rule.code} {one.rule.name}: {', '.join(_named(one))}")
    if options.missed:
        print("\nnot found although comparable:")
        for mutant in (one for made in results.values() for one in made if one.comparable and not one.found):
            path = experiment.documents[mutant.spot.file].path
            place = position_of(experiment.documents[mutant.spot.file].text, *mutant.spot[1:], mutant.key)
            print(f"  {path}:{place.line}: {mutant.kind}: '{mutant.old}' -> '{mutant.new}'")


def _named(diagnostics: Diagnostic) -> list[str]:
    finding = diagnostics.finding
    return [*finding.figures, *finding.events, *finding.sources]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--log", default="events.toml", help="the log; events.toml where it is left out")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind; may be repeated")
    parser.add_argument("--limit", type=int, help="the most mutants of each kind; all where it is left out")
    parser.add_argument("--seed", type=int, default=SEED, help="of the random numbers")
    parser.add_argument("--today", default=TODAY, help="the day of the check, EDTF")
    parser.add_argument("--group", default=GROUPS[0], choices=GROUPS, help="the rules that run, as of hetao check")
    parser.add_argument("--json", action="store_true", help="print every mutant, as JSON")
    parser.add_argument("--missed", action="store_true", help="list what could be compared and was not found")
    return parser.parse_args()


def _counts(mutants: list[Mutant]) -> tuple[int, int, int]:
    """Return how many there are, how many were found, and how many of these as more than a note."""
    found = [mutant.found for mutant in mutants if mutant.found]
    return len(mutants), len(found), sum(any(severity != "note" for _, severity in one) for one in found)


def _print_table(results: dict[str, list[Mutant]]) -> None:
    print(f"{'':16}  {'all':^30}  {'comparable':^30}")
    print(f"{'kind':16}" + f"  {'mutants':>8}{'found':>8}{'share':>7}{'graver':>7}" * 2)
    every = [mutant for made in results.values() for mutant in made]
    for kind, made in {**results, "all kinds": every}.items():
        row = f"{kind:16}"
        for mutants in (made, [mutant for mutant in made if mutant.comparable]):
            count, found, graver = _counts(mutants)
            row += f"  {count:8}{found:8}{_share(found, count):>7}{_share(graver, count):>7}"
        print(row)
    print("share: found by any finding; graver: found by an error or a warning")


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "-"


def _document(experiment: Experiment, results: dict[str, list[Mutant]], path: str) -> dict[str, object]:
    return {
        "kind": "mutations",
        "version": 1,
        "log": path,
        "unchanged": [
            {"code": one.rule.code, "severity": one.severity.value, "about": _named(one)}
            for one in experiment.diagnostics
        ],
        "mutants": [
            {
                "kind": one.kind,
                "path": experiment.documents[one.spot.file].path,
                "table": one.spot.table,
                "ordinal": one.spot.ordinal,
                "key": one.key,
                "old": one.old,
                "new": one.new,
                "comparable": one.comparable,
                "found": [{"code": code, "severity": severity} for code, severity in one.found],
            }
            for made in results.values()
            for one in made
        ],
    }


if __name__ == "__main__":
    main()
