"""Passages as whole lines: how copies are compared and taken out."""

from bisect import bisect_left

from lintkit import Document, Edit, Span, view
from lintkit.views import lines
from lintkit.views.blocks import BlockKind, blocks


@view
def raw_lines(doc: Document) -> tuple[str, ...]:
    """The lines without the blanks and line ends that close them; the first one has number 0."""
    text, starts = doc.text, lines(doc).starts
    shared: dict[str, str] = {}  # lines that are the same are one string
    bare = (text[start:end].rstrip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True))
    return tuple(shared.setdefault(line, line) for line in bare)


def passage(doc: Document, first: int, last: int) -> Span:
    """Lines ``first`` to ``last`` without the first one's indentation and the last one's line end."""
    starts, raw = lines(doc).starts, raw_lines(doc)
    indent = len(raw[first - 1]) - len(raw[first - 1].lstrip())
    return Span(starts[first - 1] + indent, starts[last - 1] + len(raw[last - 1]))


def removal(doc: Document, first: int, last: int, original_last: int) -> Edit:
    """Takes lines ``first`` to ``last`` out (1-based, both included).

    Behind a blank line, and between two headings, as many of those that follow go too as follow the original, which
    ends at ``original_last``. At the end of a text the blank lines in front go, and the last line that stays ends as
    the text ended before: with a line end or without.
    """
    raw, starts, size = raw_lines(doc), lines(doc).starts, len(doc.text)
    following = last  # the number, from 0, of the next line that is not blank
    while following < len(raw) and not raw[following]:
        following += 1
    if following < len(raw):
        if first == 1 or not raw[first - 2] or (_is_heading(doc, first) and _is_heading(doc, following + 1)):
            gap = 0
            while not raw[last + gap] and original_last + gap < len(raw) and not raw[original_last + gap]:
                gap += 1
            last += max(gap, not raw[last])
        return Edit(Span(starts[first - 1], starts[last]), "")
    while first > 1 and not raw[first - 2]:
        first -= 1
    if first == 1:
        return Edit(Span(0, size), "")
    # The line end behind the last line that stays is kept exactly if the text ended with one.
    end = starts[first - 1]
    ended = size > 0 and doc.text[size - 1] in "\r\n"
    return Edit(Span(end, size) if ended else Span(starts[first - 2] + _bare(doc, first - 1), size), "")


def _is_heading(doc: Document, number: int) -> bool:
    """Whether a line begins a heading."""
    held = blocks(doc)
    at = bisect_left(held.firsts, number)
    return at < len(held) and held.firsts[at] == number and held.kinds[at] is BlockKind.HEADING


def _bare(doc: Document, number: int) -> int:
    """The length of a line without its line end."""
    return len(lines(doc).span(number).of(doc.text).rstrip("\r\n"))
