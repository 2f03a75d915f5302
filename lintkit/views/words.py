"""Where words stand: columns of offsets by word, found only for the words that are asked for.

A word is a run of letters, digits and underscores (``\\w``). A document has many words and few of them matter, so there
is no object a word: a set of the distinct ones, and for those that a rule asks for, where they start.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice

from lintkit.document import Document
from lintkit.patterns import pattern

_BLOCK = 1 << 20  # bytes that are split at once: bounds the memory that a large file takes
_FEW = 48  # words that are looked for one by one; more are found in one pass
_SHORT = 2  # letters; of so short a word most places are parts of others
_RUN = pattern(r"\w+")
_APART = b",;!?<>|"  # what stands between two words even without a blank
_AROUND = frozenset(("", *" \n\r\t.,;:!?()[]{}<>\"'`*-/=|"))  # what mostly stands around a word: soon told
_TO_BLANKS = bytes(byte if 32 < byte < 127 and byte not in _APART else 32 for byte in range(256))


def ascii_words(data: bytes) -> Iterator[list[bytes]]:
    """The runs of visible ASCII characters but ``,;!?<>|`` in UTF-8 bytes, in order, a block at a time, at C speed.

    So a path, a call or an identifier is one run; quotation marks and brackets are still on it, the full stop behind a
    sentence is not. A word with other letters comes in pieces: sieves may take too much, the judge looks again.
    """
    start = 0
    while start < len(data):
        end = min(start + _BLOCK, len(data))
        if end < len(data):
            cut = max(data.rfind(b"\n", start, end), data.rfind(b" ", start, end))
            end = cut + 1 if cut > start else _end_of_run(data, end)
        block = data if end - start == len(data) else data[start:end]
        yield block.replace(b". ", b"  ").replace(b".\n", b" \n").translate(_TO_BLANKS).split()
        start = end


def _end_of_run(data: bytes, at: int) -> int:
    while at < len(data) and data[at] > 32:
        at += 1
    return at


def occurrences(doc: Document, words: Collection[str]) -> dict[str, list[int]]:
    """The offsets (code points) at which each of ``words`` stands whole; words that do not occur are left out."""
    text = doc.text
    found: dict[str, list[int]] = {}
    if len(words) <= _FEW:
        for word in words:
            offsets = list(_whole(text, word))
            if offsets:
                found[word] = offsets
        return found
    wanted = frozenset(words)
    for match in _RUN.compiled.finditer(text):
        if match.group() in wanted:
            found.setdefault(match.group(), []).append(match.start())
    return found


def times(doc: Document, word: str, most: int) -> int:
    """How often a word stands whole in the text, counted up to ``most``."""
    return sum(1 for _ in islice(_whole(doc.text, word), most))


def _whole(text: str, word: str) -> Iterator[int]:
    if len(word) <= _SHORT:
        yield from map(re.Match[str].start, _alone(word).finditer(text))
        return
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        if (before in _AROUND or not _joins(before)) and (after in _AROUND or not _joins(after)):
            yield at
        at = text.find(word, end)


@lru_cache(maxsize=64)
def _alone(word: str) -> re.Pattern[str]:
    """A word that stands whole; it begins with its letters, so that these are looked for first, which is fast."""
    return re.compile(rf"{re.escape(word)}(?!\w)(?<!\w{re.escape(word)})")


def _joins(char: str) -> bool:
    return char.isalnum() or char == "_" or (not char.isascii() and bool(_RUN.compiled.match(char)))
