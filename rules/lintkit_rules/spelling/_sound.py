"""How an English word sounds, roughly: words that are spelt differently but sound alike share a key.

An own simplification of the idea behind Soundex and Metaphone: silent letters go, letters that may stand for one sound
become one letter, vowels count only at the start, doubled letters once.
"""

import re
from functools import cache
from itertools import pairwise

_VOWELS = frozenset("aeiouy")
# What is replaced, by what, and letters without which there is nothing to replace.
_STEPS = (
    (r"^(?:kn|gn|pn|mn)", "n", "n"),
    (r"^wr", "r", "wr"),
    (r"^wh", "w", "wh"),
    (r"^ps", "s", "ps"),
    (r"^x", "s", "x"),
    (r"ph", "f", "ph"),
    (r"ght", "t", "ght"),
    (r"gh(?=[aeiou])", "g", "gh"),
    (r"gh", "", "gh"),
    (r"tch|ch(?=[aeiouy]|$)", "C", "ch"),
    (r"sch|sk|sc(?![eiy])", "sk", "s"),
    (r"s?[tcs]i(?=[aou])|s?ce(?=[ao])|sh", "S", ""),
    (r"sc(?=[eiy])", "s", "sc"),
    (r"th", "T", "th"),
    (r"d?g(?=[eiy])|dg", "j", "g"),
    (r"c(?=[eiy])", "s", "c"),
    (r"qu|q", "kw", "q"),
    (r"x", "ks", "x"),
    (r"ck|c|ch", "k", "c"),
    (r"z", "s", "z"),
    (r"v(?=$)", "f", "v"),
    (r"mb$", "m", "mb"),
    (r"(?<=.)[aeiouyhw]+", "", ""),
    (r"^[aeiouy]+", "a", ""),
    (r"(.)\1+", r"\1", ""),
)


@cache
def _compiled() -> tuple[tuple["re.Pattern[str]", str, str], ...]:
    return tuple((re.compile(source), becomes, letters) for source, becomes, letters in _STEPS)


def syllables(word: str) -> int:
    """The runs of vowels of a lower-case word."""
    return sum(char in _VOWELS and before not in _VOWELS for before, char in pairwise(f"-{word}"))


def sound_key(word: str) -> str:
    """The key of a lower-case word."""
    for expression, becomes, letters in _compiled():
        if letters in word:
            word = expression.sub(becomes, word)
    return word


def shuffled(word: str) -> str:
    """What all words of the same letters share, whatever their order."""
    return "=" + "".join(sorted(word))
