"""The report of the rules: a list of them, or the page of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.check.registry import page_of
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.model.report import Report
from hetao_cli.reports.lists.rule_records import RuleDocument, RuleRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.check.registry import Rule
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.blocks import Block, Text


def report_rules(rules: Sequence[Rule], language: str, *, pages: bool) -> Report:
    """Return the report of rules.

    Args:
        rules: The rules, in order.
        language: The language of titles, messages and remedies.
        pages: Print the page of each for people, not a table of all.
    """

    def document() -> RuleDocument:
        return RuleDocument("rule", 1, None, language, [rule_record(rule, language) for rule in rules])

    def blocks() -> list[Block]:
        return [rule_page(rule, language) for rule in rules] if pages else [_table(rules, language)]

    return Report("rule", "rules", document, blocks)


def rule_record(rule: Rule, language: str) -> RuleRecord:
    """Return the record of a rule; its texts are templates, the page is Markdown."""
    return RuleRecord(
        code=rule.code,
        name=rule.name,
        severity=rule.severity.value,
        group=rule.group,
        title=in_language(rule.title, language),
        message=in_language(rule.message, language),
        remedy=in_language(rule.remedy, language),
        held=in_language(rule.held, language) or None,
        page=in_language(page_of(rule), language),
        example=rule.example.strip("\n") or None,
    )


def rule_page(rule: Rule, language: str) -> TextLines:
    """Return the page of a rule for people: what it finds, why that matters, what to do, and its messages."""
    severity = Styled(rule.severity.value, rule.severity.value)
    heading: Text = (Styled(rule.code, "code"), f" {rule.name} ", severity, Styled(f" {rule.group}", "dim"))
    lines: list[Text] = [heading, Styled(in_language(rule.title, language), "heading"), ""]
    for paragraph in in_language(page_of(rule), language).split("\n\n"):
        # a paragraph is one line, which the terminal wraps at its own width; so is each item of a list
        lines += [*(_styled(" ".join(item.split())) for item in re.split(r"\n(?=- )", paragraph)), ""]
    for key, template in (("message", rule.message), ("remedy", rule.remedy), ("held", rule.held)):
        if template.english:
            lines.append((Styled(f"{in_language(_WORDS[key], language)}: ", "dim"), in_language(template, language)))
    if rule.example:
        lines += ["", Styled(f"{in_language(_WORDS['example'], language)}:", "dim")]
        lines += [f"    {line}" if line else "" for line in rule.example.strip("\n").split("\n")]
    return TextLines(tuple(lines))


def _styled(text: str) -> Text:
    """Return Markdown text with its strong words and code as spans."""
    parts = re.split(r"(\*\*.+?\*\*|``.+?``|`[^`]+`)", text)
    return tuple(
        Styled(part.strip("*`"), "strong" if part.startswith("*") else "code") if number % 2 else part
        for number, part in enumerate(parts)
        if part
    )


def _table(rules: Sequence[Rule], language: str) -> TextTable:
    columns = tuple(Column(in_language(names, language), wraps=True) for names in _COLUMNS)
    rows = tuple(
        (
            Styled(rule.code, "code"),
            rule.name,
            Styled(rule.severity.value, rule.severity.value),
            rule.group,
            in_language(rule.title, language),
        )
        for rule in rules
    )
    return TextTable(columns, (("", rows),))


_COLUMNS: tuple[Localized, ...] = (
    Message("rule.columns.code", "Code"),
    Message("rule.columns.name", "Name"),
    Message("rule.columns.severity", "Severity"),
    Message("rule.columns.group", "Group"),
    Message("rule.columns.finds", "Finds"),
)
_WORDS: dict[str, Message] = {
    "message": Message("rule.message", "message"),
    "remedy": Message("rule.remedy", "help"),
    "held": Message("rule.held", "where it holds"),
    "example": Message("rule.example", "example"),
}
