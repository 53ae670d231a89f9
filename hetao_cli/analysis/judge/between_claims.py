"""Cases of claims of a log that answer one question and share no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.hedges import exclude_each_other
from hetao_cli.analysis.conflicts.precedence import is_explained_by_sources, is_explained_by_totals
from hetao_cli.analysis.conflicts.timing import Timing, is_out_of_proportion, timing
from hetao_cli.analysis.conflicts.within_source import is_explained_within_source

if TYPE_CHECKING:
    from hetao_cli.analysis.conflicts.questions import Question
    from hetao_cli.log.evidence import Evidence


def are_hedges_that_exclude(_evidence: Evidence, question: Question) -> bool:
    """They print one number with hedges to both sides of it."""
    return exclude_each_other(question.claims) and not is_explained_within_source(question.claims)


def is_of_sources(_evidence: Evidence, question: Question) -> bool:
    """Each source that differs contradicts only itself, in its heading or another language, or what it copies."""
    return is_explained_by_sources(question.clusters)


def is_of_totals(evidence: Evidence, question: Question) -> bool:
    """A total differs from the others as it is not the sum of its own terms."""
    return is_explained_by_totals(evidence, question.clusters)


def is_of_another_day(_evidence: Evidence, question: Question) -> bool:
    """One is of a year and the other of a day in it, and it can have changed in between."""
    return timing(question.metric, question.claims) is Timing.OPEN and not is_out_of_proportion(question.claims)


def differ(_evidence: Evidence, question: Question) -> bool:
    """No value is that of all of them."""
    return len(question.clusters) > 1
