"""Words as the comparison of passages sees them: lower case, without punctuation, in any script, as small numbers.

A script that is written without spaces has no words to split at, so that each of its characters counts as one; two
of them weigh as much as one word elsewhere.
"""

from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, chain, islice
from typing import TYPE_CHECKING
from zlib import crc32

from lintkit import Document, view
from lintkit.text import offsets
from lintkit.views.blocks import BlockKind, blocks, reading

if TYPE_CHECKING:
    import re

    from lintkit.text import Offsets

# Thai, Lao, Tibetan, Burmese, Khmer, kana, ideographs: Unicode's line breaking classes SA and ID, roughly.
_UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_LEADS = b"\xe0\xe1\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xef\xf0"  # what the UTF-8 of each of these begins with
_ASCII = bytes(range(128))
_BORDER = "\x1f"  # between blocks while they are read together; in a text it is a blank
_LOWERED = bytes(byte if chr(byte).isalnum() or byte in b"_\x1f" else 32 for byte in _ASCII.lower())
_LOWERED += bytes(range(128, 256))
BIG_ENDIAN = not array("H", (1,)).tobytes()[0]
FEWEST_WORDS = 8  # of a passage that says anything
AT_ONCE = 50_000  # code points that are split at once: words are objects
MOST_SIGNS = 40  # that are replaced one after the other


class Words:
    """The words of a document, block after block, as one row of numbers.

    ``codes`` has two bytes for each word: the low half of the CRC-32 of its UTF-8 bytes, the same in any process and on
    any machine; four in a row tell words apart as surely as any hash of 64 bits. Block ``n`` has the words from
    ``starts[n]`` to ``starts[n + 1]``; ``unspaced`` holds the blocks in a script without spaces.
    """

    __slots__ = ("codes", "starts", "unspaced")

    def __init__(self, codes: "array[int]", starts: "Offsets", unspaced: frozenset[int]) -> None:
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
    spaced = _all_spaced(doc.utf8)
    unspaced = () if spaced else (number for number, piece in enumerate(_pieces(doc)) if _unspaced().search(piece))
    codes, starts = array("H"), offsets(len(doc.text))
    starts.extend((0, 0) if blocks(doc) else (0,))  # the last one is where the open block ends
    for portion in _portions(_pieces(doc)):
        rows = [block.split() for block in _blanked(portion, spaced=spaced).split(_BORDER.encode())]
        starts.extend(islice(accumulate(map(len, rows), initial=starts.pop()), 1, None))
        codes += array("H", array("I", map(crc32, chain.from_iterable(rows))).tobytes())[BIG_ENDIAN::2]
    return Words(codes, starts, frozenset(unspaced))


def _pieces(doc: Document) -> Iterator[str]:
    """The text of each block; nothing for an atom."""
    text, held, atom = reading(doc), blocks(doc), BlockKind.ATOM
    if _BORDER in text:
        text = text.replace(_BORDER, " ")
    for kind, start, end in zip(held.kinds, held.contents, held.ends, strict=True):
        yield "" if kind is atom else text[start:end]


def _all_spaced(data: bytes) -> bool:
    """Whether no byte (of UTF-8) can begin a character of an unspaced script; spares most documents an expression."""
    return len(data.translate(None, _LEADS)) == len(data)


def _portions(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces, with a border between two, in portions of about ``AT_ONCE`` code points; no word is cut."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size > AT_ONCE:
            yield from _cut(_BORDER.join(held))
            held, size = [""], 0  # what comes next stands behind a border
    yield from _cut(_BORDER.join(held))


def _cut(text: str) -> Iterator[str]:
    """A long text in portions."""
    at = 0
    while len(text) - at > 2 * AT_ONCE:
        gap = _gap().search(text, at + AT_ONCE)
        if gap is None:
            break
        yield text[at : gap.start()]
        at = gap.start()
    yield text[at:] if at else text


def _blanked(text: str, *, spaced: bool) -> bytes:
    """The text in lower case and UTF-8, with a blank for what is part of no word and around unspaced characters.

    It goes through bytes, which are translated and split many times faster than an expression finds words.
    """
    if not spaced:
        text = _unspaced().sub(lambda run: f" {' '.join(run[0])} ", text)
    data = text.encode("utf-8", "surrogatepass").translate(_LOWERED)
    if data.isascii():
        return data
    others = set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    signs = [sign for sign in others if not sign.isalnum() and (spaced or not _unspaced().match(sign))]
    if len(signs) > MOST_SIGNS:
        text = data.decode("utf-8", "surrogatepass").translate(dict.fromkeys(map(ord, signs), " "))
        data = text.encode("utf-8", "surrogatepass")
    else:
        for sign in signs:
            data = data.replace(sign.encode("utf-8", "surrogatepass"), b" ")
    if any(sign.lower() != sign for sign in others):
        data = data.decode("utf-8", "surrogatepass").lower().encode("utf-8", "surrogatepass")
    return data


def places(doc: Document, block: int) -> list[tuple[int, int]]:
    """Where each word of a block starts and ends in the text."""
    at = blocks(doc)[block]
    text = reading(doc)
    expression = _mixed() if block in words(doc).unspaced else _plain()
    return [match.span() for match in expression.finditer(text, at.content, at.end)]


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

    return re.compile(f"[{_UNSPACED}]+")


@cache
def _gap() -> "re.Pattern[str]":
    import re

    return re.compile(rf"[\s{_BORDER}{_UNSPACED}]")
