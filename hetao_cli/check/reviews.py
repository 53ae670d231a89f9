"""The findings that a review acknowledges."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.entries import Review
    from hetao_cli.model.finding import Finding


class Reviews:
    """The reviews of a log that give a reason, indexed for look-ups by finding."""

    __slots__ = ("_by_code",)

    def __init__(self, reviews: Iterable[Review]) -> None:
        self._by_code: dict[str, list[Review]] = defaultdict(list)
        for review in reviews:
            if has_reason(review):
                self._by_code[review.code].append(review)

    def of(self, finding: Finding) -> Review | None:
        """Return the review that acknowledges a finding: of its code, and about none but its subjects."""
        reviews = self._by_code.get(finding.code)
        if reviews is None:
            return None
        about = {*finding.figures, *finding.events, *finding.sources}
        return next((review for review in reviews if about.issuperset(review.about)), None)


def has_reason(review: Review) -> bool:
    """Return whether a review gives a reason: at least a letter or a digit, in any script."""
    return any(character.isalnum() for character in review.reason)
