"""French: a second language, with a list of words, and how frequent the usual ones of them are.

A word is a slip that accents alone make a word, or that one slip makes a word which is frequent or long enough, and far
more likely than any other. Another language is a word list, frequencies, its small words, its accents and its endings.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations, product
from math import log10
from operator import ne
from typing import NamedTuple

from lintkit import Document, pattern
from lintkit.sieves import Scan
from lintkit.views import prose
from lintkit.views.words import occurrences, times
from lintkit_rules.spelling._context import lone_word, written_in_code
from lintkit_rules.spelling._language import line_around
from lintkit_rules.spelling._lexicon import STRANGE, WEAK, english, french, second_hash
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._suggest import slip
from lintkit_rules.spelling._words import TO_LETTERS, pieces

_SMALL = words(
    "le la les des et une un dans pour que qui est sur avec par pas plus ne se ce du au aux son sa ses ou sont"
)
_FEWEST = 12  # of these must a text hold
_FEWEST_ON_LINE = 2
_MOST_TIMES = 2  # a word that is written so more often is no slip
_TO_LETTERS_AND_LINES = TO_LETTERS[:10] + b"\n" + TO_LETTERS[11:]
_ACCENTS = {"e": "éèêë", "a": "àâ", "i": "îï", "o": "ô", "u": "ùûü", "c": "ç"}
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzéèêëàâîïôùûüç")
_SHORTEST = 5  # letters; in shorter words only accents are looked at
_ACCENT = 0.4  # what it costs to write a letter with another accent, or without
_RARE = 32 * 2.4  # how frequent a word is that the list of frequent words does not have
_MARGIN = 0.5  # how much better than the others a word must be
_LEAST = {5: 2.6, 6: 1.6, 7: 1.0}  # how much must speak for a word, by length
_LEAST_LONG = 0.2
_MOST_KEPT = 1 << 16  # words that are remembered
_MANY = 30  # more places are not counted
_MOST_ELSEWHERE = 1.5  # what the rest of the text can add
_LEAST_ACCENTED = 1.0  # the same where only accents are wrong
_PREFIXES = words(
    "re ré r dé dés d in im il ir non sur sous co pré anti auto inter intra extra hyper hypo micro mini multi para "
    "poly pro pseudo semi super télé trans ultra bi tri mono néo rétro contre entre archi géo bio éco méta macro méga "
    "cyber électro thermo hydro photo radio aéro neuro psycho socio omni pluri"
)
_ENDINGS = words(
    "er é ée és ées e es ent ez ons ant ante ants antes ait aient era eront ation ations age ages eur eurs euse euses "
    "able ables ement ements ment"
) | {""}
_OF_VERBS = ("ées", "ée", "és", "er", "é")
_MADE_OF_NOUNS = words(
    "iser ise ises isent isé isée isés isées isant isation isations isable isables iste istes isme ique iques eur eurs "
    "rice rices if ifs ive ives"
)
_NOUNS = words("e ie el al ique isme ité ion") | {""}
_WORD = pattern(
    r"(?<![\w'’@#/.-])\p{Ll}{4,30}(?![\w'’@#/-])"
    r"|(?<=\b[dlnsmtjcLDNSMTJC]['’]|\b[Qq]u['’])\p{Ll}{4,30}(?![\w@#/])"
)
_LETTERS_IN_A_ROW = pattern(r"[^\W\d_]{4,30}")  # all that the above finds, and more, at a tenth of the time


class Candidate(NamedTuple):
    """A French word: ``score`` is how much speaks for it, ``least`` how much must (decimal logarithms)."""

    score: float
    text: str
    least: float


class French:
    """Catches a text that is French."""

    def catches(self, scan: Scan) -> bool:
        return is_french(scan.data)


@lru_cache(maxsize=2)
def is_french(data: bytes) -> bool:
    """Whether a text shows most of the small words of French, and two of them on one line: what a slip needs."""
    small = _small()
    if b"\xc3" not in data or len(pieces(data) & small) < _FEWEST:
        return False
    lines = data.lower().translate(_TO_LETTERS_AND_LINES).split(b"\n")
    return any(len(small.intersection(line.split())) >= _FEWEST_ON_LINE for line in lines)


@cache
def _small() -> frozenset[bytes]:
    return frozenset(map(str.encode, _SMALL))


def french_slips(doc: Document) -> Iterator[tuple[int, str, str]]:
    """Offset, word and right word of each slip in French prose."""
    if not is_french(doc.utf8):
        return
    places: dict[str, list[int]] = {}
    slips: dict[str, str] = {}
    for word, offsets in occurrences(doc, _unknown(doc)).items():
        if len(offsets) > _MOST_TIMES:
            continue
        ends = len(word)
        plain = [at for at in offsets if lone_word(doc, at, at + ends) and _french_line(doc, at, at + ends)]
        right = _right(doc, word) if plain else None  # the dearest question, and the last
        if right is not None:
            places[word], slips[word] = plain, right
    if not places:
        return  # before the text is divided
    found = _found(doc)
    unknown = [word for word in found if not french().words.get(word.encode())]
    if len(unknown) > 0.3 * len(found):
        return  # much of the text is not French
    for word, offsets in places.items():
        if word in found and not written_in_code(doc, word, list(occurrences(doc, {word})[word])):
            for at in offsets:
                if prose(doc).covers(at, at + len(word)):
                    yield at, word, slips[word]


def _unknown(doc: Document) -> list[str]:
    """The words in lower case that neither French nor English has."""
    accepted, often = _accepted(), english().words.get
    words = set(filter(str.islower, set(_LETTERS_IN_A_ROW.compiled.findall(doc.text)).difference(accepted)))
    known = french().words.each(map(str.encode, words))
    unknown = [
        word for word, number in zip(words, known, strict=True) if not number and often(word.encode()) in STRANGE
    ]
    accepted.update(words.difference(unknown))
    if len(accepted) > _MOST_KEPT:
        accepted.clear()
    return unknown


@cache
def _accepted() -> set[str]:
    """Words in lower case that French or English has, remembered across files."""
    return set()


def _found(doc: Document) -> set[str]:
    """The words that stand as such in prose."""
    spans, found = prose(doc), set[str]()
    for match in _LETTERS_IN_A_ROW.compiled.finditer(doc.text):
        word = match.group()
        if word in found or not word.islower() or not spans.covers(*match.span()):
            continue
        if _WORD.compiled.match(doc.text, match.start()):
            found.add(word)
    return found


def _french_line(doc: Document, start: int, end: int) -> bool:
    """Whether most words on the line around a word are French, and some of them small ones."""
    first, last = line_around(doc, start, end)
    around = [m.group().lower() for m in _ANY.compiled.finditer(doc.text, first, last) if m.start() != start]
    known = french().words
    accepted = sum(1 for word in around if known.get(word.encode()))
    return accepted >= 0.75 * len(around) and len({*around} & _SMALL) >= _FEWEST_ON_LINE


_ANY = pattern(r"\p{L}{2,}")


def _known(words: Iterator[str]) -> set[str]:
    """The words that are in the list: their value there is a second hash, so that a chance hit does not count."""
    distinct = set(words)
    numbers = french().words.each(map(str.encode, distinct))
    return {word for word, number in zip(distinct, numbers, strict=True) if number and number == second_hash(word)}


def _right(doc: Document, word: str) -> str | None:
    """The French word that an unknown lower-case word is a slip of, if it can hardly be another."""
    found = candidates(word)
    ranked = sorted(((one.score + _elsewhere(doc, one.text), one) for one in found), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
        return None
    score, best = ranked[0]
    return best.text if score >= best.least else None


def _elsewhere(doc: Document, word: str) -> float:
    """How much it speaks for a word that the text writes it elsewhere."""
    found = times(doc, word, _MANY)
    return 0.6 + 0.6 * log10(found) if found else 0.0


@lru_cache(maxsize=1 << 14)
def candidates(word: str) -> tuple[Candidate, ...]:
    """The French words that a lower-case word, unknown in French and English, may be a slip of."""
    if not _LETTERS.issuperset(word) or "ë" in word:  # poëte: how older texts write what is no slip
        return ()
    costs = {one: _ACCENT * _differences(word, one) for one in _known(_with_accents(word))}
    # Since 1990 î and û may be written without their accent. A participle is no slip of another form: mondialisés.
    reformed = any(one.translate(_REFORM) == word for one in costs)
    if reformed or (costs and "é" in word[-3:] and _known(_bases(word))):
        return ()
    if word[-1] == "e" and _known(iter((word + "r",))):
        costs.pop(word[:-1] + "é", None)  # a form of the same verb: il s'empare
    least = _LEAST_ACCENTED
    if not costs and _may_be_a_slip(word):
        costs = {one: slip(_plain(word), _plain(one)) for one in _known(_edits(word))}
        least = _LEAST.get(len(word), _LEAST_LONG)
    found = (Candidate(_often(one) - 1.6 * cost, one, least) for one, cost in costs.items())
    return tuple(one for one in found if one.score > least - _MOST_ELSEWHERE)


def _differences(word: str, other: str) -> int:
    """How many letters of two words of one length differ."""
    return sum(map(ne, word, other))


def _may_be_a_slip(word: str) -> bool:
    """Whether a word is long enough, no name, and not made of a known one."""
    if len(word) < _SHORTEST or english().names.get(word.capitalize().encode()) not in STRANGE:
        return False
    return not _known(_bases(word)) and not _english_verb(word)


def _often(word: str) -> float:
    """How frequent a French word is: a decimal logarithm of occurrences in a thousand million words."""
    return (french().often.get(word.encode()) or _RARE) / 32


def _english_verb(word: str) -> bool:
    """Whether a word is an English verb with a French ending: loggées, mergé."""
    for ending in _OF_VERBS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            often = english().words.get
            return any(
                often(one.encode()) > WEAK for one in (stem, stem + "e", stem[:-1] if stem[-2] == stem[-1] else stem)
            )
    return False


def _bases(word: str) -> Iterator[str]:
    """What a word may be formed from that is too rare for the list: less its prefix, with other endings, its noun."""
    yield from (word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix) and len(word) > len(prefix) + 4)
    for endings, others in ((_ENDINGS, _ENDINGS), (_MADE_OF_NOUNS, _NOUNS)):
        for ending in endings:
            if word.endswith(ending) and len(word) > len(ending) + 3:
                yield from (word[: len(word) - len(ending)] + other for other in others if other != ending)


def _with_accents(word: str) -> Iterator[str]:
    """The word with one letter accented otherwise (but not é for è), or with accents put on two plain letters."""
    for at, char in enumerate(word):
        if at == len(word) - 1 and char in _ACCENTLESS:
            continue  # clique and cliqué are two words
        plain = _ACCENTLESS.get(char, char)
        for letter in plain + _ACCENTS.get(plain, ""):
            if letter != char and {letter, char} != {"é", "è"}:
                yield word[:at] + letter + word[at + 1 :]
    spots = [at for at, char in enumerate(word) if char in _ACCENTS]
    for one, other in combinations(spots, 2):
        for first, second in product(_ACCENTS[word[one]], _ACCENTS[word[other]]):
            yield word[:one] + first + word[one + 1 : other] + second + word[other + 1 :]


_ACCENTLESS = {accented: plain for plain, letters in _ACCENTS.items() for accented in letters}
_TO_PLAIN = str.maketrans(_ACCENTLESS)
_REFORM = str.maketrans("îû", "iu")


def _plain(word: str) -> str:
    return word.translate(_TO_PLAIN)


def _edits(word: str) -> Iterator[str]:
    """The word with a letter taken out, put in or changed (but not at the end: endings agree), or with two swapped."""
    last = len(word) - 1
    for at in range(last):
        head, tail = word[:at], word[at:]
        for letter in _LETTERS:
            yield head + letter + tail
            yield head + letter + tail[1:]
        yield head + tail[1:]
        yield head + tail[1] + tail[0] + tail[2:]
    yield word[:last]
    for letter in _LETTERS:
        yield word[:last] + letter + word[last]
