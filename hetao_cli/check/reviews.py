"""The findings that a review acknowledges."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.log.ids import MARK, plain_name
from hetao_cli.log.reviews import has_ended

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.entries import Review
    from hetao_cli.model.finding import Finding
    from hetao_cli.model.moment import Moment


class Reviews:
    """The reviews of a log that give a reason and have not ended, indexed for look-ups by finding."""

    __slots__ = ("_by_code",)

    def __init__(self, reviews: Iterable[Review], today: Moment) -> None:
        self._by_code: dict[str, list[Review]] = defaultdict(list)
        for review in reviews:
            if has_reason(review) and not has_ended(review, today):
                self._by_code[review.code].append(review)

    def of(self, finding: Finding) -> Review | None:
        """Return the review that acknowledges a finding: of its code, and about none but its subjects.

        The name that several figures of a source share stands for each of them.
        """
        reviews = self._by_code.get(finding.code)
        if reviews is None:
            return None
        about = {*finding.figures, *finding.events, *finding.sources}
        names = {*about, *map(plain_name, finding.figures)}
        return next((review for review in reviews if all(_is_among(one, about, names) for one in review.about)), None)


def _is_among(name: str, about: set[str], names: set[str]) -> bool:
    """Return whether a name is one of a finding's subjects or, unless it tells one of several, what these share."""
    return name in about or (MARK not in name and plain_name(name) in names)


def subjects_of(finding: Finding) -> tuple[str, ...]:
    """Return what a review of a finding is to name: its figures, else its events, else its sources."""
    return tuple(dict.fromkeys(finding.figures or finding.events or finding.sources))


def has_reason(review: Review) -> bool:
    """Return whether a review gives a reason: at least a letter or a digit, in any script."""
    return any(character.isalnum() for character in review.reason)
