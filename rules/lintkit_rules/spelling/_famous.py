"""Names of people in a text: those whose surname is misspelt behind a well-known given name (`Angela Merkle`).

The given name says who is meant, so that even a surname that somebody else has may be a slip. Of those whom only an
encyclopaedia knows there are many with one given name: a word is a slip of theirs only if nobody has it as a name, and
if its letters are unlikely in one.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, islice, takewhile
from math import log10
from typing import NamedTuple

from lintkit import Document, pattern, table
from lintkit.sieves import Scan
from lintkit.views.words import occurrences
from lintkit_rules.spelling._context import before_capital, called_a_form, starts_sentence, title_case
from lintkit_rules.spelling._language import line_around
from lintkit_rules.spelling._lexicon import STRANGE, english
from lintkit_rules.spelling._people import GIVEN, SURNAME, people
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._suggest import slip
from lintkit_rules.spelling._words import in_english, pieces

_COST = 1.75  # one slip, of whatever kind
_COST_OF_A_NAME = 1.15  # where somebody has the name as it stands: two letters swapped, a letter lost
_UNLIKELY = 6.0  # how unlikely the letters must be in a name, where many people have the given name
_SURNAME = pattern(r"[ \t]+([A-Z][a-z]{3,})(?![\w'-])(?!’[^s])")

_NAME_BEFORE = pattern(r"(?<![\w.])(?:([A-Z][a-z]+)|[A-Z]\.(?: ?[A-Z]\.)?|(?:Mr|Mrs|Ms|Dr|Prof|Sir|St)\.?) $")
_WHERE = pattern(r"(?<!\w)(?:in|on|to|from|near|at|of|into|towards|across|outside|around|visit|for)\s$")
_AT = pattern(r"(?<!\w)(?:in|to|from|near|at|into|towards|across|outside|around|visit)\s$")
_WHOM = pattern(r"(?<!\w)(?:[Bb]y|met|told|asked|as|As|Mr|Mrs|Ms|Dr|Prof|President|Senator|Professor)\s$")
_SPEAKS = pattern(
    r"\s(?:wrote|writes|said|says|told|argued|argues|claimed|explained|et al|and (?:others|colleagues))\b"
)
_CREDIT = pattern(
    r"(?i)\b(?:thank(?:s|ed)?|credits?|contribut\w+|patch(?:es)?|PR|pull requests?|copyright|maintain\w*|courtesy)\b"
    r"|\b(?:(?:report|suggest|implement|develop|fix|add|port|co-author|submitt|creat|design)ed|written)[ -]by\b"
    r"|©|\(c\)|#\d|(?<!\w)@\w|\w@\w"
)
_STOP = pattern(r"[a-z]{3}[.!?]\s")  # the end of a sentence, not of an abbreviation
_ADDED_FORMS = words("a e i o n s")  # Tabrizi, Cabindan
_SWAPPED_FORMS = words(  # with what they stand for: Louisiane, Alabamo, Austric, Andorrana, Angolanas, Canadiens
    "o>a e>a a>e o>e a>o e>o c>a a>s e>s i>s o>s as>s os>s es>s ens>ans en>an"
)
_UMLAUT = pattern(r"([aou])e")
_SLAVIC = pattern(r"sk(?:[iy]|[iy][iyj]|yi)$")
_CAPITALISED = pattern(r"\b\p{Lu}\p{Ll}{3,}\b")
_LIKELY_COST = 1.3  # of a letter doubled, lost, swapped with its neighbour, or of a vowel for another
_INITIAL = pattern(r",? [A-Z]\.")
_SHORT, _SURE_COST = 6, 1.15  # a word that short needs a slip that makes no other word
_WIDELY_KNOWN = 137  # countries, peoples, cities and products: a name behind one is no surname


class Surnames(NamedTuple):
    """Those of well-known people with one given name, and of the many more people that an encyclopaedia has."""

    known: frozenset[str]
    learnt: frozenset[str]


_known = table(__name__, "_data/famous.txt", lambda data: _lines(bytes(data)))


def _lines(data: bytes) -> list[bytes]:
    """Lines of a given name, a blank and a surname, in order. They are parted only where they are asked for."""
    return sorted(data.split(b"\n"))


@cache
def _learnt() -> list[bytes]:
    return _lines(people().famous)


@cache
def _all_given() -> frozenset[bytes]:
    """The given names of all these people."""
    return frozenset(row.partition(b" ")[0] for row in chain(_known(), _learnt()))


@lru_cache(maxsize=1 << 14)
def _surnames(given: bytes) -> Surnames | None:
    """The surnames of the well-known people with a given name; None where there are none."""
    known, learnt = _behind(_known(), given + b" "), _behind(_learnt(), given + b" ")
    return Surnames(known, learnt) if known or learnt else None


def _behind(rows: list[bytes], start: bytes) -> frozenset[str]:
    """What follows ``start`` in the lines that begin with it."""
    first = bisect_left(rows, start)
    found = takewhile(lambda row: row.startswith(start), islice(rows, first, None))
    return frozenset(row[len(start) :].decode() for row in found)


@lru_cache(maxsize=2)
def _given(data: bytes) -> frozenset[bytes]:
    """The given names behind which a surname is misspelt somewhere in UTF-8 bytes."""
    return frozenset(
        name for name in pieces(data) & _all_given() if (found := _surnames(name)) and any(_slips(data, name, found))
    )


def _slips(data: bytes, given: bytes, surnames: Surnames) -> Iterator[bool]:
    at = data.find(given + b" ")
    while at >= 0:
        start = at + len(given) + 1
        word = data[start : start + 24].split(None, 1)[:1]
        letters = word[0].partition(b"\xe2")[0].rstrip(b".,;:!?)]\"'*_").removesuffix(b"'s") if word else b""
        yield len(letters) > 3 and misspelt_surname(letters.decode("utf-8", "replace"), surnames) is not None
        at = data.find(given + b" ", start)


class FamousNames:
    """Catches a file in which a surname is misspelt behind a well-known given name."""

    def catches(self, scan: Scan) -> bool:
        return scan.shared(in_english) and bool(_given(scan.data))


@lru_cache(maxsize=1 << 12)
def misspelt_surname(word: str, surnames: Surnames) -> str | None:
    """The one of ``surnames`` that ``word`` is a slip of; None if it is one of them, or may well be right."""
    if not (word.isascii() and word.isalpha() and word[0].isupper()) or word in surnames.known | surnames.learnt:
        return None
    lower = word.lower()
    has_it = bool(people().names.get(lower.encode()))
    cost, right = _nearest(lower, surnames.known)
    if cost <= (_COST_OF_A_NAME if has_it else _COST):
        return right
    if has_it or english().words.get(lower.encode()):
        return None
    cost, right = _nearest(lower, surnames.learnt)
    spare = -people().likelihood(lower) - cost - log10(len(surnames.learnt) or 1)
    return right if cost <= _COST and spare >= _UNLIKELY else None


def _nearest(lower: str, surnames: frozenset[str]) -> tuple[float, str]:
    """What the cheapest slip costs that leads to a word from one of ``surnames``, and which that is."""
    alike = (name for name in surnames if name[0].lower() == lower[0] and lower.removesuffix("s") != name.lower())
    return min(((slip(lower, name.lower()), name) for name in alike), default=(_COST + 1, ""))


def famous_slips(doc: Document) -> Iterator[tuple[int, str, str]]:
    """Where a surname is misspelt (code points), how, and what is right."""
    if not in_english(doc.utf8):
        return
    for given in sorted(_given(doc.utf8)):
        name = given.decode()
        for at in occurrences(doc, {name}).get(name, ()):
            match = _SURNAME.compiled.match(doc.text, at + len(name))
            surnames = _surnames(given)
            right = misspelt_surname(match[1], surnames) if match and surnames else None
            if match and right:
                yield match.start(1), match[1], right


def behind_given_name(doc: Document, start: int) -> bool:
    """Whether an initial, a title, a given name, or a name that nobody knows stands right before a word."""
    match = _NAME_BEFORE.compiled.search(doc.text, max(0, start - 24), start)
    if match is None or not match[1]:
        return match is not None
    name = match[1].encode()
    if english().names.get(name) >= _WIDELY_KNOWN:
        return False
    if english().words.get(name.lower()) in STRANGE:
        return True
    return bool(people().names.get(name.lower()) & GIVEN) and not starts_sentence(doc, match.start())


def is_a_person(doc: Document, start: int, end: int, name: str) -> bool:
    """Whether the words around a word tell that it is somebody's, and the place that ``name`` may stand in it."""
    known = people().names.get(name.lower().encode())
    if before_capital(doc, end) and not known & GIVEN:
        return False
    if behind_given_name(doc, start) and not known & SURNAME:
        return False
    return is_somebody(doc, start, end)


def may_be_a_surname(doc: Document, start: int, end: int) -> bool:
    """Whether a word within a sentence has a capital and is a name that somebody has, or stands behind a given name."""
    word = doc.text[start:end]
    if word.isupper() or starts_sentence(doc, start) or title_case(doc, start, end):
        return False
    return bool(people().names.get(word.lower().encode())) or behind_given_name(doc, start)


def is_somebody(doc: Document, start: int, end: int) -> bool:
    """Whether the words around a word tell that it is somebody's name.

    Not where the text gives credit: those whom it names are many, mostly unknown, and wrote their names themselves.
    """
    text = doc.text
    if (
        behind_given_name(doc, start)
        or _SPEAKS.compiled.match(text, end)
        or _WHOM.compiled.search(text, max(0, start - 12), start)
    ):
        first, last = line_around(doc, start, end)
        for stop in _STOP.compiled.finditer(text, first, start):
            first = stop.end()
        return not _CREDIT.compiled.search(text, first, last)
    return False


def among_foreign_names(doc: Document, start: int, end: int, name: str) -> bool:
    """Whether the line has names with letters that English has not, so that an unlikely slip is rather another."""
    if slip(doc.text[start:end].lower(), name.lower()) <= _LIKELY_COST:
        return False
    names = _CAPITALISED.compiled.finditer(doc.text, *line_around(doc, start, end))
    return not all(match.group().isascii() for match in names)


def is_another_spelling(word: str, name: str) -> bool:
    """Whether two names are one, written with other letters: Zelenskyy, Zelensky; Duesseldorf, Dusseldorf."""
    if _UMLAUT.compiled.sub(r"\1", word.lower()) == name.lower():
        return True
    stems = [_SLAVIC.compiled.sub("sk", one.lower()) for one in (word, name)]
    return stems[0] == stems[1]


def may_be_another(doc: Document, start: int, end: int, name: str) -> bool:
    """Whether a word that looks like a slip of ``name`` may be somebody's, or somewhat unlike it and short."""
    word = doc.text[start:end].lower()
    if _INITIAL.compiled.match(doc.text, end):
        return True
    if _WHERE.compiled.search(doc.text, max(0, start - 12), start):
        return False
    return bool(people().names.get(word.encode())) or (len(word) <= _SHORT and slip(word, name.lower()) > _SURE_COST)


def is_another_form(doc: Document, start: int, end: int, name: str) -> bool:
    """Whether a word that looks like a slip of ``name`` may be its form in another language, or an older one."""
    if called_a_form(doc, start, end):
        return True
    word, right = doc.text[start:end].lower(), name.lower()
    stem = 0
    while word[stem : stem + 1] == right[stem : stem + 1] != "":
        stem += 1
    if f"{word[stem:]}>{right[stem:]}" in _SWAPPED_FORMS or (
        word[stem:] in _ADDED_FORMS and word[stem:] != right[-1:] and stem == len(right)
    ):
        return not where(doc, start)
    return False


def where(doc: Document, start: int) -> bool:
    """Whether a word right before a place in the text says that the name of a place follows."""
    return bool(_AT.compiled.search(doc.text, max(0, start - 12), start))
