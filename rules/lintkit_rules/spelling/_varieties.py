"""British and American spellings: which of them a text holds, and which of these are foreign to it."""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, table
from lintkit.sieves import Scan
from lintkit.views.words import occurrences
from lintkit_rules.spelling._context import before_capital, plain_word, starts_sentence, written_in_code
from lintkit_rules.spelling._language import english_paragraph
from lintkit_rules.spelling._words import in_english, pieces

_CLEARLY = 2  # so many times as often must a text write the one variety

# Words of both varieties, which in one of them have a meaning more.
_COMMON = (
    "check checks draft drafts curb curbs program programs practice story stories tire tires license licenses meter "
    "meters inquiry inquiries learned mom moms specialty specialties"
)


class Spelling(NamedTuple):
    """How the other variety spells a word; ``either``: British publishers write it both ways."""

    other: str
    either: bool


class Spellings(NamedTuple):
    """The words that only British English has, and those that only American English has."""

    british: dict[str, Spelling]
    american: dict[str, Spelling]


class Place(NamedTuple):
    """Where a word stands (code points), and as what."""

    at: int
    word: str


def _parse(data: bytes) -> Spellings:
    british, american = {}, {}
    for line in bytes(data).decode().split("\n"):
        if line:
            word, other, *mark = line.split()
            british[word] = Spelling(other, bool(mark))
            american[other] = Spelling(word, bool(mark))
    for common in _COMMON.split():
        american.pop(common, None)
    return Spellings(british, american)


_spellings = table(__name__, "_data/regional-variants.txt", _parse)


class Varieties:
    """Catches a file with a word that only one variety of English spells so."""

    def catches(self, scan: Scan) -> bool:
        if not scan.shared(in_english):
            return False
        known, found = _spellings(), {piece.decode() for piece in scan.shared(pieces)}
        lower = {word.lower() for word in found}
        return not (lower.isdisjoint(known.british) and lower.isdisjoint(known.american))


def foreign_words(doc: Document, locale: str) -> Iterator[tuple[int, str, str, str]]:
    """Where words stand that are foreign to a text (code points): the word, what is right, the variety it belongs to.

    ``locale`` is `en-US`, `en-GB`, or `any` for the variety of most of these words in the text.
    """
    if not in_english(doc.utf8):
        return
    known = _spellings()
    lower = {piece.decode().lower() for piece in pieces(doc.utf8)}
    british = [] if locale == "en-GB" else list(_places(doc, known.british, lower))
    american = [] if locale == "en-US" else list(_places(doc, known.american, lower))
    if locale == "any":
        british, american = _fewer(british, american, known)
    for place in british:
        yield place.at, place.word, _in_case(place.word, known.british[place.word.lower()].other), "British"
    for place in american:
        spelling = known.american[place.word.lower()]
        if not spelling.either or locale == "any":
            yield place.at, place.word, _in_case(place.word, spelling.other), "American"


def _fewer(british: list[Place], american: list[Place], known: Spellings) -> tuple[list[Place], list[Place]]:
    """The places of the variety that a text writes clearly less often; a word that may be either counts for neither."""
    sure_british = [one for one in british if not known.british[one.word.lower()].either]
    sure_american = [one for one in american if not known.american[one.word.lower()].either]
    both_ways = {known.british[one.word.lower()].other for one in british} & {one.word.lower() for one in american}
    if len(sure_british) > _CLEARLY * len(sure_american):
        return [], [one for one in american if one in sure_american or one.word.lower() in both_ways]
    if len(sure_american) > _CLEARLY * len(sure_british):
        return british, []
    return [], []


def _places(doc: Document, spellings: dict[str, Spelling], lower: set[str]) -> Iterator[Place]:
    """Where the words of a variety stand in English prose, names and terms left out."""
    found = lower & spellings.keys()
    forms = found | {word.capitalize() for word in found}
    for word, offsets in sorted(occurrences(doc, forms).items()):
        if written_in_code(doc, word, offsets):
            continue
        for at in offsets:
            end = at + len(word)
            if word[0].isupper() and (before_capital(doc, end) or not starts_sentence(doc, at)):
                continue  # part of a name: Pearl Harbor, World Trade Center
            if plain_word(doc, at, end) and english_paragraph(doc, at, end):
                yield Place(at, word)


def _in_case(word: str, right: str) -> str:
    return right.capitalize() if word[0].isupper() else right
