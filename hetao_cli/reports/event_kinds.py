"""The names of kinds of events: a log has kinds of its own choice, and some that many logs have are known here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized


def kind_name(kind: str) -> Localized:
    """Return the name of a kind in each language; of one that is not known here the kind itself.

    >>> str(kind_name("opening")), kind_name("festival")
    ('opening', 'festival')
    """
    return _NAMES.get(kind, kind)


_NAMES: dict[str, Message] = {
    "plan": Message("page.plan", "plan"),
    "opening": Message("page.opening", "opening"),
    "policy": Message("page.policy", "policy"),
    "agreement": Message("page.agreement", "agreement"),
    "visit": Message("page.visit", "visit"),
    "statement": Message("page.statement", "statement"),
    "launch": Message("page.launch", "launch"),
    "funding": Message("page.funding", "funding"),
    "founding": Message("page.founding", "founding"),
    "listing": Message("page.listing", "listing"),
    "milestone": Message("page.milestone", "milestone"),
    "construction": Message("page.construction", "construction"),
}
