"""Reports of every shape, for tests that run over all of them."""

from typing import Any, NamedTuple

from hetao_cli.model.blocks import Block, Canvas, Column, Drawing, Styled, Text, TextLines, TextTable
from hetao_cli.model.report import Report

HOSTILE = (
    "\x00\x07\x08\x1b[31m\x1b]0;title\x07\r\x7f\x85\x9b31m\u061c\u200e\u200f\u202a\u202e\u2028\u2029\u2066\u2069\ufeff"
)
"""Controls of ASCII and beyond it, escapes of terminals, marks of writing direction, and what breaks a line."""

DANGEROUS = frozenset(HOSTILE) - frozenset("[]0123456789;itlem")


class Sample(NamedTuple):
    """A document whose records are as any test wants them."""

    rows: list[dict[str, Any]]
    kind: str = "sample"
    version: int = 1


def report(records: list[dict[str, Any]], *blocks: Block) -> Report:
    return Report("sample", "rows", lambda: Sample(records), lambda: list(blocks))


def _table(*rows: tuple[str, ...], heading: str = "") -> TextTable:
    return TextTable((Column("date"), Column("事件", wraps=True), Column("n", align="right")), ((heading, rows),))


def _hostile() -> Report:
    text = f"a{HOSTILE}b"
    table = TextTable(
        (Column(text), Column("plain")), ((text, ((text, Styled(text, "error")), ((text, Styled(text)), "x"))),)
    )
    return report(
        [{"id": text, "names": {"en": text}, "list": [text], "deep": [{"x": text}]}],
        TextLines((text, (Styled(text),))),
        table,
    )


def _ruler(canvas: Canvas) -> tuple[Text, ...]:
    return (Styled(("─" if canvas.unicode else "-") * canvas.width, "dim"), ("", Styled("●", "first"), " 河套  [x]"))


SAMPLES = {
    "nothing": report([]),
    "lines": report([{"id": "a"}], TextLines(("one", (Styled("two", "good"), " words"), ""))),
    "table": report(
        [{"id": "a", "n": 1}, {"id": "b", "n": 2.5}], _table(("2017", "签署备忘录", "1"), ("199X", "a", "22"))
    ),
    "table without rows": report([], TextTable((Column("date"), Column("event")), ())),
    "groups": report(
        [{"id": "a"}],
        TextTable(
            (Column("date"), Column("event")),
            (("2017", (("2017-01", "x"),)), ("二〇二五年", (("2025", "y"), ("", "")))),
        ),
    ),
    "drawing": report([{"id": "a"}], Drawing(_ruler), TextLines(("below",))),
    "several blocks": report([{"id": "a"}], TextLines(("above",)), _table(("2017", "x", "1")), TextLines(("below",))),
    "markup": report(
        [{"id": "a", "text": '[bold]*x* | `y` <b> # &amp; _z_, "q"; \\n'}],
        TextLines(("[bold]*x* | `y` <b> # _z_ \\",)),
        _table(("[red]", "a | b", "*"), heading="[link=x]# h"),
    ),
    "lists": report([{"id": "a"}], TextLines(("- a", "+ b", "1. c", "  2) d", "=====", "2017-01-03 e", "~~f~~ &lt;"))),
    "newlines": report(
        [{"id": "a", "text": "two\nlines\tand a tab"}], TextLines(("two\nlines",)), _table(("a\nb", "c\nd", "e"))
    ),
    "every value": report(
        [
            {
                "text": "x",
                "none": None,
                "true": True,
                "false": False,
                "n": 447,
                "x": 0.87,
                "empty": "",
                "list": ["a", "b"],
            },
            {
                "more": {"en": "x", "zh-Hans": "河套", "deeper": {"n": None}},
                "numbers": [1, 2.5],
                "tables": [{"low": 1}],
                "none": [],
            },
        ]
    ),
    "hostile": _hostile(),
    "long": report(
        [{"id": "a"}], _table(("2017-01-03", "a very long title " * 20, "1"), ("2017", "很长的标题" * 40, "2"))
    ),
    "many": report([{"id": str(n)} for n in range(900)], _table(*((str(n), "河套", "x") for n in range(900)))),
}
