"""What readers of TOML 1.0 refuse and those of TOML 1.1 take."""

from __future__ import annotations

import re

from hetao_cli.quick.patterns import regex

MOST_CHARACTERS = 1 << 20
"""How far a file is looked at: a larger one is a program's, which writes all of it alike."""

_ESCAPES = ("\\e", "\\x")
_OPEN_AT_THE_END, _COMMA_AT_THE_END = regex(r"\{[^}\n]*$", re.MULTILINE), regex(r",\s*\}")
"""Most texts are without any of these, and then nothing in them is newer."""

_SIGN = regex(r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[][{},\n]', re.DOTALL)
_ESCAPE = regex(r"\\(?:([ex])|.)", re.DOTALL)


def newer_than_1_0(text: str) -> int | None:
    r"""Return the offset of the first thing in a TOML text that is newer than TOML 1.0; None where there is none.

    That is a line that ends within an inline table, a comma at the end of one, and the escapes `\e` and `\x41`.

    >>> newer_than_1_0('a = { b = 1, }'), newer_than_1_0('a = "\\e"'), newer_than_1_0('a = ["{",\n]')
    (11, 5, None)
    """
    if len(text) > MOST_CHARACTERS:
        text = text[: text.rfind("\n", 0, MOST_CHARACTERS) + 1]
    if not (
        ("\\" in text and any(escape in text for escape in _ESCAPES))
        or _OPEN_AT_THE_END.search(text)
        or _COMMA_AT_THE_END.search(text)
    ):
        return None
    within: list[str] = []
    before, place = "", 0
    for match in _SIGN.finditer(text):
        sign = match[0]
        if sign[0] == '"':
            escape = next((one for one in _ESCAPE.finditer(sign) if one[1]), None)
            if escape is not None:
                return match.start() + escape.start()
        elif sign in {"{", "["}:
            within.append(sign)
        elif sign == "\n" and within[-1:] == ["{"]:
            return match.start()
        elif sign in {"}", "]"}:
            if sign == "}" and before == "," and not text[place + 1 : match.start()].strip():
                return place
            del within[-1:]
        before, place = sign, match.start()
    return None
