"""Print how much of the labelled texts of the tests is read rightly, how fast, and how many slips are flagged.

Usage: python benchmarks/reading.py [-v]    -v: also every label that was missed and every reading that is false
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "mentions"))

from labelled_texts import CASES, HELD_OUT, LANGUAGES, LabelledText, Tally, labelled_texts, score
from texts_against_log import held_texts

from hetao_cli import load_log, read_text
from hetao_cli.mentions.vocabulary import Vocabulary

LOG = Path(__file__).parents[1] / "events.toml"
REPEATS = 20


def main() -> None:
    """Read all labelled texts, print a line for each language and kind, then the speed."""
    vocabulary = Vocabulary(load_log(str(LOG)))
    misses: list[str] = []
    for folder in (CASES, HELD_OUT):
        cases = list(labelled_texts(folder))
        print(f"{folder.name}: {len(cases)} texts")
        for language in LANGUAGES:
            figures = dates = Tally()
            for case in cases:
                if case.language == language:
                    mine = score(case, read_text(case.text, case.published, vocabulary).to_dict(), misses.append)
                    figures, dates = figures.plus(mine[0]), dates.plus(mine[1])
            print(_line(language, "figures", figures), _line(language, "dates", dates), sep="\n")
    cases = list(labelled_texts())
    print(f"{_speed(cases):,.0f} characters a second, {_speed(cases, vocabulary):,.0f} with what they are about")
    misses += _print_slips()
    if "-v" in sys.argv:
        print(*misses, sep="\n")


def _print_slips() -> list[str]:
    """Print how many slips are flagged against false alarms, and return a line for each slip missed and each alarm."""
    held = list(held_texts())
    slips, true = [one for one in held if one.slip], [one for one in held if not one.slip]
    print(
        f"slips flagged {sum(one.flagged for one in slips)} of {len(slips)}, "
        f"true texts with a false alarm {sum(bool(one.alarms) for one in true)} of {len(true)}, "
        f"alarms beside slips {sum(len(one.alarms) for one in slips)}"
    )
    wrong = [one for one in held if one.alarms or (one.slip and not one.flagged)]
    return [f"{one.kind or 'true'}: {one.slip or ''} {one.alarms} {one.text!r} {one.told}" for one in wrong]


def _line(language: str, kind: str, tally: Tally) -> str:
    asked = max(tally.asked, 1)
    line = (
        f"{language:8} {kind:8} asked {tally.asked:4}  value {tally.value_found:.3f}  exact {tally.exact / asked:.3f}"
    )
    line += f"  precision {tally.precision:.3f}"
    if tally.about:
        line += f"  hedge {tally.hedged / asked:.3f}  about {tally.about_right / tally.about:.3f} of {tally.about}"
    return line


def _speed(cases: list[LabelledText], vocabulary: Vocabulary | None = None) -> float:
    text = "".join(case.text for case in cases) * REPEATS
    read_text(text[:1000], "2025-12", vocabulary)
    begun = time.process_time()
    read_text(text, "2025-12", vocabulary)
    return len(text) / (time.process_time() - begun)


if __name__ == "__main__":
    main()
