"""Answers to open questions, as programs give them: a list in JSON, or a line of it each."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from hetao_cli.log.hierarchy import resolve_metric, resolve_place
from hetao_cli.log.schema import TABLES
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError, UsageError, os_reason
from hetao_cli.model.log import Log
from hetao_cli.system.disk import opened, standard_input
from hetao_cli.write.triage.decisions import Decision, known_decision
from hetao_cli.write.triage.questions import Question

_NEW = ("place", "metric")
_KEYS = {"id", "answer", "place", "metric", "event", "alias", "word", "new"}


def answers_in(path: str) -> list[dict[str, Any]]:
    """Return the answers in a file; `-` is standard input.

    Raises:
        UsageError: It can't be read, or holds something else.
    """
    try:
        with standard_input() if path == "-" else opened(path, stream=True) as file:
            text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _unusable(path, "UTF-8") from None
    except OSError as error:
        raise UsageError(_UNREAD.filled(path=path, reason=os_reason(error))) from None
    try:
        whole = [text] if text.lstrip().startswith("[") else [line for line in text.splitlines() if line.strip()]
        values = [json.loads(one) for one in whole]
    except ValueError as error:
        raise _unusable(path, str(error)) from None
    rows = cast("list[Any]", values[0] if text.lstrip().startswith("[") else values)
    if not all(map(_is_answer, rows)):
        raise _unusable(path, ", ".join(sorted(_KEYS)))
    return cast("list[dict[str, Any]]", rows)


def _is_answer(row: Any) -> bool:  # noqa: ANN401 - of a file
    """Return whether a value of a file has the form of an answer."""
    if not isinstance(row, dict):
        return False
    answer = cast("dict[str, Any]", row)
    new: Any = answer.get("new", {})
    texts = (answer.get(key, "") for key in _KEYS - {"answer", "new"})
    return (
        answer.keys() <= _KEYS
        and "id" in answer
        and all(isinstance(one, str) for one in texts)
        and isinstance(new, dict)
        and all(isinstance(one, dict) for one in cast("dict[str, Any]", new).values())
    )


def decisions_of(rows: Sequence[Mapping[str, Any]], questions: Sequence[Question], log: Log) -> Iterator[Decision]:
    """Yield what answers decide; nothing for one that skips a question.

    Raises:
        UnknownNameError: There is no such question open, or no such entry.
        UsageError: An answer does not answer its question.
    """
    by_id = {one.id: one for one in questions}
    for row in rows:
        question = by_id.get(row["id"])
        if question is None:
            raise UnknownNameError("question", row["id"], by_id)
        answer = row.get("answer")
        if answer == "never":
            yield Decision(question)
        elif answer != "skip":
            yield known_decision(log, _decision(row, question, log))


def chosen(question: Question, number: int) -> Decision:
    """Return the decision for one of a question's candidates, by its number from 1.

    Raises:
        UsageError: It has none of that number.
    """
    if not 1 <= number <= len(question.candidates):
        raise UsageError(_NO_CANDIDATE.filled(says=question.says, number=number, most=len(question.candidates)))
    one = question.candidates[number - 1]
    return Decision(question, one.place, one.metric, one.event)


def _decision(row: Mapping[str, Any], question: Question, log: Log) -> Decision:
    answer = row.get("answer")
    base = Decision(question)
    if answer is not None:
        if answer != "accept" and (isinstance(answer, bool) or not isinstance(answer, int)):
            raise UsageError(_NO_ANSWER.filled(answer=str(answer)))
        base = chosen(question, 1 if answer == "accept" else answer)
    new = cast("dict[str, dict[str, Any]]", row.get("new", {}))
    for kind, values in new.items():
        if kind not in _NEW:
            raise UnknownNameError("kind", kind, _NEW)
        for key in values:
            if key not in (known := [field.key for field in TABLES[kind].fields]):
                raise UnknownNameError("key", key, known)
    place, metric, event = (
        _resolved(log, key, row[key], new) if row.get(key) else own
        for key, own in (("place", base.place), ("metric", base.metric), ("event", base.event))
    )
    alias, word = (row.get(key) or None for key in ("alias", "word"))
    return Decision(question, place, metric, event, alias, word, new)


def _resolved(log: Log, key: str, name: str, new: Mapping[str, Mapping[str, Any]]) -> str:
    if new.get(key, {}).get("id") == name:
        return name
    if key == "event":
        if name not in log.events:
            raise UnknownNameError("event", name, log.events)
        return name
    return resolve_place(log, name) if key == "place" else resolve_metric(log, name)


def _unusable(path: str, reason: str) -> UsageError:
    return UsageError(_UNUSABLE.filled(path=path, reason=reason))


_UNREAD = Message("triage.answers-unread", "--answers: '{path}' can't be read: {reason}")
_UNUSABLE = Message(
    "triage.answers-unusable",
    "--answers: '{path}' is no JSON list, or lines of JSON, of answers with an 'id' and other keys of theirs: {reason}",
)
_NO_CANDIDATE = Message("triage.no-candidate", "'{says}' has no candidate {number}: they go from 1 to {most}")
_NO_ANSWER = Message("triage.no-answer", "'{answer}' is no answer: accept, the number of a candidate, skip or never")
