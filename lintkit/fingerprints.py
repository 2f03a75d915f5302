"""Fingerprints: what names a defect independently of where in a file it stands."""

import unicodedata
from _blake2 import blake2b  # what hashlib would hand out, without the cost of importing OpenSSL

_NEIGHBOURHOOD = 24  # code points of levelled context on each side that a fingerprint knows


def fingerprint(rule: str, before: str, found: str, after: str) -> str:
    """Survives moves and edits elsewhere: rule, matched text, and the context with digits and blanks levelled.

    ``before`` and ``after`` are what stands around what was found.
    """
    parts = (
        rule,
        unicodedata.normalize("NFC", found),
        _level(before)[-_NEIGHBOURHOOD:],
        _level(after)[:_NEIGHBOURHOOD],
    )
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _level(context: str) -> str:
    """Context without what changes when its neighbourhood is edited: digits become 0, runs of blanks one space."""
    for digit in "123456789":  # several times as fast as ``str.translate`` beyond ASCII
        context = context.replace(digit, "0")
    return " ".join(context.split())
