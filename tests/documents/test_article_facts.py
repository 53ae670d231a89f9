"""The facts that documents state about themselves, and the languages they are in."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest
from made_documents import pdf_of, word_of

from hetao_cli.documents.facts import Facts, date_in, facts_of
from hetao_cli.documents.languages import language_of
from hetao_cli.documents.opening import open_article

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("开园\n来源：新华社\n2025年12月22日 10:30\n正文", Facts("开园", "新华社", None, "2025-12-22")),
        ("开园\n来源：南方日报  作者：甲乙  2025-12-22 08:12", Facts("开园", "南方日报", "甲乙", "2025-12-22")),
        ("發布時間：2025-12-22 10:30 來源：特區報 字體：大 中 小\nx", Facts(None, "特區報", None, "2025-12-22")),
        ("Park opens\nSource: Xinhua | 2025-12-22 10:00", Facts("Park opens", "Xinhua", None, "2025-12-22")),
        ("Park opens\nPublished: 22 December 2025\nUpdated: 1 May 2026", Facts("Park opens", None, None, "2025-12-22")),
        ("Park opens\n\nDecember 22, 2025\nIt did.", Facts("Park opens", None, None, "2025-12-22")),
        ("2025年12月22日，香港园区开园。\n共447家。", Facts()),
        ("开园\n2025年12月22日开园\n2025年12月23日闭园", Facts("开园")),
        ("开园\n2025年12月", Facts("开园")),
        ("The park opened.", Facts()),
        ("", Facts()),
    ],
)
def test_facts_are_what_surely_stands_in_the_first_lines(text: str, facts: Facts) -> None:
    assert facts_of(text) == facts


@pytest.mark.parametrize(
    ("field", "date"),
    [
        ("2025-12-22", "2025-12-22"),
        ("2025-12-22T23:30:00Z", "2025-12-22"),
        ("2025-12-22 10:30", "2025-12-22"),
        ("2025/12/22 10:30:00", "2025-12-22"),
        ("2025年12月22日", "2025-12-22"),
        ("December 2025", "2025-12"),
        ("2025", "2025"),
        ("yesterday", None),
        ("2025-13-01T00:00", None),
        ("", None),
    ],
)
def test_a_field_holds_a_date_in_any_form(field: str, date: str | None) -> None:
    assert date_in(field) == date


PAGE = """<html lang="zh-HK"><head><title>開園 - 網站</title><meta property="og:title" content="園區開園">
<meta property="og:site_name" content="河套新聞"><meta name="author" content="甲乙">
<meta property="article:published_time" content="2025-12-22T10:30:00+08:00">
<link rel="canonical" href="https://example.org/a"></head><body><p>正文</p></body></html>"""


def test_a_page_states_its_facts_in_its_head(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    article = open_article(str(path))
    assert article == (
        str(path),
        "正文",
        "園區開園",
        "河套新聞",
        "甲乙",
        "2025-12-22",
        ("zh-Hant",),
        "https://example.org/a",
        hashlib.sha256(PAGE.encode()).hexdigest(),
        False,
    )


@pytest.mark.parametrize("wrapped", [False, True])
def test_linked_data_counts_before_other_fields(tmp_path: Path, *, wrapped: bool) -> None:
    thing = {
        "@type": ["NewsArticle"],
        "headline": "The park opens",
        "author": [{"name": "A. Writer"}, {"name": "B. Writer"}],
        "publisher": {"@type": "Organization", "name": "Times"},
        "datePublished": "2025-12-23",
    }
    script = json.dumps({"@graph": [{"@type": "WebSite"}, thing]} if wrapped else thing)
    path = tmp_path / "a.html"
    path.write_text(
        PAGE.replace("<body>", f'<body><script type="application/ld+json">{script}</script>'), encoding="utf-8"
    )
    assert open_article(str(path))[2:6] == ("The park opens", "Times", "A. Writer, B. Writer", "2025-12-23")


@pytest.mark.parametrize(
    "script", ["{", "[1, null]", '{"@graph": [1]}', "[" * 100_000, '{"@type": "Article", "headline": 5}']
)
def test_broken_linked_data_is_passed_over(tmp_path: Path, script: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        PAGE.replace("<body>", f'<body><script type="application/ld+json">{script}</script>'), encoding="utf-8"
    )
    assert open_article(str(path)).title == "園區開園"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta name="PubDate" content="2025-12-22 10:30">', "2025-12-22"),
        ('<time datetime="2025-12-22">today</time>', "2025-12-22"),
        ('<time datetime="2025-12-22">a</time><time datetime="2025-12-23">b</time>', None),
        ('<meta name="date" content="soon">', None),
    ],
)
def test_the_date_of_a_page_is_taken_where_one_is_stated(tmp_path: Path, head: str, published: str | None) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"{head}<h1>Park opens</h1><p>It did.</p>", encoding="utf-8")
    article = open_article(str(path))
    assert (article.title, article.published) == ("Park opens", published)


def test_front_matter_states_facts(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        '---\ntitle: "Park opens"\nauthor: A. Writer\ndate: 2025-12-22\nurl: https://example.org\n---\nIt did.'
    )
    article = open_article(str(path))
    assert (article.title, article.author, article.published) == ("Park opens", "A. Writer", "2025-12-22")
    assert article.url == "https://example.org"


def test_properties_of_a_word_document_are_facts_but_its_dates_are_not(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.core_properties.title, document.core_properties.author = "开园", "甲乙"
        document.add_paragraph("447家")

    path = tmp_path / "a.docx"
    path.write_bytes(word_of(fill))
    assert open_article(str(path))[2:6] == ("开园", None, "甲乙", None)


@pytest.mark.parametrize(
    ("title", "stated"), [("Park opens", "Park opens"), ("Microsoft Word - a.docx", None), ("", None)]
)
def test_the_title_of_a_pdf_counts_unless_a_program_made_it_up(tmp_path: Path, title: str, stated: str | None) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(["447 firms moved in."], title=title))
    assert open_article(str(path)).title == stated


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("深圳园区占地3.02平方公里", ("zh-Hans",)),
        ("深圳園區佔地3.02平方公里", ("zh-Hant",)),
        ("The HK$5 million park (河套)", ("en",)),
        ("香港园区由 Hong Kong Science Park 运营，共 447 家企业入驻", ("zh-Hans",)),
        ("香港园区今日正式开园共有多家企业\nThe Hong Kong park opened today with many firms", ("zh-Hans", "en")),
        ("中文\n深圳园区", ("zh-Hans",)),
        ("ホンコンの企業はおよそ四百社です", ()),
        ("2025 12,3", ()),
        ("", ()),
    ],
)
def test_the_characters_of_each_line_tell_the_languages(text: str, languages: tuple[str, ...]) -> None:
    assert language_of(text) == languages


def test_a_declared_language_counts_where_the_characters_do_not_tell(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html lang=zh-Hans-CN><p>447", encoding="utf-8")
    assert open_article(str(path)).language == ("zh-Hans",)
