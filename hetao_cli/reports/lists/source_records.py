"""The records of sources."""

from typing import Annotated

from hetao_cli.model.records import SPREAD, CopyKind, Edtf, Envelope, Line, Sha256, Tier, Value
from hetao_cli.quick.tuples import NamedTuple


class SourceRecord(NamedTuple):
    """A source.

    Attributes:
        id: Its id. Example: "lo-2026"
        title: Its title as published. Example: "河套港深創新及科技園 香港園區開幕"
        publisher: Who published it. Example: "澳門新聞通訊社"
        author: Who wrote it. Example: "盧兆興"
        published: When, as the document says. Example: "2025-01-03"
        language: Its languages. Example: ["zh-Hant", "en"]
        sha256: SHA-256 of the document read.
            Example: "1132f27b40c8b67cecf9156f9e37b9f26a1af9d836fd44a473176e63a4310cab"
        text_sha256: SHA-256 of its text without blanks, in lower case.
            Example: "1132f27b40c8b67cecf9156f9e37b9f26a1af9d836fd44a473176e63a4310cab"
        origin: Id of the source that it copies: copies are not independent. Example: "agency-2025"
        url: Where it can be found. Example: "https://example.org/article"
        currency: What it means by 元 and $; null where nothing is said. Example: "HKD"
        fiscal_year_start: The month in which its fiscal years begin; null where nothing is said. Example: 4
        tier: Who speaks: a body that answers for the matter, the press, or others; null where that is not said.
            Example: "official"
        accessed: When the page itself was opened; null where that is not said. Example: "2026-11-30"
        copy: What was read in place of the page; null where that is not said. Example: "mirror"
        copy_date: When that copy was read. Example: "2026-11-30"
        archived: Where it is archived. Example: "https://web.archive.org/web/2026/https://example.org/"
        licence: The licence that it is under. Example: "CC-BY-4.0"
        doi: Its DOI. Example: "10.1000/182"
        path: The file that it stands in. Example: "seeds/lo-2026.toml"
        line: The line of its table's header. Example: 12
    """

    id: str
    title: str
    publisher: str | None
    author: str | None
    published: Edtf
    language: list[str]
    sha256: Sha256 | None
    text_sha256: Sha256 | None
    origin: str | None
    url: str | None
    currency: str | None
    fiscal_year_start: int | None
    tier: Tier | None
    accessed: Edtf | None
    copy: CopyKind | None
    copy_date: Edtf | None
    archived: str | None
    licence: str | None
    doi: str | None
    path: str
    line: Line


class SourceWeights(NamedTuple):
    """What the vote of a source weighs where sources differ.

    Attributes:
        reliability: How often it is right there, as the log itself tells. Example: 0.72
        echo: How much of its agreement with others is mere repetition. Example: 0.33
        disputes: From how many disputes the two are learned; 0 for a source of which nothing is known. Example: 4
        repeats: Ids of the sources with which it shares values that are probably wrong. Example: ["agency-2025"]
    """

    reliability: Annotated[float, Value("share", least=0)]
    echo: Annotated[float, Value("share", least=0)]
    disputes: Annotated[int, Value("disputes", least=0)]
    repeats: list[str]


class ListedSource(NamedTuple):
    """A source and how much it gives.

    Attributes:
        source: The source.
        figures: How many figures it gives. Example: 36
        datings: How many dates of events it gives. Example: 29
        weights: What its vote weighs, with `--weights`.
    """

    source: Annotated[SourceRecord, SPREAD]
    figures: Annotated[int, Value("figures", least=0)]
    datings: Annotated[int, Value("dates", least=0)]
    weights: SourceWeights | None = None


class SourcesDocument(NamedTuple):
    """The sources of a log: the document of `hetao sources`.

    Attributes:
        envelope: What opens the document.
        sources: The sources, by the day they were published.
    """

    envelope: Annotated[Envelope, SPREAD]
    sources: list[ListedSource]
