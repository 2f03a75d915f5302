"""A word is written twice in a row.

Why: a doubled word is what editing leaves behind, most often at the end of a line, where no writer sees it.

Bad:
    The engine reads the the file once, and writes
    it it back.

Good:
    The engine reads the file once, and writes
    it back.

Fix: the second one goes. Safe for words that no sentence doubles (`the the`, `of of`), unsafe for the others.
Doublings that English knows (`had had`, `that that`, `very very`, `bye bye`) are left alone.

Options:
    words: words that may be doubled.
    locale: no effect yet: the words of every variety of English are accepted.
"""

from collections.abc import Iterator
from functools import lru_cache

from lintkit import Document, Finding, Span, contains, fix, pattern, rule
from lintkit.findings import Edit
from lintkit.sieves import Scan
from lintkit.views import prose
from lintkit.views.words import occurrences
from lintkit_rules.spelling._context import english_paragraph
from lintkit_rules.spelling._doubled import NEVER, UNCERTAIN, may_be_slip
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._words import Options, allowed, in_english, reading

_OPENERS = words("The In It This To If For We You")
_OPENING = contains(*(f"{one} {one.lower()} ".encode() for one in sorted(_OPENERS)))
_GAP = pattern(r"[ \t]+|[ \t]*\r?\n[ \t>]*")
_JOINED_BEFORE = frozenset("'’.@/\\$&#<~-")
_JOINED_BEHIND = pattern(r"['’@/\\(=&-]|[.:]\w")


class Repeats:
    """Catches a file in which an English word follows itself."""

    def catches(self, scan: Scan) -> bool:
        if not scan.shared(in_english):
            return False
        return any(map(_may_be_slip, scan.shared(reading).repeated)) or _OPENING.catches(scan)


@lru_cache(maxsize=1 << 12)
def _may_be_slip(run: bytes) -> bool:
    return may_be_slip(run.decode())


@rule("spelling/repeated-word", sieve=Repeats(), options=Options())
def repeated_word(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports words that follow themselves in English prose."""
    read = reading(doc.utf8)
    if not in_english(doc.utf8):
        return
    slips = {word for word in map(bytes.decode, read.repeated) if may_be_slip(word)}
    slips |= {one for one in _OPENERS if one.encode() in read.distinct}
    for span, gap in _doubled(doc, slips):
        first, second = doc.text[span.start : gap.start], doc.text[gap.end : span.end]
        if allowed(first, options) or _stands_out(doc, span, first) or not english_paragraph(doc, span.start, span.end):
            continue
        message = f"“{first} {second}”: the word is repeated"
        yield Finding(span, message, fix(_cut(doc.text, (gap.start, gap.end), span), safe=_certain(second)))


def _doubled(doc: Document, slips: set[str]) -> Iterator[tuple[Span, Span]]:
    """Where one of the words follows itself, and the blanks between; an opener is followed by itself in lower case."""
    text = doc.text
    found = occurrences(doc, slips | {word.lower() for word in slips if word in _OPENERS})
    for first in sorted(slips & found.keys()):
        second = first.lower() if first in _OPENERS else first
        behind = frozenset(found.get(second, ()))
        for at in found[first]:
            gap = _GAP.compiled.match(text, at + len(first))
            if (
                gap is None
                or (first != second and gap.group() != " ")
                or gap.end() not in behind
                or text[at - 1 : at] in _JOINED_BEFORE
            ):
                continue
            end = gap.end() + len(second)
            if not _JOINED_BEHIND.compiled.match(text, end) and (first == second or text[end : end + 1] == " "):
                yield Span(at, end), Span(*gap.span())


def _cut(text: str, gap: tuple[int, int], span: Span) -> Edit:
    """Takes out the second word; where a line ends between the two, it stays."""
    if "\n" not in text[gap[0] : gap[1]]:
        return Edit(Span(gap[0], span.end), "")
    end = span.end
    while text[end : end + 1] in (" ", "\t"):
        end += 1
    return Edit(Span(gap[1], end), "")


def _certain(second: str) -> bool:
    return second in NEVER - UNCERTAIN


def _stands_out(doc: Document, span: Span, word: str) -> bool:
    """Whether the doubling is meant: it crosses out of prose, the word stands a third time, the line is an entry."""
    text = doc.text
    before = text[max(0, span.start - len(word) - 2) : span.start].lower().split()
    after = text[span.end : span.end + len(word) + 1].lower().split()
    if not prose(doc).covers(span.start, span.end) or word.lower() in (*before[-1:], *after[:1]):
        return True
    if "\n" not in span.of(text) or word.lower() in NEVER:
        return False
    return span.start - text.rfind("\n", 0, span.start) <= 40
