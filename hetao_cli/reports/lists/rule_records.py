"""The records of rules."""

from typing import Annotated

from hetao_cli.model.records import Code, GroupName, Language, SeverityName, Value
from hetao_cli.quick.tuples import NamedTuple


class RuleRecord(NamedTuple):
    r"""A rule of the check; its texts are templates with names in braces.

    Attributes:
        code: Its code. Example: "C301"
        name: Its name. Example: "values-differ"
        severity: Of its findings where they have none of their own. Example: "error"
        group: Which run it belongs to: basic by default, strict for editors of a log, extra for all. Example: "basic"
        title: What it finds, in a few words. Example: "sources give different values for one thing"
        message: Template of the message of its findings. Example: "{metric} of {place}: {values} do not agree"
        remedy: Template of what to do. Example: "look at scope, date and unit of each"
        held: Template of a relation that holds; null where the rule tells none.
            Example: "{metric} of {place}: {values} agree"
        page: Its documentation, in English. Example: "Two entries of one kind have the same id."
        example: A file of a log that it finds something in; null where there is none.
            Example: "[[figure]]\nplace = \"zone\"\n"
    """

    code: Code
    name: str
    severity: SeverityName
    group: GroupName
    title: str
    message: str
    remedy: str
    held: str | None
    page: Annotated[str, Value("Markdown")]
    example: Annotated[str, Value("TOML")] | None


class RuleDocument(NamedTuple):
    """The rules of the check: the document of `hetao rule`.

    Attributes:
        kind: What kind of document this is. Example: "rule"
        version: Version of this kind of document: keys may be added to it, none is renamed or removed. Example: 1
        log: No log is read for this. Example: null
        language: Language of labels and messages. Example: "en"
        rules: The rules asked for, in the order of their codes.
    """

    kind: Annotated[str, Value(choices=("rule",))]
    version: Annotated[int, Value(choices=(1,))]
    log: None
    language: Language
    rules: list[RuleRecord]
