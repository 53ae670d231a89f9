"""What a check says: for programs and for people."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from checked_logs import VOCABULARY, document, figure, reported, rules_about
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from hetao_cli.check.findings.fingerprints import residue
from hetao_cli.render.registry import Surface, render

RULES = rules_about("C301,D201,F,K703,N101,N102,O501,R604")

PIPE = Surface(None, colour=False)
REVIEW = '\n[[review]]\ncode = "C301"\nabout = ["one"]\nreason = "a slip of the printer"\n'
DIFFERENT = figure("a", "area", "3.89平方公里", id="one") + figure("b", "area", "398 ha", id="two")
KEYS = {
    "code": str,
    "name": str,
    "severity": str,
    "status": str,
    "message": str,
    "path": str,
    "line": int,
    "column": int,
    "end_line": int,
    "end_column": int,
    "figures": list,
    "events": list,
    "sources": list,
    "related": list,
    "suspects": list,
    "explanations": list,
    "remedy": str,
    "fingerprint": str,
}


def text_of(*texts: str, language: str = "en", verbose: bool = False) -> str:
    return render(reported(*texts, language=language, verbose=verbose, rules=RULES), "text", PIPE)


def only_finding(*texts: str, language: str = "en") -> dict[str, Any]:
    found: dict[str, Any]
    (found,) = document(*texts, language=language, rules=RULES)["findings"]
    return found


def test_a_finding_has_all_its_keys() -> None:
    found = only_finding(VOCABULARY + DIFFERENT)

    assert {key: type(found[key]) for key in KEYS} == KEYS
    assert (found["code"], found["severity"], found["status"]) == ("C301", "error", "violation")
    assert json.loads(json.dumps(found)) == found


def test_columns_count_characters_and_end_behind_the_value() -> None:
    text = VOCABULARY + DIFFERENT
    found = only_finding(text)

    line = text.split("\n")[int(found["line"]) - 1]
    assert line[found["column"] - 1 : found["end_column"] - 1] == '"3.89平方公里"'


def test_totals_count_violations_by_severity_and_what_was_acknowledged() -> None:
    assert document(VOCABULARY, rules=RULES)["totals"] == {"error": 0, "warning": 0, "note": 0, "acknowledged": 0}
    assert document(VOCABULARY + DIFFERENT, rules=RULES)["totals"] == {
        "error": 1,
        "warning": 0,
        "note": 0,
        "acknowledged": 0,
    }
    assert document(VOCABULARY + DIFFERENT + REVIEW, rules=RULES)["totals"] == {
        "error": 0,
        "warning": 0,
        "note": 0,
        "acknowledged": 1,
    }


def test_an_acknowledged_finding_has_its_reason() -> None:
    found = only_finding(VOCABULARY + DIFFERENT + REVIEW)

    assert (found["status"], found["reason"]) == ("acknowledged", "a slip of the printer")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "land area of zone: '3.89平方公里' (a), '398 ha' (b) do not agree"),
        ("zh-Hans", "合作区的占地面积：'3.89平方公里' (a), '398 ha' (b) 互不一致"),
        ("zh-Hant", "合作區的佔地面積：'3.89平方公里' (a), '398 ha' (b) 互不一致"),
    ],
)
def test_a_message_is_in_the_language_asked_for(language: str, message: str) -> None:
    assert only_finding(VOCABULARY + DIFFERENT, language=language)["message"] == message


def test_relations_that_hold_are_counted_and_listed_when_asked_for() -> None:
    text = VOCABULARY + figure("a", "area", "3.89 km²", id="one") + figure("b", "area", "389 ha", id="two")

    assert document(text, rules=RULES)["held"] == 1
    assert "relations" not in document(text, rules=RULES)
    assert document(text, verbose=True, rules=RULES)["relations"][0]["figures"] == ["one", "two"]


def fingerprints(*texts: str) -> list[str]:
    return [found["fingerprint"] for found in document(*texts, rules=RULES)["findings"]]


FAULTY = (
    VOCABULARY.replace('id = "zone"', 'id = "zone"\ncolour = "green"')
    + DIFFERENT
    + figure("a", "companies", "many", id="three")
    + '\n[[event]]\nid = "late"\ndate = "2025-13"\ntitle = { en = "x" }\n'
    + '\n[[event]]\nid = "later"\ndate = "2025-13"\ntitle = { en = "x" }\n'
)


def test_a_fingerprint_is_16_digits_and_each_finding_has_its_own() -> None:
    prints = fingerprints(FAULTY)

    assert len(set(prints)) == len(prints) == 5
    assert all(re.fullmatch(r"[0-9a-f]{16}", one) for one in prints)


def test_a_fingerprint_stays_when_lines_move_and_words_change() -> None:
    moved = "# a comment\n\n" + FAULTY.replace("[[event]]", "\n# another\n[[event]]").replace("land area", "the land")

    assert fingerprints(moved) == fingerprints(FAULTY)


def test_a_fingerprint_does_not_depend_on_where_the_log_lies() -> None:
    assert fingerprints(VOCABULARY, figure("a", "area", "x")) == fingerprints(VOCABULARY + figure("a", "area", "x"))


@given(st.binary())
def test_a_hash_has_64_bits(data: bytes) -> None:
    assert 0 <= residue(data) < 1 << 64


@given(st.binary(min_size=1, max_size=40), st.integers(0, 39), st.integers(1, 255))
def test_texts_that_differ_in_one_character_have_different_hashes(data: bytes, place: int, change: int) -> None:
    at = place % len(data)

    assert residue(data) != residue(data[:at] + bytes([data[at] ^ change]) + data[at + 1 :])


def test_text_begins_with_the_place_and_shows_the_line_with_carets() -> None:
    lines = text_of(VOCABULARY + DIFFERENT).split("\n")

    assert re.match(r"events\.toml:\d+:8: error C301 land area of zone: ", lines[0])
    number = lines[0].split(":")[1]
    assert lines[1] == f'  {number} | says = "3.89平方公里"'
    assert lines[2].strip(" |") == "^" * 14
    assert re.fullmatch(r'  events\.toml:\d+:8: the other figure: says = "398 ha"', lines[3])
    assert any(line.startswith("  = help: ") for line in lines[4:])


@pytest.mark.parametrize("indent", ["", "  ", "\t"])
@pytest.mark.parametrize("value", ["河套", "n/a", "ｎ／ａ", "é", "e\u0301", "河套\t约莫企业", "👩‍🔬家"])
def test_carets_stand_under_the_value_also_beside_chinese(indent: str, value: str) -> None:
    text = VOCABULARY + figure("a", "companies", "1").replace('says = "1"', f'{indent}says =  "{value}"  # 河套')

    _head, excerpt, carets, *_rest = text_of(text).split("\n")

    shown = f'"{value}"'.replace("\t", " ")
    before = excerpt[: excerpt.index(shown)]
    assert len(carets) - len(carets.lstrip(" |")) == wcswidth(before)
    assert carets.count("^") == wcswidth(shown)


def test_a_year_that_would_fit_is_told() -> None:
    text = (
        VOCABULARY.replace('"2026-01"', '"2025-01-03"')
        + '\n[[dating]]\nsource = "a"\nevent = "opening"\nsays = "2025年12月22日"\n'
    )

    told = text_of(text)

    assert "published '2025-01-03' before 'The park opens' (2025-12-22), which it reports" in told
    assert "  = why: is the year a slip? 2026-01-03 would agree with all that this source reports" in told
    assert 'the event: date = "2025-12-22"' in told


@pytest.mark.parametrize(("published", "found"), [("2015-01-03", 1), ("[..2025-01]", 1), ("2025-01-03?", 0)])
def test_a_year_is_not_guessed_where_none_fits_or_the_date_is_no_plain_one(published: str, found: int) -> None:
    dating = '\n[[dating]]\nsource = "a"\nevent = "opening"\nsays = "2025年12月22日"\n'

    findings = document(VOCABULARY.replace('"2026-01"', f'"{published}"', 1) + dating, rules=RULES)["findings"]

    assert [one["explanations"] for one in findings if one["code"] == "R604"] == [[]] * found


def test_an_acknowledged_finding_is_shown_only_when_asked_for() -> None:
    text = VOCABULARY + DIFFERENT + REVIEW

    assert text_of(text) == "1 acknowledged; 0 relations hold\n"
    assert "acknowledged C301" in text_of(text, verbose=True)
    assert "  = reviewed: a slip of the printer" in text_of(text, verbose=True)


@pytest.mark.parametrize(
    ("more", "last"),
    [
        ("", "nothing to report; 0 relations hold"),
        (figure("a", "area", "3.89 km²") + figure("b", "area", "389 ha"), "nothing to report; 1 relation holds"),
        (DIFFERENT, "1 error; 0 relations hold"),
        (DIFFERENT + figure("a", "companies", "many"), "2 errors; 0 relations hold"),
    ],
)
def test_the_last_line_sums_up(more: str, last: str) -> None:
    assert text_of(VOCABULARY + more).rstrip("\n").split("\n")[-1] == last


@pytest.mark.parametrize(
    ("language", "last"),
    [("en", "1 error; 0 relations hold"), ("zh-Hans", "1 个错误; 0 项关系成立"), ("zh-Hant", "1 個錯誤; 0 項關係成立")],
)
def test_the_last_line_is_in_the_language_asked_for(language: str, last: str) -> None:
    assert text_of(VOCABULARY + DIFFERENT, language=language).rstrip("\n").split("\n")[-1] == last


def test_verbose_text_lists_what_holds() -> None:
    text = VOCABULARY + figure("a", "area", "3.89 km²") + figure("b", "area", "389 ha")

    assert "✓ C301 land area of zone: '3.89 km²' (a), '389 ha' (b) agree" in text_of(text, verbose=True)


@pytest.mark.parametrize("name", ["text", "json", "jsonl", "csv", "tsv", "markdown"])
@pytest.mark.parametrize("text", [VOCABULARY, FAULTY, ""], ids=["good", "faulty", "empty"])
def test_every_format_can_say_it(name: str, text: str) -> None:
    assert render(reported(text, rules=RULES), name, PIPE).isprintable() or "\n" in render(
        reported(text, rules=RULES), name, PIPE
    )


def test_each_finding_says_how_to_see_more_of_it() -> None:
    [found] = document(VOCABULARY + DIFFERENT, rules=RULES)["findings"]

    assert f"  = more: hetao show {found['fingerprint'][:8]}\n" in text_of(VOCABULARY + DIFFERENT)


def test_dates_of_a_message_are_written_as_people_read_them() -> None:
    event = '[[event]]\nid = "plan"\ndate = "[..2025-12]"\ntitle = { en = "A plan" }\nstatus = "planned"\n'
    order = '[[event]]\nid = "late"\ndate = "2024-40"\ntitle = { en = "Late" }\nafter = ["opening"]\n'

    assert "'A plan' was planned (by 2025-12), and it is 2026-11-21" in text_of(VOCABULARY + event)
    assert "'Late' (2024 H1) precedes 'The park opens' (2025-12-22)" in text_of(VOCABULARY + order)


def test_amounts_of_a_message_are_written_in_its_language() -> None:
    text = VOCABULARY + figure("a", "area", "3.89 km2", value="5")

    assert "'3.89 km2' means 3.885–3.895 km², not 5" in text_of(text)
    [found] = [one for one in document(text, language="zh-Hant", rules=RULES)["findings"] if one["code"] == "N102"]
    assert found["message"] == "「3.89 km2」表示 3.885–3.895平方公里，而非 5"
