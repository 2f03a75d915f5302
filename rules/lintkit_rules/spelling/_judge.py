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
_LEAST_SCORE = {4: 2.5, 5: 1.7, 6: 1.0, 7: 0.6, 8: 0.3, 9: 0.0}
_LEAST_SCORE_LONG = -0.2
_PREFIXES = words(
    "anti auto bi co counter cross cyber de dis down extra fore hyper in inter intra macro mega meta micro mid "
    "mini mis mono multi nano neo non out over para poly post pre pro pseudo quasi re semi sub super sur tele "
    "trans tri ultra un under up"
)
_SUFFIXES = words(
    "s es ed ing er ers or ors ly able ness less like ish ism ist ized ize ise ised izing ising ization "
    "isation ity wise ful ship hood ability"
)


class Verdict(NamedTuple):
    """A word is a slip of ``right``; ``sure``: certainly so."""

    right: str
    sure: bool


def _parse_known(data: bytes) -> dict[str, str]:
    lines = bytes(data).decode().split("\n")
    return {wrong: right for wrong, _, right in (line.partition(" ") for line in lines) if right}


known = table(__name__, "_data/misspellings.txt", _parse_known)


@lru_cache(maxsize=1 << 17)
def accepted(token: bytes) -> bool:
    """Whether a run of ASCII letters, digits and underscores is a word or a name as it stands, or no word at all."""
    if not token.isalpha() or not 2 < len(token) <= LONGEST:
        return True
    lexicon = english()
    if lexicon.words.get(token.lower()):
        return True
    if token.islower():
        return False
    if token.isupper():
        return len(token) < 6 or bool(lexicon.names.get(token.capitalize()) or lexicon.names.get(token))
    return not token[1:].islower() or bool(lexicon.names.get(token))


@lru_cache(maxsize=1 << 16)
def misspelling(lower: str) -> Verdict | None:
    """The word that a lower-case word is a slip of, if it is not accepted and the slip is plausible."""
    if lower in known():
        right = known()[lower]
        return Verdict(right.split(",")[0], "," not in right)
    if len(lower) < 4 or len(lower) > LONGEST:
        return None
    found = [one for one in suggestions(lower) if one.text.islower()]
    if not found:
        return None
    best = found[0]
    margin = best.score - found[1].score if len(found) > 1 else 9.0
    if not _plausible(lower, best) or (best.cost >= 1 and margin < 0.3) or _derived(lower, best):
        return None
    sure = len(lower) >= 6 and best.cost <= 1.4 and margin >= 1.0 and best.score >= 1.5
    return Verdict(best.text, sure)


@lru_cache(maxsize=1 << 14)
def misspelt_name(capitalised: str) -> Verdict | None:
    """The well-known name that a capitalised word is a slip of."""
    lower = capitalised.lower()
    if not 4 < len(lower) <= LONGEST:
        return None
    found = suggestions(lower)
    if not found or found[0].text.islower() or found[0].often < FAMOUS:
        return None
    best = found[0]
    margin = best.score - found[1].score if len(found) > 1 else 9.0
    if best.cost > 1.7 or lower[0] != best.text[0].lower() or margin < 0.5 or _derived(lower, best):
        return None
    return Verdict(best.text, False)


def _plausible(lower: str, best: Suggestion) -> bool:
    if best.score < _LEAST_SCORE.get(len(lower), _LEAST_SCORE_LONG):
        return False
    if best.cost > (1.7 if len(lower) < 8 else 2.9):
        return False
    return lower[0] == best.text[0] or len(lower) >= 7 or best.cost <= 1.6


def _derived(lower: str, best: Suggestion) -> bool:
    """Whether the word is well formed from an accepted one: no slip, unless the slip is one of doubling."""
    if best.cost <= 1.0:
        return False
    accepted_words = english().words
    for prefix in _PREFIXES:
        rest = lower[len(prefix) :]
        if lower.startswith(prefix) and len(rest) >= 5 and accepted_words.get(rest.encode()) > 64:
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
    if len(base) > 3 and base[-1] == base[-2] and known_words.get(base[:-1].encode()):
        return True
    return known_words.get(base.encode()) > 64 or (
        suffix == "s" and bool(english().names.get(base.capitalize().encode()))
    )
