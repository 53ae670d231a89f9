"""The rules: what one is, and where they are found."""

import os
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from hetao_cli.load.evidence import Evidence
from hetao_cli.model.entries import Names
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.finding import Finding, Held, Severity

Find = Callable[[Evidence], Iterator[Finding | Held]]


class Rule(NamedTuple):
    """A rule.

    Attributes:
        code: A family letter and three digits; never used again once retired.
        name: In kebab-case.
        severity: Of its findings where they have none of their own.
        title: What it finds, in a few words, by language.
        message: Template of its message, by language.
        remedy: Template of what to do, by language.
        held: Template of a relation that holds, by language; empty where the rule tells none.
        find: Yields what is wrong and what holds.
        page: Its documentation, in Markdown.
    """

    code: str
    name: str
    severity: Severity
    title: Names
    message: Names
    remedy: Names
    held: Names
    find: Find
    page: str


def rule(
    code: str,
    name: str,
    severity: Severity,
    **words: Names,
) -> Callable[[Find], Rule]:
    """Make a rule of the function that finds; its docstring is the rule's page.

    Args:
        code: The rule's code.
        name: The rule's name.
        severity: Of its findings.
        **words: `title`, `message`, `remedy` and, where relations are told that hold, `held`, each by language.
    """

    def make(find: Find) -> Rule:
        return Rule(
            code,
            name,
            severity,
            words["title"],
            words["message"],
            words["remedy"],
            words.get("held", {}),
            find,
            find.__doc__ or "",
        )

    return make


_known: dict[str, Rule] = {}


def all_rules() -> dict[str, Rule]:
    """Return the rules by code, in order of their codes."""
    if not _known:
        folder = os.path.join(os.path.dirname(__file__), "rules")
        for file in sorted(os.listdir(folder)):
            if file.endswith(".py") and not file.startswith("_"):
                found: Rule = import_module(f"hetao_cli.check.rules.{file[:-3]}").find
                _known[found.code] = found
    return _known


def resolve_rule(name: str) -> Rule:
    """Return the rule of that code or name.

    Raises:
        UnknownNameError: There is none.
    """
    rules = all_rules()
    for one in rules.values():
        if name.upper() == one.code or name.lower() == one.name:
            return one
    raise UnknownNameError("rule", name, [*rules, *(one.name for one in rules.values())])


def chosen_rules(select: Iterable[str], ignore: Iterable[str]) -> list[Rule]:
    """Return the rules whose code or name is selected (all, where nothing is) and not ignored.

    Args:
        select: Codes, beginnings of codes (`C`, `C3`) or names; several may stand in one text, parted by commas.
        ignore: Likewise.

    Raises:
        UnknownNameError: A text is that of no rule.
    """
    rules = all_rules().values()
    wanted, unwanted = _words(select), _words(ignore)
    for word in (*wanted, *unwanted):
        if not any(_matches(rule, word) for rule in rules):
            raise UnknownNameError("rule", word, [*all_rules(), *(rule.name for rule in rules)])
    return [
        rule
        for rule in rules
        if (not wanted or any(_matches(rule, word) for word in wanted))
        and not any(_matches(rule, word) for word in unwanted)
    ]


def _words(texts: Iterable[str]) -> list[str]:
    return [word.strip() for text in texts for word in text.split(",") if word.strip()]


def _matches(rule: Rule, word: str) -> bool:
    return rule.code.startswith(word.upper()) or rule.name == word.lower()
