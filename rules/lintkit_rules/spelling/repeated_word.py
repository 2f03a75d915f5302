"""A word is written twice in a row.

Why: a doubled word is what editing leaves behind, most often at the end of a line, where no writer sees it.

Bad:
    The engine reads the the file once, and writes
    it it back to the *the disk*.

Good:
    The engine reads the file once, and writes
    it back to *the disk*.

Fix: the second one goes. Safe for words that no sentence doubles (`the the`, `of of`), unsafe for the others.
Doublings that English knows (`had had`, `that that`, `very very`, `bye bye`) are left alone. Of two words
that follow themselves only small ones are looked for (`in the in the`), and in other languages only small words that no
sentence of them doubles (`und und`, `dans dans`, `con con`); unsafe.

Options:
    words: words that may be doubled.
"""

from collections.abc import Iterator
from functools import lru_cache

from lintkit import Document, Finding, Span, any_of, contains, fix, pattern, replace, rule
from lintkit.findings import Edit
from lintkit.sieves import Scan
from lintkit.views.words import occurrences
from lintkit_rules.spelling._doubled import NEVER, UNCERTAIN, may_be_slip, meant
from lintkit_rules.spelling._language import english_paragraph
from lintkit_rules.spelling._pairs_twice import PairsTwice, pairs_twice
from lintkit_rules.spelling._repeats import JOINED_BEFORE, JOINED_BEHIND, across_markup, marked, stands_out
from lintkit_rules.spelling._repeats_abroad import RepeatsAbroad, repeats_abroad
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._words import Options, allowed, in_english, reading

_OPENERS = words("The In It This To If For We You")
_OPENING = contains(*(f"{one} {one.lower()} ".encode() for one in sorted(_OPENERS)))
_GAP = pattern(r"[ \t]+|[ \t]*\r?\n[ \t>]*")


class Repeats:
    """Catches a file in which an English word follows itself."""

    def catches(self, scan: Scan) -> bool:
        if not scan.shared(in_english):
            return False
        read = scan.shared(reading)
        if any(map(_may_be_slip, read.repeated)) or _OPENING.catches(scan):
            return True
        return not marked().isdisjoint(read.distinct)


@lru_cache(maxsize=1 << 12)
def _may_be_slip(run: bytes) -> bool:
    return may_be_slip(run.decode())


@rule("spelling/repeated-word", sieve=any_of(Repeats(), RepeatsAbroad(), PairsTwice()), options=Options())
def repeated_word(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports words that follow themselves in prose."""
    read = reading(doc.utf8)
    for word, span, copy in repeats_abroad(doc):
        if not allowed(word, options):
            yield Finding(span, f"“{word} {word}”: the word is repeated", replace(copy, "", safe=False))
    for span, copy in pairs_twice(doc):
        if english_paragraph(doc, span.start, span.end):
            twice = " ".join(span.of(doc.text).split())
            yield Finding(span, f"“{twice}”: the words are repeated", replace(copy, "", safe=False))
    if not in_english(doc.utf8):
        return
    slips = {word for word in map(bytes.decode, read.repeated) if may_be_slip(word)}
    slips |= {one for one in _OPENERS if f"{one} {one.lower()} ".encode() in doc.utf8}
    for span, gap in _doubled(doc, slips):
        first, second = doc.text[span.start : gap.start], doc.text[gap.end : span.end]
        if allowed(first, options) or not english_paragraph(doc, span.start, span.end) or stands_out(doc, span, first):
            continue
        message = f"“{first} {second}”: the word is repeated"
        yield Finding(span, message, fix(_cut(doc.text, (gap.start, gap.end), span), safe=_certain(second)))
    for word, span, edit in across_markup(doc, read.distinct):
        if not allowed(word, options) and english_paragraph(doc, span.start, span.end):
            yield Finding(span, f"“{word} {word}”: the word is repeated", fix(edit, safe=False))


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
                or text[at - 1 : at] in JOINED_BEFORE
            ):
                continue
            end = gap.end() + len(second)
            if meant(first.lower(), text[max(0, at - 24) : at].lower().rstrip().rpartition(" ")[2]):
                continue
            if not JOINED_BEHIND.compiled.match(text, end) and (first == second or text[end : end + 1] == " "):
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
