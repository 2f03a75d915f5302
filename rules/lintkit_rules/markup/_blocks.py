"""Paragraphs, list items, headings and rows: the pieces of a text that an inline element does not leave."""

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence

from lintkit import Document, view
from lintkit.views import lines
from lintkit_rules.markup._masked import masked
from lintkit_rules.markup._names import BLOCK
from lintkit_rules.markup._tokens import tokens


class Blocks:
    """Where blocks begin, in order."""

    __slots__ = ("starts",)

    def __init__(self, starts: Sequence[int]) -> None:
        self.starts = starts

    def number(self, offset: int) -> int:
        """The number of the block that holds ``offset``."""
        return bisect_right(self.starts, offset)

    def start(self, offset: int) -> int:
        """Where the block that holds ``offset`` begins."""
        index = bisect_right(self.starts, offset) - 1
        return self.starts[index] if index >= 0 else 0

    def end(self, offset: int, text: str) -> int:
        """Where the block that holds ``offset`` ends."""
        index = bisect_right(self.starts, offset)
        return self.starts[index] if index < len(self.starts) else len(text)


@functools.cache
def _border() -> re.Pattern[str]:
    return re.compile(
        r"(?:\r\n?|\n)[ \t>]*(?=[\r\n])|(?:\r\n?|\n)[ \t>]*(?=[-*+•][ \t]|[0-9]{1,9}[.)][ \t]|\#{1,6}[ \t]|\|)"
    )


@view
def blocks(doc: Document) -> Blocks:
    """The blocks of the document: by tags in HTML, by lines elsewhere."""
    if doc.format.name == "html":
        return Blocks([token.start for token in tokens(doc) if token.name in BLOCK])
    return Blocks([match.end() for match in _border().finditer(masked(doc))])


def column(doc: Document, offset: int) -> int:
    """The column (0-based, blanks before it) of a tag that is the first thing on its line, else -1."""
    index = lines(doc)
    start = index.starts[index.line_of(offset) - 1]
    if offset - start > 200 or doc.text[start:offset].strip(" \t"):
        return -1
    return len(doc.text[start:offset].expandtabs(4))
