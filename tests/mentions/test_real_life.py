"""Reading what people write: texts in three languages whose figures and dates were labelled by hand."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from labelled_texts import CASES, HELD_OUT, LANGUAGES, LabelledText, Tally, labelled_texts, score

from hetao_cli import load_log, read_text
from hetao_cli.mentions.vocabulary import Vocabulary

if TYPE_CHECKING:
    from hetao_cli.model.mention import Reading

    Readings = list[tuple[LabelledText, Reading]]

LOG = Path(__file__).parents[2] / "events.toml"
LEAST = 0.9
LEAST_ABOUT = {CASES: 0.7, HELD_OUT: 0.6}


@pytest.fixture(scope="module", params=[CASES, HELD_OUT], ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture(scope="module")
def readings(folder: Path) -> Readings:
    vocabulary = Vocabulary(load_log(str(LOG)))
    return [(case, read_text(case.text, case.published, vocabulary)) for case in labelled_texts(folder)]


def _shares(readings: Readings, language: str) -> tuple[Tally, Tally, str]:
    figures = dates = Tally()
    misses: list[str] = []
    for case, reading in readings:
        if case.language == language:
            mine = score(case, reading.to_dict(), misses.append)
            figures, dates = figures.plus(mine[0]), dates.plus(mine[1])
    return figures, dates, "\n".join(misses)


def test_the_labels_stand_in_their_texts_and_do_not_overlap(folder: Path) -> None:
    for case in labelled_texts(folder):
        figures = [(label.start, label.end) for label in case.figures]
        spans = sorted(figures + [(label.start, label.end) for label in case.dates])
        assert all(before[1] <= behind[0] for before, behind in pairwise(spans)), case.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_nine_of_ten_figures_are_read_and_nine_of_ten_readings_are_figures(readings: Readings, language: str) -> None:
    figures, _, misses = _shares(readings, language)

    assert min(figures.value_found, figures.precision) >= LEAST, misses


@pytest.mark.parametrize("language", LANGUAGES)
def test_nine_of_ten_hedges_are_read(readings: Readings, language: str) -> None:
    figures, _, misses = _shares(readings, language)

    assert figures.hedged / figures.asked >= LEAST, misses


@pytest.mark.parametrize("language", LANGUAGES)
def test_nine_of_ten_dates_are_read_and_nine_of_ten_readings_are_dates(readings: Readings, language: str) -> None:
    _, dates, misses = _shares(readings, language)

    assert min(dates.value_found, dates.precision) >= LEAST, misses


def test_most_figures_of_the_log_s_places_have_their_place_and_metric(folder: Path, readings: Readings) -> None:
    tallies = [_shares(readings, language) for language in LANGUAGES]

    right, asked = sum(tally[0].about_right for tally in tallies), sum(tally[0].about for tally in tallies)
    assert right / asked >= LEAST_ABOUT[folder], "\n".join(misses for _, _, misses in tallies)
