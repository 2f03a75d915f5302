"""Sieves of this family, over raw bytes: each looks for lead bytes first, at the speed of a memory search."""

from collections.abc import Callable, Iterator
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from lintkit.sieves import Scan

if TYPE_CHECKING:
    import re

    import regex

    from lintkit import Document, Spans
    from lintkit.patterns import Pattern


def signs(data: bytes) -> bytes:
    """Each distinct character that C2 or E2 begins, as most signs do, once, with the byte behind it."""
    latin = {b"\xc2" + (rest + b"\xc2")[:2] for rest in set(map(_TWO, data.split(b"\xc2")[1:]))}
    return b"\n".join({b"\xe2" + (rest + b"\xe2")[:3] for rest in set(map(_THREE, data.split(b"\xe2")[1:]))} | latin)


_TWO, _THREE = itemgetter(slice(2)), itemgetter(slice(3))  # bytes; faster than a slice for each


class Bytes:
    """Catches a file in which one of these bytes expressions matches.

    Each begins with a byte written ``\\xNN``, and is tried only if that byte occurs. One that begins with C2 or E2 is
    tried on each distinct character once, and sees but one byte behind it.
    """

    beyond_ascii = True

    def __init__(self, *sources: bytes) -> None:
        self.sources = sources

    @cached_property
    def _compiled(self) -> "list[tuple[bytes, bool, re.Pattern[bytes]]]":
        import re

        leads = [bytes([int(source[2:4], 16)]) for source in self.sources]
        return [
            (lead, lead in b"\xc2\xe2", re.compile(source, re.DOTALL))
            for lead, source in zip(leads, self.sources, strict=True)
        ]

    def catches(self, scan: Scan) -> bool:
        """Whether one matches. A file of pure ASCII is not looked at."""
        return not scan.ascii and self.occur_in(scan.data, scan.shared(signs))

    def occur_in(self, data: bytes, distinct: bytes) -> bool:
        """Whether one matches in ``data``, whose ``signs`` are ``distinct``."""
        for lead, is_sign, found in self._compiled:
            if lead in data and found.search(distinct if is_sign else data):
                return True
        return False


class Led:
    """Catches a file in which an expression matches that begins with a byte which most files hold seldom, or never."""

    def __init__(self, lead: bytes, source: bytes) -> None:
        self.lead = lead
        self.source = source
        self.beyond_ascii = not lead.isascii()

    @cached_property
    def _compiled(self) -> "re.Pattern[bytes]":
        import re

        return re.compile(self.source)

    def catches(self, scan: Scan) -> bool:
        """Whether it matches: tried where the first few such bytes stand, then searched for."""
        data = scan.data
        at = data.find(self.lead)
        for _ in range(_TRIED):
            if at < 0:
                return False
            if self._compiled.match(data, at):
                return True
            at = data.find(self.lead, at + 1)
        return at >= 0 and self._compiled.search(data, at) is not None


_TRIED = 12


class MayBeMisread:
    """Catches a file that may hold UTF-8 read with another code page."""

    beyond_ascii = True

    def catches(self, scan: Scan) -> bool:
        """Whether ``may_be_misread``."""
        return not scan.ascii and bool(scan.shared(may_be_misread))


def may_be_misread(data: bytes) -> bool:
    """Whether UTF-8 may hold UTF-8 that was read with another code page. True wherever there is such a thing.

    What is whole stands as two neighbours beyond ASCII at least, whatever the page. What lost a byte may be ``â`` or
    ``ā`` before a question mark, or ``Ã`` or ``Â`` before a blank; what was read in an encoding of two bytes a
    character holds an ideograph or syllable, whose first byte is E4 to E9.
    """
    if data.isascii():
        return False
    return b"tl" in data.translate(_LEADS_AND_TAILS) or _LOST_OR_WIDE.occur_in(data, b"")


_LOST_OR_WIDE = Bytes(
    rb"\xc3(?:\xa2\?|\x83 |\x82(?:\s|\Z))", rb"\xc4\x81\?", rb"\xe4", rb"\xe5", rb"\xe6", rb"\xe7", rb"\xe8", rb"\xe9"
)
# The bytes that begin a sequence of UTF-8 become l, those that end one t, and all others blanks.
_LEADS_AND_TAILS = b" " * 0x80 + b"t" * 0x40 + b"  " + b"l" * 0x33 + b" " * 0x0B


class NotUtf8:
    """Catches a file that is not valid UTF-8."""

    beyond_ascii = True

    def catches(self, scan: Scan) -> bool:
        """Whether decoding fails."""
        return not scan.ascii and not scan.shared(_is_utf8)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def hits(pattern: "Pattern", doc: "Document", within: "Callable[[Document], Spans]") -> "Iterator[regex.Match[str]]":
    """The matches of a pattern inside the spans of the view ``within``, which is asked only if there are any."""
    spans: Spans | None = None
    for match in pattern.compiled.finditer(doc.text):
        if spans is None:
            spans = within(doc)
        if spans.covers(*match.span()):
            yield match
