"""A small log, and documents held against it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.dates.moments import limit_of
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document
from hetao_cli.model.mention import Confidence, DateMention, FigureMention, Reading
from hetao_cli.model.records import Envelope, LogName
from hetao_cli.quantities.literal import read_literal
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.documents.outcome import DocumentCheck
from hetao_cli.reports.documents.report import report_documents
from hetao_cli.verify.judgement import Document
from hetao_cli.verify.verification import hold_against

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.report import Report
    from hetao_cli.verify.judgement import Judgement, Verified

Made: TypeAlias = "Callable[[str], FigureMention | DateMention]"

LOG = """
[log]
version = 1
title = { en = "Parks", zh-Hans = "园区", zh-Hant = "園區" }

[[place]]
id = "zone"
name = { en = "zone", zh-Hans = "合作区", zh-Hant = "合作區" }

[[place]]
id = "north"
name = { en = "north park", zh-Hans = "北园区", zh-Hant = "北園區" }
part_of = "zone"

[[place]]
id = "capital"
name = { en = "capital", zh-Hans = "首都", zh-Hant = "首都" }

[[metric]]
id = "floors"
name = { en = "floor area", zh-Hans = "建筑面积", zh-Hant = "建築面積" }
unit = "m2"
kind = "stock"

[[metric]]
id = "let"
name = { en = "occupancy", zh-Hans = "出租率", zh-Hant = "出租率" }
unit = "%"
kind = "share"

[[metric]]
id = "area"
name = { en = "land area", zh-Hans = "占地面积", zh-Hant = "佔地面積" }
unit = "km2"
kind = "constant"

[[metric]]
id = "firms"
name = { en = "firms", zh-Hans = "企业", zh-Hant = "企業" }
unit = "company"
kind = "stock"

[[metric]]
id = "patents"
name = { en = "patents", zh-Hans = "专利", zh-Hant = "專利" }
unit = "patent"
kind = "cumulative"

[[metric]]
id = "cost"
name = { en = "cost", zh-Hans = "成本", zh-Hant = "成本" }
unit = "HKD"
kind = "constant"

[[metric]]
id = "share"
name = { en = "share of the zone", zh-Hans = "占比", zh-Hant = "佔比" }
unit = "%"
kind = "share"

[[event]]
id = "opening"
date = "2025-12-22"
title = { en = "The park opens", zh-Hans = "园区开园", zh-Hant = "園區開園" }

[[event]]
id = "bridge"
date = "2027"
status = "planned"
title = { en = "The bridge opens", zh-Hans = "桥开通", zh-Hant = "橋開通" }

[[event]]
id = "some-day"
date = "soon"
title = { en = "A school opens", zh-Hans = "学校开学", zh-Hant = "學校開學" }

[[source]]
id = "daily"
title = "Daily"
published = "2025-06"
language = "en"

[[source]]
id = "weekly"
title = "Weekly"
published = "2025-06"
language = "en"

[[source]]
id = "same"
title = "Same"
published = "2025-06"
sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

[[figure]]
source = "daily"
place = "north"
metric = "area"
says = "87 hectares"

[[figure]]
source = "weekly"
place = "north"
metric = "area"
says = "0.87平方公里"

[[figure]]
source = "daily"
place = "north"
metric = "floors"
says = "2 million square metres"

[[figure]]
source = "daily"
place = "north"
metric = "let"
says = "over 90%"
as_of = "2025-05"

[[figure]]
source = "daily"
place = "zone"
metric = "area"
says = "3.89 km²"

[[figure]]
source = "daily"
place = "north"
metric = "firms"
says = "447 firms"
as_of = "2025-05"

[[figure]]
source = "weekly"
place = "north"
metric = "firms"
says = "440多家"
as_of = "2025-05"

[[figure]]
source = "daily"
place = "zone"
metric = "firms"
says = "600 firms"
status = "target"

[[figure]]
source = "daily"
place = "zone"
metric = "patents"
says = "203 patents"
as_of = "2024"

[[figure]]
source = "daily"
place = "north"
metric = "cost"
says = "HK$3.5 billion"

[[figure]]
source = "daily"
place = "north"
metric = "share"
says = "a quarter"
of = "zone"

[[dating]]
source = "daily"
event = "opening"
says = "the second half of 2025"
status = "planned"

[[dating]]
source = "daily"
event = "bridge"
says = "2027"
status = "planned"
"""


@cache
def evidence() -> Evidence:
    return gather_evidence(assemble_log([parse_document(LOG, "events.toml")], []), parse_date("2026-11-21"))


def figure(
    says: str, place: str | None, metric: str | None, as_of: str | None = None, status: str | None = None
) -> Made:
    """Return what makes the mention of a figure that stands in a text."""
    quantity = read_literal(says)
    assert quantity is not None

    def made(text: str) -> FigureMention:
        start = text.index(says)
        when = parse_date(as_of) if as_of is not None else None
        return FigureMention(start, start + len(says), quantity, place, metric, when, status)

    return made


def date(says: str, edtf: str, event: str | None) -> Made:
    """Return what makes the mention of a date that stands in a text."""

    def made(text: str) -> DateMention:
        start = text.index(says)
        moment = parse_date(edtf)
        return DateMention(start, start + len(says), says, moment, event, limit_of(moment))

    return made


class Facts(NamedTuple):
    """What a document states about itself, and which rules can find something in it."""

    published: str | None = "2026-01-10"
    path: str = "draft.txt"
    title: str | None = None
    language: tuple[str, ...] = ("en",)
    sha256: str | None = None
    select: tuple[str, ...] = ()


PLAIN = Facts()


def reading_of(text: str, *mentions: Made, published: str | None = PLAIN.published) -> Reading:
    made = [mention(text) for mention in mentions]
    return Reading(
        text,
        parse_date(published) if published is not None else None,
        tuple(one for one in made if isinstance(one, FigureMention)),
        tuple(one for one in made if isinstance(one, DateMention)),
    )


def held(text: str, *mentions: Made, facts: Facts = PLAIN) -> Verified:
    """Return what the log says of a text in which these mentions were read."""
    reading = reading_of(text, *mentions, published=facts.published)
    document = Document(facts.path, reading, facts.title, None, facts.published, facts.language, facts.sha256)
    return hold_against(evidence(), document, chosen_rules(facts.select))


def judged(text: str, *mentions: Made, facts: Facts = PLAIN) -> Judgement:
    """Return what the log says of the first mention."""
    return held(text, *mentions, facts=facts).judgements[0]


def report_of(*documents: Verified, options: CheckOptions | None = None, columns: int = 100) -> Report:
    log = LogName("events.toml", evidence().log.title)
    envelope = Envelope("check-document", 1, log, "2026-11-21", (options or CheckOptions()).language)
    return report_documents(
        DocumentCheck(documents, tuple(chosen_rules()), options or CheckOptions(), columns), envelope
    )


def as_if_sure(reading: Reading) -> Reading:
    """Return a reading as if what its mentions are about were beyond doubt, to see what is made of that."""
    return reading._replace(
        figures=tuple(one._replace(confidence=Confidence()) for one in reading.figures),
        dates=tuple(one._replace(confidence=1.0) for one in reading.dates),
    )


def less_sure(made: Made, confidence: Confidence | float) -> Made:
    """Return what makes a mention as sure of its subject as is given: of a figure, or of a date's event."""

    def unsure(text: str) -> FigureMention | DateMention:
        mention = made(text)
        if isinstance(mention, DateMention):
            return mention._replace(confidence=float(confidence) if isinstance(confidence, float) else 1.0)
        return mention._replace(confidence=confidence if isinstance(confidence, Confidence) else Confidence(confidence))

    return unsure
