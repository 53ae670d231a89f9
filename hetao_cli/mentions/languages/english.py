"""The words by which English texts show the subjects of figures and dates."""

from __future__ import annotations

from hetao_cli.mentions.languages import MentionLanguage
from hetao_cli.quick.patterns import regex

_SAY = r"\b(?:said|says|told|reported|noted|stated|revealed|disclosed|announced(?= that| on| in))\b"
"""Verbs of saying."""

_USE = (
    "(?:conservation|ecological|nature|green|buffer|wetland|residential|housing|commercial|industrial|education(?:al)?"
    "|research|recreational|agricultural|office)"
)
"""What land is used for."""

_LAND = "(?:plots?|parcels?|lots?|wetlands?|farmland|woodland|fish ?ponds?|reserves?)"
"""Pieces and kinds of land."""

PATTERNS = {
    "hedge": "about |some ",
    "unit label": r"\b(?i:units?:|(?:(?:all |the )?(?:figures|amounts|numbers) |expressed |stated )?in(?= ))",
    "scale of": r"\b(hundred|thousand|million|billion|trillion)s(?: of)?",
    "again": "or|equal to",
    "reported": r"\bas (?:of|at)|\bby the end of",
    "the rest": r"\b(?:remaining|other)",
    "said at the start": f"[^,.;0-9]{{0,6}},? ?[^,.;0-9]{{1,40}}?{_SAY}",
    "said before": f"{_SAY}(?: (?!the |that |it |its |he |she |they |an? )[a-z]+){{0,2}}(?: on| in)?",
    "later": r"\banniversar",
    "of the rest": r" of (?:the|its|their|these|those|which|them|[0-9]|two|three|four|five|six|eight|ten)\b",
    "a few": r"\b(?:another|other|an extra|an additional)",
    "added": r"\b(?:added?|adding|an additional|an extra|new)\b",
    "changed": r"\bby",
    "set aside": r"\b(?:earmark|set aside|setting aside|reserv|releas|leas|provid|suppl|resum|another|additional|form)",
    "for a purpose": r"[^,.;0-9]{0,24}\b(?:be leased|for [a-z]+ (?:use|uses|purposes)"
    r"|(?:is|are|was|were|be) (?:kept|reserved|earmarked|zoned|used|set aside)\b)",
    "land part": r"\b(?:zoning|outline|layout|statutory) plans?\b"
    rf"|\b{_USE} (?:areas?|lands?|zones?|belts?|reserves?|uses?|sites?|spaces?)\b|\b{_LAND}\b",
    "of land part": rf"[ -](?:of )?(?:{_USE} )?{_LAND}\b",
    "buildings": r"\bbuildings?\b|\bblocks?\b|\bcomplexes\b|\btowers?\b",
    "entire": r"\b(?:both|whole|entire|fully|overall|altogether)\b",
    "total": r"\b(?:totalling|totaling|combined|a total of|together|altogether) ?(?:about |some )?$",
    "in all": r" (?:in all|in total|altogether|combined|together)\b",
    "side behind": r" (?:to the |on the )?(?:north|south|east|west)\b",
    "respectively": r"\brespectively\b",
    "directly": "(?: of)? ?(?:in|at|on|for|of|to) (?:the )?",
    "of a name": r" (?:station|control point|(?:spur |branch |main )?line|road|university)\b",
    "of the city": "universit|government|compan|firm|enterprise|stock|side|dollar|institut|talent"
    "|s (?:chief|financial|mayor|minister|secretary)",
    "located": r"(?: is| are| was|, which is|,)? (?:located|situated|lying|lies|sits|sitting|stands)\b",
    "the city itself": r" (?:SAR|special administrative region|city|municipality|province)\b",
    "part of a city": r"\b(?:parts?|north|south|east|west|border) of (?:the )?",
    "against": r"\b(?:than|from|against|with|since|over|on|to)(?: in)?",
    "by now": r"\b(?:now|so far|to date|currently|at present|at the moment)\b",
    "relative": " (?:which|that|who) ",
    "governs": "as of|as at|by the end of|up to|since",
    "article": r"the\s",
    "governs within": "as of|as at",
    "opens": "in |on |by |at |during ",
    "target": r"\b(?:target|goal|aim)(?:s|ed|ing)?\b",
    "estimate": r"\b(?:is|are|was) expected to\b|\bexpects?\b|\bestimat\w+|\bforecasts?\b|\bprojected\b",
    "planned": r"\bwill\b|\bplan(?:s|ned)? to\b|\bto be (?:set|built|completed|added)\b|\b(?:is|are) to\b"
    r"|\bis planned\b",
    "done": r"\b(?:already|has|had)\b",
    "possessed": "'s? ",
    "gap of": "'s |s' | of (?:the )?",
    "gap at": " (?:in|at|on|for|to|from|across|within|through|by|into) (?:the |its )?",
    "gap is": " (?:is|was|are|were|has|had|have|will be|will have|to"
    "|total|totals|totalled|totaling|reached|reaches|stood at|of|measures|covers|covered|spans|cost|costs|runs"
    "|handled|carried|recorded|received|comprises|would be)(?: a| an| the)? ?",
    "gap and": ",? and (?:the )?|, (?:the )?",
    "each": r"\b(?:each|apiece|every|per)\b",
    "of which": r"\b(?:of which|of whom|including|includes|among them|comprising)\b",
    "than": r"\b(?:than|compared with|compared to|versus|against|as against|up from|down from)\b",
    "dimension": r"\b(?:long|wide|high|tall|deep|thick|heavy|broad|length|width|height|depth|thickness|weigh\w*)\b",
    "more than": r"(?:more|fewer|less|(?!per|over|under)\w{3,}er)\b",
    "first planned": r"\b(?:original(?:ly)?|initial(?:ly)?|first|previous(?:ly)?|earlier)\b",
    "due": r"\b(?:due|scheduled|planned|proposed|budget\w*|approv\w+|bid|to be|intend\w*|aims?|would|could|can|shall"
    r"|should|is to|are to|earmark\w*|allots?|allocat\w+|design\w*|set aside|agreed)\b",
    "foreseen": r"\b(?:put at|forecasts?|predict\w*|project(?:ed|ion)|expect\w*|estimat\w*|revised|likely)\b",
    "once done": r"\b(?:when|once|after|upon|until) (?:it |they )?(?:is |are )?(?:fully |both )?"
    r"(?:complet|built|open|finish|develop)\w*",
    "it": r"\b(?:it|its|they|their|this|these)\b",
    "part noun": "(?:s )?(?:side|section|bank|portion|part|end|stretch|leg)s?\\b",
    "stranger in print": r"\b(?:[A-Z][\w&.-]+ ){1,4}(?:Corporation|Corp|Inc|Ltd|Limited|Group|Holdings|Bank|Airport"
    r"|Airlines|Airways|Hospital|Railway)\b",
}
_KINDS = "airport|bridge|dam|exchange|fund|hospital|line|museum|park|port|station|terminal|tunnel|zone"
"""Kinds of places whose nouns refer back to the last place of the kind."""

POINTING = {
    **{kind: rf"the(?<!\wthe) {kind}\b|this(?<!\wthis) {kind}\b|its(?<!\wits) {kind}\b" for kind in _KINDS.split("|")},
    "firm": r"the(?<!\wthe) (?:company|firm)\b",
    "institute": r"the(?<!\wthe) institute\b",
    "district": r"the(?<!\wthe) district\b",
}
"""Each begins with plain letters, which are found fast in a long text; what may not stand before them follows them."""


def forms(word: str) -> tuple[str, ...]:
    """Return a word and, if it consists of letters, its plural or singular."""
    if not word or not (word[-1].isascii() and word[-1].isalpha()) or word[-1].isupper():
        return (word,)
    if word.endswith("ies"):
        return word, f"{word[:-3]}y"
    if word.endswith("s"):
        return (word,) if word.endswith("ss") else (word, word[:-1])
    return word, f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


ALIKE = (
    "company, firm, enterprise, business",
    "technology, tech, high-tech, hi-tech, sci-tech",
    "laboratory, lab",
    "phase, stage",
    "building, block, tower",
    "cooperation, co-operation",
    "and, &",
    "centre, center, hub",
    "organisation, organization, body",
    "specialised, specialized",
    "floor, storey, story",
    "job, post, position, job opportunity",
    "researcher, scientist",
    "research, scientific research, R&D",
    "employee, staff member, worker",
    "university, tertiary institution, higher education institution",
    "port, checkpoint, control point, boundary crossing, border crossing",
    "institute, academy",
    "start-up, startup",
    "district, area",
    "tenant, occupier, occupant",
    "cost, price",
    "agreement, contract",
    "opened, officially opened, opening, inaugurated",
    "completed, finished, built",
    "founded, established, set up",
    "moved in, moves in, move in, settled, set up",
    "leased, let, rented, taken up, occupied",
    "released, freed, vacated",
    "allocated, appropriated, approved, committed, granted",
    "reserved, earmarked, set aside",
    "needed, required",
    "overseas, foreign, abroad",
    "covers, spans, occupies, encompasses, covering",
    "expansion, increase",
    "reduction, decrease",
)
_ORDINALS = (("one", "first"), ("two", "second"), ("three", "third"), ("four", "fourth"), ("five", "fifth"))
_NUMBERED = regex(r"([A-Za-z]+) ([1-5])$")


def numbered(word: str) -> tuple[str, ...]:
    """Return how else a name that ends with a number to five is said.

    >>> numbered("phase 1"), numbered("Mars 2"), numbered("Block 27")
    (('phase one', 'first phase'), ('Mars two', 'second Mars'), ())
    """
    found = _NUMBERED.fullmatch(word)
    if found is None:
        return ()
    cardinal, ordinal = _ORDINALS[int(found[2]) - 1]
    return f"{found[1]} {cardinal}", f"{ordinal} {found[1]}"


LANGUAGE = MentionLanguage(
    "en",
    patterns=PATTERNS,
    pointing=POINTING,
    abbreviations=("Mr", "Ms", "Dr", "No", "St", "Mrs", "ca", "approx"),
    forms=forms,
    alike=ALIKE,
    numbered=numbered,
)
