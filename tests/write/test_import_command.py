"""`hetao import`: what tables of other programs become, what is left out, and that nothing is taken twice."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_log import EVENTS, GAZETTE, write_log

from hetao_cli.log.assemble import load_log
from hetao_cli.write.journal import SETTING

if TYPE_CHECKING:
    from conftest import Hetao

    from hetao_cli.model.log import Log

SHIPPED = Path(__file__).parents[2]
TODAY = ("--today", "2026-01-01")


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a small log in the current folder."""
    monkeypatch.chdir(tmp_path)
    return write_log(tmp_path)


def said(log: Log) -> list[tuple[str, ...]]:
    """Return what the figures of a log say."""
    return [(one.source, one.place, one.metric, one.says, one.as_of or "", one.status) for one in log.figures]


def happened(log: Log) -> list[tuple[object, ...]]:
    """Return what the events of a log are."""
    return [(one.id, one.date, one.title, one.place, one.kind, one.status) for one in log.events.values()]


@pytest.mark.parametrize(
    "table",
    [
        "Place,Metric,Figure,Date\nnorth park,firms,over 60,Dec 2025\n",
        "地点,指标,数值,单位,日期\n北园区,企业,440多,家,2025年12月\n",
        "地點,指標,數值,日期\nNP,企业,440多家,2025年12月\n",
        "place,metric,says,as_of\nnorth,firms,447 firms in all,2025-12\n",
        "Park;Year;Month;Firms (company)\nnorth;2025;12;460\n",
        "园区\t年月\t企业（家）\n北园区\t2025-12\t460多\n",
    ],
)
def test_headers_of_three_languages_say_what_a_column_holds(table: str, log: Path, hetao: Hetao) -> None:
    Path("a.csv").write_text(table, encoding="utf-8")
    code, out, err = hetao("import", "a.csv", "--source", "gazette")
    assert (code, "new: 1; there already: 0; left out: 0" in out) == (0, True), err
    new = said(load_log(str(log)))[-1]
    assert new[:3] == ("gazette", "north", "firms")
    assert new[4:] == ("2025-12", "actual")


def test_a_row_that_cannot_be_read_is_told_with_its_place_and_the_rest_goes_in(log: Path, hetao: Hetao) -> None:
    Path("a.csv").write_text(
        "place,metric,figure,date\nnorth,firms,12,2025\nmoon,firms,13,2025\nnorth,firms,many things,2025\n"
        "north,firms,14,3/4/2025\nnorth,firms,,2025\nnorth,firms,15,2024\n",
        encoding="utf-8",
    )
    code, out, err = hetao("import", "a.csv", "--source", "gazette")
    assert code == 1
    assert "new: 2; there already: 0; left out: 4" in out
    told = [line.split(" left out: ")[0] for line in err.splitlines() if "left out" in line]
    assert told == ["hetao: a.csv:3:1:", "hetao: a.csv:4:13:", "hetao: a.csv:5:16:", "hetao: a.csv:6:1:"]
    assert [one[3] for one in said(load_log(str(log)))] == ["447 firms", "12", "15"]


def test_the_rows_left_out_are_in_the_document_too(log: Path, hetao: Hetao) -> None:
    Path("a.csv").write_text("date,event\n2025-12-22,It begins\nsoon,It ends\n", encoding="utf-8")
    code, out, _ = hetao("import", "a.csv", "--log", str(log), "--format", "json")
    (left_out,) = json.loads(out)["left_out"]
    assert (code, left_out["path"], left_out["line"], left_out["column"]) == (1, "a.csv", 3, 1)


def test_importing_again_adds_nothing_and_undo_gives_the_bytes_back(
    log: Path, hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETTING, str(tmp_path / "journal"))
    before = log.read_bytes()
    Path("a.csv").write_text("date,event\n2025-12-22,It begins\n2024,It was planned\n2024,It was planned\n")
    assert "new: 2; there already: 1" in hetao("import", "a.csv").out
    after = log.read_bytes()
    code, out, _ = hetao("import", "a.csv")
    assert (code, log.read_bytes()) == (0, after)
    assert "new: 0; there already: 3; left out: 0" in out
    assert hetao("undo").code == 0
    assert log.read_bytes() == before


def test_a_dry_run_shows_the_difference_and_writes_nothing(log: Path, hetao: Hetao) -> None:
    before = log.read_bytes()
    Path("a.csv").write_text("date,event\n2025-12-22,It begins\n")
    out = hetao("import", "a.csv", "--dry-run").out
    assert '+date = "2025-12-22"' in out
    assert log.read_bytes() == before


def test_events_go_by_date_and_the_rest_of_the_file_stays(log: Path, hetao: Hetao) -> None:
    log.write_bytes(EVENTS.replace("\n", "\r\n").encode())
    Path("a.csv").write_text(
        "date,event\n2030,It ends\n2020,Second\n2016,First\n2019,It was planned\n", encoding="utf-8"
    )
    assert hetao("import", "a.csv", *TODAY).code == 0
    events = happened(load_log(str(log)))
    assert [one[0] for one in events] == ["first", "mou", "it-was-planned", "second", "opening", "it-ends"]
    assert [one[5] for one in events] == ["actual", "actual", "actual", "actual", "actual", "planned"]
    text = log.read_bytes().decode()
    assert "\n" not in text.replace("\r\n", "")
    kept = [line for line in EVENTS.splitlines() if line]
    lines = iter(text.splitlines())
    assert all(line in lines for line in kept), "every line of before is there, in its order"


def test_entries_written_as_lists_are_added_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hetao: Hetao) -> None:
    monkeypatch.chdir(tmp_path)
    figures = 'figure = [\n  { source = "gazette", place = "north", metric = "firms", says = "447 firms" },  # so\n]\n'
    source = 'source = [{ id = "gazette", title = "Parks", published = "2025-06" }]\n'
    log = write_log(tmp_path, gazette=figures + source)
    Path("a.csv").write_text("place,metric,figure,date\nnorth,firms,12,2024\nnorth,firms,13,2023\n", encoding="utf-8")
    assert hetao("import", "a.csv", "--source", "gazette").code == 0
    assert [one[3] for one in said(load_log(str(log)))] == ["447 firms", "12", "13"]
    assert "# so" in (tmp_path / "seeds" / "gazette.toml").read_text(encoding="utf-8")


def test_a_column_is_what_somebody_says_that_it_is(log: Path, hetao: Hetao) -> None:
    Path("a.csv").write_text("where,Einwohner,wann,place\nnorth,460,2025-12,moon\n", encoding="utf-8")
    maps = ("--map", "Einwohner=firms", "--map", "wann=as_of", "--map", "where=place", "--map", "place=")
    assert hetao("import", "a.csv", "--source", "gazette", *maps).code == 0
    assert said(load_log(str(log)))[-1] == ("gazette", "north", "firms", "460", "2025-12", "actual")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--map", "wo=place"), "no column named 'wo'"),
        (("--map", "where=plaice"), "'plaice' is neither"),
        (("--map", "where"), "no HEADER=KEY"),
        (("--source", "gazete"), "did you mean 'gazette'"),
        (("--kind", "place"), "no kind named 'place'"),
        (("--from", "xls"), "no format named 'xls'"),
        (("--kind", "figure"), "nothing says source"),
    ],
)
def test_what_cannot_be_meant_is_refused(options: tuple[str, ...], words: str, log: Path, hetao: Hetao) -> None:
    Path("a.csv").write_text("where,metric,figure\nnorth,firms,460\n", encoding="utf-8")
    code, _, err = hetao("import", "a.csv", "--log", str(log), *options)
    assert (code, words in err) == (2, True), err


def test_titles_are_in_the_language_that_they_are_written_in(log: Path, hetao: Hetao) -> None:
    Path("a.csv").write_text(
        "日期,事件\n2024年5月1日,香港园区开始建设\n2024年6月,香港園區開始建設工程\n2024年7月,Works begin at last\n",
        encoding="gb18030",
    )
    assert hetao("import", "a.csv", "--log", str(log)).code == 0
    found = {tuple(one[2].items()) for one in happened(load_log(str(log))) if isinstance(one[2], dict)}
    assert found >= {
        (("zh-Hans", "香港园区开始建设"),),
        (("zh-Hant", "香港園區開始建設工程"),),
        (("en", "Works begin at last"),),
    }


def test_a_table_of_an_article_on_a_wiki_becomes_events(log: Path, hetao: Hetao) -> None:
    Path("a.wiki").write_text(
        "= History =\n{| class=a\n! Year !! Date !! Event\n|-\n| rowspan=2 | 2024 || 5 May || Works [[begin]]"
        "\n|-\n| June || They go on<ref>Gazette</ref>\n|-\n| 1998–2001 || || Years of talks\n|}\n",
        encoding="utf-8",
    )
    code, _, err = hetao("import", "a.wiki", "--log", str(log))
    assert code == 0, err
    events = {one[0]: one[1] for one in happened(load_log(str(log)))}
    assert (
        events.items() >= {"works-begin": "2024-05-05", "they-go-on": "2024-06", "years-of-talks": "1998/2001"}.items()
    )


def test_an_event_of_an_id_that_is_another_one_is_left_out(log: Path, hetao: Hetao) -> None:
    Path("a.csv").write_text("id,date,title\nmou,2019,They disagree\nmou,2017-01,The cities agree\n", encoding="utf-8")
    code, out, err = hetao("import", "a.csv", "--log", str(log))
    assert code == 1
    assert "another event 'mou'" in err
    assert "there already: 1" in out


def test_standard_input_is_read(log: Path, hetao: Hetao, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("in").write_text('{"date": "2024", "event": "It began"}\n', encoding="utf-8")
    with Path("in").open(encoding="utf-8") as stream, monkeypatch.context() as patch:
        patch.setattr("sys.stdin", stream)
        assert hetao("import", "-", "--log", str(log)).code == 0
    assert "it-began" in {one[0] for one in happened(load_log(str(log)))}


@pytest.mark.slow
@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl"])
def test_what_the_lists_of_hetao_print_goes_back_in(form: str, tmp_path: Path, hetao: Hetao) -> None:
    shutil.copy(SHIPPED / "events.toml", tmp_path)
    shutil.copytree(SHIPPED / "seeds", tmp_path / "seeds")
    own = str(tmp_path / "events.toml")
    for kind in ("figures", "datings", "timeline"):
        path = tmp_path / f"{kind}.{form}"
        path.write_text(hetao(kind, "--log", own, "--format", form).out, encoding="utf-8")
        code, out, err = hetao("import", str(path), "--log", own)
        assert (code, "new: 0;" in out) == (0, True), (out, err)

    before = said(load_log(own))
    seed = tmp_path / "seeds" / "stcn-2022.toml"
    head, *entries = seed.read_text(encoding="utf-8").split("\n[[")
    seed.write_text("\n[[".join([head, *(one for one in entries if not one.startswith("figure]]"))]), encoding="utf-8")
    lost = set(before) - set(said(load_log(own)))
    assert lost
    hetao("import", str(tmp_path / f"figures.{form}"), "--log", own)
    found = set(said(load_log(own)))
    assert len(lost - found) * 10 < len(lost), "but for those whose literals nothing can read"
    assert found <= set(before)


def test_figures_datings_and_events_that_were_listed_are_there_already(log: Path, hetao: Hetao) -> None:
    for kind in ("figures", "datings", "timeline"):
        Path("a.csv").write_text(hetao(kind, "--log", str(log), "--format", "csv").out, encoding="utf-8")
        code, out, err = hetao("import", "a.csv", "--log", str(log))
        assert (code, "new: 0;" in out) == (0, True), err
    (Path("seeds") / "gazette.toml").write_text(GAZETTE.partition("[[figure]]")[0], encoding="utf-8")
    Path("a.csv").write_text(hetao("figures", "--log", str(write_log(Path("b"))), "--format", "csv").out)
    assert hetao("import", "a.csv", "--log", str(log)).code == 0
    assert (Path("seeds") / "gazette.toml").read_text(encoding="utf-8") in GAZETTE


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=4)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, sign=st.sampled_from(",;\t"))
def test_whatever_a_table_holds_the_log_loads_behind_it(
    rows: list[tuple[str, str]], sign: str, log: Path, hetao: Hetao
) -> None:
    write_log(log.parent, EVENTS, GAZETTE)
    lines = [
        sign.join(("date", "event")),
        *(sign.join((f"20{number:02}", title)) for number, (title, _) in enumerate(rows)),
    ]
    Path("a.csv").write_bytes("\n".join([*lines, *(sign.join(row) for row in rows)]).encode())
    code = hetao("import", "a.csv", "--log", str(log)).code
    assert code in {0, 1}
    assert not load_log(str(log)).faults
    assert "new: 0;" in hetao("import", "a.csv", "--log", str(log)).out


def test_figures_of_a_source_keep_their_reviews(log: Path, hetao: Hetao) -> None:
    review = '\n[[review]]\ncode = "C301"\nabout = ["gazette/north/firms"]\nreason = "so it is"\n'
    log.write_text(EVENTS + review, encoding="utf-8")
    Path("a.csv").write_text("place,metric,figure\nnorth,firms,460 firms\n", encoding="utf-8")
    assert hetao("import", "a.csv", "--source", "gazette").code == 0
    (about,) = load_log(str(log)).reviews[0].about
    assert {one.id: one.says for one in load_log(str(log)).figures}[about] == "447 firms"
