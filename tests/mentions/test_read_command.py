"""`hetao read`: documents in, their figures and dates out; one that can't be read is told and the rest goes on."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from hetao_cli import load_log
from hetao_cli.mentions import batch
from hetao_cli.mentions.attribution.gates import SURE
from hetao_cli.mentions.documents import Reader, UnreadDocument
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.schemas.documents import document_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Hetao

SHIPPED = str(Path(__file__).parents[2] / "events.toml")
ARTICLE = "标题\n截至去年11月，深圳园区有447家科技企业。\n"


def line(**keys: object) -> str:
    return f"{json.dumps(keys, ensure_ascii=False)}\n"


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


@pytest.fixture
def lines(tmp_path: Path) -> str:
    path = tmp_path / "many.jsonl"
    path.write_text(
        line(id="a", text="深圳园区有447家科技企业。", published="2025-08-11", language="zh-Hans")
        + "no json\n\n"
        + line(id=2, text=5)
        + line(text="去年", published="soon")
        + line(id=7, text="in 2017", published="2025-08-12 10:00", language=["en"]),
        encoding="utf-8",
    )
    return str(path)


def read(hetao: Hetao, *arguments: str) -> list[dict[str, Any]]:
    told = hetao("read", *arguments, "--log", SHIPPED, "--format", "json")
    document = json.loads(told.out)
    errors = [error.message for error in Draft202012Validator(document_schema("read")).iter_errors(document)]
    assert errors == []
    documents: list[dict[str, Any]] = document["documents"]
    return documents


def test_a_document_is_read(hetao: Hetao, article: str) -> None:
    [document] = read(hetao, article, "--published", "2025-08-11")
    assert (document["id"], document["published"], document["error"]) == (article, "2025-08-11", None)
    [figure], [date] = document["figures"], document["dates"]
    assert (figure["text"], figure["line"], figure["column"]) == ("447家", 2, 14)
    assert ARTICLE[figure["start"] : figure["end"]] == "447家"
    assert (figure["place"], figure["metric"], figure["as_of"]) == ("sz-park", "tech-companies", "2024-11")
    assert (date["edtf"], date["first_day"], date["last_day"]) == ("2024-11", "2024-11-01", "2024-11-30")


def test_standard_input_is_read(hetao: Hetao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode()), encoding="utf-8"))
    [document] = read(hetao, "-")
    assert (document["id"], len(document["figures"])) == ("-", 1)


def test_lines_of_json_are_documents_in_their_order(hetao: Hetao, lines: str) -> None:
    documents = read(hetao, lines)
    assert [document["id"] for document in documents] == ["a", f"{lines}:2", f"{lines}:4", f"{lines}:5", "7"]
    assert [document["error"] is None for document in documents] == [True, False, False, False, True]
    assert [document["published"] for document in documents] == ["2025-08-11", None, None, None, "2025-08-12"]
    assert documents[0]["language"] == ["zh-Hans"]


def test_what_can_t_be_read_is_told_and_the_rest_goes_on(hetao: Hetao, lines: str, article: str) -> None:
    told = hetao("read", lines, "no such file.txt", article, "--log", SHIPPED, "--format", "jsonl")
    assert told.code == 1
    assert len(told.out.splitlines()) == 7
    assert all(name in told.err for name in (f"{lines}:2", f"{lines}:4", f"{lines}:5", "no such file.txt"))
    assert "no EDTF date" in told.err


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_lines_of_json_are_read_in_any_encoding_of_unicode(
    encoding: str, end: str, hetao: Hetao, lines: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.jsonl"
    text = Path(lines).read_text(encoding="utf-8").replace("\n", end)
    other.write_text(text, encoding=encoding, newline="")

    plain, read = (hetao("read", path, "--log", SHIPPED, "--format", "jsonl") for path in (lines, str(other)))

    assert read.out == plain.out.replace(lines, str(other))


def test_lines_that_are_no_unicode_are_refused_in_plain_words(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "old.jsonl"
    path.write_text(line(text="深圳园区"), encoding="gb18030")

    told = hetao("read", str(path), "--log", SHIPPED)

    assert told == (2, told.out, f"hetao: '{path}:1' can't be read: it is not UTF-8; save the file as UTF-8\n")


def test_nothing_that_could_be_read_is_wrong_usage(hetao: Hetao) -> None:
    told = hetao("read", "no such file.jsonl", "--log", SHIPPED)
    assert told.code == 2
    assert "there is no such file" in told.err


def test_what_can_t_be_read_is_not_said_to_have_no_figures(hetao: Hetao, article: str) -> None:
    assert hetao("read", "no such file.txt", "--log", SHIPPED).out == ""
    assert "no such file.txt" not in hetao("read", "no such file.txt", article, "--log", SHIPPED).out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--format", "xml"), "no format named 'xml'"),
        (("--input", "json"), "no input named 'json' (did you mean 'jsonl'?)"),
        (("--published", "someday"), "--published"),
        (("--jobs", "0"), "0 is not in the range"),
    ],
)
def test_wrong_options_are_refused(hetao: Hetao, article: str, arguments: tuple[str, ...], reason: str) -> None:
    told = hetao("read", article, "--log", SHIPPED, *arguments)
    assert (told.code, told.out) == (2, "")
    assert reason in told.err


def test_a_table_has_a_row_for_each_figure_and_date(hetao: Hetao, article: str) -> None:
    told = hetao("read", article, "--log", SHIPPED, "--published", "2025-08-11", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(told.out)))
    assert [(row["kind"], row["text"]) for row in rows] == [("date", "去年11月"), ("figure", "447家")]
    assert rows[1]["metric"] == "tech-companies"


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_people_are_told_what_each_is_about(hetao: Hetao, article: str, tmp_path: Path, language: str) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("nothing here", encoding="utf-8")
    told = hetao("read", article, str(empty), "--log", SHIPPED, "--lang", language)
    assert "447家" in told.out
    assert {"en": "Shenzhen park", "zh-Hans": "深圳园区", "zh-Hant": "深圳園區"}[language] in told.out
    assert {"en": "no figures", "zh-Hans": "没有数字", "zh-Hant": "沒有數字"}[language] in told.out


@pytest.mark.parametrize(
    ("text", "told"), [("出口下降约2.3%。", "(about, a fall)"), ("Exports rose 2.3%.", "(a rise)")]
)
def test_people_are_told_whether_a_figure_is_a_rise_or_a_fall(
    hetao: Hetao, tmp_path: Path, text: str, told: str
) -> None:
    document = tmp_path / "exports.txt"
    document.write_text(text, encoding="utf-8")
    assert told in hetao("read", str(document), "--log", SHIPPED).out


def test_many_processes_read_what_one_reads(hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_CHUNK_DOCUMENTS", 3)
    path = tmp_path / "many.jsonl"
    texts = [f"深圳园区有{number}家科技企业。" for number in range(2, 42)]
    path.write_text("".join(line(id=str(number), text=text) for number, text in enumerate(texts)), encoding="utf-8")
    one, two = (
        hetao("read", str(path), "--log", SHIPPED, "--format", "jsonl", "--jobs", jobs).out for jobs in ("1", "2")
    )
    assert one == two
    assert [json.loads(row)["id"] for row in two.splitlines()] == [str(number) for number in range(40)]


def test_documents_are_taken_only_as_fast_as_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_CHUNK_DOCUMENTS", 2)
    taken = 0

    def documents() -> Iterator[UnreadDocument]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield UnreadDocument("x.jsonl", number, line(text="x").encode(), 10)

    records = batch.read_all(documents(), Reader(Vocabulary(load_log(SHIPPED)), None), jobs=1)
    first = next(iter(records))
    assert first.error is None
    assert taken < 20


def test_a_document_that_breaks_the_reader_ends_no_run(
    hetao: Hetao, lines: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("hetao_cli.mentions.documents.read_text", broken)
    told = hetao("read", lines, "--log", SHIPPED, "--format", "jsonl")
    assert told.code == 2
    assert "internal error: ZeroDivisionError: by zero" in told.err


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_each_mention_tells_how_sure_its_subject_is(hetao: Hetao, article: str, form: str) -> None:
    told = hetao("read", article, "--published", "2025-08-11", "--log", SHIPPED, "--format", form)
    if form == "csv":
        figure, date = sorted(csv.DictReader(io.StringIO(told.out)), key=lambda row: row["kind"] == "date")
        shares = [float(figure[f"confidence.{key}"]) for key in ("place", "metric", "as_of", "status")]
        shares.append(float(date["confidence.event"]))
    else:
        document = json.loads(told.out)["documents"][0] if form == "json" else json.loads(told.out)
        [figure], [date] = document["figures"], document["dates"]
        shares = [*figure["confidence"].values(), *date["confidence"].values()]
        assert (figure["why"], date["why"]) == (None, None)
    assert len(shares) == 5
    assert all(0 <= share <= 1 for share in shares)


def test_why_has_the_answers_to_each_question_the_likeliest_first(hetao: Hetao, article: str) -> None:
    [document] = read(hetao, article, "--published", "2025-08-11", "--why")
    [figure], [date] = document["figures"], document["dates"]
    for mention, questions in ((figure, ("place", "metric", "as_of")), (date, ("event",))):
        for question in questions:
            answers = [one for one in mention["why"]["candidates"] if one["question"] == question]
            shares = [one["confidence"] for one in answers]
            assert answers[0]["value"] == mention[question]
            assert shares == sorted(shares, reverse=True)
            assert shares[0] == mention["confidence"][question]
            assert sum(shares) <= 1.01
    first = figure["why"]["candidates"][0]
    assert first["speaks_for"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("447 firms moved in.", "no place is named in its sentence or before it"),
        ("The Hong Kong park: 870,000.", "no word of a metric stands near it"),
        ("The Hong Kong park has 5 kilograms.", "no metric of the log is in its unit"),
        ("The Hong Kong park has 60 tenants.", "no date stands near it"),
        ("It rained on 3 June 2021.", "no word of an event stands near it"),
    ],
)
def test_why_says_what_was_missing(hetao: Hetao, tmp_path: Path, text: str, missing: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    [document] = read(hetao, str(path), "--why")
    [mention] = document["figures"] + document["dates"]
    assert missing in mention["why"]["missing"]
    assert missing in hetao("read", str(path), "--log", SHIPPED, "--why").out


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_tells_in_the_language_of_the_reader_what_speaks_for_an_answer(
    hetao: Hetao, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The zone has 3 parks, 447 firms and 60 laboratories, the Hong Kong park 12.", encoding="utf-8")
    given = ("read", str(path), "--log", SHIPPED, "--why", "--lang", language)
    [document] = json.loads(hetao(*given, "--format", "json").out)["documents"]
    whys = [one["why"] for one in document["figures"]]
    signs = [sign for why in whys for one in why["candidates"] for sign in one["speaks_for"] + one["speaks_against"]]
    assert signs
    assert all(
        sign.isascii() is (language == "en") for sign in signs + [text for why in whys for text in why["missing"]]
    )
    assert {"en": "for it: ", "zh-Hans": "支持：", "zh-Hant": "支持："}[language] in hetao(*given).out


def test_the_table_says_how_sure_a_subject_is_only_where_it_is_not_sure(hetao: Hetao, article: str) -> None:
    [document] = read(hetao, article, "--published", "2025-08-11")
    confidence = document["figures"][0]["confidence"]
    told = hetao("read", article, "--published", "2025-08-11", "--log", SHIPPED)
    assert ("% sure" in told.out) is (confidence["place"] * confidence["metric"] < SURE)
