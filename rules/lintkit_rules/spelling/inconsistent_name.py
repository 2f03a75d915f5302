"""A name is written differently in one place than everywhere else in the text.

Why: no dictionary knows the names of a text's own people, places and products, but the text itself does: what it
writes many times one way, and once with a letter wrong, is a slip.

Bad:
    Zarkovia lies north. Zarkovia trades grain; all Zarkovia knows it. The king of Zarkovia said that Zarkvia is free.

Good:
    Zarkovia lies north. Zarkovia trades grain; all Zarkovia knows it. The king of Zarkovia said that Zarkovia is free.

Fix: the spelling of the other places. Unsafe: two names may really differ by a letter.

Options:
    words: words that are right. One in lower case accepts any case, a capital makes it exact.
    locale: no effect yet: the words of every variety of English are accepted.
"""

from collections.abc import Iterator
from functools import lru_cache

from lintkit import Document, Finding, Span, replace, rule
from lintkit.sieves import Scan
from lintkit.views.words import ascii_words, occurrences
from lintkit_rules.spelling._context import english_paragraph, plain_word, written_in_code
from lintkit_rules.spelling._judge import LONGEST, bare_word, misspelt_name
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._suggest import slip
from lintkit_rules.spelling._words import Options, allowed, reading, unknown

_TIMES = 4  # at least so often must the other spelling stand,
_MOST_ALIKE = 50  # names with one initial and one length that are compared: keeps a list of names linear
_RATIO = 3  # and so many times as often as this one
_ENDINGS = "aeiouysnd"  # letters in which related names differ at their end
_INFLECTED = words("s es ed n an ian ans ians ese ic i a o e er ers y ish")


class NearNames:
    """Catches a file that holds an unknown name and, much more often, a name like it."""

    def catches(self, scan: Scan) -> bool:
        return bool(scan.shared(near_names))


@lru_cache(maxsize=2)
def near_names(data: bytes) -> dict[str, str]:
    """Unknown capitalised words, each with the far more frequent capitalised word that it is one slip away from."""
    strange = [word for word in unknown(data) if _is_name(word) and misspelt_name(word) is None]
    if not strange:
        return {}
    by_shape: dict[tuple[str, int], list[str]] = {}
    initials = {word[0] for word in strange}
    tokens = [token for token in reading(data).distinct if not token.islower()]
    for name in sorted({name for name in map(_name, tokens) if name[:1] in initials}):
        by_shape.setdefault((name[0], len(name)), []).append(name)
    pairs = {
        (word, other)
        for word in strange
        for size in (len(word) - 1, len(word), len(word) + 1)
        for other in by_shape.get((word[0], size), ())[:_MOST_ALIKE]
        if other != word and _one_slip(word, other)
    }
    if not pairs:
        return {}
    often = _count(data, {word for pair in pairs for word in pair})
    return {
        word: other for word, other in sorted(pairs) if often[other] >= _TIMES and often[other] >= _RATIO * often[word]
    }


@lru_cache(maxsize=1 << 15)
def _name(token: bytes) -> str:
    """The name that a run of letters may be, with a capital and not an ordinary word; otherwise nothing."""
    bare = token if token.isalpha() else bare_word(token)
    word = bare.decode()
    return word if _is_name(word) and not english().words.get(bare.lower()) else ""


def _is_name(word: str) -> bool:
    return 4 < len(word) <= LONGEST and word.isalpha() and word[0].isupper() and word[1:].islower()


def _one_slip(word: str, other: str) -> bool:
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    if longer.startswith(shorter) and longer[len(shorter) :] in _INFLECTED:
        return False
    if word[-1] != other[-1] and word[-1] in _ENDINGS and sorted(word) != sorted(other):
        return False
    return slip(word.lower(), other.lower()) <= 1.7


def _count(data: bytes, names: set[str]) -> dict[str, int]:
    often = {name.encode(): 0 for name in names}
    for block in ascii_words(data):
        for token in block:
            bare = token if token in often else bare_word(token)
            if bare in often:
                often[bare] += 1
    return {name.decode(): times for name, times in often.items()}


@rule("spelling/inconsistent-name", sieve=NearNames(), options=Options())
def inconsistent_name(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports names that the text itself writes differently nearly everywhere."""
    near = near_names(doc.utf8)
    for word, offsets in occurrences(doc, near.keys()).items():
        other = near[word]
        if allowed(word, options) or written_in_code(doc, word, offsets):
            continue
        for at in offsets:
            end = at + len(word)
            if plain_word(doc, at, end) and english_paragraph(doc, at, end):
                message = f"“{word}” is written “{other}” everywhere else in this text"
                yield Finding(Span(at, end), message, replace(Span(at, end), other, safe=False))
