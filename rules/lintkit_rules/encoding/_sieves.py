"""Sieves of this family, over raw bytes: each looks for lead bytes first, at the speed of a memory search."""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

from lintkit.sieves import Scan
from lintkit_rules.encoding._contractions import ENDING

if TYPE_CHECKING:
    import re

    import regex

    from lintkit import Document, Spans
    from lintkit.patterns import Pattern


class Summary:
    """What several sieves and views ask of a text, given as UTF-8; each found once."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    @cached_property
    def beyond(self) -> bytes:
        """The stretches of the text that are not ASCII, blanks between them; each distinct one once if that is less.

        In other scripts than Latin, most of the text is such stretches, and little is sought in them.
        """
        blanked = self.data.translate(_BLANKED)
        return blanked if self.dense else b" ".join(set(blanked.split()))

    @cached_property
    def dense(self) -> bool:
        """Whether most of the text is not ASCII, so that ``beyond`` is as long."""
        return 2 * len(self.data.translate(None, _ASCII)) > len(self.data)

    @cached_property
    def signs(self) -> bytes:
        """Each distinct character that C2 or E2 begins, as most signs do, once; the byte behind it is not there."""
        latin = set(map(_ONE, self.beyond.split(b"\xc2")[1:]))
        others = set(map(_TWO, self.beyond.split(b"\xe2")[1:]))
        return b"\xc2".join((b"", *latin)) + b"\xe2".join((b"", *others))

    @cached_property
    def stretches(self) -> str:
        """The same as characters."""
        return self.beyond.decode("utf-8", "surrogateescape")

    @cached_property
    def may_be_misread(self) -> bool:
        """Whether the text may hold UTF-8 that was read with another code page. True wherever there is such a thing.

        What is whole stands as two neighbours beyond ASCII at least, whatever the page. What lost a byte may be ``â``
        or ``ā`` before a question mark, ``â`` for an apostrophe, or ``Ã`` or ``Â`` before a blank; what was read in an
        encoding of two bytes a character holds an ideograph or syllable, whose first byte is E4 to E9.
        """
        if self.data.isascii():
            return False
        if self.beyond.translate(_LEADS_AND_TAILS).rfind(b"tl") >= 0 or _LOST_OR_WIDE.occur_in(self.data):
            return True
        few = 20 * (self.data.count(b"\xec") + self.data.count(b"\xed")) < len(self.data) + 200
        return few and _SYLLABLE_IN_WORD.occur_in(self.data)


_ONE, _TWO = itemgetter(slice(1)), itemgetter(slice(2))  # bytes; faster than a slice for each
_ASCII = bytes(range(0x80))
_BLANKED = b" " * 0x80 + bytes(range(0x80, 0x100))
# The bytes that begin a sequence of UTF-8 become l, those that end one t, and all others blanks.
_LEADS_AND_TAILS = b" " * 0x80 + b"t" * 0x40 + b"  " + b"l" * 0x33 + b" " * 0x0B


class _Expression:
    """A bytes expression, compiled when it is first searched: most files hold few of the bytes that such ones need."""

    def __init__(self, source: bytes) -> None:
        self._source = source

    @cached_property
    def search(self) -> "Callable[[bytes], re.Match[bytes] | None]":
        import re

        return re.compile(self._source, re.DOTALL).search


def _needed(source: bytes) -> bytes:
    """An expression from the byte on that tells whether it is worth a try: the rarer of the first two that it names."""
    return source[8:] if source[4:10] == rb"(?<=\x" else source


class Bytes:
    """Catches a file in which one of these bytes expressions matches, none of which knows of ASCII.

    Each begins with a byte written ``\\xNN``, and is tried only if that byte occurs, on each stretch that is not ASCII.
    One that begins with C2 or E2 is one of a single character, and tried on each distinct one once. One that goes on
    with what must stand before (``\\xNN(?<=\\xMM``) is tried only if that occurs.
    """

    beyond_ascii = True

    def __init__(self, *sources: bytes) -> None:
        self.sources = sources

    @cached_property
    def _by_lead(self) -> "list[tuple[bytes, bool, _Expression]]":
        leads = [bytes([int(_needed(source)[2:4], 16)]) for source in self.sources]
        return [
            (lead, lead in b"\xc2\xe2", _Expression(source)) for lead, source in zip(leads, self.sources, strict=True)
        ]

    def catches(self, scan: Scan) -> bool:
        """Whether one matches. A file of pure ASCII is not looked at."""
        return not scan.ascii and self.occur_beyond(scan.kept(Summary))

    def occur_beyond(self, summary: Summary) -> bool:
        """Whether one matches beyond ASCII in what is summed up."""
        beyond, signs = summary.beyond, summary.signs
        for lead, is_sign, one in self._by_lead:  # noqa: SIM110 - any() would cost as much as the search
            if lead in beyond and one.search(signs if is_sign else beyond):
                return True
        return False

    def occur_in(self, data: bytes) -> bool:
        """Whether one matches in ``data``: here, expressions may know of all that stands around."""
        for lead, _, one in self._by_lead:  # noqa: SIM110 - any() would cost as much as the search
            if lead in data and one.search(data):
                return True
        return False


_LOST_OR_WIDE = Bytes(
    rb"\xc3(?:\xa2(?:\?|%s)|\x83 |\x82(?:\s|\Z))" % ENDING,
    rb"\xc4\x81\?",
    rb"\xe4",
    rb"\xe5",
    rb"\xe6",
    rb"\xe7",
    rb"\xe8",
    rb"\xe9",
)


# What C3 to C5 become in cp949 before the last byte of a letter, behind a Latin letter: hardly a particle is among them
_SYLLABLE_IN_WORD = Bytes(rb"\xec(?<=[A-Za-z]\xec)[\xb0-\xb2\xb9-\xbb]", rb"\xed(?<=[A-Za-z]\xed)[\x81-\x83\x9a-\x9e]")


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
        """Whether ``Summary.may_be_misread``."""
        return not scan.ascii and bool(scan.kept(Summary).may_be_misread)


class NotUtf8:
    """Catches a file that is not valid UTF-8."""

    beyond_ascii = True

    def catches(self, scan: Scan) -> bool:
        """Whether decoding fails."""
        return not scan.ascii and not scan.valid


def hits(pattern: "Pattern", doc: "Document", within: "Callable[[Document], Spans]") -> "Iterator[regex.Match[str]]":
    """The matches of a pattern inside the spans of the view ``within``, which is asked only if there are any."""
    found = pattern.compiled.finditer(doc.text)
    first = next(found, None)
    if first is None:
        return iter(())
    spans, every = within(doc), chain((first,), found)
    if spans.covers(0, len(doc.text)):
        return every
    return (match for match in every if spans.covers(*match.span()))
