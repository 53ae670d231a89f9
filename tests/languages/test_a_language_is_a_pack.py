"""A language is one pack in each of three rooms: a made-up one is read, and no other file is edited for it."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli import load_log, read_text
from hetao_cli.dates.edtf import DateError, parse_date
from hetao_cli.dates.finder import find_dates
from hetao_cli.dates.languages import LANGUAGES as OF_DATES
from hetao_cli.dates.typed import resolve_typed_date
from hetao_cli.mentions.languages import LANGUAGES as OF_MENTIONS
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.quantities.finder import find_figures
from hetao_cli.quantities.languages import LANGUAGES as OF_FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator

MADE_UP = Path(__file__).parent / "made_up"
NEAR = parse_date("2026-01-03")
MIXED = (
    "The park opened on 22 December 2025 with about 440 firms, nearly a third of them from Hong Kong.",
    "园区于2025年12月22日开园，已有超过440家企业，占地约3.02平方公里；去年11月有60多家。",
    "Maré, março and Mars are no months of ours, nor is 12 mai 2025; 447 of them are.",
)


@contextmanager
def with_vellish() -> Iterator[None]:
    with ExitStack() as rooms:
        for packs, room in ((OF_DATES, "dates"), (OF_FIGURES, "quantities"), (OF_MENTIONS, "mentions")):
            rooms.enter_context(packs.with_folder(str(MADE_UP / room)))
        yield


def dates_of(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], moment.edtf) for start, end, moment in find_dates(text, NEAR)]


def figures_of(text: str) -> list[tuple[str, str, object]]:
    return [(quantity.text, quantity.hedge, quantity.value) for *_, quantity in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Na 22 brumal 2025 et park.", [("22 brumal 2025", "2025-12-22")]),
        ("Et solünd 2024 aus nevar 2025 et.", [("solünd 2024 aus nevar 2025", "2024-07/2025-01")]),
        ("Et brumal et.", [("brumal", "2025-12")]),
        ("Et 3 Solünd 2024, 14:30 UTC.", [("3 Solünd 2024, 14:30 UTC", "2024-07-03")]),
    ],
)
def test_dates_of_a_made_up_language_are_found(text: str, dates: list[tuple[str, str]]) -> None:
    assert dates_of(text) != dates
    with with_vellish():
        assert dates_of(text) == dates
    assert dates_of(text) != dates


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Et okol 440 firman.", [("okol 440", "about", 440)]),
        ("Et plusk 3 mir firman.", [("plusk 3 mir", "over", 3000)]),
        ("Et plusk dektri firman.", [("plusk dektri", "over", 13)]),
        ("Et 50 aus 60 km.", [("50 aus 60 km", "range", 50)]),
    ],
)
def test_figures_of_a_made_up_language_are_found(text: str, figures: list[tuple[str, str, object]]) -> None:
    assert figures_of(text) != figures
    with with_vellish():
        assert figures_of(text) == figures
    assert figures_of(text) != figures


def test_a_figure_that_a_made_up_language_calls_a_target_is_one(tmp_path: Path) -> None:
    (tmp_path / "log.toml").write_text(
        'log = { version = 1, title = { en = "One park" } }\n'
        'place = [{ id = "park", name = { en = "Vell park" }, kind = "park" }]\n'
        'metric = [{ id = "area", name = { en = "land" }, unit = "km2", kind = "constant", words = ["land"] }]\n',
        encoding="utf-8",
    )
    vocabulary = Vocabulary(load_log(str(tmp_path / "log.toml")))
    text = "Vell park: volim land okol 3 km2."
    assert [figure.status for figure in read_text(text, None, vocabulary).figures] == [None]
    with with_vellish():
        read = read_text(text, None, vocabulary).figures
    assert [(one.quantity.hedge, one.metric, one.place, one.status) for one in read] == [
        ("about", "area", "park", "target")
    ]


def test_dates_typed_in_a_made_up_language_are_resolved() -> None:
    with pytest.raises(DateError):
        resolve_typed_date("vak", NEAR)
    with with_vellish():
        assert resolve_typed_date("vak", NEAR).edtf == "2026-01-03"
        assert resolve_typed_date("okol 2019", NEAR).edtf == "2019~"


@pytest.mark.parametrize("text", MIXED)
def test_a_made_up_language_leaves_the_others_as_they_were(text: str) -> None:
    before = dates_of(text), figures_of(text)
    with with_vellish():
        assert (dates_of(text), figures_of(text)) == before
