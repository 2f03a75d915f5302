"""The broken tag that may be the partner of a whole one: half a tag, a spaced-out one, a name with a loose bracket."""

from bisect import bisect_left
from collections.abc import Sequence

from lintkit import Document
from lintkit_rules.markup._blocks import blocks
from lintkit_rules.markup._loose import Loose
from lintkit_rules.markup._names import BLOCK
from lintkit_rules.markup._tokens import UNCLOSED, Token

_FURTHEST = 20_000  # characters from a tag to the broken one that may be its partner
_MOST = 40  # candidates that are looked at
_SPANNING = BLOCK - {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "summary"}


class Partners:
    """Finds partners. ``used`` are the offsets of broken tags that have found one."""

    def __init__(self, doc: Document, stream: Sequence[Token], loose: Sequence[Loose]) -> None:
        self.doc = doc
        self.stream = stream
        self.blocks = blocks(doc)
        self.used: set[int] = set()
        self.doubtful: dict[str, list[Token | Loose]] = {}
        uncertain = [token for token in stream if not token.certain and token.kind in ("start", "end")]
        both: list[Token | Loose] = [*loose, *uncertain]
        for one in sorted(both, key=lambda one: one.start):
            self.doubtful.setdefault(one.name, []).append(one)

    def before(self, end: Token) -> Token | Loose | None:
        """The start tag that an end tag may belong to."""
        some = self.doubtful.get(end.name, ())
        at = bisect_left(some, end.start, key=lambda one: one.start) - 1
        least = max(0, at - _MOST)
        while at >= least and end.start - some[at].start <= _FURTHEST:
            one = some[at]
            opens = one.kind == "start" if isinstance(one, Token) else not one.slash
            if opens and one.start not in self.used and self.together(one, end):
                return one
            if end.name not in _SPANNING:
                break
            at -= 1
        return self._glued(f"<{end.name}", self.blocks.start(end.start), end)

    def behind(self, start: Token) -> Token | Loose | None:
        """The end tag that a start tag may have."""
        some = self.doubtful.get(start.name, ())
        at = bisect_left(some, start.end, key=lambda one: one.start)
        most = min(len(some), at + _MOST)
        while at < most and some[at].start - start.end <= _FURTHEST:
            one = some[at]
            closes = one.kind == "end" if isinstance(one, Token) else True
            if closes and one.start not in self.used and self.together(start, one):
                return one
            if start.name not in _SPANNING:
                break
            at += 1
        stop = min(self.blocks.end(start.end, self.doc.text), start.end + 2000)
        return self._glued(f"</{start.name}", start.end, start, stop)

    def _glued(self, begin: str, floor: int, whole: Token, stop: int = -1) -> Token | None:
        """A tag whose ``>`` is lost, so that its name runs into the text."""
        text = self.doc.text
        at = (
            text.rfind(begin, max(floor, whole.start - 2000), whole.start)
            if stop < 0
            else text.find(begin, floor, stop)
        )
        if at < 0 or text[at + len(begin) : at + len(begin) + 1] in (">", "") or at in self.used:
            return None
        index = bisect_left(self.stream, at, key=lambda token: token.start)
        if index == len(self.stream) or self.stream[index].start != at or self.stream[index].kind != "less":
            return None
        kind = "start" if stop < 0 else "end"
        return Token(kind, whole.name, at, at + len(begin), UNCLOSED, certain=False)

    def together(self, one: Token | Loose, other: Token | Loose) -> bool:
        """Whether an element may reach from one to the other."""
        borders = self.blocks.number(other.start) - self.blocks.number(one.start)
        if self.doc.format.name == "html" and one.name in BLOCK and borders == 1:
            return True  # the border is the end tag itself
        return one.name in _SPANNING or borders == 0
