"""Which of the words that a slip may lead to was meant here: the neighbours in the text and the text itself tell."""

from math import log10

from lintkit import Document, pattern, view
from lintkit.views.words import times
from lintkit_rules.spelling._context import called_a_slip
from lintkit_rules.spelling._derived import has_prefix, is_compound
from lintkit_rules.spelling._halves import Halves, halves
from lintkit_rules.spelling._judge import Verdict, candidates, is_plausible, known, least_score
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._suggest import BEFORE_WORD, Suggestion, slip

_PERFECT = words("have has had having is are was were be been being i've we've they've you've it's he's she's")
_BEFORE = pattern(r"(?<![^\W\d_])([A-Za-z]+)[ \t]*\r?\n?[ \t]*(?<=\s)$")
_AFTER = pattern(r"[ \t]*\r?\n?[ \t]*(?<=\s)([A-Za-z]+)(?![^\W\d_])")
_REACH = 30  # code points to each side in which a neighbour is looked for
_SHORT = 5  # letters; of shorter words one suggestion must be better than the others
_CLEAR = 4.5  # an error for sure, whichever word was meant
_MANY = 100  # more are not counted
_MOST_ELSEWHERE = 1.5  # what the rest of the text can add
_EVERYWHERE = 5.5  # how frequent a word is that most texts write
_UNFIT = -0.4  # two words that do not go with a neighbour are a name
_RARE = 32  # words of which too little is known
_SEEN = 3.4  # pairs as frequent as that (decimal logarithm of occurrences in a thousand million) are in the lexicon
_ONE_SLIP = 2.1  # what two slips cost more than; they need a neighbour that goes with the suggestion
_UNMISTAKABLE = 9  # letters; of longer words two slips are seen without a neighbour
_PLURAL = 3.0  # how much must speak against a plural of a known word: lockfiles, categoricals
_WELCOME = 1.8  # how much the neighbours must speak for a word behind a letter that is too much
_WELCOME_LONG = 1.2  # the same behind it in a long word
_SURE_COST = 1.12  # a letter doubled, lost in a cluster, swapped with its neighbour: slips that make no other word
_USUAL = 2.5  # how frequent a suggestion must be to be certain
_SURE_LENGTH = 7  # letters
_VERY_LONG = 9  # letters; a shorter word is certain only where a neighbour goes with the suggestion
_FREQUENT = 128  # a word that a prefix makes another of, as the lexicon counts
_FITTING = 0.3
_SURE_MARGIN = 1.6  # a suggestion is certain if the next best is forty times less probable


def choose(doc: Document, start: int, end: int) -> Verdict | None:
    """The word that the one from ``start`` to ``end`` was meant to be, None if it may well be right as it is."""
    verdict = _choose(doc, start, end)
    return None if verdict is None or called_a_slip(doc, start, end, verdict.right) else verdict


def _choose(doc: Document, start: int, end: int) -> Verdict | None:
    lower = doc.text[start:end].lower()
    around = neighbours(doc, start, end)
    if lower in known():
        past, _, participle = known()[lower].partition(",")
        return Verdict(participle if participle and around[0] in _PERFECT else past, not participle)
    ranked = [(one.score + _company(around, one.text, one.text), one) for one in candidates(lower)]
    if any(is_plausible(lower, one, score + _MOST_ELSEWHERE) for score, one in ranked):
        ranked = [(score + _elsewhere(doc, one), one) for score, one in ranked]
    ranked.sort(key=lambda pair: (-pair[0], pair[1].text))
    score, best = ranked[0] if ranked else (-9.0, None)
    two = _two_words(lower, around)
    if two is not None and two[0] > score:
        return Verdict(two[1].text, sure=False, two=True)
    if best is None or not is_plausible(lower, best, score):
        return None
    company = _company(around, best.text, best.text)
    alone = best.cost > _ONE_SLIP and company <= 0 and len(lower) < _UNMISTAKABLE
    if (
        alone
        or (best.cost == BEFORE_WORD and company < (_WELCOME if len(lower) < _VERY_LONG else _WELCOME_LONG))
        or (lower == best.text + "s" and score < _PLURAL)
    ):
        return None
    margin = score - ranked[1][0] if len(ranked) > 1 else 9.0
    if best.cost >= 1 and margin < 0.2 and len(lower) < _SHORT and score < _CLEAR:
        return None
    sure = slip(lower, best.text) <= _SURE_COST and margin >= _SURE_MARGIN and _certain(lower, best, company)
    return Verdict(best.text, sure, spare=score - least_score(lower, best))


def _certain(lower: str, best: Suggestion, company: float) -> bool:
    """Whether a word can be nothing else than a slip: no term, no compound, and at home between its neighbours.

    What begins with a prefix may be meant: "prestage", "refind".
    """
    if len(lower) < _SURE_LENGTH or best.often < _USUAL or (company < _FITTING and len(lower) < _VERY_LONG):
        return False
    return not is_compound(lower) and not has_prefix(lower, _FREQUENT) and not english().words.get(lower.encode())


def _two_words(lower: str, around: tuple[str, str]) -> tuple[float, Halves] | None:
    """The two words that were meant, and how much speaks for them, if enough does."""
    best = None
    for one in halves(lower):
        before, after = _sides(around, one.first, one.second)
        score = one.score + min(before + after, one.most)
        if (
            score >= one.least
            and min(before, after) > _UNFIT
            and before + after >= 0
            and (best is None or score > best[0])
        ):
            best = score, one
    return best


def neighbours(doc: Document, start: int, end: int) -> tuple[str, str]:
    """The words before and behind a span in lower case, "" where there is none close by."""
    text = doc.text
    before = _BEFORE.compiled.search(text, max(0, start - _REACH), start)
    after = _AFTER.compiled.match(text, end, min(len(text), end + _REACH))
    return before.group(1).lower() if before else "", after.group(1).lower() if after else ""


def _company(around: tuple[str, str], first: str, last: str) -> float:
    """How much the neighbours speak for a word, or for two, as a decimal logarithm."""
    return sum(_sides(around, first, last))


def _sides(around: tuple[str, str], first: str, last: str) -> tuple[float, float]:
    """The same for either neighbour."""
    before, after = around
    return attraction(before, first) if before else 0.0, attraction(last, after) if after else 0.0


def _elsewhere(doc: Document, one: Suggestion) -> float:
    """How much it speaks for a word that the text writes it elsewhere: not much if every text does."""
    if one.often > _EVERYWHERE:
        return 0.0
    counted = _counts(doc)
    if one.text not in counted:
        counted[one.text] = times(doc, one.text, _MANY)
    found = counted[one.text]
    return 0.5 + 0.5 * log10(found) if found else 0.0


@view
def _counts(doc: Document) -> dict[str, int]:
    """How often words stand in the text, each counted once: a slip may be met at every place of a long text."""
    return {}


def attraction(first: str, second: str) -> float:
    """How much more often two words stand beside each other than chance would have it: from -1 to 2."""
    lexicon = english()
    one, other = lexicon.words.get(first.encode()), lexicon.words.get(second.encode())
    if one <= _RARE or other <= _RARE:
        return 0.0
    chance = (one + other) / 32 - 9
    together = lexicon.pairs.get(f"{first} {second}".encode())
    if not together:
        return max(-1.0, min(0.0, 0.5 * (_SEEN - chance)))  # two frequent words that never met do not go together
    return max(-1.0, min(2.0, 0.7 * (together / 16 - chance)))
