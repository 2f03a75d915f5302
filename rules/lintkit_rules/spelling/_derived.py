"""Whether an unknown word is well formed of known ones: with a prefix, an ending, or of two words."""

from lintkit_rules.spelling._lexicon import RARE, english
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._suggest import Suggestion

_TECHNICAL = words("d js py db id io os ui lib ctl fs cfg cli api sdk css xml json sql http tls ssl rpc")
_PREFIXES = words(
    "anti auto bi co counter cross cyber de dis down extra fore hyper in inter intra macro mega meta micro mid "
    "mini mis mono multi nano neo non out over para poly post pre pro pseudo quasi re semi sub super sur tele "
    "trans tri ultra un under up"
)
_SUFFIXES = words(
    "s es ed ing er ers or ors ly able ness less like ish ism ist ized ize ise ised izing ising ization "
    "isation ity wise ful ship hood ability"
)
_LONG_SUFFIXES = words("able ness less like ish ism ful ship hood wise ability ization isation")


def is_derived(lower: str, best: Suggestion) -> bool:
    """Whether the word is well formed from an accepted one: no slip, unless the slip is one of doubling."""
    if best.cost <= 0.8 or best.text == lower[:-2] + "ies":
        return False
    if best.text == lower + "s":
        return True  # the singular: kwarg
    if best.text == lower[:-1] + "e" and lower.endswith(("ably", "ibly")):
        return True  # the adverb: enumerably
    often = english().words.get
    technical = (suffix for suffix in _TECHNICAL if lower.endswith(suffix))
    suffixes = (suffix for suffix in _SUFFIXES if lower.endswith(suffix) and len(lower) - len(suffix) >= 3)
    return (
        has_prefix(lower, RARE)
        or any(often(lower[: -len(suffix)].encode()) for suffix in technical)
        or any(_inflects(lower[: -len(suffix)], suffix) for suffix in suffixes)
        or (best.score < 3.5 and is_compound(lower))
    )


def has_prefix(lower: str, least: int) -> bool:
    """Whether a word is a prefix and a word of five letters or more that is more frequent than ``least``."""
    often = english().words.get
    prefixes = (prefix for prefix in _PREFIXES if lower.startswith(prefix) and len(lower) - len(prefix) >= 5)
    return any(often(lower[len(prefix) :].encode()) > least for prefix in prefixes)


def is_compound(lower: str) -> bool:
    """Whether a word consists of two usual ones."""
    often = english().words.get
    cuts = range(4, len(lower) - 3)
    return any(often(lower[:cut].encode()) > 96 and often(lower[cut:].encode()) > 96 for cut in cuts)


def _inflects(base: str, suffix: str) -> bool:
    known_words = english().words
    if (base[-1] == "e" and suffix[0] in "eiay") or (len(base) < 4 and suffix in _LONG_SUFFIXES):
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
