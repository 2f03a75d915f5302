"""Sieves of this family, over raw bytes: each looks for lead bytes first, at the speed of a memory search."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from lintkit.sieves import Scan

if TYPE_CHECKING:
    import regex

    from lintkit import Document, Spans
    from lintkit.patterns import Pattern


class Bytes:
    """Catches a file in which one of these bytes expressions matches.

    Each begins with a byte written ``\\xNN``, and is tried only if that byte occurs.
    """

    def __init__(self, *sources: bytes) -> None:
        self.sources = sources

    @cached_property
    def _compiled(self) -> "list[tuple[bytes, re.Pattern[bytes]]]":
        return [(bytes([int(source[2:4], 16)]), re.compile(source, re.DOTALL)) for source in self.sources]

    def catches(self, scan: Scan) -> bool:
        """Whether one matches. A file of pure ASCII is not looked at."""
        return not scan.ascii and self.occur_in(scan.data)

    def occur_in(self, data: bytes) -> bool:
        """Whether one matches in ``data``."""
        return any(lead in data and found.search(data) for lead, found in self._compiled)


class NotUtf8:
    """Catches a file that is not valid UTF-8."""

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
