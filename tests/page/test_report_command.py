"""`hetao report`, without a browser: what it writes, what it says, and how it follows a log."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.messages.message import LANGUAGES
from hetao_cli.page.markup import anchor, element, text

if TYPE_CHECKING:
    from conftest import Hetao

ROOT = Path(__file__).parents[2]
MOST_BYTES = 1_500_000


def test_the_page_of_the_shipped_log_is_below_1_5_megabytes_and_the_same_each_time(
    hetao: Hetao, tmp_path: Path
) -> None:
    pages = []
    for name in ("a.html", "b.html"):
        told = hetao("report", "--log", str(ROOT / "events.toml"), "--today", "2026-01-31", "-o", str(tmp_path / name))
        assert (told.code, told.out, told.err) == (0, "", "")
        pages.append((tmp_path / name).read_bytes())
    assert pages[0] == pages[1]
    assert len(pages[0]) < MOST_BYTES


def test_its_head_says_how_it_was_cut_and_what_is_left_out(hetao: Hetao, two_parks_log: str) -> None:
    whole = hetao("report", "--log", two_parks_log).out
    assert 'class="built"' not in whole
    cut = hetao("report", "--log", two_parks_log, "--known-by", "2025-05").out
    assert "Built with --known-by 2025-05" in cut
    assert "Left out of the log: 4 events" in cut
    assert "--as-of" not in cut
    held = hetao("report", "--log", two_parks_log, "--as-of", "2020").out
    assert "Built with --as-of 2020" in held
    assert "Left out of the log: 2 events" in held


def test_without_a_file_it_goes_to_stdout(hetao: Hetao) -> None:
    told = hetao("report", "--log", str(ROOT / "events.toml"))
    assert told.out.startswith("<!doctype html>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_policy_names_the_style_and_the_script_that_are_there(hetao: Hetao, language: str) -> None:
    page = hetao("report", "--log", str(ROOT / "events.toml"), "--lang", language).out
    assert f'<html lang="{language}"' in page
    for tag in ("style", "script"):
        (inner,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(sha256(inner.encode()).digest()).decode()
        assert f"{tag}-src &#x27;sha256-{digest}&#x27;" in page
    assert " style=" not in page
    assert re.search(r"\son[a-z]+=", page) is None


def test_every_figure_and_date_has_a_place_of_its_own_on_the_page(hetao: Hetao) -> None:
    from hetao_cli.log.assemble import load_log

    log = load_log(str(ROOT / "events.toml"))
    page = hetao("report", "--log", str(ROOT / "events.toml")).out
    for figure in log.figures:
        assert f'id="{anchor("f", figure.id)}"' in page
    for dating in log.datings:
        assert f'id="{anchor("d", dating.id)}"' in page


def test_a_page_too_large_lists_less_and_says_so_and_no_link_leads_nowhere(
    hetao: Hetao, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = hetao("report", "--log", str(ROOT / "events.toml")).out
    monkeypatch.setattr("hetao_cli.page.narrowing.MOST_LINES", 40)
    narrowed = hetao("report", "--log", str(ROOT / "events.toml")).out
    for page, notes in (whole, 0), (narrowed, 5):
        assert page.count('class="built" role="note"') == notes
        links = set(re.findall(r'href="#([^"]*)"', page))
        assert links <= set(re.findall(r'\sid="([^"]*)"', page))
    listed = re.findall(r'<li id="e-([^"]*)"', narrowed)
    assert listed == re.findall(r'<li id="e-([^"]*)"', whole)[-20:]
    assert narrowed.count('class="mark ') == whole.count('class="mark ')


def test_a_folder_is_no_page(hetao: Hetao, tmp_path: Path) -> None:
    told = hetao("report", "--log", str(ROOT / "events.toml"), "-o", str(tmp_path))
    assert told.code == 3
    assert "it is a folder" in told.err


def test_watching_needs_a_file(hetao: Hetao) -> None:
    told = hetao("report", "--watch")
    assert told.code == 2
    assert "-o FILE" in told.err


def _wait(holds: object, watcher: subprocess.Popen[str]) -> None:
    assert callable(holds)
    for _ in range(200):
        if holds():
            return
        assert watcher.poll() is None
        time.sleep(0.1)
    pytest.fail("the page did not follow the log")


@pytest.mark.slow
def test_the_page_follows_the_log_and_is_kept_where_the_log_is_broken(tmp_path: Path) -> None:
    log, page, said = tmp_path / "events.toml", tmp_path / "report.html", tmp_path / "said.txt"
    log.write_text('log = { version = 1, title = { en = "first title" } }', encoding="utf-8")
    command = [sys.executable, "-m", "hetao_cli", "report", "--log", str(log), "-o", str(page), "--watch"]
    with said.open("w") as heard:
        watcher = subprocess.Popen(command, stderr=heard, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
        try:
            _wait(lambda: page.exists() and "first title" in page.read_text(encoding="utf-8"), watcher)
            _wait(lambda: "written" in said.read_text(), watcher)
            log.write_text("log = {", encoding="utf-8")
            _wait(lambda: "left as it was" in said.read_text(), watcher)
            assert "first title" in page.read_text(encoding="utf-8")
            log.write_text('log = { version = 1, title = { en = "second title" } }', encoding="utf-8")
            _wait(lambda: "second title" in page.read_text(encoding="utf-8"), watcher)
            _wait(lambda: said.read_text().count("written") == 2, watcher)
            watcher.send_signal(signal.SIGINT)
            assert watcher.wait(20) == 0
        finally:
            watcher.kill()
            watcher.wait()
    lines = said.read_text().splitlines()
    assert len(lines) == 3, lines


@given(st.text())
def test_no_text_becomes_markup(words: str) -> None:
    written = element("p", text(words), title=words)
    assert written.count("<") == 2
    assert re.fullmatch(r'<p title="[^"]*">[^<>]*</p>', written) is not None


@given(st.text())
def test_an_anchor_can_stand_in_an_address(name: str) -> None:
    assert re.fullmatch(r"f-[a-z0-9-]+", anchor("f", name))


def test_from_each_number_of_the_page_there_is_a_way_to_its_findings(hetao: Hetao) -> None:
    page = hetao("report", "--log", str(ROOT / "events.toml"), "--today", "2026-01-31").out
    sections = dict(re.findall(r'<section id="([a-z]+)"(.*?)(?=<section id="[a-z]+" |</main>)', page, re.DOTALL))
    listed = set(re.findall(r'id="(c-[0-9a-f]{16})"', sections["findings"]))
    links = {name: re.findall(r'href="#(c-[^"]+)"', part) for name, part in sections.items()}
    for name in ("timeline", "comparison", "charts", "sources"):
        assert links[name]
        assert set(links[name]) <= listed
    alerts = {name: re.findall(r'<a href="#(c-[^"]+)" class="alert"', part) for name, part in sections.items()}
    assert alerts["timeline"]
    assert alerts["charts"]
    # a filter that hides a mark of the axis hides what stands beside it in its group
    grouped = re.findall(r'<g data-row="[0-9]+"><a href="#e-[^>]* class="mark.*?</g>', sections["timeline"], re.DOTALL)
    assert sum(one.count('class="alert"') for one in grouped) == len(alerts["timeline"])


def test_what_a_doubtful_source_announced_stands_last_and_leads_to_its_finding(hetao: Hetao) -> None:
    page = hetao("report", "--log", str(ROOT / "events.toml"), "--today", "2026-01-31").out
    (told,) = re.findall(r'id="e-hk-park-opening-dates-told".*?</table>', page, re.DOTALL)
    sources = re.findall(r'href="#s-([a-z0-9-]+)"', told)
    doubtful = [one == "lo-2026" for one in sources]
    assert doubtful == sorted(doubtful)
    assert doubtful.count(True) == 4
    assert len(doubtful) > 8
    assert len(re.findall(r'href="#c-[0-9a-f]{16}"', told)) == sources.count("lo-2026")


def test_each_mark_of_the_axis_has_its_name_beside_it(hetao: Hetao) -> None:
    page = hetao("report", "--log", str(ROOT / "events.toml"), "--today", "2026-01-31").out
    assert len(re.findall(r'class="mark-name"', page)) == len(re.findall(r'class="mark [a-z]', page)) > 0


def test_a_mark_has_one_sign_for_all_findings_about_it(hetao: Hetao) -> None:
    page = hetao("report", "--log", str(ROOT / "events.toml"), "--today", "2026-01-31").out
    planes = re.findall(r'<div class="plot-frame">.*?</svg></div>', page, re.DOTALL)
    for plane in planes:
        places = re.findall(r'class="alert".*?<text[^>]*x="([0-9.]+)%" y="([0-9.-]+)"', plane)
        assert len(set(places)) == len(places)
    assert any('class="alert"' in plane for plane in planes)


TOLD = """
log = { version = 1 }
place = [{ id = "park", name = { en = "park" } }]
event = [
  { id = "bridge", date = "2026", title = { en = "The bridge opens" }, place = "park", status = "planned" },
  { id = "port", date = "2026-05", title = { en = "The port opens" }, place = "park", status = "planned" },
  { id = "gate", date = "2025-02", title = { en = "The gate opens" }, place = "park" },
]
source = [
  { id = "a", title = "A", published = "2021" },
  { id = "b", title = "B", published = "2024" },
  { id = "typo", title = "Typo", published = "2024-02" },
  { id = "c", title = "C", published = "2026-06" },
]
dating = [
  { source = "a", event = "bridge", says = "2022", date = "2022", status = "planned" },
  { source = "b", event = "bridge", says = "2026", date = "2026", status = "planned" },
  { source = "b", event = "port", says = "2026-05", date = "2026-05", status = "planned" },
  { source = "typo", event = "gate", says = "February 2025", date = "2025-02" },
  { source = "c", event = "gate", says = "February 2025", date = "2025-02" },
]
"""


def test_what_was_put_off_shows_all_dates_it_was_announced_for(hetao: Hetao, tmp_path: Path) -> None:
    now = _part(hetao, tmp_path, "now", "2026-11")
    chain = re.search(r'class="late">.*?href="#e-bridge-dates">(.*?)</a>', now)
    assert chain is not None
    assert re.sub("<.*?>", "", chain[1]) == "2022 → 2026"
    assert now.count('class="late"') == 1


@pytest.mark.parametrize(("today", "said"), [("2026-11", "b-overdue"), ("2027-02", "b-unheard")])
def test_overdue_is_only_what_a_newer_source_could_have_told(
    hetao: Hetao, tmp_path: Path, today: str, said: str
) -> None:
    now = _part(hetao, tmp_path, "now", today)
    assert ("b-unheard" in now) == (said == "b-unheard")  # the bridge, of 2026: the newest source is of June
    assert "b-overdue" in now  # the port, of May


def test_a_date_that_others_agree_on_is_not_in_question_for_one_doubtful_source(hetao: Hetao, tmp_path: Path) -> None:
    assert "#c-" not in _part(hetao, tmp_path, "turning", "2026-11")
    alone = TOLD.replace('{ source = "c", event = "gate"', '{ source = "typo", event = "gate"')
    assert "#c-" in _part(hetao, tmp_path, "turning", "2026-11", alone)


@pytest.mark.parametrize(("published", "marks"), [("2025", 1), ("2024~", 0)])
def test_of_a_dispute_a_source_is_called_first_only_if_it_surely_was(
    hetao: Hetao, tmp_path: Path, published: str, marks: int
) -> None:
    log = (
        TOLD.replace('published = "2026-06"', f'published = "{published}"')
        + """
metric = [{ id = "area", name = { en = "area" }, unit = "km2", kind = "constant" }]
figure = [
  { source = "b", place = "park", metric = "area", says = "3 km2" },
  { source = "c", place = "park", metric = "area", says = "7 km2" },
]
"""
    )
    disputes = _part(hetao, tmp_path, "disputes", "2026-11", log)
    assert disputes.count("b-first") == marks
    assert disputes.index("3 km2") < disputes.index("7 km2")


def _part(hetao: Hetao, folder: Path, name: str, today: str, log: str = TOLD) -> str:
    path = folder / "events.toml"
    path.write_text(log, encoding="utf-8")
    page = hetao("report", "--log", str(path), "--today", today).out
    found = re.search(rf'<section id="{name}".*?</section>', page, re.DOTALL)
    assert found is not None
    return found[0]


@pytest.mark.parametrize("kind", ["next", "top", "all", "disputed", "festival"])
def test_a_kind_of_the_log_s_own_is_shown_as_it_is(hetao: Hetao, tmp_path: Path, kind: str) -> None:
    log = tmp_path / "events.toml"
    event = f'{{ id = "e", date = "2025", kind = "{kind}", title = {{ en = "E" }} }}'
    log.write_text(f"log = {{ version = 1 }}\nevent = [{event}]", "utf-8")
    page = hetao("report", "--log", str(log)).out
    assert f'<span class="badge">{kind}</span>' in page
    assert re.search(f'<option value="k-{kind}"[^>]* data-en="{kind}" data-hs="{kind}"', page)


def test_statistics_in_chinese_have_no_english_kinds(hetao: Hetao) -> None:
    told = hetao("stats", "--log", str(ROOT / "events.toml"), "--lang", "zh-Hant", "--all").out
    kinds = told[told.index("各類事件") :].split("\n\n")[0]
    assert "建設" in kinds
    assert not re.search("[a-z]", kinds)
