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
    locale: the variety of English, `en-US`, `en-GB` or `any`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, Finding, Span, contains, fix, pattern, rule
from lintkit.findings import Edit
from lintkit.sieves import Scan
from lintkit.views import prose
from lintkit.views.words import occurrences
from lintkit_rules.spelling._context import english_paragraph, is_english
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._words import Options, allowed, reading

# Words that no English sentence doubles.
_NEVER = words(
    "the a an of and or to for from with by at as be are was were been this these those our their your its if "
    "but than then when which while into onto also has have can could should would will must may might we they "
    "he she i"
)
# Words that are doubled for emphasis, in grammar, in names of things, in programs.
_DOUBLED = words(
    "that had very so no yes bye ha hey hi blah really many much more big long far too now there here well oh ooh aye "
    "knock night boo choo chop chip tut pom yo yum tsk hush rah same her him what who on up again etc foo bar "
    "baz test beep ping pong tick left right double win sub girl boy never old new good bad little years ever why "
    "quite please thank sorry come run hear back down off one two three four five six seven eight nine zero null char "
    "int void unsigned short nop dot star dash comma lorem ipsum buffalo mum dad papa mama nom wow rat tat"
)
_SHORT_SLIPS = words("is it in on you my not no do out up use her his us me so")
_UNCERTAIN = words("a i can will may might must as by then have has or")
_OPENERS = words("The In It This To If For We You")
_OPENING = contains(*(f"{one} {one.lower()} ".encode() for one in sorted(_OPENERS)))
_GAP = pattern(r"[ \t]+|[ \t]*\r?\n[ \t>]*")
_JOINED_BEFORE = frozenset("'’.@/\\$&#<~-")
_JOINED_BEHIND = pattern(r"['’@/\\(=&-]|[.:]\w")


class Repeats(NamedTuple):
    """Catches a file in which an English word follows itself."""

    name: str = "repeats"  # tells it from other sieves without fields

    def catches(self, scan: Scan) -> bool:
        return any(_may_be_slip(word.decode()) for word in scan.shared(reading).repeated) or _OPENING.catches(scan)


def _may_be_slip(word: str) -> bool:
    lower = word.lower()
    if lower in _NEVER or word in _SHORT_SLIPS - _DOUBLED:
        return True
    if lower in _DOUBLED or word != lower or len(word) < 3:
        return False
    return english().words.get(word.encode()) >= (96 if len(word) > 3 else 144)


@rule("spelling/repeated-word", sieve=Repeats(), options=Options())
def repeated_word(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports words that follow themselves in English prose."""
    read = reading(doc.utf8)
    if not is_english(read.distinct):
        return
    slips = {word for word in map(bytes.decode, read.repeated) if _may_be_slip(word)}
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
    return second in _NEVER - _UNCERTAIN


def _stands_out(doc: Document, span: Span, word: str) -> bool:
    """Whether the doubling is meant: it crosses out of prose, the word stands a third time, the line is an entry."""
    text = doc.text
    before = text[max(0, span.start - len(word) - 2) : span.start].lower().split()
    after = text[span.end : span.end + len(word) + 1].lower().split()
    if not prose(doc).covers(span.start, span.end) or word.lower() in (*before[-1:], *after[:1]):
        return True
    if "\n" not in span.of(text) or word.lower() in _NEVER:
        return False
    return span.start - text.rfind("\n", 0, span.start) <= 40
