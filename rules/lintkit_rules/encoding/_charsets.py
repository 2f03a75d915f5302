"""Text in one legacy encoding that was read in another: which two they were, and what the words say.

Words that look strange as they stand are read in every pair of encodings. As it stands a word may be of any language;
decoded, all must be of one. A pair is believed if that makes the words together very much likelier; then all words of
the document are read so that gain by it.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lintkit import Document, Span, Spans, view
from lintkit_rules.encoding._codepages import page
from lintkit_rules.encoding._languages import ARABIC, CYRILLIC, FLOOR, GREEK, HEBREW, LATIN, Model, as_letters, model
from lintkit_rules.encoding._naturalness import strangeness
from lintkit_rules.encoding._repairs import repairs
from lintkit_rules.encoding._strange import strange_words, tokens

_WRITTEN = {
    "cp1250": LATIN, "iso-8859-2": LATIN, "cp1252": LATIN, "cp1254": LATIN, "cp1257": LATIN, "cp850": LATIN,
    "cp852": LATIN, "mac-roman": LATIN, "cp1251": CYRILLIC, "koi8-r": CYRILLIC, "cp866": CYRILLIC, "cp1253": GREEK,
    "cp1256": ARABIC, "cp1255": HEBREW,
}  # fmt: skip
_PAIRS = {
    "cp1252": ("cp1250", "iso-8859-2", "cp1254", "cp1257", "cp850", "cp852", "mac-roman", "cp1251", "koi8-r", "cp866",
               "cp1253", "cp1256", "cp1255"),
    "cp1251": ("koi8-r", "cp866", "cp1252", "cp1250"),
    "cp1250": ("cp1252", "cp1251", "koi8-r"),
    "koi8-r": ("cp1251",),
    "mac-roman": ("cp1252",),
    "cp437": ("cp1252",),
    "cp850": ("cp1252",),
}  # fmt: skip
_ENOUGH, _ENOUGH_ALONE = 26.0, 60.0  # bits for two words and more; for a single one
_WORD_BITS = 4.0  # by which one word must gain
_PROVEN, _PROVEN_BITS = 45.0, 0.5  # over the document, and by which a word must gain then


class Misread(NamedTuple):
    """What stands from ``start`` to ``end`` was ``text``, written in one encoding and read in another."""

    start: int
    end: int
    text: str
    written: str
    read: str


class Reading(NamedTuple):
    """An explanation of a document's words; ``quality``: bits for each character read, 0 at best."""

    quality: float
    words: tuple[Misread, ...]


NONE = Reading(-99.0, ())


class _Word(NamedTuple):
    """A word read anew: the neighbours that change, as they stand and decoded, and how strange both look."""

    decoded: str
    now: tuple[str, ...]
    then: tuple[str, ...]
    strange: float


class _Pair(NamedTuple):
    bits: float
    written: str
    read: str
    language: str


@view
def single_byte(doc: Document) -> Reading:
    """The words of a document that were read in another single-byte encoding than they were written in."""
    text = doc.text
    odd = strange_words(doc)
    if (len(odd) < 2 and sum(end - start for start, end in odd) < 12) or _is_utf8(doc, odd):
        return NONE
    words = [word for word in dict.fromkeys(text[start:end] for start, end in odd) if max(word) >= "\xa0"]
    pair = _best_pair(words)
    return _read_all(text, pair) if pair and _is_language(text, pair.language) else NONE


def _is_language(text: str, language: str) -> bool:
    """Whether the words of a document that are all ASCII may be of that language; a few of them prove nothing."""
    if language not in LATIN:
        return True
    words = [f" {word.lower()} " for word in re.findall(r"\b[A-Za-z]{3,20}\b", text[:20_000])][:400]
    if len(words) < 8:
        return True
    pairs = [word[at : at + 2] for word in words for at in range(len(word) - 1)]
    bits = {one: sum(map(model(one).pair, pairs)) / len(pairs) for one in LATIN}
    return bits[language] >= max(bits.values()) - 0.5


def _is_utf8(doc: Document, odd: list[tuple[int, int]]) -> bool:
    """Whether much of what looks strange is explained better: as UTF-8 that was misread."""
    found = Spans(Span(repair.start, repair.end) for repair in repairs(doc))
    return bool(found) and sum(found.touches(*word) for word in odd) >= 0.3 * len(odd)


def _best_pair(words: Iterable[str]) -> _Pair | None:
    """The encoding written, the one read and the language that explain the words best; None if none does well."""
    best: _Pair | None = None
    for read, candidates in _PAIRS.items():
        known = page(read).byte_of
        readable = [word for word in words if all(char < "\x80" or char in known for char in word)]
        for written in candidates if readable else ():
            decoded = [anew for word in readable if (anew := _anew(word, read, written))]
            if decoded:
                pair = _score(decoded, written, read)
                if pair and (best is None or pair.bits > best.bits):
                    best = pair
    return best


def _score(words: list[_Word], written: str, read: str) -> _Pair | None:
    """The language in which most is gained by reading words so, and how much; None if too little."""
    now = [_as_is(word) for word in words]
    best: _Pair | None = None
    for language in _WRITTEN[written]:
        judge = model(language)
        gains = [_gain(word, judge, as_is) for word, as_is in zip(words, now, strict=True)]
        total = sum(max(gain, -6.0) for gain in gains)
        good = sum(gain >= _WORD_BITS for gain in gains)
        enough = total >= (_ENOUGH if good >= 2 else _ENOUGH_ALONE)
        if enough and (best is None or total > best.bits):
            best = _Pair(total, written, read, language)
    return best


def _read_all(text: str, pair: _Pair) -> Reading:
    """Every word of a text that gains by being read as ``pair`` says."""
    least = _PROVEN_BITS if pair.bits >= _PROVEN else _WORD_BITS
    judge = model(pair.language)
    gains: dict[str, _Word | None] = {}
    found = []
    spent, size = 0.0, 1
    for match in tokens().finditer(text):
        token = match.group()
        if token not in gains:
            word = _anew(token, pair.read, pair.written) if len(token) <= 60 else None
            gains[token] = word if word and _gain(word, judge, _as_is(word)) >= least else None
        kept = gains[token]
        if kept:
            spent += _bits(kept.then, judge)
            size += len(kept.then)
            found.append(Misread(match.start(), match.end(), kept.decoded, pair.written, pair.read))
    return Reading(spent / size, tuple(found))


def _anew(word: str, read: str, written: str) -> _Word | None:
    """``word`` in the bytes of the encoding it was read in, read in the one it was written in; None if that fails."""
    byte_of, char_of = page(read).byte_of, page(written).char_of
    out = []
    for char in word:
        if char < "\x80":
            out.append(char)
            continue
        byte = byte_of.get(char)
        said = char_of.get(byte) if byte is not None else None
        if said is None or "\x80" <= said < "\xa0":
            return None
        out.append(said)
    decoded = "".join(out)
    places = {at for index, char in enumerate(word) if char != decoded[index] for at in (index, index + 1)}
    if not places:
        return None
    now, then = as_letters(word, strict=False), as_letters(decoded, strict=True)
    strange = 2.0 * (strangeness(word) - strangeness(decoded))
    changed = [tuple(one[at : at + 2] for at in sorted(places)) for one in (now, then)]
    return _Word(decoded, changed[0], changed[1], strange)


def _bits(pairs: tuple[str, ...], judge: Model) -> float:
    return sum(FLOOR if "\0" in pair else 0.0 if pair == "  " else judge.pair(pair) for pair in pairs)


def _as_is(word: _Word) -> float:
    """How likely the changed places are as they stand, in whatever language suits them best."""
    chars = "".join(word.now)
    if any(char.isalpha() and (char > "\u04ff" or "\u0250" <= char <= "\u03ff") for char in chars):
        return -3.0 * len(word.now)  # a script for which there is no model among those that misreading gives
    languages = CYRILLIC if any("\u0400" <= char <= "\u04ff" for char in chars) else LATIN
    return max(_bits(word.now, model(language)) for language in languages) - word.strange


def _gain(word: _Word, judge: Model, as_is: float) -> float:
    """The bits that decoding gains; a loss if the result is not what the language writes."""
    bits = _bits(word.then, judge)
    if bits < -11.0 * len(word.then) or any("\0" in pair for pair in word.then):
        return -20.0
    return bits - as_is
