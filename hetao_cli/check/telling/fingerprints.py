"""What names a finding from run to run, for baselines and for `hetao show`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.model.finding import Finding
    from hetao_cli.model.log import Log


def fingerprint(log: Log, finding: Finding) -> str:
    """Return 16 hexadecimal digits that stay when lines move: they depend on the rule and on what it is about."""
    about = sorted({*finding.figures, *finding.events, *finding.sources})
    if not about:
        at = finding.at
        about = [log.files[at.spot.file if at.spot is not None else at.file].path.replace("\\", "/").rsplit("/", 1)[-1]]
    text = "\n".join((finding.code, *about, finding.key))
    return f"{fnv1a(text.encode('utf-8', 'surrogateescape')):016x}"


def fnv1a(data: bytes) -> int:
    """Return the 64-bit FNV-1a hash (draft-eastlake-fnv); loading hashlib would cost a short check a tenth of its time.

    >>> hex(fnv1a(b"a"))
    '0xaf63dc4c8601ec8c'
    """
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value
