"""A letter of another script stands in a word because it looks the same.

Why: Latin `a` and Cyrillic `а` look alike and are not. Words with a stray look-alike are not found, not sorted and read
out wrongly, and links can lead elsewhere.

Bad:
    The s\u0435rver answers, and the server waits.

Good:
    The server answers, and the server waits.

Fix: the letter of the word's own script. Safe if the document has the word so elsewhere, else unsafe.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, pattern, replace, rule
from lintkit.views import not_code
from lintkit_rules.encoding._borders import scripts_meet
from lintkit_rules.encoding._explained import explained
from lintkit_rules.encoding._homoglyphs import SCRIPT_CLASSES, has_twin, own_letter, script_of
from lintkit_rules.encoding._sieves import Bytes, hits

_WORD = pattern(r"[^\W\d_]{4,60}")
_LATIN, _EASTERN = SCRIPT_CLASSES
_MIXED_EAST = pattern(f"[{_EASTERN}](?:(?=[{_LATIN}])|(?<=[{_LATIN}].))")  # quick where such letters are few
_MIXED_LATIN = pattern(f"[{_LATIN}](?:(?=[{_EASTERN}])|(?<=[{_EASTERN}].))")
_FORMAT, _REACH = pattern(r"%(?:\(\w+\))?\Z"), 40  # what stands before the letter of a format
_ROMAN = frozenset("IVXLCDMІХСМ")


@rule(
    "encoding/homoglyph", sieve=Bytes(rb"\xce", rb"\xcf", rb"\xd0", rb"\xd1", rb"\xd2", rb"\xd3", rb"\xcd[\xb0-\xbf]")
)
def homoglyph(doc: Document) -> Iterator[Finding]:
    """Reports, in words of one script, letters of another that look like one of it."""
    if not scripts_meet(doc):
        return
    text = doc.text
    seen: set[int] = set()
    words: frozenset[str] | None = None
    eastern = 2 * sum(doc.utf8.count(lead) for lead in (b"\xce", b"\xcf", b"\xd0", b"\xd1"))
    for border in hits(_MIXED_LATIN if 3 * eastern > len(doc.utf8) else _MIXED_EAST, doc, not_code):
        start, end = _word(text, border.start())
        if start in seen or end - start < 4:
            continue
        seen.add(start)
        places = [] if explained(doc).holds(start) else _strangers(text[start:end])
        if not places or (places == [0] and _is_format(text, start)):
            continue
        mended = "".join(own_letter(char) if at in places else char for at, char in enumerate(text[start:end]))
        if words is None:
            words = frozenset(word.lower() for word in _WORD.compiled.findall(text))
        for at in places:
            char = text[start + at]
            span = Span(start + at, start + at + 1)
            message = f"“{char}” in “{text[start:end]}” is a {script_of(char)} letter, U+{ord(char):04X}"
            yield Finding(span, message, replace(span, own_letter(char), safe=mended.lower() in words))


def _is_format(text: str, at: int) -> bool:
    """Whether a letter is that of a format, as `s` in `%s` and `%(name)s`."""
    return text[at] in "sdifr" and _FORMAT.compiled.search(text, max(at - _REACH, 0), at) is not None


def _word(text: str, at: int) -> tuple[int, int]:
    """The word of at most 60 letters around ``at``; an empty one if it is longer."""
    start, end = at, at
    while start > 0 and text[start - 1].isalpha() and at - start < 60:
        start -= 1
    while end < len(text) and text[end].isalpha() and end - start < 61:
        end += 1
    return (start, end) if end - start <= 60 and (start == 0 or not text[start - 1].isalpha()) else (at, at)


def _strangers(word: str) -> list[int]:
    """Where in a word letters of another script pose as its own; empty if it is mixed otherwise, or on purpose."""
    scripts = [script_of(char) for char in word]
    if "" in scripts or set(word) <= _ROMAN:
        return []
    major = max(sorted(set(scripts)), key=scripts.count)
    places = [at for at, script in enumerate(scripts) if script != major]
    own = [char for char, script in zip(word, scripts, strict=True) if script == major]
    others = {scripts[at] for at in places}
    if len(own) < 3 or len(places) >= len(own) or len(others) != 1 or _is_part(word, places):
        return []
    if all(has_twin(char, next(iter(others))) for char in own):
        return []  # it may as well be the word that poses
    return places if all((twin := own_letter(word[at])) and script_of(twin) == major for at in places) else []


def _is_part(word: str, places: list[int]) -> bool:
    """Whether letters of another script are the first or the last part of a word (`IPадрес`), not strewn over it."""
    together = places[-1] - places[0] == len(places) - 1
    return len(places) > 1 and together and (places[0] == 0 or places[-1] == len(word) - 1)
