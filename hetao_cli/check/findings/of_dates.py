"""The fingerprints of what C306 and R604 say of the dates of a timeline, told from its answers without running rules.

A timeline for programs has to start at once: to load the two rules and all that they need takes a tenth of that time.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import DISPUTED
from hetao_cli.analysis.doubtful_sources import dated_too_early
from hetao_cli.check.findings.fingerprints import fingerprint_of
from hetao_cli.model.entries import Dating

if TYPE_CHECKING:
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


def date_findings(
    log: Log, shown: list[Happening], date_claims: list[DateClaim], today: Moment
) -> dict[str, tuple[str, ...]]:
    """Return the fingerprints of the findings about dates, and about the sources of these, by the ids of the events.

    Args:
        log: The log.
        shown: The events of the timeline.
        date_claims: The claims of the log's datings.
        today: The day after which nothing can be past.
    """
    if all(one.support.why is None for one in shown):
        return {}
    found: dict[str, list[str]] = defaultdict(list)
    by_id = {one.dating.id: one for one in date_claims}
    for one in shown:
        if one.support.kind == DISPUTED:
            names = [name for camp in one.support.camps for name in camp]
            beside = [by_id[name] for name in names if name in by_id]
            if len(beside) < len(names) or not _is_between_languages(beside):
                about = {one.event.id, *(date_claim.dating.source for date_claim in beside)}
                found[one.event.id].append(fingerprint_of("C306", about, "plan" if one.status == "planned" else ""))
    for source, doubt in dated_too_early(log, date_claims, today).items():
        late = {report.entry.event for report in doubt.late if isinstance(report.entry, Dating)}
        subjects = late or {report.entry.id for report in doubt.late}
        name = fingerprint_of("R604", {source, *subjects})
        for event in dict.fromkeys(one.dating.event for one in date_claims if one.dating.source == source):
            found[event].append(name)
    return {event: tuple(names) for event, names in found.items()}


def _is_between_languages(date_claims: list[DateClaim]) -> bool:
    """Return whether C304 reports the disagreement: one source differs in its languages."""
    if len({one.dating.source for one in date_claims}) > 1:
        return False
    from hetao_cli.analysis.conflicts.bilingual import is_between_languages

    return is_between_languages(date_claims)
