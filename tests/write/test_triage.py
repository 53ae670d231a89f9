"""`hetao triage` asks what figures and dates are about that the log does not have, and writes what is answered."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from test_questions import INTERRUPT, talk

from hetao_cli.log.assemble import load_log
from hetao_cli.render.registry import format_names
from hetao_cli.schemas.documents import document_schema
from hetao_cli.write.journal import SETTING

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao, Outcome

LOG = """[log]
version = 1
include = ["seeds/*.toml"]

[[place]]
id = "bridge"
name = { en = "Alder Bridge" }

[[place]]
id = "tunnel"
name = { en = "Birch Tunnel" }

[[metric]]
id = "length"
name = { en = "length" }
unit = "km"
kind = "constant"
words = ["long"]

[[event]]
id = "opening"
date = "2024-05-01"
title = { en = "The Alder Bridge opens" }
words = ["opened"]
"""
ARTICLE = """The Alder Bridge opens
Source: Morning Post  Published: 2024-05-02

The Alder Bridge opened on 1 May 2024. The Alder Bridge is 12.4 km long and the Birch Tunnel is 5.6 km long.
The Cedar Viaduct has 310 lamps.
"""


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hetao: Hetao) -> Path:
    """A log with one source, whose document lies beside it, and none of what that says."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "events.toml").write_text(LOG, encoding="utf-8")
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv(SETTING, str(tmp_path / "journal"))
    monkeypatch.chdir(tmp_path)
    assert hetao("add", "source", "a.txt").code == 0
    _emptied(tmp_path / "seeds" / "a.toml")
    return tmp_path


def _emptied(path: Path) -> None:
    """Take away what drafting was sure of, so that all is open; its comments stay."""
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^\[\[\w+\]\].*\n(?:\w.*\n)*\n?", "", text, flags=re.MULTILINE), encoding="utf-8")


def asked(hetao: Hetao, *more: str) -> list[dict[str, Any]]:
    told = hetao("triage", "--format", "json", *more)
    assert told.code == 0, told.err
    questions: list[dict[str, Any]] = json.loads(told.out)["questions"]
    return questions


def answer(hetao: Hetao, folder: Path, *answers: dict[str, Any]) -> Outcome:
    (folder / "answers.json").write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
    return hetao("triage", "--answers", "answers.json")


def one(hetao: Hetao, says: str) -> dict[str, Any]:
    return next(question for question in asked(hetao) if question["says"] == says)


@pytest.mark.usefixtures("log")
def test_what_is_open_is_told_with_what_it_could_be(hetao: Hetao) -> None:
    document = json.loads(hetao("triage", "--format", "json").out)
    Draft202012Validator(document_schema("triage")).validate(document)
    assert {question["says"] for question in document["questions"]} == {"1 May 2024", "12.4 km", "5.6 km", "310 lamps"}
    question = one(hetao, "12.4 km")
    assert (question["path"], question["line"], question["kind"]) == ("a.txt", 4, "figure")
    assert (question["before"], question["after"][:9]) == ("The Alder Bridge is ", " long and")
    first = question["candidates"][0]
    assert (first["number"], first["place"], first["metric"]) == (1, "bridge", "length")
    assert question["confidence"] == first["confidence"]


@pytest.mark.usefixtures("log")
def test_what_is_alike_most_often_is_asked_first(hetao: Hetao) -> None:
    ranks = [(bool(question["candidates"]), question["alike"], question["confidence"]) for question in asked(hetao)]
    assert ranks == sorted(ranks, reverse=True)
    assert not asked(hetao)[-1]["candidates"]


def test_an_accepted_question_is_an_entry_and_is_asked_no_more(hetao: Hetao, log: Path) -> None:
    told = answer(hetao, log, {"id": one(hetao, "12.4 km")["id"], "answer": "accept"})
    assert (told.code, told.err) == (0, "")
    figures = [(figure.place, figure.metric, figure.says, figure.source) for figure in load_log("events.toml").figures]
    assert figures == [("bridge", "length", "12.4 km", "a")]
    assert "12.4 km" not in {question["says"] for question in asked(hetao)}


def test_an_answer_can_choose_by_number_or_name_the_subject(hetao: Hetao, log: Path) -> None:
    question = one(hetao, "12.4 km")
    numbers = {candidate["place"]: candidate["number"] for candidate in question["candidates"]}
    assert answer(hetao, log, {"id": question["id"], "answer": numbers["tunnel"]}).code == 0
    opening = one(hetao, "1 May 2024")
    assert answer(hetao, log, {"id": opening["id"], "event": "opening"}).code == 0
    written = load_log("events.toml")
    assert [figure.place for figure in written.figures] == ["tunnel"]
    assert [(dating.event, dating.says) for dating in written.datings] == [("opening", "1 May 2024")]


def test_an_answer_can_make_a_new_place_and_a_new_metric(hetao: Hetao, log: Path) -> None:
    new = {
        "place": {"id": "cedar", "name": {"en": "Cedar Viaduct"}},
        "metric": {"id": "lamps", "name": {"en": "lamps"}, "unit": "lamp", "kind": "stock"},
    }
    question = one(hetao, "310 lamps")
    assert (question["alias"], question["word"]) == ("Cedar Viaduct", "lamps")
    told = answer(hetao, log, {"id": question["id"], "place": "cedar", "metric": "lamps", "new": new})
    assert told.code == 0, told.err
    written = load_log("events.toml")
    assert (written.places["cedar"].name, written.metrics["lamps"].unit) == ({"en": "Cedar Viaduct"}, "lamp")
    assert [(figure.place, figure.metric) for figure in written.figures] == [("cedar", "lamps")]


def test_an_answer_can_teach_a_name_and_a_word(hetao: Hetao, log: Path) -> None:
    row = {"id": one(hetao, "12.4 km")["id"], "answer": "accept", "alias": "the crossing", "word": "from end to end"}
    assert answer(hetao, log, row).code == 0
    written = load_log("events.toml")
    assert written.places["bridge"].aliases == ("the crossing",)
    assert written.metrics["length"].words == ("long", "from end to end")


def test_what_is_never_to_be_asked_stays_so_and_what_is_skipped_does_not(hetao: Hetao, log: Path) -> None:
    never = {"id": one(hetao, "310 lamps")["id"], "answer": "never"}
    assert answer(hetao, log, never, {"id": one(hetao, "5.6 km")["id"], "answer": "skip"}).code == 0
    assert {question["says"] for question in asked(hetao)} == {"1 May 2024", "12.4 km", "5.6 km"}
    assert not load_log("events.toml").figures
    assert '# no entry: a "310 lamps" line 5' in (log / "seeds" / "a.toml").read_text(encoding="utf-8")


def test_the_comment_about_what_is_decided_goes(hetao: Hetao, log: Path) -> None:
    path = log / "seeds" / "a.toml"
    assert '"310 lamps" line 5' in path.read_text(encoding="utf-8")
    answer(hetao, log, {"id": one(hetao, "310 lamps")["id"], "place": "bridge", "metric": "length"})
    assert '# undecided: which place, which metric? "310 lamps"' in path.read_text(encoding="utf-8")
    answer(hetao, log, {"id": one(hetao, "310 lamps")["id"], "answer": "never"})
    assert "310 lamps" not in path.read_text(encoding="utf-8").replace('# no entry: a "310 lamps" line 5', "")


@pytest.mark.usefixtures("log")
def test_what_is_sure_enough_is_taken_unasked(hetao: Hetao) -> None:
    questions = asked(hetao)
    share = max(question["confidence"] for question in questions) - 0.001
    told = hetao("triage", "--yes-above", str(share), "--format", "json")
    document = json.loads(told.out)
    assert (told.code, document["written"], document["done"]) == (0, True, ["entries written: 1"])
    assert len(document["questions"]) == len(questions) - 1
    assert all(question["confidence"] < share for question in document["questions"])


def test_one_undo_takes_back_all_that_was_answered_at_once(hetao: Hetao, log: Path) -> None:
    files = [log / "events.toml", log / "seeds" / "a.toml"]
    before = [path.read_bytes() for path in files]
    rows = [{"id": question["id"], "answer": "accept"} for question in asked(hetao) if question["candidates"]]
    assert answer(hetao, log, *rows, {"id": one(hetao, "310 lamps")["id"], "answer": "never"}).code == 0
    assert [path.read_bytes() for path in files] != before
    assert hetao("undo").code == 0
    assert [path.read_bytes() for path in files] == before


def test_answers_are_only_tried_with_dry_run(hetao: Hetao, log: Path) -> None:
    before = (log / "seeds" / "a.toml").read_bytes()
    told = hetao("triage", "--yes-above", "0", "--dry-run", "--format", "json")
    assert (told.code, json.loads(told.out)["written"]) == (0, False)
    assert (log / "seeds" / "a.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"id": "nope", "answer": "accept"}, "nope"),
        ({"answer": 9}, "has no candidate 9"),
        ({"answer": "perhaps"}, "'perhaps' is no answer"),
        ({"place": "bridge"}, "needs a metric"),
        ({"place": "moon", "metric": "length"}, "no place named 'moon'"),
        ({"answer": "accept", "colour": "red"}, "--answers"),
        ({"answer": "accept", "alias": 3}, "--answers"),
        ({"place": "x", "metric": "length", "new": "x"}, "--answers"),
        ({"place": "x", "metric": "length", "new": {"event": {}}}, "event"),
        ({"place": "x", "metric": "length", "new": {"place": {"id": "x", "colour": "red"}}}, "colour"),
        ({"place": "bridge", "metric": "m", "new": {"metric": {"id": "m", "name": {"en": "m"}}}}, "would not load"),
    ],
)
def test_an_answer_that_is_none_is_refused_and_nothing_is_written(
    hetao: Hetao, log: Path, row: dict[str, Any], told: str
) -> None:
    before = (log / "events.toml").read_bytes(), (log / "seeds" / "a.toml").read_bytes()
    said = answer(hetao, log, {"id": one(hetao, "12.4 km")["id"], **row})
    assert (said.code, told in said.err) == (2, True), said.err
    assert ((log / "events.toml").read_bytes(), (log / "seeds" / "a.toml").read_bytes()) == before


def test_a_figure_of_another_unit_than_the_metric_is_refused(hetao: Hetao, log: Path) -> None:
    told = answer(hetao, log, {"id": one(hetao, "310 lamps")["id"], "place": "bridge", "metric": "length"})
    assert (told.code, "which is in km" in told.err) == (2, True)


def test_a_document_of_no_source_is_told(hetao: Hetao, log: Path) -> None:
    (log / "b.txt").write_text("The Alder Bridge is 13 km long.", encoding="utf-8")
    told = hetao("triage", "b.txt")
    assert (told.code, "of no source" in told.err) == (2, True)


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize("name", format_names("triage"))
def test_the_list_is_in_every_format_with_all_questions(hetao: Hetao, name: str) -> None:
    told = hetao("triage", "--format", name)
    assert (told.code, told.err) == (0, "")
    assert all(says in told.out for says in ("1 May 2024", "12.4 km", "5.6 km", "310 lamps"))


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
def test_the_list_is_in_the_language_asked_for(hetao: Hetao, lang: str) -> None:
    told = hetao("triage", "--lang", lang)
    assert (told.code, "open questions" in told.out) == (0, False)


@pytest.mark.slow
def test_on_a_terminal_a_key_answers_and_the_rest_can_be_taken_up_again(log: Path, hetao: Hetao) -> None:
    count = len(asked(hetao))
    code, out, shown = talk(log, ("triage",), [b"y", b"s", b"n", b"q"], b"")
    assert (code, "[y] take 1" in shown) == (0, True), shown
    assert out == f"entries written: 1\nnever asked again: 1\nopen questions: {count - 2}; documents of sources: 1\n"
    assert len(asked(hetao)) == count - 2


@pytest.mark.slow
def test_on_a_terminal_an_answer_can_be_taken_back_and_a_new_place_typed(log: Path, hetao: Hetao) -> None:
    before = (log / "seeds" / "a.toml").read_bytes()
    code, _, _ = talk(log, ("triage",), [b"y", b"u", b"q"], b"")
    assert (code, (log / "seeds" / "a.toml").read_bytes()) == (0, before)
    questions = [question["says"] for question in asked(hetao)]
    skips = [b"s"] * questions.index("310 lamps")
    keys = [*skips, b"p", b"Cedar Viaduct\n", b"lamps\n", b"lamp\n", b"stock\n"]
    code, _, shown = talk(log, ("triage",), keys, b"")
    assert code == 0, shown
    written = load_log("events.toml")
    assert [(figure.place, figure.metric, figure.says) for figure in written.figures] == [
        ("cedar-viaduct", "lamps", "310 lamps")
    ]


@pytest.mark.slow
def test_an_interrupt_ends_a_session_with_what_was_answered(log: Path) -> None:
    code, out, _ = talk(log, ("triage",), [b"y", INTERRUPT], b"")
    assert (code, out.split("\n")[0]) == (0, "entries written: 1")
