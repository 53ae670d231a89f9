"""The open questions: what each figure and date of the sources' documents is about that the log does not have yet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.log.fiscal_years import fiscal_year_start_of
from hetao_cli.mentions.attribution.gates import level_of
from hetao_cli.mentions.proposals.metrics import key_of_name, measured
from hetao_cli.mentions.proposals.papers import paper_of
from hetao_cli.mentions.proposals.places import beside, key_of, namings_of
from hetao_cli.mentions.reading import read_text
from hetao_cli.mentions.sentences import bounds_of
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.model.excerpt import Excerpt
from hetao_cli.model.mention import DateMention
from hetao_cli.model.scripts import simplified
from hetao_cli.write.drafting import draft_entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hetao_cli.documents.article import Article
    from hetao_cli.mentions.proposals.papers import Paper
    from hetao_cli.model.entries import Source
    from hetao_cli.model.log import Log, LogFile
    from hetao_cli.model.mention import FigureMention, Reading

MOST_CANDIDATES = 6
LEAST_CONFIDENCE = 0.02
"""How many candidates a question has, and the least confidence of one."""

NEVER = "# no entry:"
"""The beginning of a comment that says of a literal that it is never asked about again."""

_ABOVE_ALL = 2.0


class Candidate(NamedTuple):
    """What a mention could be about.

    Attributes:
        place: The id of the place of a figure; None for a date.
        metric: That of its metric, likewise.
        event: That of the event of a date; None for a figure.
        confidence: How sure that is, from 0 to 1.
    """

    place: str | None
    metric: str | None
    event: str | None
    confidence: float


class Question(NamedTuple):
    """A figure or a date that the log does not have yet.

    Attributes:
        id: Its id, which stays while the document does.
        kind: `figure` or `dating`.
        source: The source.
        path: The document.
        line: The line in it, from 1.
        says: The literal, on one line.
        sentence: The sentence, with the literal as it is marked there.
        candidates: What it could be about, the likeliest first.
        alias: A name beside it that no place of the log has; None if there is none.
        word: What is counted or measured by the words beside it, where no metric of the log has that; likewise.
        mention: What was read.
        reading: All that was read in the document.
        alike: How many questions are alike, this one among them.
    """

    id: str
    kind: str
    source: Source
    path: str
    line: int
    says: str
    sentence: Excerpt
    candidates: tuple[Candidate, ...]
    alias: str | None
    word: str | None
    mention: FigureMention | DateMention
    reading: Reading
    alike: int = 1

    @property
    def confidence(self) -> float:
        """How sure the likeliest candidate is; 0 if there is none."""
        return self.candidates[0].confidence if self.candidates else 0.0

    @property
    def likeness(self) -> tuple[object, ...]:
        """What questions that are alike have in common: the likeliest candidate and how sure it is, else the unit."""
        if self.candidates or isinstance(self.mention, DateMention):
            return self.kind, level_of(self.confidence), *(one[:3] for one in self.candidates[:1])
        return self.kind, self.mention.quantity.unit


def open_questions(log: Log, articles: Mapping[str, Article]) -> list[Question]:
    """Return what the documents of a log's sources say that is not decided: what is alike most often first, and sure.

    Those without a candidate come last; dates without one are no questions.

    Args:
        log: The log.
        articles: The documents, by the ids of their sources.
    """
    vocabulary = Vocabulary(log)
    papers = [paper_of(article) for article in articles.values()]
    hints = _Hints(log, papers)
    found: list[Question] = []
    for number, (name, article) in enumerate(articles.items()):
        source = log.sources[name]
        start = fiscal_year_start_of(log, source)
        reading = read_text(article.text, source.published, vocabulary, fiscal_year_start=start)
        found += _of_document(log, source, article, reading, hints.of(number))
    alike = Counter(one.likeness for one in found)
    return sorted((one._replace(alike=alike[one.likeness]) for one in found), key=_rank)


def _rank(question: Question) -> tuple[bool, int, float]:
    return not question.candidates, -question.alike, -question.confidence


class _Hint(NamedTuple):
    """The words beside a mention that the log does not know: of a place, of a metric."""

    alias: str | None = None
    word: str | None = None


class _Hints:
    """The words beside mentions that could be names of places, or words for metrics."""

    def __init__(self, log: Log, papers: Sequence[Paper]) -> None:
        known = {key_of(simplified(name)) for one in log.places.values() for name in (*one.name.values(), *one.aliases)}
        words = {key_of_name(name) for one in log.metrics.values() for name in (*one.name.values(), *one.words)}
        self._found: dict[int, dict[int, _Hint]] = defaultdict(dict)
        for where, naming in beside(papers, namings_of(papers)):
            if naming.key not in known:
                self._found[where.paper][where.start] = _Hint(papers[where.paper].text[naming.start : naming.end])
        for where, _, what in measured(papers):
            if what.word is not None and key_of_name(what.word) not in words:
                hint = self._found[where.paper].get(where.start, _Hint())
                self._found[where.paper][where.start] = hint._replace(word=what.word)

    def of(self, paper: int) -> Mapping[int, _Hint]:
        """Return the hints of a document by the offsets of its mentions."""
        return self._found[paper]


def _of_document(
    log: Log, source: Source, article: Article, reading: Reading, hints: Mapping[int, _Hint]
) -> Iterator[Question]:
    bounds = bounds_of(article.text)
    draft = draft_entries(reading, log, source, _ABOVE_ALL)
    decided = _Decided(log, source)
    for undecided in draft.undecided:
        mention = undecided.mention
        if undecided.missing == ("says",):
            continue
        says = " ".join(article.text[mention.start : mention.end].split())
        line = article.text.count("\n", 0, mention.start) + 1
        candidates = tuple(_candidates(mention))
        is_dating = isinstance(mention, DateMention)
        if decided.takes(says, line, candidates) or (is_dating and not candidates):
            continue
        first, last = bounds.sentence(mention.start)
        sentence = (article.text[first : mention.start].lstrip(), article.text[mention.start : mention.end])
        hint = _Hint() if is_dating else hints.get(mention.start, _Hint())
        yield Question(
            _identity(source.id, mention.start, says),
            "dating" if is_dating else "figure",
            source,
            article.path,
            line,
            says,
            Excerpt(*map(_on_one_line, (*sentence, article.text[mention.end : max(last, mention.end)]))),
            candidates,
            hint.alias,
            hint.word,
            mention,
            reading,
        )


def _on_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _identity(source: str, start: int, says: str) -> str:
    return sha256(f"{source}\n{start}\n{says}".encode("utf-8", "replace")).hexdigest()[:12]


def _candidates(mention: FigureMention | DateMention) -> Iterator[Candidate]:
    """Yield what a mention could be about, the likeliest first."""
    if isinstance(mention, DateMention):
        some = [
            Candidate(None, None, one.value, one.confidence) for one in mention.attribution.to("event") if one.value
        ]
    else:
        some = [
            Candidate(place.value, metric.value, None, place.confidence * metric.confidence)
            for place in mention.attribution.to("place")
            for metric in mention.attribution.to("metric")
            if place.value is not None and metric.value is not None
        ]
    some.sort(key=lambda one: -one.confidence)
    yield from (one for one in some[:MOST_CANDIDATES] if one.confidence >= LEAST_CONFIDENCE)


class _Decided:
    """What the log has of a source, and what it says is never asked about."""

    def __init__(self, log: Log, source: Source) -> None:
        figures = [(one.says, one.place, one.metric, None) for one in log.figures if one.source == source.id]
        datings = [(one.says, None, None, one.event) for one in log.datings if one.source == source.id]
        self._subjects = {*figures, *datings}
        self._left = Counter(one[0] for one in (*figures, *datings))
        self._never = never_asked(log.files[source.spot.file], source.id)

    def takes(self, says: str, line: int, candidates: Sequence[Candidate]) -> bool:
        """Return whether a literal in a line is decided: by an entry for it, or by one that says the same."""
        if (says, line) in self._never:
            return True
        if self._left[says] > 0:
            self._left[says] -= 1
            return True
        return bool(candidates) and (says, *candidates[0][:3]) in self._subjects


def never_asked(file: LogFile, source: str) -> set[tuple[str, int]]:
    """Return the literals of a source that are never asked about, each with its line in the document."""
    pattern = rf'^{re.escape(NEVER)} {re.escape(source)} "((?:[^"\\\n]|\\.)*)" line (\d+)'
    found = re.finditer(pattern, file.text, re.MULTILINE)
    return {(re.sub(r"\\(.)", r"\1", one[1]), int(one[2])) for one in found}
