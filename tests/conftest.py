"""What all tests share: the command line run in this process, without the settings of whoever runs the tests."""

from __future__ import annotations

import io
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import pytest
from hypothesis import settings

from hetao_cli.cli.app import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hetao_cli.tables.tables import Tables

_SETTINGS = (
    *("HETAO_LOG", "HETAO_TRACEBACK", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR"),
    *("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "COLUMNS"),
)

os.environ["HETAO_JOURNAL"] = "off"  # so that tests leave nothing behind; those of undoing name a folder
os.environ["HETAO_CACHE"] = "off"  # also of the processes that tests start; those of kept answers say otherwise

signal.signal(signal.SIGINT, signal.default_int_handler)
"""Ignored by whoever started the tests, as a shell does in the background, it would be ignored by what they start."""

settings.register_profile("hetao", deadline=None)  # how long an example takes is no promise: machines are shared
settings.register_profile("long", settings.get_profile("hetao"), max_examples=20 * settings().max_examples)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "hetao"))

TWO_PARKS = """
log = { version = 1, title = { en = "Two parks", zh-Hans = "两个园区" } }
place = [
  { id = "zone", name = { en = "zone" } },
  { id = "north", name = { en = "north park", zh-Hans = "北园区" }, part_of = "zone", kind = "park", aliases = ["NP"] },
  { id = "south", name = { en = "south park", zh-Hant = "南園區" }, part_of = "zone" },
  { id = "tower", name = { en = "tower" }, within = "north" },
]
metric = [
  { id = "area", name = { en = "land area" }, unit = "km2", kind = "constant", adds_up = true, words = ["area"] },
  { id = "firms", name = { en = "firms", zh-Hant = "企業" }, unit = "company", kind = "stock" },
  { id = "cost", name = { en = "cost" }, unit = "HKD", kind = "cumulative" },
]
event = [
  { id = "mou", date = "2017-01-03", title = { en = "The cities agree" }, place = "zone", kind = "agreement" },
  { id = "opening", date = "2025-12", title = { en = "The park opens" }, place = "south", after = ["mou"] },
  { id = "bridge", date = "2027", title = { en = "The bridge opens" }, place = "south", status = "planned" },
  { id = "some-day", date = "soon", title = { en = "A school opens" } },
]
source = [
  { id = "gazette", title = "Parks", publisher = "Gazette", published = "2025-06", language = "en" },
  { id = "daily", title = "园区", author = "L", published = "2025-06", language = "zh-Hans", origin = "agency" },
  { id = "agency", title = "通稿", published = "2025-05-30", language = ["zh-Hans", "en"] },
  { id = "leaflet", title = "園區", published = "some day", language = "zh-Hant" },
]
figure = [
  { id = "firms-plan", source = "gazette", place = "north", metric = "firms", says = "600 firms", status = "target" },
  { id = "firms-a", source = "gazette", place = "north", metric = "firms", says = "447 firms" },
  { id = "firms-b", source = "daily", place = "north", metric = "firms", says = "440多家" },
  { id = "firms-c", source = "agency", place = "north", metric = "firms", says = "500家" },
  { id = "firms-old", source = "agency", place = "north", metric = "firms", says = "400家", as_of = "2023" },
  { id = "firms-few", source = "agency", place = "north", metric = "firms", says = "some" },
  { source = "gazette", place = "south", metric = "area", says = "87 hectares", by = "the mayor" },
  { source = "daily", place = "south", metric = "area", says = "0.87平方公里", note = "by the map" },
  { id = "cost-a", source = "gazette", place = "south", metric = "cost", says = "HK$3 billion" },
  { id = "cost-b", source = "daily", place = "south", metric = "cost", says = "30亿元" },
  { id = "cost-c", source = "leaflet", place = "south", metric = "cost", says = "30億元", as_of = "2025-06" },
  { id = "cost-d", source = "leaflet", place = "tower", metric = "cost", says = "HK$20 million" },
]
dating = [
  { source = "gazette", event = "opening", says = "December 2025", status = "planned" },
  { source = "daily", event = "opening", says = "2025年12月", date = "2025-12-22", as_of = "2025-12-23" },
  { source = "daily", event = "bridge", says = "some day" },
]
review = [{ code = "N101", about = ["firms-few"], reason = "the text gives no number" }]
"""


class Outcome(NamedTuple):
    """How a run of the command line ended: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


Hetao: TypeAlias = "Callable[..., Outcome]"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flags that write what tests compare with."""
    parser.addoption("--record-scores", action="store_true", help="rewrite tests/mentions/scores.toml as measured")
    parser.addoption("--rewrite-snapshots", action="store_true", help="rewrite tests/snapshots as printed")


def _run(*arguments: str) -> Outcome:
    """Run `hetao` with these arguments; nothing but its exit leaves it."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="", write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["hetao", *arguments])
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as ended:
            main()
    code = ended.value.code
    return Outcome(code if isinstance(code, int) else 0, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


@pytest.fixture(scope="session")
def hetao() -> Hetao:
    """Return what runs the command line: `hetao("check", "--log", path)` gives code, out and err.

    Of the whole session, so that Hypothesis can call it for every example.
    """
    return _run


@pytest.fixture(scope="session")
def two_parks_log(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the path of a small log that has something of everything, right and wrong."""
    return _written_log(tmp_path_factory, TWO_PARKS)


@pytest.fixture(scope="session")
def empty_log(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the path of a log without any entry."""
    return _written_log(tmp_path_factory, "[log]\nversion = 1\n")


def _written_log(folders: pytest.TempPathFactory, text: str) -> str:
    path: Path = folders.mktemp("log") / "events.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.fixture(scope="session", autouse=True)
def _without_settings() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in _SETTINGS:
            patch.delenv(name, raising=False)
        yield


SHIPPED = str(Path(__file__).parents[1] / "events.toml")
"""The log that comes with the program."""


@pytest.fixture(scope="session")
def shipped() -> Tables:
    """Return the tables of the shipped log."""
    from hetao_cli.dates.edtf import parse_date
    from hetao_cli.log.assemble import load_log
    from hetao_cli.log.evidence import gather_evidence
    from hetao_cli.tables.selection import Filters, Selection
    from hetao_cli.tables.tables import Tables

    return Tables(Selection(gather_evidence(load_log(SHIPPED), parse_date("2026-11-30")), Filters()))


@pytest.fixture
def export(hetao: Hetao, tmp_path: Path) -> Callable[..., tuple[Path, str]]:
    """Return what exports the shipped log to a file of some name, and returns its path and what stderr says."""

    def made(form: str, name: str, *options: str) -> tuple[Path, str]:
        path = tmp_path / name
        output = f"{path}{'/' * name.endswith('/')}"
        told = hetao("export", form, "-o", output, "--log", SHIPPED, "--today", "2026-11-30", *options)
        assert (told.code, told.out) == (0, ""), told.err
        return path, told.err

    return made
