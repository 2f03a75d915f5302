"""A character ends a line that few programs take for a line end.

Why: a lone carriage return, a vertical tab, U+0085, U+2028 or U+2029 looks like a line end in one program and like a
box, a blank or nothing in the next; line numbers then differ, and JavaScript and JSON once choked on some.

Bad:
    one\u2028two
    three

Good:
    one
    two
    three

Fix: the line end that most lines have; nothing where a line ends anyway. Safe, except for U+0085 in a file with other
signs of code page 1252 taken for Latin-1: there it is an ellipsis.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, any_of, contains, pattern, replace, rule
from lintkit.views import not_code
from lintkit_rules.encoding._explained import explained
from lintkit_rules.encoding._sieves import Bytes, hits

_ODD = pattern("\r(?!\n)|[\x0b\x85\u2028\u2029]")
_CONTROLS = pattern("[\x80-\x84\x86-\x9f]")


@rule("encoding/odd-newline", sieve=any_of(contains(b"\r", b"\x0b"), Bytes(rb"\xc2\x85", rb"\xe2\x80[\xa8\xa9]")))
def odd_newline(doc: Document) -> Iterator[Finding]:
    """Reports each odd line end; a file whose lines all end with CR is left alone."""
    text = doc.text
    if "\n" not in text and text.count("\r") > 1:
        return
    usual = "\r\n" if 2 * text.count("\r\n") > text.count("\n") else "\n"
    spaced = 2 * text.count(2 * usual) > text.count(usual) // 2  # paragraphs stand apart: an end beside one is meant
    for match in hits(_ODD, doc, not_code):
        at, char = match.start(), match.group()
        if explained(doc).holds(at):
            continue
        span = Span(at, at + 1)
        name = "lone CR" if char == "\r" else f"U+{ord(char):04X}"
        in_line = text[at - 1 : at].isalpha() and text[at + 1 : at + 2] in (" ", "”", "»", "'", '"')
        if char == "\x85" and (in_line or _CONTROLS.compiled.search(text)):
            yield Finding(span, f"{name} is '…' of code page 1252 taken for Latin-1", replace(span, "…", safe=False))
            continue
        last = at + 1 == len(text)
        ends_anyway = text.startswith("\r\n", at + 1) or (not last and not spaced and text[at + 1] == "\n")
        ends_anyway = ends_anyway or (last and text[at - 1 : at] in ("", "\n"))
        yield Finding(span, f"{name} ends a line", replace(span, "" if ends_anyway else usual, safe=True))
