"""Documents made for the tests: bytes of PDF and Word files with a given text."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from pypdf import PdfReader, PdfWriter

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as WordDocument


def pdf_of(*pages: list[str], title: str = "") -> bytes:
    """Return a PDF that prints the lines of each page one below the other, in a font of these characters alone."""
    characters = sorted({character for page in pages for line in page for character in line})
    codes = {character: f"{code:04X}" for code, character in enumerate(characters, 1)}
    mapping = "\n".join(f"<{code}> <{character.encode('utf-16-be').hex()}>" for character, code in codes.items())
    codespace = "begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange"
    unicode_map = f"{codespace}\n{len(codes)} beginbfchar\n{mapping}\nendbfchar\nendcmap"
    system = "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    objects = {
        3: "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H "
        "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        4: f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /DW 1000 /CIDSystemInfo {system} >>",
        5: _stream(unicode_map),
        6: f"<< /Title ({title}) >>",
    }
    for number, page in enumerate(pages):
        shown = "\n".join(f"<{''.join(codes[character] for character in line)}> Tj T*" for line in page)
        objects[8 + 2 * number] = _stream(f"BT /F1 12 Tf 14 TL 72 720 Td\n{shown}\nET")
        objects[7 + 2 * number] = (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {8 + 2 * number} 0 R >>"
        )
    kids = " ".join(f"{7 + 2 * number} 0 R" for number in range(len(pages)))
    objects[1] = "<< /Type /Catalog /Pages 2 0 R >>"
    objects[2] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"
    return _with_references(objects)


def locked_pdf(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf_of(["A secret"]))))
    writer.encrypt(password, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def word_of(fill: Callable[[WordDocument], object]) -> bytes:
    document = Document()
    fill(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _with_references(objects: dict[int, str]) -> bytes:
    out = b"%PDF-1.7\n"
    places: dict[int, int] = {}
    for number in sorted(objects):
        places[number] = len(out)
        out += f"{number} 0 obj\n{objects[number]}\nendobj\n".encode("ascii")
    table = "".join(f"{places[number]:010} 00000 n \n" for number in sorted(places))
    size = len(places) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("ascii")
