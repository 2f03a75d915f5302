"""A control character stands in the text.

Why: control characters steer machines. In a text they are remains of a transfer, a terminal or a wrong code page: some
show as boxes, some as nothing, XML refuses most of them. Those from U+0080 to U+009F are nearly always signs of Windows
code page 1252 that were taken for Latin-1: U+0092 is an apostrophe.

Bad:
    It\u0092s a bell\u0007, and no\u0000thing else.

Good:
    It’s a bell, and nothing else.

Fix: puts in the sign that code page 1252 has at that place, or takes the character out. Safe, unless a separator
(U+001C to U+001F) joins two words, or the sign would stand inside a word and is no usual apostrophe. Tabs, line ends
and form feeds are no defects; overstruck characters of a terminal (`N`, backspace, `N`, or `_`, backspace, `N`) become
one.
"""

from collections.abc import Iterator
from itertools import pairwise

from lintkit import Document, Finding, Severity, Span, any_of, pattern, replace, rule
from lintkit.sieves import ByteClass
from lintkit.views import not_code
from lintkit_rules.encoding._explained import explained
from lintkit_rules.encoding._sieves import Bytes, hits

_CONTROL = bytes([*range(0x09), 0x0E, 0x0F, *range(0x10, 0x1B), *range(0x1C, 0x20), 0x7F])
_STRUCK = r"(?:([^\s\x08])\x08(?=\1)|_\x08(?=[^\s\x08])|(?<=[^\s\x08])\x08_)+"
_C0 = r"\x00-\x08\x0e-\x1a\x1c-\x1f\x7f"
_RUN = pattern(rf"[{_C0}\x80-\x84\x86-\x9f](?:(?<=[{_C0}])[{_C0}]*)?")
_RUN_OR_STRUCK = pattern(rf"{_STRUCK}|{_RUN.source}")
_CONTRACTED = pattern(r"(?:s|t|d|m|n|re|ve|ll|em|tis|clock)(?![^\W\d_])", "i")  # it's, don't
_ELIDED = pattern(r"(?<![^\W\d_])(?:[^\W\d_]{1,2}|[^\W\d_]*(?:qu|ll)|aujourd)\Z", "i")  # l'eau, qu'il, dell'arte
# Controls in words that are letters of Mac Roman, and on code page 1252 signs that no word holds
_MAC = pattern(r"(?<=[^\W\d_A-Z])[\x82\x84\x87-\x89\x8b\x93-\x95\x98\x99\x9b](?=[^\W\d_A-Z])")
_WIDE = 0.2  # share of NULs from which a file is UTF-16 without its mark


_SIEVE = any_of(ByteClass(_CONTROL), Bytes(rb"\xc2[\x80-\x9f]"))


@rule("encoding/control-char", severity=Severity.ERROR, sieve=_SIEVE)
def control_char(doc: Document) -> Iterator[Finding]:
    """Reports control characters, those of misread UTF-8 excepted."""
    text = doc.text
    if text.count("\0") > _WIDE * len(text):
        yield Finding(Span(0, 1), "every other character is U+0000: this file is UTF-16 without a byte order mark")
        return
    for match in hits(_RUN_OR_STRUCK if "\b" in text else _RUN, doc, not_code):
        start, end = match.span()
        if explained(doc).holds(start) or _is_listed(text, start, end):
            continue
        span = Span(start, end)
        seen = match.group()
        if len(seen) == 1 and "\x80" <= seen < "\xa0":
            yield _sign(text, span, seen, in_mac=_is_in_word(text, span) and _MAC.compiled.search(text) is not None)
        elif any(" " <= char < "\x7f" or char >= "\xa0" for char in seen):
            yield Finding(span, "backspaces that strike characters over", replace(span, "", safe=True))
        else:
            names = ", ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in seen))
            joins = any("\x1c" <= char <= "\x1f" for char in seen) and text[start - 1 : start].isalnum()
            safe = not (joins and text[end : end + 1].isalnum())
            yield Finding(span, f"{names}: control character in text", replace(span, "", safe=safe))


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether controls stand in a list of all characters: among their own neighbours, in order."""
    points = [ord(char) for char in text[max(start - 1, 0) : min(end, start + 3)]]
    follow = [second == first + 1 for first, second in pairwise(points)]
    return len(points) > 1 and follow[0] and (points[0] > 0x20 or (len(follow) > 1 and all(follow)))


def _is_in_word(text: str, span: Span) -> bool:
    """Whether what stands there is in the small letters of a word."""
    return text[span.start - 1 : span.start].islower() and text[span.end : span.end + 1].islower()


def _sign(text: str, span: Span, seen: str, *, in_mac: bool) -> Finding:
    """What to say of a C1 control: the sign of code page 1252 that it stands for, if there is one.

    ``in_mac``: the text holds controls that must be letters of Mac Roman, and this one may be such a letter.
    """
    name = f"U+{ord(seen):04X}"
    letter = seen.encode("latin-1").decode("mac-roman")
    if in_mac and letter.islower():
        return Finding(span, f"{name} is “{letter}” of Mac Roman taken for Latin-1", replace(span, letter, safe=False))
    meant = seen.encode("latin-1").decode("cp1252", "ignore")
    if not meant:
        return Finding(span, f"{name}: control character in text", replace(span, "", safe=True))
    message = f"{name} is “{meant}” of code page 1252 taken for Latin-1"
    return Finding(span, message, replace(span, meant, safe=_belongs(text, span, meant)))


def _belongs(text: str, span: Span, sign: str) -> bool:
    """Whether a sign surely stands there. Inside a word it may as well be a letter of Mac Roman (`a\x96o` is `año`)."""
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if not (before.isalpha() and behind.isalpha()):
        return True
    if sign != "’":
        return False
    elided = _ELIDED.compiled.search(text, max(0, span.start - 12), span.start)
    return elided is not None or _CONTRACTED.compiled.match(text, span.end) is not None
