"""A character was lost: U+FFFD stands where a decoder gave up.

Why: U+FFFD (�) is what a program writes when it cannot decode a byte. What stood there is gone, and only a person, or
the original file, knows what to put back. A question mark inside a word is the same where the language has letters
beyond ASCII, and in the place of an English apostrophe (`don?t`).

Bad:
    Le caf� ouvre à neuf heures, il est ferm� la nuit. La biblioth?que et le th??tre aussi.

Good:
    Le café ouvre à neuf heures, il est fermé la nuit. La bibliothèque et le théâtre aussi.

Fix: none, but for an English apostrophe, and for dashes and quotation marks where U+FFFD stands three times for each or
between blanks (unsafe). What else was lost cannot be known for certain.
"""

from collections.abc import Iterator

from lintkit import NON_ASCII, Document, Finding, Severity, Span, any_of, pattern, replace, rule
from lintkit.views import not_code, prose
from lintkit_rules.encoding._about import speaks_of_encodings
from lintkit_rules.encoding._explained import explained
from lintkit_rules.encoding._lost_punctuation import likely_signs
from lintkit_rules.encoding._sieves import Led, hits

_RUN = pattern("\ufffd+")
_QUESTION = pattern(r"(?<=[^\W\d_])\?{1,2}(?=[^\W\d_]*\p{Ll})(?=\p{Ll}|\p{Lu}{2})")
_APOSTROPHE = pattern(r"\?(?=(?i:(t|s|re|ve|ll|d|m)\b))(?![A-Za-z]+[?=&/])")
_STEM = pattern(r"(?<![\w/?&=.-])[A-Za-z]+\Z")
_LONGEST_STEM = 6  # shouldn
_PRONOUNS = "we they you"
_STEMS = {
    "t": "isn aren wasn weren don doesn didn hasn haven hadn won can couldn wouldn shouldn mustn needn ain",
    "s": "it that he she what there here who let how where",
    "m": "i", "re": _PRONOUNS, "ve": f"{_PRONOUNS} i", "ll": f"{_PRONOUNS} i", "d": f"{_PRONOUNS} i",
}  # fmt: skip
_TOKEN = pattern(r"[^\s\"“”„«»‘’()\[\]]*")
_ACCENTED = pattern("[\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0370-\u052f\u1e00-\u1fff]")
_NOT_TEXT = frozenset("/\\=&@#.:{}<>*+^$|~")
_REACH = 40
_SPOKEN_OF, _NEAR = pattern(r"U\+FFFD|\\ufffd|replacement char", "i"), 80


@rule(
    "encoding/replacement-char",
    severity=Severity.ERROR,
    sieve=any_of(NON_ASCII, Led(b"?", rb"\?(?i:[tsdm]|re|ve|ll)")),
)
def replacement_char(doc: Document) -> Iterator[Finding]:
    """Reports runs of replacement characters, and question marks inside words, outside code."""
    if "\ufffd" in doc.text:
        yield from _marked(doc)
    lost = _apostrophes(doc)
    for at, stem in lost.items():
        message = f"question mark behind “{stem}”, where an apostrophe was lost"
        fix = replace(Span(at, at + 1), "’" if "’" in doc.text else "'", safe=False)
        yield Finding(Span(at, at + 1), message, fix, severity=Severity.WARNING)
    for span in _questioned(doc):
        if span.start not in lost and not explained(doc).holds(span.start):
            yield Finding(span, "question mark inside a word, where a letter was lost", severity=Severity.WARNING)


def _marked(doc: Document) -> Iterator[Finding]:
    """Replacement characters that nothing explains and that are not spoken of."""
    text = doc.text
    runs = [match.span() for match in hits(_RUN, doc, not_code) if not _is_spoken_of(text, match.start())]
    runs = [run for run in runs if not explained(doc).holds(run[0])]
    signs = likely_signs(text, runs)
    for start, end in runs:
        what = "a character was" if end - start == 1 else f"{end - start} characters were"
        what = f"“{signs[start]}”, most probably, was" if start in signs else what
        told = start in signs and not speaks_of_encodings(doc, start)
        mend = replace(Span(start, end), signs[start], safe=False) if told else None
        yield Finding(Span(start, end), f"U+FFFD marks a place where {what} lost", mend)


def _is_spoken_of(text: str, at: int) -> bool:
    return _SPOKEN_OF.compiled.search(text, max(at - _NEAR, 0), at + _NEAR) is not None


def _apostrophes(doc: Document) -> dict[int, str]:
    """Question marks that stand for the apostrophe of an English contraction, with what stands before them."""
    found: dict[int, str] = {}
    for match in hits(_APOSTROPHE, doc, prose) if "?" in doc.text else ():
        at = match.start()
        stem = _STEM.compiled.search(doc.text[max(at - _LONGEST_STEM - 2, 0) : at])
        stems = _STEMS.get(match[1].lower(), "").split()
        if stem and stem.group().lower() in stems and not speaks_of_encodings(doc, at):
            found[at] = stem.group()
    return found


def _questioned(doc: Document) -> list[Span]:
    """Question marks that stand for letters: in a text that has letters beyond ASCII, not in addresses."""
    text = doc.text
    found = []
    for start in _between_letters(text):
        match = _QUESTION.compiled.match(text, start)
        if match is None or not prose(doc).covers(start, match.end()):
            continue
        end = match.end()
        left = text[max(start - _REACH, 0) : start].split()[-1]
        right = _TOKEN.compiled.match(text, end, end + _REACH)
        word = left + (right.group().rstrip(".,:;!?…") if right else "")
        if _NOT_TEXT.isdisjoint(word) and not speaks_of_encodings(doc, start):
            found.append(Span(start, end))
    words = sum(1 for _ in _ACCENTED.compiled.finditer(text)) if len(found) > 1 else 0
    return found if words > 2 * len(found) or (found and words >= 5) else []


def _between_letters(text: str) -> Iterator[int]:
    """Where question marks may stand in words, most of which end a sentence: searched for at the speed of a memory
    search.
    """
    at = text.find("?")
    while at >= 0:
        behind = text[at + 1 : at + 2]
        if (behind == "?" or behind.isalpha()) and not text[at - 1 : at].isspace():
            yield at
        at = text.find("?", at + 1)
