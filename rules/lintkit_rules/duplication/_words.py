"""Words as the comparison of passages sees them: lower case, without punctuation, in any script, as small numbers.

A script that is written without spaces has no words to split at, so that each of its characters counts as one; two
of them weigh as much as one word elsewhere.
"""

from array import array
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from lintkit import Document, view
from lintkit.views.blocks import BlockKind, blocks, reading

if TYPE_CHECKING:
    import re

# Thai, Lao, Tibetan, Burmese, Khmer, kana, ideographs: Unicode's line breaking classes SA and ID, roughly.
_UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_LEADS = b"\xe0\xe1\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xef\xf0"  # what the UTF-8 of each of these begins with
_ASCII = bytes(range(128))
_LOWERED = bytes(byte if chr(byte).isalnum() or byte == 95 else 32 for byte in _ASCII.lower()) + bytes(range(128, 256))
FEWEST_WORDS = 8  # of a passage that says anything
MOST_KNOWN = 200_000  # words that are remembered
MOST_FOUND = 20_000  # words that are held as strings
MOST_SIGNS = 40  # that are replaced one after the other


class Words:
    """The words of a document, block after block, as one row of numbers.

    ``codes`` has two bytes for each word: the low half of the CRC-32 of its UTF-8 bytes, the same in any process and on
    any machine; four in a row tell words apart as surely as any hash of 64 bits. Block ``n`` has the words from
    ``starts[n]`` to ``starts[n + 1]``; ``unspaced`` holds the blocks in a script without spaces.
    """

    __slots__ = ("codes", "starts", "unspaced")

    def __init__(self, codes: "array[int]", starts: list[int], unspaced: frozenset[int]) -> None:
        self.codes = codes
        self.starts = starts
        self.unspaced = unspaced

    def of(self, block: int) -> "array[int]":
        """The codes of one block."""
        return self.codes[self.starts[block] : self.starts[block + 1]]

    def count(self, block: int) -> int:
        """How many words a block has."""
        return self.starts[block + 1] - self.starts[block]

    def weight(self, block: int, count: int | None = None) -> int:
        """How much ``count`` words of a block (default: all) weigh: two characters of an unspaced script are one."""
        found = self.count(block) if count is None else count
        return found // 2 if block in self.unspaced else found


@view
def words(doc: Document) -> Words:
    """The words of the document. Atoms have none."""
    atom = BlockKind.ATOM
    spaced = _all_spaced(doc.utf8)
    text = _blanked(reading(doc), spaced=spaced)
    codes = array("H")
    code = _known().__getitem__
    found: list[str] = []
    starts = [0]
    unspaced = []
    for number, block in enumerate(blocks(doc)):
        if block.kind is not atom:
            piece = text[block.content : block.end]
            if spaced or piece.isascii() or not _unspaced().search(piece):
                found += piece.split()
            else:
                found += _mixed().findall(piece)
                unspaced.append(number)
        starts.append(len(codes) + len(found))
        if len(found) > MOST_FOUND:
            codes.extend(map(code, found))
            found.clear()
    if len(_known()) > MOST_KNOWN:
        _known().clear()
    codes.extend(map(code, found))
    return Words(codes, starts, frozenset(unspaced))


def _all_spaced(data: bytes) -> bool:
    """Whether no byte (of UTF-8) can begin a character of an unspaced script; spares most documents an expression."""
    return len(data.translate(None, _LEADS)) == len(data)


def _blanked(text: str, *, spaced: bool) -> str:
    """The text, ASCII in lower case, with a blank for each character that is part of no word: the same offsets.

    It goes through bytes, which are translated and split many times faster than an expression finds words.
    """
    data = text.encode("utf-8", "surrogatepass").translate(_LOWERED)
    others = set() if data.isascii() else set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    signs = [sign for sign in others if not sign.isalnum() and (spaced or not _unspaced().match(sign))]
    if len(signs) > MOST_SIGNS:
        return data.decode("utf-8", "surrogatepass").translate(dict.fromkeys(map(ord, signs), " "))
    for sign in signs:
        data = data.replace(sign.encode("utf-8", "surrogatepass"), b" ")
    return data.decode("utf-8", "surrogatepass")


def places(doc: Document, block: int) -> list[tuple[int, int]]:
    """Where each word of a block starts and ends in the text."""
    at = blocks(doc)[block]
    text = reading(doc)
    expression = _mixed() if block in words(doc).unspaced else _plain()
    return [match.span() for match in expression.finditer(text, at.content, at.end)]


class _Codes(dict[str, int]):
    """The code of each word met so far: a dictionary that fills itself, since few words make up most of a text."""

    def __missing__(self, word: str) -> int:
        code = self[word] = crc32(word.lower().encode("utf-8", "surrogatepass")) & 0xFFFF
        return code


@cache
def _known() -> _Codes:
    """What is shared by all documents of a process: an answer remembered, no state."""
    return _Codes()


@cache
def _plain() -> "re.Pattern[str]":
    import re

    return re.compile(r"\w+")


@cache
def _mixed() -> "re.Pattern[str]":
    import re

    return re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


@cache
def _unspaced() -> "re.Pattern[str]":
    import re

    return re.compile(f"[{_UNSPACED}]")
