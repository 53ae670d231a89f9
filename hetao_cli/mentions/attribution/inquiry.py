"""The questions about a mention, with the answers that were weighed and what speaks for them and against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.mentions.attribution.choice import chosen
from hetao_cli.mentions.attribution.gates import SAID
from hetao_cli.mentions.attribution.signs import missing_of, signs_of
from hetao_cli.model.mention import Answer, Attribution

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hetao_cli.mentions.attribution.choice import Candidate, Choice
    from hetao_cli.messages.message import Message

_LEAST = 0.01
"""The least probability of an answer that is told."""

_EXPLAINED = 2
"""For how many answers it is told what speaks for them."""


class Inquiry:
    """The questions about one mention, and their answers.

    Args:
        why: Whether what speaks for the answers and against them is wanted, too.
    """

    __slots__ = ("_answers", "_missing", "_why")

    def __init__(self, *, why: bool) -> None:
        self._why = why
        self._answers: list[Answer] = []
        self._missing: list[Message] = []

    def choose(self, question: str, candidates: Sequence[Candidate], called: Callable[[str], str] = str) -> Choice:
        """Return the likeliest answer to a question.

        Args:
            question: The question, by its name in the weights.
            candidates: What it could be.
            called: What is told for a value of theirs, such as the date that a number is of.
        """
        choice = chosen(question, candidates)
        ranked = ((choice.value, choice.confidence), *choice.others)
        for place, (value, confidence) in enumerate(ranked):
            if confidence < _LEAST:
                break
            told = None if value is None else called(value)
            signs = signs_of(question, candidates, value) if self._why and place < _EXPLAINED else ((), ())
            self._answers.append(Answer(question, told, confidence, *signs))
        if self._why:
            self._missing += missing_of(question, candidates)
        return choice if choice.confidence >= SAID else choice._replace(value=None)

    def attribution(self) -> Attribution:
        """Return all answers, and what was missing for better ones."""
        return Attribution(tuple(self._answers), tuple(self._missing))
