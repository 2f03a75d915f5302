"""A character was lost: U+FFFD stands where a decoder gave up.

Why: U+FFFD (�) is what a program writes when it cannot decode a byte. What stood there is gone, so readers see a
black diamond in the middle of a word. Only a person, or the original file, knows what to put back.

A question mark inside a word is the same where the language has letters beyond ASCII, and in the place of an English
apostrophe (`don?t`).

Bad:
    Le caf� ouvre à neuf heures, il est ferm� la nuit. La biblioth?que et le th??tre aussi.

Good:
    Le café ouvre à neuf heures, il est fermé la nuit. La bibliothèque et le théâtre aussi.

Fix: none, but for an English apostrophe (unsafe). What else was lost cannot be known for certain.
"""

from collections.abc import Iterator

from lintkit import NON_ASCII, Document, Finding, Severity, Span, any_of, contains, pattern, replace, rule
from lintkit.views import not_code, prose
from lintkit_rules.encoding._about import speaks_of_encodings
from lintkit_rules.encoding._explained import explained
from lintkit_rules.encoding._sieves import hits

_RUN = pattern("\ufffd+")
_QUESTION = pattern(r"(?<=[^\W\d_])\?{1,2}(?=[^\W\d_]*\p{Ll})(?=\p{Ll}|\p{Lu}{2})")
_CONTRACTION = pattern(
    r"(?i)(?<![\w/?&=.-])(?:(?:is|are|was|were|do|does|did|has|have|had|wo|ca|could|would|should|must|need|ai)n\?(?=t\b)"
    r"|(?:it|that|he|she|what|there|here|who|let|how|where)\?(?=s\b)|(?:we|they|you)\?(?=(?:re|ve|ll|d)\b)"
    r"|i\?(?=(?:m|ve|ll|d)\b))(?![a-z]+[?=&/])"
)
_TOKEN = pattern(r"[^\s\"“”„«»‘’()\[\]]*")
_ACCENTED = pattern("[\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0370-\u052f\u1e00-\u1fff]")
_NOT_TEXT = frozenset("/\\=&@#.:{}<>*+^$|~")
_REACH = 40


@rule(
    "encoding/replacement-char",
    severity=Severity.ERROR,
    sieve=any_of(NON_ASCII, contains(b"n?t", b"N?T", b"?s", b"?re", b"?ve", b"?ll", b"?d", b"?m")),
)
def replacement_char(doc: Document) -> Iterator[Finding]:
    """Reports runs of replacement characters, and question marks inside words, outside code."""
    for match in hits(_RUN, doc, not_code) if "\ufffd" in doc.text else ():
        if not explained(doc).holds(match.start()):
            count = len(match.group())
            what = "a character was" if count == 1 else f"{count} characters were"
            yield Finding(Span(*match.span()), f"U+FFFD marks a place where {what} lost")
    lost = {match.end() - 1: match.group() for match in hits(_CONTRACTION, doc, prose)} if "?" in doc.text else {}
    for at in lost:
        if not speaks_of_encodings(doc, at):
            span = Span(at, at + 1)
            message = f"question mark behind “{doc.text[at - len(lost[at]) + 1 : at]}”, where an apostrophe was lost"
            apostrophe = "’" if "’" in doc.text else "'"
            yield Finding(span, message, replace(span, apostrophe, safe=False), severity=Severity.WARNING)
    for span in _questioned(doc):
        if span.start in lost:
            continue
        if not explained(doc).holds(span.start):
            yield Finding(span, "question mark inside a word, where a letter was lost", severity=Severity.WARNING)


def _questioned(doc: Document) -> list[Span]:
    """Question marks that stand for letters: in a text that has letters beyond ASCII, not in addresses."""
    text = doc.text
    if "?" not in text:
        return []
    found = []
    for match in hits(_QUESTION, doc, prose):
        start, end = match.span()
        left = text[max(start - _REACH, 0) : start].split()[-1]
        right = _TOKEN.compiled.match(text, end, end + _REACH)
        word = left + (right.group().rstrip(".,:;!?…") if right else "")
        if _NOT_TEXT.isdisjoint(word) and not speaks_of_encodings(doc, start):
            found.append(Span(start, end))
    words = sum(1 for _ in _ACCENTED.compiled.finditer(text)) if len(found) > 1 else 0
    return found if words > 2 * len(found) or (found and words >= 5) else []
