"""The words of a text as the sieves see them: the distinct ones, and those that nobody knows."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, compress, count, islice
from operator import eq
from typing import NamedTuple

from lintkit.sieves import Scan
from lintkit.views.words import ascii_words
from lintkit_rules.spelling._judge import is_slip, misspelt_name, unknown_parts
from lintkit_rules.spelling._language import is_english
from lintkit_rules.spelling._lexicon import WEAK, english


class Options(NamedTuple):
    """The option that every spelling rule has: ``words`` that are right."""

    words: tuple[str, ...] = ()


class Reading(NamedTuple):
    """The distinct runs of a text (see ``ascii_words``), and those that follow themselves if it is English."""

    distinct: set[bytes]
    repeated: set[bytes]
    english: bool


@lru_cache(maxsize=2)
def reading(data: bytes) -> Reading:
    """Reads UTF-8 bytes once, for all spelling rules, at C speed."""
    distinct: set[bytes] = set()
    repeated: set[bytes] = set()
    whole = len(data) <= _LARGE  # is read in one block, so that its language is known at once
    for block in ascii_words(data):
        distinct.update(block)
        if not whole or is_english(distinct):
            repeated.update(compress(block, map(eq, block, islice(block, 1, None))))
    return Reading(distinct, repeated, is_english(distinct))


_MOST_KEPT = 1 << 17  # runs that are remembered
_LARGE = 1 << 20  # bytes
_FEW = 8  # words that are judged before they are looked for
_MOST_UNKNOWN = 100  # words that may be unknown in any text
_LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
TO_LETTERS = bytes(byte if byte in _LETTERS else 32 for byte in range(256))
_TO_LOWER_LETTERS = TO_LETTERS.lower()


def in_english(data: bytes) -> bool:
    """Whether a text may be English: what every sieve asks first."""
    return reading(data).english


@lru_cache(maxsize=2)
def pieces(data: bytes) -> frozenset[bytes]:
    """The distinct runs of ASCII letters alone: what the runs of a reading are made of."""
    return frozenset(b" ".join(reading(data).distinct).translate(TO_LETTERS).split())


def letter_runs(data: bytes) -> list[str]:
    """The runs of ASCII letters in UTF-8 bytes, in order, in lower case, and an empty one behind the last.

    Those of a large file are not kept.
    """
    return _few_runs(data) if len(data) < _LARGE else _few_runs.__wrapped__(data)


@lru_cache(maxsize=1)
def _few_runs(data: bytes) -> list[str]:
    runs = data.translate(_TO_LOWER_LETTERS).decode("ascii").split()
    runs.append("")
    return runs


def places(data: bytes, wanted: frozenset[str]) -> dict[str, list[int]]:
    """Where runs of letters stand, as numbers among ``letter_runs``: those ``wanted``, and others.

    All that was ever wanted is found in one pass.
    """
    every = _wanted()
    if wanted not in every:
        every[wanted] = frozenset[str]().union(wanted, *every)
        _few_places.cache_clear()
    return _few_places(data) if len(data) < _LARGE else _few_places.__wrapped__(data)


@cache
def _wanted() -> dict[frozenset[str], frozenset[str]]:
    """The sets of runs that were wanted, each with the union of it and those before."""
    return {}


@lru_cache(maxsize=1)
def _few_places(data: bytes) -> dict[str, list[int]]:
    runs, found = letter_runs(data), defaultdict[str, list[int]](list)
    every = next(reversed(_wanted().values()))
    for at in compress(count(), map(every.__contains__, runs)):
        found[runs[at]].append(at)
    return dict(found)


@lru_cache(maxsize=2)
def unknown(data: bytes) -> frozenset[str]:
    """The distinct words in UTF-8 bytes that no lexicon accepts; none where the text is not English."""
    words = reading(data).distinct
    if not in_english(data):
        return frozenset()
    accepted, strange = _judged_runs()
    if len(accepted) > _MOST_KEPT:
        accepted.clear()
        strange.clear()
    doubted = words - accepted
    fresh = doubted.difference(strange)
    strange.update((run, parts) for run in _doubtful(fresh, accepted) if (parts := unknown_parts(run)))
    accepted.update(fresh.difference(strange))
    found = frozenset(chain.from_iterable(map(strange.__getitem__, filter(strange.__contains__, doubted))))
    # A long text most of whose words nobody knows is written in another language, or is no text.
    return frozenset() if len(found) > _MOST_UNKNOWN and len(found) > 0.4 * len(words) else found


def _doubtful(runs: set[bytes], accepted: set[bytes]) -> Iterator[bytes]:
    """The runs that are one word, or compounds, that may be unknown: most of the others are left out at C speed.

    What is accepted in lower case is so with capitals and marks, too.
    """
    plain = list(filter(bytes.isalpha, runs))
    marked = _worded().findall(b"\n".join(runs.difference(plain)))
    found = chain(plain, (run for run, _ in marked))
    lower = b" ".join(chain(plain, (word for _, word in marked))).lower().split()
    fresh = [(run, word) for run, word in zip(found, lower, strict=True) if word not in accepted]
    often = english().words.each(word for _, word in fresh)
    return (run for (run, _), times in zip(fresh, often, strict=True) if times <= WEAK)


@cache
def _worded() -> re.Pattern[bytes]:
    """A line of visible characters that is a word or a compound with marks around it; the line, and the word."""
    marks = rb"[()\[\]{}\"'*_~:.=&+-]*+"
    word = rb"([A-Za-z]++(?>(?:-[A-Za-z]++)*))"
    return re.compile(rb"(?m)^(" + marks + rb"(?:w/)?" + word + rb"(?:['(].*|" + marks + rb"(?:\]\(.*)?))$")


@cache
def _judged_runs() -> tuple[set[bytes], dict[bytes, tuple[str, ...]]]:
    """Runs without an unknown part, and the unknown parts of others, remembered across files.

    Most of a text is gone with one subtraction of sets.
    """
    return set(), {}


class Suspects:
    """Catches a file with unknown words; if they are few, only one with a slip of some word or name.

    What many words may have been is asked where they stand in prose only.
    """

    def catches(self, scan: Scan) -> bool:
        words = scan.shared(unknown)
        return len(words) > _FEW or any(map(suspect, words))


SUSPECTS = Suspects()  # one for all rules: a scan asks it once


@cache
def cleared() -> set[str]:
    """Unknown words that are slips of nothing, remembered across files."""
    return set()


def suspect(word: str) -> bool:
    """Whether an unknown word is a slip of some word or name."""
    if word in cleared():
        return False
    usual = word[1:].islower() or word.isupper()
    found = usual and is_slip(word.lower())
    found = found or misspelt_name(word) is not None
    if not found:
        if len(cleared()) > _MOST_KEPT:
            cleared().clear()
        cleared().add(word)
    return found


def allowed(word: str, options: Options) -> bool:
    """Whether the user accepts a word: an entry in lower case accepts any case, a capital makes it exact."""
    entries = _entries(options.words)
    return word in entries or word.lower() in entries


@lru_cache(maxsize=8)
def _entries(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words)
