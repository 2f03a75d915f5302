"""Names that nobody knows, and the more frequent names of the same text that they are one slip away from."""

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from lintkit.views.words import ascii_words
from lintkit_rules.spelling._judge import LONGEST, bare_word, gazetteer_name
from lintkit_rules.spelling._lexicon import STRANGE, english
from lintkit_rules.spelling._people import people
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._suggest import slip
from lintkit_rules.spelling._words import reading, unknown

_TIMES, _RATIO = 4, 3  # so often, and so many times as often as this one, must the other spelling stand,
_TIMES_OF_A_PERSON, _RATIO_OF_A_PERSON = 2, 2  # or so often where both are names of people
_MOST_ALIKE = 50  # names with one initial and one length that are compared: keeps a list of names linear
_ENDINGS = frozenset("aeiouys")  # letters in which related names differ at their end
_INFLECTED = words("s es ed an ian ans ians ese ic i a o e er ers y ish")
_WITH_VOWEL = words("an ic ac ad")  # the same with the vowel before: Zarkovian, Khasic, Columbiad


class Near(NamedTuple):
    """The name that an unknown one is near to; ``sure`` unless only the words beside it can tell that it is meant."""

    other: str
    sure: bool


@lru_cache(maxsize=2)
def near_names(data: bytes) -> dict[str, Near]:
    """Unknown capitalised words, each with the more frequent capitalised word that it is one slip away from."""
    strange = list(filter(is_name, unknown(data)))
    if not strange:
        return {}
    by_shape: dict[tuple[str, int], list[str]] = {}
    initials = {word[0] for word in strange}
    tokens = [token for token in reading(data).distinct if not token.islower()]
    for name in sorted({name for name in map(name_in, tokens) if name[:1] in initials}):
        by_shape.setdefault((name[0], len(name)), []).append(name)
    pairs = {
        (word, other)
        for word in strange
        for size in (len(word) - 1, len(word), len(word) + 1)
        for other in by_shape.get((word[0], size), ())[:_MOST_ALIKE]
        if other != word and one_slip(word, other)
    }
    if not pairs:
        return {}
    often = count_names(data, {word for pair in pairs for word in pair})
    found = {}
    for word, other in sorted(pairs, key=lambda pair: (often[pair[1]], pair)):  # the most frequent one is taken
        sure = often[other] >= max(_TIMES, _RATIO * often[word])
        may_be = often[other] >= max(_TIMES_OF_A_PERSON, _RATIO_OF_A_PERSON * often[word])
        if (sure or (may_be and not people().names.get(word.lower().encode()))) and gazetteer_name(word) is None:
            found[word] = Near(other, sure)
    return found


@lru_cache(maxsize=1 << 15)
def name_in(token: bytes) -> str:
    """The name that a run of letters may be, with a capital and not an ordinary word; otherwise nothing."""
    bare = token if token.isalpha() else bare_word(token)
    word = bare.decode()
    return word if is_name(word) and english().words.get(bare.lower()) in STRANGE else ""


def is_name(word: str) -> bool:
    """Whether a word has the shape of a name: five letters or more, a capital before small ones."""
    return 4 < len(word) <= LONGEST and word.isalpha() and word[0].isupper() and word[1:].islower()


def one_slip(word: str, other: str) -> bool:
    """Whether two names differ by one slip, and not as related names do, or as two ways to write a foreign one."""
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    if longer.startswith(shorter):
        ending = longer[len(shorter) :]
        if ending != shorter[-1] and (ending in _INFLECTED or shorter[-1] + ending in _WITH_VOWEL):
            return False  # Norman, Normans
    elif word[-1] != other[-1] and {word[-1], other[-1]} <= _ENDINGS and sorted(word) != sorted(other):
        return False  # Maria, Mario
    if _written_alike(word) == _written_alike(other):
        return False
    return slip(word.lower(), other.lower()) <= 1.7


def _written_alike(name: str) -> str:
    """What ways to write one foreign name have in common: Leuke, Leuce; Karabagh, Karabakh; Helios, Helius."""
    lower = name.lower().replace("k", "c").replace("gh", "ch").replace("ou", "u").replace("ye", "e")
    if lower[-1] != "s":
        return lower
    stem = lower[:-1].rstrip("aeiou")
    return f"{stem}us" if len(stem) < len(lower) - 1 else lower


def count_names(data: bytes, names: set[str] | None = None) -> dict[str, int]:
    """How often names stand in UTF-8 bytes, a genitive with them: those asked for, or all that are no words."""
    wanted = frozenset(name.encode() for name in names) if names is not None else None
    often: dict[str, int] = {} if names is None else dict.fromkeys(names, 0)
    counted: Counter[bytes] = Counter()
    for block in ascii_words(data):
        counted.update(block)
    for token, times in counted.items():
        if wanted is None:
            name = "" if token.islower() else name_in(token)
        else:
            bare = token if token.isalpha() else bare_word(token)
            name = bare.decode() if bare in wanted else ""
        if name:
            often[name] = often.get(name, 0) + times
    return often
