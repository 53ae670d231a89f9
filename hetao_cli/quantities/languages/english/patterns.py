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
PATTERNS = {
    "for each": "every |each |a ",
    "in": "in",
    "out of": "out of",
    "listed": "and",
    "listed last": r"and\s",
    "each its own": "respectively",
    "things": "to|or|and",
    "things apart": "and|or",
    "cents": "(?:cents?|pence|sens?|kopiykas?|[cp])(?![A-Za-z])",
    "cents joint": " and (?=[0-9A-Za-z])",
    "changed": "(?:rose|risen|grew|grown|increased?|fell|fallen|dropped|declined?|climbed|jumped|surged|gained|lost"
    "|added|up|down)(?: by)? ",
    "growth": "r[io]se|grow|grew|increas|expand|climb|jump|f[ae]ll|drop|declin|shr[aiu]nk|up|down|cut|doubl|tripl",
    "raised": "rais|lift|boost|increas|enlarg|expand|extend|reduc|cut|lower|narrow|widen|rise|rose",
    "range from": "from ",
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
