"""`hetao stats`: what it says of our own log, in every form, width and language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from stats_log import SHIPPED, TODAY, log_text, said
from wcwidth import wcswidth as cell_len

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import load_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.records import Envelope, LogName
from hetao_cli.render.registry import Surface, render
from hetao_cli.reports.stats.report import StatsRequest, report_stats
from hetao_cli.schemas.documents import document_schema

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

FORMS = [(), ("projects",), ("area",), ("tenants",), ("staff",), ("--milestones",), ("hk-park-opening",)]
TODAYS = ("--log", SHIPPED, "--today", TODAY)

ENVELOPE = Envelope("stats", 1, LogName("events.toml", {}), "2026-11-21", "en")


def point(document: dict[str, Any], place: str, as_of: str) -> dict[str, Any]:
    return next(one for one in document["points"] if (one["place"], one["as_of"]) == (place, as_of))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS, ids=" ".join)
def test_each_form_is_as_its_schema_says(hetao: Hetao, form: tuple[str, ...], language: str) -> None:
    told = hetao("stats", *form, *TODAYS, "--lang", language, "--format", "json")
    document = json.loads(told.out)
    Draft202012Validator(document_schema("stats")).validate(document)
    assert hetao("stats", *form, *TODAYS, "--lang", language, "--format", "json") == told


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
@pytest.mark.parametrize("name", ["text", "markdown", "csv", "tsv", "jsonl"])
def test_each_form_can_be_every_format(hetao: Hetao, form: tuple[str, ...], name: str) -> None:
    told = hetao("stats", *form, *TODAYS, "--format", name)
    assert told.code == 0
    assert told.out.strip()


@pytest.mark.parametrize("width", [60, 100, 160])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS, ids=" ".join)
def test_no_line_is_wider_than_the_terminal(form: tuple[str, ...], language: str, width: int) -> None:
    evidence = gather_evidence(load_log(SHIPPED), parse_date(TODAY))
    name = form[0] if form and not form[0].startswith("--") else None
    wanted = StatsRequest(name, milestones="--milestones" in form, language=language)
    text = render(report_stats(evidence, wanted, ENVELOPE), "text", Surface(width, colour=False))
    assert max(map(cell_len, text.splitlines())) <= width


def test_the_projects_of_the_shenzhen_park_grow_as_reckoned_by_hand(hetao: Hetao) -> None:
    """150多 is 151 to 159, 160余 161 to 169, 200余 201 to 299; the park has 3.015 to 3.025 km²."""
    document = said(hetao, "projects", "--place", "sz-park")
    second = point(document, "sz-park", "2024-08")
    assert (second["low"], second["high"], second["sources"]) == (161, 169, ["hetao-authority-2024"])
    change = second["change"]
    assert change["since"] == "2022-09-06"
    assert (change["difference"]["low"], change["difference"]["high"]) == (161 - 159, 169 - 151)
    assert change["percent"]["low"] == pytest.approx((161 / 159 - 1) * 100)
    assert change["percent"]["high"] == pytest.approx((169 / 151 - 1) * 100)
    # from 6 September 2022 to some day of August 2024: 1 year and 330 to 360 of the 366 days of the next
    shortest, longest = 1 + 330 / 366, 1 + 360 / 366
    assert change["annual_percent"]["low"] == pytest.approx(((161 / 159) ** (1 / longest) - 1) * 100)
    assert change["annual_percent"]["high"] == pytest.approx(((169 / 151) ** (1 / shortest) - 1) * 100)
    assert second["per_km2"]["low"] == pytest.approx(161 / 3.025)
    assert second["per_km2"]["high"] == pytest.approx(169 / 3.015)
    third = point(document, "sz-park", "2024-11")
    assert third["change"]["percent"]["low"] == pytest.approx((201 / 169 - 1) * 100)
    assert third["change"]["why_not_annual"] == "short"


def test_tenants_of_the_branch_grow_as_reckoned_by_hand(hetao: Hetao) -> None:
    change = point(said(hetao, "tenants"), "hksp-shenzhen-branch", "2025-08~")["change"]
    assert (change["difference"]["low"], change["difference"]["high"]) == (61 - 51, 69 - 51)
    assert change["percent"]["high"] == pytest.approx(1800 / 51)


def test_sixty_in_a_heading_of_more_than_sixty_is_no_dispute_and_leads_to_its_finding(hetao: Hetao) -> None:
    tenants = point(said(hetao, "tenants"), "hk-park", "2025-12")
    assert (tenants["low"], tenants["high"], tenants["low_closed"], tenants["dispute"]) == (60, None, False, None)
    assert tenants["supported"]["kind"] == "agreed"
    [heading] = [name for name in tenants["findings"] if "C305" in hetao("show", name, *TODAYS).out]
    assert heading


def test_the_opening_came_within_what_was_announced(hetao: Hetao) -> None:
    first, *_, last = said(hetao, "hk-park-opening")["announcements"]
    assert (first["date"], first["sources"], first["slip"]) == ("2025-41", ["southern-weekly-2025"], None)
    # 22 December 2025 against 1 July to 31 December 2025
    total = last["total_slip"]
    assert (total["low_days"], total["high_days"], total["way"]) == (-9, 174, "open")


def test_every_figure_is_traceable_to_its_source(hetao: Hetao) -> None:
    figures = json.loads(hetao("figures", *TODAYS, "--format", "json").out)["figures"]
    sources = {figure["id"]: figure["source"] for figure in figures}
    for one in said(hetao, "area")["points"]:
        assert {sources[name] for name in one["figures"]} == set(one["sources"])
    text = hetao("stats", "area", *TODAYS).out
    assert "barrett-2025" in text
    assert "3.02平方公里" in text


def test_over_to_over_is_said_to_be_open(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(log_text("over 150 @ 2024-06-11", "over 200 @ 2025-06-11"), encoding="utf-8")
    assert "a year: unknown: open at both ends" in hetao("stats", "firms", "--log", str(path)).out
    change = said(hetao, "firms", log=str(path))["points"][1]["change"]
    assert (change["annual_percent"]["low"], change["annual_percent"]["high"]) == (None, None)


def test_plans_are_hollow(hetao: Hetao) -> None:
    assert "○ 2025-12 planned" in hetao("stats", "staff", *TODAYS).out


def test_a_metric_may_be_named_as_texts_name_it(hetao: Hetao) -> None:
    assert said(hetao, "high-end research projects") == said(hetao, "projects")


def test_what_was_not_known_is_not_told(hetao: Hetao) -> None:
    known = ("--known-by", "2025-10-01")
    plans = said(hetao, "hk-park-opening", *known)["announcements"]
    assert [(one["date"], one["status"]) for one in plans] == [("2025-41", "planned"), ("2025-12", "planned")]
    statuses = {row["key"] for row in said(hetao, *known)["rows"] if row["statistic"] == "events-by-status"}
    assert "planned" in statuses
    assert all(one["as_of"] < "2025-10" for one in said(hetao, "projects", *known)["points"])


def test_people_are_shown_the_first_rows_and_all_if_they_ask(hetao: Hetao) -> None:
    short, whole = hetao("stats", *TODAYS).out, hetao("stats", "--all", *TODAYS).out
    assert "--all lists them" in short
    assert "--all lists them" not in whole
    assert len(whole.splitlines()) > len(short.splitlines())


def test_an_empty_log_has_nothing_to_count(hetao: Hetao, empty_log: str) -> None:
    assert hetao("stats", "--log", empty_log).out.startswith("nothing to count")
    assert said(hetao, log=empty_log)["rows"] == []
    assert said(hetao, "--milestones", log=empty_log)["announcements"] == []


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("project",), "no metric or event named 'project' (did you mean 'projects'?)"),
        (("--place", "sz-park"), "--place needs a METRIC or --milestones"),
        (("projects", "--all"), "--all is for the whole log"),
        (("projects", "--milestones"), "no event named 'projects'"),
        (("projects", "--place", "moon"), "no place named 'moon'"),
    ],
)
def test_what_does_not_fit_is_refused(hetao: Hetao, arguments: tuple[str, ...], reason: str) -> None:
    told = hetao("stats", *arguments, *TODAYS)
    assert (told.code, told.out) == (2, "")
    assert reason in told.err


def test_people_are_told_that_no_change_can_be_seen(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(log_text("440多家 @ 2024", "四百多家 @ 2025"), encoding="utf-8")
    assert "no change that the hedges allow to be seen" in hetao("stats", "firms", "--log", str(path)).out


PORT = """
log = { version = 1 }
event = [{ id = "port", date = "2024", title = { en = "The port opens" }, status = "planned" }]
source = [
  { id = "first", title = "First", published = "2019", language = "en" },
  { id = "second", title = "Second", published = "2020", language = "en" },
  { id = "third", title = "Third", published = "2021", language = "en" },
]
dating = [
  { source = "first", event = "port", says = "2022" },
  { source = "second", event = "port", says = "by 2023" },
  { source = "third", event = "port", says = "2022" },
]
"""


def test_of_dates_that_were_revised_only_the_newest_is_said_to_be_overdue(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(PORT, encoding="utf-8")
    text = hetao("stats", "--milestones", "--log", str(path), "--today", "2026-02-01").out

    assert [("overdue" in line) for line in text.splitlines() if "○" in line] == [False, False, True]
    assert "than first announced" not in text, "it can be as announced, the first time and the last"
