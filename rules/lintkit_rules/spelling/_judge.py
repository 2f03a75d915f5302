"""Whether an English word is a slip, and of which word: what is known of it without its context.

Every answer depends on the word alone, so it is remembered across documents.
"""

from functools import lru_cache
from typing import NamedTuple

from lintkit import table
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._suggest import Suggestion, suggestions

LONGEST = 30  # letters; longer ones are not words
FAMOUS = 4.3  # how well known a name must be to be a target: countries, peoples, large cities, products

# How sure (decimal logarithm) a suggestion must be, by the length of the word.
_LEAST_SCORE = {3: 3.4, 4: 2.5, 5: 1.7, 6: 1.0, 7: 0.6, 8: 0.3, 9: 0.0}
_LEAST_SCORE_LONG = -0.2
_NAME_BONUS = 0.3  # a capital speaks for a name
_MOST_SUPPORT = 2.0  # what the sentence around a word can add
_TECHNICAL = words("js py db id io os ui lib ctl fs cfg cli api sdk css xml json sql http tls ssl rpc")
_PREFIXES = words(
    "anti auto bi co counter cross cyber de dis down extra fore hyper in inter intra macro mega meta micro mid "
    "mini mis mono multi nano neo non out over para poly post pre pro pseudo quasi re semi sub super sur tele "
    "trans tri ultra un under up"
)
_SUFFIXES = words(
    "s es ed ing er ers or ors ly able ness less like ish ism ist ized ize ise ised izing ising ization "
    "isation ity wise ful ship hood ability"
)


_TOGETHER = 66  # 16 times the decimal logarithm of thousands of occurrences of a pair
_ALWAYS = 84  # the same for pairs like `of the`
_STRONG = words(
    "the of to is and for be that are was you we they this have has will can your their our it not would should could "
    "may must does did these those which been were a an"
)
_SMALL = _STRONG | words(
    "in on with by from as at or if all when no but also into only there one any more other some than what how who "
    "most such each both about after before over"
)


class Verdict(NamedTuple):
    """A word is a slip of ``right``; ``sure``: certainly so."""

    right: str
    sure: bool


def _parse_known(data: bytes) -> dict[str, str]:
    lines = bytes(data).decode().split("\n")
    return {wrong: right for wrong, _, right in (line.partition(" ") for line in lines) if right}


known = table(__name__, "_data/misspellings.txt", _parse_known)


_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CUTS = (b"'", b"(", b"-")
_AROUND = b"()[]{}\"'*_~:.-=&+"


@lru_cache(maxsize=1 << 15)
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
    if lexicon.words.get(token.lower()):
        return True
    if token.islower():
        return False
    if token.isupper():
        return len(token) < 6 or bool(lexicon.names.get(token.capitalize()) or lexicon.names.get(token))
    if lexicon.names.get(token):
        return True
    # Of words with inner capitals only those that may be a slip of a product's name are of interest.
    return not token[1:].islower() and (not token[0:1].isupper() or len(token) > 16)


@lru_cache(maxsize=1 << 16)
def candidates(lower: str) -> tuple[Suggestion, ...]:
    """The words that an unknown lower-case word may be a slip of, best first: none if it may well be right."""
    if not 3 <= len(lower) <= LONGEST:
        return ()
    found = [one for one in suggestions(lower) if one.text.islower()]
    if not found or _derived(lower, found[0]) or suggestions(lower)[0].text.lower() == lower:
        return ()
    return tuple(one for one in found if is_plausible(lower, one, one.score + _MOST_SUPPORT))


def is_slip(lower: str) -> bool:
    """Whether a word may be a slip: no sentence decides, so a sieve can ask."""
    return lower in known() or bool(candidates(lower)) or together(lower) is not None


@lru_cache(maxsize=1 << 15)
def together(lower: str) -> str | None:
    """The two words that an unknown word consists of, if they often stand beside each other and one is a small one."""
    if not 4 < len(lower) <= LONGEST or lower in known():
        return None
    lexicon = english()
    best, most = None, _TOGETHER
    for cut in range(2, len(lower) - 1):
        first, second = lower[:cut], lower[cut:]
        if _joinable(first, second):
            times = lexicon.pairs.get(f"{first} {second}".encode())
            if times > most and lexicon.words.get(first.encode()) and lexicon.words.get(second.encode()):
                best, most = f"{first} {second}", times
    slips = suggestions(lower)
    if best and most < _ALWAYS and slips and slips[0].score > 2.5 and slips[0].cost < 1.4:
        return None  # a slip of one word is more probable
    return best


def _joinable(first: str, second: str) -> bool:
    """Whether two words that stand together are rather a lost blank than a compound."""
    if first in _STRONG or second in _STRONG or (first in _SMALL and (second in _SMALL or len(second) > 6)):
        return True
    return (
        second in _SMALL and len(first) > 4 and (len(second) > 3 or first.endswith(("ed", "ing", "tion", "ly", "ment")))
    )


@lru_cache(maxsize=1 << 14)
def misspelt_name(word: str) -> str | None:
    """The well-known name that a capitalised word is a slip of."""
    lower = word.lower()
    if not 4 < len(lower) <= LONGEST:
        return None
    found = suggestions(lower)
    names = [one for one in found if not one.text.islower() and one.text.lower() != lower]
    if not names or names[0].often < FAMOUS or any(one.text.lower() == lower for one in found):
        return None
    best = names[0]
    if len(names) > 1 and names[1].score > best.score - 0.2:
        return None  # another name is as near
    others = [one.score for one in found if one.text.lower() != best.text.lower()]
    if (
        lower == best.text.lower() + "s"
        or best.cost > 1.7
        or lower[0] != best.text[0].lower()
        or (others and best.score + _NAME_BONUS < max(others))
    ):
        return None
    inner = not word[1:].islower()
    if (inner and best.text[1:].islower()) or (not inner and _derived(lower, best)):
        return None
    return best.text


def is_plausible(lower: str, best: Suggestion, score: float) -> bool:
    """Whether a target with this score explains a word of this length."""
    if score < _LEAST_SCORE.get(len(lower), _LEAST_SCORE_LONG):
        return False
    return best.cost <= (2.1 if len(lower) < 8 else 2.9)


def _derived(lower: str, best: Suggestion) -> bool:
    """Whether the word is well formed from an accepted one: no slip, unless the slip is one of doubling."""
    if best.cost <= 0.85:
        return False
    accepted_words = english().words
    for prefix in _PREFIXES:
        rest = lower[len(prefix) :]
        if lower.startswith(prefix) and len(rest) >= 5 and accepted_words.get(rest.encode()) > 64:
            return True
    for suffix in _TECHNICAL:
        if lower.endswith(suffix) and accepted_words.get(lower[: -len(suffix)].encode()):
            return True
    for suffix in _SUFFIXES:
        base = lower[: -len(suffix)]
        if lower.endswith(suffix) and len(base) >= 3 and _inflects(base, suffix):
            return True
    if best.score < 2.0:
        for cut in range(4, len(lower) - 3):
            if min(accepted_words.get(lower[:cut].encode()), accepted_words.get(lower[cut:].encode())) > 96:
                return True
    return False


def _inflects(base: str, suffix: str) -> bool:
    known_words = english().words
    if base[-1] == "e" and suffix[0] in "eiay":
        return False
    if suffix == "es" and not base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return False
    if suffix[0] in "eiay" and known_words.get((base + "e").encode()):
        return True
    if (base.endswith("ic") and suffix == "ly") or (len(base) < 5 and suffix in ("er", "or", "ly", "ist", "ity")):
        return False
    if len(base) > 3 and base[-1] == base[-2] and known_words.get(base[:-1].encode()):
        return True
    return known_words.get(base.encode()) > 64 or (
        suffix == "s" and bool(english().names.get(base.capitalize().encode()))
    )
