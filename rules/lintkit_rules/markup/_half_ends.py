"""Broken end tags of what is open where they stand: ``10 km/li>``, ``</li`` at a line's end, ``10 km<li>``.

An item, a cell or a paragraph may do without its end tag, so that the stack never misses it. But where a document
writes these end tags, and what is left of one stands at the end of an open item, it is known what was meant.
"""

import functools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from lintkit import Document
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._masked import MASK, masked
from lintkit_rules.markup._names import FORMATTING, KNOWN
from lintkit_rules.markup._tokens import WHOLE, Token, tokens

ITEMS = ("li", "td", "th", "tr", "dt", "dd", "option", "p")
_NAMES = "|".join(ITEMS)
_LONGEST = len("/option")
_FURTHEST = 60  # tokens that are looked at on either side
_FEW = 3  # end tags that a document which writes them may lack


@functools.cache
def _endless() -> re.Pattern[str]:
    return re.compile(r"</([A-Za-z][\w.]*+)[ \t]*+(?=[\r\n<]|\Z)")


@functools.cache
def _start() -> re.Pattern[str]:
    return re.compile(rf"<({_NAMES})>(?=\s*+<)")


@functools.cache
def _end() -> re.Pattern[str]:
    """A bracket behind the end of such a name: it begins with a literal, so that it is found many times as fast."""
    return re.compile(r">(?<=li>|td>|th>|tr>|dt>|dd>|on>|/p>)(?=\s*+(?:<|\Z))")


@functools.cache
def _bracket() -> re.Pattern[str]:
    """A name with a bracket behind, which may hang on a word; those of cells are looked for as borders."""
    return re.compile(rf"(?:(/)({_NAMES})|(?<=[\w.,;:!?…”»)。！？।؟۔ ])(li|tr|dt|dd|option))>\Z")


def _brackets(text: str) -> Iterator[re.Match[str]]:
    for end in _end().finditer(text):
        match = _bracket().search(text, max(0, end.start() - _LONGEST), end.end())
        if match is not None and not _is_whole(text, match.start()):
            yield match


def half_ends(doc: Document, *, wellformed: bool) -> Iterator[Fault]:
    """Each end tag that lost a bracket or its slash inside the element that it ends.

    ``wellformed``: the quick test found nothing, so that a bracket without its other is all that may be wrong.
    """
    text = masked(doc)
    if ">>" in text and doc.format.name == "html":
        yield from _doubled(text)
    candidates = [*_endless().finditer(text)]
    candidates += (match for match in _start().finditer(text) if text[match.start() - 1 : match.start()] not in _BREAKS)
    if not wellformed or text.count("<") != text.count(">"):
        candidates += _brackets(text)
    if not candidates:
        return
    stream = tokens(doc)
    counts = Counter((token.kind, token.name) for token in stream if token.form == WHOLE)
    for match in candidates:
        fault = _judge(text, stream, counts, match)
        if fault is not None:
            yield fault


_BREAKS = ("", " ", "\t", "\r", "\n", ">", "(", "`", '"', "'")


@functools.cache
def _closed_twice() -> re.Pattern[str]:
    """A tag that ends a line or a block, with two brackets behind it; of a phrase the second may be an arrow."""
    names = "li|td|th|tr|dt|dd|p|div|ul|ol|dl|table|tbody|thead|section|article|h[1-6]"
    return re.compile(rf"(?:<br ?/?|<hr ?/?|</(?:{names}))>(>)(?=\s*+(?:<|\Z)|[ \t]*+[\r\n])")


def _doubled(text: str) -> Iterator[Fault]:
    """Each second bracket behind a tag."""
    for match in _closed_twice().finditer(text):
        shown = f"“{match.group()}” has one > too many"
        yield Fault("malformed-tag", *match.span(1), shown, ((*match.span(1), ""),), True)


def _is_whole(text: str, start: int) -> bool:
    """Whether a bracket stands before a name already, be it escaped or spaced out, or the name is a value or a path."""
    before = text[max(0, start - 4) : start].rstrip(" \t")[-1:]
    return not before or before in "</='\"" + MASK


def _judge(text: str, stream: Sequence[Token], counts: Counter[tuple[str, str]], match: re.Match[str]) -> Fault | None:
    written = match[match.lastindex or 0]
    name = written.lower()
    missing = counts["start", name] - counts["end", name]
    if missing < 1 or (name in ITEMS and (missing > _FEW or not counts["end", name])):
        return None
    start, end = match.span()
    at = bisect_left(stream, start, key=lambda token: token.start)
    behind = bisect_left(stream, end, key=lambda token: token.start)
    opened = open_before(stream, at, name)
    if opened is None or is_ended(stream, behind, name):
        return None
    end = match.end(match.lastindex or 0)
    related = ((stream[opened].start, stream[opened].end),)
    if match.re is _endless():
        if name in KNOWN and name not in ITEMS:
            return None  # the stack misses it
        edits = ((end, end, ">"),)
        return Fault("malformed-tag", start, end, f"“{text[start:end]}” has no >", edits, True, related)
    if match.re is _start():
        message = f"<{name}> stands where </{name}> is missing: the slash is lost"
        return Fault("unclosed-tag", start, end + 1, message, ((start + 1, start + 1, "/"),), True, related)
    lost = "<" if match[1] else "</"
    message = f"“{text[start : end + 1]}” lost its {lost}"
    return Fault("malformed-tag", start, end + 1, message, ((start, start, lost),), True, related)


def open_before(stream: Sequence[Token], at: int, name: str) -> int | None:
    """The number of the start tag of this name whose element is open before token ``at``, phrases in it aside."""
    closed = 0
    for index in range(at - 1, max(-1, at - 1 - _FURTHEST), -1):
        token = stream[index]
        if token.form != WHOLE or token.kind not in ("start", "end"):
            continue
        if token.kind == "end":
            closed += 1
        elif closed:
            closed -= 1
        elif token.name == name:
            return index
        elif token.name not in FORMATTING:
            return None
    return None


def is_ended(stream: Sequence[Token], at: int, name: str) -> bool:
    """Whether the open element of this name is ended behind: before its parent ends, or the next of its kind begins."""
    opened = 0
    for token in stream[at : at + _FURTHEST]:
        if token.form != WHOLE or token.kind not in ("start", "end"):
            continue
        if token.kind == "end":
            if not opened:
                return token.name == name
            opened -= 1
        elif token.name == name and not opened:
            return False
        else:
            opened += 1
    return opened > 0
