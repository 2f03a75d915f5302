"""Markdown's blocks: which reader to ask at which character."""

from lintkit.formats._containers import Containers
from lintkit.formats._headings_and_tables import HeadingsAndTables
from lintkit.formats._opaque_blocks import OpaqueBlocks
from lintkit.formats._opening import Reader

_MAYBE_RULE = frozenset(("-", "*", " ", "\t", "|", ":", "\n", ""))  # behind a dash and a blank: perhaps no list item


class Blocks(HeadingsAndTables, Containers, OpaqueBlocks):
    """Reads a Markdown text once from its start to its end."""

    def _dash(self, q: int) -> int:
        """A list item mostly; else what a line of dashes is."""
        text = self.text
        if text.startswith(" ", q + 1) and text[q + 2 : q + 3] not in _MAYBE_RULE:
            return self._item(q)
        return self._underlined(q) or self._delimiter_row(q) or self._rule(q) or self._item(q)

    def _star(self, q: int) -> int:
        text = self.text
        if text.startswith(" ", q + 1) and text[q + 2 : q + 3] not in _MAYBE_RULE:
            return self._item(q)
        return self._rule(q) or self._item(q)


def _first(*readers: Reader) -> Reader:
    """A reader that tries several."""

    def read(blocks: Blocks, q: int) -> int:
        for reader in readers:
            at = reader(blocks, q)
            if at:
                return at
        return 0

    return read


_B = Blocks
Blocks.readers = {
    ">": _B._quote,
    "#": _B._heading,
    "`": _B._fence,
    "~": _B._fence,
    "<": _B._html_block,
    "=": _first(_B._underlined, _B._admonition),
    "-": _B._dash,
    "*": _B._star,
    "_": _B._rule,
    "+": _B._item,
    "[": _B._footnote,
    ":": _first(_B._delimiter_row, _B._directive),
    "|": _B._delimiter_row,
    "$": _B._display_math,
    "{": _B._brace,
    "!": _B._admonition,
    "?": _B._admonition,
    **dict.fromkeys("0123456789", _B._item),
}
