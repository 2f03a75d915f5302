"""Text about encodings: repair tables, examples, how-tos. What is garbled there is garbled on purpose."""

import re
from functools import cache
from itertools import chain

from lintkit import Document, Span, Spans, view
from lintkit.views import lines

_LINES = 1  # lines before and after a mention that it still covers
_BESIDE = 300  # characters of such a line that it covers
_MANY = 3  # mentions of the strongest terms that make a whole document be about encodings

# Any mention holds one of these, in capitals or not: looked for first, since expressions are slow.
_HINTS = (
    b"mojibake", b"ftfy", b"encod", b"decod", b"code", b"charset", b"utf", b"latin", b"8859", b"windows-125", b"cp",
    b"roman", b"jis", b"gbk", b"euc-kr", b"koi8", b"garb", b"escap", b"quoted-print", b"percent-enc", b"url-enc",
    b"urlenc", b"homoglyph", b"confusable", b"look-alike", b"lookalike", b"zero-width", b"zero width", b"bidi",
    b"right-to-left", b"byte order", b"html entit", b"replacement char", b"surrogate",
)  # fmt: skip
_LOWERED, _BEYOND_ASCII = bytes(range(0x100)).lower(), bytes(range(0x80, 0x100))


@cache
def _terms() -> "re.Pattern[str]":
    return re.compile(
        r"mojibake|ftfy|\b(?:char(?:acter)?[ -]?(?:en|de)cod|encod|decod|charset|code ?page|codec|unicode|utf-?(?:8|16)"
        r"|latin-?1|iso-?8859|windows-?125\d|cp-?125\d|cp-?(?:437|850|866)|mac-?roman|shift[-_]?jis|gbk|euc-kr|koi8"
        r"|garbled|garbage char|escape[ds]?\b|escaping|quoted-printable|percent-enc|url-?enc|homoglyph|confusable"
        r"|look-?alike|zero[- ]width|bidi|right-to-left|byte order|html entit|replacement char|surrogate|code ?point)",
        re.IGNORECASE,
    )


@cache
def _of_escapes() -> "re.Pattern[str]":
    return re.compile(
        r"(?:en|de)cod(?:e|ing)|escape[ds]?\b|escaping|\bentit(?:y|ies)\b|quoted-printable|percent-enc|url-?enc|mojibake",
        re.IGNORECASE,
    )


@cache
def _strong() -> "re.Pattern[str]":
    return re.compile(
        r"mojibake|\bftfy\b|(?:fix|repair|broken|wrong|bad|garbled)[- ](?:\w+ )?(?:encoding|unicode|utf-?8)"
        r"|encoding (?:error|problem|issue|detect)|charset detect|character encoding",
        re.IGNORECASE,
    )


@view
def speech_of_encodings(doc: Document) -> Spans:
    """Where the text speaks of encodings, escapes or invisible characters: the lines near a mention of them.

    The whole document if it is about them.
    """
    plain = doc.utf8.translate(_LOWERED, _BEYOND_ASCII)
    hints = [hint.decode() for hint in _HINTS if hint in plain]
    if not hints:
        return Spans()
    text = doc.text
    near = _lines_with(doc, hints)
    strong = {match.start() // 200 for span in near for match in _strong().finditer(text, *span)}
    if len(strong) >= _MANY and len(strong) * 3000 > len(text):
        return Spans([Span(0, len(text) + 1)])
    index = lines(doc)
    spans = []
    for match in chain.from_iterable(_terms().finditer(text, *span) for span in near):
        line = index.line_of(match.start())
        first, last = max(line - _LINES, 1), min(line + _LINES, len(index))
        start, end = index.span(first).start, index.span(last).end
        spans.append(Span(max(start, match.start() - _BESIDE), min(end, match.end() + _BESIDE)))
    return Spans(spans)


def _lines_with(doc: Document, hints: list[str]) -> Spans:
    """The lines that hold one of the hints, in capitals or not."""
    lowered = doc.text.lower()
    if len(lowered) != len(doc.text):  # offsets differ: capitals that become two characters
        return Spans([Span(0, len(doc.text))])
    index = lines(doc)
    numbers = set()
    for hint in hints:
        at = lowered.find(hint)
        while at >= 0:
            number = index.line_of(at)
            numbers.add(number)
            at = lowered.find(hint, index.span(number).end)
    return Spans(map(index.span, numbers))


def speaks_of_encodings(doc: Document, offset: int) -> bool:
    """Whether the text around ``offset`` speaks of encodings, escapes or invisible characters."""
    return speech_of_encodings(doc).holds(offset)


def speaks_of_escapes(doc: Document, offset: int) -> bool:
    """Whether the text around ``offset`` speaks of escapes or entities, or all of it is about encodings."""
    covered = speech_of_encodings(doc)
    if not covered.holds(offset) or covered.covers(0, len(doc.text)):
        return covered.holds(offset)
    return _of_escapes().search(doc.text, max(offset - _BESIDE, 0), offset + _BESIDE) is not None
