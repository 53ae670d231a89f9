"""The selection of the rules that run: by code, by name and by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import GROUPS, all_rules
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.check.registry import Rule


def chosen_rules(select: Iterable[str] = (), ignore: Iterable[str] = (), group: str | None = None) -> list[Rule]:
    """Return the rules that are selected, in order of their codes.

    Args:
        select: Codes, beginnings of codes (`C`, `C3`) or names; a text may have several, separated by commas. None for
            all.
        ignore: Likewise, the rules that do not run.
        group: The last of `GROUPS` whose rules run. None: the first if nothing is selected by code or name, and any if
            something is, as a named rule is wanted.

    Raises:
        UnknownNameError: A text names no rule or group.
    """
    rules = all_rules().values()
    wanted, unwanted = _words(select), _words(ignore)
    for word in (*wanted, *unwanted):
        if not any(_matches(rule, word) for rule in rules):
            raise UnknownNameError("rule", word, [*all_rules(), *(rule.name for rule in rules)])
    if group is None:
        group = GROUPS[-1] if wanted else GROUPS[0]
    elif group not in GROUPS:
        raise UnknownNameError("group", group, GROUPS)
    groups = GROUPS[: GROUPS.index(group) + 1]
    return [
        rule
        for rule in rules
        if rule.group in groups
        and (not wanted or any(_matches(rule, word) for word in wanted))
        and not any(_matches(rule, word) for word in unwanted)
    ]


def resolve_severity(name: str) -> Severity:
    """Return the severity of that name.

    Raises:
        UnknownNameError: No severity has it.
    """
    levels = [severity.value for severity in Severity]
    if name not in levels:
        raise UnknownNameError("severity", name, levels)
    return Severity(name)


def _words(texts: Iterable[str]) -> list[str]:
    return [word.strip() for text in texts for word in text.split(",") if word.strip()]


def _matches(rule: Rule, word: str) -> bool:
    return rule.code.startswith(word.upper()) or rule.name == word.lower()
