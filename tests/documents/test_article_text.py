"""What a reader sees of each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from made_documents import pdf_of, word_of

from hetao_cli.documents.opening import open_article

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

    from hetao_cli.documents.article import Article


def opened(folder: Path, name: str, content: str | bytes) -> Article:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return open_article(str(path))


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ("<p>一</p><p>二</p>", "一\n二"),
        ("<p>深圳园区占地\n   3.02平方公里</p>", "深圳园区占地 3.02平方公里"),
        ("<p>两个\n  园区</p>", "两个园区"),
        ("<p>some 15,000\n  people</p>", "some 15,000 people"),
        ("<p>87&nbsp;hectares &amp; more</p>", "87 hectares & more"),
        ("<p>3.02 km<sup>2</sup>, 447<sup>1</sup> firms</p>", "3.02 km², 447¹ firms"),
        ("a<br>b<div>c<span>d</span></div>e", "a\nb\ncd\ne"),
        ("<ul><li>一<li>二</ul>", "一\n二"),
        (
            "<table><tr><th>面积<td>3.02<td>平方公里<tr><th>企业<td>447<td>家</table>",
            "面积\t3.02\t平方公里\n企业\t447\t家",
        ),
        ("<table><tr><td><p>面积</p><p>约</p><td><div>3.02</div></table>", "面积 约\t3.02"),
        (f"<table><tr><td><p>{'长' * 60}</p><p>{'文' * 60}</p></table>", f"{'长' * 60}\n{'文' * 60}"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("<script>var a = 447</script><style>p{top:1px}</style><p>x</p><noscript>9</noscript>", "x"),
        ("<p>x</p><p hidden>1</p><p style='display: none'>2</p><p aria-hidden=true>3</p><!-- 4 -->", "x"),
        ("<nav>2024</nav><header>2025</header><p>x</p><aside>9</aside><footer>2026</footer>", "x"),
        ("<div><a>要闻一</a><a>要闻二</a> <a>要闻三</a></div><p>正文447家</p>", "正文447家"),
        ("<p><a>a</a> <a>b</a> <a>c</a></p>", "a b c"),
        ("<div><a>a</a><a>b</a><a>c</a></div>", "abc"),
        (
            "<div>侧栏 99</div><article><header><h1>题</h1></header><p>正文在这里有很多字</p></article>",
            "题\n正文在这里有很多字",
        ),
        ("<article>短一</article><article>短二</article><p>一篇很长很长的正文</p>", "短一\n短二\n一篇很长很长的正文"),
        ("<form><p>447</p><select><option>1</select></form>", "447"),
        ("", ""),
        ("<!-- nothing -->", ""),
    ],
)
def test_a_page_shows_its_article_a_block_a_line(tmp_path: Path, page: str, seen: str) -> None:
    assert opened(tmp_path, "page.html", page).text == seen


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("# Park opens", "Park opens"),
        ("## 企业 ##", "企业"),
        ("**447**家, *nearly* `3.02` km², __90__ percent", "447家, nearly 3.02 km², 90 percent"),
        ("3*4 and 5 * 6, a_b_c and 2_000", "3*4 and 5 * 6, a_b_c and 2_000"),
        ('the [447 firms](https://example.org/2024/12 "2025") there', "the 447 firms there"),
        ("the [447 firms][1] there[^2]", "the 447 firms there"),
        ("![87 hectares](2024.png) x", " x"),
        ("[1]: https://example.org/2024", ""),
        ("> > quoted 5", "quoted 5"),
        ("| 面积 | 3.02 |", "| 面积 | 3.02 |"),
        ("|---|:-:|", ""),
        ("a <b>447</b> c<br/>", "a 447 c"),
        (r"\*not\* and 1\. x", "*not* and 1. x"),
        ("- 447 firms", "- 447 firms"),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
    ],
)
def test_markdown_is_read_without_its_marks(tmp_path: Path, line: str, seen: str) -> None:
    assert opened(tmp_path, "a.md", line).text == seen


def test_a_line_of_markdown_keeps_its_number(tmp_path: Path) -> None:
    source = "---\ntitle: T 2024\n---\n# H\n<!-- 1\n2 -->\n```\ncode\n```\n447家\n"
    lines = opened(tmp_path, "a.md", source).text.split("\n")
    assert [lines.index(line) for line in ("H", "code", "447家")] == [3, 7, 9]
    assert lines[1] == ""


def test_markdown_that_begins_with_a_rule_has_no_front_matter(tmp_path: Path) -> None:
    assert opened(tmp_path, "a.md", "---\ntitle: 447").text == "\ntitle: 447"


def test_plain_text_is_as_it_stands(tmp_path: Path) -> None:
    assert opened(tmp_path, "a.txt", "\ufeff一\r\n\r\n  <b>二\r三\n").text == "一\n\n  <b>二\n三\n"


PDF_LINES = [
    "河套深港科技创新合作区深圳园区占地3.02平方",
    "公里，香港园区占地87公顷。",
    "The zone lies on both banks of the river and some",
    "15,000 research-",
    "ers worked there.",
    "• 447 firms",
]


def test_the_lines_of_a_pdf_are_joined_to_paragraphs(tmp_path: Path) -> None:
    assert opened(tmp_path, "a.pdf", pdf_of(PDF_LINES)).text.split("\n") == [
        "河套深港科技创新合作区深圳园区占地3.02平方公里，香港园区占地87公顷。",
        "The zone lies on both banks of the river and some 15,000 research-",
        "ers worked there.",
        "• 447 firms",
    ]


def test_page_numbers_and_running_heads_are_no_text(tmp_path: Path) -> None:
    pages = [
        [f"深港合作报告 第{number}期", f"正文{word}。", f"- {number} -"] for number, word in enumerate("甲乙丙丁", 1)
    ]
    assert opened(tmp_path, "a.pdf", pdf_of(*pages)).text == "正文甲。\n正文乙。\n正文丙。\n正文丁。"


def test_a_paragraph_goes_on_on_the_next_page(tmp_path: Path) -> None:
    pages = [["截至去年十一月底深圳园区已经聚集", "1"], ["447家科技企业。", "2"]]
    assert opened(tmp_path, "a.pdf", pdf_of(*pages)).text == "截至去年十一月底深圳园区已经聚集447家科技企业。"


def test_radicals_and_ligatures_of_a_pdf_are_the_characters_they_look_like(tmp_path: Path) -> None:
    assert opened(tmp_path, "a.pdf", pdf_of(["⾹港3平⽅公⾥增⻓", "the ﬁrst"])).text == "香港3平方公里增长\nthe first"


def fill(document: Document) -> None:
    document.add_heading("河套香港园区开园", 0)
    paragraph = document.add_paragraph("占地3.02 km")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run("，\t共").add_break()
    paragraph.add_run("447家")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "企业", "447"
    document.add_paragraph("之后")


def test_a_word_document_shows_paragraphs_and_rows_in_their_order(tmp_path: Path) -> None:
    article = opened(tmp_path, "a.docx", word_of(fill))
    assert article.text == "河套香港园区开园\n占地3.02 km²，\t共\n447家\n企业\t447\n之后"


def test_a_word_document_shows_insertions_and_content_controls_without_deletions(tmp_path: Path) -> None:
    from docx.oxml import parse_xml

    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    part = (
        f'<w:sdt xmlns:w="{name}"><w:sdtContent><w:p><w:r><w:t>共</w:t></w:r><w:ins><w:r><w:t>447</w:t></w:r></w:ins>'
        "<w:del><w:r><w:delText>440</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>9</w:t></w:r></w:moveFrom>"
        "<w:hyperlink><w:r><w:t>家</w:t></w:r></w:hyperlink></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    data = word_of(lambda document: document.element.insert(0, parse_xml(part)))
    assert opened(tmp_path, "a.docx", data).text == "共447家"


def test_what_begins_as_pdf_or_word_is_read_as_such_whatever_its_name(tmp_path: Path) -> None:
    assert opened(tmp_path, "a.txt", pdf_of(["447 firms"])).text == "447 firms"
    assert opened(tmp_path, "b", word_of(lambda document: document.add_paragraph("447家"))).text == "447家"
    assert opened(tmp_path, "c", "<!DOCTYPE html><p>447家").text == "447家"
    assert opened(tmp_path, "d", "5 < 6").text == "5 < 6"


@pytest.mark.parametrize("name", ["draft.md", "draft", "draft.news"])
def test_front_matter_makes_markdown_of_a_file_whose_ending_says_nothing(tmp_path: Path, name: str) -> None:
    article = opened(tmp_path, name, "---\ntitle: A zone\ndate: 2026-03-14\n---\n\n# **87 hectares**\n")
    assert (article.text.strip(), article.title, article.published) == ("87 hectares", "A zone", "2026-03-14")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("draft.txt", "---\ntitle: A zone\n---\nx\n"),
        ("draft", "---\n87 hectares\n---\n"),
        ("draft", "---\ntitle: A zone\n87 hectares\n"),
        ("draft", "--\ntitle: A zone\n---\n"),
    ],
)
def test_dashes_alone_make_no_markdown(tmp_path: Path, name: str, text: str) -> None:
    assert opened(tmp_path, name, text).text == text
