"""How an English word sounds, roughly: words that are spelt differently but sound alike share a key.

An own simplification of the idea behind Soundex and Metaphone: silent letters go, letters that may stand for one sound
become one letter, vowels count only at the start, doubled letters once.
"""

import re
from functools import cache

_STEPS = (
    (r"^(?:kn|gn|pn|mn)", "n"),
    (r"^wr", "r"),
    (r"^wh", "w"),
    (r"^ps", "s"),
    (r"^x", "s"),
    (r"ph", "f"),
    (r"ght", "t"),
    (r"gh(?=[aeiou])", "g"),
    (r"gh", ""),
    (r"tch|ch(?=[aeiouy]|$)", "C"),
    (r"sch|sk|sc(?![eiy])", "sk"),
    (r"s?[tcs]i(?=[aou])|s?ce(?=[ao])|sh", "S"),
    (r"sc(?=[eiy])", "s"),
    (r"th", "T"),
    (r"d?g(?=[eiy])|dg", "j"),
    (r"c(?=[eiy])", "s"),
    (r"qu|q", "kw"),
    (r"x", "ks"),
    (r"ck|c|ch", "k"),
    (r"z", "s"),
    (r"v(?=$)", "f"),
    (r"mb$", "m"),
    (r"(?<=.)[aeiouyhw]+", ""),
    (r"^[aeiouy]+", "a"),
    (r"(.)\1+", r"\1"),
)


@cache
def _compiled() -> tuple[tuple["re.Pattern[str]", str], ...]:
    return tuple((re.compile(source), becomes) for source, becomes in _STEPS)


def sound_key(word: str) -> str:
    """The key of a lower-case word."""
    for expression, becomes in _compiled():
        word = expression.sub(becomes, word)
    return word


def shuffled(word: str) -> str:
    """What all words of the same letters share, whatever their order."""
    return "=" + "".join(sorted(word))
