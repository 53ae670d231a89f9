"""Documents that can't be read say why; whatever the bytes, no other exception escapes, and the work is bounded."""

from __future__ import annotations

import io
import sys
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_documents import locked_pdf, pdf_of, word_of
from tries import examples

from hetao_cli.documents.article import ArticleError
from hetao_cli.documents.formats import html_page, markdown, pdf, plain_text, word
from hetao_cli.documents.opening import open_article

if TYPE_CHECKING:
    from pathlib import Path


def packed(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


WORD = word_of(lambda document: document.add_paragraph("447家"))
PDF = pdf_of(["447 firms"])


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", locked_pdf("x"), "it has a password; save it without one"),
        ("a.pdf", pdf_of([]), "no page of its 1 has text; scanned pages need text recognition (OCR) first"),
        ("a.pdf", PDF[:60], "it is no sound PDF ("),
        ("a.pdf", b"no pdf", "it is no sound PDF ("),
        ("a.docx", WORD[:200], "it is no sound Word document, as it can't be unpacked"),
        ("a.docx", b"no zip", "it is no sound Word document, as it can't be unpacked"),
        ("a.docx", packed(a="x"), "it is packed, but no Word document"),
        ("a.docx", packed(**{"word/document.xml": "<a>"}), "it is no sound Word document (KeyError)"),
        ("a.doc", b"\xd0\xcf\x11\xe0....", "is a Word file of before 2007, or has a password"),
        ("a.rtf", b"{\\rtf1 x}", "is Rich Text (RTF); save it as .docx or .txt"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "it is no text, as it holds NUL bytes"),
        ("a.html", b"<div>" * 100_000, "it nests too deeply"),
    ],
)
def test_a_document_that_is_none_says_why(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ArticleError) as caught:
        open_article(str(path))
    assert str(caught.value).startswith(f"'{path}' can't be read: ")
    assert reason in str(caught.value)
    assert caught.value.exit_code == 2


@pytest.mark.slow
def test_a_document_that_would_unpack_to_very_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(packed(**{"word/document.xml": " " * 200_000_001}))
    with pytest.raises(ArticleError, match="it would unpack to more than 200 MB"):
        open_article(str(path))


def test_a_path_that_leads_to_no_file_says_so(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "no.txt", "there is no such file"), (tmp_path, "it is a folder, not a file")):
        with pytest.raises(ArticleError, match=reason):
            open_article(str(path))
    with pytest.raises(ArticleError, match="null"):
        open_article("a\0b")


def test_a_file_larger_than_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hetao_cli.documents.opening.MOST_BYTES", 2_000_000)
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 2_000_001)
    with pytest.raises(ArticleError, match="it is larger than 2 MB; split it"):
        open_article(str(path))


@pytest.mark.parametrize(
    ("name", "library", "module"),
    [("a.pdf", "pypdf", "pypdf"), ("a.docx", "python-docx", "docx"), ("a.html", "lxml", "lxml")],
)
def test_a_library_that_is_missing_is_named_with_the_command_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str, module: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    path = tmp_path / name
    path.write_bytes({"a.pdf": PDF, "a.docx": WORD}.get(name, b"<p>x"))
    with pytest.raises(ArticleError) as caught:
        open_article(str(path))
    assert f"its format needs {library}; install it with: pip install 'hetao[documents]'" in str(caught.value)


def test_standard_input_is_a_document_of_any_format(monkeypatch: pytest.MonkeyPatch) -> None:
    for data, text in (
        (b"447 firms", "447 firms"),
        (PDF, "447 firms"),
        (WORD, "447家"),
        (b"<html><p>447", "447"),
        (b"", ""),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        article = open_article("-")
        assert (article.path, article.text) == ("-", text)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_an_empty_file_is_an_empty_document(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    assert open_article(str(tmp_path / name)).text == ""


FORMATS = (html_page, markdown, pdf, plain_text, word)


@given(
    data=st.binary(max_size=200),
    start=st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"---\n", b"\xff\xfe"]),
)
def test_no_other_exception_escapes_whatever_the_bytes(data: bytes, start: bytes) -> None:
    for format_ in FORMATS:
        try:
            format_.see(start + data, "a")
        except ArticleError:
            continue


@examples(60)
@given(sound=st.sampled_from([PDF, WORD]), at=st.floats(0, 1), instead=st.binary(min_size=1, max_size=8))
def test_no_other_exception_escapes_whatever_was_broken(sound: bytes, at: float, instead: bytes) -> None:
    place = int(at * len(sound))
    broken = sound[:place] + instead + sound[place + len(instead) :]
    with suppress(ArticleError):
        (pdf if sound == PDF else word).see(broken, "a")


@given(text=st.text(alphabet="ab1*_[]()!<>`\\#|-~:^ \n园", max_size=80))
def test_markdown_keeps_the_number_of_lines_whatever_its_marks(text: str) -> None:
    assert markdown.see(text.encode(), "a").text.count("\n") == text.count("\n")


@given(text=st.text(alphabet="ab1园區.<>/pdivulata=\"' &;#\n", max_size=120))
def test_any_page_is_read(text: str) -> None:
    try:
        html_page.see(text.encode(), "a")
    except ArticleError as error:
        pytest.fail(str(error))


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "](",
        "[a](",
        "<!--",
        "<a",
        "*",
        "**a",
        "_a ",
        "`",
        "[^",
        '[a](u "',
        "- - ",
        "--",
        "--x",
        "|--",
        " #",
        "  x",
        "# ",
        "> ",
        "\\",
    ],
)
def test_any_mark_a_hundred_thousand_times_over_is_read(piece: str) -> None:
    hostile = piece * 100_000
    markdown.see(hostile.encode(), "a")
    markdown.see(f"{hostile}x".encode(), "a")


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["<b id=1><p>", "<p>x", "<a>", "&amp", "<!--", "\n ", "园\n", "<td>", "<a href='", "<sup>2</sup>", "x\n \t"],
)
def test_any_tag_a_hundred_thousand_times_over_is_read(piece: str) -> None:
    html_page.see((piece * 100_000).encode(), "a")


@pytest.mark.slow
def test_a_line_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<p>" + "园" * 4_000_000, encoding="utf-8")
    assert len(open_article(str(path)).text) == 4_000_000
