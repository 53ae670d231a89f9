"""What holds of changes whatever a log says: none within a day, and nothing new that was not new on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.analysis.answers.support import DISPUTED
from hetao_cli.analysis.changes.between import changes_between
from hetao_cli.analysis.changes.kinds import AROUND, EVENT, NEW, OVERLAP
from hetao_cli.analysis.changes.looks import look_at
from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.as_known import known_by_then
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.files.files import parse_document

if TYPE_CHECKING:
    from random import Random

    from hetao_cli.analysis.changes.kinds import Change
    from hetao_cli.analysis.changes.looks import Look
    from hetao_cli.model.log import Log

Sources: TypeAlias = "list[tuple[str, list[tuple[str, str, str, str, str | None]], list[tuple[str, str, str]]]]"
VOCABULARY = """
log = { version = 1 }
place = [{ id = "park", name = { en = "park" } }, { id = "zone", name = { en = "zone" } }]
metric = [
  { id = "area", name = { en = "area" }, unit = "km2", kind = "constant" },
  { id = "firms", name = { en = "firms" }, unit = "company", kind = "stock" },
  { id = "visits", name = { en = "visits" }, unit = "visit", kind = "flow" },
]
event = [
  { id = "opening", date = "2021", title = { en = "opening" } },
  { id = "bridge", date = "2024", title = { en = "bridge" }, status = "planned" },
]
"""
DAYS = ["2021-02-03", "2022", "2022-05", "2023-06-30", "2024~"]
LITERALS = ["60", "over 60", "440多", "447", "about 450", "50 to 70", "nearly 100"]
UNITS = {"area": "km2", "firms": " companies", "visits": " visits"}

figures = st.lists(
    st.tuples(
        st.sampled_from(["park", "zone"]),
        st.sampled_from([*UNITS]),
        st.sampled_from(LITERALS),
        st.sampled_from(["actual", "target", "planned"]),
        st.sampled_from([None, *DAYS]),
    ),
    max_size=4,
)
datings = st.lists(
    st.tuples(
        st.sampled_from(["opening", "bridge"]),
        st.sampled_from(["2021-03", "2021-03-05", "2021", "2020-11", "2024-05", "2024?"]),
        st.sampled_from(["actual", "planned"]),
    ),
    max_size=3,
)
logs = st.lists(st.tuples(st.sampled_from(DAYS), figures, datings), min_size=1, max_size=4)
three_days = st.lists(st.sampled_from(["2020", *DAYS, "2025-12"]), min_size=3, max_size=3)


def _log(sources: Sources, order: list[int]) -> Log:
    texts = [VOCABULARY]
    for number in order:
        published, told, dated = sources[number]
        name = f"s{number}"
        text = f'source = [{{ id = "{name}", title = "{name}", published = "{published}" }}]\n'
        for at, (place, metric, says, status, as_of) in enumerate(told):
            day = f'as_of = "{as_of}"\n' if as_of is not None else ""
            text += f'[[figure]]\nid = "{name}-{at}"\nsource = "{name}"\nplace = "{place}"\nmetric = "{metric}"\n'
            text += f'says = "{says}{UNITS[metric]}"\nstatus = "{status}"\n{day}'
        for event, date, status in dated:
            text += f'[[dating]]\nsource = "{name}"\nevent = "{event}"\nsays = "{date}"\ndate = "{date}"\n'
            text += f'status = "{status}"\n'
        texts.append(text)
    documents = [parse_document(text, f"{number}.toml") for number, text in enumerate(texts)]
    assert not [one.trouble for one in documents if one.trouble]
    return assemble_log(documents, [])


def _look(log: Log, day: str) -> Look:
    moment = moment_of(day)
    assert moment is not None
    last = moment_of(f"{day[:4]}-12-31") or moment
    return look_at(known_by_then(log, moment)[0], last, told_only=True)


def _in_order(days: list[str]) -> list[str]:
    return sorted(days, key=lambda day: day.rstrip("~").ljust(len("2020-12-31"), "9"))


def _told(log: Log, begin: str, end: str) -> list[Change]:
    return changes_between(_look(log, begin), _look(log, end))


def _subjects(changes: list[Change]) -> set[tuple[str, ...]]:
    return {(one.question.what, *one.question.subject) for one in changes if one.kind == NEW}


@given(logs, three_days)
def test_nothing_changes_within_a_day_and_what_is_new_was_new_on_the_way(sources: Sources, days: list[str]) -> None:
    log = _log(sources, list(range(len(sources))))
    first, second, third = (_look(log, day) for day in _in_order(days))
    assert changes_between(first, first) == []
    assert changes_between(first, first, first) == []
    new = _subjects(changes_between(first, third))
    assert new <= _subjects(changes_between(first, second)) | _subjects(changes_between(second, third))


@given(logs, three_days, st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(sources: Sources, days: list[str], random: Random) -> None:
    order = list(range(len(sources)))
    other = random.sample(order, len(order))
    begin, end = _in_order(days[:2])
    told = [
        [
            (one.kind, one.question, one.relation, one.cause)
            for one in changes_between(_look(log, begin), _look(log, end))
        ]
        for log in (_log(sources, order), _log(sources, other))
    ]
    assert told[0] == told[1]


@given(logs, three_days)
def test_knowing_more_never_makes_a_date_vaguer(sources: Sources, days: list[str]) -> None:
    log = _log(sources, list(range(len(sources))))
    begin, end = _in_order(days[:2])
    for one in _told(log, begin, end):
        if one.question.what != EVENT or one.then is None or one.now is None or one.then.planned != one.now.planned:
            continue
        if not (one.then.doubtful_date or one.now.doubtful_date):
            assert one.relation not in {AROUND, OVERLAP} or one.now.support.kind == DISPUTED


@given(logs, logs)
def test_each_change_between_two_logs_has_a_cause(sources: Sources, others: Sources) -> None:
    old, new = _log(sources, list(range(len(sources)))), _log(others, list(range(len(others))))
    then, middle, now = _look(old, "2023"), _look(new, "2023"), _look(new, "2025-12")
    found = changes_between(then, now, middle)
    assert [one._replace(cause="") for one in found] == [one._replace(cause="") for one in changes_between(then, now)]
    for one in changes_between(then, middle, middle):
        assert one.cause == "edited"
