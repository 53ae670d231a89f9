"""Documents that hold far more work than bytes, of any size."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def pdf_of_one_page_named(times: int) -> bytes:
    return _pdf(b"BT /F1 12 Tf (It has 447 firms.) Tj ET", b"", times)


def pdf_of_ascii85_and_lzw(size: int) -> bytes:
    return _pdf(b"z" * size + b"~>", b"/Filter [/ASCII85Decode /LZWDecode]")


def pdf_of_packed_operators(size: int) -> bytes:
    return _pdf(zlib.compress(b"BT (a) Tj ET\n" * (size // 13)), b"/Filter /FlateDecode")


def pdf_packed_thrice(size: int) -> bytes:
    content = b"(a) Tj " * (size // 7)
    for _ in range(3):
        content = zlib.compress(content, 9)
    return _pdf(content, b"/Filter [/FlateDecode /FlateDecode /FlateDecode]")


def pdf_of_run_lengths(size: int) -> bytes:
    runs = zlib.compress(b"\x81q" * (size // 128) + b"\x80", 9)
    return _pdf(runs, b"/Filter [/FlateDecode /RunLengthDecode]")


def page_of_attributes(number: int) -> bytes:
    return b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(number)) + b">447 firms</p></body></html>"


def page_of_siblings(number: int) -> bytes:
    return b"<html><body>" + b"<div>447 firms</div>\n" * number + b"</body></html>"


def word_of_paragraphs(number: int) -> bytes:
    return _word("", "<w:p/>" * number)


def word_of_billion_laughs() -> bytes:
    entities = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return _word(f"<!DOCTYPE w:document [{entities}]>", "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>")


def word_that_asks_for_a_file(path: str) -> bytes:
    entity = f'<!DOCTYPE w:document [<!ENTITY a SYSTEM "file://{path}">]>'
    return _word(entity, "<w:p><w:r><w:t>447 firms &a;</w:t></w:r></w:p>")


def _pdf(content: bytes, entries: bytes, times: int = 1) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (times, b"3 0 R " * times),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    out = b"%PDF-1.7\n"
    places: list[int] = []
    for number, content_of in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content_of)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 7\n0000000000 65535 f \n" + table + trailer


def _word(before: str, body: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        )
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        parts.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{office}" Target="word/document.xml"/>'
            "</Relationships>",
        )
        parts.writestr("word/document.xml", f"{before}<w:document {_W}><w:body>{body}</w:body></w:document>")
    return out.getvalue()
