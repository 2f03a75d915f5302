"""Small words of other languages that follow themselves, where no sentence of that language doubles them.

The lists are of prepositions, articles and conjunctions, written for this module. What a language does double is not in
them: relative pronouns (`die die`), reflexive ones (`nous nous`), verbs that end a clause and begin the next (`wird
wird`), words doubled for emphasis (`bir bir`); nor is `de de`, an error in Dutch and none in its neighbours.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import compress, islice
from operator import eq

from lintkit import Document, Span
from lintkit.sieves import Scan
from lintkit.views import prose
from lintkit_rules.spacing._language import function_words, language_of
from lintkit_rules.spelling._words import reading

_NEVER = {
    "de": "und oder mit von für auf aus bei nach durch über unter gegen ohne um ein eine einen einem einer sich "
    "auch als wie am im zum zur vom beim dem des",
    "fr": "de du des le les un une et dans pour sur avec par au aux que qui se ce ou sans dont leur",
    "es": "de del el los las en con por para un una al se su sus es como pero",
    "it": "di del della dei delle il lo gli un una che con per da dal dalla nel nella si sono come",
    "pt": "de do da dos das em no na nos nas com para por um uma que os ao se como mais",
    "nl": "het een van met op en te bij uit naar door voor om niet",
    "sv": "och att av på för med till från en ett är som om",
    "da": "og at af på for med til fra en et er som om",
    "no": "og å av på for med til fra en et er som om",
    "pl": "na do się że jest dla od po przez oraz lub jako",
    "cs": "na do se že je pro od po jako nebo",
    "ru": "на для по от из об за при до или под без как это через",
    "uk": "на для по від із до або за при що як через",
    "tr": "ve için ile olarak olan veya bu",
    "vi": "của và trong được với cho là một",
    # Written in letters of their own, so that a word tells its language.
    "": "في على إلى عن التي الذي में के का की को है और είναι και του της στο στην από για",
}
_SCRIPTS = frozenset(_NEVER[""].split())
_AROUND = 600  # characters to each side that tell the language,
_LEAST = 5  # distinct ones of these words, by which what looks English may not be it,
_SHORT = 40  # unless it has fewer distinct words than these
_LEADS = (b"\xd0", b"\xd1", b"\xd9", b"\xe0\xa4", b"\xce", b"\xe1\xbb")  # of letters that ASCII words do not hold
_TELLING = 4  # and distinct words of grammar among them that no other language has


@cache
def _words() -> dict[bytes, tuple[str, ...]]:
    """Each word in UTF-8 with the languages that never double it."""
    found: dict[bytes, tuple[str, ...]] = {}
    for language, some in _NEVER.items():
        for word in some.split():
            found[word.encode()] = (*found.get(word.encode(), ()), language)
    return found


@lru_cache(maxsize=2)
def _doubled(data: bytes) -> frozenset[bytes]:
    if data.isascii():  # few of these words are: to look for each is faster than to go through all that stands there
        some = _words().keys() & reading(data).distinct
        return frozenset(word for word in some if b"%b %b " % (word, word) in data)
    runs = data.split()
    return frozenset(compress(runs, map(eq, runs, islice(runs, 1, None)))) & _words().keys()


class RepeatsAbroad:
    """Catches a file in which one of these words follows itself."""

    def catches(self, scan: Scan) -> bool:
        read = scan.shared(reading)
        least = _LEAST if read.english and len(read.distinct) >= _SHORT else 2
        few = len(_words().keys() & read.distinct) < least
        if few and (scan.ascii or not any(lead in scan.data for lead in _LEADS)):
            return False
        return bool(scan.shared(_doubled))


def repeats_abroad(doc: Document) -> Iterator[tuple[str, Span, Span]]:
    """Each such word, where it and its copy stand, and what to take out."""
    text = doc.text
    for data in sorted(_doubled(doc.utf8)):
        word = data.decode()
        for match in _twice(word).finditer(text):
            start, end = match.span()
            if prose(doc).covers(start, end) and (word in _SCRIPTS or _language(text, start, end) in _words()[data]):
                yield word, Span(start, end), Span(start + len(word), end)


@cache
def _twice(word: str) -> re.Pattern[str]:
    """A word and its copy behind one blank, with words of a sentence around them."""
    bare = re.escape(word)
    return re.compile(rf"{bare}(?<![^\s(„«“\"]{bare})(?<!\b{bare} {bare}) {bare}(?= \w)(?! {bare}\b)")


def _language(text: str, start: int, end: int) -> str | None:
    """The language of the words around, where they tell it well: a language that nobody knows looks like another."""
    around = text[max(0, start - _AROUND) : start] + text[end : end + _AROUND]
    found = [word.lower() for word in around.translate(_MARKS).split()]
    language = language_of(found)
    return language if language and len(_own(language).intersection(found)) >= _TELLING else None


@cache
def _own(language: str) -> frozenset[str]:
    """The words of grammar that a language shares with no other."""
    others = (function_words(other) for other in _NEVER if other != language)
    return function_words(language).difference(*others)


_MARKS = dict.fromkeys(map(ord, '.,;:!?()[]«»„“”"*_'), " ")
