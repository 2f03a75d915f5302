"""Markdown's emphasis: marks that close with too few, that a blank keeps from being marks, or that nothing closes.

The marks of a block are paired as CommonMark pairs them; what that leaves over is shown as asterisks. Asterisks mean
many things, so that only leftovers are told whose shape says what was meant, and only where a block has no others.
"""

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintkit import Document, Kind, Spans, view
from lintkit.views import regions
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.markup._faults import Fault

_LONGEST = 300  # characters between two marks
_SOUND = "“”\"'‘’«»()[]„*_"  # what may stand between a mark and the word beside it


class Run(NamedTuple):
    """A run of marks: where it stands, and whether it may open or close emphasis."""

    start: int
    end: int
    opens: bool
    closes: bool

    @property
    def size(self) -> int:
        """How many marks."""
        return self.end - self.start


@view
def _unread(doc: Document) -> Spans:
    return regions(doc).of(Kind.CODE, Kind.COMMENT, Kind.FRONT_MATTER, Kind.TEMPLATE, Kind.LINK_TARGET)


@functools.cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"\*(?<!\\\*)\**+|_(?<![\w\\]_)_*+(?=\S)|_(?<=[^\s_\\]_)_*+(?!\w)")


def emphasis_faults(doc: Document) -> Iterator[Fault]:
    """Emphasis that is none, block by block."""
    held, text = blocks(doc), doc.text
    at = -1
    group: list[tuple[int, int]] = []
    for match in _runs().finditer(text):
        number = bisect_right(held.starts, match.start()) - 1
        if number != at:
            yield from _block(doc, at, group)
            at, group = number, []
        group.append(match.span())
    yield from _block(doc, at, group)


def _block(doc: Document, number: int, spans: Sequence[tuple[int, int]]) -> Iterator[Fault]:
    """What is wrong with the marks of a block, if they are few enough to tell."""
    if number < 0 or not spans:
        return
    held, text = blocks(doc), doc.text
    content, end = held.contents[number], held.ends[number]
    if held.kinds[number] in (BlockKind.ATOM, BlockKind.ROW):
        return
    runs = [_run(text, *span) for span in spans if content <= span[0] < end and not _unread(doc).touches(*span)]
    for mark in "*_":
        some = [run for run in runs if text[run.start] == mark]
        pairs, left = _paired(some)
        if sum(left.values()) == 1:
            for one, other in pairs:
                if left[one] or left[other]:
                    yield from _uneven(text, one, other)
        if mark == "*":
            yield from _left_over(doc, content, end, [run for run in some if left[run] == run.size])


def _run(text: str, start: int, end: int) -> Run:
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    left = not after.isspace() and (after.isalnum() or not before.isalnum())
    right = not before.isspace() and (before.isalnum() or not after.isalnum())
    return Run(start, end, left, right)


def _paired(runs: Sequence[Run]) -> tuple[list[tuple[Run, Run]], dict[Run, int]]:
    """Which runs open and close with each other, and how many marks of each are left over."""
    left = {run: run.size for run in runs}
    pairs: list[tuple[Run, Run]] = []
    opened: list[Run] = []
    for run in runs:
        while run.closes and left[run] and opened:
            opener = opened[-1]
            used = 2 if left[run] > 1 and left[opener] > 1 else 1
            left[run] -= used
            left[opener] -= used
            pairs.append((opener, run))
            if not left[opener]:
                opened.pop()
        if run.opens and left[run]:
            opened.append(run)
    return pairs, left


def _uneven(text: str, one: Run, other: Run) -> Iterator[Fault]:
    """``**strong*``: two marks on one side, and one on the other."""
    if {one.size, other.size} != {1, 2}:
        return
    inside = text[one.end : other.start]
    if text[one.start - 1 : one.start].isalnum() or text[other.end : other.end + 1].isalnum() or not _is_text(inside):
        return
    mark = text[one.start]
    if mark == "_" and " " not in inside:
        return  # a name in a program
    short, full = (one, other) if one.size == 1 else (other, one)
    message = f"{mark * one.size} opens this, and {mark * other.size} closes it"
    edits = ((short.start, short.start, mark),)
    related = ((full.start, full.end),)
    yield Fault("unclosed-emphasis", short.start, short.end, message, edits, False, related)


def _is_text(inside: str) -> bool:
    """Whether words stand between two marks, and nothing of a program."""
    bare = inside.strip(_SOUND)
    return (
        0 < len(inside) <= _LONGEST
        and bool(bare)
        and (bare[0].isalnum() and (bare[-1].isalnum() or bare[-1] in ".!?:;,…%。！？："))
        and any(char.isalpha() for char in bare)
        and not any(char in inside for char in "=/{}<>\\|")
    )


def _left_over(doc: Document, content: int, end: int, left: Sequence[Run]) -> Iterator[Fault]:
    """What pairs with nothing at all."""
    text = doc.text
    if len(left) == 2 and left[0].size == left[1].size == 2:
        yield from _blank_inside(text, content, *left)
    elif len(left) == 1 and left[0].size == 2 and left[0].opens and not left[0].closes:
        yield from _never_closed(text, content, end, left[0])


def _blank_inside(text: str, content: int, one: Run, other: Run) -> Iterator[Fault]:
    """``** strong**``, ``**strong **``: a blank inside keeps marks from being marks."""
    inside = text[one.end : other.start]
    first, last = inside[:1] in (" ", "\u00a0"), inside[-1:] in (" ", "\u00a0")
    if not (first or last) or not _is_text(inside.strip()) or "\n" in inside:
        return
    if first and last:
        if one.start != content:
            return  # a ** b ** c
    elif (other.opens or not other.closes) if first else (one.closes or not text[one.end].isalnum()):
        return
    bare = inside.strip()
    head = " " if first and text[one.start - 1 : one.start].isalnum() else ""
    tail = " " if last and text[other.end : other.end + 1].isalnum() else ""
    edits = ((one.start, other.end, f"{head}**{bare}**{tail}"),)
    message = "a blank inside of ** keeps this from being strong: readers see the asterisks"
    yield Fault("unclosed-emphasis", one.start, other.end, message, edits, not (first and last))


def _never_closed(text: str, content: int, end: int, run: Run) -> Iterator[Fault]:
    """``**`` at the start of a block, or of a sentence at its end."""
    rest = text[run.end : end]
    words = rest.lstrip(_SOUND)
    if not words[:1].isupper() or not (words[1:2].isalpha() or words[1:2] == " ") or " " not in words.strip():
        return
    if run.start != content and not _sentence_end().search(text, max(content, run.start - 4), run.start):
        return
    line = rest.partition("\n")[0].rstrip()
    edits = _closed(line, run.end, whole=len(line) == len(rest.rstrip()))
    yield Fault("unclosed-emphasis", run.start, run.end, "** opens strong text that is never closed", edits)


@functools.cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?…:][”\"»)]?\s\Z")


def _closed(line: str, at: int, *, whole: bool) -> tuple[tuple[int, int, str], ...]:
    """Closes strong text behind the colon of a lead-in (``**Note: this``), else at the end of a short line."""
    colon = line.find(":")
    if 0 < colon <= 60:
        return ((at + colon + 1, at + colon + 1, "**"),)
    stops = whole or line.endswith((".", "!", "?"))
    return ((at + len(line), at + len(line), "**"),) if stops and len(line) <= 80 else ()
