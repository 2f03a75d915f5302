"""Names of people, and which unknown ones are slips of frequent ones.

Most strange surnames are right. So a name that stands in no list of names is weighed (in decimal logarithms): how many
people have the name that it may be a slip of, less what the slip costs, less how likely some name would have just these
letters. A frequent name nearby and letters that hardly any name has (``Sanchze``) tell a slip from a name.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from lintkit import table
from lintkit_rules.spelling._lexicon import Index, sections
from lintkit_rules.spelling._suggest import slip

UNIT: Final = 32  # of one decimal logarithm, in the bytes of the table
LETTERS: Final = 27**3
RAREST: Final = -6.0  # the share of people (its logarithm) that have the rarest name that is a target
# What is known of a name: that somebody has it, and whether it is a frequent given name, and a frequent surname.
NAME: Final = 1
GIVEN: Final = 2
SURNAME: Final = 4
_MOST_COST = 1.75  # one slip, of whatever kind
_APART = 0.3  # how much better the best target must be than the next
_LEAST = 2.7  # how much must speak for a slip


class Misspelt(NamedTuple):
    """A name is a slip of ``right``; ``score`` says how much speaks for it."""

    right: str
    score: float


def triples(name: str) -> list[int]:
    """The numbers of the three letters in a row of a lower-case ASCII name; its start and its end count as letters."""
    codes = [0, 0, *(ord(char) - 96 for char in name), 0]
    return [
        (first * 27 + second) * 27 + third for first, second, third in zip(codes, codes[1:], codes[2:], strict=False)
    ]


def without_a_letter(name: str) -> set[str]:
    """The name, and what is left when one letter is taken out: two names a slip apart share one of these."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


class People:
    """Names that somebody has, how likely letters follow each other in names, and the frequent names."""

    def __init__(self, data: bytes) -> None:
        found = dict(sections(memoryview(data)))
        self.names = Index(found, "person", "B")
        self.famous = bytes(found["famous"])  # lines: a given name, a blank, a surname
        self._unlikely = found["unlikely"]
        self._parts = Index(found, "part", "I")
        self._at = found["at"].cast("I")
        self._text = found["text"]
        self._share = found["share"]

    def likelihood(self, name: str) -> float:
        """How likely some name is this one, judged by its letters alone."""
        return -sum(self._unlikely[triple] for triple in triples(name)) / UNIT

    def near(self, name: str) -> list[tuple[str, float]]:
        """The frequent names that a name may be one slip away from, and the share of people that have each."""
        numbers = self._parts.gather(without_a_letter(name))
        rows = ((self._at[number], self._at[number + 1], self._share[number]) for number in numbers)
        return [(str(self._text[start:end], "ascii"), share / UNIT + RAREST) for start, end, share in rows]


people = table(__name__, "_data/people.lexicon", People, mapped=True)


@lru_cache(maxsize=1 << 12)
def misspelt_person(word: str) -> Misspelt | None:
    """The frequent name that a capitalised word, accepted by no lexicon, is a slip of; None if it may be a name."""
    lower = word.lower()
    inner = 2 if lower.startswith("mc") else 1
    if not (5 <= len(lower) <= 16 and lower.isascii() and lower.isalpha() and word[inner + 1 :].islower()):
        return None
    known = people()
    if known.names.get(lower.encode()):
        return None
    ranked = sorted(
        (
            Misspelt(name, share - cost)
            for name, share in known.near(lower)
            if name[0] == lower[0] and lower != name + "s"
            for cost in (slip(lower, name),)
            if 0 < cost <= _MOST_COST
        ),
        key=lambda one: -one.score,
    )
    if not ranked or (len(ranked) > 1 and ranked[1].score > ranked[0].score - _APART):
        return None
    right, score = ranked[0]
    score -= known.likelihood(lower)
    return Misspelt(_in_case(right, word), score) if score >= _LEAST else None


def _in_case(name: str, word: str) -> str:
    """A lower-case name with the capitals that a word has (McDonald, Mcdonald)."""
    if word[2:3].isupper():
        return name[:2].capitalize() + name[2:].capitalize()
    return name.capitalize()
