"""Text cut into the pieces that a terminal draws, each with its width: what windows, underlines and columns build on.

A piece is what a reader takes for one character: a letter with its marks, an emoji sequence, a flag, or the name of a
character that is not drawn. Widths follow UAX 11 (East Asian Width) and UTS 51 (emoji), as terminals do.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from lintkit.reporters._emoji import emoji_base, narrow_emoji
from lintkit.reporters._visible import Look, bracketed, has_variants, joins_letters, look, spelt

_TAB_STOP = 4
_MOST_MARKS = 4  # on one character; the ones beyond would be drawn over the lines above and below
_TAG_FLAG = "\U0001f3f4"
_ZWJ, _EMOJI_STYLE = "\u200d", "\ufe0f"
_EMOJI_STYLES = ("\ufe0e", _EMOJI_STYLE)  # as text, as a picture


class Cells(NamedTuple):
    """A text cut into pieces.

    ``edges`` counts the cells before each piece, ``starts`` names the character each begins with; both have one more
    entry for the end. ``spelt`` holds the indexes of the pieces that are names of characters.
    """

    pieces: Sequence[str]
    edges: Sequence[int]
    starts: Sequence[int]
    spelt: frozenset[int] = frozenset()

    def after(self, offset: int) -> int:
        """The index of the first piece that begins at or behind ``offset``."""
        return min(bisect_left(self.starts, offset), len(self.pieces))

    def width(self, first: int, end: int) -> int:
        """The cells from piece ``first`` to piece ``end``, exclusive."""
        return self.edges[end] - self.edges[first]

    def fitting(self, first: int, room: int) -> int:
        """The piece up to which, from ``first`` on, all fit into ``room`` cells."""
        return max(bisect_right(self.edges, self.edges[first] + room) - 1, first)


_NARROW = (
    " -~\u00a1-\u00ac\u00ae-\u02ff\u0384-\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u0482\u048a-\u052f"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2500-\u25a9"
)  # pieces of one cell: most of Latin, Greek and Cyrillic
_WIDE = "\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3"  # pieces of two: most of Chinese, Japanese and Korean


@cache
def _runs(ascii_only: bool) -> re.Pattern[str]:
    """Divides a text into runs of narrow, of wide, and single other characters."""
    return re.compile("([ -~]+)|(?!)()|(.)" if ascii_only else f"([{_NARROW}]+)|([{_WIDE}]+)|(.)", re.DOTALL)


@cache
def _flag_tags() -> re.Pattern[str]:
    return re.compile("[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")


def cells(
    text: str,
    *,
    ascii_only: bool = False,
    brackets: bool = True,
    breaks: Sequence[int] = (),
    spell: Container[int] = (),
) -> Cells:
    """Cuts a text.

    ``brackets`` puts the names of characters in ``<>``, for where colour does not tell them from text. No piece goes
    across an offset in ``breaks``. At the offsets in ``spell`` also blanks and characters that are sound but unseen
    are named.
    """
    if _plainly_narrow(text, ascii_only):
        offsets = range(len(text) + 1)
        return Cells(text, offsets, offsets)
    cutter = _Cutter(text, ascii_only, brackets)
    for run in _runs(ascii_only).finditer(text):
        if run.lastindex == 3:
            offset = run.start()
            cutter.take(offset, run.group(), offset in breaks, offset in spell)
        else:
            cutter.take_run(run.start(), run.group(), run.lastindex or 1)
    return cutter.cells()


def _plainly_narrow(text: str, ascii_only: bool) -> bool:
    """Whether each character is a piece of one cell."""
    run = _runs(ascii_only).match(text)
    return run is None or (run.lastindex == 1 and run.end() == len(text))


def visible(text: str, *, ascii_only: bool = False) -> str:
    """``text``, a path or a message, for a stream: what must not be drawn is named in brackets."""
    if _plainly_narrow(text, ascii_only):
        return text
    return "".join(cells(plain(text) if ascii_only else text, ascii_only=ascii_only).pieces)


def plain(message: str) -> str:
    """A message with the ASCII signs for the quotes and dashes that lintkit writes. Never for what stands in a file."""
    return message.translate(_PLAIN)


_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "·": "-"})


class _Cutter:
    """Takes characters one by one and decides which belong to the piece before."""

    def __init__(self, text: str, ascii_only: bool, brackets: bool) -> None:
        self._text = text
        self._ascii = ascii_only
        self._name = bracketed if brackets else spelt
        self._pieces: list[str] = []
        self._widths: list[int] = []
        self._starts: list[int] = []
        self._spelt: set[int] = set()
        self._open = False  # whether the last piece may grow

    def cells(self) -> Cells:
        """What was cut."""
        edges = list(accumulate(self._widths, initial=0))
        return Cells(self._pieces, edges, [*self._starts, len(self._text)], frozenset(self._spelt))

    def take_run(self, offset: int, run: str, cells_taken: int) -> None:
        """Characters that are a piece each, of as many cells each."""
        self._pieces += run
        self._widths += [cells_taken] * len(run)
        self._starts += range(offset, offset + len(run))
        self._open = run[-1] != " "

    def take(self, offset: int, char: str, broken: bool, spell: bool) -> None:
        """The next character; ``broken`` keeps it apart from the one before, ``spell`` names it if it is unseen."""
        kind, cells_taken = look(char)
        if broken:
            self._open = False
        if (self._ascii and kind is not Look.TAB) or (spell and kind in _UNSEEN):
            self._add_name(offset, char)
        elif kind is not Look.PLAIN:
            self._take_special(offset, char, kind, cells_taken)
        elif self._open and self._pieces[-1][-1] == _ZWJ and emoji_base(char):
            self._grow(char, 0)
        else:
            self._add(offset, char, cells_taken)
            self._open = True

    def _take_special(self, offset: int, char: str, kind: Look, cells_taken: int) -> None:
        if kind is Look.TAB:
            blanks = _TAB_STOP - sum(self._widths) % _TAB_STOP
            self._add(offset, " " * blanks, blanks)
            self._open = False
        elif kind is Look.BLANK:
            self._add(offset, char, cells_taken)
            self._open = False
        elif kind is Look.MARK:
            self._take_mark(offset, char, cells_taken)
        elif self._open and self._belongs(char, kind, offset):
            self._grow(char, self._widening(char, kind))
        elif kind in (Look.REGIONAL, Look.MODIFIER):
            self._add(offset, char, cells_taken)
            self._open = True
        else:
            self._add_name(offset, char)

    def _take_mark(self, offset: int, char: str, cells_taken: int) -> None:
        if not self._open:
            self._add(offset, "◌" + char, 1 + cells_taken)  # a mark without a letter to sit on
            self._open = True
        elif len(self._pieces[-1]) <= _MOST_MARKS:
            self._grow(char, cells_taken)
        else:
            self._add_name(offset, char)

    def _belongs(self, char: str, kind: Look, offset: int) -> bool:
        """Whether a special character is sound behind the piece before it."""
        piece = self._pieces[-1]
        last = piece[-1]
        match kind:
            case Look.JOINER:
                return self._joins(char, self._text[offset + 1 : offset + 2])
            case Look.SELECTOR if char in _EMOJI_STYLES:
                sound = narrow_emoji(last) or (emoji_base(last) and look(last)[1] == 2)
            case Look.SELECTOR:
                sound = has_variants(last)
            case Look.REGIONAL:
                sound = len(piece) == 1 and look(piece)[0] is Look.REGIONAL
            case Look.MODIFIER:
                sound = emoji_base(last)
            case _:  # tags can hide a text: only those of a whole flag are drawn
                sound = piece[0] == _TAG_FLAG and (len(piece) > 1 or _flag_tags().match(self._text, offset) is not None)
        return sound

    def _joins(self, char: str, following: str) -> bool:
        """Whether ZWJ or ZWNJ is sound between the last piece and the character that follows."""
        piece = self._pieces[-1]
        if not following:
            return False
        if char == _ZWJ and emoji_base(piece[0]):
            return emoji_base(following)
        return joins_letters(piece[-1]) and look(following)[0] in (Look.PLAIN, Look.MARK)

    def _widening(self, char: str, kind: Look) -> int:
        """The cells that a piece gains by a character that belongs to it."""
        if kind is Look.SELECTOR and char == _EMOJI_STYLE and self._widths[-1] == 1:
            return 1
        return 1 if kind is Look.MODIFIER and self._widths[-1] == 1 else 0

    def _add(self, offset: int, piece: str, cells_taken: int) -> None:
        self._pieces.append(piece)
        self._widths.append(cells_taken)
        self._starts.append(offset)

    def _add_name(self, offset: int, char: str) -> None:
        name = self._name(char)
        self._spelt.add(len(self._pieces))
        self._add(offset, name, len(name))
        self._open = False

    def _grow(self, char: str, cells_gained: int) -> None:
        self._pieces[-1] += char
        self._widths[-1] += cells_gained


_UNSEEN = frozenset((Look.BLANK, Look.JOINER, Look.SELECTOR, Look.TAG, Look.TAB))
