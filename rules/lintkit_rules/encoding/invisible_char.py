"""An invisible character stands where writing has no use for it.

Why: zero-width spaces, joiners, direction marks, fillers and tags come along when text is copied from a page, a chat or
a PDF. Nobody sees them, but searching, comparing, sorting and links break, and some hide text from readers.

Bad:
    The new\u200bsletter is re\u200dady, and so are\u2063 we.

Good:
    The newsletter is ready, and so are we.

Fix: takes the character out; safe, since it does nothing where it stands. Joiners in emoji and in Persian or Indic
words, word spaces in Khmer, Thai or Lao, marks in lines with right-to-left writing, flags, and zero-width spaces that
keep Markdown signs or an `@` apart stay.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, all_of, any_of, pattern, replace, rule
from lintkit.views import not_code
from lintkit_rules.encoding._explained import explained
from lintkit_rules.encoding._invisible import CLASS, joins_for_sure, name_of, useless
from lintkit_rules.encoding._sieves import Bytes, Led

# But for a lone joiner in an Arabic word: what most of them are.
_RUN = pattern(f"[{CLASS}](?:(?<![\u0620-\u06dc][\u200c\u200d])|(?=[{CLASS}]))[{CLASS}]*")
_OTHERS = Bytes(
    rb"\xe2(?:\x80[\x8b\x8e\x8f]|\x81[\xa0-\xaf])", rb"\xef(?:\xb8[\x80-\x8f]|\xbe\xa0)",
    rb"\xf3\xa0", rb"\xcd\x8f", rb"\xd8\x9c",
    rb"\xe1(?:\x85[\x9f\xa0]|\x9e[\xb4\xb5]|\xa0[\x8b-\x8f])", rb"\xe3\x85\xa4",
)  # fmt: skip
# Joiners that are not lone ones behind U+0620 to U+06DC
_JOINERS = all_of(
    Bytes(rb"\xe2\x80[\x8c\x8d]"),
    Led(
        b"\xe2",
        rb"\xe2\x80[\x8c\x8d](?:(?<![\xd9\xda].{4})(?<!\xd8[\xa0-\xbf].{3})(?<!\xdb[\x80-\x9c].{3})"
        rb"|(?=\xe2\x80[\x8c\x8d]))",
    ),
)


@rule("encoding/invisible-char", sieve=any_of(_JOINERS, _OTHERS))
def invisible_char(doc: Document) -> Iterator[Finding]:
    """Reports runs of invisible characters that do nothing."""
    text = doc.text
    joined: set[str] = set()  # what is, for sure: a text is full of a few of them
    for match in _RUN.compiled.finditer(text):
        start, end = match.span()
        if end - start == 1 and start:
            three = text[start - 1 : end + 1]
            if three in joined:
                continue
            if joins_for_sure(text, start):
                joined.add(three)
                continue
        if not any(useless(doc, at) for at in range(start, end)) or not not_code(doc).covers(start, end):
            continue
        at = start
        while at < end:
            stop = at
            while stop < end and useless(doc, stop) and not explained(doc).holds(stop):
                stop += 1
            if stop > at:
                span = Span(at, stop)
                names = ", ".join(dict.fromkeys(map(name_of, text[at:stop])))
                does = "does" if stop == at + 1 else "do"
                yield Finding(span, f"{names} {does} nothing here", replace(span, "", safe=True))
            at = max(stop, at + 1)
