"""How English texts name places, what is measured, and what happens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.mentions.proposals.languages import Name, ProposalLanguage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.mentions.proposals.papers import Paper

KINDS = {
    "airport": "airport",
    "bridge": "bridge viaduct",
    "canal": "canal",
    "company": "company corporation group",
    "dam": "dam",
    "exchange": "exchange",
    "fund": "fund",
    "hospital": "hospital",
    "hotel": "hotel",
    "island": "island islands",
    "lake": "lake reservoir",
    "line": "line railway",
    "museum": "museum",
    "park": "park",
    "plant": "plant",
    "port": "port",
    "road": "road expressway motorway link",
    "stadium": "stadium arena",
    "station": "station",
    "terminal": "terminal",
    "tunnel": "tunnel",
    "university": "university",
    "zone": "zone area district",
}
_MORE_HEADS = (
    "section extension phase project runway building tower estate hall lock locks lift base module spacecraft fab"
    " factory campus account scheme crossing junction wing quay"
)
_HEADS = "|".join(sorted({*" ".join(KINDS.values()).split(), *_MORE_HEADS.split()}, key=len, reverse=True))

_WORD = (
    r"[A-Z](?:[\w·]|\.(?=\w)|['’](?!s\b)(?=[a-z]{2}))*\+?(?:[-–](?:[A-Z0-9]\w*|[a-z]+(?= [A-Z]))(?:['’](?!s\b)\w+)?)*"
)
_CAPITALS = re.compile(rf"\b{_WORD}(?:(?: of(?: the)?)? {_WORD}| (?:[0-9]{{1,3}}|[A-Z])(?![\w%,.:])| \(?!)*")
_VAGUE = (
    "of|and|in|to|for|on|at|by|new|first|second|same|whole|entire|present|existing|original|final|next|current|other|last"
    "|remaining|planned|proposed|two|three"
)
_COMMON = re.compile(rf"\b[Tt]he ((?:(?!(?:{_VAGUE})\b)[a-z][a-z-]+ ){{1,2}}(?:{_HEADS}))\b(?! [a-z-]*(?:{_HEADS})\b)")
_PART_OF = re.compile(rf"\b[Tt]he ((?:(?!(?:{_VAGUE})\b)[a-z][a-z-]+ )?(?:{_HEADS}) of (?:the )?)$")
_OWN_PART = re.compile(rf"['’]s? (?:(?!(?:{_VAGUE})\b)[a-z][a-z-]+ )?(?:{_HEADS})\b")
_LONGEST_PART = 40
_NO_NAME_WORDS = (
    "A An The It Its In On At By For From Of Off To With As And But Or So If When While Where After Before Since "
    "Until Then There This That These Those They Their He She His Her We Our You Your I All Both Each Some Many Most "
    "More Much Few No Not Now Only Over Under About Around Out Up Down Into During Another Other According "
    "Construction Work Phase Total Meanwhile However Altogether Besides Counting January February March April May "
    "June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mr "
    "Mrs Ms Dr President Minister Secretary Chinese British American German Japanese Hongkonger"
)
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())


def names(papers: Sequence[Paper]) -> list[list[Name]]:
    """Return the names in each text: words with capitals, and things such as the undersea tunnel."""
    lower = frozenset(word for paper in papers for word in re.findall(r"\b[a-z]+\b", paper.text))
    found = [list(_capitals(paper, lower)) for paper in papers]
    within = {
        paper.text[one.start : one.end]
        for paper, some in zip(papers, found, strict=True)
        for one in some
        if one.is_sure
    }
    kept: list[list[Name]] = []
    for paper, some in zip(papers, found, strict=True):
        real = [one._replace(is_sure=one.is_sure or paper.text[one.start : one.end] in within) for one in some]
        common = [Name(one.start(1), one.end(1)) for one in _COMMON.finditer(paper.text)]
        kept.append(sorted(_with_parts(paper.text, [*real, *common])))
    return kept


def _with_parts(text: str, names: list[Name]) -> Iterator[Name]:
    """Yield names; those behind `the tunnel of the`, or before `'s tunnel`, as part of the name of that part."""
    for name in names:
        of, own = _PART_OF.search(text, max(0, name.start - _LONGEST_PART), name.start), _OWN_PART.match(text, name.end)
        yield name._replace(start=of.start(1) if of else name.start, end=own.end() if own and not of else name.end)


def _capitals(paper: Paper, lower: frozenset[str]) -> Iterator[Name]:
    """Yield words with capitals; one alone at the start of a sentence is not sure to be a name.

    Args:
        paper: The document.
        lower: The words that the documents have in small letters.
    """
    text = paper.text
    for one in _CAPITALS.finditer(text):
        start, end = one.span()
        opens = not text[paper.bounds.sentence(start)[0] : start].strip(" \n\"“'‘(")
        while (word := _FIRST.match(text, start, end)) is not None and (
            word[1] in _NO_NAMES or (word[2] and opens and word[1].lower() in lower)
        ):
            start, opens = word.end(), False
        while start < end and not text[end - 1].isalnum() and text[end - 1] != "+":
            end -= 1
        name = text[start:end]
        is_word = " " not in name and (name.lower() in lower or name.casefold() in _MEASURE_WORDS)
        if (
            end - start > 1
            and not is_word
            and (" " in name or text[end : end + 1] != ":")
            and not paper.is_taken(start, end)
        ):
            yield Name(start, end, not opens or " " in name or not name[1:].islower())


_FIRST = re.compile(r"(\w+)(?: (of (?:the )?)?|$)")


_LINK = (
    "of|is|was|are|were|be|been|will|would|has|have|had|to|at|reached|reach|reaches|totalled|totals|stood|rose|fell|grew"
    "|climbed|dropped|increased|amounted|exceeded|put|estimated|forecast|expected|set|only|now|some|about|around|from|by|a"
    "|an|the|than|more|less|over|nearly|almost|just|under"
)
_LINKS = rf"(?:(?: (?:{_LINK}))*,? ?)"
_STOP_WORDS = (
    "the a an of in on at by for from to with as and but or so if when while where after before since until there "
    "this that these those it its they their he she his her we our you all both each some many most more much few no "
    "not now only over under about around out up down into during is was are were be been being will would has have "
    "had can could may might should than also which who whose whom what total another other first second third last "
    "next same such per year years month day days time part parts half quarter others yuan dollars euro percent cent "
    "compared against between including includes include made using used within without across through along via "
    "every because though long wide high deep tall thick large new old further additional extra roughly nearly almost "
    "just still already later ago earlier them hundred thousand million billion trillion bn m reached reaches reach "
    "stood rose fell grew climbed dropped increased amounted exceeded totalled totals handled served carried received "
    "recorded opened began built cost costs expected forecast estimated planned"
)
_STOP = "|".join(_STOP_WORDS.split())
_NOUNS = rf"(?:(?!(?:{_STOP})\b)[a-z][a-z-]+ ){{0,2}}(?!(?:{_STOP})\b)[a-z][a-z-]+"
_AHEAD = re.compile(rf"\b({_NOUNS}){_LINKS}$")
_COUNTED = re.compile(rf" ((?!(?:{_STOP})\b)[a-z-]+)$")
_BEHIND = re.compile(rf"(?: (?:of|in))?(?: (?:the|its|their))? ?({_NOUNS})\b")


def ahead(paper: Paper, first: int, start: int, _end: int) -> tuple[int, int] | None:
    """Return what is measured before a figure: the nouns before `of`, `is`, `reached`."""
    found = _AHEAD.search(paper.text, first, start)
    if found is None or found.end(1) == start or not found[0][len(found[1]) :].strip(" ,"):
        return None
    return found.span(1)


def behind(paper: Paper, _last: int, start: int, end: int) -> tuple[int, int] | None:
    """Return what is counted or measured behind a figure: operating theatres, of floor space."""
    unit = _COUNTED.search(paper.text, start, end)
    found = _BEHIND.match(paper.text, end)
    if found is None:
        return (unit.start(1), end) if unit is not None else None
    return found.span(1)


MEASURES = {
    "length": "length, long, runs for, stretches",
    "height": "height, high, tall",
    "width": "width, wide",
    "depth": "depth, deep",
    "diameter": "diameter",
    "distance": "distance, away",
    "area": "area, covers, covering, occupies, site area",
    "floor-area": "floor area, floor space, gross floor area",
    "cost": "cost, costs, budget, bill, price tag, investment, funding, worth, spending",
    "revenue": "revenue, sales, income, turnover",
    "profit": "profit, net profit, earnings",
    "loss": "loss, deficit",
    "price": "price, ticket, fare, toll, rent",
    "gdp": "GDP, gross domestic product, economic output",
    "population": "population, residents, inhabitants",
    "staff": "staff, employees, workforce, employs, jobs",
    "passengers": "passengers, passenger trips, passenger traffic, ridership",
    "visitors": "visitors, guests, visits, attendance",
    "vehicles": "vehicles, vehicle trips, cars",
    "containers": "container throughput, containers, TEU, TEUs",
    "cargo": "cargo, freight, cargo throughput",
    "weight": "weight, weighs, mass, tonnage",
    "volume": "volume, capacity, storage",
    "power": "installed capacity, generating capacity, capacity",
    "electricity": "electricity, electricity generated, output, generated",
    "speed": "speed, design speed, top speed",
    "duration": "duration, takes, journey time, lifespan, design life",
    "lanes": "lanes, lane",
    "companies": "companies, firms, enterprises",
    "flats": "flats, homes, housing units",
    "stations": "stations, stops",
    "beds": "beds",
    "seats": "seats, seater",
    "rooms": "rooms",
    "share": "share, proportion, per cent of",
}

_MEASURE_WORDS = frozenset(", ".join(MEASURES.values()).casefold().split(", ")) | {"ebitda", "ipo", "ipos"}

HAPPENINGS = {
    "start": (
        "start of construction",
        r"(?:construction|work|building)[^.;]{0,40}? (?:began|begun|started|starts|begins)|broke ground|groundbreaking",
    ),
    "completion": ("completion", r"\b(?:was|were|been|be) (?:completed|finished)|\bcompletion\b|topped out"),
    "opening": (
        "opening",
        r"\bopen(?:ed|s|ing)?\b|inaugurat\w+|entered service|went into (?:service|operation)|commissioned",
    ),
    "joining": ("joining up", r"joined up|broke through|closed up|breakthrough"),
    "founding": ("founding", r"\b(?:founded|established|set up|launched)\b"),
    "agreement": ("agreement", r"\bsigned\b"),
    "approval": ("approval", r"\b(?:approved|authorised|authorized)\b"),
    "handover": ("handover", r"handed over|\bhandover\b"),
    "closing": ("closing", r"\b(?:closed|shut down|decommissioned)\b"),
    "launch": ("launch", r"\b(?:lifted off|blasted off)\b"),
}

LANGUAGE = ProposalLanguage(
    ("en",),
    names=names,
    kinds=KINDS,
    measures=MEASURES,
    ahead=ahead,
    behind=behind,
    aside=r"\b(?:in|from|to|at|near|off|by|for|and|with|between|over|than|across|into|via|on)(?: the)? $",
    happenings=HAPPENINGS,
    yearly=r"\b(?:annual|yearly|a year|per year|in [12][0-9]{3}|last year|this year|handled|served|carried|sold)\b",
    total=r"\b(?:cumulative|since (?:its|the) (?:opening|start|launch)|in total|so far|to date|altogether)\b",
)
