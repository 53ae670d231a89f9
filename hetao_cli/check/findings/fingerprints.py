"""Fingerprints, which identify a finding from run to run, for baselines and for `hetao show`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.finding import Finding
    from hetao_cli.model.log import Log


def fingerprint(log: Log, finding: Finding) -> str:
    """Return 16 hexadecimal digits that stay when lines move: they depend on the rule and on the finding's subject."""
    about = {*finding.figures, *finding.events, *finding.sources}
    if not about:
        at = finding.at
        about = {log.files[at.spot.file if at.spot is not None else at.file].path.replace("\\", "/").rsplit("/", 1)[-1]}
    return fingerprint_of(finding.code, about, finding.key)


def fingerprint_of(code: str, about: Iterable[str], key: str = "") -> str:
    """Return the fingerprint of a finding by its rule, the ids of what it is about, and what tells it from others."""
    text = "\n".join((code, *sorted(about), key))
    return f"{residue(text.encode('utf-8', 'surrogateescape')):016x}"


def residue(data: bytes) -> int:
    """Return the 64-bit residue of a text as one large number, as Rabin and Karp take it (1987).

    Loading hashlib would cost a short check a tenth of its time, and a hash in Python a long one 30 µs a finding; this
    takes a third of a microsecond.

    >>> f"{residue(b'C301'):x}", f"{residue(b'C302'):x}"
    ('7bb5eeb91e15d5d0', '19ed68729d605220')
    """
    return int.from_bytes(data, "big") * _SPREAD % _PRIME


_SPREAD = 0x9E3779B97F4A7C15
"""An odd number near the 64 bits' golden section, so that texts that are nearly alike look different."""

_PRIME = 2**64 - 59
"""The largest prime below 2 to the power of 64."""
