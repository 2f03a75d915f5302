"""Text in one legacy encoding that was read in another: which two they were, and what the words say.

Words that look strange as they stand are read in every pair of encodings. As it stands a word may be of any language,
or none; decoded, all must be of one, and as natural in it as what people write. What is left of the text must be of
that language, too. Then all words of the document are read so that gain by it, the more easily among others that do.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from itertools import islice

from lintkit import Document, Span, Spans, view
from lintkit_rules.encoding._contractions import instead_of_apostrophes
from lintkit_rules.encoding._languages import CYRILLIC, LATIN, Model, model
from lintkit_rules.encoding._misreadings import (
    PAIRS,
    WRITTEN,
    Word,
    all_as_written,
    anew,
    as_is,
    as_written,
    best_of,
    bits_of,
    gain,
    may_gain,
    tokens,
)
from lintkit_rules.encoding._repairs import read_as_utf8
from lintkit_rules.encoding._rereading import FOREIGN_SCRIPT, NONE, Pair, Reading, read_all
from lintkit_rules.encoding._strange import MAYBE_CONTRACTED, strange_words
from lintkit_rules.encoding._surroundings import ANY, SURE, Surroundings

_MOST_BITS, _LEAST_BITS = 16.0, -8.0  # what one word can say for a pair, and against it
_ENOUGH_ALONE = 60.0  # bits for a single word
_WORD_BITS = 4.0  # by which one word must gain
_NATURAL = -5.2  # bits of a neighbour that people write, on average over the words decoded
_NATURAL_SURELY = -6.0  # where the language of the text is told, and nearly all words, five at least, say the same
_FIVE, _MOST_GOOD = 5, 0.9
_MOST = 200  # other words beyond ASCII that are looked at
_LONGEST = 60  # characters of a word
_LETTERS = 3  # that a word in another script has at least, to count
_EXPLAINED = 0.7  # share of the strange words
_MISSED = 3.0  # bits against a pair for each of them that it cannot explain
_CLOSED = 3  # words behind which such signs stand
_CONTRACTED = 4  # times as often as in contractions an apostrophe stands elsewhere, at most
_AT_HOME = 3.0  # bits that it costs more to be none of the language that the text is in


@view
def single_byte(doc: Document) -> Reading:
    """The words of a document that were read in another single-byte encoding than they were written in."""
    text = doc.text
    odd = strange_words(doc)
    contracted = _contracted(text) if odd and MAYBE_CONTRACTED.occur_in(doc.utf8) else None
    few = len(odd) < 2 and sum(end - start for start, end in odd) < 12
    if (few and not contracted) or all(_ends_in_lone(text[start:end]) for start, end in odd) or are_utf8(doc, odd):
        return NONE
    if contracted:
        return read_all(text, contracted)
    words = [word for word in dict.fromkeys(text[start:end] for start, end in odd) if not _hides_signs(word)]
    if not words:
        return NONE

    @cache
    def around() -> Surroundings:
        return Surroundings(text, odd)

    @cache
    def others() -> list[str]:
        found = [match.group() for match in islice(tokens().finditer(text), _MOST)]
        return [word for word in dict.fromkeys(found) if len(word) <= _LONGEST and word not in words]

    pair = max(_pairs(words, others, around), default=None) or _quoted(words, around)
    found = read_all(text, pair) if pair else NONE
    mended = Spans(Span(one.start, one.end) for one in found.words)
    # Some of what proves the encodings must be read so in the end, too.
    return found if any(mended.touches(*place) for place in odd) else NONE


def _contracted(text: str) -> Pair | None:
    """The encodings by which a letter stands for the apostrophe in English contractions, and for little else."""
    for char, count in Counter(text[at] for at in instead_of_apostrophes(text)).items():
        pairs = ((read, written) for read, candidates in PAIRS.items() for written in candidates)
        found = next((pair for pair in pairs if as_written(char, *pair) == "’"), None)
        if found and _CONTRACTED * count >= text.count(char):
            return Pair(ANY, found[1], found[0], "en")
    return None


def _quoted(words: list[str], around: Callable[[], Surroundings]) -> Pair | None:
    """Mac Roman, if signs of it stand as capitals behind words of small letters, which no language ends so."""
    if sum(_closed().search(word) is not None for word in words) < _CLOSED:
        return None
    language, _ = min(around().candidates(LATIN), key=lambda one: one[1], default=("en", ANY))
    return Pair(2 * ANY, "mac-roman", "cp1252", language)


@cache
def _closed() -> "re.Pattern[str]":
    return re.compile(r"[a-z]{2}[ÒÓÕÉÈ](?![^\W_])")  # “ ” ’ … »


def _ends_in_lone(word: str) -> bool:
    """Whether all that is strange in a word is an `Â` at its end: what is left of a no-break space."""
    return word.endswith("Â") and word.count("Â") == 1


def _hides_signs(word: str) -> bool:
    """Whether all that is strange in a word are signs of code page 1252 taken for Latin-1: another rule's matter."""
    return all(char < "\xa0" and char not in "\x81\x8d\x8f\x90\x9d" for char in word)


def are_utf8(doc: Document, places: list[tuple[int, int]]) -> bool:
    """Whether much of what looks strange is explained better: as UTF-8 that was misread."""
    read = read_as_utf8(doc)
    if not read:
        return False
    beyond = [match.span() for place in places for match in _beyond_ascii().finditer(doc.text, *place)]
    held = sum(
        end - start if read.covers(start, end) else sum(map(read.holds, range(start, end))) for start, end in beyond
    )
    return held >= 0.5 * sum(end - start for start, end in beyond)


@cache
def _beyond_ascii() -> "re.Pattern[str]":
    return re.compile("[^\x00-\x7f]+")


_AsIs = dict[tuple[str, ...], float]
_Gains = list[tuple[Word, float]]


def _pairs(words: list[str], others: Callable[[], list[str]], around: Callable[[], Surroundings]) -> Iterator[Pair]:
    """The encodings and languages that explain the words; ``others`` need not be explained, but count.

    What costs more is found where what costs less does not tell that a pair is none: that is so in nearly all text.
    """
    known: _AsIs = {}
    word_of = cache(Word)  # pairs of encodings that differ little say the same
    for read, candidates in PAIRS.items():
        for written in candidates:
            meant = all_as_written(words, read, written)
            missed = meant.count("")
            readable = [(word, said) for word, said in zip(words, meant, strict=True) if said and said != word]
            if not readable or missed > (1 - _EXPLAINED) * len(words):
                continue
            best = best_of(WRITTEN[written]).__getitem__
            first = (word_of(*one) for one in readable)
            if not _enough(first, len(readable), missed, partial(may_gain, bits=best, foreign=FOREIGN_SCRIPT)):
                continue
            decoded = [word_of(*one) for one in readable]
            beside: list[Word] | None = None
            for language, enough in around().candidates(WRITTEN[written]):
                judge = _Judge(language, enough, known)
                gains = judge.gains(decoded, missed)
                if gains:
                    if beside is None:
                        beside = [word for one in others() if (word := anew(one, read, written))]
                    bits = judge.score(gains, beside, missed)
                    if bits:
                        yield Pair(bits, written, read, language, judge.at_home)


def _enough(words: Iterable[Word], left: int, missed: int, is_explained: Callable[[Word], bool]) -> bool:
    """Whether so many of ``left`` words are explained as must be; no more of them are made than are needed."""
    least = _EXPLAINED * (left + missed)
    for word in words:
        left -= not is_explained(word)
        if left < least:
            return False
    return True


class _Judge:
    """Weighs words read anew as those of a language; ``enough`` bits prove it."""

    def __init__(self, language: str, enough: float, known: _AsIs) -> None:
        self._language, self._enough, self._known = language, enough, known
        self._model = model(language)
        self.at_home = language not in (*LATIN, *CYRILLIC) and enough <= SURE
        self._foreign = _AT_HOME if language in LATIN and enough < ANY else FOREIGN_SCRIPT if self.at_home else 0.0
        self._least = 0 if language in LATIN else _LETTERS  # letters that stand alone are names of things

    def gains(self, words: list[Word], missed: int) -> _Gains:
        """What each strange word gains; nothing if they are not explained, or what they say is not natural."""
        if not _enough(words, len(words), missed, self._may_gain):
            return []
        gains = [(word, self._gain(word)) for word in words]
        if sum(better > 0 for _, better in gains) < _EXPLAINED * (len(words) + missed):
            return []
        good = self._good(gains)
        surely = self._enough < ANY and len(good) >= max(_FIVE, _MOST_GOOD * len(words)) and not missed
        return gains if _natural(good, self._model, _NATURAL_SURELY if surely else _NATURAL) else []

    def score(self, gains: _Gains, others: list[Word], missed: int) -> float:
        """The bits that are gained, by other words as well; 0 if that is not enough."""
        counted = [(word, self._gain(word)) for word in others if self._tells(word)]
        counted = [(word, better) for word, better in counted if better >= _WORD_BITS]
        total = _total(gains + counted, self._language) - _MISSED * missed
        several = len(self._good(gains)) + len(counted) >= 2
        return total if total >= (self._enough if several else _ENOUGH_ALONE) else 0.0

    def _gain(self, word: Word) -> float:
        return gain(word, self._model, as_is(word, self._known) - self._foreign)

    def _may_gain(self, word: Word) -> bool:
        return may_gain(word, self._model.pair, self._foreign)

    def _tells(self, word: Word) -> bool:
        return len(word.then) > self._least and _tells(word, self._language)

    def _good(self, gains: _Gains) -> list[Word]:
        """The words that speak for the language."""
        return [word for word, better in gains if better >= _WORD_BITS and self._tells(word)]


def _total(gains: _Gains, language: str) -> float:
    """What words say together: one that is misread as others are says less than they did, one of signs nothing."""
    total = 0.0
    seen: Counter[tuple[str, ...]] = Counter()
    for word, better in sorted(gains, key=lambda item: -item[1]):
        most = _MOST_BITS * max(1.0, len(word.then) / 6) if _tells(word, language) else 0.0
        total += min(better, most) / 2 ** min(seen[word.then], 9) if better > 0 else max(better, _LEAST_BITS)
        seen[word.then] += 1
    return total


def _tells(word: Word, language: str) -> bool:
    """Whether a word says something: not where all its letters become signs, and nothing else speaks for them."""
    return word.letters or word.strange > 0 or (language == "en" and "’" in word.decoded[1:-1])


def _natural(words: list[Word], judge: Model, least: float) -> bool:
    """Whether decoded words are, on average, what people write in a language: ``least`` bits a neighbour."""
    pairs = [pair for word in words for pair in word.then if pair != "  "]
    return bool(pairs) and sum(bits_of((pair,), judge) for pair in pairs) >= least * len(pairs)
