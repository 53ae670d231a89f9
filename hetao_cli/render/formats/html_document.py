"""HTML: the annotated text of documents, in one file that needs nothing else and runs no script."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from hetao_cli.model.safe import safe
from hetao_cli.render.findings import annex_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.annotated_page import LegendLine, PageDocument, PageNote
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

KINDS = ("check-document",)

_SIGNS = {
    "confirmed": "✓",
    "compatible": "≈",
    "contradicts": "✗",
    "disputed": "±",
    "newer": "↑",
    "new": "+",
    "not-comparable": "?",
}
"""The sign of each verdict, besides its colour and its line."""

_SEVERAL = 2
"""The number of verdicts from which on one can be chosen."""

_STYLE = """
:root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--soft:#f4f4f6;--line:#c9c9d2;--dim:#5a5a66;
--confirmed:#1a6b34;--compatible:#00666b;--contradicts:#b3261e;--disputed:#8a3ea3;--newer:#7a4d00;--new:#0b57a8;--not-comparable:#5a5a66;--wash:#b3261e1a}
@media (prefers-color-scheme:dark){:root{--ink:#e8e8ee;--paper:#16161a;--soft:#222228;--line:#45454f;--dim:#a9a9b6;
--confirmed:#7ddb98;--compatible:#6fd6da;--contradicts:#ff9d94;--disputed:#e0a6f0;--newer:#f2c063;--new:#8fc1ff;--not-comparable:#a9a9b6;--wash:#ff9d9426}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.75;overflow-wrap:anywhere;
font-family:system-ui,"Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
header,main,footer{max-width:46rem;margin:0 auto;padding:1rem 1.25rem}
h1{font-size:1.5rem;line-height:1.35;margin:.5rem 0}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1rem}
.facts,footer{color:var(--dim);font-size:.9rem}.facts{margin:.25rem 0}
ul.counts,ul.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.5rem 0}
ul.legend{display:block;font-size:.9rem}
.text p{margin:.75rem 0;white-space:pre-wrap;unicode-bidi:isolate}
.mark{unicode-bidi:isolate}
.mark>a{color:inherit;text-decoration:underline solid 2px;text-underline-offset:.25em;border-radius:2px}
.tag{font-size:.7em;font-weight:600;padding-left:.2em;vertical-align:super;line-height:1;white-space:nowrap}
.confirmed{--own:var(--confirmed)}.compatible{--own:var(--compatible)}.disputed{--own:var(--disputed)}
.contradicts{--own:var(--contradicts)}.newer{--own:var(--newer)}
.new{--own:var(--new)}.not-comparable{--own:var(--not-comparable)}
.tag,.label{color:var(--own)}.label{font-weight:600}
.mark>a{text-decoration-color:var(--own)}
.mark.contradicts>a{background:var(--wash);text-decoration-style:wavy}.mark.newer>a{text-decoration-style:dashed}
.mark.new>a{text-decoration-style:double}.mark.compatible>a{text-decoration-thickness:1px}
.mark.disputed>a{text-decoration-style:wavy}
.mark.not-comparable>a{text-decoration-style:dotted;text-decoration-thickness:1px}
a:focus-visible{outline:3px solid var(--own,var(--new));outline-offset:2px}
.tip{display:none;position:fixed;z-index:1;left:50%;bottom:1rem;transform:translateX(-50%);
width:min(42rem,calc(100vw - 2rem));max-height:50vh;overflow:auto;padding:.75rem 1rem;background:var(--soft);
border:1px solid var(--line);border-left:.4rem solid var(--own);border-radius:.4rem;box-shadow:0 .3rem 1.2rem #0005;
font-size:.9rem;line-height:1.5;font-weight:400;white-space:normal}
.tip>span{display:block}.mark:hover>.tip,.mark:focus-within>.tip{display:block}
ol.notes{padding:0;list-style:none}
ol.notes>li{padding:.6rem .9rem;margin:.6rem 0;background:var(--soft);border-left:.4rem solid var(--own)}
ol.notes>li:target{outline:3px solid var(--own)}
ol.notes p{margin:.2rem 0}ol.notes q{quotes:none;font-weight:600}
.quiet{color:var(--dim);font-size:.9rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
form.filters fieldset{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;border:1px solid var(--line);border-radius:.4rem;
font-size:.9rem}
form.filters :is(label,button){min-height:1.75rem;font:inherit;display:inline-flex;gap:.35rem;align-items:center}
form.filters button{color:inherit;background:var(--soft);border:1px solid var(--line);border-radius:.4rem}
form.filters input{width:1.25rem;height:1.25rem;margin:.2rem}
form.filters :is(label,button),details.lacks summary{cursor:pointer}
form.filters{display:none}@supports selector(:has(*)){form.filters{display:block}}
details.lacks{margin:1.5rem 0}details.lacks summary{font-weight:600}details.lacks h3{margin:.75rem 0 .25rem}
details.lacks ul{margin:0;padding-left:1.25rem;font-size:.9rem}
@media (max-width:30rem){header,main,footer{padding:.75rem}.tip{bottom:0;width:100vw;border-radius:0;max-height:45vh}}
@media print{.tip,nav,.back,form.filters{display:none!important}body{font-size:10pt}ol.notes>li{break-inside:avoid}}
"""


def render(report: Report, surface: Surface) -> str:
    """Return the page: each document's text with its marks, then the notes on them; all text is escaped."""
    made = annex_of(report).page
    if made is None:
        return ""
    page = made()
    words, documents = page.words, page.documents
    titles = ", ".join(document.title for document in documents)
    used = [one for one in page.legend if any(note.verdict == one.verdict for each in documents for note in each.notes)]
    body = "".join(_document(number, document, words) for number, document in enumerate(documents, start=1))
    contents = _contents(documents, words) if len(documents) > 1 else ""
    return (
        f'<!doctype html>\n<html lang="{_attribute(page.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(titles)}</title>\n<style>{_style()}</style>\n</head>\n<body>\n"
        f'<header>\n<p class="facts">{_text(words["held"])}</p>\n{contents}{_filters(used, words)}</header>\n'
        f"<main>\n{body}</main>\n<footer>\n<h2>{_text(words['legend'])}</h2>\n{_legend(page.legend)}</footer>\n"
        "</body>\n</html>\n"
    )


def _filters(used: list[LegendLine], words: dict[str, str]) -> str:
    """Return a box for each of several verdicts: without its tick the style hides its marks and notes."""
    if len(used) < _SEVERAL:
        return ""
    boxes = "".join(
        f'<label class="label {one.verdict}"><input type="checkbox" id="f-{one.verdict}" checked> '
        f"{_SIGNS[one.verdict]} {_text(one.label)}</label>\n"
        for one in used
    )
    return (
        f'<form class="filters">\n<fieldset>\n<legend>{_text(words["shown"])}</legend>\n{boxes}'
        f'<button type="reset">{_text(words["reset"])}</button>\n</fieldset>\n</form>\n'
    )


def _style() -> str:
    """Return the style, which hides the marks and notes of the verdicts without a tick."""
    rules = [_STYLE]
    for verdict in _SIGNS:
        off = f"body:has(#f-{verdict}:not(:checked))"
        rules.append(f"{off} ol.notes>li.{verdict},{off} .mark.{verdict} :is(.tag,.tip){{display:none}}")
        rules.append(f"{off} .mark.{verdict}>a{{text-decoration:none;background:none}}")
    return "\n".join(rules)


def _policy() -> str:
    """Return a policy that allows nothing but the style of this page, by its hash."""
    from base64 import b64encode
    from hashlib import sha256

    digest = b64encode(sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _text(text: str) -> str:
    """Return a text as HTML: without markup, controls and marks of writing direction."""
    return escape(safe(text), quote=False)


def _attribute(text: str) -> str:
    return escape(safe(text), quote=True)


def _contents(documents: Iterable[PageDocument], words: dict[str, str]) -> str:
    items = "".join(
        f'<li><a href="#d{number}">{_text(document.title)}</a></li>\n'
        for number, document in enumerate(documents, start=1)
    )
    return f'<nav aria-label="{_attribute(words["documents"])}">\n<ul>\n{items}</ul>\n</nav>\n'


def _legend(legend: Iterable[LegendLine]) -> str:
    items = "".join(
        f'<li><span class="label {one.verdict}">{_SIGNS[one.verdict]} {_text(one.label)}</span>: '
        f"{_text(one.meaning)}</li>\n"
        for one in legend
    )
    return f'<ul class="legend">\n{items}</ul>\n'


def _document(number: int, document: PageDocument, words: dict[str, str]) -> str:
    facts = "".join(f'<p class="facts">{_text(fact)}</p>\n' for fact in document.facts)
    first: dict[str, int] = {}
    for place, note in enumerate(document.notes, start=1):
        first.setdefault(note.verdict, place)
    counts = "".join(
        f'<li><a class="label {one.verdict}" href="#n{number}-{first[one.verdict]}">'
        f"{_SIGNS[one.verdict]} {_text(one.text)}</a></li>\n"
        for one in document.counts
    )
    language = f' lang="{_attribute(document.language)}"' if document.language else ""
    notes = "".join(
        _note(f"{number}-{place}", note, document.text, words) for place, note in enumerate(document.notes, start=1)
    )
    title, paragraphs = _titled(number, document)
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    listed = f'<h2>{_text(words["all"])}</h2>\n<ol class="notes">\n{notes}</ol>\n' if notes else ""
    return (
        f'<article id="d{number}" aria-labelledby="t{number}">\n<h1 id="t{number}"{language}>'
        f'{title}</h1>\n{facts}<ul class="counts">\n{counts}</ul>\n'
        f'<section class="text" aria-label="{_attribute(words["text"])}"{language}>\n'
        f"{body}</section>\n{listed}{_lacks(document, words)}</article>\n"
    )


def _lacks(document: PageDocument, words: dict[str, str]) -> str:
    """Return what the log has and a document lacks, folded: a list for each place."""
    if not document.lacks:
        return ""
    places = ""
    for place, texts in document.lacks:
        items = "".join(f"<li>{_text(one)}</li>\n" for one in texts)
        places += f"<h3>{_text(place)}</h3>\n<ul>\n{items}</ul>\n"
    number = sum(len(texts) for _, texts in document.lacks)
    return f'<details class="lacks">\n<summary>{_text(words["lacks"])} ({number})</summary>\n{places}</details>\n'


def _titled(number: int, document: PageDocument) -> tuple[str, list[str]]:
    """Return the title and the paragraphs below it; a title that is the text's first line is that line with its marks.

    The signs of Markdown before a heading are left out of it.
    """
    paragraphs = _marked(number, document)
    first = next((line for line in document.text.split("\n") if line.strip()), "")
    title = document.title
    if not paragraphs or " ".join(first.split()).strip("#* ") != " ".join(title.split()):
        return _text(title), paragraphs
    return paragraphs[0].strip().strip("#* "), paragraphs[1:]


def _marked(number: int, document: PageDocument) -> list[str]:
    """Return the text in paragraphs, each mention marked; one that overlaps the one before is only in the list."""
    text = document.text
    parts: list[str] = []
    done = 0
    for place, note in enumerate(document.notes, start=1):
        if note.start < done:
            continue
        parts += [_prose(text[done : note.start]), _mark(f"{number}-{place}", note, text)]
        done = note.end
    parts.append(_prose(text[done:]))
    return [paragraph for paragraph in "".join(parts).split("\n") if paragraph.strip()]


def _prose(text: str) -> str:
    return _text(text.replace("\r", ""))


def _mark(name: str, note: PageNote, text: str) -> str:
    """Return a mention with its sign, and its note, which shows while the mention has the focus or the pointer."""
    printed = _text(" ".join(text[note.start : note.end].split()))
    label = _text(note.label)
    shown = f"{_SIGNS[note.verdict]} {label}"
    if note.verdict in {"confirmed", "not-comparable"}:
        shown = f'{_SIGNS[note.verdict]}<span class="hidden"> {label}</span>'
    lines = "".join(
        f"<span>{line}</span>" for line in [f'<b class="label">{label}</b> {_text(note.about)}', *_lines(note)]
    )
    tip = f'<span class="tip" id="p{name}" role="tooltip">{lines}</span>'
    return (
        f'<span class="mark {note.verdict}"><a href="#n{name}" id="m{name}" aria-describedby="p{name}">{printed}'
        f'&#8288;<span class="tag">{shown}</span></a>{tip}</span>'
    )


def _lines(note: PageNote) -> list[str]:
    """Return the lines of a note: messages, the log's entries, reasons, and remedies."""
    remarks = [f"<b>{_text(label)}</b>: {_text(text)}" for label, text in note.remarks]
    return [*map(_text, note.messages), *map(_text, note.evidence), *remarks]


def _note(name: str, note: PageNote, text: str, words: dict[str, str]) -> str:
    printed = _text(" ".join(text[note.start : note.end].split()))
    lines = "".join(f"<p>{line}</p>\n" for line in _lines(note))
    severity = f' <span class="quiet">({_text(note.severity)})</span>' if note.severity else ""
    return (
        f'<li id="n{name}" class="{note.verdict}">\n<p><q>{printed}</q> '
        f'<span class="label">{_SIGNS[note.verdict]} {_text(note.label)}</span>{severity} {_text(note.about)} '
        f'<span class="quiet">{_text(note.where)}</span></p>\n{lines}'
        f'<p class="back"><a href="#m{name}">{_text(words["back"])}</a></p>\n</li>\n'
    )
