"""A character stands as its escape: `\\u2019`, `\\xe2\\x80\\x99`, `=E2=80=99` or `%C3%A9` in running text.

Why: text that was written for a program, a mail or a URL was printed without being decoded.

Bad:
    The caf%C3%A9 doesn\\u2019t open, she=E2=80=99s sorry.

Good:
    The café doesn’t open, she’s sorry.

Fix: the character. Safe for quoted-printable sequences of two or more bytes, which are hardly anything else; unsafe for
the others. Text in UTF-8 that was misread before it was escaped (`\\u00c3\\u00a9`) becomes what was meant. Escapes that
stand apart from words, in code, in addresses and in text about escapes are left.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, any_of, pattern, replace, rule
from lintkit.views import prose
from lintkit_rules.encoding._about import speaks_of_encodings
from lintkit_rules.encoding._codepages import decode
from lintkit_rules.encoding._sieves import Led, hits

_ESCAPE = pattern(r"(?:\\u[0-9a-fA-F]{4})+|(?:\\x[0-9a-fA-F]{2}){2,}|(?:=[0-9A-F]{2}){2,}|(?:%[0-9A-F]{2}){2,}")
_ADDRESS = pattern(r"[/\\?&=@:]|%(?![0-9A-F]{2})|www\.")
_REACH = 60
_PAGES = ("cp1252", "latin-1", "cp1250")  # that text may have been misread with before it was escaped
_SIEVE = any_of(
    Led(b"%", rb"%[C-F][0-9A-F]%[89AB]"),
    Led(b"=", rb"=[C-F][0-9A-F]=[89AB]"),
    Led(b"\\", rb"\\(?:u[0-9a-fA-F]{4}|x[c-fC-F][0-9a-fA-F]\\x[89abAB])"),
)


@rule("encoding/escape-literal", sieve=_SIEVE)
def escape_literal(doc: Document) -> Iterator[Finding]:
    """Reports escapes inside or beside words; those that stand alone too if the document has others."""
    text = doc.text
    found = []
    for match in hits(_ESCAPE, doc, prose):
        start, end = match.span()
        meant = _decoded(match.group())
        if meant is not None and not _in_address(text, start, end) and not speaks_of_encodings(doc, start):
            glued = text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()
            found.append((Span(start, end), meant, glued))
    if any(glued for _, _, glued in found):
        for span, meant, _ in found:
            safe = text[span.start] == "="
            yield Finding(span, f"{span.of(text)[:30]} is “{meant[:20]}”, escaped", replace(span, meant, safe=safe))


def _decoded(escape: str) -> str | None:
    """The text that an escape stands for; None if it stands for none, or for none that is written."""
    try:
        if escape.startswith("\\u"):
            units = bytes.fromhex(escape.replace("\\u", ""))
            meant = units.decode("utf-16-be")
        else:
            meant = bytes.fromhex(escape.replace("\\x" if escape[0] == "\\" else escape[0], "")).decode("utf-8")
    except (ValueError, UnicodeDecodeError):
        return None
    while layer := next((text for name in _PAGES if (text := decode(name, meant))), None):
        meant = layer
    return meant if meant.isprintable() and any(char > "\x7f" for char in meant) else None


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether the word around an escape looks like an address, a path or an assignment."""
    left = text[max(start - _REACH, 0) : start].rsplit(maxsplit=1)
    word = left[-1] if left and not text[start - 1 : start].isspace() else ""
    right = text[end : end + _REACH].split(maxsplit=1)
    word += " " + (right[0] if right and not text[end : end + 1].isspace() else "")
    for escape in ("=", "%", "\\"):
        if text[start] == escape:
            word = _ESCAPE.compiled.sub("", word)
    return _ADDRESS.compiled.search(word.rstrip(":?!. ")) is not None
