"""`hetao add source`: the file that is drafted from a document loads, and says what an editor has to decide."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from small_log import EVENTS, write_log

from hetao_cli.log.assemble import assemble_log, load_log
from hetao_cli.log.files.files import parse_document
from hetao_cli.log.schema import entry_of
from hetao_cli.mentions.attribution.gates import DRAFTED
from hetao_cli.mentions.reading import read_text
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.model.entries import Source, Spot
from hetao_cli.model.mention import Answer, Attribution, Confidence, FigureMention, Reading
from hetao_cli.model.quantity import Quantity
from hetao_cli.quantities.literal import read_literal
from hetao_cli.schemas.documents import document_schema
from hetao_cli.write.drafting import Draft, Undecided, draft_entries
from hetao_cli.write.source_file import MARK, source_text

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

ARTICLE = """\
北园区又添新企业
2026-03-05

北园区有企业447家，研究人员"约2000名"。
某地投资51亿元。
"""
GIVEN = ("--published", "2026-03-05", "--title", '北园区又添"新"企业')
TODAY = ("--today", "2026-11-21")


def write_article(folder: Path, text: str = ARTICLE, name: str = "Daily News, 2026.txt") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_a_source_has_a_file_with_its_facts_and_its_figures(hetao: Hetao, tmp_path: Path) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path)
    told = hetao("add", "source", str(article), *GIVEN, "--publisher", "日报", *TODAY, "--log", str(log))
    path = tmp_path / "log" / "seeds" / "daily-news-2026.toml"
    assert told.code == 0, told.err
    assert told.out.startswith(f"{path}:1: source daily-news-2026 with 1 figure")
    loaded = load_log(str(log))
    source = loaded.sources["daily-news-2026"]
    assert (source.title, source.publisher, source.published) == ('北园区又添"新"企业', "日报", "2026-03-05")
    assert (source.language, source.sha256) == (("zh-Hans",), hashlib.sha256(ARTICLE.encode()).hexdigest())
    figures = [figure for figure in loaded.figures if figure.source == source.id]
    assert [(figure.place, figure.metric, figure.says) for figure in figures] == [("north", "firms", "447家")]
    assert hetao("check", "--log", str(log), "--select", "F", "--fail-on", "note", *TODAY).code == 0


def test_what_could_not_be_decided_is_a_comment_that_becomes_an_entry(hetao: Hetao, tmp_path: Path) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path)
    told = hetao("add", "source", str(article), *GIVEN, *TODAY, "--format", "json", "--log", str(log))
    Draft202012Validator(document_schema("added")).validate(json.loads(told.out))
    text = (tmp_path / "log" / "seeds" / "daily-news-2026.toml").read_text(encoding="utf-8")
    marks = re.findall(rf"^{MARK} .*", text, re.MULTILINE)
    assert len(marks) == json.loads(told.out)["undecided"] > 0
    assert any(re.fullmatch(rf'{MARK} which .*"51亿元" line 5', mark) for mark in marks)
    uncommented = tomllib.loads(re.sub(r"^# (?!undecided)", "", text, flags=re.MULTILINE))
    entries = [*uncommented["figure"], *uncommented.get("dating", [])]
    assert len(entries) == len(marks) + 1
    assert all(0 < len(entry["says"]) <= 40 for entry in entries)


def test_each_entry_says_on_what_line_it_is_and_what_is_said_twice_is_one(hetao: Hetao, tmp_path: Path) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path, ARTICLE + "如上所述，北园区有企业447家。\n")
    assert hetao("add", "source", str(article), *GIVEN, *TODAY, "--log", str(log)).code == 0
    text = (tmp_path / "log" / "seeds" / "daily-news-2026.toml").read_text(encoding="utf-8")
    assert text.count('says = "447家"') == 1
    assert '[[figure]]  # line 4\nplace = "north"\nmetric = "firms"\nsays = "447家"\n' in text


def test_the_facts_that_are_missing_are_named_where_nobody_can_be_asked(hetao: Hetao, tmp_path: Path) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path, "447\n", "数字.txt")
    told = hetao("add", "source", str(article), "--title", "x", "--log", str(log))
    assert (told.code, told.out) == (2, "")
    assert "missing --id, --published: " in told.err


def test_a_document_is_added_once(hetao: Hetao, tmp_path: Path) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path)
    assert hetao("add", "source", str(article), *GIVEN, *TODAY, "--log", str(log)).code == 0
    again = hetao("add", "source", str(article), *GIVEN, "--id", "other", *TODAY, "--log", str(log))
    assert again.code == 2
    assert "is the document of the source 'daily-news-2026'" in again.err
    other = write_article(tmp_path, f"{ARTICLE}再", "other.txt")
    taken = hetao("add", "source", str(other), *GIVEN, "--id", "gazette", *TODAY, "--log", str(log))
    assert (taken.code, taken.err) == (2, "hetao: the source 'gazette' is in the log already\n")


def test_a_dry_run_prints_the_file_and_makes_none(hetao: Hetao, tmp_path: Path) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path)
    told = hetao("add", "source", str(article), *GIVEN, *TODAY, "--dry-run", "--log", str(log))
    assert told.code == 0
    assert tomllib.loads(told.out)["source"]["id"] == "daily-news-2026"
    assert "nothing is written; it would be" in told.err
    assert len(list((tmp_path / "log" / "seeds").iterdir())) == 1


def test_a_file_that_is_there_is_not_written_over(hetao: Hetao, tmp_path: Path) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path)
    other = tmp_path / "log" / "seeds" / "daily-news-2026.toml"
    other.write_bytes(b"# mine\n")
    told = hetao("add", "source", str(article), *GIVEN, *TODAY, "--log", str(log))
    assert (told.code, told.out) == (2, "")
    assert f"there is a file '{other}' already; give the source another id with --id" in told.err
    assert other.read_bytes() == b"# mine\n"


def test_a_log_without_the_folder_of_its_sources_gets_it(hetao: Hetao, tmp_path: Path) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path)
    (tmp_path / "log" / "seeds" / "gazette.toml").unlink()
    (tmp_path / "log" / "seeds").rmdir()
    assert hetao("add", "source", str(article), *GIVEN, *TODAY, "--log", str(log)).code == 0
    assert load_log(str(log)).faults == []


def test_a_log_that_would_not_include_the_file_says_so(hetao: Hetao, tmp_path: Path) -> None:
    log, article = (
        write_log(tmp_path / "log", EVENTS.replace("seeds/*.toml", "seeds/gazette.toml")),
        write_article(tmp_path),
    )
    told = hetao("add", "source", str(article), *GIVEN, *TODAY, "--log", str(log))
    assert (told.code, told.out) == (2, "")
    assert 'would not include seeds/daily-news-2026.toml: add include = ["seeds/*.toml"]' in told.err


def test_a_document_that_is_not_there_is_told(hetao: Hetao, tmp_path: Path) -> None:
    log = write_log(tmp_path / "log")
    told = hetao("add", "source", str(tmp_path / "none.txt"), *GIVEN, "--log", str(log))
    assert (told.code, told.out) == (2, "")
    assert "none.txt" in told.err


def test_a_literal_that_is_too_long_to_quote_is_not_quoted() -> None:
    long = "4" * 41
    quantity = read_literal("447家")
    assert isinstance(quantity, Quantity)
    mention = FigureMention(0, 41, quantity, "north", "firms")
    source = entry_of(Source, Spot(0, "source", 0), id="a", title="x", published="2025")
    text = source_text(Draft(source, (), (), (Undecided(mention, ("says",)),)), long)
    assert text.endswith(f"\n{MARK} which words? line 1, a literal of 41 characters\n")


@given(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=30), st.text(st.characters(codec="utf-8"), max_size=60)
)
def test_whatever_a_document_says_its_file_is_toml_that_says_the_same(says: str, title: str) -> None:
    quantity = read_literal("447家")
    assert isinstance(quantity, Quantity)
    mention = FigureMention(0, len(says), quantity, None, "firms")
    source = entry_of(
        Source,
        Spot(0, "source", 0),
        id="a",
        title=title,
        publisher=says,
        published="2025",
        language=("en", "zh-Hant"),
    )
    text = source_text(Draft(source, (), (), (Undecided(mention, ("place",)),)), says)
    assert tomllib.loads(text) == {
        "source": {"id": "a", "title": title, "publisher": says, "published": "2025", "language": ["en", "zh-Hant"]}
    }
    uncommented = tomllib.loads(re.sub(r"^# (?!undecided)", "", text, flags=re.MULTILINE))
    assert uncommented["figure"] == [{"place": "", "metric": "firms", "says": " ".join(says.split())}]


MONEY = """
[[metric]]
id = "cost"
name = { en = "cost" }
unit = "HKD"
kind = "stock"
"""


def drafted_of(sureness: float, answers: tuple[Answer, ...] = ()) -> tuple[str, int]:
    """Return the file of a source with one figure whose place is as sure as is given, and the number of its figures."""
    log = assemble_log([parse_document(EVENTS, "events.toml")], [])
    text, quantity = "One. The north park has 447 firms. Two.", read_literal("447 firms")
    assert isinstance(quantity, Quantity)
    start = text.index("447")
    confidence, attribution = Confidence(place=sureness), Attribution(answers)
    mention = FigureMention(
        start, start + 9, quantity, "north", "firms", confidence=confidence, attribution=attribution
    )
    source = entry_of(Source, Spot(0, "source", 0), id="a", title="A", published="2025", language=("en",))
    draft = draft_entries(Reading(text, None, (mention,), ()), log, source, DRAFTED)
    return source_text(draft, text), len(tomllib.loads(source_text(draft, text)).get("figure", ()))


@pytest.mark.parametrize(("sureness", "written"), [(1.0, 1), (DRAFTED, 1), (DRAFTED - 0.001, 0), (0.0, 0)])
def test_only_what_is_sure_enough_is_written_and_the_rest_is_proposed(sureness: float, written: int) -> None:
    text, figures = drafted_of(sureness)

    assert figures == written
    accepted = tomllib.loads(re.sub(r"^# (?!undecided)", "", text, flags=re.MULTILINE))
    assert accepted["figure"] == [{"place": "north", "metric": "firms", "says": "447 firms"}]


def test_a_proposal_has_the_words_around_it_and_the_candidates() -> None:
    answers = (Answer("place", "north", 0.7), Answer("place", "zone", 0.25), Answer("place", None, 0.05))
    text, _figures = drafted_of(0.7, (Answer("metric", "firms", 1.0), *answers))

    assert f'{MARK} which place? "447 firms" line 1\n' in text
    assert "\n# # in: The north park has 447 firms.\n" in text
    assert "\n# # place: north 70%, zone 25%, none 5%\n# # metric: firms 100%\n# [[figure]]\n" in text


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("2025年9月有会议。\n\n北园区有人说起447家。\n", "perhaps 2025-09, the last time named before"),
        (
            "2024年有会议。2025年9月也有。\n\n无事。\n\n北园区有人说起447家。\n",
            "perhaps 2025-09, the last time named before",
        ),
        ("北园区有人说起447家。\n\n2025年9月有会议。\n", None),
    ],
)
def test_the_last_time_named_is_only_proposed(hetao: Hetao, tmp_path: Path, text: str, as_of: str | None) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path, text)
    hetao("add", "source", str(article), *GIVEN, *TODAY, "--log", str(log))
    written = (tmp_path / "log" / "seeds" / "daily-news-2026.toml").read_text(encoding="utf-8")

    assert [row.removeprefix("# # as_of: ") for row in written.splitlines() if "perhaps" in row] == (
        [as_of] if as_of else []
    )


def test_an_inferred_currency_is_said_to_be_inferred() -> None:
    log = assemble_log([parse_document(EVENTS + MONEY, "events.toml")], [])
    text = "It has HK$5 million. The cost of the north park is $680 million."
    reading = read_text(text, "2025", Vocabulary(log))
    figures = tuple(one._replace(place="north", metric="cost") for one in reading.figures)
    source = entry_of(Source, Spot(0, "source", 0), id="a", title="A", published="2025", language=("en",))
    draft = draft_entries(reading._replace(figures=figures), log, source)
    written = source_text(draft, text)

    assert written.count('currency = "HKD"  # inferred') == 1
    assert [one.get("currency") for one in tomllib.loads(written)["figure"]] == [None, "HKD"]


def test_dates_of_no_event_are_one_question(hetao: Hetao, tmp_path: Path) -> None:
    text = "北园区又添新企业\n\n去年有变化，明年也有。\n去年如此。\n"
    log, article = write_log(tmp_path / "log"), write_article(tmp_path, text)
    told = hetao("add", "source", str(article), *GIVEN, *TODAY, "--format", "json", "--log", str(log))
    assert json.loads(told.out)["undecided"] == 1
    written = (tmp_path / "log" / "seeds" / "daily-news-2026.toml").read_text(encoding="utf-8")
    end = f'{MARK} which event, if any, do these date?\n#   "去年" line 3, 4\n#   "明年" line 3\n'
    assert written.endswith(end)


def test_where_a_document_comes_from_is_written_with_it(hetao: Hetao, tmp_path: Path) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path)
    where = "--tier", "official", "--copy", "mirror", "--copy-date", "2026-03-07", "--licence", "CC-BY-4.0"
    more = "--doi", "10.1000/182", "--archived", "https://web.archive.org/web/2026/https://example.org/"
    told = hetao("add", "source", str(article), *GIVEN, *where, *more, *TODAY, "--log", str(log))

    assert told.code == 0, told.err
    source = load_log(str(log)).sources["daily-news-2026"]
    assert (source.tier, source.copy, source.copy_date, source.accessed) == ("official", "mirror", "2026-03-07", None)
    assert (source.licence, source.doi, source.archived) == ("CC-BY-4.0", more[1], more[3])


def test_what_is_no_tier_or_no_doi_is_refused(hetao: Hetao, tmp_path: Path) -> None:
    log, article = write_log(tmp_path / "log"), write_article(tmp_path)
    for option, value in (("--tier", "Official"), ("--copy", "archive"), ("--doi", "182"), ("--archived", "there")):
        told = hetao("add", "source", str(article), *GIVEN, option, value, *TODAY, "--log", str(log))
        assert (told.code, told.out) == (2, "")
        assert f"'{value}' is no {option.removeprefix('--')}: " in told.err
