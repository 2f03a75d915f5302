"""The token stream: tags, broken tags and loose brackets of a text, with exact offsets.

Unlike a tokenizer of the standard it also reads what was meant as a tag but lost a bracket or gained a blank.
Templates, Markdown code, comments and link destinations are masked first (each character by NUL), so that offsets stay.
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, view
from lintkit_rules.markup._attributes import (
    are_attributes,
    ends_empty,
    may_be_attributes,
    open_value,
    quoted_attributes,
    where_a_quote_is_missing,
)
from lintkit_rules.markup._masked import MASK, masked
from lintkit_rules.markup._names import KNOWN, RAW_TEXT, STRONG, VOID

# How a tag is broken.
WHOLE, SPACED, UNOPENED, UNCLOSED, UNQUOTED = "", "spaced", "unopened", "unclosed", "unquoted"


class Token(NamedTuple):
    """A tag, or what is left of one: ``start`` to ``end`` in code points, end exclusive.

    ``kind`` is ``start``, ``end``, ``void`` (also a self-closing tag), ``comment``, ``other`` (doctype and the like),
    ``less`` or ``greater`` (a loose bracket); ``form`` tells how the tag is broken, ``certain`` whether it can be
    nothing but a tag; ``attributes`` is what follows the name.
    """

    kind: str
    name: str
    start: int
    end: int
    form: str = WHOLE
    certain: bool = True
    attributes: str = ""


# What may follow a name: never a bracket outside quotes.
_ATTRIBUTES = r"""(?>(?>[^<>"'=]++|=\s*+(?>(?:"[^"]*+"|'[^']*+'|(?:[^\s<>"'][^\s<>]*+))?)|["'])*)"""


@functools.cache
def _token() -> re.Pattern[str]:
    # The order matters: whole tags, spaced-out ones, then what lacks its end.
    return re.compile(
        rf"""
          <!--(?P<comment>)
        | <(?P<bang>[!?])
        | <(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9:._-]*+)(?P<rest>(?>(?:[\s/{MASK}]{_ATTRIBUTES})?))>
        | <[ \t]{{0,3}}(?P<slash2>/?)[ \t]{{0,3}}(?P<name2>[A-Za-z][A-Za-z0-9]*+)(?P<rest2>(?>(?:[\s/]{_ATTRIBUTES})?))>
        | <[ \t]{{0,3}}(?P<slash3>/?)[ \t]{{0,3}}(?P<name3>[A-Za-z][A-Za-z0-9]*+)(?![\w:@.-])
        | (?P<loose>[<>])
        """,
        re.VERBOSE,
    )


@view
def tokens(doc: Document) -> tuple[Token, ...]:
    """Every token of the document, in order."""
    return tuple(_tokens(masked(doc)))


def _tokens(text: str) -> Iterator[Token]:
    search = _token().search
    comments = Comments(text)
    endless: set[str] = set()
    match = search(text)
    while match is not None:
        comment = match.lastgroup == "comment"
        token = comments.token(match.start()) if comment else _read(text, match)
        at = token.end
        yield token
        if token.kind == "start" and token.name in RAW_TEXT and token.form == WHOLE and not _is_page(token):
            if token.name not in endless:
                at = _end_of_raw_text(text, token)
                if at < 0:  # not looked for again: many beginnings without an end stay cheap
                    endless.add(token.name)
            at = max(at, token.end)
        match = search(text, at)


def _is_page(token: Token) -> bool:
    """Whether a script's text is a page for people."""
    return "text/html" in token.attributes or "text/x-red" in token.attributes


class Comments:
    """Where comments end. Remembers the next end, so that many beginnings cost no more than one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.close = 0

    def token(self, start: int) -> Token:
        """The comment at ``start``. One that holds the beginning of another was never closed."""
        text = self.text
        if 0 <= self.close < start + 2:
            self.close = text.find("-->", start + 2)
        close = self.close
        if close < 0 or self._holds_another(start, close):
            return Token("comment", "", start, start + 4, UNCLOSED)
        return Token("comment", "", start, close + 3)

    def _holds_another(self, start: int, close: int) -> bool:
        text = self.text
        inner = text.find("<!--", start + 4, close)
        if inner < 0 or not text[start + 4 : inner].strip() or text[start + 4 : start + 30].lstrip()[:1] == "[":
            return False
        behind = text[close + 3 : close + 20_000]
        end, begin = behind.find("-->"), behind.find("<!--")
        return end < 0 or 0 <= begin < end  # else a comment was put around another


def _end_of_raw_text(text: str, token: Token) -> int:
    """Where the end tag of a raw text element begins, -1 if there is none.

    In a script, ``<!--`` and then ``<script`` hide the next end tag (the standard's script data double escaped state).
    """
    if token.name != "script":
        found = _raw_end(token.name).search(text, token.end)
        return found.start() if found else -1
    hidden = 0  # 1 behind <!--, 2 behind <script in it
    match = _in_script().search(text, token.end)
    while match is not None:
        what = match.group().lower()
        if what == "</script":
            if hidden < 2:
                return match.start()
            hidden = 1
        elif what == "<script":
            hidden = 2 if hidden else 0
        else:
            hidden = max(hidden, 1) if what == "<!--" else 0
        match = _in_script().search(text, match.start() + 2)
    return -1


@functools.cache
def _in_script() -> re.Pattern[str]:
    return re.compile(r"<!--|-->|</?script(?=[\s/>])", re.IGNORECASE)


@functools.cache
def _raw_end(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def _read(text: str, match: re.Match[str]) -> Token:
    group = match.lastgroup
    if group == "rest":
        return _whole(text, match)
    if group == "rest2":
        return _spaced(text, match)
    if group == "name3":
        return _unclosed(text, match.start(), match.end(), match.group("name3").lower(), bool(match.group("slash3")))
    start, end = match.span()
    if group == "bang":
        close = text.find(">", end)
        return Token("other", "", start, end if close < 0 else close + 1)
    return Token("less" if text[start] == "<" else "greater", "", start, end)


def _whole(text: str, match: re.Match[str]) -> Token:  # noqa: PLR0911 - a reason a line
    slash, name, rest = match.group("slash", "name", "rest")
    start, end = match.span()
    lower = name.lower()
    if not rest:
        kind = "end" if slash else "void" if lower in VOID else "start"
        return Token(kind, lower, start, end)
    cut = where_a_quote_is_missing(rest)
    if cut:
        at = match.start("rest")
        return Token("start", lower, start, at + cut, UNQUOTED, True, rest[: cut - 1])
    if not may_be_attributes(rest):
        return _unclosed(text, start, match.end("name"), lower, bool(slash))
    if slash:
        if rest.strip() and "=" not in rest and lower in KNOWN:  # it ran on to the bracket of something else
            return Token("end", lower, start, match.end("name"), UNCLOSED, False)
        return Token("end", lower, start, end, WHOLE, True, rest)
    void = lower in VOID or ends_empty(rest)
    if rest[-1] in " \t" and rest.strip() == "/":
        return Token("void", lower, start, end, SPACED, True, rest)
    return Token("void" if void else "start", lower, start, end, WHOLE, True, rest)


def _spaced(text: str, match: re.Match[str]) -> Token:
    slash, name, rest = match.group("slash2", "name2", "rest2")
    start, end = match.span()
    lower = name.lower()
    glued = start > 0 and (text[start - 1].isalnum() or text[start - 1] in "_<")
    if lower not in KNOWN:
        return Token("less", "", start, start + 1)
    if not are_attributes(rest):
        return _unclosed(text, start, match.end("name2"), lower, bool(slash))
    closing = rest.rstrip().endswith("/")
    certain = "=" in rest or bool(slash) or closing or (lower in STRONG and (not glued or lower in VOID))
    kind = "void" if lower in VOID else "end" if slash else "void" if closing else "start"
    return Token(kind, lower, start, end, SPACED, certain, rest)


def _unclosed(text: str, start: int, end: int, name: str, slash: bool) -> Token:
    """What begins like a tag and meets no bracket that ends it: its name alone, with attributes that have values."""
    if name not in KNOWN:
        return Token("less", "", start, start + 1)
    attributes = quoted_attributes().match(text, end)
    assert attributes is not None  # it matches nothing, too
    kind = "end" if slash else "void" if name in VOID else "start"
    value = open_value().match(text, attributes.end())
    if value is not None:
        return Token(kind, name, start, value.end(), UNQUOTED, True, text[end : value.end() - 1])
    return Token(kind, name, start, attributes.end(), UNCLOSED, False, attributes.group())
