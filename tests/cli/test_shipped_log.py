"""What the log that is shipped promises."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.log.assemble import load_log
from hetao_cli.log.date_claims import read_date_claims
from hetao_cli.log.figure_claims import read_figure_claims
from hetao_cli.model.forms import MOST_CHARACTERS

if TYPE_CHECKING:
    from conftest import Hetao

TODAY = "2026-11-21"
ROOT = Path(__file__).parents[2]
LOG = str(ROOT / "events.toml")


@pytest.mark.parametrize(
    ("milestone", "date", "status"),
    [
        ("river-straightening", "199X", "actual"),
        ("mou", "2017-01-03", "actual"),
        ("state-council-plan", "2023-08-08", "actual"),
        ("hk-park-opening", "2025-12-22", "actual"),
        ("bridge", "2027", "planned"),
    ],
)
def test_the_five_milestones_are_there(hetao: Hetao, milestone: str, date: str, status: str) -> None:
    events = {e["id"]: e for e in json.loads(hetao("timeline", "--log", LOG, "--format", "json").out)["events"]}
    assert (events[milestone]["date"], events[milestone]["status"]) == (date, status)


def test_every_figure_and_every_date_of_it_can_be_read() -> None:
    log = load_log(LOG)
    unread = [
        claim.figure.id for claim in read_figure_claims(log) if claim.quantity is None and claim.figure.value is None
    ]
    undated = [date_claim.dating.id for date_claim in read_date_claims(log) if date_claim.moment is None]
    assert (unread, undated) == ([], [])


def test_it_has_what_the_articles_say() -> None:
    log = load_log(LOG)
    assert len(log.figures) >= 85
    assert len(log.events) >= 30
    assert {dating.event for dating in log.datings} <= log.events.keys()


def test_no_literal_is_a_sentence() -> None:
    log = load_log(LOG)
    literals = [*(figure.says for figure in log.figures), *(dating.says for dating in log.datings)]
    assert all(len(literal) <= MOST_CHARACTERS for literal in literals)


def test_names_and_titles_are_there_in_three_languages() -> None:
    log = load_log(LOG)
    names = [*(p.name for p in log.places.values()), *(m.name for m in log.metrics.values())]
    names += [event.title for event in log.events.values()]
    assert all(name.keys() == {"en", "zh-Hans", "zh-Hant"} for name in names)


def test_its_own_files_have_no_fault(hetao: Hetao) -> None:
    done = hetao("check", "--log", LOG, "--today", TODAY, "--select", "F,D,N", "--fail-on", "warning")
    assert done.code == 0, done.out


def test_the_articles_disagreements_are_found(hetao: Hetao) -> None:
    found = json.loads(hetao("check", "--log", LOG, "--today", TODAY, "--format", "json").out)
    about = {(finding["code"], *finding["sources"]) for finding in found["findings"]}
    assert ("R604", "lo-2026") in about  # headed January 2025, reports December 2025
    assert ("C305", "lo-2026") in about  # 60 and 2000億元 in headings, more than 60 and 2000億港元 in the text
    assert ("C304", "barrett-2025") in about  # thirteen parks: the zone's in English, the Shenzhen park's in Chinese
    assert ("C303", "barrett-2025", "people-2025", "southern-weekly-2025") in about  # 447, 四百多家 of the park


@pytest.mark.parametrize(
    ("code", "sources"),
    [
        ("C301", {"ehkwisdom-2025", "hk-lcq-2025", "msz-2024"}),  # 30 minutes to pass the port, or 20
        ("C306", {"stheadline-2025-12-28"}),  # the bridge in 2026, and 2027 in the article
        ("C307", {"chinadaily-hk-2025", "lo-2026"}),  # the last buildings from 2027 on, or in 2027
        ("K701", {"people-2025", "hetao-authority-2024"}),  # 15,000 researchers, a year later as before
        ("O503", {"crntt-2023", "hetao-authority-2024"}),  # 3,000 researchers, and 15,000 the year after
        ("O504", {"mingpao-2019", "chan-kin-por-2021", "stheadline-2026"}),  # the port in 2022, 2023, 2025, 2026
        ("O505", {"worldjournal-2025"}),  # 90 % let by the end of the year
        ("O506", {"hsitp-2021", "am730-2025"}),  # 1.2 and 2 million square metres
        ("O506", {"chinanews-2021", "southern-weekly-2025"}),  # 50 and 40 hectares of land that the port frees
    ],
)
def test_the_public_documents_disagreements_are_found(hetao: Hetao, code: str, sources: set[str]) -> None:
    found = json.loads(hetao("check", "--log", LOG, "--today", TODAY, "--format", "json").out)["findings"]
    assert [one for one in found if one["code"] == code and sources <= set(one["sources"])]


def test_twelve_sources_are_official_and_each_says_what_was_read_of_it() -> None:
    public = [source for source in load_log(LOG).sources.values() if source.copy is not None]
    assert sum(source.tier == "official" for source in public) == 12
    assert all(source.copy_date and source.url and source.tier and source.sha256 is None for source in public)


def test_both_parks_have_figures_of_six_metrics(hetao: Hetao) -> None:
    rows = json.loads(hetao("compare", "--log", LOG, "--today", TODAY, "--format", "json").out)["rows"]
    assert sum(None not in row["cells"] for row in rows) == 6


def test_the_areas_of_the_two_parks_add_up_to_the_zone(hetao: Hetao) -> None:
    done = hetao("check", "--log", LOG, "--today", TODAY, "--format", "json", "--verbose", "--exit-zero")
    sums = [one for one in json.loads(done.out)["relations"] if one["code"] == "S401" and "land area" in one["text"]]
    assert sum("'0.87" in one["text"] for one in sums) == 1
    assert sum("'1.35" in one["text"] for one in sums) == 1  # and those of the Shenzhen park's two areas to the park


def test_the_shipped_log_is_used_with_a_word_where_there_is_no_other(
    hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = "hetao: no log here or above, so this is the one that comes with hetao: The Hetao Shenzhen-Hong Kong zone; "

    for command in ("timeline", "sources", "check"):
        err = hetao(command, "--format", "json").err
        assert err.startswith(said)
        assert err.count("\n") == 1
    assert hetao("sources", "--lang", "zh-Hant").err.startswith("hetao: 此處及上級沒有日誌")
    assert hetao("sources", "--log", LOG).err == ""
    (tmp_path / "events.toml").write_text("log = { version = 1 }", encoding="utf-8")
    assert hetao("sources").err == ""
