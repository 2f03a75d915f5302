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
    "that had very so no yes bye ha hey hi blah really many much more big long far too now there here well oh "
    "ooh aye knock night boo choo chop chip tut pom yo yum tsk hush rah same do can her him you what who is in "
    "it on up out over again foo bar baz test beep ping pong tick left right double win sub girl boy never old "
    "new good bad little years ever why how quite please thank sorry go come run hear back down off one two "
    "three four five six seven eight nine zero null char int void unsigned short nop dot star dash comma lorem "
    "ipsum buffalo mum dad papa mama nom wow rat tat lo my"
)
_UNCERTAIN = words("a i can will may might must as by then have has or")
_OPENERS = words("The A An Of And To For This We They He She If But When As With It In")
_OPENING = contains(*(f"{one} {one.lower()}{end}".encode() for one in sorted(_OPENERS) for end in " \n"))


class Repeats(NamedTuple):
    """Catches a file in which an English word follows itself."""

    def catches(self, scan: Scan) -> bool:
        return any(_may_be_slip(word.decode()) for word in scan.shared(reading).repeated) or _OPENING.catches(scan)


def _may_be_slip(word: str) -> bool:
    lower = word.lower()
    if lower in _DOUBLED:
        return lower in ("it", "is", "in", "on", "you", "my") and word == lower
    return lower in _NEVER or (word == lower and len(word) > 3 and english().words.get(word.encode()) >= 96)


_TWICE = pattern(r"(?<![\w'’.@/\\$&#<-])(\w+)(?P<gap>[ \t]+|[ \t]*\r?\n[ \t]*)(?=(\w+)(?![\w'’@/\\(=&-]|\.\w|:\w))")


@rule("spelling/repeated-word", sieve=Repeats(), options=Options())
def repeated_word(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports words that follow themselves in English prose."""
    if not is_english(reading(doc.utf8).distinct):
        return
    for match in _TWICE.matches(doc, within=prose):
        first, second = match.group(1), match.group(3)
        span = Span(match.start(), match.end() + len(second))
        if first.lower() != second.lower() or not _is_slip(first, second) or allowed(first, options):
            continue
        if _stands_out(doc, span, first) or not english_paragraph(doc, span.start, span.end):
            continue
        message = f"“{first} {second}”: the word is repeated"
        yield Finding(span, message, fix(_cut(doc.text, match.span("gap"), span), safe=_certain(second)))


def _cut(text: str, gap: tuple[int, int], span: Span) -> Edit:
    """Takes out the second word; where a line ends between the two, it stays."""
    if "\n" not in text[gap[0] : gap[1]]:
        return Edit(Span(gap[0], span.end), "")
    end = span.end
    while text[end : end + 1] in (" ", "\t"):
        end += 1
    return Edit(Span(gap[1], end), "")


def _is_slip(first: str, second: str) -> bool:
    return _may_be_slip(second) and (first == second or (second.islower() and first.istitle()))


def _certain(second: str) -> bool:
    return second in _NEVER - _UNCERTAIN


def _stands_out(doc: Document, span: Span, word: str) -> bool:
    """Whether the doubling is meant: it crosses out of prose, the word stands a third time, the line is an entry."""
    text = doc.text
    around = text[max(0, span.start - len(word) - 1) : span.start], text[span.end : span.end + len(word) + 1]
    if not prose(doc).covers(span.start, span.end) or word.lower() in (side.strip().lower() for side in around):
        return True
    if "\n" not in span.of(text) or word.lower() in _NEVER:
        return False
    return span.start - text.rfind("\n", 0, span.start) <= 40
