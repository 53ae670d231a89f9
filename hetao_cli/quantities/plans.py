"""Durations that are a part of a plan's name: a five-year plan, 五年规划."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives

if TYPE_CHECKING:
    from hetao_cli.quantities.candidate import Candidate


def is_plan(sighting: Candidate) -> bool:
    """Return whether a duration is a part of a plan's name."""
    return sighting.quantity.dimension == "duration" and _plan().match(sighting.behind) is not None


@LANGUAGES.derived
def _plan(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(alternatives(languages, "plan"))
