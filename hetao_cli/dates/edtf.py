"""Read EDTF dates; the error for any other text has what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.date_error import DateError
from hetao_cli.dates.expression import read_expression
from hetao_cli.dates.moments import moment_of, read_plain

if TYPE_CHECKING:
    from hetao_cli.model.moment import Moment

__all__ = ["DateError", "moment_of", "parse_date"]


def parse_date(text: str) -> Moment:
    """Read a date in EDTF (Library of Congress 2019-02-04, levels 0 to 2).

    >>> parse_date("2025-12~").iso_bounds()
    ('2025-12-01', '2025-12-31', '2025-12-01', '2025-12-31')

    Raises:
        DateError: The text is no EDTF. The message has the reason, and what to write if that is clear.
    """
    moment = read_plain(text) or read_expression(text)
    if moment is None:
        from hetao_cli.dates.rewriting import explain

        raise DateError(text, explain(text))
    return moment
