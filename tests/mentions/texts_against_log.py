"""Texts with one slip each, and true ones, held against our own log."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli import load_log, read_text
from hetao_cli.analysis.judge.verdict_names import CONTRADICTS
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.model.mention import FigureMention
from hetao_cli.verify.judgement import Document
from hetao_cli.verify.verification import hold_against

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.verify.judgement import Judgement

_LOG = Path(__file__).parents[2] / "events.toml"
_TODAY = "2026-06-01"


class HeldText(NamedTuple):
    """A text that was held against the log.

    Attributes:
        text: The text.
        kind: What kind of slip it has; None for a true text.
        slip: The literal that is wrong; None likewise.
        flagged: Whether that literal is said to contradict the log.
        alarms: All other literals that are said to contradict it.
        told: What each mention is read as, a line each.
    """

    text: str
    kind: str | None
    slip: str | None
    flagged: bool
    alarms: tuple[str, ...]
    told: tuple[str, ...]


def held_texts() -> Iterator[HeldText]:
    """Yield every text that has a slip and then every true one, held against the log of this folder's project."""
    log = load_log(str(_LOG))
    evidence, vocabulary, rules = gather_evidence(log, parse_date(_TODAY)), Vocabulary(log), chosen_rules()
    tables = tomllib.loads((Path(__file__).parent / "cases" / "against_log.toml").read_text(encoding="utf-8"))
    for table in (*tables["slip"], *tables["true"]):
        text, published = table["text"], table["published"]
        document = Document("text", read_text(text, published, vocabulary), published=published)
        yield _judged(table, text, hold_against(evidence, document, rules).judgements)


def _judged(table: dict[str, Any], text: str, judgements: tuple[Judgement, ...]) -> HeldText:
    slip = table.get("slip")
    start = text.index(slip) if slip else -1
    end = start + len(slip or "")
    contradicted = [one.mention for one in judgements if one.verdict == CONTRADICTS]
    alarms = [mention for mention in contradicted if mention.end <= start or end <= mention.start]
    return HeldText(
        text,
        table.get("kind"),
        slip,
        len(alarms) < len(contradicted),
        tuple(text[mention.start : mention.end] for mention in alarms),
        tuple(_told(text, one) for one in judgements),
    )


def _told(text: str, judgement: Judgement) -> str:
    mention = judgement.mention
    about = (
        f"{mention.place}/{mention.metric}"
        if isinstance(mention, FigureMention)
        else str(getattr(mention, "event", None))
    )
    why = [*(reason.kind for reason in judgement.reasons), *(found.rule.code for found in judgement.findings)]
    return " ".join([text[mention.start : mention.end], judgement.verdict, about, *why])
