"""Find what would reconcile two figures, best first."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hetao_cli.analysis.pair import Pair
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.finding import Explanation


class Cause(Protocol):
    """A file of this folder that explains."""

    ORDER: int
    WORDS: Mapping[str, Localized]

    def explain(self, pair: Pair) -> Iterator[Explanation]:
        """Yield what would reconcile the pair."""
        ...


_NO_CAUSES = {"__init__.py", "search.py"}


@cache
def causes() -> tuple[Cause, ...]:
    """Load all causes, the most plausible first."""
    names = [
        name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name.endswith(".py") and name not in _NO_CAUSES
    ]
    found = [cast("Cause", import_module(f"hetao_cli.analysis.causes.{name}")) for name in names]
    return tuple(sorted(found, key=lambda cause: cause.ORDER))


def explanations(pairs: Iterable[Pair]) -> tuple[Explanation, ...]:
    """Return what would reconcile the pairs, the most plausible cause first, each text once."""
    asked = list(pairs)
    found: dict[tuple[str, str], Explanation] = {}
    for cause in causes():
        for pair in asked:
            for one in cause.explain(pair):
                found.setdefault((one.kind, str(sorted(one.words.items(), key=lambda item: item[0]))), one)
    return tuple(found.values())
