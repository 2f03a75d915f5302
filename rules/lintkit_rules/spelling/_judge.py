"""Whether an English word is a slip, and of which word: what is known of it without its context.

Every answer depends on the word alone, so it is remembered across documents.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from lintkit import pattern, table
from lintkit_rules.spelling._derived import is_derived
from lintkit_rules.spelling._halves import halves
from lintkit_rules.spelling._lexicon import RARE, WEAK, english, foreign
from lintkit_rules.spelling._people import misspelt_person
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._suggest import TYPICAL_COST, Suggestion, least_cost, slip, suggestions

LONGEST = 30  # letters; longer ones are not words
_COUNTRY = 5.0  # how well known countries are, and hardly a people
_FAMILIAR = 4.37  # how well known a brand must be to be meant by what may be a name, too
_IZED = pattern(r"iz(?=(?:e[drs]?|ing|able|ations?)$)")
_SHORT_IZED = 7  # letters; of shorter words both spellings are known, or one is wrong: sise
_HUMP = pattern(r"[A-Z][a-z]*|^[a-z]+")
FAMOUS = 4.3  # how well known a name must be to be a target: countries, peoples, large cities, products

# How much (decimal logarithm) must speak for a suggestion, its context included, by the length of the word.
_LEAST_SCORE = {3: 4.7, 4: 3.0, 5: 2.2, 6: 2.0, 7: 1.9, 8: 1.4, 9: 0.8, 10: 0.1}
_LEAST_SCORE_LONG = -0.5
_TYPICAL = 0.8  # what need not speak for it then
_DERIVED = 1.8  # what a word loses that is well formed from an accepted one
_DERIVED_LONG = 3.2  # the same for one of nine letters and more, of which little is asked
_OBVIOUS = 5.2  # how frequent a word must be for a slip of it to have got into a list
_WEAK = 2.5  # what a word loses that is in some long list of words
_NAME_BONUS = 0.6  # a capital speaks for a name
_CLEAR_COST = 1.15  # of a slip of a name, even where a word could be formed like that: Saleforce
_NAME_COST = 1.7  # the most that a slip of a name may cost
_DATE_COST = 2.6  # the same of a day or a month: nothing else is called nearly so
_STRETCHED = pattern(r"(.)\1{2,}")
_RESPELT = frozenset("aeiouykz")  # the letters that other languages write in a name that they share: dezember
_LOWER_LENGTH, _LOWER_FAME = 6, 150  # letters of a name that is meant in lower case, and its fame: a country, a day
_MOST_SUPPORT = 3.0  # what the text around a word can add
_MOST_SUPPORT_WEAK = 2.0  # the same where some long list has the word
_DATES = words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April August September October November "
    "December"
)


class Verdict(NamedTuple):
    """A word is a slip of ``right``; ``sure``: certainly so; ``two``: a blank was lost; ``spare``: how much more speaks
    for it than must.
    """

    right: str
    sure: bool
    two: bool = False
    spare: float = 9.0


def _parse_known(data: bytes) -> dict[str, str]:
    lines = bytes(data).decode().split("\n")
    return {wrong: right for wrong, _, right in (line.partition(" ") for line in lines) if right}


known = table(__name__, "_data/misspellings.txt", _parse_known)


_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CUTS = (b"'", b"(", b"-")
_AROUND = b"()[]{}\"'*_~:.-=&+"


def unknown_parts(run: bytes) -> tuple[str, ...]:
    """The words in a run of characters that are accepted neither as words nor as names.

    A run with digits, slashes, dots, brackets or a grave accent within is no word: a path, a call, an identifier.
    """
    if run.isalpha():
        return () if _accepted(run) else (run.decode(),)
    bare = _lone(run)
    if bare.isalpha():
        return () if _accepted(bare) else (bare.decode(),)
    if not bare.replace(b"-", b"").isalpha():
        return ()
    parts = bare.split(b"-")
    if len(parts) > 3 or not all(map(bytes.isalpha, parts)):
        return ()
    return tuple(part.decode() for part in parts if not _accepted(part))


def _lone(run: bytes) -> bytes:
    """As ``bare_word``, but nothing where one look shows that something else than letters and hyphens is left."""
    if len(run) > 4 * LONGEST:
        return b""
    if b"](" not in run:
        bare = run.strip(_AROUND)
        if bare.isalpha():
            return bare
        if bare.translate(None, _LETTERS)[:1] not in _CUTS and bare[:2] != b"w/":
            return b""
    return bare_word(run)


def bare_word(run: bytes) -> bytes:
    """A run without the marks around it, the target of a link, a genitive or the plural in brackets behind it."""
    return run.partition(b"](")[0].strip(_AROUND).removeprefix(b"w/").partition(b"'")[0].partition(b"(")[0]


def _accepted(token: bytes) -> bool:
    """Whether letters are a word or a name as they stand, or no word at all."""
    if not 2 < len(token) <= LONGEST:
        return True
    lexicon = english()
    often = lexicon.words.get(token.lower())
    if often > WEAK or (often and not token.islower()):
        return True
    if token.islower():
        return bool(often) and not is_slip(token.decode())
    if token.isupper():
        return len(token) < 6 or bool(lexicon.names.get(token.capitalize()) or lexicon.names.get(token))
    if lexicon.names.get(token):
        return True
    # Of words with inner capitals only those that may be a slip of a product's name are of interest.
    return not token[1:].islower() and (not token[0:1].isupper() or len(token) > 16)


@lru_cache(maxsize=1 << 16)
def candidates(lower: str) -> tuple[Suggestion, ...]:
    """The words that an unknown lower-case word may be a slip of, best first: none if it may well be right."""
    if not 3 <= len(lower) <= LONGEST or len(set(lower)) == 1:
        return ()
    found = [one for one in suggestions(lower) if one.text.islower()]
    if not found or suggestions(lower)[0].text.lower() == lower:
        return ()
    if _STRETCHED.compiled.sub(r"\1", lower) == found[0].text:
        return ()  # on purpose: looong
    if len(lower) > _SHORT_IZED and _IZED.compiled.sub("is", found[0].text) == lower:
        return ()  # how the British spell it: deserialisation
    weak = english().words.get(lower.encode()) == WEAK
    most = _MOST_SUPPORT_WEAK if weak else _MOST_SUPPORT
    less = _WEAK if weak else 0.0
    if weak:
        found = [one for one in found if one.often >= _OBVIOUS]
    if not found or not is_plausible(lower, found[0], found[0].score - less + most):
        return ()
    if is_derived(lower, found[0]):
        less += _DERIVED if len(lower) < 9 else _DERIVED_LONG
    weighed = (one._replace(score=one.score - less) for one in found) if less else found
    return tuple(one for one in weighed if is_plausible(lower, one, one.score + most))


def is_slip(lower: str) -> bool:
    """Whether a word may be a slip: no sentence decides, so a sieve can ask."""
    return lower in known() or bool(candidates(lower)) or bool(halves(lower))


@lru_cache(maxsize=1 << 14)
def misspelt_name(word: str) -> str | None:
    """The well-known name, or the frequent name of people, that a capitalised word is a slip of.

    Of a word in lower case only a name that most readers know, and only if no other word may be meant: wendsday.
    """
    if word.islower():
        if len(word) < _LOWER_LENGTH or candidates(word) or foreign().get(word.encode()):
            return None
        name = gazetteer_name(word.capitalize())
        if not name or english().names.get(name.encode()) < _LOWER_FAME or _is_respelt(word, name.lower()):
            return None
        return name
    person = None if word.lower() in known() else misspelt_person(word)
    return gazetteer_name(word) or (person.right if person else None)


def _is_respelt(word: str, name: str) -> bool:
    """Whether one letter stands for another as in other languages: dezember, argentinien."""
    other = [one for one, two in zip(word, name, strict=False) if one != two]
    return len(word) == len(name) and len(other) == 1 and other[0] in _RESPELT


@lru_cache(maxsize=1 << 14)
def gazetteer_name(word: str) -> str | None:
    """The country, people, city or product that a capitalised word is a slip of."""
    lower = word.lower()
    inner = not word[1:].islower()
    if not 4 < len(lower) <= LONGEST or (inner and not _near_humps(lower)):
        return None
    found = suggestions(lower)
    names = [one for one in found if not one.text.islower() and one.text.lower() != lower]
    if not names or names[0].often < FAMOUS or any(one.text.lower() == lower for one in found):
        return None
    if word.endswith("s") and not word.endswith("ss") and english().names.get(word[:-1].encode()):
        return None  # the plural of a name: the two Koreas
    best = names[0]
    if len(names) > 1 and names[1].score > best.score - 0.2 and not _one_land(names[1].text, best.text):
        return None  # another name is as near
    others = [one.score for one in found if one.text.lower() != best.text.lower()]
    date = best.text in _DATES and lower.endswith(best.text[-2:])
    if best.cost > (_DATE_COST if date else _NAME_COST) or (others and best.score + _NAME_BONUS < max(others)):
        return None
    return best.text if _may_be_meant(word, best) else None


def is_famous(name: str) -> bool:
    """Whether most readers know a name: of a country, a people, a large city, a product."""
    return english().names.get(name.encode()) / 32 >= FAMOUS


@lru_cache(maxsize=1 << 10)
def country_meant(word: str, name: str) -> str:
    """The country, if a word that is a slip of ``name``, its people, may be one of it too; otherwise ``name``."""
    for one in suggestions(word.lower()):
        if one.often >= _COUNTRY and one.cost <= _NAME_COST and one.text != name and _one_land(one.text, name):
            return one.text
    return name


def _one_land(name: str, other: str) -> bool:
    """Whether two names are those of a country and its people (Germany, Germans; Kuwait, Kuwaiti)."""
    same = next((at for at, (one, two) in enumerate(zip(name, other, strict=False)) if one != two), len(name))
    return same >= max(4, min(len(name), len(other)) - 2)


def _may_be_meant(word: str, best: Suggestion) -> bool:
    """Whether a word is no name of its own beside that of a suggestion: its plural, a derivation, other initials."""
    lower, name = word.lower(), best.text.lower()
    if lower == name + "s" or lower[0] != name[0]:
        return False
    if best.often < _FAMILIAR and (len(word) < 6 or _of_words(word) or name == lower + "s"):
        return False
    if word[1:].islower():
        return best.cost <= _CLEAR_COST or not is_derived(lower, best)
    return not (best.text[1:].islower() or _other_initials(word, best.text))


def _of_words(word: str) -> bool:
    """Whether a word with capitals inside consists of usual words: a name of its own (WebChat, OpenCore)."""
    parts = _HUMP.compiled.findall(word)
    return len(parts) > 1 and all(english().words.get(part.lower().encode()) > RARE for part in parts)


def _other_initials(word: str, name: str) -> bool:
    """Whether two names of one length differ in one capital: OpenSSF is not OpenSSL."""
    if len(word) != len(name):
        return False
    other = [(one, two) for one, two in zip(word, name, strict=True) if one != two]
    return len(other) == 1 and "".join(other[0]).isupper()


def _near_humps(lower: str) -> bool:
    """Whether a word is near enough to a name with capitals inside: a quick look, since most such words are not."""
    letters = frozenset(lower)
    return any(
        sorted(name) == sorted(lower) or slip(lower, name) <= _NAME_COST
        for name, needed in _names_with_humps().get(lower[0], ())
        if abs(len(name) - len(lower)) <= 2 and least_cost(letters, needed) <= _NAME_COST
    )


@cache
def _names_with_humps() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Names and their letters in lower case, by the first one."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for name in map(str.lower, english().names_with_humps(32 * FAMOUS)):
        found.setdefault(name[0], []).append((name, frozenset(name)))
    return found


def least_score(lower: str, best: Suggestion) -> float:
    """How much must speak for a suggestion for a word of this length: less if the slip is a typical one."""
    least = _LEAST_SCORE.get(len(lower), _LEAST_SCORE_LONG)
    return least - _TYPICAL if best.cost <= TYPICAL_COST and len(lower) > 5 else least


def is_plausible(lower: str, best: Suggestion, score: float) -> bool:
    """Whether a target with this score explains a word of this length."""
    if score < least_score(lower, best):
        return False
    return best.cost <= (2.1 if len(lower) < 8 else 2.9)
