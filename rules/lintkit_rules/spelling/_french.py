"""French: a second language, to whose words there is a list, but no frequencies.

So only what needs none is taken for a slip: a word that accents alone make a word, and a long word that one slip leads
to one word only. Another language is a word list, its small words, and the letters that its writers leave out.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations, product

from lintkit import Document, pattern
from lintkit.sieves import Scan
from lintkit.views import prose
from lintkit.views.words import occurrences
from lintkit_rules.spelling._context import lone_word, written_in_code
from lintkit_rules.spelling._language import line_around
from lintkit_rules.spelling._lexicon import english, french, second_hash
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._words import TO_LETTERS, pieces

_SMALL = words(
    "le la les des et une un dans pour que qui est sur avec par pas plus ne se ce du au aux son sa ses ou sont"
)
_FEWEST = 12  # of these must a text hold
_FEWEST_ON_LINE = 2
_MOST_TIMES = 2  # a word that is written so more often is no slip
_TO_LETTERS_AND_LINES = TO_LETTERS[:10] + b"\n" + TO_LETTERS[11:]
_ACCENTS = {"e": "éèêë", "a": "àâ", "i": "îï", "o": "ô", "u": "ùûü", "c": "ç"}
_LETTERS = "abcdefghijklmnopqrstuvwxyzéèêëàâîïôùûüç"
_WORD = pattern(
    r"(?<![\w'’@#/.-])\p{Ll}{4,30}(?![\w'’@#/-])"
    r"|(?<=\b[dlnsmtjcLDNSMTJC]['’]|\b[Qq]u['’])\p{Ll}{4,30}(?![\w@#/])"
)
_LETTERS_IN_A_ROW = pattern(r"[^\W\d_]{4,30}")  # all that the above finds, and more, at a tenth of the time


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
        right = correction(word) if plain else None  # the dearest question, and the last
        if right is not None:
            places[word], slips[word] = plain, right
    if not places:
        return  # before the text is divided
    found = _found(doc)
    unknown = [word for word in found if not french().get(word.encode())]
    if len(unknown) > 0.3 * len(found):
        return  # much of the text is not French
    for word, offsets in places.items():
        if word in found and not written_in_code(doc, word, list(occurrences(doc, {word})[word])):
            for at in offsets:
                if prose(doc).covers(at, at + len(word)):
                    yield at, word, slips[word]


def _unknown(doc: Document) -> list[str]:
    """The words in lower case that neither French nor English has."""
    words = list(filter(str.islower, set(_LETTERS_IN_A_ROW.compiled.findall(doc.text))))
    often = english().words.get
    known = french().each(map(str.encode, words))
    return [word for word, number in zip(words, known, strict=True) if not number and not often(word.encode())]


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
    known = french()
    accepted = sum(1 for word in around if known.get(word.encode()))
    return accepted >= 0.75 * len(around) and len({*around} & _SMALL) >= _FEWEST_ON_LINE


_ANY = pattern(r"\p{L}{2,}")


def _known(words: Iterator[str]) -> set[str]:
    """The words that are in the list: their value there is a second hash, so that a chance hit does not count."""
    distinct = set(words)
    numbers = french().each(map(str.encode, distinct))
    return {word for word, number in zip(distinct, numbers, strict=True) if number and number == second_hash(word)}


@lru_cache(maxsize=1 << 14)
def correction(word: str) -> str | None:
    """The one French word that a lower-case word, unknown in French and English, is a slip of."""
    if english().names.get(word.capitalize().encode()):
        return None
    accented = _known(_with_accents(word))
    if accented:
        right = accented.pop()
        # Since 1990 î and û may be written without their accent.
        return None if accented or right.translate(_REFORM) == word else right
    if len(word) < 8:
        return None
    near = _known(_edits(word))
    return near.pop() if len(near) == 1 else None


def _with_accents(word: str) -> Iterator[str]:
    """The word with one letter accented otherwise (but not é for è), or with accents put on two plain letters."""
    for at, char in enumerate(word):
        if at == len(word) - 1 and char in _PLAIN:
            continue  # clique and cliqué are two words
        plain = _PLAIN.get(char, char)
        for letter in plain + _ACCENTS.get(plain, ""):
            if letter != char and {letter, char} != {"é", "è"}:
                yield word[:at] + letter + word[at + 1 :]
    spots = [at for at, char in enumerate(word) if char in _ACCENTS]
    for one, other in combinations(spots, 2):
        for first, second in product(_ACCENTS[word[one]], _ACCENTS[word[other]]):
            yield word[:one] + first + word[one + 1 : other] + second + word[other + 1 :]


_PLAIN = {accented: plain for plain, letters in _ACCENTS.items() for accented in letters}
_REFORM = str.maketrans("îû", "iu")


def _edits(word: str) -> Iterator[str]:
    """The word with a letter put in or taken out or two swapped, but for its last three letters: the ending."""
    for at in range(1, len(word) - 3):
        head, tail = word[:at], word[at:]
        for letter in _LETTERS:
            yield head + letter + tail
        yield head + tail[1:]
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
