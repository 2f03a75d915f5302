"""What two words an unknown word may be, if the blank between them was lost."""

from functools import lru_cache
from typing import NamedTuple

from lintkit_rules.spelling._lexicon import WEAK, english
from lintkit_rules.spelling._sets import words

_LONGEST = 30  # letters
_LEAST = 100  # how frequent each half is: 32 times the decimal logarithm of occurrences in a thousand million words
_USUAL = 128  # a half that is rarer needs a pair that is frequent
_OFTEN = 5.0
_SEEN = 3.4  # pairs as frequent as that are in the lexicon
_BLANK = 1.6  # what the slip costs
_LISTED = 2.5  # what a word loses that is in some long list of words
# Words that compounds and identifiers are not made of.
_STRONG = words(
    "the and that are was you we they this have will your their our would should could may must does did these those "
    "which been were a an with from into because although while where when how why what who whose its his her she "
    "them there here such than however also very just always never often usually about between without within during "
    "among against until since some every before after whether many both might also again above below upon across "
    "please according anything everything something nothing once instead already therefore unless towards"
)
# Words that some compounds are made of.
_SMALL = words(
    "of to is for be has can it not do in on at by as if or so but no all any each one two he me us my more most other "
    "another only own same like there then than still even first last over under out up through else let given"
)
GRAMMAR = _STRONG | _SMALL
_PARTICLES = words("up down off out back over on in through away around")  # look-back, drop-off, up-sell
_ADJECTIVE_ENDS = ("ent", "ant", "al", "ful", "ous", "ive", "able", "ible", "est", "ern", "ary", "ular", "ate")
_PREDICATES = words("is has can do to on if be no not get set")  # isEmpty, onClick
_STRONG_LEAST, _SMALL_LEAST, _PARTICLE_LEAST, _ADJECTIVE_LEAST, _OTHER_LEAST = 2.0, 3.0, 3.9, 3.5, 4.5


class Halves(NamedTuple):
    """Two words: ``score`` is how much speaks for them without the context, ``least`` what is asked for with it."""

    first: str
    second: str
    score: float
    least: float

    @property
    def most(self) -> float:
        """What the context can add: much where a word of grammar rules a compound out."""
        return 2.0 if self.least == _STRONG_LEAST else 1.0

    @property
    def text(self) -> str:
        """Both, with a blank."""
        return f"{self.first} {self.second}"


@lru_cache(maxsize=1 << 15)
def halves(lower: str) -> tuple[Halves, ...]:
    """The pairs of words that a word may consist of, best first: at most three."""
    if not 4 <= len(lower) <= _LONGEST:
        return ()
    frequent = english().words
    listed = _LISTED if frequent.get(lower.encode()) == WEAK else 0.0
    found = []
    for cut in range(2, len(lower) - 1):
        first, second = lower[:cut], lower[cut:]
        one = frequent.get(first.encode())
        other = frequent.get(second.encode()) if one > _LEAST else 0
        if other > _LEAST:
            least = _least(first, second)
            seen = english().pairs.get(f"{first} {second}".encode()) / 16
            if min(one, other) < _USUAL and seen < _OFTEN:
                continue
            if seen or least == _STRONG_LEAST:
                rate = seen or min(_SEEN, (one + other) / 32 - 9) - 0.4
                found.append(Halves(first, second, rate - _BLANK - listed, least))
    found = [one for one in found if one.score + one.most >= one.least]
    return tuple(sorted(found, key=lambda one: one.least - one.score)[:3])


def _least(first: str, second: str) -> float:
    """How much must speak for two words: two nouns may be a compound, the words of grammar are not part of one."""
    if first in _PARTICLES or (second in _PARTICLES and not (second == "in" and first.endswith(("s", "ed")))):
        return _PARTICLE_LEAST
    if first in _PREDICATES and second not in GRAMMAR:
        return _PARTICLE_LEAST
    if (first in _STRONG or second in _STRONG) and len(first) + len(second) > 5:
        return _STRONG_LEAST
    if first in _SMALL or second in _SMALL or first in _STRONG or second in _STRONG:
        return _SMALL_LEAST
    if len(first) > 5 and len(second) > 4 and first.endswith(_ADJECTIVE_ENDS):
        return _ADJECTIVE_LEAST
    return _OTHER_LEAST
