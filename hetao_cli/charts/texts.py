"""Texts in lines of a drawing."""

from __future__ import annotations

from hetao_cli.model.blocks import Styled
from hetao_cli.model.wrapping import wrapped as wrapped_spans


def wrapped(text: str, width: int, indent: int = 0) -> list[str]:
    """Return a text in lines of at most so many columns, all but the first indented.

    >>> wrapped("[1] The park opens", 12, 4)
    ['[1] The park', '    opens']
    """
    return ["".join(span.text for span in line) for line in wrapped_spans([Styled(text)], width, indent)]
