"""`hetao changes`: what one knew then and knows now, of which kind each change is, and what brought it."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

VOCABULARY = """
log = { version = 1 }
place = [
  { id = "zone", name = { en = "zone", zh-Hant = "合作區" } },
  { id = "park", name = { en = "park" }, part_of = "zone" },
]
metric = [
  { id = "area", name = { en = "area" }, unit = "km2", kind = "constant" },
  { id = "firms", name = { en = "firms" }, unit = "company", kind = "stock" },
  { id = "visits", name = { en = "visits" }, unit = "visit", kind = "flow" },
]
event = [
  { id = "opening", date = "2025-12-22", title = { en = "The park opens" }, place = "park", kind = "opening" },
  { id = "bridge", date = "2027", title = { en = "The bridge opens" }, place = "zone", status = "planned" },
]
source = [
  { id = "a", title = "A", published = "2024-03-01", tier = "official" },
  { id = "b", title = "B", published = "2025-03-01" },
  { id = "c", title = "C", published = "2026-03-01" },
]
"""
FIRMS = '{{ source = "{source}", place = "park", metric = "firms", says = "{says}"{more} }}'
OPENING = '{{ source = "{source}", event = "opening", says = "{says}"{more} }}'


def _figures(*told: tuple[str, str] | tuple[str, str, str], metric: str = "firms") -> str:
    entries = (FIRMS.format(source=one[0], says=one[1], more="".join(one[2:])) for one in told)
    return f"figure = [{', '.join(entries)}]\n".replace('"firms"', f'"{metric}"')


def _datings(*told: tuple[str, str] | tuple[str, str, str], event: str = "opening") -> str:
    entries = (OPENING.format(source=one[0], says=one[1], more="".join(one[2:])) for one in told)
    return f"dating = [{', '.join(entries)}]\n".replace('"opening"', f'"{event}"')


def _written(folder: Path, text: str) -> str:
    path = folder / "events.toml"
    path.write_text(VOCABULARY + text, encoding="utf-8")
    return str(path)


def _changes(hetao: Hetao, *arguments: str, today: str = "2026-11-28") -> list[dict[str, Any]]:
    told = hetao("changes", *arguments, "--today", today, "--format", "json")
    assert told.code == 0, told.err
    found: list[dict[str, Any]] = json.loads(told.out)["changes"]
    return found


JANUARY = ', date = "2024-01"'
PLANNED = ', status = "planned"'
KINDS = {
    "new": _figures(("b", "60 firms")),
    "sharper": _figures(("a", "over 440 firms"), ("b", "447 firms")),
    "moved": _figures(("a", "440 firms"), ("b", "500 firms")),
    "confirmed": _figures(("a", "440 firms"), ("b", "440 firms")),
    "revised": _figures(("a", "440 firms", PLANNED), ("b", "500 firms", PLANNED)),
    "contradicted": _figures(("a", "3 km2"), ("b", "4 km2"), metric="area"),
    "settled": _figures(("a", "4 firms", ', status = "planned", as_of = "2025-01"'), ("b", "5 firms")),
    "gone_silent": _figures(("a", "440 firms", ', status = "target", as_of = "2025-06"')),
    "new of an event": _datings(("b", "22 December 2025", PLANNED)),
    "sharper of an event": _datings(("a", "2025", PLANNED), ("b", "December 2025", PLANNED)),
    "moved of an event": _datings(("a", "2025", PLANNED), ("b", "2026", PLANNED)),
    "confirmed of an event": _datings(("a", "early", JANUARY), ("b", "early", JANUARY)),
    "contradicted of an event": _datings(("a", "early", JANUARY), ("b", "2023-05", ', date = "2023-05"')),
    "settled of an event": _datings(("a", "2025", PLANNED), ("b", "soon", ', date = "2025-01"')),
    "gone_silent of an event": _datings(("a", "June 2025", PLANNED)),
}


@pytest.mark.parametrize("case", KINDS)
def test_each_kind_of_change_is_told_as_such(hetao: Hetao, tmp_path: Path, case: str) -> None:
    log = _written(tmp_path, KINDS[case])
    found = _changes(hetao, "2024-06", "2025-10", "--log", log)
    assert case.split(maxsplit=1)[0] in {one["change"] for one in found}
    assert len({one["change"] for one in found} - {"new"}) <= 1


def test_of_a_plan_with_an_outcome_it_is_settled_what_came_of_it(hetao: Hetao, tmp_path: Path) -> None:
    log = _written(tmp_path, _figures(("a", "440 firms", ', status = "target", as_of = "2025-01"'), ("b", "430 firms")))
    found = {one["change"]: one for one in _changes(hetao, "2024-06", "2025-10", "--log", log)}
    assert found.keys() == {"settled", "new"}
    assert "it was 430" in found["settled"]["now"]["text"]
    assert found["settled"]["sources"] == ["b"]


def test_what_only_a_doubtful_source_says_contradicts_and_settles_nothing(hetao: Hetao, tmp_path: Path) -> None:
    told = _datings(("a", "2026", PLANNED), ("b", "2026-01", ', date = "2026-01"'))  # b is of March 2025
    found = _changes(hetao, "2024-06", "2026-10", "--log", _written(tmp_path, told))
    assert [(one["now"]["support"]["kind"], one["change"]) for one in found] == [("doubtful", "sharper")]


def test_a_dispute_names_the_source_that_brought_it(hetao: Hetao, tmp_path: Path) -> None:
    told = _figures(("a", "3 km2"), ("b", "4 km2"), metric="area")
    [found] = _changes(hetao, "2024-06", "2025-10", "--log", _written(tmp_path, told))
    assert found["now"]["support"]["kind"] == "disputed"
    assert "b" in found["sources"]


def test_a_figure_of_a_day_before_the_newest_is_new_and_of_another_period_too(hetao: Hetao, tmp_path: Path) -> None:
    told = _figures(("a", "440 firms"), ("b", "300 firms", ', as_of = "2022"'))
    [found] = _changes(hetao, "2024-06", "2025-10", "--log", _written(tmp_path, told))
    assert (found["change"], found["now"]["as_of"]) == ("new", "2022")
    told = _figures(("a", "4 visits", ', as_of = "2023"'), ("b", "9 visits", ', as_of = "2024"'), metric="visits")
    [found] = _changes(hetao, "2024-06", "2025-10", "--log", _written(tmp_path, told))
    assert (found["change"], found["now"]["as_of"]) == ("new", "2024")


def test_a_change_has_both_answers_its_sources_and_the_findings(hetao: Hetao, tmp_path: Path) -> None:
    log = _written(tmp_path, KINDS["contradicted"])
    [found] = _changes(hetao, "2024-06", "--log", log)
    assert (found["then"]["low"], found["then"]["sources"]) == (2.5, ["a"])
    assert (found["now"]["support"]["kind"], found["sources"]) == ("disputed", ["b"])
    [fingerprint] = found["findings"]
    assert "4 km2" in hetao("show", fingerprint, "--log", log).out


def test_the_text_has_the_kinds_in_order_and_the_other_side_of_a_dispute(hetao: Hetao, tmp_path: Path) -> None:
    told = '{ source = "a", place = "zone", metric = "area", says = "3 km2" }, '
    told += '{ source = "b", place = "zone", metric = "area", says = "4 km2" }'
    log = _written(tmp_path, _figures(("b", "60 firms")).replace("]", f", {told}]"))
    lines = hetao("changes", "2024-06", "2025-10", "--log", log, "--lang", "en").out.splitlines()
    assert [line for line in lines if line.endswith(")")] == [
        "contradicted (1)",
        "new (1)",
    ] or "contradicted (1)" in lines
    assert any("zone: area" in line and "≠" in line and "disputed" in line for line in lines)
    assert "park: firms" in lines[-1] or any("park: firms" in line for line in lines)


def test_by_default_it_is_since_a_year_ago(hetao: Hetao, tmp_path: Path) -> None:
    log = _written(tmp_path, _figures(("b", "60 firms"), ("c", "70 firms")))
    assert [one["change"] for one in _changes(hetao, "--log", log)] == ["moved"]
    assert _changes(hetao, "--log", log) == _changes(hetao, "2025-11-28", "2026-11-28", "--log", log)
    assert _changes(hetao, "2024", "--log", log) == _changes(hetao, "--since", "2024", "--log", log)
    assert _changes(hetao, "--log", log, today="2024-02-29") == []


def test_the_filters_are_those_of_the_timeline_and_of_figures(hetao: Hetao, tmp_path: Path) -> None:
    log = _written(tmp_path, _figures(("b", "60 firms")) + _datings(("c", "22 December 2025")))

    def kinds(*arguments: str) -> list[str]:
        return [one["what"] for one in _changes(hetao, "2024-06", "--log", log, *arguments)]

    assert kinds() == ["event", "figure"]
    assert kinds("--metric", "firms") == kinds("--source", "b") == kinds("--to", "2025-04") == ["figure"]
    assert kinds("--kind", "opening") == kinds("--source", "c") == kinds("--from", "2025-12") == ["event"]
    assert kinds("--kind", "opening", "--metric", "firms", "--place", "zone") == ["event", "figure"]
    assert kinds("--tier", "official") == kinds("--status", "planned") == []
    told = hetao("changes", "--place", "prak", "--log", log)
    assert (told.code, told.out) == (2, "")
    assert "park" in told.err


def test_wrong_days_are_told(hetao: Hetao, tmp_path: Path) -> None:
    log = _written(tmp_path, "")
    for arguments in (("2026", "2025"), ("2025", "--since", "2024"), ("never",), ("2025", "never"), ("--since", "no")):
        assert hetao("changes", *arguments, "--log", log).code == 2
    assert "nothing has changed" in hetao("changes", "--log", log).out


def test_an_event_that_is_told_more_exactly_is_never_vaguer_later(hetao: Hetao, tmp_path: Path) -> None:
    log = _written(
        tmp_path,
        _datings(("a", "11", ', date = "2024-01-11"'), ("b", "early", JANUARY), ("c", "2024", ', date = "2024"')),
    )
    found = _changes(hetao, "2024-06", "--log", log)
    assert [(one["change"], one["now"]["says"]) for one in found] == [("confirmed", "2024-01-11")]


def test_against_another_log_it_is_told_what_an_editor_corrected(hetao: Hetao, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    before = _written(old, _figures(("a", "60 firms")) + _datings(("a", "2025", PLANNED)))
    after = _written(
        new,
        _figures(("a", "65 firms"), ("b", "90 firms"))
        + _datings(("a", "2025", PLANNED), ("b", "soon", ', date = "2025-01"')),
    )
    for named in (before, str(old)):
        found = _changes(hetao, "2024-06", "2025-06", "--log", after, "--against", named)
        assert {(one["change"], one["cause"]) for one in found} == {
            ("settled", "published"),
            ("moved", "published"),
            ("revised", "edited"),
        }
    assert _changes(hetao, "--log", after, "--against", after) == []
    told = hetao("changes", "--log", after, "--against", str(tmp_path))
    assert (told.code, told.out) == (2, "")
    assert "--against" in told.err
    assert "corrected by an editor" in hetao("changes", "--log", after, "--against", before).out


def test_what_an_editor_took_away_is_gone_and_what_both_changed_is_told_so(hetao: Hetao, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    before = _written(old, _figures(("a", "60 firms"), ("a", "3 firms", ', as_of = "2020"')).replace("park", "zone"))
    [one, *_] = _changes(hetao, "--log", _written(new, ""), "--against", before)
    assert (one["change"], one["cause"], one["now"], one["sources"]) == ("gone_silent", "edited", None, ["a"])
    before = _written(old, _figures(("a", "3 km2"), metric="area"))
    after = _written(new, _figures(("a", "3.2 km2"), ("b", "3.19 km2"), metric="area"))
    [one] = _changes(hetao, "2024-06", "2025-06", "--log", after, "--against", before)
    assert (one["change"], one["cause"]) == ("sharper", "both")


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607 - git here


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_a_revision_of_the_repository_can_be_compared_with(hetao: Hetao, tmp_path: Path) -> None:
    folder = tmp_path / "日誌"
    (folder / "seeds").mkdir(parents=True)
    log = folder / "events.toml"
    log.write_text(VOCABULARY.replace("version = 1", 'version = 1, include = ["seeds/*.list"]'), encoding="utf-8")
    seed = folder / "seeds" / "é.list"
    seed.write_text(_figures(("a", "60 firms")), encoding="utf-8")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "first")
    assert _changes(hetao, "--log", str(log), "--against", "HEAD") == []
    seed.write_text(_figures(("a", "65 firms")), encoding="utf-8")
    told = hetao("changes", "--log", str(log), "--against", "HEAD", "--format", "json")
    document = json.loads(told.out)
    assert [(one["change"], one["cause"]) for one in document["changes"]] == [("revised", "edited")]
    assert document["then"]["log"]["path"] == f"HEAD:{log}"
    assert sorted(path.name for path in folder.iterdir()) == ["events.toml", "seeds"]
    for named in ("nope", "HEAD~9", "--help-me", "HEAD:events.toml", "", "-"):
        told = hetao("changes", "--log", str(log), f"--against={named}")
        assert (told.code, told.out) == (2, "")
        assert "no such revision" in told.err
    _git(tmp_path, "rm", "-q", "--cached", "-r", ".")
    _git(tmp_path, "commit", "-qm", "none", "--allow-empty")
    told = hetao("changes", "--log", str(log), "--against", "HEAD")
    assert (told.code, told.out) == (3, "")
    assert "has no" in told.err


def test_without_git_or_a_repository_it_is_told_that_there_is_none(
    hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = _written(tmp_path, "")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    told = hetao("changes", "--log", log, "--against", "HEAD")
    assert told.code == 2
    assert "git" in told.err
    monkeypatch.setenv("PATH", str(tmp_path))
    told = hetao("changes", "--log", log, "--against", "HEAD")
    assert told.code == 2
    assert "no git" in told.err


def test_rows_have_the_same_cells_as_the_document(hetao: Hetao, tmp_path: Path) -> None:
    log = _written(tmp_path, _figures(("b", "60 firms")) + _datings(("c", "22 December 2025")))
    rows = list(csv.DictReader(io.StringIO(hetao("changes", "2024", "--log", log, "--format", "csv").out)))
    assert [(row["what"], row["now.says"], row["sources"]) for row in rows] == [
        ("event", "2025-12-22", "c"),
        ("figure", "60 firms", "b"),
    ]
