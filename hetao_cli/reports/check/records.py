"""The records of a check."""

from typing import Annotated

from hetao_cli.model.finding_records import FindingRecord, RuleCount
from hetao_cli.model.records import ABSENT, SPREAD, Absent, Code, Envelope, Findings, Value
from hetao_cli.quick.tuples import NamedTuple


class CheckTotals(NamedTuple):
    """How many findings nobody acknowledged, by severity, and how many were.

    Attributes:
        error: Errors. Example: 2
        warning: Warnings. Example: 3
        note: Notes. Example: 1
        acknowledged: Acknowledged by a review, of any severity. Example: 0
    """

    error: Findings
    warning: Findings
    note: Findings
    acknowledged: Findings


class BaselineRecord(NamedTuple):
    """What a baseline took out of the findings and the totals.

    Attributes:
        path: Its file. Example: "baseline.json"
        known: How many findings it took out. Example: 12
        gone: How many of its findings, by rules that ran, there are no more. Example: 0
    """

    path: str
    known: Findings
    gone: Findings


class RelationRecord(NamedTuple):
    """A relation that holds.

    Attributes:
        code: Code of the rule that checked it. Example: "C301"
        text: The relation in the language of the document.
            Example: "area of the zone: '3.89平方公里', '约3.89平方公里' agree"
        figures: Ids of the figures that it is about. Example: ["lo-2026/hk-park/area"]
        events: Ids of the events that it is about. Example: []
    """

    code: Code
    text: str
    figures: list[str]
    events: list[str]


class CheckDocument(NamedTuple):
    """What is inconsistent in a log: the document of `hetao check`.

    Attributes:
        envelope: What opens the document.
        totals: How many findings nobody acknowledged, by severity, and how many were.
        held: How many relations were checked and hold. Example: 87
        baseline: With --baseline, what it took out of the findings and the totals.
        findings: The findings, in the order of the log's files and lines; not with --statistics.
        statistics: With --statistics, instead of findings: how often each rule found something, the most frequent
            first.
        relations: With --verbose, the relations that hold.
    """

    envelope: Annotated[Envelope, SPREAD]
    totals: CheckTotals
    held: Annotated[int, Value("relations", least=0)]
    baseline: BaselineRecord | Absent = ABSENT
    findings: list[FindingRecord] | Absent = ABSENT
    statistics: list[RuleCount] | Absent = ABSENT
    relations: list[RelationRecord] | Absent = ABSENT
