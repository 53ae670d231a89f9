"""Patterns of the text around figures in English, by the names that all languages share."""

from __future__ import annotations

_LABELS = (
    "phases? stages? sections? chapters? articles? pages? p pp paras? paragraphs? figs? figures? tables? no nos nr "
    "number buildings? blocks? towers? rooms? routes? lines? highways? versions? levels? types? class grade gates? "
    "exits? platforms? vol volumes? issues? parts? steps? lots? plots? items? annex appendix schedules? top fortune "
    "global iso iec covid boeing airbus terminals? flights? zones? areas? districts? tel fax ext suite floor unit "
    "rules? days? cap caps clauses? codes? postcodes? zip windows iphone android"
).replace(" ", "|")
_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_RISE = (
    r"r[io]s(?:e[sn]?|ing)|gr[eo]w(?:s|n|ing)?|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|gain(?:s|ed|ing)?|expan(?:d|ds|ded|ding|sion)|add(?:s|ed|ing)"
    r"|advanc(?:e[sd]|ing)|rebound(?:s|ed|ing)?|accelerat(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?"
    r"|boost(?:s|ed|ing)?|enlarg(?:e[sd]?|ing)|extend(?:s|ed|ing)?|improv(?:e[sd]?|ing)|higher"
    r"|(?<!make )(?<!makes )(?<!made )(?<!making )(?<!take )(?<!takes )(?<!took )(?<!set )(?<!taking )up"
)
_FALL = (
    r"f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|shr[aiu]nk(?:s|en|ing)?"
    r"|contract(?:ed|ing)|reduc(?:e[sd]?|ing)|slip(?:s|ped|ping)?|slid(?:es?|ing)?|slump(?:s|ed|ing)?"
    r"|plung(?:e[sd]?|ing)|tumbl(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|s[aiu]nk(?:s|ing)?|dip(?:s|ped|ping)?"
    r"|eas(?:e[sd]|ing)|retreat(?:s|ed|ing)?|weaken(?:s|ed|ing)?|lower(?:s|ed|ing)?|los(?:t|es|ing)|shed(?:s|ding)?"
    r"|cut(?:s|ting)?|slash(?:es|ed|ing)|trim(?:s|med|ming)|narrow(?:s|ed|ing)?|(?<!shut )(?<!closed )(?<!broken )down"
)
_NOUN = r"(?:an?|the|its|this|that) (?:[a-z-]+ ){0,2}"
_ADVERB = "(?: (?:[a-z]+ly|again|back|further|a further|an estimated|as much as|year[- ]on[- ]year|yoy))*"
PATTERNS = {
    "per": r" per |-per-",
    "per unit": " an? | each | every ",
    "per head": "(?:capita|head|person|people)(?![a-z])",
    "per noun": "[a-z]{3,}(?![a-z])",
    "a noun": "(?:share|piece|night|trip|ticket|household)(?![a-z])",
    "nouns of rate": "(?: [a-z][a-z-]*){1,3}?(?= per | an? | each | every )",
    "no rate behind": " (?:ago|earlier|later|before|after|on)(?![a-z])",
    "between each": "[^.,;:!?，；：！？0-9]{0,24}",
    "per_person": r"\bper[- ](?:capita|head|person)",
    "each_day": r"\b(?:daily|a day|per day)\b",
    "each_month": r"\b(?:monthly|a month|per month)\b",
    "each_year": r"\b(?:yearly|annual|a year|per year)\b",
    "change begins": "(?<![a-z])(?=[a-z])",
    "rise": _RISE,
    "fall": _FALL,
    "negative": "negative growth",
    "rise_noun": f"growth(?: rates?)?|{_NOUN}(?:rise|increase|jump|gain|surge)",
    "fall_noun": f"decline|decrease|contraction|reduction|{_NOUN}(?:fall|drop|cut|slump|dip|loss)",
    "change": r"went|go(?:es|ing)?|gone|mov(?:e[sd]?|ing)|chang(?:e[sd]?|ing)|turn(?:s|ed|ing)?|swung"
    r"|slow(?:s|ed|ing)?|cool(?:s|ed|ing)?|widen(?:s|ed|ing)?|doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)",
    "opens change": "(?:(?:an?|the|is|are|was|were|be|been|has|have|had) ){1,2}",
    "by": f"{_ADVERB}|(?:,? (?!to |from |at |than |by )[a-z'-]+){{0,6}},? by(?: an?| some| another)?"
    "(?: further| additional| estimated)?| of(?: an?)?",
    "noun by": "(?: rate)?(?: in(?: [a-z-]+){1,5}?)? (?:by|of|was|is|were|reached|averaged|hit|stood at|came to"
    "|came in at)(?: an?)?",
    "comes to": "(?: (?!by )[a-z'-]+){0,6}? (?:to|at|from)(?: an?| just| only| some)?",
    "spread": "rang(?:e[sd]?|ing)|var(?:y|ies|ied|ying)|anywhere",
    "fall_named": r"(?: [a-z-]+)?[ -](?:fall|drop|decline|decrease|reduction|contraction|cut|slump|dip|loss)",
    "rise_named": r"(?: [a-z-]+)?[ -](?:rise|increase|growth|gain|jump|surge|expansion)",
    "fall_behind": " (?:lower|down|fewer|less|below)(?= than| from| on| in| year|[,.;)]|$)",
    "rise_behind": " (?:higher|up|more|above)(?= than| from| on| in| year|[,.;)]|$)",
    "article": r"(?<![a-z])(?:an?|the|its|their|this|that|with|despite) ",
    "for each": "every |each |a ",
    "in": "in",
    "out of": "out of",
    "listed": "and|or|&|as well as",
    "listed last": r"(?:and|or)\s",
    "each its own": "respectively",
    "things": "to|or|and",
    "things apart": "and|or",
    "cents": "(?:cents?|pence|sens?|kopiykas?|[cp])(?![A-Za-z])",
    "cents joint": " and (?=[0-9A-Za-z])",
    "by how much": r"\bby ",
    "range from": r"\bfrom ",
    "range to": " to ",
    "outcome": "(?i:doubl|tripl|trebl|quadrupl|quintupl)",
    "plan": r"[ -](?:[A-Za-z]+ )?[Pp]lans?(?![A-Za-z])",
    "label": _LABELS,
    "named": rf"(?:^|[^A-Za-z])(?:(?i:{_LABELS}|{_MONTHS})\.?|[A-Z]{{2,8}}) |[a-z,;] [A-Z][A-Za-z-]{{1,19}} ",
    "label in lists": "codes?|nos?|ref|tel|fax|ext",
    "code behind": r"\s?(?:[ap]\.?m\.?|o['’]clock|noon|midnight)(?![A-Za-z])"
    "| (?:[A-Z][a-z]+ ){1,3}(?:Road|Street|Avenue|Drive|Lane|Rd|St|Ave)(?![a-z])",
    "of month": r"of\s",
    "month": _MONTHS,
    "of": " of",
}
