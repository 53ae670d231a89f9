"""The rules: the class of a rule, and the search for them in their folder."""

import os
from collections.abc import Callable, Collection, Iterator
from functools import cache
from importlib import import_module

from hetao_cli.log.evidence import Evidence
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.finding import Finding, PassedCheck, PassedChecks, Severity

Find = Callable[[Evidence], Iterator[Finding | PassedCheck | PassedChecks]]

FindAmong = Callable[[Evidence, Collection[Finding], Collection[str]], Iterator[Finding]]
"""A rule about findings, called with the log's evidence, all findings of the other rules, and the rules' codes."""

GROUPS = ("basic", "strict", "extra")
"""The groups of rules, each including those before it: for everybody, for editors of a log, and all."""


class Rule:
    """A rule. One that is only known by its row of the table is loaded when more is asked of it.

    Attributes:
        code: A family letter and three digits; never reused once retired.
        name: In kebab-case.
        severity: That of its findings that have none of their own.
        group: The first of `GROUPS` that includes it.
        needs: What a log must have for it to find or hold anything, as `may_find` reads it; empty if nothing.
        is_last: Whether it is about what the other rules found.
        title: A few words for what it finds.
        message: Template of its message.
        remedy: Template of the advice.
        held: Template of a relation that holds; empty in a rule that reports none.
        find: Yields what is wrong and what holds.
        page: Its documentation, in Markdown.
        example: A file of a log that it finds something in; empty if the rule has none.
        find_among: Yields what is wrong with what the other rules found; None for a rule about the log itself.
    """

    title: Message
    message: Message
    remedy: Message
    held: Message
    find: Find
    page: str
    example: str
    find_among: FindAmong | None

    def __init__(
        self, code: str, name: str, severity: Severity, group: str, needs: str = "", *, is_last: bool = False
    ) -> None:
        self.code, self.name, self.severity = code, name, severity
        self.group, self.needs, self.is_last = group, needs, is_last

    def __getattr__(self, name: str) -> object:
        """Load the rest of the rule, as this is asked for first."""
        if name not in Rule.__annotations__:
            raise AttributeError(name)
        vars(self).update(vars(_loaded(f"{self.code.lower()}_{self.name.replace('-', '_')}")))
        return vars(self)[name]

    @property
    def row(self) -> str:
        """Return its line of the table."""
        words = (self.code, self.name, self.severity.value, self.group, "last" if self.is_last else "first", self.needs)
        return " ".join(words).rstrip()


def rule(
    code: str,
    name: str,
    severity: Severity,
    group: str = GROUPS[0],
    example: str = "",
    needs: str = "",
    **words: str,
) -> Callable[[Find], Rule]:
    """Make a rule of the function that finds; its docstring is the rule's page.

    Args:
        code: The rule's code.
        name: The rule's name.
        severity: The severity of its findings.
        group: `basic` runs by default, `strict` adds the rules for editors of a log, `extra` the rest.
        example: A short file of a log, in TOML, that the rule finds something in.
        needs: What a log must have for it to find or hold anything, as `may_find` reads it.
        **words: `title`, `message`, `remedy` and, if it reports relations that hold, `held`: in English; the
            catalogues have the rest, as `C301.title` and so on.
    """

    def make(find: Find) -> Rule:
        made = Rule(code, name, severity, group, needs)
        made.title, made.message = (
            Message(f"{code}.title", words["title"]),
            Message(f"{code}.message", words["message"]),
        )
        made.remedy, made.held = (
            Message(f"{code}.remedy", words["remedy"]),
            Message(f"{code}.held", words.get("held", "")),
        )
        made.find, made.find_among = find, None
        made.page, made.example = find.__doc__ or "", example
        return made

    return make


def rule_of_findings(
    code: str,
    name: str,
    severity: Severity,
    group: str = GROUPS[0],
    example: str = "",
    needs: str = "",
    **words: str,
) -> Callable[[FindAmong], Rule]:
    """Make a rule that runs after the others and examines their findings; otherwise as `rule`."""

    def make(find_among: FindAmong) -> Rule:
        made = rule(code, name, severity, group, example, needs, **words)(_nothing)
        made.page, made.find_among, made.is_last = find_among.__doc__ or "", find_among, True
        return made

    return make


def _nothing(_evidence: Evidence) -> Iterator[Finding]:
    """Yield nothing."""
    return iter(())


_FOLDER = os.path.dirname(__file__)
TABLE = os.path.join(_FOLDER, "rules.txt")
"""A row for each rule, made of the rules by `docs/generate.py`: which there are is known before any is loaded."""


@cache
def all_rules() -> dict[str, Rule]:
    """Return the rules by code, in order of their codes; each is loaded when more is asked of it than the table has."""
    with open(TABLE, encoding="ascii") as file:
        rows = [line.rstrip("\n").split(" ", 5) for line in file]
    return {
        code: Rule(code, name, Severity(severity), group, "".join(needs), is_last=order == "last")
        for code, name, severity, group, order, *needs in rows
    }


def rules_of(*codes: str) -> list[Rule]:
    """Return the rules whose codes begin so, in order of their codes."""
    return [one for one in all_rules().values() if one.code.startswith(codes)]


def rules_in_files() -> list[Rule]:
    """Return the rules as their files have them, in order of their codes: what the table is made of."""
    files = sorted(os.listdir(os.path.join(_FOLDER, "rules")))
    return [_loaded(file[:-3]) for file in files if file.endswith(".py") and not file.startswith("_")]


def _loaded(module: str) -> Rule:
    loaded: Rule = import_module(f"hetao_cli.check.rules.{module}").find
    return loaded


def page_of(rule: Rule) -> Message:
    """Return the documentation of a rule, without the indentation of its function."""
    from textwrap import dedent

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
