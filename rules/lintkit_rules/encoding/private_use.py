"""A character stands in the text that no font and no program but its author's knows.

Why: private-use characters, noncharacters and anchors of objects come along from symbol fonts, PDF files and word
processors. Readers see a box, or nothing.

Bad:
    \uf0b7 The first po\ue000int
    \uf0b7 The second\ufffe point

Good:
    • The first point
    • The second point

Fix: a bullet for the bullets of symbol fonts, else takes the character out. Unsafe, except for noncharacters, which
mean nothing anywhere. Private characters that stand alone, as signs of an icon font do, are left.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, pattern, replace, rule
from lintkit.views import not_code
from lintkit_rules.encoding._sieves import Bytes, hits

_PLANES = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
_NEVER = "\ufdd0-\ufdef\ufff9-\ufffb" + _PLANES
_CLASS = f"\ue000-\uf8ff\ufffc\U000f0000-\U000ffffd\U00100000-\U0010fffd{_NEVER}"
_SIGN = pattern(f"[{_CLASS}]")
_CERTAIN = pattern(f"[{_NEVER}]")
_BULLETS = "\uf0b7\uf0a7\uf0d8\uf0a8\uf076\uf06c\uf06e\uf0fc"
_SIEVE = Bytes(
    rb"\xee", rb"\xef(?:[\x80-\xa3]|\xb7[\x90-\xaf]|\xbf[\xb9-\xbc\xbe\xbf])", rb"\xf0.\xbf[\xbe\xbf]",
    rb"\xf1.\xbf[\xbe\xbf]",    rb"\xf2.\xbf[\xbe\xbf]", rb"\xf3[\xaf-\xbf]", rb"\xf4",
)  # fmt: skip


@rule("encoding/private-use", sieve=_SIEVE)
def private_use(doc: Document) -> Iterator[Finding]:
    """Reports noncharacters, anchors, bullets of symbol fonts and private characters inside words."""
    text = doc.text
    for match in hits(_SIGN, doc, not_code):
        at, char = match.start(), match.group()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if before == chr(ord(char) - 1) or (after and ord(after) == ord(char) + 1):
            continue  # a list of all characters, in their order
        in_word = before.isalpha() or after.isalpha()
        span = Span(at, at + 1)
        name = f"U+{ord(char):04X}"
        if _CERTAIN.compiled.match(char):
            yield Finding(span, f"{name}: not a character", replace(span, "", safe=True))
        elif char == "\ufffc":
            yield Finding(span, f"{name}: the place of an object that is gone", replace(span, "", safe=False))
        elif char in _BULLETS and not before.strip() and after.isspace():
            yield Finding(span, f"{name}: bullet of a symbol font", replace(span, "•", safe=False))
        elif in_word and not (before == ">" or after == "<"):
            yield Finding(span, f"{name}: private-use character in a word", replace(span, "", safe=False))
