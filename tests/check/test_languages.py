"""What is found, and why a text can't be read, is said in the language that is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from checked_logs import ENVELOPE
from rule_cases import FOLDERS, checked

from hetao_cli.dates.edtf import DateError, parse_date
from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.check.report import report_check

if TYPE_CHECKING:
    from conftest import Hetao

CHINESE = LANGUAGES[1:]
ENGLISH = re.compile(r"(?<![\w'])[a-z]+(?: [a-z]+){2,}(?![\w'])")
"""Three English words or more; fewer may be a key, an id or a unit."""


@pytest.mark.parametrize(
    "text",
    ["199u", "2025/12/22", "2025年12月 22日", "(2004)?", "Dec 2025", "2025-13", "1990's", "", "2020-05..2021"],
)
@pytest.mark.parametrize("language", CHINESE)
def test_a_reason_with_its_text_is_said_in_chinese(text: str, language: str) -> None:
    with pytest.raises(DateError) as wrong:
        parse_date(text)

    said = in_language(wrong.value.message, language)

    assert said.startswith(f"'{text}'：")
    assert ENGLISH.findall(re.sub("'.*?'", "", said.removeprefix(f"'{text}'"))) == []


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("name", FOLDERS)
def test_what_is_found_in_the_cases_is_said_in_chinese(name: str, language: str) -> None:
    report = report_check(*checked(name, "bad"), ENVELOPE, CheckOptions(language))

    for found in report.document().findings:
        for said in (found.message, found.remedy, *(one.text for one in found.explanations)):
            if not said.startswith("不是 TOML："):  # in the words of the reader of TOML
                assert ENGLISH.findall(re.sub("'.*?'|“.*?”|「.*?」|《.*?》", "", said)) == []


@pytest.mark.parametrize(
    "words",
    [
        "show nothing",
        "timeline --format nope",
        "timeline --place nope",
        "timeline --from 2030 --to 2020",
        "timeline --from never",
        "compare zone",
        "compare zone zone",
        "check --select NOPE",
        "check --baseline nothing.json",
        "check nothing.txt",
        "read nothing.txt",
        "stats nope",
        "plot area -o picture.gif",
        "report --watch",
        "timeline --log nothing.toml",
    ],
)
@pytest.mark.parametrize("language", CHINESE)
def test_an_error_is_in_the_language_that_is_asked_for(
    hetao: Hetao, two_parks_log: str, words: str, language: str
) -> None:
    log = [] if "--log" in words else ["--log", two_parks_log]
    english, told = (hetao(*words.split(), *log, "--lang", tag) for tag in ("en", language))

    assert told.code == english.code != 0
    assert told.err != english.err
    assert ENGLISH.findall(re.sub("'.*?'|（.*?）", "", told.err)) == []
