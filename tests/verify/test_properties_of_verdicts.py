"""What holds of the verdicts on all figures: they follow from what the log knows, and from nothing else."""

from __future__ import annotations

from functools import cache
from itertools import pairwise, permutations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from held_documents import LOG, PLAIN, as_if_sure, figure, reading_of
from hypothesis import example, given
from hypothesis import strategies as st

from hetao_cli import load_log, read_text
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.model.finding import Severity
from hetao_cli.model.scripts import simplified
from hetao_cli.quantities.intervals import contains
from hetao_cli.quantities.literal import read_literal
from hetao_cli.verify.judgement import Document
from hetao_cli.verify.verification import hold_against

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence

DAY = "2025-05-20"
HEDGES = ("", "about ", "over ", "at least ", "up to ", "under ", "nearly ")
WIDER = {"": "about ", "over ": "at least ", "under ": "up to ", "nearly ": "up to "}
PROMISED = 3

NUMBERS = st.one_of(st.integers(20, 130), st.sampled_from([440, 441, 447, 450, 600, 1500, 1512, 15_000, 60_000]))
COUNTS = st.tuples(st.sampled_from(HEDGES), NUMBERS)
KNOWN = st.lists(COUNTS, min_size=1, max_size=3)


class Count(NamedTuple):
    """A printed count of firms, as a hedge and a number."""

    hedge: str
    number: int

    @property
    def says(self) -> str:
        return f"{self.hedge}{self.number} firms"

    def allows(self, value: int) -> bool:
        quantity = read_literal(self.says)
        assert quantity is not None
        return contains(quantity.interval, value)

    def promises(self, value: int) -> bool:
        above = self.hedge in {"over ", "at least "} and value > PROMISED * self.number
        below = self.hedge in {"under ", "up to "} and value * PROMISED < self.number
        return self.allows(value) and not above and not below

    def grants(self, value: int) -> bool:
        """Whether the count can be that value, rounded within 1 % or cut."""
        cut = 10 ** (len(str(self.number)) - len(str(self.number).rstrip("0")))
        near = abs(value - self.number) * 99 <= self.number
        return self.allows(value) or near or (self.number <= value < self.number + cut and cut >= 100)


def _log(known: list[Count]) -> Evidence:
    """Return a log in which a source each says of one day how many firms the capital has."""
    parts = [LOG]
    for number, one in enumerate(known):
        parts.append(f'[[source]]\nid = "s{number}"\ntitle = "S"\npublished = "{DAY}"\nlanguage = "en"\n')
        parts.append(
            f'[[figure]]\nsource = "s{number}"\nplace = "capital"\nmetric = "firms"\nsays = "{one.says}"\n'
            f'as_of = "{DAY}"\n'
        )
    log = assemble_log([parse_document("\n".join(parts), "events.toml")], [])
    return gather_evidence(log, parse_date("2026-11-21"))


def _verdict(evidence: Evidence, count: Count, as_of: str = DAY) -> str:
    text = f"The capital has {count.says}."
    reading = reading_of(text, figure(count.says, "capital", "firms", as_of=as_of))
    document = Document("draft.txt", reading, published="2026-01-10", language=("en",))
    return hold_against(evidence, document, chosen_rules(("C301", "C302"))).judgements[0].verdict


def _values(known: list[Count], count: Count) -> list[int]:
    """Return the whole numbers at and about all ends."""
    ends = {0, 10**6, *(end for one in (*known, count) for end in (one.number, one.number * PROMISED))}
    for one in (*known, count):
        quantity = read_literal(one.says)
        assert quantity is not None
        ends |= {int(end) for end in quantity.interval[:2] if end is not None}
    return sorted({max(end + step, 0) for end in ends for step in (-1, 0, 1)})


@given(KNOWN, COUNTS)
def test_what_is_confirmed_follows_from_what_the_log_knows(known: list[tuple[str, int]], said: tuple[str, int]) -> None:
    log, count = [Count(*one) for one in known], Count(*said)
    values = _values(log, count)
    shared = [value for value in values if all(one.allows(value) for one in log)]

    if shared and _verdict(_log(log), count) == "confirmed":
        assert all(count.grants(value) for value in shared)


@given(KNOWN, COUNTS)
def test_what_is_contradicted_shares_no_value_with_what_the_log_promises(
    known: list[tuple[str, int]], said: tuple[str, int]
) -> None:
    log, count = [Count(*one) for one in known], Count(*said)

    if _verdict(_log(log), count) == "contradicts":
        assert not any(count.allows(v) and all(one.promises(v) for one in log) for v in _values(log, count))


OPEN = {"over ": -1, "at least ": -1, "under ": 1, "up to ": 1}
"""The hedges that leave one end open, and by which step their number moves away from it."""


@given(KNOWN, COUNTS, st.sampled_from(["any", "beside the log's"]))
@example([("up to ", 440)], ("over ", 441), "any")
@example([("up to ", 600), ("over ", 15_000)], ("under ", 14_999), "any")
@example([("over ", 60), ("under ", 60_000)], ("up to ", 59), "any")
def test_a_wider_hedge_loses_no_confirmation_and_a_narrower_one_wins_none(
    known: list[tuple[str, int]], said: tuple[str, int], number: str
) -> None:
    evidence, count = _log([Count(*one) for one in known]), Count(*said)
    if number != "any":
        count = count._replace(number=known[-1][1] - OPEN.get(count.hedge, 0))
    wider = [Count(WIDER[count.hedge], count.number)] if count.hedge in WIDER else []
    if count.hedge in OPEN:
        wider.append(Count(count.hedge, count.number + OPEN[count.hedge]))
    for one in wider:
        narrow, wide = _verdict(evidence, count), _verdict(evidence, one)
        assert narrow != "confirmed" or wide == "confirmed", (count, one)
        assert wide != "contradicts" or narrow in {"contradicts", "not-comparable"}, (count, one)


@given(KNOWN, COUNTS)
def test_what_the_log_has_of_an_earlier_day_is_not_confirmed_of_a_later_one(
    known: list[tuple[str, int]], said: tuple[str, int]
) -> None:
    assert _verdict(_log([Count(*one) for one in known]), Count(*said), "2025-06-20") != "confirmed"


SENTENCES = (
    ("The north park has 97 hectares.", figure("97 hectares", "north", "area")),
    ("The north park has 447 firms.", figure("447 firms", "north", "firms", as_of="2025-05")),
    ("北园区有企业四百多家。", figure("四百多家", "north", "firms", as_of="2025-05")),
    ("北园区有企业600家。", figure("600家", "north", "firms", as_of="2025-05")),
    ("The zone has 150 patents.", figure("150 patents", "zone", "patents", as_of="2025")),
)


@cache
def _parks() -> Evidence:
    return gather_evidence(assemble_log([parse_document(LOG, "events.toml")], []), parse_date("2026-11-21"))


def _verdicts(order: tuple[int, ...]) -> dict[str, str]:
    text = "\n".join(("Parks", *(SENTENCES[number][0] for number in order)))
    reading = reading_of(text, *(SENTENCES[number][1] for number in order))
    ordered = reading._replace(figures=tuple(sorted(reading.figures, key=lambda one: one.start)))
    document = Document("draft.txt", ordered, None, None, PLAIN.published, ("en", "zh-Hans"))
    judgements = hold_against(_parks(), document, chosen_rules()).judgements
    return {text[one.mention.start : one.mention.end]: one.verdict for one in judgements}


def test_the_order_of_sentences_changes_no_verdict() -> None:
    found = [_verdicts(order) for order in permutations(range(len(SENTENCES)))]

    assert all(one == other for one, other in pairwise(found))
    assert set(found[0].values()) >= {"confirmed", "contradicts"}


@cache
def _shipped() -> tuple[Evidence, Vocabulary]:
    log = load_log(str(Path(__file__).parents[2] / "events.toml"))
    return gather_evidence(log, parse_date("2026-06-01")), Vocabulary(log)


@pytest.mark.parametrize(
    "text", ["香港園區的企業{}{}家。", "河套有{}{}名科研人才。", "深圳園區佔地{}{}公頃。", "河套合作區面積{}{}公頃。"]
)
@given(st.sampled_from(["", "約", "超過", "逾", "不足", "近", "至少"]), NUMBERS)
def test_the_chinese_script_changes_no_verdict(text: str, hedge: str, number: int) -> None:
    evidence, vocabulary = _shipped()
    traditional = text.format(hedge, number)
    told = [
        [
            (one.verdict, [found.severity for found in one.findings])
            for one in hold_against(
                evidence,
                Document("d", read_text(script, "2025-12-22", vocabulary), published="2025-12-22"),
                chosen_rules(),
            ).judgements
        ]
        for script in (traditional, simplified(traditional))
    ]

    assert told[0]
    assert told[0] == told[1]


BILINGUAL = (
    "The north park has 600 firms by now.",
    "北园区有企业四百多家。",
    "合作区有企业五百多家。",
    "The zone has 700 firms.",
)


def test_the_order_of_sentences_in_two_languages_changes_no_verdict() -> None:
    vocabulary = Vocabulary(_parks().log)
    found: list[dict[str, str]] = []
    for order in permutations(BILINGUAL):
        text = "\n\n".join(("# Parks", *order))
        reading = as_if_sure(read_text(text, "2026-01", vocabulary))
        document = Document("draft.md", reading, published="2026-01", language=("en", "zh-Hans"))
        judgements = hold_against(_parks(), document, chosen_rules()).judgements
        found.append({text[one.mention.start : one.mention.end]: one.verdict for one in judgements})

    assert all(one == other for one, other in pairwise(found))
    assert "contradicts" in found[0].values()


@given(known=st.integers(20, 99_999), number=st.integers(1, 49_999))
@example(known=91, number=19)
@example(known=8700, number=870)
@example(known=60, number=16)
def test_no_slip_makes_less_than_half_of_what_the_log_has_an_error(known: int, number: int) -> None:
    number = min(number, (known - 1) // 2)
    text = f"The capital has {number} firms."
    reading = reading_of(text, figure(f"{number} firms", "capital", "firms", as_of=DAY))
    told = hold_against(
        _log([Count("", known)]), Document("draft.txt", reading, language=("en",)), chosen_rules(("C301", "C302"))
    ).judgements[0]

    swapped = sorted(str(known)) == sorted(str(number))
    assert told.verdict == "not-comparable" or swapped
    assert all(
        one.severity is Severity.NOTE or (swapped and one.severity is not Severity.ERROR) for one in told.findings
    )
