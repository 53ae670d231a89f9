"""How much of the labelled texts is read rightly, and how much of the slips against our own log is flagged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from labelled_texts import CASES, HELD_OUT, LANGUAGES, Tally, labelled_texts, score
from texts_against_log import held_texts

from hetao_cli import load_log, read_text
from hetao_cli.mentions.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

LOG = Path(__file__).parents[2] / "events.toml"


class Score(NamedTuple):
    """What is right of what was asked for, or of what was said.

    Attributes:
        misses: What is not right, for people.
    """

    name: str
    right: int
    of: int
    misses: tuple[str, ...]

    @property
    def wrong(self) -> int:
        """How many are not right."""
        return self.of - self.right


def measured_scores() -> Iterator[Score]:
    """Yield every score: of the readings of each folder and language, then of the texts held against the log."""
    vocabulary = Vocabulary(load_log(str(LOG)))
    for folder in (CASES, HELD_OUT):
        for language in LANGUAGES:
            yield from _of_readings(folder, language, vocabulary)
    yield from _of_held_texts()


def _of_readings(folder: Path, language: str, vocabulary: Vocabulary) -> Iterator[Score]:
    figures = dates = Tally()
    misses: list[str] = []
    for case in labelled_texts(folder):
        if case.language == language:
            reading = read_text(case.text, case.published, vocabulary)
            mine = score(case, reading.to_dict(), misses.append)
            figures, dates = figures.plus(mine[0]), dates.plus(mine[1])
    for kind, tally in (("figures", figures), ("dates", dates)):
        name = f"{folder.name} {language} {kind}"
        yield Score(f"{name} read", tally.found, tally.asked, tuple(misses))
        yield Score(f"{name} told that are there", tally.shown - tally.false, tally.shown, tuple(misses))
    name = f"{folder.name} {language} figures"
    yield Score(f"{name} with their hedge", figures.hedged, figures.asked, tuple(misses))
    yield Score(f"{name} with place and metric", figures.about_right, figures.about, tuple(misses))


def _of_held_texts() -> Iterator[Score]:
    held = list(held_texts())
    slips, true = [one for one in held if one.slip], [one for one in held if not one.slip]
    missed = [f"{one.kind}: {one.slip} in {one.text}\n  {one.told}" for one in slips if not one.flagged]
    alarmed = [f"{one.alarms} in {one.text}" for one in true if one.alarms]
    yield Score("slips against our log flagged", len(slips) - len(missed), len(slips), tuple(missed))
    yield Score("true texts left alone", len(true) - len(alarmed), len(true), tuple(alarmed))
