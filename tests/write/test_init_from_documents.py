"""`hetao init DOC…` makes a log of what documents speak of, which loads, checks clean and can take their figures."""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hetao_cli.documents.article import Article
from hetao_cli.log.assemble import assemble_log, load_log
from hetao_cli.log.files.files import parse_document
from hetao_cli.schemas.documents import document_schema
from hetao_cli.write.first_log import first_log
from hetao_cli.write.journal import SETTING

if TYPE_CHECKING:
    from conftest import Hetao

ENGLISH = """The Alder Bridge opens
Source: Morning Post  Published: 2024-05-02

The Alder Bridge opened to traffic on 1 May 2024. The Alder Bridge is 12.4 km long and cost 3.75 billion yuan.
The Birch Tunnel is 5,664 metres long. The Alder Bridge carried 860,000 vehicles in its first year.
"""
SECOND = """Two years on
Source: Evening Post  Published: 2026-05-02

Since it opened on 1 May 2024, the Alder Bridge has carried 2.3 million vehicles. The Birch Tunnel, 5,664 metres long,
was closed for a night. The Alder Bridge (ALB) cost 3.75 billion yuan.
"""
CHINESE = """赤杨大桥通车
来源：晨报  发布时间：2024-05-02

赤杨大桥于2024年5月1日通车。赤杨大桥全长12.4公里，总投资37.5亿元。白桦隧道长5664米。
赤杨大桥首年通行车辆86万辆次。
"""
TRADITIONAL = """赤楊大橋的隧道
來源：晚報  發布時間：2025-05-02

赤楊大橋全長12.4公里。白樺隧道長5664米，造價8.25億元。
"""
TEXTS = {"a.txt": ENGLISH, "b.txt": SECOND, "c.txt": CHINESE, "d.txt": TRADITIONAL}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four documents in three scripts, in a folder of their own below the current one."""
    (tmp_path / "docs").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "docs" / name).write_text(text, encoding="utf-8")
    monkeypatch.setenv(SETTING, str(tmp_path / "journal"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_log_made_of_documents_has_what_they_speak_of_in_all_scripts(hetao: Hetao) -> None:
    assert hetao("init", ".", "docs").code == 0
    log = load_log("events.toml")
    names = {tuple(place.name.items()) for place in log.places.values()}
    assert (("en", "Alder Bridge"), ("zh-Hans", "赤杨大桥"), ("zh-Hant", "赤楊大橋")) in names
    assert (("en", "Birch Tunnel"), ("zh-Hans", "白桦隧道"), ("zh-Hant", "白樺隧道")) in names
    assert log.places["alder-bridge"].aliases == ("ALB",)
    assert {"length", "cost", "vehicles"} <= log.metrics.keys()
    assert (log.metrics["length"].unit, log.metrics["length"].kind) == ("m", "constant")
    opening = log.events["alder-bridge-opening"]
    assert (opening.date, opening.place, opening.status) == ("2024-05-01", "alder-bridge", "actual")
    assert [(one.title, one.publisher, one.published) for one in log.sources.values()][:2] == [
        ("The Alder Bridge opens", "Morning Post", "2024-05-02"),
        ("Two years on", "Evening Post", "2026-05-02"),
    ]


@pytest.mark.usefixtures("folder")
def test_a_log_made_of_documents_checks_clean_and_claims_no_figure(hetao: Hetao) -> None:
    hetao("init", ".", "docs")
    checked = hetao("check", "--group", "extra", "--fail-on", "note", "--today", "2026-11-21")
    assert (checked.code, checked.err) == (0, ""), checked.out
    log = load_log("events.toml")
    assert (len(log.figures), len(log.datings)) == (0, 0)


@pytest.mark.usefixtures("folder")
def test_the_sources_of_such_a_log_are_filled_by_add_source_once(hetao: Hetao) -> None:
    hetao("init", ".", "docs")
    told = hetao("add", "source", "docs/c.txt")
    assert (told.code, told.out.split(":")[0]) == (0, os.path.join("seeds", "c.toml")), told.err
    log = load_log("events.toml")
    assert not log.faults
    assert {figure.source for figure in log.figures} == {"c"}
    again = hetao("add", "source", "docs/c.txt")
    assert (again.code, "which is in the log" in again.err) == (2, True)
    assert hetao("undo").code == 0
    assert not load_log("events.toml").figures


@pytest.mark.usefixtures("folder")
def test_such_a_log_knows_the_figures_of_its_documents(hetao: Hetao) -> None:
    hetao("init", ".", "docs")
    read = json.loads(hetao("read", "docs/a.txt", "--log", "events.toml", "--format", "json").out)
    subjects = {(one["text"], one["place"], one["metric"]) for one in read["documents"][0]["figures"]}
    assert ("12.4 km", "alder-bridge", "length") in subjects
    assert hetao("check", "docs/a.txt").code == 0


@pytest.mark.parametrize("arguments", [("docs/a.txt", "docs/b.txt"), (".", "docs"), (".", "docs/a.txt", "docs")])
@pytest.mark.usefixtures("folder")
def test_the_documents_are_files_and_folders_of_them(hetao: Hetao, arguments: tuple[str, ...]) -> None:
    assert hetao("init", *arguments).out.startswith("events.toml: ")
    assert "alder-bridge" in load_log("events.toml").places


@pytest.mark.usefixtures("folder")
def test_a_folder_of_documents_alone_becomes_that_of_the_log(hetao: Hetao) -> None:
    hetao("init", "docs")
    assert "alder-bridge" in load_log(os.path.join("docs", "events.toml")).places


def test_a_folder_with_no_document_but_of_the_project_itself_gets_the_example(hetao: Hetao, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(ENGLISH, encoding="utf-8")
    hetao("init", str(tmp_path))
    assert list(load_log(str(tmp_path / "events.toml")).places) == ["park"]


def test_a_document_without_a_date_is_a_source_in_comments(hetao: Hetao, folder: Path) -> None:
    (folder / "e.txt").write_text("The Alder Bridge is 12.4 km long.", encoding="utf-8")
    told = hetao("init", "e.txt")
    assert (told.code, load_log("events.toml").sources) == (0, {})
    assert '# published = ""' in (folder / "events.toml").read_text(encoding="utf-8")


def test_what_is_less_sure_can_be_taken_by_removing_its_marks(hetao: Hetao, folder: Path) -> None:
    (folder / "docs" / "f.txt").write_text(TEXTS["a.txt"] + "\nThe Cedar Hotel has 310 rooms.\n", encoding="utf-8")
    hetao("init", ".", "docs")
    path = folder / "events.toml"
    lines = path.read_text(encoding="utf-8").split("\n")
    assert '# id = "cedar-hotel"' in lines
    marks = (
        "# [[",
        "# id",
        "# name",
        "# unit",
        "# kind",
        "# words",
        "# date",
        "# title",
        "# place",
        "# status",
        "# within",
    )
    path.write_text("\n".join(line[2:] if line.startswith(marks) else line for line in lines), encoding="utf-8")
    log = load_log("events.toml")
    assert ("cedar-hotel" in log.places, "rooms" in log.metrics, len(log.faults)) == (True, True, 0)


def test_a_part_is_one_by_its_name_and_what_begins_with_another_name_lies_in_that(hetao: Hetao, folder: Path) -> None:
    text = "{}The tunnel of the Alder Bridge is 5,664 metres long. Alder Bridge Plaza covers 12 hectares.\n"
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (folder / "docs" / name).write_text(text.format(ENGLISH), encoding="utf-8")
    hetao("init", ".", "docs")
    places = load_log("events.toml").places
    assert places["tunnel-of-the-alder-bridge"].part_of == "alder-bridge"
    assert places["alder-bridge-plaza"].within == "alder-bridge"


@pytest.mark.usefixtures("folder")
def test_one_document_is_enough_for_what_it_says_twice(hetao: Hetao) -> None:
    hetao("init", "docs/a.txt")
    assert list(load_log("events.toml").places) == ["alder-bridge"]


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
def test_the_comments_are_in_the_language_asked_for(hetao: Hetao, folder: Path, lang: str) -> None:
    told = hetao("init", ".", "docs", "--lang", lang)
    assert (told.code, "Places" in (folder / "events.toml").read_text(encoding="utf-8")) == (0, False)


@pytest.mark.usefixtures("folder")
def test_the_document_of_such_a_log_is_as_its_schema_says(hetao: Hetao) -> None:
    document = json.loads(hetao("init", ".", "docs", "--format", "json").out)
    Draft202012Validator(document_schema("added")).validate(document)
    assert {one["kind"] for one in document["entries"]} == {"place", "metric", "event", "source"}


def test_nothing_is_written_where_a_document_can_not_be_read(hetao: Hetao, folder: Path) -> None:
    told = hetao("init", ".", "docs/none.txt")
    assert (told.code != 0, sorted(os.listdir(folder))) == (True, ["docs"])


BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "attribution"


def _project_texts() -> list[str]:
    files = (path.read_text("utf-8") for path in sorted(BENCHMARK.glob("*/texts.toml")))
    return [one["text"] for text in files for one in tomllib.loads(text)["text"]]


@pytest.mark.slow
@given(st.lists(st.lists(st.sampled_from(_project_texts()), max_size=4) | st.lists(st.text(max_size=60)), max_size=4))
def test_whatever_documents_say_the_log_made_of_them_loads(documents: list[list[str]]) -> None:
    articles = [
        Article(f"{number}.txt", "\n".join(texts), None, None, None, "2024-05-01", ("en",), None, f"{number:064x}")
        for number, texts in enumerate(documents)
    ]
    made = first_log(articles, "en")
    texts = {"events.toml": made.main, **{f"seeds/{name}.toml": text for name, text in made.sources.items()}}
    log = assemble_log([parse_document(text, path) for path, text in texts.items()], [])
    assert log.faults == []
    assert len(log.sources) == len(articles)
