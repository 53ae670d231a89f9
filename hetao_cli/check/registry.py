"""The rules: the class of a rule, and the search for them in their folder."""

import os
from collections.abc import Callable, Collection, Iterator
from importlib import import_module
from textwrap import dedent
from typing import NamedTuple

from hetao_cli.log.evidence import Evidence
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.finding import Finding, PassedCheck, PassedChecks, Severity

Find = Callable[[Evidence], Iterator[Finding | PassedCheck | PassedChecks]]

FindAmong = Callable[[Evidence, Collection[Finding], Collection[str]], Iterator[Finding]]
"""A rule about findings, called with the log's evidence, all findings of the other rules, and the rules' codes."""

GROUPS = ("basic", "strict", "extra")
"""The groups of rules, each including those before it: for everybody, for editors of a log, and all."""


class Rule(NamedTuple):
    """A rule.

    Attributes:
        code: A family letter and three digits; never reused once retired.
        name: In kebab-case.
        severity: That of its findings that have none of their own.
        title: A few words for what it finds.
        message: Template of its message.
        remedy: Template of the advice.
        held: Template of a relation that holds; empty in a rule that reports none.
        find: Yields what is wrong and what holds.
        page: Its documentation, in Markdown.
        group: The first of `GROUPS` that includes it.
        example: A file of a log that it finds something in; empty if the rule has none.
        find_among: Yields what is wrong with what the other rules found; None for a rule about the log itself.
    """

    code: str
    name: str
    severity: Severity
    title: Message
    message: Message
    remedy: Message
    held: Message
    find: Find
    page: str
    group: str = GROUPS[0]
    example: str = ""
    find_among: FindAmong | None = None


def rule(
    code: str,
    name: str,
    severity: Severity,
    group: str = GROUPS[0],
    example: str = "",
    **words: str,
) -> Callable[[Find], Rule]:
    """Make a rule of the function that finds; its docstring is the rule's page.

    Args:
        code: The rule's code.
        name: The rule's name.
        severity: The severity of its findings.
        group: `basic` runs by default, `strict` adds the rules for editors of a log, `extra` the rest.
        example: A short file of a log, in TOML, that the rule finds something in.
        **words: `title`, `message`, `remedy` and, if it reports relations that hold, `held`: in English; the
            catalogues have the rest, as `C301.title` and so on.
    """

    def make(find: Find) -> Rule:
        return Rule(
            code,
            name,
            severity,
            Message(f"{code}.title", words["title"]),
            Message(f"{code}.message", words["message"]),
            Message(f"{code}.remedy", words["remedy"]),
            Message(f"{code}.held", words.get("held", "")),
            find,
            find.__doc__ or "",
            group,
            example,
        )

    return make


def rule_of_findings(
    code: str,
    name: str,
    severity: Severity,
    group: str = GROUPS[0],
    example: str = "",
    **words: str,
) -> Callable[[FindAmong], Rule]:
    """Make a rule that runs after the others and examines their findings; otherwise as `rule`."""

    def make(find_among: FindAmong) -> Rule:
        made = rule(code, name, severity, group, example, **words)(_nothing)
        return made._replace(page=find_among.__doc__ or "", find_among=find_among)

    return make


def _nothing(_evidence: Evidence) -> Iterator[Finding]:
    """Yield nothing."""
    return iter(())


_known: dict[str, Rule] = {}


def all_rules() -> dict[str, Rule]:
    """Return the rules by code, in order of their codes."""
    if not _known:
        _known.update(rules_of(""))
    return _known


def rules_of(*codes: str) -> dict[str, Rule]:
    """Return the rules whose codes begin so, in order of their codes; no other is loaded."""
    folder = os.path.join(os.path.dirname(__file__), "rules")
    beginnings = tuple(code.lower() for code in codes)
    files = sorted(file for file in os.listdir(folder) if file.startswith(beginnings) and not file.startswith("_"))
    rules: list[Rule] = [
        import_module(f"hetao_cli.check.rules.{file[:-3]}").find for file in files if file.endswith(".py")
    ]
    return {one.code: one for one in rules}


def page_of(rule: Rule) -> Message:
    """Return the documentation of a rule, without the indentation of its function."""
    first, _, rest = rule.page.strip().partition("\n")
    return Message(f"{rule.code}.page", f"{first}\n{dedent(rest)}".strip())


def resolve_rule(name: str) -> Rule:
    """Return the rule of that code or name.

    Raises:
        UnknownNameError: No rule has it.
    """
    rules = all_rules()
    for one in rules.values():
        if name.upper() == one.code or name.lower() == one.name:
            return one
    raise UnknownNameError("rule", name, [*rules, *(one.name for one in rules.values())])
