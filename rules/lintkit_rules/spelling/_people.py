"""Names of people, and which unknown ones are slips of frequent ones.

Most strange surnames are right. So an unknown name is taken for a slip of a frequent one only if it holds three letters
in a row that hardly one of 120,000 names holds (``Sanchze``).
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from lintkit import table
from lintkit_rules.spelling._lexicon import Index, sections
from lintkit_rules.spelling._suggest import slip

RARE_BITS: Final = 27**3
GIVEN: Final = 2  # the number of a frequent given name; that of other names is 1
_MOST_COST = 1.75  # one slip, of whatever kind


def triples(name: str) -> Iterator[int]:
    """The numbers of the three letters in a row of a lower-case ASCII name; its start and its end count as letters."""
    codes = [0, *(ord(char) - 96 for char in name), 0]
    for first, second, third in zip(codes, codes[1:], codes[2:], strict=False):
        yield (first * 27 + second) * 27 + third


class People(NamedTuple):
    """Names that somebody has, the letters that are rare in names, and the frequent names."""

    names: Index
    rare: bytes
    targets: tuple[str, ...]

    def strange(self, name: str) -> bool:
        """Whether hardly any name has such letters in a row."""
        return any(self.rare[triple >> 3] >> (triple & 7) & 1 for triple in triples(name))


def _parse(data: bytes) -> People:
    found = dict(sections(memoryview(data)))
    targets = bytes(found["targets"]).decode().split("\n")
    return People(Index(found, "person", "B"), bytes(found["rare"]), tuple(targets))


people = table(__name__, "_data/people.lexicon", _parse, mapped=True)


def _without_a_letter(name: str) -> set[str]:
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


@cache
def _targets_by_part() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in people().targets:
        for part in _without_a_letter(name):
            found.setdefault(part, []).append(name)
    return found


@lru_cache(maxsize=1 << 12)
def misspelt_person(word: str) -> str | None:
    """The frequent name that a capitalised word, accepted by no lexicon, is a slip of; None if it may be a name."""
    lower = word.lower()
    if not (5 <= len(lower) <= 16 and lower.isascii() and lower.isalpha() and word[1:].islower()):
        return None
    known = people()
    if not known.strange(lower) or known.names.get(lower.encode()):
        return None
    parts = _targets_by_part()
    near = {name for part in _without_a_letter(lower) for name in parts.get(part, ()) if name[0] == lower[0]}
    ranked = sorted((slip(lower, name), name) for name in near)
    if not ranked or ranked[0][0] > _MOST_COST or (len(ranked) > 1 and ranked[1][0] < ranked[0][0] + 0.15):
        return None
    return ranked[0][1].capitalize()
