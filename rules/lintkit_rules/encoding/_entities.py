"""Garbled text of which some or all stands as entities: read as the text that it is, and mended where it stands.

Entities may have been escaped once more.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, Finding, Format, Regions, Span, pattern, replace
from lintkit.views import not_code
from lintkit_rules.encoding._mending import mendings
from lintkit_rules.encoding._sieves import Led

# Entities of the characters À to ô, with which UTF-8 begins on western pages, before what may go on with it
_LEADS = (
    rb"&(?:amp;)*(?:#(?:19[2-9]|2[0-3]\d|24[0-4]|[xX](?:[CcDdEe][0-9A-Fa-f]|[Ff][0-4]))"
    rb"|[A-Za-z](?:grave|acute|circ|tilde|uml|ring|cedil|slash)|(?:AE|ae|sz)lig|ETH|eth|THORN|times);[&\x80-\xff]"
    # or behind such a character, and perhaps one that goes on with it
    rb"|&(?:(?<=[\xc3-\xc5].&)|(?<=[\xc3-\xc5].[\xc2-\xcb].&)|(?<=[\xc3-\xc5].\xe2..&))[A-Za-z#]"
)
_BARE = Format("plain", (), lambda text: Regions.of_marks(len(text), ()))  # a text without entities is prose for now
MAY_BE_ESCAPED = Led(b"&", _LEADS)
_ENTITY = pattern(r"&(?:amp;)*(?:#(?:[0-9]{3,6}|[xX][0-9a-fA-F]{2,5})|[A-Za-z]{2,8}[0-9]{0,2});")


class _Entity(NamedTuple):
    """An entity from ``start`` to ``end`` of the source, which is one character at ``at`` of the text that is read."""

    start: int
    end: int
    at: int


def escaped_mendings(doc: Document) -> Iterator[Finding]:
    """What is garbled and holds entities, in order, outside code."""
    text, entities = _read(doc.text)
    if not entities:
        return
    within = not_code(doc)
    places = [entity.at for entity in entities]
    for one in mendings(Document(doc.path, text.encode("utf-8", "surrogateescape"), _BARE)):
        if bisect_left(places, one.start) == bisect_left(places, one.end):
            continue  # no entity in it: another rule's matter
        span = Span(_in_source(one.start, entities, places), _in_source(one.end, entities, places))
        if within.covers(*span):
            yield Finding(span, one.message, None if one.text is None else replace(span, one.text, safe=one.safe))


def _read(source: str) -> tuple[str, list[_Entity]]:
    """The text with the characters beyond ASCII for their entities, and where these are."""
    from html import unescape

    pieces: list[str] = []
    entities: list[_Entity] = []
    done = length = 0
    for match in _ENTITY.compiled.finditer(source):
        char = unescape(match.group().replace("amp;", ""))
        if len(char) == 1 and char > "\x7f":
            start, end = match.span()
            length += start - done
            pieces += [source[done:start], char]
            entities.append(_Entity(start, end, length))
            done = end
            length += 1
    return "".join([*pieces, source[done:]]), entities


def _in_source(at: int, entities: list[_Entity], places: list[int]) -> int:
    """Where the character at ``at`` of the text that is read begins in the source."""
    index = bisect_right(places, at - 1) - 1  # the last entity before it
    return at if index < 0 else entities[index].end + at - entities[index].at - 1
