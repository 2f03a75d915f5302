"""Code fences that are never closed: also in the middle of a file, where all that follows turns inside out."""

import functools
import re
from collections.abc import Iterator, Sequence

from lintkit import Document
from lintkit.views import code, comments
from lintkit_rules.markup._faults import Fault


class Fence:
    """A line that is a fence: where its marks begin and end, the mark, how many, and whether an info string follows."""

    __slots__ = ("end", "info", "mark", "size", "start")

    def __init__(self, start: int, end: int, mark: str, size: int, info: str) -> None:
        self.start, self.end, self.mark, self.size, self.info = start, end, mark, size, info


@functools.cache
def _fence() -> re.Pattern[str]:
    """A fence from its marks on; led by literals, so that it is searched for fast."""
    return re.compile(r"(?P<marks>`{3,}+|~{3,}+)[ \t]*+(?P<info>[^`\r\n]*+)(?=\r?(?:\n|\Z))")


@functools.cache
def _before() -> re.Pattern[str]:
    """What may stand before a fence on its line."""
    return re.compile(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?")


def _fences(text: str) -> Iterator[Fence]:
    """The lines that look like fences."""
    at = 0
    for mark in ("`", "~"):
        at = text.find(mark * 3)
        while at >= 0:
            match = _fence().match(text, at)
            line = text.rfind("\n", max(0, at - 200), at) + 1
            if match is not None and (not text[line:at].strip(" \t>") or _before().fullmatch(text, line, at)):
                info = match["info"].rstrip()
                end = match.start("info") + len(info) if info else match.end("marks")
                yield Fence(at, end, mark, match.end("marks") - at, info)
            at = text.find("\n", at)
            at = text.find(mark * 3, at) if at >= 0 else -1


def fence_faults(doc: Document) -> Iterator[Fault]:
    """The fence that lacks its end, if one does."""
    hidden = comments(doc)
    shown = (fence for fence in _fences(doc.text) if not hidden.covers(fence.start, fence.end))
    fences = sorted(shown, key=lambda fence: fence.start)
    if not fences:
        return
    last = _open_at_the_end(fences)
    alike = all(_is_like(fence, fences[0]) for fence in fences)
    if last is not None and not _reaches_the_end(doc, fences[last]):
        return
    if alike and len(fences) % 2 and len(fences) < 400:
        culprit = _culprit(doc.text, fences)
    else:
        culprit = last
    if culprit is None or not doc.text[fences[culprit].end :].strip():
        return
    fence = fences[culprit]
    opener = fence.mark * fence.size + fence.info[:20]
    stop = fences[culprit + 1].start if culprit + 1 < len(fences) else len(doc.text)
    short = _short(fence.mark).search(doc.text, fence.end, stop)
    if short is None:
        yield Fault("unclosed-fence", fence.start, fence.end, f"the code block opened by {opener} is never closed")
        return
    start, end = short.span("marks" if short["marks"] else "more")
    message = f"{doc.text[start:end]} does not close the code block that {opener} opens"
    edits = ((start, end, (short["end"] + "\n" if short["code"] else "") + fence.mark * fence.size),)
    yield Fault("unclosed-fence", start, end, message, edits, False, ((fence.start, fence.end),))


@functools.cache
def _short(mark: str) -> re.Pattern[str]:
    """What was meant to close a block: too few marks alone on a line, or enough of them behind code."""
    few = rf"[ \t>]*(?P<marks>{mark}{{1,2}})"
    behind = rf"(?P<code>[^\r\n{mark}]*[^\s{mark}][ \t]*)(?P<more>{mark}{{3,}})"
    return re.compile(rf"(?m)^(?:{few}|{behind})[ \t]*(?P<end>\r?)$")


def _open_at_the_end(fences: Sequence[Fence]) -> int | None:
    """The number of the fence that is still open at the end of the file, as CommonMark reads it."""
    opened: int | None = None
    for number, fence in enumerate(fences):
        if opened is None:
            opened = number
        elif _closes(fence, fences[opened]):
            opened = None
    return opened


def _closes(fence: Fence, opener: Fence) -> bool:
    return fence.mark == opener.mark and fence.size >= opener.size and not fence.info


def _reaches_the_end(doc: Document, fence: Fence) -> bool:
    """Whether the format takes all that follows for code, too."""
    around = code(doc).around(fence.end + 1) or code(doc).around(fence.start)
    return around is not None and not doc.text[around.end :].strip()


def _culprit(text: str, fences: Sequence[Fence]) -> int | None:
    """Which opener lacks its end: the one for which what is read as prose looks most like prose."""
    weights = [_weight(text[one.end : other.start]) for one, other in zip(fences, fences[1:], strict=False)]
    weights.append(_weight(text[fences[-1].end :]))
    best: list[tuple[int, int]] = []
    # Openers are at even places up to the culprit, behind it at odd ones.
    before = 0
    behind = sum(weight * (1 if number % 2 == 0 else -1) for number, weight in enumerate(weights))
    for number in range(0, len(fences), 2):
        behind -= weights[number]
        if _fits(fences, number):
            best.append((before + behind, number))
        before -= weights[number]
        if number + 1 < len(weights):
            behind += weights[number + 1]
            before += weights[number + 1]
    if not best:
        return None
    score = max(value for value, _ in best)
    winners = [number for value, number in best if value == score]
    return winners[-1]


def _fits(fences: Sequence[Fence], culprit: int) -> bool:
    """Whether no closing fence would have an info string."""
    closers = [*range(1, culprit, 2), *range(culprit + 2, len(fences), 2)]
    return all(not fences[number].info for number in closers)


def _is_like(fence: Fence, other: Fence) -> bool:
    return fence.mark == other.mark and fence.size == other.size


@functools.cache
def _prose() -> re.Pattern[str]:
    return re.compile(
        r"(?m)^(?:#{1,6} \S|[-*] +\[?[A-Z`*]|\d+\. |[A-Z][^;{}=<>\r\n]{20,}[.:!]\r?$|\*\*|.*\]\(|> "
        r"|(?:[-*] +)?[^\W\x00-\x7f][^;{}=<>\r\n]{5,})"  # a line of a language with letters of its own
    )


def _weight(text: str) -> int:
    """How much this looks like prose (positive) or like code (negative)."""
    if not text.strip():
        return 0
    found = len(_prose().findall(text[:5000]))
    return min(found, 3) if found else -1
