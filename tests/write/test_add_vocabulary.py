"""`hetao add place`, `metric` and `review`, and the reviews that `hetao check --suggest-review` prints."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import rtoml
from small_log import EVENTS, GAZETTE, write_log

from hetao_cli.log.assemble import load_log

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

TODAY = ("--today", "2026-11-21")
OTHER = '[source]\nid = "daily"\ntitle = "News"\npublished = "2025-06"\n\n'
OTHER += '[[figure]]\nplace = "north"\nmetric = "firms"\nsays = "500 firms"\n'


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = write_log(tmp_path)
    (tmp_path / "seeds" / "daily.toml").write_text(OTHER, encoding="utf-8")
    return path


def test_a_place_is_written_behind_the_last_one(hetao: Hetao, tmp_path: Path) -> None:
    path = write_log(tmp_path)
    told = hetao(
        "add", "place", "--id", "tower", "--name-en", "north tower", "--name-zh-Hant", "北塔", "--within", "NP",
        "--alias", "the tower", "--alias", "塔", "--kind", "building", "--fiscal-year-start", "4",
        "--same-as", "wikidata:Q1", "--at", "22.5", "114.25", "--log", str(path),
    )  # fmt: skip
    assert (told.code, told.out, told.err) == (0, f"{path}:11: place tower\n", "")
    entry = (
        '[[place]]\nid = "tower"\nname = { en = "north tower", zh-Hant = "北塔" }\nwithin = "north"\n'
        'aliases = ["the tower", "塔"]\nkind = "building"\nfiscal_year_start = 4\n'
        'same_as = ["wikidata:Q1"]\nat = [22.5, 114.25]\n\n'
    )
    assert path.read_text(encoding="utf-8") == EVENTS.replace("[[metric]]", f"{entry}[[metric]]")


def test_a_metric_is_written_behind_the_last_one(hetao: Hetao, tmp_path: Path) -> None:
    path = write_log(tmp_path)
    told = hetao(
        "add", "metric", "--id", "growth", "--name-en", "growth of firms", "--unit", "%", "--kind", "share",
        "--growth-of", "企业", "--word", "growth", "--adds-up", "--sense", "more", "--tolerance", "2%",
        "--log", str(path),
    )  # fmt: skip
    assert (told.code, told.err) == (0, "")
    metric = load_log(str(path)).metrics["growth"]
    assert (metric.growth_of, metric.adds_up, metric.sense, metric.tolerance) == ("firms", True, "more", "2%")
    assert list(load_log(str(path)).metrics) == ["firms", "growth"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("place", "--id", "north", "--name-en", "x"), "the place 'north' is in the log already"),
        (("place", "--id", "south"), "missing --name-en"),
        (("place", "--id", "south", "--name-en", "x", "--part-of", "nort"), "no place named 'nort'"),
        (("metric", "--id", "x", "--name-en", "x", "--unit", "m", "--kind", "level"), "'level' is no kind"),
        (("metric", "--id", "x", "--name-en", "x", "--kind", "stock"), "missing --unit"),
        (("metric", "--id", "x", "--name-en", "x", "--unit", "%", "--kind", "share", "--share-of", "firms"), "F007"),
        (("review", "--code", "C301", "--reason", "so"), "missing --about"),
        (("review", "--code", "C999", "--about", "gazette", "--reason", "so"), "no rule named 'C999'"),
        (("review", "--code", "C301", "--about", "gazette"), "missing --reason"),
        (("review", "ffffffff", "--reason", "so"), "0 findings"),
    ],
)
def test_what_can_not_be_added_is_refused(
    arguments: tuple[str, ...], reason: str, hetao: Hetao, tmp_path: Path
) -> None:
    path = write_log(tmp_path)
    told = hetao("add", *arguments, "--log", str(path))
    assert (told.code, told.out) == (2, "")
    assert reason in told.err
    assert path.read_text(encoding="utf-8") == EVENTS
    assert (tmp_path / "seeds" / "gazette.toml").read_text(encoding="utf-8") == GAZETTE


def test_a_finding_is_reviewed_by_its_fingerprint(hetao: Hetao, log: Path) -> None:
    check = ("check", "--log", str(log), *TODAY, "--format", "json", "--select", "C301")
    (finding,) = json.loads(hetao(*check).out)["findings"]
    told = hetao("add", "review", finding["fingerprint"][:8], "--reason", "a misprint", "--log", str(log), *TODAY)
    assert (told.code, told.err) == (0, "")
    assert "review C301" in told.out
    assert "daily/north/firms" in told.out
    assert [one["status"] for one in json.loads(hetao(*check).out)["findings"]] == ["acknowledged"]


def test_suggested_reviews_acknowledge_what_is_found_once_they_have_a_reason(hetao: Hetao, log: Path) -> None:
    told = hetao("check", "--suggest-review", "--log", str(log), *TODAY)
    reviews = rtoml.loads(told.out)["review"]
    assert [review["reason"] for review in reviews] == [""] * len(reviews)
    assert reviews
    log.write_text(EVENTS + told.out.replace('reason = ""', 'reason = "seen"'), encoding="utf-8")
    checked = json.loads(hetao("check", "--log", str(log), *TODAY, "--format", "json").out)
    assert {one["status"] for one in checked["findings"]} == {"acknowledged"}


def test_where_nothing_is_found_no_review_is_suggested(hetao: Hetao, empty_log: str) -> None:
    assert hetao("check", "--suggest-review", "--log", empty_log).out == "# nothing to review\n"
