"""Text in one legacy encoding that was read in another: which two they were, and what the words say.

Every pair of encodings is tried on the words that hold characters beyond ASCII. As it stands a word may be of any
language; decoded, all must be of one. A pair is believed if that makes the words together very much likelier.
"""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from lintkit import Document, Span, Spans, view
from lintkit_rules.encoding._codepages import page
from lintkit_rules.encoding._languages import ARABIC, CYRILLIC, FLOOR, GREEK, HEBREW, LATIN, Model, as_letters, model
from lintkit_rules.encoding._naturalness import strangeness
from lintkit_rules.encoding._repairs import repairs

_WRITTEN = {
    "cp1250": LATIN, "iso-8859-2": LATIN, "cp1252": LATIN, "cp1254": LATIN, "cp1257": LATIN, "cp850": LATIN, "cp852": LATIN,
    "mac-roman": LATIN, "cp1251": CYRILLIC, "koi8-r": CYRILLIC, "cp866": CYRILLIC, "cp1253": GREEK, "cp1256": ARABIC,
    "cp1255": HEBREW,
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
_MOST = 300  # distinct words from which the encodings are told
_ENOUGH, _FEW_ENOUGH = 26.0, 60.0  # bits for two words and more; for a single one
_WORD_BITS = 4.0  # by which one word must gain
_PROVEN, _PROVEN_BITS = 45.0, 0.5  # over the document, and by which a word must gain then


class Reading(NamedTuple):
    """An explanation of a document's words; ``quality``: bits for each character read, 0 at best."""

    quality: float
    words: "tuple[Misread, ...]"


NONE = Reading(-99.0, ())


class Misread(NamedTuple):
    """What stands from ``start`` to ``end`` was ``text``, written in one encoding and read in another."""

    start: int
    end: int
    text: str
    written: str
    read: str


@cache
def _tokens() -> "re.Pattern[str]":
    return re.compile(r"[^\s\x00-\x40\[-`{-\x7f]*[^\x00-\x7f](?:[^\s\x00-\x26\x28-\x40\[-`{-\x7f]*[^\s\x00-\x40\[-`{-\x7f])?")


@view
def single_byte(doc: Document) -> Reading:
    """The words of a document that were read in another single-byte encoding than they were written in."""
    text = doc.text
    places: dict[str, list[int]] = {}
    for match in _tokens().finditer(text):
        if match.end() - match.start() <= 60:
            places.setdefault(match.group(), []).append(match.start())
    if not _suspicious(places) or _is_utf8(doc, places):
        return NONE
    best = _best_pair(places)
    if best is None:
        return NONE
    written, read, language, total = best
    least = _PROVEN_BITS if total >= _PROVEN else _WORD_BITS
    found = []
    spent, size = 0.0, 1
    for token, starts in places.items():
        decoded = _decode(token, read, written)
        if decoded is not None and decoded != token:
            gain = _gain(token, decoded, model(language), _as_is(token, decoded))
            if gain >= least:
                changed = _changed(token, decoded)
                spent += _bits(as_letters(decoded, strict=True), changed, model(language))
                size += len(changed)
                found += [Misread(at, at + len(token), decoded, written, read) for at in starts]
    return Reading(spent / size, tuple(sorted(found)))


def _is_utf8(doc: Document, places: dict[str, list[int]]) -> bool:
    """Whether much of what looks strange is explained better: as UTF-8 that was misread."""
    found = Spans(Span(repair.start, repair.end) for repair in repairs(doc))
    if not found:
        return False
    words = [(at, at + len(token)) for token, starts in places.items() if strangeness(token) >= 1.0 for at in starts]
    return sum(found.touches(*word) for word in words) >= 0.3 * len(words)


def _suspicious(places: dict[str, list[int]]) -> bool:
    """Whether words look strange as they stand: signs and capitals inside them, hardly a letter of ASCII in them."""
    odd = 0
    for token in places:
        beyond = sum(char > "\x7f" for char in token)
        latin = sum("\xa1" <= char <= "\xff" for char in token)
        strange = strangeness(token)
        if strange >= 2.0 or (len(token) > 3 and token.isupper() and "\u0400" <= token[0] <= "\u04ff"):
            odd += 1
        if strange >= 1.0 or (latin >= 3 and latin >= 0.6 * len(token)) or beyond > len(token) // 2 + 20:
            odd += 1
        if odd >= 2:
            return True
    return _no_language(places)


def _no_language(places: dict[str, list[int]]) -> bool:
    """Whether no language writes all the usual accented Latin letters of the words."""
    counts = Counter(char for token in places for char in token.lower() if "\xdf" <= char <= "\xff")
    usual = [char for char, count in counts.items() if count >= 2]
    return len(usual) >= 2 and not any(all(map(model(language).knows, usual)) for language in LATIN)


def _best_pair(places: dict[str, list[int]]) -> tuple[str, str, str, float] | None:
    """The encoding written, the one read and the language that explain the words best; None if none does well."""
    best: tuple[float, str, str, str] | None = None
    words = list(places)[:_MOST]
    for read, candidates in _PAIRS.items():
        known = page(read).byte_of
        readable = [word for word in words if all(char < "\x80" or char in known for char in word)]
        if not readable:
            continue
        for written in candidates:
            decoded = {word: said for word in readable if (said := _decode(word, read, written)) not in (None, word)}
            if decoded:
                score = _score(decoded, written)
                if score and (best is None or score[0] > best[0]):
                    best = (score[0], written, read, score[1])
    return (*best[1:], best[0]) if best else None


def _score(decoded: dict[str, str | None], written: str) -> tuple[float, str] | None:
    """Bits gained by reading words so, and the language in which they are gained; None if too few."""
    now = {word: _as_is(word, said or "") for word, said in decoded.items()}
    best: tuple[float, str] | None = None
    for language in _WRITTEN[written]:
        judge = model(language)
        gains = [_gain(word, said or "", judge, now[word]) for word, said in decoded.items()]
        total = sum(max(gain, -6.0) for gain in gains)
        good = [gain for gain in gains if gain >= _WORD_BITS]
        if (len(good) >= 2 and total >= _ENOUGH) or total >= _FEW_ENOUGH:
            if best is None or total > best[0]:
                best = (total, language)
    return best


def _decode(word: str, read: str, written: str) -> str | None:
    """``word`` back in the bytes of the encoding it was read in, and read in the one it was written in."""
    byte_of = page(read).byte_of
    char_of = page(written).char_of
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
    return "".join(out)


def _changed(word: str, decoded: str) -> list[int]:
    """The neighbours (by where the first stands in the bordered word) that decoding changes."""
    places: set[int] = set()
    for index, (one, other) in enumerate(zip(word, decoded, strict=True)):
        if one != other:
            places |= {index, index + 1}
    return sorted(places)


def _bits(letters: str, places: list[int], judge: Model) -> float:
    total = 0.0
    for at in places:
        pair = letters[at : at + 2]
        total += FLOOR if "\0" in pair else 0.0 if pair == "  " else judge.pair(pair)
    return total


def _as_is(word: str, decoded: str) -> float:
    """How likely the changed places are as they stand, in whatever language suits them best."""
    letters = as_letters(word, strict=False)
    places = _changed(word, decoded)
    if any(char.isalpha() and (char > "\u04ff" or "\u0250" <= char <= "\u03ff") for char in word):
        return -3.0 * len(places)  # a script for which there is no model among those that misreading gives
    languages = CYRILLIC if any("\u0400" <= char <= "\u04ff" for char in word) else LATIN
    return max(_bits(letters, places, model(language)) for language in languages) - 2.0 * strangeness(word)


def _gain(word: str, decoded: str, judge: Model, as_is: float) -> float:
    """The bits that decoding gains; minus infinity, nearly, if the result is not what the language writes."""
    places = _changed(word, decoded)
    bits = _bits(as_letters(decoded, strict=True), places, judge)
    if bits < -11.0 * len(places):
        return -20.0
    return bits - 2.0 * strangeness(decoded) - as_is

