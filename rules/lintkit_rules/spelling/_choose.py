"""Which of the words that a slip may lead to was meant here: the neighbours in the text and the text itself tell."""

from math import log10

from lintkit import Document, pattern, view
from lintkit_rules.spelling._judge import Verdict, candidates, is_plausible, known, together
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._suggest import Suggestion

_BEFORE = pattern(r"([A-Za-z]+)[ \t]*\r?\n?[ \t]*(?<=\s)$")
_AFTER = pattern(r"[ \t]*\r?\n?[ \t]*(?<=\s)([A-Za-z]+)")
_REACH = 30  # code points to each side in which a neighbour is looked for
_SHORT = 5  # letters; words that short need a witness: a neighbour that goes with them, or the text itself

_WITNESS = 0.45  # how much it must speak for the suggestion
_CLEAR = 4.0  # a suggestion with such a score needs no witness
_SURE_COST = 1.12  # a letter doubled, lost in a cluster, swapped with its neighbour: slips that make no other word
_SURE_MARGIN = 1.3  # a suggestion is certain if the next best is twenty times less probable


def choose(doc: Document, start: int, end: int) -> Verdict | None:
    """The word that the one from ``start`` to ``end`` was meant to be, None if it may well be right as it is."""
    lower = doc.text[start:end].lower()
    if lower in known():
        right = known()[lower]
        return Verdict(right.partition(",")[0], "," not in right)
    if together(lower):
        return None
    ranked = sorted(
        ((one.score + support(doc, start, end, one.text), one) for one in candidates(lower)),
        key=lambda pair: (-pair[0], pair[1].text),
    )
    if not ranked:
        return None
    score, best = ranked[0]
    margin = score - ranked[1][0] if len(ranked) > 1 else 9.0
    if not _witnessed(lower, best, score - best.score):
        return None
    if not is_plausible(lower, best, score) or (best.cost >= 1 and margin < 0.2):
        return None
    sure = len(lower) >= 7 and best.cost <= _SURE_COST and margin >= _SURE_MARGIN and score >= 1.5
    return Verdict(best.text, sure)


def _witnessed(lower: str, best: Suggestion, gain: float) -> bool:
    """Whether the context speaks enough for a suggestion: short words and other first letters need that."""
    if len(lower) == 3:
        return gain >= 2 * _WITNESS and best.often >= 5.8 and best.cost <= 1.4
    if len(lower) <= _SHORT or lower[1:] == best.text or (lower[0] != best.text[0] and len(lower) < 7):
        return gain >= _WITNESS or best.score >= (_CLEAR if len(lower) < _SHORT else _CLEAR - 0.8)
    return True


def support(doc: Document, start: int, end: int, word: str) -> float:
    """How much the neighbours and the rest of the text speak for ``word`` here, as a decimal logarithm."""
    text = doc.text
    before = _BEFORE.compiled.search(text, max(0, start - _REACH), start)
    after = _AFTER.compiled.match(text, end, min(len(text), end + _REACH))
    gain = 0.0
    if before is not None:
        gain += _attraction(before.group(1).lower(), word)
    if after is not None:
        gain += _attraction(word, after.group(1).lower())
    counted = _counts(doc)
    if word not in counted:
        counted[word] = text.count(word)
    times = counted[word]
    return gain + (min(1.5, 0.5 + 0.5 * log10(times)) if times else 0.0)


@view
def _counts(doc: Document) -> dict[str, int]:
    """How often words stand in the text, each counted once: a slip may be met at every place of a long text."""
    return {}


def _attraction(first: str, second: str) -> float:
    """How much more often two words stand beside each other than chance would have it: from 0 to 1.5."""
    lexicon = english()
    together = lexicon.pairs.get(f"{first} {second}".encode())
    if not together:
        return 0.0
    often = (lexicon.words.get(first.encode()) + lexicon.words.get(second.encode())) / 32
    return max(0.3, min(1.5, 0.6 * (together / 16 + 9 - often)))
