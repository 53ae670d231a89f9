"""Lists as frames and as HTML."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hetao_cli import Log, UsageError
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli import Listing

pytestmark = pytest.mark.filterwarnings("default")  # those of the frames' libraries are none of ours

SHIPPED = str(Path(__file__).parents[2] / "events.toml")
LISTS: dict[str, Callable[[Log], Listing[Any]]] = {
    "figures": lambda log: log.figures(),
    "some figures": lambda log: log.figures(place="hk-park"),
    "no figures": lambda log: log.figures(end="1900"),
    "events": lambda log: log.timeline(),
    "datings": lambda log: log.datings(event="hk-park-opening"),
    "places": lambda log: log.places(),
    "metrics": lambda log: log.metrics(),
    "sources": lambda log: log.sources(),
    "compare": lambda log: log.compare(),
    "check": lambda log: log.check(),
    "hold": lambda log: log.hold("香港园区占地97公顷。", published="2026"),
    "changes": lambda log: log.changes("2025-06-30", "2026-01-31"),
    "query": lambda log: log.query("SELECT id, low FROM figures"),
}


@pytest.fixture(scope="module")
def log() -> Log:
    return Log.load(SHIPPED, today="2026-11-30")


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
@pytest.mark.parametrize("name", LISTS)
def test_a_frame_has_a_row_for_each_value(log: Log, name: str, backend: str) -> None:
    narwhals = pytest.importorskip("narwhals")
    pytest.importorskip(backend)
    listed = LISTS[name](log)
    frame = listed.to_frame(backend)
    assert type(frame).__module__.startswith(backend)
    whole = narwhals.from_native(frame)
    assert whole.shape[0] == len(listed)
    if "id" in whole.columns:
        ids = [one["id"] if isinstance(one, dict) else one.id for one in listed]
        assert whole["id"].to_list() == ids


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_a_frame_of_figures_has_every_cell_of_the_table(log: Log, backend: str) -> None:
    narwhals = pytest.importorskip("narwhals")
    pytest.importorskip(backend)
    frame = narwhals.from_native(log.figures().to_frame(backend))
    assert frame.columns == [column.name for column in TABLES["figures"].columns]
    rows = log.table("figures")
    for column in ("id", "low", "high", "hedge", "status", "unit", "as_of_latest", "low_closed", "support_sources"):
        cells = [None if cell is None or cell != cell else cell for cell in frame[column].to_list()]  # noqa: PLR0124 - NaN
        assert cells == [row[column] for row in rows]


def test_without_a_library_of_frames_it_is_said_what_to_install(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(UsageError, match="pip install"):
        log.places().to_frame()


@pytest.mark.parametrize("name", LISTS)
def test_a_notebook_shows_tables_in_which_nothing_is_markup(log: Log, name: str) -> None:
    html = LISTS[name](log)._repr_html_()
    assert html.count("<table>") == html.count("</table>")
    assert "<script" not in html
    assert html


def test_titles_of_strangers_are_text_in_a_notebook(tmp_path: Path, two_parks_log: str) -> None:
    text = Path(two_parks_log).read_text(encoding="utf-8").replace("The bridge opens", "<img src=x onerror=alert(1)>")
    (tmp_path / "events.toml").write_text(text, encoding="utf-8")
    html = Log.load(tmp_path / "events.toml").timeline()._repr_html_()
    assert "<img" not in html
    assert "&lt;img" in html


def test_a_list_is_printed_as_its_command_prints_it(log: Log) -> None:
    assert str(log.places()).startswith("Id")
    assert repr(log.places()) == f"<places: {len(log.places())}>"
    assert str(log.timeline(place="hk-park")).count("\n") > 5
