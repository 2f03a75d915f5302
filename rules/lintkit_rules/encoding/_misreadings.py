"""How words change that were written in one legacy encoding and read in another: the pairs that are met, and tables."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from lintkit_rules.encoding._codepages import page
from lintkit_rules.encoding._languages import ARABIC, CYRILLIC, GREEK, HEBREW, LATIN, Model, as_letters, model
from lintkit_rules.encoding._naturalness import strangeness

WRITTEN = {
    "cp1250": LATIN, "iso-8859-2": LATIN, "cp1252": LATIN, "cp1254": LATIN, "cp1257": LATIN, "cp850": LATIN,
    "cp852": LATIN, "mac-roman": LATIN, "cp1251": CYRILLIC, "koi8-r": CYRILLIC, "cp866": CYRILLIC,
    "iso-8859-5": CYRILLIC, "cp1253": GREEK, "iso-8859-7": GREEK, "cp1256": ARABIC, "cp1255": HEBREW,
}  # fmt: skip
PAIRS = {
    "cp1252": ("cp1250", "iso-8859-2", "cp1254", "cp1257", "cp850", "cp852", "mac-roman", "cp1251", "koi8-r", "cp866",
               "iso-8859-5", "cp1253", "iso-8859-7", "cp1256", "cp1255"),
    "cp1251": ("koi8-r", "cp866", "cp1252", "cp1250"),
    "cp1250": ("cp1252", "cp1251", "koi8-r"),
    "koi8-r": ("cp1251",),
    "mac-roman": ("cp1252",),
    "cp437": ("cp1252",),
    "cp850": ("cp1252",),
}  # fmt: skip
_NOISE = -5.5  # bits of a neighbour in what is no word of any language: names, codes
FOREIGN = 3.0  # bits that it costs to be a word of some language
_DOS = ("cp850", "cp852", "cp866")  # byte A0 is a letter there


class Word:
    """A word read anew. ``now`` and ``then`` are the neighbours that change, as they stand and decoded. ``letters``
    tells whether some of it becomes letters.

    ``strange`` is how much stranger the word looks as it stands, in bits. ``hopeless``: it decodes to signs or capitals
    where none belong, or to what no language writes.
    """

    __slots__ = (
        "_changed",
        "_now",
        "_signs",
        "_strange",
        "_word",
        "decoded",
        "hopeless",
        "letters",
        "misplaced",
        "then",
    )

    def __init__(self, word: str, decoded: str) -> None:
        self._word = word
        self.decoded = decoded
        changed = [at for at, char in enumerate(word) if char != decoded[at]]
        self._signs = signs = [at for at in changed if not decoded[at].isalpha()]
        self.letters = len(signs) < len(changed)
        self.misplaced = not all(_may_stand(decoded, at) for at in signs)
        self.misplaced |= any(_is_capital_behind(decoded, at) > _is_capital_behind(word, at) for at in changed)
        self._changed = places = sorted({*changed, *[at + 1 for at in changed]})
        self.then = _neighbours(as_letters(decoded, strict=True), places)
        self.hopeless = self.misplaced or "\0" in "".join(self.then)
        self._now: tuple[str, ...] | None = None
        self._strange: float | None = None

    @property
    def now(self) -> tuple[str, ...]:
        """The neighbours that change, as they stand."""
        if self._now is None:
            self._now = _neighbours(_as_it_stands(self._word), self._changed)
        return self._now

    @property
    def strange(self) -> float:
        """How much stranger the word looks as it stands, in bits."""
        if self._strange is None:
            self._strange = self._find_strange()
        return self._strange

    def _find_strange(self) -> float:
        word, decoded, signs = self._word, self.decoded, self._signs
        marks = sum(decoded[at] in MARKS_OF_WORDS or unicodedata.category(decoded[at]) == "Mn" for at in signs)
        apostrophes = sum(decoded[at] == "’" and _inside(decoded, at) for at in signs)
        strange = 2.0 * (strangeness(word) - strangeness(decoded)) - _SIGN * (len(signs) - marks - apostrophes)
        strange += _SIGN * (word[0] == "\xa0") + _SIGN * (word[-1] == "\xa0")
        strange += _CAPITALS * ((len(word) > 1 and word.isupper()) - (len(word) > 1 and decoded.isupper()))
        return strange


def _neighbours(letters: str, places: list[int]) -> tuple[str, ...]:
    """The letters at some places of what ``as_letters`` gives, each with the one behind it."""
    return tuple([letters[at : at + 2] for at in places])


@lru_cache(maxsize=1024)  # a word is read in many ways
def _as_it_stands(word: str) -> str:
    return as_letters(word.replace("\xa0", "\ufffd"), strict=True)


_SIGN = 4.0  # bits of a sign of punctuation
_CAPITALS = 7.0  # bits of a word all in capitals
MARKS_OF_WORDS = "\u200c\u200d\u0640"


def _is_capital_behind(word: str, at: int) -> bool:
    """Whether a capital stands behind a small letter, where no language writes one."""
    return at > 0 and word[at].isupper() and word[at - 1].islower()


def _inside(word: str, at: int) -> bool:
    return word[at - 1 : at].isalpha() and word[at + 1 : at + 2].isalpha()


def _may_stand(word: str, at: int) -> bool:
    """Whether a sign of punctuation stands where such signs do: at the right end of a word, or alone."""
    sign = word[at]
    before, after = word[at - 1 : at].isalpha() if at else False, word[at + 1 : at + 2].isalpha()
    if sign == "’":
        return before
    if sign in "“‘" and ("„" if sign == "“" else "‚") in word[:at]:
        return before  # it closes what they open
    if sign in "“„‘«¿¡":
        return not before
    if sign in MARKS_OF_WORDS or unicodedata.category(sign) == "Mn":
        return before and word[at - 1] >= "\u0590"
    if sign in "”»…،؛؟":
        return not after
    return sign in "–—•№" and not before and not after


class _Table(dict[int, str]):
    """For ``str.translate``: what each character becomes; U+0000 where nothing was written so."""

    def __missing__(self, point: int) -> str:
        char = self[point] = chr(point) if point < 0x80 else "\0"
        return char


@cache
def _table(read: str, written: str) -> _Table:
    byte_of, char_of = page(read).byte_of, page(written).char_of
    found = {ord(char): char_of[byte] for char, byte in byte_of.items()}
    return _Table({point: "\0" if "\x80" <= char < "\xa0" else char for point, char in found.items()})


def as_written(word: str, read: str, written: str) -> str:
    """A word that was read in one encoding, as it was written in the other, maybe the same; empty if it cannot be."""
    decoded = word.translate(_table(read, written))
    return "" if "\0" in decoded else decoded


def all_as_written(words: list[str], read: str, written: str) -> list[str]:
    """What ``as_written`` gives for each of some words."""
    decoded = "\n".join(words).translate(_table(read, written)).split("\n")
    return ["" if "\0" in one else one for one in decoded]


def anew(word: str, read: str, written: str) -> Word | None:
    """What ``as_written`` gives, beside the word; None if it gives nothing else."""
    decoded = as_written(word, read, written)
    return Word(word, decoded) if decoded and decoded != word else None


@cache
def tokens(written: str = "") -> "re.Pattern[str]":
    """Finds words that hold letters or signs beyond ASCII; a no-break space is a letter where it was one as written."""
    blank = r" \t\r\n\f\v\u2000-\u200a\u202f\u3000" if written in _DOS else r"\s"
    inner = rf"[^{blank}\x00-\x1f!-&(-,.-@\[-`{{-\x7f]"
    return re.compile(rf"(?:[A-Za-z]{inner}*)?[^\x00-\x7f{blank}](?:{inner}*[^{blank}\x00-@\[-`{{-\x7f])?")


def bits_of(pairs: Iterable[str], judge: Model) -> float:
    return sum(judge.pairs(pairs))


def as_is(word: Word, known: dict[tuple[str, ...], float], foreign: float = FOREIGN) -> float:
    """How likely the changed places are as they stand, in whatever language suits them best, or in none."""
    bits = known.get(word.now)
    if bits is None:
        chars = "".join(word.now)
        if any(char.isalpha() and (char > "\u04ff" or "\u0250" <= char <= "\u03ff") for char in chars):
            bits = -3.0 * len(word.now)  # a script for which there is no model among those that misreading gives
        else:
            languages = CYRILLIC if any("\u0400" <= char <= "\u04ff" for char in chars) else LATIN
            bits = _NOISE * len(word.now)
            if sum(map(best_of(languages).__getitem__, word.now)) > bits - _ROUNDED:  # it may be more natural than that
                bits = max(bits, *(bits_of(word.now, model(language)) for language in languages))
            bits -= foreign
        known[word.now] = bits
    return bits - word.strange


def gain(word: Word, judge: Model, as_it_stands: float) -> float:
    """The bits that decoding gains; a loss if the result is not what the language writes."""
    bits = bits_of(word.then, judge)
    if word.hopeless or bits < -11.0 * len(word.then):
        return -20.0
    return bits - as_it_stands


def may_gain(word: Word, bits: Callable[[str], float], foreign: float) -> bool:
    """Whether ``gain`` may be above zero: as if ``as_is``, which costs much more, said the least that it can say.

    ``bits`` are those of neighbours, or more; ``foreign`` is what it costs besides to be of another language.
    """
    if word.hopeless:
        return False
    then = sum(map(bits, word.then))
    if then < -11.0 * len(word.then):
        return False
    return then - (_NOISE * len(word.then) - FOREIGN - word.strange) + foreign > -_ROUNDED


_ROUNDED = 1e-6


class _Best(dict[str, float]):
    """The bits of neighbours in the language of a family that suits them best, found on first use."""

    def __init__(self, family: tuple[str, ...]) -> None:
        super().__init__()
        self._family = family

    def __missing__(self, pair: str) -> float:
        best = self[pair] = max(model(language).pair(pair) for language in self._family)
        return best


@cache
def best_of(family: tuple[str, ...]) -> _Best:
    """By neighbours, the bits in the language of a family that suits them best."""
    return _Best(family)
