"""Edits for faults of tags. Each is ``(start, end, text)`` in code points."""

from lintkit import Document, Span, cut
from lintkit_rules.markup._names import VOID
from lintkit_rules.markup._tokens import Token

Edit = tuple[int, int, str]


def removed(doc: Document, start: int, end: int) -> tuple[Edit, ...]:
    """Takes a span out with the blank, or the line, that makes no sense without it."""
    edit = cut(doc, Span(start, end), safe=False).edits[0]
    return ((edit.span.start, edit.span.end, ""),)


def tightened(doc: Document, token: Token) -> Edit:
    """A spaced-out tag without its inner blanks."""
    attributes = doc.text[token.end - 1 - len(token.attributes) : token.end - 1].rstrip()
    closing = token.kind == "void" and attributes.endswith("/")
    if closing:
        attributes = attributes[:-1].rstrip() + " /"
    written = doc.text[token.start : token.end].lstrip("< \t/")[: len(token.name)]
    return (token.start, token.end, f"<{'/' if token.kind == 'end' else ''}{written}{attributes}>")


def is_anchor(token: Token) -> bool:
    """Whether this is ``<a name="…">``, a place to jump to, which holds no text."""
    words = token.attributes.split("=")
    return token.name == "a" and len(words) == 2 and words[0].strip() in ("name", "id")


def at_line_end(doc: Document, offset: int) -> bool:
    """Whether only blanks stand between here and the end of the line."""
    text = doc.text
    while offset < len(text) and text[offset] in " \t":
        offset += 1
    return offset == len(text) or text[offset] in "\r\n"


def quote_closed(doc: Document, token: Token) -> tuple[Edit, ...]:
    """Puts back the closing quote that an attribute value lacks."""
    quote = max(doc.text.rfind('"', token.start, token.end), doc.text.rfind("'", token.start, token.end))
    at = token.end - 1
    while doc.text[at - 1] in " \t/" and token.name in VOID and at - 1 > quote:
        at -= 1
    return ((at, at, doc.text[quote]),)
