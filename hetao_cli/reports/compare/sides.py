"""The two places of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.hierarchy import main_sides, resolve_place
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError

if TYPE_CHECKING:
    from hetao_cli.model.log import Log


def resolve_sides(log: Log, first: str | None, second: str | None) -> tuple[str, str]:
    """Return the ids of the two places that were named by id, name or alias; if none was, of the log's two sides.

    Raises:
        UsageError: One place is named twice, or only one, or none and the log has no two sides.
        UnknownNameError: No place has one of the names.
    """
    if first is None:
        sides = main_sides(log)
        if sides is None:
            raise UsageError(
                Message(
                    "error.no-place-of-the-log-has",
                    "no place of the log has two parts to compare; name two places, as 'hetao compare A B'",
                )
            )
        return sides
    one = resolve_place(log, first)
    if second is None:
        raise UsageError(
            Message(
                "error.compared-with-what-name-two-places",
                "'{first}' compared with what? name two places, or none for the two sides of the log",
                {"first": first},
            )
        )
    other = resolve_place(log, second)
    if one == other:
        words = {"first": first, "second": second}
        if first == second:
            wrong = Message("compare.twice", "compare takes two different places, not '{first}' twice")
        else:
            wrong = Message(
                "compare.one-place",
                "compare takes two different places, not '{first}' and '{second}', which are one place",
            )
        raise UsageError(wrong.filled(**words))
    return one, other
